/**
 * The distinct words of one article, each with its places: a word that stands ten times is looked up
 * once. Places are the words in the order of the text, and behind them the words that hyphens join.
 */

import { mixed } from './hash.ts';
import type { Scanner } from './spelled.ts';

const NONE = -1;

/** What was gathered of one article; the lists are used again for the next. */
export type Distinct = {
  size: number;
  /** For each word: its hash, where its letters are, its first and last place, the scopes of all its blocks. */
  hashes: Int32Array;
  froms: Int32Array;
  tos: Int32Array;
  heads: Int32Array;
  tails: Int32Array;
  scopes: Int32Array;
  /** For each place: the next place of the same word, -1 after the last, and the scopes of its block. */
  nexts: Int32Array;
  placeScopes: Int32Array;
  /** Words by their hash, at least half empty. */
  slots: Int32Array;
};

const lists = (room: number): Omit<Distinct, 'size'> => ({
  hashes: new Int32Array(room),
  froms: new Int32Array(room),
  tos: new Int32Array(room),
  heads: new Int32Array(room),
  tails: new Int32Array(room),
  scopes: new Int32Array(room),
  nexts: new Int32Array(room),
  placeScopes: new Int32Array(room),
  slots: new Int32Array(room * 4),
});

export const newDistinct = (): Distinct => ({ size: 0, ...lists(1024) });

const sameLetters = (letters: Uint16Array, a: number, b: number, length: number): boolean => {
  for (let i = 0; i < length; i += 1) if (letters[a + i] !== letters[b + i]) return false;
  return true;
};

/** Letters `from` to `to` of the scanner, and their hash. */
type Spelled = { from: number; to: number; hash: number };

/** The number of the word that is spelled so, or of a new one; `mask` is that of the slots in use. */
const wordOf = (own: Distinct, letters: Uint16Array, mask: number, spelled: Spelled): number => {
  const { from, to, hash } = spelled;
  const { slots, hashes, froms, tos } = own;
  let slot = mixed(hash) & mask;
  for (; ; slot = (slot + 1) & mask) {
    const word = slots[slot] ?? NONE;
    if (word === NONE) break;
    const start = froms[word] ?? 0;
    if (hashes[word] !== hash || (tos[word] ?? 0) - start !== to - from) continue;
    if (sameLetters(letters, start, from, to - from)) return word;
  }
  const made = own.size;
  own.size = made + 1;
  slots[slot] = made;
  hashes[made] = hash;
  froms[made] = from;
  tos[made] = to;
  own.heads[made] = NONE;
  own.scopes[made] = 0;
  return made;
};

/** Adds a place, in a block of these scopes, to a word. */
const addPlace = (own: Distinct, word: number, at: number, scopes: number): void => {
  own.nexts[at] = NONE;
  own.placeScopes[at] = scopes;
  if (own.heads[word] === NONE) own.heads[word] = at;
  else own.nexts[own.tails[word] ?? 0] = at;
  own.tails[word] = at;
  own.scopes[word] = (own.scopes[word] ?? 0) | scopes;
};

/** Gathers the words that the scanner has read; `scopes` are those of each block. */
export const gatherWords = (own: Distinct, scanner: Scanner, scopes: readonly number[]): void => {
  const { firsts, size, letters, hashes, spelled, joined } = scanner;
  const places = size + joined.length;
  if (places > own.hashes.length) Object.assign(own, lists(places * 2));
  let length = 64;
  while (length < places * 2) length *= 2;
  const mask = length - 1;
  own.slots.fill(NONE, 0, length);
  own.size = 0;
  const place: Spelled = { from: 0, to: 0, hash: 0 };
  for (let block = 0; block < scopes.length; block += 1) {
    const end = firsts[block + 1] ?? size;
    for (let at = firsts[block] ?? 0; at < end; at += 1) {
      place.from = spelled[at] ?? 0;
      place.to = spelled[at + 1] ?? 0;
      place.hash = hashes[at] ?? 0;
      addPlace(own, wordOf(own, letters, mask, place), at, scopes[block] ?? 0);
    }
  }
  for (const [number, one] of joined.entries())
    addPlace(own, wordOf(own, letters, mask, one), size + number, scopes[one.block] ?? 0);
};

/** The first word of the article at a place. */
export const firstAt = ({ size, joined }: Scanner, place: number): number =>
  place < size ? place : (joined[place - size]?.first ?? place);

/** The last word of the article at a place. */
export const lastAt = ({ size, joined }: Scanner, place: number): number =>
  place < size ? place : (joined[place - size]?.last ?? place);
