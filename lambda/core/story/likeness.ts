/**
 * How alike two articles are, in three ways, each between 0 and 1: the same wording (a copy, whole or
 * cut), the same telling words, and the same names and numbers in whatever language.
 */

import { formsFrom, numbersFrom, soundsFrom } from './facts.ts';
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

const wordLikeness = (a: Fingerprint, b: Fingerprint): number => {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  let dot = 0;
  for (const [word, weight] of x) dot += weight * (y.get(word) ?? 0);
  return dot === 0 ? 0 : dot / (Math.hypot(...x.values()) * Math.hypot(...y.values()));
};

const neutralLikeness = (a: StoryTraits, b: StoryTraits): Pick<Likeness, 'neutral' | 'shared'> => {
  const namesFrom = a.lang === b.lang ? formsFrom : soundsFrom;
  const both = ({ facts }: StoryTraits): ReadonlySet<string> =>
    new Set([...namesFrom(facts), ...numbersFrom(facts)]);
  const [x, y] = [[...both(a)], both(b)];
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
    words: wordLikeness(a.fingerprint, b.fingerprint),
    ...neutralLikeness(a, b),
  };
};
