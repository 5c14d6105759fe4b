/**
 * Shortening a headline: at a blank, never inside a word, a number (`100 000`) or a URL, and never right
 * after a number, which would be read without its `millions`. Scripts without blanks may be cut
 * between any two letters.
 */

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const LETTERS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]\p{M}*|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]+/gu;

/** Pieces that stay whole, each with the blank before it; joined they are the text. */
const pieces = (text: string): string[] =>
  (text.match(/\s*\S+/gu) ?? []).flatMap((word) =>
    UNSPACED.test(word) && !word.includes('://') ? (word.match(LETTERS) ?? []) : [word],
  );

const endsInNumber = (text: string): boolean => /\p{Nd}[\s.,:]*$/u.test(text);

/**
 * The text if it has at most `room` units, else its first words and `...`; undefined if not even one
 * word fits. `measure` counts units and never shrinks as a text grows.
 */
export const cutAtWord = (
  text: string,
  room: number,
  measure: (text: string) => number,
): string | undefined => {
  if (measure(text) <= room) return text;
  let taken = '';
  let best: string | undefined;
  for (const piece of pieces(text)) {
    taken += piece;
    const start = taken.trim().replace(/[\s,;:.(–-]+$/u, '');
    if (measure(`${start}...`) > room) break;
    if (start !== '' && !endsInNumber(start)) best = `${start}...`;
  }
  return best;
};
