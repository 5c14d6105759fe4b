/**
 * Why a topic did or did not match: each required part, whether it held, and where its words stand
 * even if they are not near enough.
 */

import { printQuery } from '../query/print.ts';
import { hitsOf, type View } from './evaluate.ts';
import { type Hit, inOrder } from './hit.ts';
import { applyExcept, proveAll } from './match.ts';
import type { Plan, PlannedTopic } from './plan.ts';
import { evidenceOf, prove } from './proof.ts';
import type { Explanation, Part } from './types.ts';

/** Hits of one side that are looked at for the nearest pair: enough to point at a place. */
const MOST_LOOKED_AT = 200;

/** How far two hits are from a match: in one sentence first, then in one block, then by words. */
const apartness = (a: Hit, b: Hit): number => {
  const words = Math.max(0, a.first > b.last ? a.first - b.last : b.first - a.last);
  if (a.sentence >= 0 && a.sentence === b.sentence) return words;
  return words + (a.block === b.block ? 1e6 : 1e9);
};

const nearestPair = (left: readonly Hit[], right: readonly Hit[]): readonly Hit[] => {
  let best: readonly Hit[] = [...left.slice(0, 1), ...right.slice(0, 1)];
  let least = Number.POSITIVE_INFINITY;
  for (const a of left.slice(0, MOST_LOOKED_AT)) {
    for (const b of right.slice(0, MOST_LOOKED_AT)) {
      const apart = apartness(a, b);
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
      return nearestPair(traces(view, plan.left), traces(view, plan.right));
    case 'concept':
      return traces(view, plan.items);
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

/** Hits that a nearest miss shows: more would be a list, not a place. */
const MOST_SHOWN = 4;

const explainPart = (view: View, { plan, query }: PlannedTopic['parts'][number]): Part => {
  const proof = prove(view, plan);
  const hits = proof?.hits ?? traces(view, plan).slice(0, MOST_SHOWN);
  return {
    query: printQuery(query),
    held: proof !== undefined,
    evidence: evidenceOf(view.text, hits),
  };
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
