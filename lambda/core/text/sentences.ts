/**
 * Where sentences end: at a full stop, question or exclamation mark or ellipsis that something
 * with a capital follows, unless the stop belongs to an abbreviation, an initial, an ordinal or a
 * number; and at a blank line, unless the sentence visibly goes on below it. One pass, no regex.
 */

import {
  isBlank,
  isLower,
  isMark,
  isSpace,
  isUpper,
  isWordPart,
  letterBefore,
  wordEnd,
} from './characters.ts';
import { fullStopEnds, markEnds, OPENERS, type Stop, wordBefore } from './fullstop.ts';
import { ALL_SMALL_WORDS } from './smallwords.ts';

/** A range of a text: `text.slice(start, end)`. */
export type Span = { readonly start: number; readonly end: number };

/** A sentence has at most this many words: what is longer is cut at a word (DESIGN §3). */
const MOST_WORDS = 150;

const STOPS = '.!?…‼⁇⁈⁉؟۔।';
const WIDE_STOPS = '。！？｡';
const CLOSERS = '"\'”’»›«‹“)]}】」』）》';
/** Where no spaces are written, what closes even if a word follows at once. */
const WIDE_CLOSERS = '”’」』】）》';

/** What is between most words, and ends nothing. */
const BLANK = 32;
const COMMA = 44;

const skipBlank = (text: string, from: number, end: number): number => {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
};

/** After a stop: its run of stops and the quotes and brackets that close behind it. */
const afterStop = (text: string, from: number, end: number): number => {
  let at = from;
  while (at < end && (STOPS.includes(text.charAt(at)) || WIDE_STOPS.includes(text.charAt(at))))
    at++;
  while (at < end && CLOSERS.includes(text.charAt(at)) && !isWordPart(text.charCodeAt(at + 1))) {
    at++;
  }
  // « … . » with a (no-break) space before the mark; a mark that a word follows opens a quotation.
  if (isSpace(text.charCodeAt(at)) && '»”'.includes(text.charAt(at + 1) || ' ')) {
    const next = at + 2 < end ? text.charCodeAt(at + 2) : 32;
    if (!isWordPart(next)) return at + 2;
  }
  return at;
};

const afterWideStop = (text: string, from: number, end: number): number => {
  let at = afterStop(text, from, end);
  while (at < end && WIDE_CLOSERS.includes(text.charAt(at))) at++;
  return at;
};

/** Does a sentence start at `at`, with a capital, a digit, a caseless letter, or a mark before one? */
const startsSentence = (text: string, at: number, end: number): boolean => {
  let start = at;
  for (let marks = 0; marks < 4 && OPENERS.includes(text.charAt(start) || ' '); marks++) {
    start = skipBlank(text, start + 1, Math.min(end, start + 4));
  }
  if (',;:/)'.includes(text.charAt(start) || ' ')) return false;
  const code = text.charCodeAt(start);
  // "iPhone", "eBay": a small letter before a capital begins a name.
  return !isLower(code) || isUpper(text.charCodeAt(start + 1));
};

/** "l'Express.Suivent": a stop glued to the next sentence, but not the dots of an address. */
const isGlued = (text: string, dot: number, after: number): boolean => {
  const last = letterBefore(text, dot);
  if (!(isLower(text.charCodeAt(last)) && isUpper(text.charCodeAt(after)))) return false;
  let second = after + 1;
  while (isMark(text.charCodeAt(second))) second++;
  return isLower(text.charCodeAt(letterBefore(text, last))) && isLower(text.charCodeAt(second));
};

const isEnd = (text: string, stop: Stop, after: number, end: number): boolean => {
  if (after >= end) return true;
  if (stop.next === after) return after === stop.dot + 1 && isGlued(text, stop.dot, after);
  if (!startsSentence(text, stop.next, end)) return false;
  if (STOPS.includes(text.charAt(stop.dot + 1) || ' ')) return true;
  return text.charAt(stop.dot) === '.' ? fullStopEnds(text, stop, end) : markEnds(text, stop, end);
};

/** Does the blank line whose white space is [at, next) end the sentence? */
const blankLineEnds = (text: string, from: number, at: number, next: number): boolean => {
  let lines = 0;
  for (let i = at; i < next; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) lines++;
  }
  if (lines < 2) return false;
  let last = at;
  while (last > from && isBlank(text.charCodeAt(last - 1))) last--;
  const open = ALL_SMALL_WORDS.open.has(wordBefore(text, from, last).toLowerCase());
  return !open && startsSentence(text, next, text.length);
};

/** What stands at a place between words: the sentence's end, or where to go on. */
type Step = { readonly at: number; readonly ends: boolean };

const stepAt = (text: string, from: number, at: number, end: number): Step => {
  const character = text.charAt(at);
  if (WIDE_STOPS.includes(character)) return { at: afterWideStop(text, at, end), ends: true };
  if (STOPS.includes(character)) {
    const after = afterStop(text, at, end);
    const next = skipBlank(text, after, end);
    return { at: after, ends: isEnd(text, { from, dot: at, next }, after, end) };
  }
  if (character !== '\n' && character !== '\r') return { at: at + 1, ends: false };
  const next = skipBlank(text, at, end);
  const ends = next >= end || blankLineEnds(text, from, at, next);
  return { at: ends ? at : next, ends };
};

/** Where the sentence that starts at `from` ends, at most at `end`. */
export const sentenceEnd = (text: string, from: number, end: number): number => {
  let words = 0;
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === BLANK || code === COMMA) at++;
    else if (isWordPart(code)) {
      if (words === MOST_WORDS) return at;
      words++;
      at = wordEnd(text, at, end);
    } else {
      const step = stepAt(text, from, at, end);
      if (step.ends) return step.at;
      at = step.at;
    }
  }
  return end;
};

/** The sentences of [start, end), in order, without the white space around them. */
export const sentencesOf = (text: string, start = 0, end = text.length): readonly Span[] => {
  const sentences: Span[] = [];
  let from = skipBlank(text, start, end);
  while (from < end) {
    const stop = sentenceEnd(text, from, end);
    let last = stop;
    while (last > from && isBlank(text.charCodeAt(last - 1))) last--;
    sentences.push({ start: from, end: last });
    from = skipBlank(text, Math.max(stop, from + 1), end);
  }
  return sentences;
};
