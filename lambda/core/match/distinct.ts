/**
 * The distinct words of one article, each with its places, gathered while the article is read: a word that
 * stands ten times is kept, and looked up, once. Places are the words in the order of the text, and behind
 * them the words that hyphens join.
 */

import { mixed } from './hash.ts';

const NONE = -1;
/** Slots at first, a power of two. */
const FEW = 1024;

/** What was gathered of one article; the lists are used again for the next. */
export type Distinct = {
  size: number;
  /** For each word: its hash, where its letters are, its last place, the scopes of all its blocks. */
  hashes: Int32Array;
  froms: Int32Array;
  tos: Int32Array;
  lasts: Int32Array;
  scopes: Int32Array;
  /** The letters of all words, folded; behind the first `used`, those of the word that is being read. */
  letters: Uint16Array;
  used: number;
  /** Words by their hash, at least half empty; so many slots are in use, less one. */
  slots: Int32Array;
  mask: number;
  /** For each place: its word, and the place before it of the same word, -1 before the first. */
  wordsAt: Int32Array;
  befores: Int32Array;
};

export const newDistinct = (): Distinct => ({
  size: 0,
  hashes: new Int32Array(FEW / 2),
  froms: new Int32Array(FEW / 2),
  tos: new Int32Array(FEW / 2),
  lasts: new Int32Array(FEW / 2),
  scopes: new Int32Array(FEW / 2),
  letters: new Uint16Array(8192),
  used: 0,
  slots: new Int32Array(FEW).fill(NONE),
  mask: FEW - 1,
  wordsAt: new Int32Array(FEW),
  befores: new Int32Array(FEW),
});

/** Forgets all words. */
export const clearWords = (own: Distinct): void => {
  own.size = 0;
  own.used = 0;
  own.mask = FEW - 1;
  own.slots.fill(NONE, 0, FEW);
};

/** A longer list with the same beginning. */
export const longer = (list: Int32Array, length: number): Int32Array => {
  const grown = new Int32Array(length);
  grown.set(list);
  return grown;
};

/** Makes room for so many letters more. */
export const makeRoom = (own: Distinct, more: number): void => {
  const needed = own.used + more;
  if (needed <= own.letters.length) return;
  const letters = new Uint16Array(Math.max(needed, own.letters.length * 2));
  letters.set(own.letters.subarray(0, own.used));
  own.letters = letters;
};

/** Doubles the slots in use, and the room for words. */
const grow = (own: Distinct): void => {
  const length = (own.mask + 1) * 2;
  if (own.slots.length < length) own.slots = new Int32Array(length);
  if (own.hashes.length < length / 2) {
    own.hashes = longer(own.hashes, length / 2);
    own.froms = longer(own.froms, length / 2);
    own.tos = longer(own.tos, length / 2);
    own.lasts = longer(own.lasts, length / 2);
    own.scopes = longer(own.scopes, length / 2);
  }
  own.mask = length - 1;
  own.slots.fill(NONE, 0, length);
  for (let word = 0; word < own.size; word += 1) {
    let slot = mixed(own.hashes[word] ?? 0) & own.mask;
    while (own.slots[slot] !== NONE) slot = (slot + 1) & own.mask;
    own.slots[slot] = word;
  }
};

const sameLetters = (letters: Uint16Array, a: number, b: number, length: number): boolean => {
  for (let i = 0; i < length; i += 1) if (letters[a + i] !== letters[b + i]) return false;
  return true;
};

const makeWord = (own: Distinct, hash: number, to: number): number => {
  const word = own.size;
  own.size = word + 1;
  own.hashes[word] = hash;
  own.froms[word] = own.used;
  own.tos[word] = to;
  own.lasts[word] = NONE;
  own.scopes[word] = 0;
  own.used = to;
  if (own.size * 2 > own.mask) grow(own);
  return word;
};

/** The number of the word whose letters, up to `to`, were put down last: a known one, or a new one. */
export const wordOf = (own: Distinct, hash: number, to: number): number => {
  const { slots, mask, hashes, froms, tos, letters, used } = own;
  let slot = mixed(hash) & mask;
  for (; ; slot = (slot + 1) & mask) {
    const word = slots[slot] ?? NONE;
    if (word === NONE) break;
    const from = froms[word] ?? 0;
    if (hashes[word] !== hash || (tos[word] ?? 0) - from !== to - used) continue;
    if (sameLetters(letters, from, used, to - used)) return word;
  }
  slots[slot] = own.size;
  return makeWord(own, hash, to);
};

/** Adds a place, in a block of these scopes, to a word; places come in the order of the text. */
export const addPlace = (own: Distinct, word: number, at: number, scopes: number): void => {
  if (at >= own.befores.length) {
    own.wordsAt = longer(own.wordsAt, at * 2);
    own.befores = longer(own.befores, at * 2);
  }
  own.wordsAt[at] = word;
  own.befores[at] = own.lasts[word] ?? NONE;
  own.lasts[word] = at;
  own.scopes[word] = (own.scopes[word] ?? 0) | scopes;
};
