/**
 * Pages that come packed: one layer of gzip is opened, with a limit on what comes out, so that a bomb is
 * cut off and not measured afterwards. A gzip in a gzip is what bombs are made of, and is refused.
 */

import { gunzipSync } from 'node:zlib';
import { LARGEST_PAGE } from '../core/page/no-text.ts';
import type { Refused } from '../steps/lines.ts';

/** The page's own bytes, or why there are none. */
export type Unpacked =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | ({ readonly ok: false } & Refused);

/** RFC 1952: the first bytes of every gzip file. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** What a packed page of too many bytes is told. */
export const tooMuch = (): Unpacked & { readonly ok: false } => ({
  ...{ ok: false, refusal: 'too-large' },
  detail: `Unpacked, the page has more than ${LARGEST_PAGE / 1e6} MB. Cut it into several files.`,
});

/** What is packed twice is told. */
export const packedTwice = (): Unpacked & { readonly ok: false } => ({
  ...{ ok: false, refusal: 'packed' },
  detail: 'The page is packed twice, a gzip in a gzip. Pack it once, or not at all.',
});

/** What a damaged archive is told; `code` is zlib's. */
export const damaged = (code: string): Unpacked & { readonly ok: false } => ({
  ...{ ok: false, refusal: 'packed' },
  detail: `The gzip archive is damaged or cut off (${code}). Pack the page again, or send it as it is.`,
});

const gunzip = (bytes: Uint8Array): Unpacked => {
  try {
    return { ok: true, bytes: gunzipSync(bytes, { maxOutputLength: LARGEST_PAGE }) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ERR_BUFFER_TOO_LARGE') return tooMuch();
    // Z_DATA_ERROR, Z_BUF_ERROR (its end is missing) …: Node documents zlib's constants as codes.
    if (code.startsWith('Z_')) return damaged(code);
    throw error;
  }
};

/** Opens a page if it is packed. Never throws on any bytes. */
export const unpack = (bytes: Uint8Array): Unpacked => {
  if (!isGzip(bytes)) return { ok: true, bytes };
  const opened = gunzip(bytes);
  return opened.ok && isGzip(opened.bytes) ? packedTwice() : opened;
};
