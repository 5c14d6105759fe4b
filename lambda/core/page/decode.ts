/**
 * Bytes to a page: plain text in UTF-8, or in UTF-16 with a byte order mark. What is refused is
 * refused with the reason and what to do, because a person reads it beside the quarantined file.
 */

import type { PageKind } from './sniff.ts';
import { kindOf } from './sniff.ts';

/** A larger page is refused. Bytes. */
export const LARGEST_PAGE = 10_000_000;

/** Why bytes are no page; stable, for metrics and the quarantine's folders. */
export type DecodeCode = 'empty' | 'too-large' | 'binary' | 'invalid-utf8' | 'unsupported-format';

/** The page without its byte order mark and what it is, or why there is none. */
export type Decoded =
  | { readonly ok: true; readonly page: string; readonly kind: PageKind }
  | { readonly ok: false; readonly code: DecodeCode; readonly reason: string };

type Refusal = { readonly ok: false; readonly code: DecodeCode; readonly reason: string };
type Text = { readonly ok: true; readonly page: string } | Refusal;

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

/** Lead bytes from `from` on: the sequence's length, and the range of its second byte. */
const SEQUENCES: readonly (readonly [number, number, number, number])[] = [
  [0xf5, 0, 0, 0],
  [0xf4, 4, 0x80, 0x8f],
  [0xf1, 4, 0x80, 0xbf],
  [0xf0, 4, 0x90, 0xbf],
  [0xee, 3, 0x80, 0xbf],
  [0xed, 3, 0x80, 0x9f],
  [0xe1, 3, 0x80, 0xbf],
  [0xe0, 3, 0xa0, 0xbf],
  [0xc2, 2, 0x80, 0xbf],
];

const isWithin = (byte: number | undefined, low: number, high: number): boolean =>
  byte !== undefined && byte >= low && byte <= high;

/** How many bytes the UTF-8 sequence at `at` has, or 0 if it is none (Unicode 16, table 3-7). */
const sequenceAt = (bytes: Uint8Array, at: number): number => {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const [, length, low, high] = SEQUENCES.find(([from]) => lead >= from) ?? [0, 0, 0, 0];
  if (!isWithin(bytes[at + 1], low, high)) return 0;
  const rest = bytes.subarray(at + 2, at + length);
  return rest.length === length - 2 && rest.every((byte) => isWithin(byte, 0x80, 0xbf))
    ? length
    : 0;
};

/** The offset of the first byte that is not UTF-8. */
const firstInvalid = (bytes: Uint8Array): number => {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceAt(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
};

const decodeAs = (bytes: Uint8Array, encoding: string): string | undefined => {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch (error) {
    // The one thing that a fatal decoder throws: the bytes are not in this encoding.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

const hex = (byte: number): string => `0x${byte.toString(16).padStart(2, '0').toUpperCase()}`;

const decodeUtf8 = (bytes: Uint8Array): Text => {
  const page = decodeAs(bytes, 'utf-8');
  if (page !== undefined) return { ok: true, page };
  const at = firstInvalid(bytes);
  return refused(
    'invalid-utf8',
    `byte ${at} (${hex(bytes[at] ?? 0)}) is not valid UTF-8; save the page as UTF-8 (it may be windows-1252 or windows-1251), or cut it at a whole character, and drop it again`,
  );
};

const decodeUtf16 = (bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Text => {
  const page = decodeAs(bytes, encoding);
  if (page !== undefined) return { ok: true, page };
  return refused(
    'binary',
    `the page has a ${encoding} byte order mark but is not valid ${encoding}; save it as UTF-8 and drop it again`,
  );
};

/** NUL, or control characters that no text editor writes. */
const isControl = (byte: number): boolean =>
  byte < 0x20 && (byte < 0x08 || byte > 0x0d) && byte !== 0x1a && byte !== 0x1b;

const binaryReason = (bytes: Uint8Array): string | undefined => {
  const known = KNOWN.find(([magic]) => startsWith(bytes, magic));
  if (known !== undefined) return `this is ${known[1]}, not plain text; export its text as UTF-8`;
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    return `byte ${nul} is NUL, so this is not plain text; if it is UTF-16 without a byte order mark, save it as UTF-8`;
  }
  let controls = 0;
  for (const byte of bytes) if (isControl(byte)) controls++;
  if (controls * 100 <= bytes.length) return undefined;
  return `${controls} of ${bytes.length} bytes are control characters, so this is not plain text; export its text as UTF-8`;
};

const checked = (text: Text, contentType: string | undefined): Decoded => {
  if (!text.ok) return text;
  if (text.page === '') return refused('empty', 'the page is empty; there is nothing to read');
  const kind = kindOf(text.page, contentType);
  if (kind !== 'xml') return { ...text, kind };
  return refused(
    'unsupported-format',
    'this is XML, but neither a web page nor a feed; drop the page itself, or its text as UTF-8',
  );
};

/** Decodes a page; a byte order mark is not part of it. Never throws on any bytes. */
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
  if (startsWith(bytes, [0xff, 0xfe])) return checked(decodeUtf16(bytes, 'utf-16le'), contentType);
  if (startsWith(bytes, [0xfe, 0xff])) return checked(decodeUtf16(bytes, 'utf-16be'), contentType);
  const binary = binaryReason(bytes);
  return binary === undefined ? checked(decodeUtf8(bytes), contentType) : refused('binary', binary);
};
