/**
 * The leave link's HTTP: GET shows, POST acts, so that a mail scanner that opens links ends nothing.
 * A mail program's one-click POST (RFC 8058) needs no more than the link. Acting twice is the same.
 */

import { type Hmac, readLink } from '../core/subscription/link.ts';
import { type LeaveView, leavePage } from '../core/subscription/page.ts';
import { type LeavePorts, leave } from './leave.ts';

/** What is read of a request; the token is a secret and goes into no log. */
export type Request = {
  readonly method: string;
  readonly path: string;
  readonly token: string | undefined;
};

/** An answer for any HTTP front. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** What the answer needs. */
export type AnswerPorts = LeavePorts & {
  readonly hmac: Hmac;
  /** ISO instant. */
  readonly now: () => string;
  readonly lang: 'fr' | 'en';
};

const STATUS: Readonly<Record<LeaveView, number>> = {
  ask: 200,
  left: 200,
  unknown: 200,
  expired: 410,
  tampered: 400,
  'not-found': 404,
  method: 405,
};

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
} as const;

const METHODS = ['GET', 'HEAD', 'POST'];

/** Answers one request. */
export const answer = async (request: Request, ports: AnswerPorts): Promise<Answer> => {
  const view = await act(request, ports);
  return {
    status: STATUS[view],
    headers: view === 'method' ? { ...HEADERS, allow: METHODS.join(', ') } : HEADERS,
    body: request.method === 'HEAD' ? '' : leavePage(view, ports.lang),
  };
};

const act = async ({ method, path, token }: Request, ports: AnswerPorts): Promise<LeaveView> => {
  if (!/^\/leave\/?$/.test(path)) return 'not-found';
  if (!METHODS.includes(method)) return 'method';
  const link = readLink(token ?? '', ports.now(), ports.hmac);
  if (link.outcome !== 'valid') return link.outcome;
  if (method === 'POST') return leave(link.subscriberId, ports);
  return (await ports.subscribers.get(link.subscriberId)) ? 'ask' : 'unknown';
};
