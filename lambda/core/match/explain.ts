/**
 * Why a topic did or did not match: each required part, whether it held, and where its words stand
 * even if they are not near enough.
 */

import { printQuery } from '../query/print.ts';
import { hitsOf, type View } from './evaluate.ts';
import { type Hit, inOrder, sentenceOfHit, together } from './hit.ts';
import { applyExcept, proveAll } from './match.ts';
import type { Plan, PlannedTopic } from './plan.ts';
import { evidenceOf, prove } from './proof.ts';
import type { Text } from './text.ts';
import type { Explanation, Part } from './types.ts';

/** Hits of one side that are looked at for the nearest pair: enough to point at a place. */
const MOST_LOOKED_AT = 200;

/** How far two hits are from a match: in one sentence first, then in one block, then by words. */
const apartness = (text: Text, a: Hit, b: Hit): number => {
  const words = Math.max(0, a.first > b.last ? a.first - b.last : b.first - a.last);
  if (sentenceOfHit(text, together(a, b)) >= 0) return words;
  return words + (a.block === b.block ? 1e6 : 1e9);
};

const nearestPair = (text: Text, left: readonly Hit[], right: readonly Hit[]): readonly Hit[] => {
  let best: readonly Hit[] = [...left.slice(0, 1), ...right.slice(0, 1)];
  let least = Number.POSITIVE_INFINITY;
  for (const a of left.slice(0, MOST_LOOKED_AT)) {
    for (const b of right.slice(0, MOST_LOOKED_AT)) {
      const apart = apartness(text, a, b);
      if (apart >= least) continue;
      least = apart;
      best = inOrder(a, b) <= 0 ? [a, b] : [b, a];
    }
  }
  return best;
};

/** The hits of a part, or, if it has none, those of what it is made of. */
const traces = (view: View, plan: Plan): readonly Hit[] => {
  const hits = hitsOf(view, plan);
  if (hits.length > 0) return hits;
  switch (plan.kind) {
    case 'near':
      return nearestPair(view.text, traces(view, plan.left), traces(view, plan.right));
    case 'concept':
      // Hidden by its `not` items; half of an item of several words would say nothing.
      return hitsOf(view, plan.items);
    case 'atleast':
    case 'not':
      return traces(view, plan.of);
    case 'and':
      return plan.of.flatMap((part) => traces(view, part).slice(0, 2));
    case 'or':
      return plan.of.map((part) => traces(view, part)).find(({ length }) => length > 0) ?? [];
    default:
      return [];
  }
};

/** How much of what a plan asks for is there, 0 to 1: of sides and parts the mean, of alternatives the best. */
const presence = (view: View, plan: Plan): number => {
  switch (plan.kind) {
    case 'near':
      return (presence(view, plan.left) + presence(view, plan.right)) / 2;
    case 'and':
      return plan.of.reduce((sum, part) => sum + presence(view, part), 0) / plan.of.length;
    case 'or':
      return Math.max(...plan.of.map((part) => presence(view, part)));
    default:
      return traces(view, plan).length > 0 ? 1 : 0;
  }
};

type PlannedPart = PlannedTopic['parts'][number];

/** Of alternatives that do not hold, the one of which most is there; one alone says what is missing. */
const nearestOf = (view: View, { plan, query }: PlannedPart): PlannedPart => {
  if (plan.kind !== 'or' || query.kind !== 'or' || plan.of.length !== query.of.length)
    return { plan, query };
  const [best] = plan.of
    .map((branch, at) => ({ branch, query: query.of[at] ?? query, there: presence(view, branch) }))
    .sort((a, b) => b.there - a.there);
  return best ? { plan: best.branch, query: best.query } : { plan, query };
};

/** Hits that a nearest miss shows: more would be a list, not a place. */
const MOST_SHOWN = 4;

const explainPart = (view: View, part: PlannedPart): Part => {
  const proof = prove(view, part.plan);
  if (proof) {
    const evidence = evidenceOf(view.text, proof.hits);
    return { query: printQuery(part.query), held: true, evidence };
  }
  const { plan, query } = nearestOf(view, part);
  const hits = traces(view, plan).slice(0, MOST_SHOWN);
  return { query: printQuery(query), held: false, evidence: evidenceOf(view.text, hits) };
};

/** Explains one topic on one article. */
export const explainTopic = (whole: View, topic: PlannedTopic): Explanation => {
  const { view, dropped } = applyExcept(whole, topic);
  const matched = !dropped && proveAll(view, topic) !== undefined;
  const hiddenByExcept = !matched && proveAll(whole, topic) !== undefined;
  const shown = hiddenByExcept ? whole : view;
  return {
    topic: topic.id,
    matched,
    parts: topic.parts.map((part) => explainPart(shown, part)),
    hiddenByExcept,
  };
};
