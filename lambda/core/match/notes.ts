/**
 * A segment at work: which of its forms stand in the article under the scanner, which leaves they stand
 * for, and so which topics can match it. Notes are stamped with the article's number, so that nothing is
 * cleared between articles.
 */

import { BEGINS, ENDS, find, hashesOf, mayBe, type Range, type Table, tableOf } from './forms.ts';
import { SEED, step } from './hash.ts';
import type { Segment } from './segment.ts';
import type { Scanner } from './spelled.ts';

/** Numbers noted for a form: stamp, first place, last place, scopes of its blocks. */
const FORM_NOTES = 4;
/** For a leaf: stamp, first form. */
const LEAF_NOTES = 2;
const NONE = -1;
/** The scope of what stands in every block. */
const ANYWHERE = 1;

/** A list that grows. */
type Pool = { list: Int32Array; size: number };

const newPool = (): Pool => ({ list: new Int32Array(1024), size: 0 });

const push3 = (pool: Pool, a: number, b: number, c: number): number => {
  const at = pool.size;
  if (at + 3 > pool.list.length) {
    const longer = new Int32Array(pool.list.length * 2);
    longer.set(pool.list);
    pool.list = longer;
  }
  pool.list[at] = a;
  pool.list[at + 1] = b;
  pool.list[at + 2] = c;
  pool.size = at + 3;
  return at;
};

/** A segment and its notes of one article. */
export type Index = {
  readonly segment: Segment;
  readonly ruleScopes: Uint16Array;
  /** For each form, the scopes of all its rules. */
  readonly formScopes: Uint16Array;
  /** Of each form's key; made with the first table. */
  hashes: Int32Array | undefined;
  /** Tables by the bit of their scope: made when the first block comes that needs them. */
  readonly tables: Map<number, Table>;
  /** Those of a block, by its scopes. */
  readonly tablesFor: (readonly Table[] | undefined)[];
  stamp: number;
  readonly formNotes: Int32Array;
  readonly leafNotes: Int32Array;
  readonly topicStamps: Int32Array;
  /** By threes: first word, last word, next place of the form. */
  readonly places: Pool;
  /** By threes: form, rule, next form of the leaf. */
  readonly pairs: Pool;
  /** Forms and leaves met in the article. */
  readonly metForms: number[];
  readonly metLeaves: number[];
};

/** Makes a segment ready. */
export const indexOf = (segment: Segment): Index => {
  const { keys, entries, rules, postings, topics } = segment;
  const ruleScopes = Uint16Array.from(rules, ({ scopes }) => scopes);
  const formScopes = new Uint16Array(keys.starts.length - 1);
  for (let form = 0; form < formScopes.length; form += 1) {
    const end = entries.starts[form + 1] ?? 0;
    let scopes = 0;
    for (let at = (entries.starts[form] ?? 0) + 1; at < end; at += 2)
      scopes |= ruleScopes[entries.values[at] ?? 0] ?? 0;
    formScopes[form] = scopes;
  }
  return {
    segment,
    ruleScopes,
    formScopes,
    hashes: undefined,
    tables: new Map(),
    tablesFor: [],
    stamp: 0,
    formNotes: new Int32Array((keys.starts.length - 1) * FORM_NOTES),
    leafNotes: new Int32Array((postings.starts.length - 1) * LEAF_NOTES),
    topicStamps: new Int32Array(topics.length),
    places: newPool(),
    pairs: newPool(),
    metForms: [],
    metLeaves: [],
  };
};

/** The table of a scope: its forms, and those that stand everywhere. */
const tableFor = (index: Index, bit: number): Table => {
  const known = index.tables.get(bit);
  if (known) return known;
  index.hashes ??= hashesOf(index.segment.keys);
  const { hashes, formScopes, segment } = index;
  const table = tableOf({ keys: segment.keys, hashes, formScopes }, bit | ANYWHERE);
  index.tables.set(bit, table);
  return table;
};

/** The tables for a block: one for each of its languages, else the one of what stands everywhere. */
const tablesFor = (index: Index, scopes: number): readonly Table[] => {
  const known = index.tablesFor[scopes];
  if (known) return known;
  const tables: Table[] = [];
  for (let bit = 2; bit <= scopes; bit *= 2)
    if ((scopes & bit) !== 0) tables.push(tableFor(index, bit));
  if (tables.length === 0) tables.push(tableFor(index, ANYWHERE));
  index.tablesFor[scopes] = tables;
  return tables;
};

/** Forgets the article before. */
const begin = (index: Index): void => {
  index.stamp += 1;
  index.places.size = 0;
  index.pairs.size = 0;
  index.metForms.length = 0;
  index.metLeaves.length = 0;
};

/** Where a word of the text stands, and the scopes of its block. */
type Where = { first: number; last: number; scopes: number };

const noteForm = (index: Index, form: number, { first, last, scopes }: Where): void => {
  const { formNotes, places, stamp } = index;
  const at = form * FORM_NOTES;
  const place = push3(places, first, last, NONE);
  if (formNotes[at] === stamp) {
    const before = formNotes[at + 2] ?? 0;
    places.list[before + 2] = place;
    formNotes[at + 3] = (formNotes[at + 3] ?? 0) | scopes;
  } else {
    formNotes[at] = stamp;
    formNotes[at + 1] = place;
    formNotes[at + 3] = scopes;
    index.metForms.push(form);
  }
  formNotes[at + 2] = place;
};

/** The key of a beginning or an end of a word. */
const edgeKey = ({ units, from, to }: Range, mark: number, length: number): Range => {
  const own = new Uint16Array(length + 1);
  for (let i = 0; i < length; i += 1) own[i] = units[mark === BEGINS ? from + i : to - 1 - i] ?? 0;
  own[length] = mark;
  return { units: own, from: 0, to: length + 1 };
};

/** A word that is looked up, and where it stands. */
type Sought = Where & { units: Uint16Array; from: number; to: number; hash: number };

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
    if (!mayBe(edges, whole)) continue;
    const form = find(table, index.segment.keys, whole, edgeKey(word, mark, length));
    if (form >= 0) noteForm(index, form, word);
  }
};

/** Notes the forms that a word of the text is. */
const noteWord = (index: Index, table: Table, word: Sought): void => {
  const form = find(table, index.segment.keys, word.hash, word);
  if (form >= 0) noteForm(index, form, word);
  if (table.begins.lengths.length > 0) noteEdges(index, table, BEGINS, word);
  if (table.ends.lengths.length > 0) noteEdges(index, table, ENDS, word);
};

const noteLeaf = (index: Index, leaf: number, form: number, rule: number): void => {
  const { leafNotes, pairs, stamp } = index;
  const at = leaf * LEAF_NOTES;
  const isNew = leafNotes[at] !== stamp;
  if (isNew) index.metLeaves.push(leaf);
  const before = isNew ? NONE : (leafNotes[at + 1] ?? NONE);
  leafNotes[at] = stamp;
  leafNotes[at + 1] = push3(pairs, form, rule, before);
};

/** Notes the leaves of all forms met. */
const settle = (index: Index): void => {
  const { formNotes, ruleScopes, metForms } = index;
  const { starts, values } = index.segment.entries;
  for (let i = 0; i < metForms.length; i += 1) {
    const form = metForms[i] ?? 0;
    const scopes = formNotes[form * FORM_NOTES + 3] ?? 0;
    const end = starts[form + 1] ?? 0;
    for (let at = starts[form] ?? 0; at < end; at += 2) {
      const rule = values[at + 1] ?? 0;
      if (((ruleScopes[rule] ?? 0) & scopes) !== 0) noteLeaf(index, values[at] ?? 0, form, rule);
    }
  }
};

/** Notes the forms of words `from` to `to`, in a block of these scopes, that a table has. */
const noteWords = (
  index: Index,
  table: Table,
  { hashes, spelled, letters }: Scanner,
  { from, to, scopes }: { readonly from: number; readonly to: number; readonly scopes: number },
): void => {
  const word: Sought = { first: 0, last: 0, scopes, units: letters, from: 0, to: 0, hash: 0 };
  for (let at = from; at < to; at += 1) {
    word.first = at;
    word.last = at;
    word.from = spelled[at] ?? 0;
    word.to = spelled[at + 1] ?? 0;
    word.hash = hashes[at] ?? 0;
    noteWord(index, table, word);
  }
};

/** Notes the forms of all words that the scanner has read; `scopes` are those of each block. */
export const noteAll = (index: Index, scanner: Scanner, scopes: readonly number[]): void => {
  begin(index);
  const { firsts, size, letters } = scanner;
  for (let block = 0; block < scopes.length; block += 1) {
    const own = scopes[block] ?? 0;
    const range = { from: firsts[block] ?? 0, to: firsts[block + 1] ?? size, scopes: own };
    for (const table of tablesFor(index, own)) noteWords(index, table, scanner, range);
  }
  for (const { first, last, block, hash, from, to } of scanner.joined) {
    const own = scopes[block] ?? 0;
    const word: Sought = { first, last, scopes: own, units: letters, from, to, hash };
    for (const table of tablesFor(index, own)) noteWord(index, table, word);
  }
  settle(index);
};

/** Whether a form of the leaf stands in a block of its scope; how it is written was not yet looked at. */
export const isMet = ({ leafNotes, stamp }: Index, leaf: number): boolean =>
  leafNotes[leaf * LEAF_NOTES] === stamp;

/** Calls `found` for each place of each form of a leaf, with the rule that must hold there. */
export const eachPlace = (
  index: Index,
  leaf: number,
  found: (first: number, last: number, rule: number) => void,
): void => {
  if (!isMet(index, leaf)) return;
  const { formNotes, leafNotes, pairs, places } = index;
  let pair = leafNotes[leaf * LEAF_NOTES + 1] ?? NONE;
  while (pair !== NONE) {
    const rule = pairs.list[pair + 1] ?? 0;
    let place = formNotes[(pairs.list[pair] ?? 0) * FORM_NOTES + 1] ?? NONE;
    while (place !== NONE) {
      found(places.list[place] ?? 0, places.list[place + 1] ?? 0, rule);
      place = places.list[place + 2] ?? NONE;
    }
    pair = pairs.list[pair + 2] ?? NONE;
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
