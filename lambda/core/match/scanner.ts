/**
 * One pass over the text of an article: words found, folded and hashed unit by unit, without a string.
 * Elided words and endings after an apostrophe are seen to here; where a hyphen joins words, or a unit
 * needs more than one look, the stretch up to the next break is left to `readWords`, which this must
 * always agree with (a property test holds them together).
 */

import type { Article } from '../article.ts';
import { LINE_BREAK_HYPHEN, OPENING, readWords } from '../text/words.ts';
import { ELISIONS, SUFFIXES, TODAYS, wordIn } from './apostrophes.ts';
import { clearWords, makeRoom, wordOf } from './distinct.ts';
import { SEED, step } from './hash.ts';
import {
  BREAK,
  CLASS,
  DASH,
  FOLDED,
  GAP,
  LETTERS,
  MOST_SPELLED,
  ODD,
  PLAIN,
  QUOTE,
  SEVERAL,
  SPELLED,
  unitOf,
} from './letters.ts';
import { scopesOf } from './segment.ts';
import { addJoined, addWord, closeChain, placeJoined, type Scanner, spell } from './spelled.ts';

/** A run of letters or digits, its class, and that of what follows. */
type Run = {
  readonly at: number;
  readonly next: number;
  /** Its letters among the scanner's, and their hash. */
  readonly from: number;
  readonly to: number;
  readonly hash: number;
  readonly kind: number;
  readonly after: number;
  /** An apostrophe stands before it. */
  readonly quoted: boolean;
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

/** After a word: a hyphen goes on to the next, or the chain ends. */
const goOn = (scanner: Scanner, hyphen: boolean): void => {
  if (!hyphen) {
    if (scanner.chain >= 0) closeChain(scanner);
  } else if (scanner.chain < 0) scanner.chain = scanner.size - 1;
};

/** Makes room for the letters of the rest of a block, once as words and once as what hyphens join. */
const roomFor = ({ words }: Scanner, units: number): void =>
  makeRoom(words, units * MOST_SPELLED * 2);

/** Reads the stretch around `at` from there on, by the plain reading; where to go on. */
const readStretch = (scanner: Scanner, block: Block, at: number): number => {
  const [start, end] = stretchAround(block, at);
  const read = readWords(block.page, start, end);
  const before = read.words.filter((word) => word.start < at).length;
  const base = scanner.size - before;
  const units = read.words.reduce((sum, { folded }) => sum + folded.length, 0);
  roomFor(scanner, units + block.end - start);
  for (const word of read.words.slice(before))
    addWord(scanner, spell(scanner, word.folded), word.start, word.end);
  // A chain that is open is read again here, whole; one that was closed is told already.
  scanner.chain = -1;
  for (const { first, last } of read.joined)
    if (last >= before) addJoined(scanner, base + first, base + last);
  return end;
};

/** What the hyphen at `at` does to the word before it: joins a letter, perhaps more, or nothing. */
const joins = (block: Block, at: number): 'letter' | 'perhaps' | 'nothing' => {
  const next = at + 1 < block.end ? classAt(block, at + 1) : BREAK;
  if (next === LETTERS) return 'letter';
  if (next === ODD) return 'perhaps';
  LINE_BREAK_HYPHEN.lastIndex = at;
  return next === BREAK && LINE_BREAK_HYPHEN.test(block.page) ? 'perhaps' : 'nothing';
};

/** Whether a run that an apostrophe stands before is only the ending of the word before that. */
const isEnding = (scanner: Scanner, run: Run): boolean =>
  scanner.size > (scanner.firsts.at(-1) ?? 0) &&
  scanner.ends[scanner.size - 1] === run.at - 1 &&
  wordIn(SUFFIXES, scanner.words.letters, run) !== undefined;

/** Where to go on after a run of letters that an apostrophe follows, if it is no word; else -1. */
const beforeQuote = (scanner: Scanner, block: Block, run: Run): number => {
  const after = run.next + 1;
  if (wordIn(ELISIONS, scanner.words.letters, run) && OPENING.test(block.page.charAt(after))) {
    closeChain(scanner);
    return after;
  }
  return wordIn(TODAYS, scanner.words.letters, run) ? readStretch(scanner, block, run.at) : -1;
};

/** Where to go on after a run that is no plain word; -1 if it is one. */
const afterSpecial = (scanner: Scanner, block: Block, run: Run): number => {
  const { at, next, after } = run;
  if (after === ODD) return readStretch(scanner, block, at);
  if (run.kind !== LETTERS) return -1;
  if (run.quoted && isEnding(scanner, run)) {
    closeChain(scanner);
    return next;
  }
  if (after === QUOTE) return beforeQuote(scanner, block, run);
  return after === DASH && joins(block, next) === 'perhaps' ? readStretch(scanner, block, at) : -1;
};

/** Puts down what a unit is spelled with behind so many letters; the new hash. */
const spellUnit = (letters: Uint16Array, used: number, hash: number, unit: number): number => {
  const spelled = SPELLED[unit & FOLDED] ?? '';
  let now = hash;
  for (let at = 0; at < spelled.length; at += 1) {
    const letter = spelled.charCodeAt(at);
    letters[used + at] = letter;
    now = step(now, letter);
  }
  return now;
};

/** Reads the run of letters or digits at `at`, whatever it is; where to go on. */
const readRun = (scanner: Scanner, block: Block, at: number, quoted: boolean): number => {
  const { page, end } = block;
  const { letters } = scanner.words;
  let { used } = scanner.words;
  let hash: number = SEED;
  let next = at;
  let unit = unitOf(page.charCodeAt(next));
  const kind = unit & CLASS;
  while ((unit & CLASS) === kind) {
    if ((unit & SEVERAL) === 0) {
      letters[used] = unit;
      used += 1;
      hash = step(hash, unit & FOLDED);
    } else {
      hash = spellUnit(letters, used, hash, unit);
      used += SPELLED[unit & FOLDED]?.length ?? 0;
    }
    next += 1;
    unit = next < end ? unitOf(page.charCodeAt(next)) : BREAK;
  }
  const after = unit & CLASS;
  const run = { at, next, from: scanner.words.used, to: used, hash, kind, after, quoted };
  const onwards = after !== BREAK || quoted ? afterSpecial(scanner, block, run) : -1;
  if (onwards >= 0) return onwards;
  addWord(scanner, wordOf(scanner.words, hash, used), at, next);
  goOn(scanner, kind === LETTERS && after === DASH && joins(block, next) === 'letter');
  return next;
};

/** Reads what stands at `at`; where to go on. */
const readOn = (scanner: Scanner, block: Block, at: number, quoted: boolean): number => {
  const kind = classAt(block, at);
  if (kind === BREAK || kind === QUOTE || kind === DASH) return at + 1;
  return kind === ODD ? readStretch(scanner, block, at) : readRun(scanner, block, at, quoted);
};

/** Nearly all of a text are plain letters that a break follows: they are read here, all else by `readOn`. */
const readBlock = (scanner: Scanner, block: Block): void => {
  const { page, end } = block;
  roomFor(scanner, end - block.start);
  const { words } = scanner;
  const plain = PLAIN;
  let at = block.start;
  let quoted = false;
  while (at < end) {
    const { letters } = words;
    let { used } = words;
    let hash: number = SEED;
    let next = at;
    let letter = 0;
    for (; next < end; next += 1) {
      letter = plain[page.charCodeAt(next)] ?? 0;
      if (letter <= GAP) break;
      letters[used] = letter;
      used += 1;
      hash = step(hash, letter);
    }
    if (letter !== GAP || quoted) {
      const before = at;
      at = readOn(scanner, block, before, quoted);
      quoted = classAt(block, before) === QUOTE;
      continue;
    }
    if (next > at) {
      addWord(scanner, wordOf(words, hash, used), at, next);
      if (scanner.chain >= 0) closeChain(scanner);
    }
    at = next + 1;
  }
};

/** Reads the words of all blocks; the scanner then holds them. */
export const scan = (scanner: Scanner, page: string, { blocks }: Article): void => {
  scanner.size = 0;
  scanner.firsts.length = 0;
  scanner.joined.length = 0;
  scanner.chain = -1;
  clearWords(scanner.words);
  for (const { start, end, langs } of blocks) {
    scanner.firsts.push(scanner.size);
    scanner.scopes = scopesOf(langs);
    readBlock(scanner, { page, start, end });
  }
  placeJoined(scanner);
};
