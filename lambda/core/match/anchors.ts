/**
 * The words that a topic cannot match without: of those sets of words of which one must stand in the
 * article, the cheapest is the anchor, under which the topic is looked up, and the next small one its
 * guard. AND and phrases need each of their parts, NEAR both sides, OR one word of each alternative's
 * cheapest set; NOT and facts need nothing.
 */

import type { Plan } from './plan.ts';

/** One of these leaves must stand in the article. */
export type Need = { readonly leaves: readonly number[]; readonly cost: number };

/** What finding the topic under a leaf costs: how often the leaf is met. */
export type Cost = (leaf: number) => number;

/** A guard is read with every posting of the anchor: only a small one pays. */
const MOST_GUARDS = 6;

const cheapest = (needs: readonly Need[]): Need | undefined =>
  needs.reduce<Need | undefined>(
    (best, need) => (best && best.cost <= need.cost ? best : need),
    undefined,
  );

const union = (needs: readonly Need[], cost: Cost): Need => {
  const leaves = [...new Set(needs.flatMap((need) => need.leaves))];
  return { leaves, cost: leaves.reduce((sum, leaf) => sum + cost(leaf), 0) };
};

/** Looks up what plans need, each node once. */
const needer = (cost: Cost) => {
  const known = new Map<Plan, readonly Need[]>();
  const ofAlternatives = (alternatives: readonly Plan[]): readonly Need[] => {
    const each = alternatives.map((one) => cheapest(needs(one)));
    const all = each.filter((need) => need !== undefined);
    return all.length === each.length ? [union(all, cost)] : [];
  };
  const look = (plan: Plan): readonly Need[] => {
    switch (plan.kind) {
      case 'word':
        return [{ leaves: [plan.leaf], cost: cost(plan.leaf) }];
      case 'phrase':
      case 'and':
        return plan.of.flatMap(needs);
      case 'or':
        return ofAlternatives(plan.of);
      case 'concept':
        return needs(plan.items);
      case 'atleast':
        return needs(plan.of);
      case 'near':
        return plan.negated ? needs(plan.left) : [...needs(plan.left), ...needs(plan.right)];
      default:
        return [];
    }
  };
  const needs = (plan: Plan): readonly Need[] => {
    const seen = known.get(plan);
    if (seen) return seen;
    const found = look(plan);
    known.set(plan, found);
    return found;
  };
  return needs;
};

/** Where a topic is looked up: under each leaf of `anchor`, if a leaf of `guard` (none: always) is there too. */
export type Anchors = { readonly anchor: readonly number[]; readonly guard: readonly number[] };

/** The anchors of a topic's required parts; undefined if it requires no word. */
export const anchorsOf = (parts: readonly Plan[], cost: Cost): Anchors | undefined => {
  const needs = parts.flatMap(needer(cost));
  const anchor = cheapest(needs);
  if (!anchor) return undefined;
  const small = needs.filter((need) => need !== anchor && need.leaves.length <= MOST_GUARDS);
  return { anchor: anchor.leaves, guard: cheapest(small)?.leaves ?? [] };
};
