/**
 * What is looked up of an article in a table of forms: each distinct word, and those of its beginnings and
 * ends that may be forms. All is gathered before anything is looked up, so that the tables, which are larger
 * than a processor's caches, can be read for all at once (`ahead.ts`).
 */

import type { Distinct } from './distinct.ts';
import { BEGINS, bitAt, type Edges, ENDS, type Forms, OPENING, type Table } from './forms.ts';
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

/** The letters of a distinct word, as an edge goes through them. */
type Spelled = { word: number; units: Uint16Array; from: number; way: 1 | -1; length: number };

/** 1 if the first letters may be those of an edge; else 0. */
const opens = ({ openings }: Edges, { units, from, way }: Spelled): number => {
  const first = step(SEED, units[from] ?? 0);
  const second = step(first, units[from + way] ?? 0);
  return bitAt(openings, mixed(step(second, units[from + way + way] ?? 0)));
};

/** Seeks the beginnings, or ends, of a word that may be forms. */
const seekEdgesOf = (own: Sought, mark: number, edges: Edges, spelled: Spelled): void => {
  const { lengths, wholes } = edges;
  const { word, units, from, way, length } = spelled;
  let hash: number = SEED;
  let done = 0;
  for (let i = 0; i < lengths.length && (lengths[i] ?? 0) <= length; i += 1) {
    for (; done < (lengths[i] ?? 0); done += 1) hash = step(hash, units[from + done * way] ?? 0);
    const at = own.size;
    const whole = mixed(step(hash, mark));
    own.hashes[at] = whole;
    own.words[at] = word;
    own.marks[at] = mark;
    own.lengths[at] = done;
    own.size = at + bitAt(wholes, whole);
  }
};

/** Seeks all words by their beginnings, or ends. */
const seekEdges = (own: Sought, mark: number, edges: Edges, words: Distinct): void => {
  const shortest = edges.lengths[0] ?? 0;
  if (shortest === 0) return;
  const { froms, tos, size, letters: units } = words;
  const spelled: Spelled = { word: 0, units, from: 0, way: mark === ENDS ? -1 : 1, length: 0 };
  for (let word = 0; word < size; word += 1) {
    const [from, to] = [froms[word] ?? 0, tos[word] ?? 0];
    if (to - from < shortest) continue;
    spelled.word = word;
    spelled.from = mark === ENDS ? to - 1 : from;
    spelled.length = to - from;
    if (shortest >= OPENING && opens(edges, spelled) === 0) continue;
    const room = own.size + edges.lengths.length;
    if (room > own.hashes.length) grow(own, room * 2);
    seekEdgesOf(own, mark, edges, spelled);
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
