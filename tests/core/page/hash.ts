/** The hash of ids in tests of reading. */

import { createHash } from 'node:crypto';

export const hash = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 20);
