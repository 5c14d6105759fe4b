/**
 * The words of one article as the scanner writes them down: where they stand, and all their letters one
 * after another, so that words that hyphens join are their letters already.
 */

import { LONGEST_CHAIN } from '../text/words.ts';
import { SEED, step } from './hash.ts';

const NONE = -1;

/** Words `first` to `last` of a block, hyphenated: as one they are letters `from` to `to`, of this hash. */
type Joined = {
  readonly first: number;
  readonly last: number;
  readonly block: number;
  readonly hash: number;
  readonly from: number;
  readonly to: number;
};

/** What was read of one article; the lists are used again for the next. */
export type Scanner = {
  /** For each word: its range in the page, its hash, and where its letters begin (those of the next word end them). */
  starts: Int32Array;
  ends: Int32Array;
  hashes: Int32Array;
  spelled: Int32Array;
  size: number;
  /** For each block, its first word. */
  readonly firsts: number[];
  readonly joined: Joined[];
  /** The first word of the chain of hyphens that is open; -1 if none is. */
  chain: number;
  /** The letters of all words, folded. */
  letters: Uint16Array;
  used: number;
};

export const newScanner = (): Scanner => ({
  starts: new Int32Array(1024),
  ends: new Int32Array(1024),
  hashes: new Int32Array(1024),
  spelled: new Int32Array(1025),
  size: 0,
  firsts: [],
  joined: [],
  chain: NONE,
  letters: new Uint16Array(8192),
  used: 0,
});

const longer = (list: Int32Array, length: number): Int32Array => {
  const grown = new Int32Array(length);
  grown.set(list);
  return grown;
};

/** Makes room for so many letters more. */
export const makeRoom = (scanner: Scanner, more: number): void => {
  const needed = scanner.used + more;
  if (needed <= scanner.letters.length) return;
  const letters = new Uint16Array(needed * 2);
  letters.set(scanner.letters);
  scanner.letters = letters;
};

/** Adds a word whose letters were put down last. */
export const addWord = (scanner: Scanner, hash: number, start: number, end: number): void => {
  const word = scanner.size;
  if (word === scanner.starts.length) {
    const length = word * 2;
    scanner.starts = longer(scanner.starts, length);
    scanner.ends = longer(scanner.ends, length);
    scanner.hashes = longer(scanner.hashes, length);
    scanner.spelled = longer(scanner.spelled, length + 1);
  }
  scanner.starts[word] = start;
  scanner.ends[word] = end;
  scanner.hashes[word] = hash;
  scanner.size = word + 1;
  scanner.spelled[word + 1] = scanner.used;
};

/** Puts down a folded word behind the letters that are there; its hash. */
export const spell = (scanner: Scanner, folded: string): number => {
  makeRoom(scanner, folded.length);
  let hash: number = SEED;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    scanner.letters[scanner.used + at] = unit;
    hash = step(hash, unit);
  }
  scanner.used += folded.length;
  return hash;
};

/** Words written as one: their letters stand one after another already. */
export const addJoined = (scanner: Scanner, first: number, last: number): void => {
  const { letters, spelled, firsts } = scanner;
  const [from, to] = [spelled[first] ?? 0, spelled[last + 1] ?? 0];
  let hash: number = SEED;
  for (let at = from; at < to; at += 1) hash = step(hash, letters[at] ?? 0);
  scanner.joined.push({ first, last, block: firsts.length - 1, hash, from, to });
};

/** Ends the chain that is open with the last word read. */
export const closeChain = (scanner: Scanner): void => {
  const { chain, size } = scanner;
  scanner.chain = NONE;
  if (chain >= 0 && size - chain > 1 && size - chain <= LONGEST_CHAIN)
    addJoined(scanner, chain, size - 1);
};
