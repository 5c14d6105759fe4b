/** Clusters of ECB+: the floor (TF-IDF, single link), stories as a stage makes them, and B³. */

import { foldedWords } from '../../../lambda/core/page/shape.ts';
import { chooseStory } from '../../../lambda/core/story/choose.ts';
import { bandsOf, type StoryTraits } from '../../../lambda/core/story/traits.ts';

/** B³ (Bagga, Baldwin 1998). */
export type Scores = { readonly precision: number; readonly recall: number; readonly f1: number };

const countBy = (keys: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

/** Scores of labels beside the gold ones. */
export const b3 = (labels: readonly string[], gold: readonly string[]): Scores => {
  const both = labels.map((label, at) => `${label}|${gold[at]}`);
  const [ofLabel, ofGold, ofBoth] = [countBy(labels), countBy(gold), countBy(both)];
  const mean = (of: (at: number) => number): number =>
    labels.reduce((sum, _, at) => sum + (ofBoth.get(both[at] ?? '') ?? 0) / of(at), 0) /
    labels.length;
  const precision = mean((at) => ofLabel.get(labels[at] ?? '') ?? 1);
  const recall = mean((at) => ofGold.get(gold[at] ?? '') ?? 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
};

type Vector = ReadonlyMap<string, number>;

const vectorsOf = (texts: readonly string[]): readonly Vector[] => {
  const words = texts.map((text) => foldedWords(text));
  const found = countBy(words.flatMap((list) => [...new Set(list)]));
  return words.map((list) => {
    const weights = new Map<string, number>();
    for (const [word, count] of countBy(list)) {
      weights.set(word, count * (Math.log((1 + texts.length) / (1 + (found.get(word) ?? 0))) + 1));
    }
    const length = Math.hypot(...weights.values());
    return new Map(Array.from(weights, ([word, weight]) => [word, weight / length]));
  });
};

const cosine = (a: Vector, b: Vector): number => {
  let dot = 0;
  for (const [word, weight] of a) dot += weight * (b.get(word) ?? 0);
  return dot;
};

const singleLink = (
  size: number,
  links: readonly (readonly [number, number])[],
): readonly string[] => {
  const parent = Array.from({ length: size }, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root] ?? root;
    return root;
  };
  for (const [a, b] of links) parent[rootOf(a)] = rootOf(b);
  return parent.map((_, at) => `${rootOf(at)}`);
};

/** The floor at the threshold that suits it best, in steps of a hundredth. */
export const floorLabels = (
  texts: readonly string[],
  gold: readonly string[],
): Scores & { readonly threshold: number } => {
  const vectors = vectorsOf(texts);
  const pairs = vectors.flatMap((a, at) =>
    vectors.slice(0, at).map((b, other) => [at, other, cosine(a, b)] as const),
  );
  let best = { precision: 0, recall: 0, f1: 0, threshold: 0 };
  for (let threshold = 0.2; threshold < 0.5; threshold += 0.01) {
    const links = pairs.flatMap(([a, b, like]) => (like >= threshold ? [[a, b] as const] : []));
    const scores = b3(singleLink(texts.length, links), gold);
    if (scores.f1 > best.f1) best = { ...scores, threshold };
  }
  return best;
};

/** 0 to `size`, in an order by chance; seed 0 leaves it as it is. */
export const shuffled = (size: number, seed: number): readonly number[] => {
  const order = Array.from({ length: size }, (_, at) => at);
  if (seed === 0) return order;
  let state = seed * 7919 + 1;
  for (let at = size - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
};

/** The story of each article, when they come in this order; candidates are found by their keys alone. */
export const storyLabels = (
  all: readonly StoryTraits[],
  order: readonly number[],
): readonly string[] => {
  const labels: string[] = [];
  const postings = new Map<string, number[]>();
  for (const at of order) {
    const fresh = all[at];
    if (fresh === undefined) continue;
    const keys = bandsOf(fresh.fingerprint, fresh.facts);
    const members = new Map<string, Set<number>>();
    for (const found of keys.flatMap((key) => postings.get(key) ?? [])) {
      const label = labels[found] ?? '';
      members.set(label, (members.get(label) ?? new Set([Number(label)])).add(found));
    }
    const candidates = Array.from(members, ([storyId, found]) => ({
      storyId,
      members: [...found].flatMap((one) => all[one] ?? []),
    }));
    labels[at] = chooseStory(candidates, fresh)?.storyId ?? `${at}`;
    for (const key of keys) postings.set(key, [...(postings.get(key) ?? []), at]);
  }
  return labels;
};
