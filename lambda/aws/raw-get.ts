/**
 * A GET over node's own HTTP, whose body comes as it was sent. `fetch` unpacks a Content-Encoding by
 * itself, takes a body that is cut in the middle for whole, and on Node 20 never ends where a body that
 * is not packed as it says comes after its headers: no signal ends it either.
 */

import { type IncomingMessage, request as plain } from 'node:http';
import { request as encrypted } from 'node:https';

/** The answer's head and its unread body. Rejects with node's error where there is none, or with the signal. */
export const rawGet = (
  { url, headers }: Pick<Request, 'url' | 'headers'>,
  signal: AbortSignal,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const ask = url.startsWith('https:') ? encrypted : plain;
    // The listener stays: what breaks later is told by the body, and must not end the process here.
    ask(url, { headers: Object.fromEntries(headers), signal }, resolve)
      .on('error', reject)
      .end();
  });
