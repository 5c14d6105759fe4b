/**
 * What can make a hit in an article at all. Most words of most topics are not in it; looked at once a
 * topic, they are left alone in every sentence that is evaluated afterwards.
 */

import type { Occurrences } from './occurrences.ts';
import type { Plan } from './plan.ts';

/** For one topic on one article. */
export type Alive = {
  /** False only if the query has no hit in the article, nor in any part of it. */
  readonly canHit: (plan: Plan) => boolean;
  /** The alternatives that can make a hit. */
  readonly alternatives: (plan: Plan & { kind: 'or' }) => readonly Plan[];
};

/** Answers from where the words stand; the numbers of nodes are those of one topic. */
export const aliveIn = (occurrences: Occurrences): Alive => {
  const known: (boolean | undefined)[] = [];
  const kept: (readonly Plan[] | undefined)[] = [];
  const look = (plan: Plan): boolean => {
    switch (plan.kind) {
      case 'or':
        return alternatives(plan).length > 0;
      case 'phrase':
        return plan.of.every(canHit);
      case 'concept':
        return canHit(plan.items);
      case 'atleast':
        return canHit(plan.of);
      case 'near':
        // Without a right side, NOT NEAR has all hits of the left.
        return canHit(plan.left) && (plan.negated || canHit(plan.right));
      default:
        return false;
    }
  };
  const canHit = (plan: Plan): boolean => {
    if (plan.kind === 'word') return occurrences.has(plan.leaf);
    const seen = known[plan.id];
    if (seen !== undefined) return seen;
    const can = look(plan);
    known[plan.id] = can;
    return can;
  };
  const alternatives = (plan: Plan & { kind: 'or' }): readonly Plan[] => {
    const seen = kept[plan.id];
    if (seen) return seen;
    const found = plan.of.filter(canHit);
    kept[plan.id] = found;
    return found;
  };
  return { canHit, alternatives };
};
