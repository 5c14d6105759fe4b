/** The signature of links: HMAC-SHA256 cut to 100 bits, in the letters and digits of ids. */

import { createHmac } from 'node:crypto';
import type { Hmac } from '../core/subscription/link.ts';

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Signs under a stage's link secret. */
export const hmacWith =
  (secret: string): Hmac =>
  (text) => {
    const bytes = createHmac('sha256', secret).update(text, 'utf8').digest();
    return Array.from(bytes.subarray(0, 20), (byte) => DIGITS[byte & 31]).join('');
  };
