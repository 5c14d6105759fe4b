/**
 * UTF-32, in which some databases and old tools of Windows and Linux save text. Browsers and
 * TextDecoder do not know it, and its first bytes look like UTF-16's; four bytes a character, of which
 * the highest is always 0 and the next at most 0x10, are nothing else by chance.
 */

const LAST = 0x10_ffff;
const SURROGATES = 0xd800;
const BEHIND_SURROGATES = 0xe000;

/** Characters made into text at once; more arguments than some ten thousands are refused by engines. */
const AT_ONCE = 4_096;

/** The orders of the four bytes, by the name that their text is labelled with. */
export type Utf32 = 'utf-32le' | 'utf-32be';

const isCharacter = (code: number): boolean =>
  code > 0 && code <= LAST && (code < SURROGATES || code >= BEHIND_SURROGATES);

/** The text, without its byte order mark; `undefined` if a character is none. Bytes behind the last four are dropped. */
export const decodeUtf32 = (bytes: Uint8Array, order: Utf32): string | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  let codes: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, order === 'utf-32le');
    if (!isCharacter(code)) return undefined;
    if (at > 0 || code !== 0xfeff) codes.push(code);
    if (codes.length < AT_ONCE) continue;
    parts.push(String.fromCodePoint(...codes));
    codes = [];
  }
  parts.push(String.fromCodePoint(...codes));
  return parts.join('');
};

/** Of so many characters at most one may be none that people write. */
const ODD = 50;

/** Is it text that somebody wrote? Bytes of any kind may be characters of scripts that are dead, or none. */
const isWritten = (text: string): boolean => {
  const characters = Array.from(text);
  const odd = text.match(/[\p{Cn}\p{Co}\p{Cc}]/gu)?.filter((one) => !/[\n\r\t\f]/.test(one)) ?? [];
  const common = characters.filter((one) => one.length === 1).length;
  return odd.length * ODD <= characters.length && common * 2 > characters.length;
};

/** UTF-32 without a mark. */
export const unmarkedUtf32 = (
  bytes: Uint8Array,
): { readonly text: string; readonly encoding: Utf32 } | undefined => {
  for (const encoding of ['utf-32le', 'utf-32be'] as const) {
    const text = decodeUtf32(bytes, encoding);
    if (text !== undefined && isWritten(text)) return { text, encoding };
  }
  return undefined;
};
