/**
 * A segment at work: which of its forms the article's words have, which leaves they stand for, and so
 * which topics can match it. Notes are stamped with the article's number, so that nothing is cleared
 * between articles.
 */

import type { Distinct } from './distinct.ts';
import {
  BEGINS,
  type Buckets,
  bucketsOf,
  CHECK,
  checkOf,
  type Edges,
  ENDS,
  ENTRIES,
  edgeCheckOf,
  mayBe,
  mayOpen,
  ROW,
  unitFrom,
} from './forms.ts';
import { mixed, SEED, step } from './hash.ts';
import type { Segment } from './segment.ts';
import type { Scanner } from './spelled.ts';

/** A pair: the distinct word, the rule that must hold, the next pair of the leaf. */
const PAIR = 3;
const AFTER = 2;
const NONE = -1;

/** A list that grows. */
type Pool = { list: Int32Array; size: number };

const newPool = (): Pool => ({ list: new Int32Array(1024), size: 0 });

/** Makes room for one pair more; where it goes. */
const next = (pool: Pool): number => {
  const at = pool.size;
  if (at + PAIR > pool.list.length) {
    const longer = new Int32Array(pool.list.length * 2);
    longer.set(pool.list);
    pool.list = longer;
  }
  pool.size = at + PAIR;
  return at;
};

/** A segment and its notes of one article. */
export type Index = {
  readonly segment: Segment;
  readonly ruleScopes: Uint16Array;
  readonly buckets: Buckets;
  readonly pairs: Pool;
  /** Leaves met in the article: which, a bit for each, and its first pair. */
  readonly metLeaves: number[];
  readonly met: Int32Array;
  readonly firstPairs: Int32Array;
  /** A bit for each topic that is a candidate. */
  readonly chosen: Int32Array;
};

/** Bits, one for each of so many. Few lists are so small that they stay near the processor: bits do. */
const bitsFor = (size: number): Int32Array => new Int32Array((size >> 5) + 1);

const hasBit = (bits: Int32Array, at: number): boolean =>
  ((bits[at >> 5] ?? 0) & (1 << (at & 31))) !== 0;

const setBit = (bits: Int32Array, at: number): void => {
  bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31));
};

/** Clears the bits that were set. */
const clear = (bits: Int32Array, set: readonly number[]): void => {
  for (let i = 0; i < set.length; i += 1) bits[(set[i] ?? 0) >> 5] = 0;
};

/** Makes a segment ready. */
export const indexOf = (segment: Segment): Index => ({
  segment,
  ruleScopes: Uint16Array.from(segment.rules, ({ scopes }) => scopes),
  buckets: bucketsOf(segment.forms),
  pairs: newPool(),
  metLeaves: [],
  met: bitsFor(segment.postings.starts.length - 1),
  firstPairs: new Int32Array(segment.postings.starts.length - 1),
  chosen: bitsFor(segment.topics.length),
});

/** A word that is looked up: its letters, and the scopes of its blocks. */
type Sought = {
  word: number;
  scopes: number;
  units: Uint16Array;
  from: number;
  to: number;
  /** The edge of the word that is looked up, and its length; 0 for the whole word. */
  mark: number;
  length: number;
};

/** Notes the leaves of the form in a row. */
const noteForm = (index: Index, row: number, { word, scopes }: Sought): void => {
  const { ruleScopes, met, firstPairs, pairs, segment } = index;
  const { entries, forms } = segment;
  const end = forms.rows[row + ROW + ENTRIES] ?? 0;
  for (let at = forms.rows[row + ENTRIES] ?? 0; at < end; at += 2) {
    const rule = entries[at + 1] ?? 0;
    if (((ruleScopes[rule] ?? 0) & scopes) === 0) continue;
    const leaf = entries[at] ?? 0;
    const isNew = !hasBit(met, leaf);
    if (isNew) {
      index.metLeaves.push(leaf);
      setBit(met, leaf);
    }
    const pair = next(pairs);
    const { list } = pairs;
    list[pair] = word;
    list[pair + 1] = rule;
    list[pair + AFTER] = isNew ? NONE : (firstPairs[leaf] ?? NONE);
    firstPairs[leaf] = pair;
  }
};

/** Notes the form with this hash, if there is one, as that of a word. */
const noteHash = (index: Index, hash: number, word: Sought): void => {
  const { rows } = index.segment.forms;
  const { firsts, shift } = index.buckets;
  const wanted = mixed(hash);
  const bucket = wanted >>> shift;
  const end = firsts[bucket + 1] ?? 0;
  for (let row = firsts[bucket] ?? 0; row < end; row += ROW) {
    if (rows[row] !== wanted) continue;
    const { mark, length } = word;
    const check = mark === 0 ? checkOf(word) : edgeCheckOf(mark, word, length);
    if (rows[row + CHECK] === check) noteForm(index, row, word);
  }
};

/** Notes the forms that are beginnings, or ends, of a word. */
const noteEdges = (index: Index, mark: number, edges: Edges, word: Sought): void => {
  if (!mayOpen(mark, edges, word)) return;
  const { lengths } = edges;
  let hash: number = SEED;
  let done = 0;
  for (let i = 0; i < lengths.length; i += 1) {
    const length = lengths[i] ?? 0;
    if (length > word.to - word.from) return;
    for (; done < length; done += 1) hash = step(hash, unitFrom(mark, word, done));
    const whole = step(hash, mark);
    if (!mayBe(edges, whole)) continue;
    word.mark = mark;
    word.length = length;
    noteHash(index, whole, word);
  }
};

/** Notes the forms of all words of the article. */
export const noteAll = (index: Index, words: Distinct, { letters }: Scanner): void => {
  const { begins, ends } = index.segment.forms;
  clear(index.met, index.metLeaves);
  index.pairs.size = 0;
  index.metLeaves.length = 0;
  const sought: Sought = { word: 0, scopes: 0, units: letters, from: 0, to: 0, mark: 0, length: 0 };
  for (let word = 0; word < words.size; word += 1) {
    sought.word = word;
    sought.scopes = words.scopes[word] ?? 0;
    sought.from = words.froms[word] ?? 0;
    sought.to = words.tos[word] ?? 0;
    sought.mark = 0;
    noteHash(index, words.hashes[word] ?? 0, sought);
    noteEdges(index, BEGINS, begins, sought);
    noteEdges(index, ENDS, ends, sought);
  }
};

/** Whether a word of the article is a form of the leaf; how it is written was not yet looked at. */
export const isMet = ({ met }: Index, leaf: number): boolean => hasBit(met, leaf);

/** Calls `found` for each distinct word that is a form of a leaf, with the rule that must hold. */
export const eachWord = (
  index: Index,
  leaf: number,
  found: (word: number, rule: number) => void,
): void => {
  if (!isMet(index, leaf)) return;
  const { list } = index.pairs;
  let pair = index.firstPairs[leaf] ?? NONE;
  for (; pair !== NONE; pair = list[pair + AFTER] ?? NONE)
    found(list[pair] ?? 0, list[pair + 1] ?? 0);
};

/** Whether one leaf of each guard that stands from `from` to `to` in the postings is met. */
const isGuarded = ({ met, segment }: Index, from: number, to: number): boolean => {
  const { values } = segment.postings;
  for (let at = from; at < to; ) {
    const end = at + 1 + (values[at] ?? 0);
    at += 1;
    while (at < end && !hasBit(met, values[at] ?? 0)) at += 1;
    if (at === end) return false;
    at = end;
  }
  return true;
};

/** The topics that a leaf met is an anchor of and leaves met guard, in no order. */
export const candidates = (index: Index): readonly number[] => {
  const { chosen, metLeaves } = index;
  const { starts, values } = index.segment.postings;
  const found: number[] = [];
  for (let i = 0; i < metLeaves.length; i += 1) {
    const leaf = metLeaves[i] ?? 0;
    const end = starts[leaf + 1] ?? 0;
    let at = starts[leaf] ?? 0;
    while (at < end) {
      const topic = values[at] ?? 0;
      const guards = at + 2;
      at = guards + (values[at + 1] ?? 0);
      if (hasBit(chosen, topic) || !isGuarded(index, guards, at)) continue;
      setBit(chosen, topic);
      found.push(topic);
    }
  }
  clear(chosen, found);
  return found;
};
