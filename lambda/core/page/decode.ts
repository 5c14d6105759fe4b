/**
 * Bytes to a page: in whatever encoding it is, with or without a label (`encoding.ts`). What is refused
 * is refused with the reason and what to do, because a person reads it beside the quarantined file.
 */

import { markedEncoding, textOf } from './encoding.ts';
import type { PageKind } from './sniff.ts';
import { kindOf } from './sniff.ts';
import { firstInvalid } from './utf8.ts';

/** A larger page is refused. Bytes. */
export const LARGEST_PAGE = 10_000_000;

/** Why bytes are no page; stable, for metrics and the quarantine's folders. */
export type DecodeCode =
  | 'empty'
  | 'too-large'
  | 'binary'
  | 'unknown-encoding'
  | 'unsupported-format';

type Refusal = { readonly ok: false; readonly code: DecodeCode; readonly reason: string };

/** The page without its byte order mark, what it is and how it was encoded, or why there is none. */
export type Decoded =
  | { readonly ok: true; readonly page: string; readonly kind: PageKind; readonly encoding: string }
  | Refusal;

const refused = (code: DecodeCode, reason: string): Refusal => ({ ok: false, code, reason });

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

/** Files that people drop by mistake, by their first bytes. */
const KNOWN: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or an office document'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old office document'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image'],
];

const hex = (byte: number): string => `0x${byte.toString(16).padStart(2, '0').toUpperCase()}`;

/** NUL, or control characters that no text editor writes. */
const isControl = (byte: number): boolean =>
  byte < 0x20 && (byte < 0x08 || byte > 0x0d) && byte !== 0x1a && byte !== 0x1b;

/** More than one in so many makes a file no text. */
const CONTROLS = 100;

const tooManyControls = (bytes: Uint8Array): string | undefined => {
  let controls = 0;
  for (const byte of bytes) if (isControl(byte)) controls++;
  if (controls * CONTROLS <= bytes.length) return undefined;
  return `${controls} of ${bytes.length} bytes are control characters, so this is not plain text; export its text as UTF-8`;
};

/** What nothing could be made of. */
const unreadable = (bytes: Uint8Array): Refusal => {
  const marked = markedEncoding(bytes);
  if (marked !== undefined && marked !== 'utf-8') {
    const reason = `the page has a ${marked} byte order mark but is not valid ${marked}; save it as UTF-8 and drop it again`;
    return refused('binary', reason);
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    return refused('binary', `byte ${nul} is NUL, so this is not text; export its text as UTF-8`);
  const controls = tooManyControls(bytes);
  if (controls !== undefined) return refused('binary', controls);
  const at = firstInvalid(bytes);
  return refused(
    'unknown-encoding',
    `byte ${at} (${hex(bytes[at] ?? 0)}) is not valid UTF-8, and the page reads in no other encoding either; save the page as UTF-8, or say its encoding in its content type, and drop it again`,
  );
};

/** Decodes a page; `contentType` is what its sender said. Never throws on any bytes. */
export const decode = (
  bytes: Uint8Array,
  { contentType }: { readonly contentType?: string } = {},
): Decoded => {
  if (bytes.length > LARGEST_PAGE) {
    return refused(
      'too-large',
      `the page has ${bytes.length} bytes, more than the limit of ${LARGEST_PAGE} (10 MB); split it and drop the parts`,
    );
  }
  const known = KNOWN.find(([magic]) => startsWith(bytes, magic));
  if (known !== undefined)
    return refused('binary', `this is ${known[1]}, not text; export its text as UTF-8`);
  const encoded = textOf(bytes, contentType);
  if (encoded === undefined) return unreadable(bytes);
  const { text: page, encoding } = encoded;
  if (page === '') return refused('empty', 'the page is empty; there is nothing to read');
  // UTF-16 has NULs and was judged by its characters.
  const controls = encoding.startsWith('utf-16') ? undefined : tooManyControls(bytes);
  if (controls !== undefined) return refused('binary', controls);
  return { ok: true, page, kind: kindOf(page, contentType), encoding };
};
