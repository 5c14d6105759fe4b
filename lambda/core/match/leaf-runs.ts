/** Where a leaf's words stand in an article, found when somebody asks, once. */

import type { Facts } from './evaluate.ts';
import { inOrder } from './hit.ts';
import { AFTER, type Index, isMet, NONE, RULE, RUNS } from './notes.ts';
import { isWritten } from './occurrences.ts';
import { addRun, beginRuns, endRuns, NO_RUNS, RUN, type Runs, runsFrom, runsTo } from './runs.ts';
import { firstAt, lastAt, type Scanner } from './spelled.ts';
import type { Span, Text } from './text.ts';

/** An article under a segment. */
export type Noted = {
  readonly index: Index;
  readonly scanner: Scanner;
  readonly text: Text;
  readonly facts: Facts;
  /** For each block, the rank of its zone. */
  readonly ranks: readonly number[];
  /** For each block, its scopes. */
  readonly scopes: readonly number[];
};

/** Adds the places of a distinct word where a rule holds, the last first. */
const addPlaces = (noted: Noted, word: number, number: number): void => {
  const { index, scanner, text, scopes } = noted;
  const { words } = scanner;
  const rule = index.segment.rules[number];
  const [asked = 0, writing] = [rule?.scopes, rule?.writing];
  for (let at = words.lasts[word] ?? NONE; at >= 0; at = words.befores[at] ?? NONE) {
    const first = firstAt(scanner, at);
    if (((scopes[text.blockOf[first] ?? 0] ?? 0) & asked) === 0) continue;
    const last = lastAt(scanner, at);
    if (!writing || isWritten(text, { first, last }, writing)) addRun(index.runs, first, last);
  }
};

/** The runs of a list. */
export const spansOf = (runs: Runs, list: number): Span[] => {
  const spans: Span[] = [];
  const end = runsTo(runs, list);
  for (let run = runsFrom(list); run < end; run += RUN)
    spans.push({ first: runs.list[run] ?? 0, last: runs.list[run + 1] ?? 0 });
  return spans;
};

/** Whether a list goes from the end of the text to its beginning, as the places of a word do. */
const isBackwards = (runs: Runs, at: number): boolean => {
  const { list } = runs;
  const end = runsTo(runs, at);
  for (let run = runsFrom(at) + RUN; run < end; run += RUN)
    if ((list[run] ?? 0) >= (list[run - RUN] ?? 0)) return false;
  return true;
};

/** Turns a list round. */
const turn = (runs: Runs, at: number): void => {
  const { list } = runs;
  let [low, high] = [runsFrom(at), runsTo(runs, at) - RUN];
  for (; low < high; low += RUN, high -= RUN) {
    const [first = 0, last = 0] = [list[low], list[low + 1]];
    list[low] = list[high] ?? 0;
    list[low + 1] = list[high + 1] ?? 0;
    list[high] = first;
    list[high + 1] = last;
  }
};

/** Puts the list that was made last in the order of the text, each run once. */
const sortRuns = (runs: Runs, list: number): void => {
  const spans = spansOf(runs, list).sort(inOrder);
  runs.size = list + 1;
  for (const [at, { first, last }] of spans.entries()) {
    const before = spans[at - 1];
    if (before?.first !== first || before.last !== last) addRun(runs, first, last);
  }
  endRuns(runs, list);
};

const gather = (noted: Noted, head: number): number => {
  const { runs, pairs } = noted.index;
  const list = beginRuns(runs);
  for (let pair = head; pair !== NONE; pair = pairs.list[pair + AFTER] ?? NONE)
    addPlaces(noted, pairs.list[pair] ?? 0, pairs.list[pair + RULE] ?? 0);
  const made = endRuns(runs, list);
  if (isBackwards(runs, made)) turn(runs, made);
  else sortRuns(runs, made);
  return made;
};

/** The list of a leaf's runs, in the order of the text. */
export const runsOfLeaf = (noted: Noted, leaf: number): number => {
  const { index } = noted;
  if (!isMet(index, leaf)) return NO_RUNS;
  const head = index.firstPairs[leaf] ?? NONE;
  const known = index.pairs.list[head + RUNS] ?? NONE;
  if (known !== NONE) return known;
  const made = gather(noted, head);
  index.pairs.list[head + RUNS] = made;
  return made;
};
