/**
 * A segment at work: which of its forms the article's words have, which leaves they stand for, and so
 * which topics can match it. Forms are found by hash alone; the letters are compared where a leaf's places
 * are asked for. Notes are stamped with the article's number, so that nothing is cleared between articles.
 */

import type { Distinct } from './distinct.ts';
import {
  type Edges,
  isForm,
  type Letters,
  mayBe,
  mayOpen,
  slotAfter,
  type Table,
  tableOf,
  unitFrom,
} from './forms.ts';
import { SEED, step } from './hash.ts';
import type { Segment } from './segment.ts';
import type { Scanner } from './spelled.ts';

/** A pair: the distinct word, form, rule, next pair of the leaf. */
const PAIR = 4;
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
  /** Made when the first article comes. */
  table: Table | undefined;
  /** The words that were noted last. */
  words: Distinct | undefined;
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
  table: undefined,
  words: undefined,
  pairs: newPool(),
  metLeaves: [],
  met: bitsFor(segment.postings.starts.length - 1),
  firstPairs: new Int32Array(segment.postings.starts.length - 1),
  chosen: bitsFor(segment.topics.length),
});

/** A word that is looked up: its letters, and the scopes of its blocks. */
type Sought = { word: number; scopes: number; units: Uint16Array; from: number; to: number };

/** Notes the leaves of a form. */
const noteForm = (index: Index, form: number, { word, scopes }: Sought): void => {
  const { ruleScopes, met, firstPairs, pairs } = index;
  const { starts, values } = index.segment.entries;
  const end = starts[form + 1] ?? 0;
  for (let at = starts[form] ?? 0; at < end; at += 2) {
    const rule = values[at + 1] ?? 0;
    if (((ruleScopes[rule] ?? 0) & scopes) === 0) continue;
    const leaf = values[at] ?? 0;
    const isNew = !hasBit(met, leaf);
    if (isNew) {
      index.metLeaves.push(leaf);
      setBit(met, leaf);
    }
    const pair = next(pairs);
    const { list } = pairs;
    list[pair] = word;
    list[pair + 1] = form;
    list[pair + 2] = rule;
    list[pair + 3] = isNew ? NONE : (firstPairs[leaf] ?? NONE);
    firstPairs[leaf] = pair;
  }
};

/** Notes the forms with this hash as those of a word. */
const noteHash = (index: Index, table: Table, hash: number, word: Sought): void => {
  let slot = slotAfter(table, hash, NONE);
  while (slot >= 0) {
    noteForm(index, table.slots[slot * 2 + 1] ?? 0, word);
    slot = slotAfter(table, hash, slot);
  }
};

/** Notes the forms that are beginnings, or ends, of a word. */
const noteEdges = (index: Index, table: Table, edges: Edges, word: Sought): void => {
  if (!mayOpen(edges, word)) return;
  const { mark, lengths } = edges;
  let hash: number = SEED;
  let done = 0;
  for (let i = 0; i < lengths.length; i += 1) {
    const length = lengths[i] ?? 0;
    if (length > word.to - word.from) return;
    for (; done < length; done += 1) hash = step(hash, unitFrom(mark, word, done));
    const whole = step(hash, mark);
    if (mayBe(edges, whole)) noteHash(index, table, whole, word);
  }
};

/** Notes the forms of all words of the article. */
export const noteAll = (index: Index, words: Distinct, { letters }: Scanner): void => {
  index.table ??= tableOf(index.segment.keys);
  const { table } = index;
  clear(index.met, index.metLeaves);
  index.words = words;
  index.pairs.size = 0;
  index.metLeaves.length = 0;
  const sought: Sought = { word: 0, scopes: 0, units: letters, from: 0, to: 0 };
  for (let word = 0; word < words.size; word += 1) {
    sought.word = word;
    sought.scopes = words.scopes[word] ?? 0;
    sought.from = words.froms[word] ?? 0;
    sought.to = words.tos[word] ?? 0;
    noteHash(index, table, words.hashes[word] ?? 0, sought);
    noteEdges(index, table, table.begins, sought);
    noteEdges(index, table, table.ends, sought);
  }
};

/** Whether a word of the article seems a form of the leaf, by its hash; how it is written was not yet looked at. */
export const isMet = ({ met }: Index, leaf: number): boolean => hasBit(met, leaf);

/** Calls `found` for each distinct word that is a form of a leaf, letter by letter, with the rule that must hold. */
export const eachWord = (
  index: Index,
  units: Uint16Array,
  leaf: number,
  found: (word: number, rule: number) => void,
): void => {
  const { words } = index;
  if (!words || !isMet(index, leaf)) return;
  const { list } = index.pairs;
  let pair = index.firstPairs[leaf] ?? NONE;
  for (; pair !== NONE; pair = list[pair + 3] ?? NONE) {
    const [word = 0, form = 0, rule = 0] = [list[pair], list[pair + 1], list[pair + 2]];
    const spelled: Letters = { units, from: words.froms[word] ?? 0, to: words.tos[word] ?? 0 };
    if (isForm(index.segment.keys, form, spelled)) found(word, rule);
  }
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
