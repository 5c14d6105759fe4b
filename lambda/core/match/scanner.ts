/**
 * One pass over the text of an article: words found, folded and hashed unit by unit, without a string.
 * Elided words and endings after an apostrophe are seen to here; where a hyphen joins words, or a unit
 * needs more than one look, the stretch up to the next break is left to `readWords`, which this must
 * always agree with (a property test holds them together).
 */

import type { Article } from '../article.ts';
import { fold } from '../text/fold.ts';
import { ELIDED, ENDINGS, LINE_BREAK_HYPHEN, OPENING, readWords } from '../text/words.ts';
import type { Key } from './forms.ts';
import { SEED, step } from './hash.ts';
import {
  BREAK,
  CLASS,
  DASH,
  FOLDED,
  LETTERS,
  ODD,
  QUOTE,
  SEVERAL,
  SPELLED,
  unitOf,
} from './letters.ts';

/** Told of each word, of each run of words written as one, and of the block they stand in. */
export type Listener = {
  /** A word in the article's order, or words `first` to `last` written as one; its letters are the scanner's key. */
  readonly word: (hash: number, first: number, last: number) => void;
  readonly block: (langs: readonly string[]) => void;
};

/** The scanner's notes of one article, used again for the next. */
export type Scanner = {
  starts: Int32Array;
  ends: Int32Array;
  size: number;
  /** For each block, its first word. */
  readonly firsts: number[];
  /** The letters of the word that the listener is told of. */
  readonly key: Key;
};

export const newScanner = (): Scanner => ({
  starts: new Int32Array(1024),
  ends: new Int32Array(1024),
  size: 0,
  firsts: [],
  key: { units: new Uint16Array(64), count: 0 },
});

const grown = (list: Int32Array): Int32Array => {
  const longer = new Int32Array(list.length * 2);
  longer.set(list);
  return longer;
};

const longerKey = (key: Key): void => {
  const units = new Uint16Array(key.units.length * 2);
  units.set(key.units);
  key.units = units;
};

/** Appends a folded unit, or what it is spelled with, to the key; the new hash. */
const take = (key: Key, hash: number, unit: number): number => {
  if (key.count + 8 > key.units.length) longerKey(key);
  if ((unit & SEVERAL) === 0) {
    key.units[key.count] = unit & FOLDED;
    key.count += 1;
    return step(hash, unit & FOLDED);
  }
  const spelled = SPELLED[unit & FOLDED] ?? '';
  let now = hash;
  for (let at = 0; at < spelled.length; at += 1) now = take(key, now, spelled.charCodeAt(at));
  return now;
};

/** Puts a folded word into the key; its hash. */
const takeAll = (key: Key, folded: string): number => {
  key.count = 0;
  let hash: number = SEED;
  for (let at = 0; at < folded.length; at += 1) hash = take(key, hash, folded.charCodeAt(at));
  return hash;
};

const addWord = (scanner: Scanner, start: number, end: number): number => {
  const word = scanner.size;
  if (word === scanner.starts.length) {
    scanner.starts = grown(scanner.starts);
    scanner.ends = grown(scanner.ends);
  }
  scanner.starts[word] = start;
  scanner.ends[word] = end;
  scanner.size = word + 1;
  return word;
};

/** A run of letters or digits, its class, and that of what follows. */
type Run = {
  readonly at: number;
  readonly next: number;
  readonly kind: number;
  readonly after: number;
};

/** The block under the scanner. */
type Block = { readonly page: string; readonly start: number; readonly end: number };

const classAt = ({ page }: Block, at: number): number => unitOf(page.charCodeAt(at)) & CLASS;

/** The range without a break around a place; a hyphen at a line's end goes on in the next line. */
const stretchAround = (block: Block, at: number): readonly [number, number] => {
  let start = at;
  while (start > block.start && classAt(block, start - 1) !== BREAK) start -= 1;
  let end = at;
  for (;;) {
    while (end < block.end && classAt(block, end) !== BREAK) end += 1;
    LINE_BREAK_HYPHEN.lastIndex = end - 1;
    if (end === at || !LINE_BREAK_HYPHEN.test(block.page)) return [start, end];
    if (LINE_BREAK_HYPHEN.lastIndex >= block.end) return [start, end];
    end = LINE_BREAK_HYPHEN.lastIndex;
  }
};

/** Reads the stretch around `at` from there on, by the plain reading; where to go on. */
const readStretch = (scanner: Scanner, block: Block, at: number, listener: Listener): number => {
  const [start, end] = stretchAround(block, at);
  const { words, joined } = readWords(block.page, start, end);
  const before = words.filter((word) => word.start < at).length;
  const base = scanner.size - before;
  for (const [number, word] of words.entries()) {
    if (number < before) continue;
    addWord(scanner, word.start, word.end);
    listener.word(takeAll(scanner.key, word.folded), base + number, base + number);
  }
  for (const { folded, first, last } of joined)
    listener.word(takeAll(scanner.key, folded), base + first, base + last);
  return end;
};

/** Whether the hyphen at `at` may join the word before it to what follows. */
const mayJoin = (block: Block, at: number): boolean => {
  const next = classAt(block, at + 1);
  if (next !== BREAK) return next === LETTERS || next === ODD;
  LINE_BREAK_HYPHEN.lastIndex = at;
  return LINE_BREAK_HYPHEN.test(block.page);
};

/** Whether the word from `at` to `end`, which touches an apostrophe, is only the ending of the one before. */
const isEnding = (scanner: Scanner, { page }: Block, at: number, end: number): boolean => {
  const first = scanner.firsts.at(-1) ?? 0;
  return (
    scanner.size > first &&
    scanner.ends[scanner.size - 1] === at - 1 &&
    ENDINGS.has(fold(page.slice(at, end)))
  );
};

/** What a run of letters that an apostrophe follows is: no word, or one to be looked at closely. */
const beforeQuote = ({ page }: Block, at: number, end: number): 'elided' | 'today' | 'word' => {
  if (end - at > 10) return 'word';
  const folded = fold(page.slice(at, end));
  if (ELIDED.has(folded) && OPENING.test(page.charAt(end + 1))) return 'elided';
  return folded === 'aujourd' ? 'today' : 'word';
};

/** Where to go on after a run of letters that is no plain word; -1 if it is one. */
const afterSpecial = (scanner: Scanner, block: Block, run: Run, listener: Listener): number => {
  const { at, next, after } = run;
  if (after === ODD) return readStretch(scanner, block, at, listener);
  if (run.kind !== LETTERS) return -1;
  const follows = at > block.start && classAt(block, at - 1) === QUOTE;
  if (follows && isEnding(scanner, block, at, next)) return next;
  if (after === DASH && mayJoin(block, next)) return readStretch(scanner, block, at, listener);
  if (after !== QUOTE) return -1;
  const what = beforeQuote(block, at, next);
  if (what === 'word') return -1;
  return what === 'elided' ? next + 1 : readStretch(scanner, block, at, listener);
};

/** Reads the run of letters or digits at `at`; where to go on. */
const readRun = (scanner: Scanner, block: Block, at: number, listener: Listener): number => {
  const { page, end } = block;
  const { key } = scanner;
  key.count = 0;
  let unit = unitOf(page.charCodeAt(at));
  const kind = unit & CLASS;
  let hash: number = SEED;
  let next = at;
  do {
    hash = take(key, hash, unit);
    next += 1;
    unit = next < end ? unitOf(page.charCodeAt(next)) : BREAK;
  } while ((unit & CLASS) === kind);
  const after = unit & CLASS;
  const follows = at > block.start && classAt(block, at - 1) === QUOTE;
  if (after !== BREAK || follows) {
    const onwards = afterSpecial(scanner, block, { at, next, kind, after }, listener);
    if (onwards >= 0) return onwards;
  }
  const word = addWord(scanner, at, next);
  listener.word(hash, word, word);
  return next;
};

const readBlock = (scanner: Scanner, block: Block, listener: Listener): void => {
  const { page, end } = block;
  let at = block.start;
  while (at < end) {
    const kind = unitOf(page.charCodeAt(at)) & CLASS;
    if (kind === BREAK || kind === QUOTE || kind === DASH) at += 1;
    else if (kind === ODD) at = readStretch(scanner, block, at, listener);
    else at = readRun(scanner, block, at, listener);
  }
};

/** Reads the words of all blocks; the scanner then holds where they are. */
export const scan = (
  scanner: Scanner,
  page: string,
  { blocks }: Article,
  listener: Listener,
): void => {
  scanner.size = 0;
  scanner.firsts.length = 0;
  for (const { start, end, langs } of blocks) {
    scanner.firsts.push(scanner.size);
    listener.block(langs);
    readBlock(scanner, { page, start, end }, listener);
  }
};
