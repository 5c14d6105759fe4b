/**
 * What proves a topic, from runs of words as numbers: the same as `proof.ts` finds on a whole article, for
 * queries whose parts are flat or pairs of what is flat: nearly all. Nothing is made for a topic that fails.
 */

import { apart, factHolds } from './evaluate.ts';
import { flatRuns, NOT_FLAT, rankOf, sidesOf } from './flat.ts';
import { type Hit, hitOf, together } from './hit.ts';
import { type Noted, spansOf } from './leaf-runs.ts';
import { areMany, areNear, askedAt } from './near-runs.ts';
import { nextTopic } from './notes.ts';
import { AND, ATLEAST, FACT, factOf, NEAR, NOT, OR, type Program } from './program.ts';
import { bestHit, better, every, type Proof } from './proof.ts';
import { NO_RUNS, RUN, runsFrom, runsTo } from './runs.ts';

/** Nothing is said: the query must be evaluated in full. */
export const UNKNOWN = 'unknown';
/** The proof, undefined if there is none, or nothing is said. */
type Told = Proof | undefined | typeof UNKNOWN;

const hitAt = ({ index, text }: Noted, run: number): Hit => {
  const { list } = index.runs;
  return hitOf(text, { first: list[run] ?? 0, last: list[run + 1] ?? 0 });
};

/** The most prominent run, then the earliest, then the shortest: the lists are in this order but for zones. */
const bestRun = (noted: Noted, list: number): Proof => {
  const { runs } = noted.index;
  const end = runsTo(runs, list);
  let best = runsFrom(list);
  let rank = rankOf(noted, best);
  for (let run = best + RUN; run < end; run += RUN) {
    const own = rankOf(noted, run);
    const isShorter =
      runs.list[run] === runs.list[best] && (runs.list[run + 1] ?? 0) < (runs.list[best + 1] ?? 0);
    if (own > rank || (own === rank && !isShorter)) continue;
    best = run;
    rank = own;
  }
  return { rank, hits: [hitAt(noted, best)] };
};

const proveNear = (noted: Noted, program: Program, at: number): Told => {
  const [left, right] = sidesOf(noted, program, at);
  if (left === NO_RUNS || right === NO_RUNS) return undefined;
  if (left === NOT_FLAT || right === NOT_FLAT || areMany(noted, left, right)) return UNKNOWN;
  const asked = askedAt(program, at);
  const { runs } = noted.index;
  const [end, otherEnd] = [runsTo(runs, left), runsTo(runs, right)];
  let hits: Hit[] | undefined;
  for (let run = runsFrom(left); run < end; run += RUN) {
    for (let other = runsFrom(right); other < otherEnd; other += RUN) {
      if (!areNear(noted, asked, run, other)) continue;
      hits ??= [];
      hits.push(together(hitAt(noted, run), hitAt(noted, other)));
    }
  }
  return hits && bestHit(noted.text, hits);
};

const proveAtLeast = (noted: Noted, program: Program, at: number): Told => {
  const { code } = program;
  const list = flatRuns(noted, program, code[at + 1] ?? 0);
  if (list === NOT_FLAT) return UNKNOWN;
  if (list === NO_RUNS) return undefined;
  const count = code[at + 2] ?? 0;
  const hits = spansOf(noted.index.runs, list).map((span) => hitOf(noted.text, span));
  const taken = apart(hits, count);
  return taken.length < count ? undefined : { rank: bestRun(noted, list).rank, hits: taken };
};

const proveAll = (noted: Noted, program: Program, list: number): Told => {
  const { code } = program;
  const end = list + 1 + (code[list] ?? 0);
  const proofs: Proof[] = [];
  let isKnown = true;
  for (let part = list + 1; part < end; part += 1) {
    const own = proveNode(noted, program, code[part] ?? 0);
    if (own === undefined) return undefined;
    if (own === UNKNOWN) isKnown = false;
    else proofs.push(own);
  }
  return isKnown ? every(proofs) : UNKNOWN;
};

const proveEither = (noted: Noted, program: Program, list: number): Told => {
  const { code } = program;
  const end = list + 1 + (code[list] ?? 0);
  let best: Proof | undefined;
  let isKnown = true;
  for (let part = list + 1; part < end; part += 1) {
    const own = proveNode(noted, program, code[part] ?? 0);
    if (own === UNKNOWN) isKnown = false;
    else if (own) best = best ? better(best, own) : own;
  }
  return isKnown ? best : UNKNOWN;
};

const NOTHING: Proof = { rank: 0, hits: [] };

const proveNot = (noted: Noted, program: Program, at: number): Told => {
  const own = proveNode(noted, program, program.code[at + 1] ?? 0);
  if (own === UNKNOWN) return UNKNOWN;
  return own ? undefined : NOTHING;
};

const proveNode = (noted: Noted, program: Program, node: number): Told => {
  const { code } = program;
  const at = program.from + node;
  switch (code[at]) {
    case AND:
      return proveAll(noted, program, at + 1);
    case OR:
      return proveEither(noted, program, at + 1);
    case NOT:
      return proveNot(noted, program, at);
    case FACT:
      return factHolds(noted.facts, factOf(program, at, noted.index.segment.names))
        ? NOTHING
        : undefined;
    case ATLEAST:
      return proveAtLeast(noted, program, at);
    case NEAR:
      if (!askedAt(program, at).negated) return proveNear(noted, program, at);
  }
  const list = flatRuns(noted, program, node);
  if (list === NOT_FLAT) return UNKNOWN;
  return list === NO_RUNS ? undefined : bestRun(noted, list);
};

/** What proves each required part of a topic, in one; undefined if one has no proof. */
export const proveTopic = (noted: Noted, program: Program): Told => {
  nextTopic(noted.index.memo);
  return proveAll(noted, program, program.from + (program.code[program.from] ?? 0));
};
