/** Bytes that came in to articles: pure, so that what fails once fails again and is refused. */

import type { Hash } from '../core/article.ts';
import { decode } from '../core/page/decode.ts';
import { readPage } from '../core/page/read.ts';
import type { Reading } from './scan.ts';

/** Reads a page; its source, for people, is the name of its file. */
export const reader =
  (hash: Hash) =>
  (bytes: Uint8Array, key: string): Reading => {
    const decoded = decode(bytes);
    if (!decoded.ok) return { kind: 'refused', refusal: decoded.code, detail: decoded.reason };
    const source = key.slice(key.lastIndexOf('/') + 1);
    const { articles } = readPage(decoded.page, { source, hash });
    return { kind: 'read', page: decoded.page, articles };
  };
