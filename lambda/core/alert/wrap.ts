/**
 * Plain text in lines of 72 columns. A line breaks at blanks only, so a URL, a marked phrase or a
 * number with its sign stays whole; only a word without blanks that is wider than a line (Chinese
 * text, not a URL) is broken between letters.
 */

import { GLUE } from './marks.ts';

/** Columns of a line of mail. */
export const COLUMNS = 72;

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;

/** Columns that a text takes on a screen with letters of one width: Han, kana and Hangul take two, marks none. */
export const columns = (text: string): number => {
  let count = 0;
  for (const letter of text) {
    if (WIDE.test(letter)) count += 2;
    else if (!/\p{M}/u.test(letter)) count += 1;
  }
  return count;
};

const isUrl = (word: string): boolean => /https?:\/\//.test(word);

/** A word cut into pieces that fit; a URL stays whole. */
const fitting = (word: string, room: number): string[] => {
  if (columns(word) <= room || isUrl(word)) return [word];
  const rows = [''];
  for (const letter of word) {
    const row = rows.at(-1) ?? '';
    if (columns(row + letter) > room) rows.push(letter);
    else rows[rows.length - 1] = row + letter;
  }
  return rows;
};

/** Words in lines: the first after `first`, the others after `rest`. */
export const wrap = (words: readonly string[], first: string, rest: string): string[] => {
  const room = COLUMNS - Math.max(columns(first), columns(rest));
  const rows: string[][] = [];
  let width = Number.POSITIVE_INFINITY;
  for (const word of words.flatMap((each) => fitting(each, room))) {
    const wide = columns(word);
    if (width + 1 + wide > room) {
      rows.push([word]);
      width = wide;
    } else {
      rows.at(-1)?.push(word);
      width += 1 + wide;
    }
  }
  return rows.map((row, i) => `${i === 0 ? first : rest}${row.join(' ')}`.replaceAll(GLUE, ' '));
};

/** Text without marks in lines; blanks before French `:` and `;`, in `1 200 MW` and in short parentheses never break. */
export const lines = (text: string, first = '', rest = first): string[] =>
  wrap(
    text
      .replace(/ ([:;%!?»])/g, `${GLUE}$1`)
      .replace(/« /g, `«${GLUE}`)
      .replace(/\([^()]{1,30}\)/g, (aside) => aside.replaceAll(' ', GLUE))
      .replace(/(\p{Nd}) (?=\p{Nd}|\p{L}{1,3}(?!\p{L}))/gu, `$1${GLUE}`)
      .split(/ +/)
      .filter((word) => word !== ''),
    first,
    rest,
  );
