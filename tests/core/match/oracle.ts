/**
 * What a query means, said as plainly as can be and without a thought to speed: every hit is a set of
 * positions, every pair of hits is tried.
 */

import type { AtLeast, Near, Query } from '../../../lambda/core/query/ast.ts';

/** A text as words with the numbers of their sentence and block. */
export type Plain = readonly {
  readonly word: string;
  readonly sentence: number;
  readonly block: number;
}[];

type Positions = readonly number[];

const near = (text: Plain, a: Positions, b: Positions, { within, ordered }: Near): boolean => {
  if (a.some((x) => b.includes(x))) return false;
  const all = [...a, ...b].map((x) => text[x]);
  if (new Set(all.map((word) => word?.block)).size > 1) return false;
  if (ordered && Math.max(...a) >= Math.min(...b)) return false;
  if (within === 'p') return true;
  if (within === 's') return new Set(all.map((word) => word?.sentence)).size === 1;
  const distances = ordered
    ? [Math.min(...b) - Math.max(...a)]
    : a.flatMap((x) => b.map((y) => Math.abs(x - y)));
  return Math.min(...distances) <= within;
};

const once = (hits: readonly Positions[]): readonly Positions[] => [
  ...new Map(hits.map((hit) => [hit.join(), hit])).values(),
];

const mostApart = (hits: readonly Positions[], from = 0, taken: Positions = []): number => {
  let most = 0;
  for (let i = from; i < hits.length; i += 1) {
    const hit = hits[i] ?? [];
    if (hit.some((x) => taken.includes(x))) continue;
    most = Math.max(most, 1 + mostApart(hits, i + 1, [...taken, ...hit]));
  }
  return most;
};

const nearHits = (text: Plain, query: Near): readonly Positions[] => {
  const left = oracleHits(text, query.left);
  const right = oracleHits(text, query.right);
  if (query.negated) return left.filter((a) => !right.some((b) => near(text, a, b, query)));
  return once(
    left.flatMap((a) =>
      right.filter((b) => near(text, a, b, query)).map((b) => [...a, ...b].sort((x, y) => x - y)),
    ),
  );
};

const atLeast = (text: Plain, query: AtLeast): readonly Positions[] => {
  const hits = oracleHits(text, query.of);
  return mostApart(hits) >= query.count ? hits : [];
};

/** All hits of a query. */
export const oracleHits = (text: Plain, query: Query): readonly Positions[] => {
  switch (query.kind) {
    case 'word':
      return text.flatMap(({ word }, at) => (word === query.text ? [[at]] : []));
    case 'phrase':
      return text.flatMap((first, at) => {
        const fits = query.words.every((word, i) => {
          const there = text[at + i];
          return there?.word === word && there.sentence === first.sentence;
        });
        return fits ? [query.words.map((_, i) => at + i)] : [];
      });
    case 'or':
      return once(query.of.flatMap((part) => oracleHits(text, part)));
    case 'near':
      return nearHits(text, query);
    case 'atleast':
      return atLeast(text, query);
    default:
      return [];
  }
};

/** Whether a query holds. */
export const oracleHolds = (text: Plain, query: Query): boolean => {
  if (query.kind === 'and') return query.of.every((part) => oracleHolds(text, part));
  if (query.kind === 'not') return !oracleHolds(text, query.of);
  if (query.kind === 'or') return query.of.some((part) => oracleHolds(text, part));
  return oracleHits(text, query).length > 0;
};
