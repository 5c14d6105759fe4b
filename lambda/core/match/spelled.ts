/**
 * The words of one article as the scanner writes them down: where they stand, and which distinct words they
 * are; and the words that hyphens join.
 */

import { LONGEST_CHAIN } from '../text/words.ts';
import { addPlace, type Distinct, longer, newDistinct, wordOf } from './distinct.ts';
import { SEED, step } from './hash.ts';

const NONE = -1;

/** Words `first` to `last` of a block, hyphenated, and the distinct word that they are as one. */
type Joined = {
  readonly first: number;
  readonly last: number;
  readonly word: number;
  readonly scopes: number;
};

/** What was read of one article; the lists are used again for the next. */
export type Scanner = {
  /** For each word, its range in the page. */
  starts: Int32Array;
  ends: Int32Array;
  size: number;
  /** For each block, its first word. */
  readonly firsts: number[];
  readonly joined: Joined[];
  /** The first word of the chain of hyphens that is open; -1 if none is. */
  chain: number;
  /** The scopes of the block under the scanner. */
  scopes: number;
  readonly words: Distinct;
};

export const newScanner = (): Scanner => ({
  starts: new Int32Array(1024),
  ends: new Int32Array(1024),
  size: 0,
  firsts: [],
  joined: [],
  chain: NONE,
  scopes: 0,
  words: newDistinct(),
});

/** Adds a word of the page by its distinct word. */
export const addWord = (scanner: Scanner, word: number, start: number, end: number): void => {
  const at = scanner.size;
  if (at === scanner.starts.length) {
    scanner.starts = longer(scanner.starts, at * 2);
    scanner.ends = longer(scanner.ends, at * 2);
  }
  scanner.starts[at] = start;
  scanner.ends[at] = end;
  scanner.size = at + 1;
  addPlace(scanner.words, word, at, scanner.scopes);
};

/** The distinct word that a folded word is; there is room for its letters. */
export const spell = ({ words }: Scanner, folded: string): number => {
  let hash: number = SEED;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    words.letters[words.used + at] = unit;
    hash = step(hash, unit);
  }
  return wordOf(words, hash, words.used + folded.length);
};

/** Words written as one; there is room for their letters. */
export const addJoined = (scanner: Scanner, first: number, last: number): void => {
  const { words, scopes } = scanner;
  const { letters } = words;
  let hash: number = SEED;
  let to = words.used;
  for (let at = first; at <= last; at += 1) {
    const part = words.wordsAt[at] ?? 0;
    const end = words.tos[part] ?? 0;
    for (let letter = words.froms[part] ?? 0; letter < end; letter += 1) {
      const unit = letters[letter] ?? 0;
      letters[to] = unit;
      hash = step(hash, unit);
      to += 1;
    }
  }
  scanner.joined.push({ first, last, word: wordOf(words, hash, to), scopes });
};

/** Ends the chain that is open with the last word read. */
export const closeChain = (scanner: Scanner): void => {
  const { chain, size } = scanner;
  scanner.chain = NONE;
  if (chain >= 0 && size - chain > 1 && size - chain <= LONGEST_CHAIN)
    addJoined(scanner, chain, size - 1);
};

/** Adds the places of the words that hyphens join, behind all others. */
export const placeJoined = ({ joined, words, size }: Scanner): void => {
  for (const [number, { word, scopes }] of joined.entries())
    addPlace(words, word, size + number, scopes);
};

/** The first word of the article at a place. */
export const firstAt = ({ size, joined }: Scanner, place: number): number =>
  place < size ? place : (joined[place - size]?.first ?? place);

/** The last word of the article at a place. */
export const lastAt = ({ size, joined }: Scanner, place: number): number =>
  place < size ? place : (joined[place - size]?.last ?? place);
