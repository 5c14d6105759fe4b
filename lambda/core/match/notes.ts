/**
 * A segment at work: which of its forms stand in the article under the scanner, which leaves they stand
 * for, and so which topics can match it. Notes are stamped with the article's number, so that nothing is
 * cleared between articles.
 */

import { BEGINS, ENDS, type Forms, find, hasHash, type Key, tableOf } from './forms.ts';
import { SEED, step } from './hash.ts';
import type { Segment } from './segment.ts';

/** Numbers noted for a form: stamp, first place, last place, scopes of its blocks. */
const FORM_NOTES = 4;
/** For a leaf: stamp, first form. */
const LEAF_NOTES = 2;
const NONE = -1;

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
  readonly forms: Forms;
  readonly ruleScopes: Uint16Array;
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
  /** Letters of a beginning or an end that is looked up. */
  readonly edge: Key;
};

/** Makes a segment ready. */
export const indexOf = (segment: Segment): Index => {
  const { keys, entries, rules, postings, topics } = segment;
  const ruleScopes = Uint16Array.from(rules, ({ scopes }) => scopes);
  const scopesOfForm = (form: number): number => {
    let scopes = 0;
    for (let at = (entries.starts[form] ?? 0) + 1; at < (entries.starts[form + 1] ?? 0); at += 2)
      scopes |= ruleScopes[entries.values[at] ?? 0] ?? 0;
    return scopes;
  };
  const forms = tableOf(keys, scopesOfForm);
  return {
    segment,
    forms,
    ruleScopes,
    stamp: 0,
    formNotes: new Int32Array((keys.starts.length - 1) * FORM_NOTES),
    leafNotes: new Int32Array((postings.starts.length - 1) * LEAF_NOTES),
    topicStamps: new Int32Array(topics.length),
    places: newPool(),
    pairs: newPool(),
    metForms: [],
    metLeaves: [],
    edge: { units: new Uint16Array(64), count: 0 },
  };
};

/** Forgets the article before. */
export const begin = (index: Index): void => {
  index.stamp += 1;
  index.places.size = 0;
  index.pairs.size = 0;
  index.metForms.length = 0;
  index.metLeaves.length = 0;
};

/** Where a word of the text stands, and the scopes of its block. */
export type Where = { first: number; last: number; scopes: number };

const noteForm = (index: Index, form: number, { first, last, scopes }: Where): void => {
  const { formNotes, places, stamp } = index;
  const at = form * FORM_NOTES;
  const place = push3(places, first, last, NONE);
  if (formNotes[at] === stamp) {
    places.list[(formNotes[at + 2] ?? 0) + 2] = place;
    formNotes[at + 3] = (formNotes[at + 3] ?? 0) | scopes;
  } else {
    formNotes[at] = stamp;
    formNotes[at + 1] = place;
    formNotes[at + 3] = scopes;
    index.metForms.push(form);
  }
  formNotes[at + 2] = place;
};

/** Copies a beginning or an end of a word into the key that is looked up. */
const edgeKey = (edge: Key, marker: number, { units, count }: Key, length: number): Key => {
  if (length + 1 > edge.units.length) edge.units = new Uint16Array((length + 1) * 2);
  edge.units[0] = marker;
  for (let i = 0; i < length; i += 1) {
    edge.units[i + 1] = units[marker === BEGINS ? i : count - 1 - i] ?? 0;
  }
  edge.count = length + 1;
  return edge;
};

/** Notes the forms that are beginnings, or ends, of a word. */
const noteEdges = (index: Index, key: Key, marker: number, where: Where): void => {
  const { forms, edge } = index;
  const byLength = marker === BEGINS ? forms.beginnings : forms.endings;
  const longest = Math.min(byLength.length - 1, key.count);
  let hash = step(SEED, marker);
  for (let length = 1; length <= longest; length += 1) {
    hash = step(hash, key.units[marker === BEGINS ? length - 1 : key.count - length] ?? 0);
    if (((byLength[length] ?? 0) & where.scopes) === 0 || !hasHash(forms, hash)) continue;
    const form = find(forms, hash, edgeKey(edge, marker, key, length));
    if (form >= 0) noteForm(index, form, where);
  }
};

/** Notes the forms that a word of the text is. */
export const note = (index: Index, hash: number, key: Key, where: Where): void => {
  const { forms } = index;
  const form = find(forms, hash, key);
  if (form >= 0) noteForm(index, form, where);
  if (forms.beginnings.length > 0) noteEdges(index, key, BEGINS, where);
  if (forms.endings.length > 0) noteEdges(index, key, ENDS, where);
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
export const settle = (index: Index): void => {
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
