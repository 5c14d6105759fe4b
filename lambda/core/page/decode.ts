/**
 * Bytes to a page: in whatever encoding it is, with or without a label (`encoding.ts`). What is refused
 * is refused with the reason and what to do, because a person reads it beside the quarantined file.
 */

import { markedEncoding, textOf } from './encoding.ts';
import { fileKind, LARGEST_PAGE, tooManyControls } from './no-text.ts';
import { type DecodedPage, decodePlainly } from './plain.ts';
import { kindOf } from './sniff.ts';
import { firstInvalid } from './utf8.ts';

/** Why bytes are no page; stable, for metrics and the quarantine's folders. */
export type DecodeCode =
  | 'empty'
  | 'too-large'
  | 'binary'
  | 'unknown-encoding'
  | 'unsupported-format';

type Refusal = { readonly ok: false; readonly code: DecodeCode; readonly reason: string };

/** A page, or why there is none. */
export type Decoded = DecodedPage | Refusal;

const refused = (code: DecodeCode, reason: string): Refusal => ({ ok: false, code, reason });

const hex = (byte: number): string => `0x${byte.toString(16).padStart(2, '0').toUpperCase()}`;

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
  const plain = decodePlainly(bytes, contentType);
  if (plain !== undefined) return plain;
  const file = fileKind(bytes);
  if (file !== undefined)
    return refused('binary', `this is ${file}, not text; export its text as UTF-8`);
  const encoded = textOf(bytes, contentType);
  if (encoded === undefined) return unreadable(bytes);
  const { text: page, encoding } = encoded;
  if (page === '') return refused('empty', 'the page is empty; there is nothing to read');
  // UTF-16 and UTF-32 have NULs and were judged by their characters.
  const controls = /^utf-(?:16|32)/.test(encoding) ? undefined : tooManyControls(bytes);
  if (controls !== undefined) return refused('binary', controls);
  return { ok: true, page, kind: kindOf(page, contentType), encoding };
};
