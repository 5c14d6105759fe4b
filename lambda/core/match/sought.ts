/**
 * What is looked up of an article in a table of forms: each distinct word, and those of its beginnings and
 * ends that may be forms. All is gathered before anything is looked up, so that the tables, which are larger
 * than a processor's caches, can be read for all at once (`ahead.ts`).
 */

import type { Distinct } from './distinct.ts';
import {
  BEGINS,
  bitAt,
  type Edges,
  ENDS,
  type Forms,
  type Letters,
  opens,
  type Table,
  unitFrom,
} from './forms.ts';
import { mixed, SEED, step } from './hash.ts';

/** Lists, one number for each look-up. */
export type Sought = {
  size: number;
  /** The mixed hash; the distinct word; what the key ends with, 0 for a whole word; the units of an edge. */
  hashes: Int32Array;
  words: Int32Array;
  marks: Uint8Array;
  lengths: Uint16Array;
};

const lists = (room: number): Omit<Sought, 'size'> => ({
  hashes: new Int32Array(room),
  words: new Int32Array(room),
  marks: new Uint8Array(room),
  lengths: new Uint16Array(room),
});

export const newSought = (): Sought => ({ size: 0, ...lists(1024) });

const grow = (own: Sought, room: number): void => {
  const { hashes, words, marks, lengths } = own;
  Object.assign(own, lists(room));
  own.hashes.set(hashes);
  own.words.set(words);
  own.marks.set(marks);
  own.lengths.set(lengths);
};

/** A distinct word, and its letters. */
type Spelled = { word: number; units: Letters['units']; from: number; to: number };

/** Adds the beginnings, or ends, of a word that may be forms. */
const addEdges = (own: Sought, mark: number, { lengths, wholes }: Edges, word: Spelled): void => {
  let hash: number = SEED;
  let done = 0;
  for (let i = 0; i < lengths.length; i += 1) {
    const length = lengths[i] ?? 0;
    if (length > word.to - word.from) return;
    for (; done < length; done += 1) hash = step(hash, unitFrom(mark, word, done));
    const whole = mixed(step(hash, mark));
    if (bitAt(wholes, whole) === 0) continue;
    const at = own.size;
    if (at === own.hashes.length) grow(own, at * 2);
    own.size = at + 1;
    own.hashes[at] = whole;
    own.words[at] = word.word;
    own.marks[at] = mark;
    own.lengths[at] = length;
  }
};

/** Seeks words that are forms. No branch: which words are known cannot be foretold. */
const seekWords = (own: Sought, known: Uint8Array, { hashes, size }: Distinct): void => {
  let found = 0;
  for (let word = 0; word < size; word += 1) {
    const hash = mixed(hashes[word] ?? 0);
    own.hashes[found] = hash;
    own.words[found] = word;
    own.marks[found] = 0;
    found += bitAt(known, hash);
  }
  own.size = found;
};

/** Seeks words by their beginnings, or ends. */
const seekEdges = (own: Sought, mark: number, edges: Edges, words: Distinct): void => {
  if (edges.lengths.length === 0) return;
  const { froms, tos, size, letters } = words;
  const word: Spelled = { word: 0, units: letters, from: 0, to: 0 };
  for (word.word = 0; word.word < size; word.word += 1) {
    word.from = froms[word.word] ?? 0;
    word.to = tos[word.word] ?? 0;
    if (opens(mark, edges, word) === 1) addEdges(own, mark, edges, word);
  }
};

/** Gathers what is to be looked up of the words of an article. */
export const seek = (
  own: Sought,
  { begins, ends }: Forms,
  known: Table['known'],
  words: Distinct,
): void => {
  if (words.size >= own.hashes.length) grow(own, words.size * 2);
  seekWords(own, known, words);
  seekEdges(own, BEGINS, begins, words);
  seekEdges(own, ENDS, ends, words);
};
