/**
 * Bytes that are UTF-8 without anything odd, as nearly all pages are: told without the tables of other
 * encodings. What is not so plain is `decode.ts`'s to read, or to refuse with the reason.
 */

import { fileKind, LARGEST_PAGE, tooManyControls } from './no-text.ts';
import { kindOf, type PageKind } from './sniff.ts';

/** A page without its byte order mark, what it is and how it was encoded. */
export type DecodedPage = {
  readonly ok: true;
  readonly page: string;
  readonly kind: PageKind;
  readonly encoding: string;
};

/** Japanese in ISO-2022-JP is valid UTF-8 too, and begins with it. */
const ESCAPE = 0x1b;

const isOdd = (bytes: Uint8Array): boolean =>
  bytes.length > LARGEST_PAGE ||
  fileKind(bytes) !== undefined ||
  bytes.includes(0) ||
  bytes.includes(ESCAPE) ||
  tooManyControls(bytes) !== undefined;

const strictly = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    // The one thing that a fatal decoder throws: this is no UTF-8.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

/** Decodes a plain page; `undefined` of any other. Never throws on any bytes. */
export const decodePlainly = (bytes: Uint8Array, contentType?: string): DecodedPage | undefined => {
  if (isOdd(bytes)) return undefined;
  const page = strictly(bytes);
  if (page === undefined || page === '') return undefined;
  return { ok: true, page, kind: kindOf(page, contentType), encoding: 'utf-8' };
};
