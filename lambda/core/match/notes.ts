/**
 * A segment at work: which of its forms the article's words have, which leaves they stand for, and so
 * which topics can match it. Of what was noted of the article before only the bits are cleared.
 */

import { readAhead, roomAhead } from './ahead.ts';
import { bitsFor, clear, hasBit, setBit } from './bits.ts';
import type { Distinct } from './distinct.ts';
import { CHECK, checkOf, checkOfEnd, ENDS, ENTRIES, ROW, type Table, tableOf } from './forms.ts';
import { checkStep } from './hash.ts';
import { makeRoom, newPool, type Pool } from './pool.ts';
import { clearRuns, newRuns, type Runs } from './runs.ts';
import type { Segment } from './segment.ts';
import { newSought, type Sought, seek } from './sought.ts';

/** A pair: the distinct word, the rule that must hold, the next pair of the leaf, and the leaf's runs. */
const PAIR = 4;
export const RULE = 1;
export const AFTER = 2;
export const RUNS = 3;
export const NONE = -1;

/** For each node of a program: the topic for which a list of runs was made last, and the list. */
type Memo = { readonly stamps: Int32Array; readonly lists: Int32Array; stamp: number };

/** The last number that a stamp can be. */
const LAST_STAMP = 2 ** 31 - 1;

/** Forgets the lists of the topic before: none has the stamp of the next one, however many there were. */
export const nextTopic = (memo: Memo): void => {
  if (memo.stamp === LAST_STAMP) {
    memo.stamps.fill(0);
    memo.stamp = 0;
  }
  memo.stamp += 1;
};

const newMemo = ({ programs: { starts } }: Segment): Memo => {
  let longest = 0;
  for (let at = 1; at < starts.length; at += 1)
    longest = Math.max(longest, (starts[at] ?? 0) - (starts[at - 1] ?? 0));
  return { stamps: new Int32Array(longest), lists: new Int32Array(longest), stamp: 0 };
};

/** A segment and its notes of one article. */
export type Index = {
  readonly segment: Segment;
  readonly ruleScopes: Uint16Array;
  readonly table: Table;
  readonly sought: Sought;
  /** Where what is read ahead goes. */
  readonly ahead: Pool;
  readonly pairs: Pool;
  /** Leaves met in the article: which, a bit for each, and its first pair. */
  readonly metLeaves: Pool;
  readonly met: Int32Array;
  readonly firstPairs: Int32Array;
  /** A bit for each topic that is a candidate. */
  readonly chosen: Int32Array;
  readonly found: Pool;
  /** Where words of the article stand, as far as somebody asked. */
  readonly runs: Runs;
  readonly memo: Memo;
};

/** Makes a segment ready. */
export const indexOf = (segment: Segment): Index => ({
  segment,
  ruleScopes: Uint16Array.from(segment.rules, ({ scopes }) => scopes),
  table: tableOf(segment.forms),
  sought: newSought(),
  ahead: newPool(),
  pairs: newPool(),
  metLeaves: newPool(),
  met: bitsFor(segment.postings.starts.length - 1),
  firstPairs: new Int32Array(segment.postings.starts.length - 1),
  chosen: bitsFor(segment.topics.length),
  found: newPool(),
  runs: newRuns(),
  memo: newMemo(segment),
});

/** Notes the leaves of the form in a row. */
const noteForm = (index: Index, row: number, word: number, scopes: number): void => {
  const { ruleScopes, met, firstPairs, pairs, metLeaves, segment } = index;
  const { entries, forms } = segment;
  const from = forms.rows[row + ENTRIES] ?? 0;
  const end = forms.rows[row + ROW + ENTRIES] ?? 0;
  makeRoom(pairs, (end - from) * PAIR);
  makeRoom(metLeaves, end - from);
  const { list } = pairs;
  let pair = pairs.size;
  for (let at = from; at < end; at += 2) {
    const rule = entries[at + 1] ?? 0;
    if (((ruleScopes[rule] ?? 0) & scopes) === 0) continue;
    const leaf = entries[at] ?? 0;
    const isNew = !hasBit(met, leaf);
    if (isNew) {
      metLeaves.list[metLeaves.size] = leaf;
      metLeaves.size += 1;
      setBit(met, leaf);
    }
    list[pair] = word;
    list[pair + 1] = rule;
    list[pair + AFTER] = isNew ? NONE : (firstPairs[leaf] ?? NONE);
    list[pair + RUNS] = NONE;
    firstPairs[leaf] = pair;
    pair += PAIR;
  }
  pairs.size = pair;
};

/** The check of what is sought. */
const checkAt = (sought: Sought, at: number, { letters, froms, tos }: Distinct): number => {
  const word = sought.words[at] ?? 0;
  const mark = sought.marks[at] ?? 0;
  const length = sought.lengths[at] ?? 0;
  const [from, to] = [froms[word] ?? 0, tos[word] ?? 0];
  if (mark === 0) return checkOf(letters, from, to - from);
  const check =
    mark === ENDS ? checkOfEnd(letters, to - 1, length) : checkOf(letters, from, length);
  return checkStep(check, mark);
};

/** Asks memory for the rows and entries of all that is sought. */
const readTables = (index: Index): void => {
  const { sought, table, segment } = index;
  const { size, hashes } = sought;
  const ahead = roomAhead(index.ahead, size);
  for (let i = 0; i < size; i += 1) ahead[i] = (hashes[i] ?? 0) >>> table.shift;
  readAhead(table.firsts, ahead, size, ahead);
  for (let i = 0; i < size; i += 1) ahead[i] = (ahead[i] ?? 0) + ENTRIES;
  readAhead(segment.forms.rows, ahead, size, ahead);
  readAhead(segment.entries, ahead, size, ahead);
};

/** Notes the forms of all words of the article. */
export const noteAll = (index: Index, words: Distinct): void => {
  const { sought, segment, table } = index;
  clear(index.met, index.metLeaves);
  clearRuns(index.runs);
  index.pairs.size = 0;
  index.metLeaves.size = 0;
  seek(sought, segment.forms, table.known, words);
  readTables(index);
  const { rows } = segment.forms;
  const { firsts, shift } = table;
  for (let i = 0; i < sought.size; i += 1) {
    const hash = sought.hashes[i] ?? 0;
    const bucket = hash >>> shift;
    const end = firsts[bucket + 1] ?? 0;
    for (let row = firsts[bucket] ?? 0; row < end; row += ROW) {
      if (rows[row] !== hash) continue;
      const word = sought.words[i] ?? 0;
      if (rows[row + CHECK] === checkAt(sought, i, words))
        noteForm(index, row, word, words.scopes[word] ?? 0);
    }
  }
};

/** Whether a word of the article is a form of the leaf; how it is written was not yet looked at. */
export const isMet = ({ met }: Index, leaf: number): boolean => hasBit(met, leaf);
