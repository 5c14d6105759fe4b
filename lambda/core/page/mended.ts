/**
 * Text that was encoded wrongly before it came here: windows-1252 taken for Latin-1, which makes
 * control characters of its signs, and UTF-8 taken for either and encoded again ("Ã©" for "é").
 */

/** Windows-1252 from 0x80 to 0x9f, by the Encoding standard; written out, since some versions of Node decode it as Latin-1. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The sign that a code from 0x80 to 0x9f stands for; '' if for none. */
export const signOf = (code: number): string => {
  const sign = SIGNS.charAt(code - 0x80);
  return sign.charCodeAt(0) === code ? '' : sign;
};

const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from(SIGNS, (sign, at): [string, number] => [sign, at + 0x80]),
);

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** A letter that starts a sequence of UTF-8, and one that goes on with it, both read as Latin. */
const TWICE = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/u;

/** The byte that the letter was; undefined if it was never one byte. */
const byteOf = (letter: string): number | undefined => {
  const code = letter.charCodeAt(0);
  return code < 0x100 ? code : BYTES.get(letter);
};

/** What it was before it was encoded twice; itself if not all of it was. */
const encodedOnce = (text: string): string => {
  if (!TWICE.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  let at = 0;
  for (const letter of text) {
    const byte = byteOf(letter);
    if (byte === undefined) return text;
    bytes[at++] = byte;
  }
  try {
    return UTF8.decode(bytes.subarray(0, at));
  } catch (error) {
    // The one thing that a fatal decoder throws: it was no UTF-8, so the text is what it says.
    if (error instanceof TypeError) return text;
    throw error;
  }
};

/** Control characters, halves of characters, and what is no character. */
const UNTEXTLY = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const KEPT = new Set(['\n', '\t', '\r']);

const visible = (control: string): string => {
  const code = control.charCodeAt(0);
  if (code >= 0x80 && code <= 0x9f) return signOf(code);
  return KEPT.has(control) ? control : '';
};

/** Text as it was meant, without control characters but tabs and line ends. */
export const mended = (text: string): string => encodedOnce(text).replace(UNTEXTLY, visible);
