/** The hash of ids: SHA-256 cut to 100 bits, as 20 letters and digits of Crockford's base 32. */

import { createHash } from 'node:crypto';
import type { Hash } from '../core/article.ts';

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** The first 100 bits of a digest as 20 letters and digits: five bits from the low end of each byte. */
export const inLetters = (digest: Uint8Array): string => {
  // A loop: the poller makes dozens of them for every document.
  let letters = '';
  for (let at = 0; at < 20; at++) letters += DIGITS[(digest[at] ?? 0) & 31];
  return letters;
};

export const hash: Hash = (text) => inLetters(createHash('sha256').update(text, 'utf8').digest());

/** The same of bytes. */
export const hashBytes = (bytes: Uint8Array): string =>
  inLetters(createHash('sha256').update(bytes).digest());
