/** Why a fetch ends without an answer, carried as an error through node's streams and sockets. */

import type { FailedCode, Fetched, RefusedCode } from '../steps/fetch.ts';

type NoAnswer = Extract<Fetched, { readonly kind: 'refused' | 'failed' }>;

/** Carries the outcome out of a stream, a lookup or a request. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
  readonly outcome: NoAnswer;

  constructor(outcome: NoAnswer) {
    super(outcome.reason);
    this.outcome = outcome;
  }
}

/** Refused by a rule of ours. */
export const stop = (code: RefusedCode, reason: string): NoAnswer => ({
  kind: 'refused',
  code,
  reason,
});

const failed = (code: FailedCode, reason: string): NoAnswer => ({ kind: 'failed', code, reason });

/** Node's codes by their beginnings: nodejs.org/api/errors.html, c-ares, OpenSSL, llhttp, zlib. */
const CODES: readonly (readonly [RegExp, (code: string) => NoAnswer])[] = [
  [/^HPE_HEADER_OVERFLOW/, () => stop('headers-too-large', 'its headers have over 16 KB')],
  [
    /^(?:ENOTFOUND|ENODATA|EAI_|ESERVFAIL|EREFUSED|ENONAME|EBADNAME|EBADRESP|ETIMEOUT)/,
    (code) => failed('name', `the name of its host leads nowhere (${code})`),
  ],
  [
    /CERT|SIGNATURE|SSL|TLS|EPROTO/,
    (code) => failed('certificate', `its certificate or encryption is not good (${code})`),
  ],
  [
    /^(?:HPE_|Z_|ERR_|ERR__ERROR_FORMAT)/,
    (code) => failed('protocol', `it does not speak HTTP as it should (${code})`),
  ],
];

/** What an error of node's network and streams means; `undefined` where it is none of those. */
export const outcomeOf = (error: unknown): NoAnswer | undefined => {
  if (error instanceof Stopped) return error.outcome;
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (typeof code !== 'string') return undefined;
  const known = CODES.find(([pattern]) => pattern.test(code));
  return known ? known[1](code) : failed('connection', `no connection, or it broke off (${code})`);
};
