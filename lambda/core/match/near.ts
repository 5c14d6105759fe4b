/**
 * NEAR and BEFORE: pairs of hits that stand near each other. Walks outwards from each hit over the
 * sorted edges of the other side's hits, nearest first, and stops after enough partners, so that a
 * block of thousands of hits does not make millions of pairs.
 */

import type { Distance } from '../query/ast.ts';
import { distance, type Hit, inOrder, sentenceOfHit, shareWord, together } from './hit.ts';
import { sentenceAt, sentenceOf, type Text } from './text.ts';

/** How far, and whether left must end before right begins. */
export type Nearness = { readonly within: Distance; readonly ordered: boolean };

/**
 * Partners kept on either side of a run of words. All are kept in texts that people write; only where
 * a block repeats its words thousands of times does the number fall, so that work stays linear.
 */
const MOST_PARTNERS = 32;
const FEWEST_PARTNERS = 2;
const PAIRS_AIMED_AT = 60_000;

/** The edges of all runs of a list of hits, in order of position. */
type Edges = { readonly at: readonly number[]; readonly hit: readonly number[] };

const edgesOf = (hits: readonly Hit[]): Edges => {
  const edges = hits.flatMap((hit, index) =>
    hit.spans.flatMap(({ first, last }) =>
      first === last
        ? [{ at: first, index }]
        : [
            { at: first, index },
            { at: last, index },
          ],
    ),
  );
  edges.sort((a, b) => a.at - b.at);
  return { at: edges.map((edge) => edge.at), hit: edges.map((edge) => edge.index) };
};

/** The first index whose position is at or after `position`. */
const lowerBound = (at: readonly number[], position: number): number => {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
};

const isNear = (text: Text, a: Hit, b: Hit, { within, ordered }: Nearness): boolean => {
  if (a.block !== b.block || shareWord(a, b)) return false;
  if (ordered && a.last >= b.first) return false;
  if (within === 'p') return true;
  if (within === 's') {
    const sentence = sentenceOf(text, Math.min(a.first, b.first));
    return sentence === sentenceOf(text, Math.max(a.last, b.last));
  }
  return (ordered ? b.first - a.last : distance(a, b)) <= within;
};

/** The words that a partner of the hit can stand on. */
const reach = (text: Text, hit: Hit, within: Distance): readonly [number, number] => {
  const block = text.blocks[hit.block];
  if (!block) return [0, -1];
  if (within === 'p') return [block.first, block.last];
  if (within === 's') {
    const sentence = sentenceAt(text, sentenceOfHit(text, hit));
    return sentence ? [sentence.first, sentence.last] : [0, -1];
  }
  return [Math.max(block.first, hit.first - within), Math.min(block.last, hit.last + within)];
};

type Walk = {
  readonly text: Text;
  readonly others: readonly Hit[];
  readonly edges: Edges;
  readonly within: Distance;
  /** Partners wanted in each direction. */
  readonly most: number;
  readonly backwards: boolean;
  readonly forwards: boolean;
  readonly accepts: (hit: Hit, other: Hit) => boolean;
};

/** Calls `found` for the nearest partners of a hit, by index. */
const walk = (hit: Hit, way: Walk, found: (other: number) => void): void => {
  const { edges, others, most } = way;
  const [low, high] = reach(way.text, hit, way.within);
  const go = (from: number, step: 1 | -1): void => {
    let left = most;
    for (let i = from; left > 0 && i >= 0 && i < edges.at.length; i += step) {
      const at = edges.at[i] ?? -1;
      if (at < low || at > high) return;
      const index = edges.hit[i] ?? -1;
      const other = others[index];
      if (!other || !way.accepts(hit, other)) continue;
      found(index);
      left -= 1;
    }
  };
  for (const span of hit.spans) {
    if (way.backwards) go(lowerBound(edges.at, span.first) - 1, -1);
    if (way.forwards) go(lowerBound(edges.at, span.last + 1), 1);
  }
};

/** More hits in an article are none that people write: of those, each word keeps the tightest that it begins or ends. */
const MANY_HITS = 20_000;

/** In order; thinned where there are so many that the next NEAR would multiply them again. */
const tightest = (hits: Hit[]): readonly Hit[] => {
  if (hits.length <= MANY_HITS) return hits.sort(inOrder);
  const begins = new Map<number, Hit>();
  const ends = new Map<number, Hit>();
  for (const hit of hits) {
    const sameFirst = begins.get(hit.first);
    if (!sameFirst || hit.last < sameFirst.last) begins.set(hit.first, hit);
    const sameLast = ends.get(hit.last);
    if (!sameLast || hit.first > sameLast.first) ends.set(hit.last, hit);
  }
  return [...new Set([...begins.values(), ...ends.values()])].sort(inOrder);
};

/** Both sides together, for every left and right hit that are near. */
export const nearHits = (
  text: Text,
  left: readonly Hit[],
  right: readonly Hit[],
  nearness: Nearness,
): readonly Hit[] => {
  if (left.length === 0 || right.length === 0) return [];
  const room = Math.floor(PAIRS_AIMED_AT / (left.length + right.length));
  const most = Math.max(FEWEST_PARTNERS, Math.min(MOST_PARTNERS, room));
  const pairs = new Set<number>();
  const { within, ordered } = nearness;
  const shared = { text, within, most };
  const fromLeft: Walk = {
    ...shared,
    others: right,
    edges: edgesOf(right),
    backwards: !ordered,
    forwards: true,
    accepts: (a, b) => isNear(text, a, b, nearness),
  };
  const fromRight: Walk = {
    ...shared,
    others: left,
    edges: edgesOf(left),
    backwards: true,
    forwards: !ordered,
    accepts: (b, a) => isNear(text, a, b, nearness),
  };
  left.forEach((hit, a) => {
    walk(hit, fromLeft, (b) => pairs.add(a * right.length + b));
  });
  right.forEach((hit, b) => {
    walk(hit, fromRight, (a) => pairs.add(a * right.length + b));
  });
  const hits: Hit[] = [];
  for (const pair of pairs) {
    const a = left[Math.floor(pair / right.length)];
    const b = right[pair % right.length];
    if (a && b) hits.push(together(a, b));
  }
  return tightest(hits);
};

/** The left hits that no right hit is near to. */
export const notNearHits = (
  text: Text,
  left: readonly Hit[],
  right: readonly Hit[],
  nearness: Nearness,
): readonly Hit[] => {
  if (right.length === 0) return left;
  const way: Walk = {
    text,
    others: right,
    edges: edgesOf(right),
    within: nearness.within,
    most: 1,
    backwards: !nearness.ordered,
    forwards: true,
    accepts: (a, b) => isNear(text, a, b, nearness),
  };
  return left.filter((hit) => {
    let alone = true;
    walk(hit, way, () => {
      alone = false;
    });
    return alone;
  });
};
