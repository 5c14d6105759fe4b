/**
 * The encoding of a page: its byte order mark, else UTF-8 if it is valid as such (no other text is, by
 * chance), else what it is labelled as (HTTP header, XML declaration, `meta`) if its letters do not
 * speak against it, else what its letters speak for. Labels are wrong often enough that they are never
 * believed alone.
 */

import { decodeLoosely, judge } from './detect.ts';
import { sequenceAt } from './utf8.ts';
import { decodeUtf32, unmarkedUtf32 } from './utf32.ts';

/** A page's text and the encoding that it was in. */
export type Encoded = { readonly text: string; readonly encoding: string };

const decodeStrictly = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // The one thing that a fatal decoder throws: the bytes are not in this encoding.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

/** The longer ones first: UTF-16's mark is how UTF-32's begins. */
const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The encoding that a byte order mark names. */
export const markedEncoding = (bytes: Uint8Array): string | undefined =>
  MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1];

/** So far into a page a label is looked for; browsers look 1,024 bytes far. */
const LABELS_WITHIN = 4_096;
const LABEL =
  /<\?xml[^>]{0,100}?encoding\s*=\s*["']?([\w:.-]{2,40})|<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/gi;

const standardName = (label: string): string | undefined => {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch (error) {
    // A name that no browser knows either.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

/** The encodings that the page's sender and the page itself name, in that order. */
const labelsOf = (bytes: Uint8Array, contentType: string): readonly string[] => {
  const header = /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType)?.[1];
  let start = '';
  for (const byte of bytes.subarray(0, LABELS_WITHIN)) start += String.fromCharCode(byte);
  const own = Array.from(start.matchAll(LABEL), ([, xml, meta]) => xml ?? meta ?? '');
  const names = [header ?? '', ...own].map((label) =>
    label === '' ? undefined : standardName(label),
  );
  return [...new Set(names.filter((name) => name !== undefined))];
};

// Not \s, which counts U+FEFF: a byte order mark in the middle is no sign of text.
const SPACES = /[ \t\n\r\u3000、。]/gu;

/** UTF-16 without a mark: one half of its bytes is nearly all NUL, or the text is one that can be read. */
const withoutMark = (bytes: Uint8Array): Encoded | undefined => {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const readings = ['utf-16le', 'utf-16be'].flatMap((encoding) => {
    const text = decodeStrictly(even, encoding);
    if (text === undefined || text === '') return [];
    const wrong =
      text.match(/[\p{Cn}\p{Co}\p{Cc}]/gu)?.filter((one) => !/[\n\r\t\f]/.test(one)).length ?? 0;
    const spaces = text.match(SPACES)?.length ?? 0;
    return wrong * 50 <= text.length && spaces * 100 >= text.length
      ? [{ text, encoding, spaces }]
      : [];
  });
  const [best] = readings.sort((a, b) => b.spaces - a.spaces);
  return best;
};

/** A page that is UTF-8 but for a few bytes: those are windows-1252, as where an old text was pasted in. */
const mostlyUtf8 = (bytes: Uint8Array): string | undefined => {
  const text = new TextDecoder('utf-8').decode(bytes);
  // A run is one place: a byte too many inside a letter breaks each of the letter's bytes.
  const broken = text.split(/\ufffd+/u).length - 1;
  let good = 0;
  for (const character of text) if (character > '\u007f' && character !== '\ufffd') good++;
  const cut = /\ufffd$/u.test(text) ? text.slice(0, -1) : undefined;
  // Cut in the middle of its last character.
  if (cut !== undefined && !cut.includes('\ufffd') && isCutAtEnd(bytes)) return cut;
  return good >= broken * 4 && good >= 4 ? mend(bytes) : undefined;
};

const isCutAtEnd = (bytes: Uint8Array): boolean => {
  for (let back = 1; back <= 3; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return false;
    if (byte >= 0xc2) return byte < 0xf5 && (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back;
  }
  return false;
};

/** Reads UTF-8 character by character, and what is none as windows-1252. */
const mend = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  let good = 0;
  let at = 0;
  const flush = (): void => {
    if (at > good)
      parts.push(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(good, at)));
  };
  while (at < bytes.length) {
    const length = sequenceAt(bytes, at);
    if (length > 0) at += length;
    else {
      flush();
      parts.push(decodeLoosely(bytes.subarray(at, at + 1), 'windows-1252'));
      at += 1;
      good = at;
    }
  }
  flush();
  return parts.join('');
};

/** A text with a lower score is none; a label is believed if no other reads so much better. */
const LEAST = 0.2;
const BETTER = 0.35;

/** The best reading of bytes that are not UTF-8. */
const bestReading = (bytes: Uint8Array, labels: readonly string[]): Encoded | undefined => {
  const judged = judge(bytes);
  const [best] = judged;
  const scoreOf = (encoding: string) => judged.find((one) => one.encoding === encoding)?.score;
  const label = labels.find((name) => {
    const score = scoreOf(name === 'gbk' ? 'gb18030' : name);
    return score !== undefined && score >= LEAST && score >= (best?.score ?? 0) - BETTER;
  });
  const encoding = label ?? (best !== undefined && best.score >= LEAST ? best.encoding : undefined);
  if (encoding !== undefined) return { text: decodeLoosely(bytes, encoding), encoding };
  // One that is not told by its letters, but said.
  for (const name of labels) {
    const text = scoreOf(name) === undefined ? decodeStrictly(bytes, name) : undefined;
    if (text !== undefined && !/[\u0080-\u009f]/.test(text)) return { text, encoding: name };
  }
  return undefined;
};

/** ISO-2022-JP begins Japanese with ESC $ @ or ESC $ B. */
const isEscaped = (bytes: Uint8Array): boolean => {
  const at = bytes.indexOf(0x1b);
  return at >= 0 && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x40 || bytes[at + 2] === 0x42);
};

const decodeMarked = (bytes: Uint8Array, encoding: string): string | undefined =>
  encoding === 'utf-32le' || encoding === 'utf-32be'
    ? decodeUtf32(bytes, encoding)
    : decodeStrictly(bytes, encoding);

/** The text of a page; `undefined` if nothing fits. A byte order mark is not part of it. Never throws. */
export const textOf = (bytes: Uint8Array, contentType = ''): Encoded | undefined => {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) {
    const text = decodeMarked(bytes, marked);
    if (text !== undefined) return { text, encoding: marked };
    if (marked !== 'utf-8') return undefined;
  }
  if (bytes.includes(0)) return unmarkedUtf32(bytes) ?? withoutMark(bytes);
  const escaped = isEscaped(bytes) ? decodeStrictly(bytes, 'iso-2022-jp') : undefined;
  if (escaped !== undefined) return { text: escaped, encoding: 'iso-2022-jp' };
  const utf8 = decodeStrictly(bytes, 'utf-8') ?? mostlyUtf8(bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  return bestReading(bytes, labelsOf(bytes, contentType));
};
