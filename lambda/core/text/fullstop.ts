/**
 * Is a full stop before a capital the end of its sentence, or a part of a word? It depends on the
 * word before it (an abbreviation, an initial, an ordinal, a unit, an era) and on the word after.
 */

import {
  countsSomething,
  goesOnDotted,
  hasMarkInName,
  isEra,
  mayEndSentence,
  neverEndsSentence,
  ordinalGoesOn,
  tellsTime,
} from './abbreviations.ts';
import {
  countWords,
  isBlank,
  isDigit,
  isIdeograph,
  isLetter,
  isLower,
  isUpper,
  isWordPart,
} from './characters.ts';
import { visible } from './fold.ts';
import { ALL_SMALL_WORDS } from './smallwords.ts';
import { beginsSentences } from './starters.ts';

/** Marks that may stand before the first word of a sentence. */
export const OPENERS = '"\'“„«»‹›‘‚([{—–-•*¿¡「『';

/** The start of the sentence `from`, its full stop at `dot`, and where the next text begins. */
export type Stop = { readonly from: number; readonly dot: number; readonly next: number };

/** The longest dotted abbreviation, and the longest phrase before a year, in UTF-16 units. */
const LONGEST_DOTTED = 10;
const LONGEST_DATE = 40;
const LONGEST_DATE_WORDS = 6;

/** "como ele é.", "che cos'è.", "и я.": no initials. */
const WORDS_OF_ONE_LETTER = 'éèàòóáíìÉÈя';

const APOSTROPHES = "'’";

/** The first word of the text at `from`, quotes and dashes before it aside, its accents put together. */
const wordFrom = (text: string, from: number, end: number): string => {
  let start = from;
  const first = Math.min(end, from + 4);
  while (
    start < first &&
    (OPENERS.includes(text.charAt(start)) || isBlank(text.charCodeAt(start)))
  ) {
    start++;
  }
  let at = start;
  const last = Math.min(end, start + 30);
  while (at < last && isWordPart(text.charCodeAt(at))) at++;
  const word = visible(text.slice(start, at));
  // An elided article is a small word with its apostrophe.
  return at < last && APOSTROPHES.includes(text.charAt(at)) ? `${word}'` : word;
};

/** The word that ends at `at`, its last 24 characters, its accents put together. */
export const wordBefore = (text: string, from: number, at: number): string => {
  let start = at;
  const first = Math.max(from, at - 24);
  while (start > first && isWordPart(text.charCodeAt(start - 1))) start--;
  return visible(text.slice(start, at));
};

const isStarter = (word: string): boolean =>
  isUpper(word.charCodeAt(0)) && beginsSentences(word.toLowerCase());

const isRoman = (word: string): boolean => /^[IVXLC]+$/u.test(word);

/** The dotted abbreviation that ends at `dot`, as "p.n.e" of "p. n. e.": lower case, no spaces. */
const dottedBefore = (text: string, { from, dot }: Stop): string =>
  /(?:\p{L}{1,3}\.[\s-]?)*\p{L}{1,3}$/u
    .exec(visible(text.slice(Math.max(from, dot - LONGEST_DOTTED), dot)))?.[0]
    .replace(/\s/gu, '')
    .toLowerCase() ?? '';

/** "W 2017 r. Polska …", "5 мая 2022 г. Компания …": so far the sentence has told a date only. */
const isDateOnly = (text: string, { from, dot }: Stop): boolean => {
  if (dot - from > LONGEST_DATE || countWords(text, from, dot) > LONGEST_DATE_WORDS) return false;
  const first = wordFrom(text, from, dot).toLowerCase();
  return isDigit(first.charCodeAt(0)) || ALL_SMALL_WORDS.open.has(first);
};

/** What the text before a single letter makes of it; undefined if it says nothing. */
const unitEnds = (text: string, stop: Stop, following: string): boolean | undefined => {
  const start = stop.dot - 1;
  const before = text.slice(Math.max(stop.from, start - 6), start);
  const letter = text.charAt(start);
  // "Macy’s.", "don't.", "1970-х.": the end of a longer word.
  if (isLower(letter.charCodeAt(0)) && /[\p{L}\p{N}]['’-]$/u.test(before)) return true;
  if (/[°º]\s?$/u.test(before)) return true;
  if (/\d\s*$/u.test(before)) {
    if (letter === 'г' || letter === 'r') return isStarter(following) || !isDateOnly(text, stop);
    return isLower(letter.charCodeAt(0)) ? isStarter(following) : undefined;
  }
  // "XIX w. Potem", "в XX в. Он": a century.
  if ('wвs'.includes(letter) && /[IVX]\s?$/u.test(before)) return isStarter(following);
  // "и т. д. Компания"
  return /[дп]/u.test(letter) && /т\.\s?$/u.test(before) ? true : undefined;
};

/** What a dotted abbreviation says; undefined if it is none that is known. */
const dottedEnds = (dotted: string, following: string): boolean | undefined => {
  if (isEra(dotted)) return true;
  if (goesOnDotted(dotted)) return false;
  if (dotted === 'a.m' || dotted === 'p.m') return !tellsTime(following.toLowerCase());
  return undefined;
};

/** A stop after a single letter: an initial, "U.S.", "z. B.": the end only before a sure start. */
const letterEnds = (text: string, stop: Stop, following: string): boolean => {
  const start = stop.dot - 1;
  // "A. S. Petrov": another initial.
  if (following.length === 1 && text.charAt(stop.next + 1) === '.') return false;
  const dotted = text.charAt(start - 1) === '.';
  return isStarter(following) && (dotted || !isLower(text.charCodeAt(start)));
};

const numberEnds = (text: string, stop: Stop, word: string, following: string): boolean => {
  const start = stop.dot - word.length;
  if (start === stop.from) return false;
  if (isRoman(word)) return !ordinalGoesOn(wordBefore(text, stop.from, start - 1), following);
  if (isRoman(following) && following.length > 1) return false;
  return word.length > 2 || !ordinalGoesOn(wordBefore(text, stop.from, start - 1), following);
};

const isSingleLetter = (word: string): boolean =>
  word.length === 1 && isLetter(word.charCodeAt(0)) && !isIdeograph(word.charCodeAt(0));

const abbreviationEnds = (word: string, dotted: string, following: string): boolean => {
  if (neverEndsSentence(word) || goesOnDotted(dotted)) return false;
  const counted = isDigit(following.charCodeAt(0)) || (isRoman(following) && !isStarter(following));
  if (counted && countsSomething(word)) return false;
  return !mayEndSentence(word) || isStarter(following);
};

/** Is the full stop the end of its sentence, and not a part of a word? */
export const fullStopEnds = (text: string, stop: Stop, end: number): boolean => {
  const word = wordBefore(text, stop.from, stop.dot);
  if (word === '') return true;
  const following = wordFrom(text, stop.next, end);
  if (isDigit(word.charCodeAt(0)) || (word.length > 1 && isRoman(word))) {
    return numberEnds(text, stop, word, following);
  }
  // Longer words are no abbreviations.
  if (word.length > 6) return true;
  const follows = text.slice(Math.max(stop.from, stop.dot - word.length - 2), stop.dot);
  const dotted = follows.includes('.') ? dottedBefore(text, stop) : '';
  if (!isSingleLetter(word)) return abbreviationEnds(word.toLowerCase(), dotted, following);
  if (WORDS_OF_ONE_LETTER.includes(word)) return true;
  return (
    dottedEnds(dotted, following) ??
    unitEnds(text, stop, following) ??
    letterEnds(text, stop, following)
  );
};

/** Is a question or exclamation mark the end, and not a part of a name ("Yahoo! Japan")? */
export const markEnds = (text: string, stop: Stop, end: number): boolean => {
  if (!hasMarkInName(wordBefore(text, stop.from, stop.dot).toLowerCase())) return true;
  return isStarter(wordFrom(text, stop.next, end));
};
