/**
 * The six digits that prove that a telephone is the subscriber's: good for 15 minutes and 5 tries.
 * Only a hash is stored, made with the subscriber's id, so that equal codes do not look equal.
 */

import type { Hash } from '../article.ts';
import { sameSecret } from './same.ts';
import type { Subscriber } from './subscriber.ts';

/** What is stored of a code. */
export type StoredCode = NonNullable<Subscriber['code']>;

const MINUTES = 15;
const TRIES = 5;

/** Six digits as a code is typed, a blank in the middle allowed. */
export const readCode = (typed: string): string | undefined =>
  /^\d{3}[ .-]?\d{3}$/.test(typed.trim()) ? typed.replace(/\D/g, '') : undefined;

const codeHash = (subscriberId: string, digits: string, hash: Hash): string =>
  hash(`code|${subscriberId}|${digits}`);

/** What to store of a code sent now (ISO instant). */
export const storeCode = (
  subscriberId: string,
  digits: string,
  now: string,
  hash: Hash,
): StoredCode => ({
  hash: codeHash(subscriberId, digits, hash),
  until: new Date(Date.parse(now) + MINUTES * 60_000).toISOString(),
  triesLeft: TRIES,
});

/** The outcome of a try; a wrong one has cost one of the tries. */
export type CodeTry =
  | { readonly outcome: 'right' | 'expired' | 'no-tries-left' }
  | { readonly outcome: 'wrong'; readonly code: StoredCode };

/** Tries a code at an ISO instant. */
export const tryCode = (
  subscriber: Pick<Subscriber, 'id'> & { readonly code: StoredCode },
  digits: string,
  now: string,
  hash: Hash,
): CodeTry => {
  const { id, code } = subscriber;
  if (Date.parse(now) >= Date.parse(code.until)) return { outcome: 'expired' };
  if (code.triesLeft <= 0) return { outcome: 'no-tries-left' };
  if (sameSecret(codeHash(id, digits, hash), code.hash)) return { outcome: 'right' };
  return { outcome: 'wrong', code: { ...code, triesLeft: code.triesLeft - 1 } };
};
