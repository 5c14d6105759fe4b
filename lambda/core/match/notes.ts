/**
 * A segment at work: which of its forms the article's words have, which leaves they stand for, and so
 * which topics can match it. Forms are found by hash alone; the letters are compared where a leaf's places
 * are asked for. Notes are stamped with the article's number, so that nothing is cleared between articles.
 */

import type { Distinct } from './distinct.ts';
import { BEGINS, ENDS, isForm, mayBe, slotAfter, type Table, tableOf } from './forms.ts';
import { SEED, step } from './hash.ts';
import type { Segment } from './segment.ts';
import type { Scanner } from './spelled.ts';

/** For a leaf: stamp, first pair. */
const LEAF_NOTES = 2;
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
  stamp: number;
  readonly leafNotes: Int32Array;
  readonly topicStamps: Int32Array;
  readonly pairs: Pool;
  /** Leaves met in the article. */
  readonly metLeaves: number[];
};

/** Makes a segment ready. */
export const indexOf = (segment: Segment): Index => ({
  segment,
  ruleScopes: Uint16Array.from(segment.rules, ({ scopes }) => scopes),
  table: undefined,
  stamp: 0,
  leafNotes: new Int32Array((segment.postings.starts.length - 1) * LEAF_NOTES),
  topicStamps: new Int32Array(segment.topics.length),
  pairs: newPool(),
  metLeaves: [],
});

/** A word that is looked up: its number, its letters, and the scopes of its blocks. */
type Sought = { word: number; units: Uint16Array; from: number; to: number; scopes: number };

/** Notes the leaves of a form. */
const noteForm = (index: Index, form: number, { word, scopes }: Sought): void => {
  const { ruleScopes, leafNotes, pairs, stamp } = index;
  const { starts, values } = index.segment.entries;
  const end = starts[form + 1] ?? 0;
  for (let at = starts[form] ?? 0; at < end; at += 2) {
    const rule = values[at + 1] ?? 0;
    if (((ruleScopes[rule] ?? 0) & scopes) === 0) continue;
    const leaf = values[at] ?? 0;
    const note = leaf * LEAF_NOTES;
    const isNew = leafNotes[note] !== stamp;
    if (isNew) index.metLeaves.push(leaf);
    const pair = next(pairs);
    const { list } = pairs;
    list[pair] = word;
    list[pair + 1] = form;
    list[pair + 2] = rule;
    list[pair + 3] = isNew ? NONE : (leafNotes[note + 1] ?? NONE);
    leafNotes[note] = stamp;
    leafNotes[note + 1] = pair;
  }
};

/** Notes the forms with this hash. */
const noteHash = (index: Index, table: Table, hash: number, word: Sought): void => {
  let slot = slotAfter(table, hash, NONE);
  while (slot >= 0) {
    noteForm(index, table.slots[slot * 2 + 1] ?? 0, word);
    slot = slotAfter(table, hash, slot);
  }
};

/** Notes the forms that are beginnings, or ends, of a word. */
const noteEdges = (index: Index, table: Table, mark: number, word: Sought): void => {
  const edges = mark === BEGINS ? table.begins : table.ends;
  const { units, from, to } = word;
  const { lengths } = edges;
  let hash: number = SEED;
  let hashed = 0;
  for (let i = 0; i < lengths.length; i += 1) {
    const length = lengths[i] ?? 0;
    if (length > to - from) return;
    for (; hashed < length; hashed += 1)
      hash = step(hash, units[mark === BEGINS ? from + hashed : to - 1 - hashed] ?? 0);
    const whole = step(hash, mark);
    if (mayBe(edges, whole)) noteHash(index, table, whole, word);
  }
};

/** Notes the forms of all words of the article. */
export const noteAll = (index: Index, words: Distinct, { letters }: Scanner): void => {
  index.table ??= tableOf(index.segment.keys);
  const { table } = index;
  index.stamp += 1;
  index.pairs.size = 0;
  index.metLeaves.length = 0;
  const sought: Sought = { word: 0, units: letters, from: 0, to: 0, scopes: 0 };
  const [begins, ends] = [table.begins.lengths.length > 0, table.ends.lengths.length > 0];
  for (let word = 0; word < words.size; word += 1) {
    sought.word = word;
    sought.from = words.froms[word] ?? 0;
    sought.to = words.tos[word] ?? 0;
    sought.scopes = words.scopes[word] ?? 0;
    noteHash(index, table, words.hashes[word] ?? 0, sought);
    if (begins) noteEdges(index, table, BEGINS, sought);
    if (ends) noteEdges(index, table, ENDS, sought);
  }
};

/** What was read of the article that was noted last. */
export type Read = { readonly words: Distinct; readonly scanner: Scanner };

/** Whether a word of the article seems a form of the leaf, by its hash; how it is written was not yet looked at. */
export const isMet = ({ leafNotes, stamp }: Index, leaf: number): boolean =>
  leafNotes[leaf * LEAF_NOTES] === stamp;

/** Whether the letters of a word are a form's. */
const isSpelled = ({ segment }: Index, { words, scanner }: Read, word: number, form: number) => {
  const [from, to] = [words.froms[word] ?? 0, words.tos[word] ?? 0];
  return isForm(segment.keys, form, { units: scanner.letters, from, to });
};

/** Calls `found` for each place of each form of a leaf in a block of its scope, with the rule that must hold there. */
export const eachPlace = (
  index: Index,
  read: Read,
  leaf: number,
  found: (place: number, rule: number) => void,
): void => {
  if (!isMet(index, leaf)) return;
  const { heads, nexts, placeScopes } = read.words;
  const { list } = index.pairs;
  let pair = index.leafNotes[leaf * LEAF_NOTES + 1] ?? NONE;
  for (; pair !== NONE; pair = list[pair + 3] ?? NONE) {
    const [word = 0, form = 0, rule = 0] = [list[pair], list[pair + 1], list[pair + 2]];
    if (!isSpelled(index, read, word, form)) continue;
    const scopes = index.ruleScopes[rule] ?? 0;
    for (let at = heads[word] ?? NONE; at !== NONE; at = nexts[at] ?? NONE)
      if (((placeScopes[at] ?? 0) & scopes) !== 0) found(at, rule);
  }
};

/** Whether one of the guards from `from` to `to` of the postings is met; no guard never keeps a topic back. */
const isGuarded = ({ leafNotes, stamp, segment }: Index, from: number, to: number): boolean => {
  const { values } = segment.postings;
  for (let guard = from; guard < to; guard += 1) {
    if (leafNotes[(values[guard] ?? 0) * LEAF_NOTES] === stamp) return true;
  }
  return from === to;
};

/** The topics that a leaf met is an anchor of and a leaf met guards, in no order. */
export const candidates = (index: Index): readonly number[] => {
  const { topicStamps, stamp, metLeaves } = index;
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
      if (topicStamps[topic] === stamp || !isGuarded(index, guards, at)) continue;
      topicStamps[topic] = stamp;
      found.push(topic);
    }
  }
  return found;
};
