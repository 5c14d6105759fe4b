/**
 * The local HTTP API: POST /pages and /articles go to the function that receives, everything else to the
 * one that answers links. In AWS a caller signs; here everybody on this machine is let in, so what must
 * be kept out is a web page in this machine's browser: it may not post here (Origin, Sec-Fetch-Site),
 * also not under a name of its own that leads here (Host).
 */

import { DOORS } from '../../lambda/steps/posted.ts';
import type { Answer, Call, Service } from './exchange.ts';

/** With any port: ours changes from start to start, and an SSH tunnel has another. */
const OURS = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i;

const single = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header.join(', ') : header;

/** Why a call may not put news in; undefined if it may. */
export const strange = ({ headers }: Pick<Call, 'headers'>): string | undefined => {
  const host = headers.host ?? '';
  if (!OURS.test(host))
    return `The Host is "${host.slice(0, 100)}"; use http://127.0.0.1 or http://localhost.`;
  const origin = single(headers.origin);
  if (origin !== undefined && origin !== `http://${host}`)
    return `A web page of ${origin.slice(0, 100)} may not put news in.`;
  const site = single(headers['sec-fetch-site']);
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return 'A web page may not put news in.';
  return undefined;
};

const forbidden = (reason: string): Answer => ({
  status: 403,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: `${JSON.stringify({ error: 'not-from-here', message: reason })}\n`,
});

/** Both functions behind one port. */
export const localApi =
  (receive: Service, api: Service): Service =>
  async (call) => {
    if (!DOORS.includes(call.path)) return api(call);
    const reason = strange(call);
    return reason === undefined ? receive(call) : forbidden(reason);
  };
