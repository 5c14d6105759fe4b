/**
 * A hit: a set of words in one block that together meet a query, kept as the runs of words (a word,
 * a phrase) that it is made of.
 */

import { type Span, sentenceOf, type Text } from './text.ts';

/** Runs in the order of the text, none overlapping another. */
export type Hit = Span & {
  readonly spans: readonly Span[];
  readonly block: number;
};

/** The sentence that holds all of a hit; -1 if it reaches over more than one. */
export const sentenceOfHit = (text: Text, { first, last }: Span): number => {
  const sentence = sentenceOf(text, first);
  return first === last || sentence === sentenceOf(text, last) ? sentence : -1;
};

/** A hit of one run of words. */
export const hitOf = ({ blockOf }: Text, { first, last }: Span): Hit => ({
  first,
  last,
  spans: [{ first, last }],
  block: blockOf[first] ?? -1,
});

/** Both together as one hit; they share no word and stand in one block. */
export const together = (a: Hit, b: Hit): Hit => ({
  first: Math.min(a.first, b.first),
  last: Math.max(a.last, b.last),
  spans: [...a.spans, ...b.spans].sort((x, y) => x.first - y.first),
  block: a.block,
});

const overlaps = (a: Span, b: Span): boolean => a.first <= b.last && b.first <= a.last;

/** Whether the hits have a word in common. */
export const shareWord = (a: Hit, b: Hit): boolean =>
  overlaps(a, b) && a.spans.some((x) => b.spans.some((y) => overlaps(x, y)));

/** Positions between the nearest edges of two hits without a common word; neighbours are 1 apart. */
export const distance = (a: Hit, b: Hit): number => {
  let nearest = Number.POSITIVE_INFINITY;
  for (const x of a.spans) {
    for (const y of b.spans) {
      nearest = Math.min(nearest, x.last < y.first ? y.first - x.last : x.first - y.last);
    }
  }
  return nearest;
};

/** In the order of the text, shorter ones first. */
export const inOrder = (a: Span, b: Span): number => a.first - b.first || a.last - b.last;

/** In the order of the text, then by their runs, shorter ones first: no two that differ are alike. */
export const inFullOrder = (a: Hit, b: Hit): number => {
  let order = inOrder(a, b);
  for (let i = 0; order === 0 && i < Math.max(a.spans.length, b.spans.length); i += 1) {
    const [x, y] = [a.spans[i], b.spans[i]];
    order = x && y ? inOrder(x, y) : x ? 1 : -1;
  }
  return order;
};

const same = (a: Hit, b: Hit): boolean =>
  a.spans.length === b.spans.length &&
  a.spans.every((x, i) => x.first === b.spans[i]?.first && x.last === b.spans[i]?.last);

/** All hits of several lists, in order, each once. */
export const merged = (lists: readonly (readonly Hit[])[]): readonly Hit[] => {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length < 2) return filled[0] ?? [];
  const all = filled.flat().sort(inOrder);
  return all.filter((hit, i) => {
    for (let before = i - 1; before >= 0; before -= 1) {
      const other = all[before];
      if (!other || inOrder(other, hit) !== 0) return true;
      if (same(other, hit)) return false;
    }
    return true;
  });
};
