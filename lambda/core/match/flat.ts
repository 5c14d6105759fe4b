/**
 * Hits as numbers, of queries whose hits are single runs of words: words, phrases, alternatives, concepts,
 * and what is not near something. They are exactly those of `evaluate.ts` on a whole article. Of other
 * queries (NEAR in NEAR) and of texts that repeat their words hundreds of times nothing is said here.
 */

import { type Noted, runsOfLeaf } from './leaf-runs.ts';
import { areMany, areNear, askedAt, inOneSentence } from './near-runs.ts';
import { EVERYWHERE } from './plan.ts';
import { ATLEAST, CONCEPT, NEAR, NONE, OR, PHRASE, type Program, WORD } from './program.ts';
import {
  addRun,
  beginRuns,
  endRuns,
  mergeRuns,
  NO_RUNS,
  RUN,
  runFrom,
  runsFrom,
  runsTo,
} from './runs.ts';

/** No list: the query's hits are not known here. */
export const NOT_FLAT = -1;

/** The runs of a list that stay. */
const filtered = (
  { index: { runs } }: Noted,
  list: number,
  stays: (run: number) => boolean,
): number => {
  const made = beginRuns(runs);
  const end = runsTo(runs, list);
  for (let run = runsFrom(list); run < end; run += RUN) {
    if (stays(run)) addRun(runs, runs.list[run] ?? 0, runs.list[run + 1] ?? 0);
  }
  return endRuns(runs, made);
};

/** The rank of the zone that a run, by where it is listed, stands in: 0 the headline. */
export const rankOf = ({ index, ranks, text }: Noted, run: number): number =>
  ranks[text.blockOf[index.runs.list[run] ?? 0] ?? 0] ?? 0;

const wordRuns = (noted: Noted, leaf: number, zones: number): number => {
  const list = runsOfLeaf(noted, leaf);
  if (zones === EVERYWHERE || list === NO_RUNS) return list;
  return filtered(noted, list, (run) => (zones & (1 << rankOf(noted, run))) !== 0);
};

/** Runs of two lists side by side, in one sentence. */
const followed = ({ index: { runs }, text }: Noted, before: number, after: number): number => {
  const made = beginRuns(runs);
  const [end, afterEnd] = [runsTo(runs, before), runsTo(runs, after)];
  for (let run = runsFrom(before); run < end; run += RUN) {
    const first = runs.list[run] ?? 0;
    const next = (runs.list[run + 1] ?? 0) + 1;
    for (let at = runFrom(runs, after, next); at < afterEnd; at += RUN) {
      if (runs.list[at] !== next) break;
      const last = runs.list[at + 1] ?? 0;
      if (inOneSentence(text, first, last)) addRun(runs, first, last);
    }
  }
  return endRuns(runs, made);
};

const phraseRuns = (noted: Noted, program: Program, at: number): number => {
  const { code } = program;
  const end = at + 2 + (code[at + 1] ?? 0);
  let list = flatRuns(noted, program, code[at + 2] ?? 0);
  for (let part = at + 3; part < end && list > NO_RUNS; part += 1) {
    const next = flatRuns(noted, program, code[part] ?? 0);
    list = next > NO_RUNS ? followed(noted, list, next) : next;
  }
  return list;
};

const eitherRuns = (noted: Noted, program: Program, at: number): number => {
  const { code } = program;
  const end = at + 2 + (code[at + 1] ?? 0);
  const lists: number[] = [];
  for (let part = at + 2; part < end; part += 1) {
    const list = flatRuns(noted, program, code[part] ?? 0);
    if (list === NOT_FLAT) return NOT_FLAT;
    if (list !== NO_RUNS) lists.push(list);
  }
  return mergeRuns(noted.index.runs, lists);
};

/** Runs of items that share no word with what is excluded. */
const conceptRuns = (noted: Noted, program: Program, at: number): number => {
  const { code } = program;
  const items = flatRuns(noted, program, code[at + 1] ?? 0);
  const not = code[at + 2] ?? NONE;
  if (not === NONE || items <= NO_RUNS) return items;
  const excluded = flatRuns(noted, program, not);
  if (excluded <= NO_RUNS) return excluded === NO_RUNS ? items : NOT_FLAT;
  const { runs } = noted.index;
  const end = runsTo(runs, excluded);
  return filtered(noted, items, (item) => {
    const { list } = runs;
    const [first = 0, last = 0] = [list[item], list[item + 1]];
    for (let run = runsFrom(excluded); run < end; run += RUN)
      if ((list[run] ?? 0) <= last && first <= (list[run + 1] ?? 0)) return false;
    return true;
  });
};

/** Both sides of NEAR; one without runs is both. */
export const sidesOf = (noted: Noted, program: Program, at: number): readonly [number, number] => {
  const { code } = program;
  const left = flatRuns(noted, program, code[at + 1] ?? 0);
  return [left, left === NO_RUNS ? left : flatRuns(noted, program, code[at + 2] ?? 0)];
};

/** NOT NEAR has the runs of its left side that no right one is near to; NEAR has runs of pairs, or none. */
const nearRuns = (noted: Noted, program: Program, at: number): number => {
  const [left, right] = sidesOf(noted, program, at);
  const asked = askedAt(program, at);
  if (!asked.negated) return left === NO_RUNS || right === NO_RUNS ? NO_RUNS : NOT_FLAT;
  if (left <= NO_RUNS || right === NO_RUNS) return left;
  if (right === NOT_FLAT || areMany(noted, left, right)) return NOT_FLAT;
  const { runs } = noted.index;
  const end = runsTo(runs, right);
  return filtered(noted, left, (one) => {
    for (let run = runsFrom(right); run < end; run += RUN)
      if (areNear(noted, asked, one, run)) return false;
    return true;
  });
};

const makeRuns = (noted: Noted, program: Program, at: number): number => {
  const { code } = program;
  switch (code[at]) {
    case WORD:
      return wordRuns(noted, code[at + 1] ?? 0, code[at + 2] ?? 0);
    case PHRASE:
      return phraseRuns(noted, program, at);
    case OR:
      return eitherRuns(noted, program, at);
    case CONCEPT:
      return conceptRuns(noted, program, at);
    case NEAR:
      return nearRuns(noted, program, at);
    case ATLEAST:
      return flatRuns(noted, program, code[at + 1] ?? 0) === NO_RUNS ? NO_RUNS : NOT_FLAT;
    default:
      return NOT_FLAT;
  }
};

/** The list of the runs that are the hits of a node, or `NOT_FLAT`; made once for a topic. */
export const flatRuns = (noted: Noted, program: Program, node: number): number => {
  const { memo } = noted.index;
  if (memo.stamps[node] === memo.stamp) return memo.lists[node] ?? NO_RUNS;
  const list = makeRuns(noted, program, program.from + node);
  memo.stamps[node] = memo.stamp;
  memo.lists[node] = list;
  return list;
};
