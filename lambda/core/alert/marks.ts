/**
 * The sentence that proves an alert, with the matched words between asterisks. A long sentence keeps
 * every marked word and as much around them as fits; what is left out is `(...)`.
 */

import { plain } from './plain.ts';
import type { Quote } from './view.ts';

/** Stands for a blank inside a marked phrase, where a line must not break; `plain` lets no control through. */
export const GLUE = '\u0001';

const ELLIPSIS = '(...)';
/** A marked phrase longer than this is marked word by word, so that lines can break. */
const LONGEST_PHRASE = 40;
/** Longer words than this are no words (encoded data); a URL may be longer. */
const LONGEST_WORD = 120;

type Word = { readonly text: string; readonly marked: boolean };

/** The terms inside the sentence, in order, without overlaps. */
const ranges = ({ sentence, terms }: Quote): { start: number; end: number }[] => {
  let from = 0;
  return [...terms]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .flatMap(({ start, end }) => {
      const range = { start: Math.max(start, from), end: Math.min(end, sentence.length) };
      if (range.end <= range.start) return [];
      from = range.end;
      return [range];
    });
};

const mark = (term: string, sign: readonly [string, string]): string => {
  const text = plain(term).trim();
  const around = (word: string) => `${sign[0]}${word}${sign[1]}`;
  if (text === '') return plain(term);
  return text.length <= LONGEST_PHRASE
    ? around(text.replaceAll(' ', GLUE))
    : text.split(' ').map(around).join(' ');
};

const shortWord = (word: string): string =>
  word.length > LONGEST_WORD && !/https?:\/\//.test(word)
    ? `${Array.from(word).slice(0, LONGEST_WORD).join('')}...`
    : word;

/** The sentence's words with their marks; a mark sits on its word together with the punctuation around it. */
const wordsOf = (quote: Quote, sign: readonly [string, string]): Word[] => {
  const words: { text: string; marked: boolean }[] = [];
  let open = false;
  const add = (text: string, marked: boolean): void => {
    for (const [i, piece] of text.split(' ').entries()) {
      if (i > 0) open = false;
      if (piece === '') continue;
      const last = words.at(-1);
      if (open && last) {
        last.text += piece;
        last.marked ||= marked;
      } else words.push({ text: piece, marked });
      open = true;
    }
  };
  let from = 0;
  for (const { start, end } of ranges(quote)) {
    add(plain(quote.sentence.slice(from, start)), false);
    add(mark(quote.sentence.slice(start, end), sign), true);
    from = end;
  }
  add(plain(quote.sentence.slice(from)), false);
  return words.map(({ text, marked }) => ({ text: marked ? text : shortWord(text), marked }));
};

/** The words within `reach` of a marked one, gaps written as `(...)`; a gap of one word is not worth it. */
const within = (words: readonly Word[], reach: number): string[] => {
  const near = words.map(() => false);
  for (const [i, { marked }] of words.entries())
    if (marked) near.fill(true, Math.max(0, i - reach), i + reach + 1);
  const shown: string[] = [];
  for (const [i, { text }] of words.entries()) {
    const alone = near[i - 1] === true && near[i + 1] === true;
    const next = near[i] || alone ? text : ELLIPSIS;
    if (next !== ELLIPSIS || shown.at(-1) !== ELLIPSIS) shown.push(next);
  }
  return shown;
};

const lengthOf = (words: readonly string[]): number => words.join(' ').length;

/** The first words that fit, one at least. */
const beginning = (words: readonly string[], room: number): string[] => {
  let length = 0;
  let count = 0;
  for (const word of words) {
    length += word.length + 1;
    if (length > room && count > 0) return [...words.slice(0, count), ELLIPSIS];
    count += 1;
  }
  return [...words];
};

/**
 * The sentence as words for a line-breaker, the matched ones between `sign`s; about `room` characters
 * at most (a single word or URL is never cut to fit).
 */
export const markedWords = (
  quote: Quote,
  room: number,
  sign: readonly [string, string] = ['*', '*'],
): string[] => {
  const words = wordsOf(quote, sign);
  const whole = words.map(({ text }) => text);
  if (lengthOf(whole) <= room) return whole;
  if (!words.some(({ marked }) => marked)) return beginning(whole, room);
  for (let reach = Math.min(words.length, room); reach > 0; reach -= 1) {
    const shown = within(words, reach);
    if (lengthOf(shown) <= room) return shown;
  }
  return beginning(within(words, 0), room);
};
