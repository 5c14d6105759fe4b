/**
 * The words that a topic cannot match without: of those sets of words of which one must stand in the
 * article, the cheapest is the anchor, under which the topic is looked up, and the next small ones its
 * guards. AND and phrases need each of their parts, NEAR both sides, OR one word of each alternative's
 * cheapest set, which the alternative's other sets guard; NOT and facts need nothing.
 */

import type { Plan } from './plan.ts';

/** A leaf under which a topic is looked up, if one leaf of each of the guards is there too. */
type Anchor = {
  readonly leaf: number;
  readonly guards: readonly (readonly number[])[];
};

/** One of these must stand in the article. */
type Need = { readonly anchors: readonly Anchor[]; readonly cost: number };

/** What finding the topic under a leaf costs: how often the leaf is met. */
export type Cost = (leaf: number) => number;

/** Guards are read with every posting of the anchor: only a few small ones pay. */
const MOST_GUARDS = 3;
const MOST_LEAVES = 6;

/** The cheapest of some needs, all of which must be met, guarded by the others. */
const cheapest = (needs: readonly Need[]): Need | undefined => {
  const [best, ...others] = [...needs].sort((a, b) => a.cost - b.cost);
  if (!best) return undefined;
  const guards = others
    .filter(({ anchors }) => anchors.length <= MOST_LEAVES)
    .map(({ anchors }) => anchors.map(({ leaf }) => leaf));
  if (guards.length === 0) return best;
  const guarded = best.anchors.map((anchor) => ({
    leaf: anchor.leaf,
    guards: [...anchor.guards, ...guards].slice(0, MOST_GUARDS),
  }));
  return { anchors: guarded, cost: best.cost };
};

const union = (needs: readonly Need[]): Need => ({
  anchors: needs.flatMap(({ anchors }) => anchors),
  cost: needs.reduce((sum, { cost }) => sum + cost, 0),
});

/** Looks up what plans need, each node once. */
const needer = (cost: Cost) => {
  const known = new Map<Plan, readonly Need[]>();
  const ofAlternatives = (alternatives: readonly Plan[]): readonly Need[] => {
    const each = alternatives.map((one) => cheapest(needs(one)));
    const all = each.filter((need) => need !== undefined);
    return all.length === each.length ? [union(all)] : [];
  };
  const look = (plan: Plan): readonly Need[] => {
    switch (plan.kind) {
      case 'word':
        return [{ anchors: [{ leaf: plan.leaf, guards: [] }], cost: cost(plan.leaf) }];
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

/** The anchors of a topic's required parts; undefined if it requires no word. */
export const anchorsOf = (parts: readonly Plan[], cost: Cost): readonly Anchor[] | undefined =>
  cheapest(parts.flatMap(needer(cost)))?.anchors;
