/**
 * How alike two articles are, in three ways, each between 0 and 1: the same wording (a copy, whole or
 * cut), the same telling words, and the same names and numbers in whatever language.
 */

import { namesFrom, numbersFrom } from './facts.ts';
import { type Fingerprint, wordsOf } from './fingerprint.ts';
import type { StoryTraits } from './traits.ts';

/** The three likenesses. */
export type Likeness = {
  /** Shingles in both, of those in either. */
  readonly wording: number;
  /** Shingles in both, of those of the shorter text. */
  readonly contained: number;
  /** Telling words in both, by weight (cosine). */
  readonly words: number;
  /** Telling words in both, by weight, of those of the text that has fewer. */
  readonly coveredWords: number;
  /** Names and numbers in both, of those of the text that has fewer. */
  readonly neutral: number;
  /** How many names and numbers are in both. */
  readonly shared: number;
};

/** Two bins with unlike contents are alike by chance once in so many. */
const CHANCE = 1 / 63;

/** Shingles in both of those in either: of the bins that are not empty in both, the share that agree. */
const wordingOf = (a: Fingerprint, b: Fingerprint): number => {
  let [same, used] = [0, 0];
  for (let at = 0; at < a.bins.length; at += 1) {
    const [x, y] = [a.bins.charCodeAt(at), b.bins.charCodeAt(at)];
    if (x === 65 && y === 65) continue;
    used += 1;
    if (x === y) same += 1;
  }
  if (used === 0) return 0;
  return Math.max(0, (same / used - CHANCE) / (1 - CHANCE));
};

const containedOf = (wording: number, a: Fingerprint, b: Fingerprint): number => {
  const shorter = Math.min(a.size, b.size);
  if (shorter === 0) return 0;
  return Math.min(1, (wording * (a.size + b.size)) / (1 + wording) / shorter);
};

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

const wordLikeness = (a: Fingerprint, b: Fingerprint): Pick<Likeness, 'words' | 'coveredWords'> => {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  let [dot, least] = [0, 0];
  for (const [word, weight] of x) {
    const other = y.get(word) ?? 0;
    dot += weight * other;
    least += Math.min(weight, other);
  }
  const square = (words: ReadonlyMap<string, number>): number =>
    sum(Array.from(words.values(), (weight) => weight * weight));
  if (dot === 0) return { words: 0, coveredWords: 0 };
  return {
    words: dot / Math.sqrt(square(x) * square(y)),
    coveredWords: least / Math.min(sum(x.values()), sum(y.values())),
  };
};

const neutralLikeness = (a: StoryTraits, b: StoryTraits): Pick<Likeness, 'neutral' | 'shared'> => {
  const both = ({ facts }: StoryTraits): readonly string[] => [
    ...namesFrom(facts).map((hash) => `n${hash}`),
    ...numbersFrom(facts),
  ];
  const [x, y] = [both(a), new Set(both(b))];
  const shared = x.filter((hash) => y.has(hash)).length;
  const fewer = Math.min(x.length, y.size);
  return { neutral: fewer === 0 ? 0 : shared / fewer, shared };
};

/** How alike two articles are; the same either way round. */
export const likenessOf = (a: StoryTraits, b: StoryTraits): Likeness => {
  const wording = wordingOf(a.fingerprint, b.fingerprint);
  return {
    wording,
    contained: containedOf(wording, a.fingerprint, b.fingerprint),
    ...wordLikeness(a.fingerprint, b.fingerprint),
    ...neutralLikeness(a, b),
  };
};
