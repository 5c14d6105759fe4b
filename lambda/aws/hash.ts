/** The hash of ids: SHA-256 cut to 100 bits, as 20 letters and digits of Crockford's base 32. */

import { createHash } from 'node:crypto';
import type { Hash } from '../core/article.ts';

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

export const hash: Hash = (text) => {
  const bytes = createHash('sha256').update(text, 'utf8').digest();
  // Five bits a digit from the low end of each byte: 20 bytes give 20 digits.
  return Array.from(bytes.subarray(0, 20), (byte) => DIGITS[byte & 31]).join('');
};
