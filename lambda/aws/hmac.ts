/** The signature of links: HMAC-SHA256 cut to 100 bits, in the letters and digits of ids. */

import { createHmac } from 'node:crypto';
import type { Hmac } from '../core/subscription/link.ts';
import { inLetters } from './hash.ts';

/** Signs under a stage's link secret. */
export const hmacWith =
  (secret: string): Hmac =>
  (text) =>
    inLetters(createHmac('sha256', secret).update(text, 'utf8').digest());
