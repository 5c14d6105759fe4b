/**
 * Is it the same story? Likeness proposes, facts dispose: two articles are one story if enough of
 * their wording, or of their telling words, names and numbers agree, and no fact keeps them apart.
 */

import { type Likeness, likenessOf } from './likeness.ts';
import { newFactsOf } from './news.ts';
import type { StoryTraits } from './traits.ts';
import { vetoOf } from './veto.ts';

/** How two articles stand to each other. */
export type Sameness = {
  readonly verdict: 'copy' | 'same' | 'update' | 'different';
  /** Between 0 and 1. */
  readonly likeness: number;
  /** Which likeness it is: the same wording, the same telling words, or names and numbers in another language. */
  readonly by: 'wording' | 'words' | 'names';
  /** Which facts disagree; only if the articles are alike and yet different. */
  readonly veto?: string;
  /** What the fresh article adds; only of an update. */
  readonly newFacts: readonly string[];
};

/** Postings live so long, and no story grows after it. Milliseconds. */
export const STORY_WINDOW_MS = 14 * 24 * 3_600_000;
/** From this share of common wording, of both or of the shorter, on a text is a copy. */
const COPY = 0.4;
const COPY_CONTAINED = 0.6;
/** Shingles of a text that is long enough to be found within another. */
const LEAST_CONTAINED = 8;
/**
 * From this on two articles in one language tell the same: in short reports, and in long ones, which
 * have words in common by chance. Between the two sizes of the shorter (in shingles) it rises evenly.
 */
const SAME = { short: 0.26, long: 0.42 };
const SIZES = { short: 60, long: 200 };
/** Between languages: the share of names and numbers. */
const SAME_NAMES = 0.5;
/** From so many names and numbers on they tell as much as they can. */
const ENOUGH_NAMES = 3;

const leastLikeness = (a: StoryTraits, b: StoryTraits): number => {
  const size = Math.min(a.fingerprint.size, b.fingerprint.size);
  const long = (size - SIZES.short) / (SIZES.long - SIZES.short);
  return SAME.short + (SAME.long - SAME.short) * Math.min(1, Math.max(0, long));
};

type Scored = Pick<Sameness, 'likeness' | 'by'> & { readonly enough: boolean };

const isCopy = ({ wording, contained }: Likeness, a: StoryTraits, b: StoryTraits): boolean =>
  wording >= COPY ||
  (contained >= COPY_CONTAINED &&
    Math.min(a.fingerprint.size, b.fingerprint.size) >= LEAST_CONTAINED);

const scoreOf = (a: StoryTraits, b: StoryTraits, alike: Likeness): Scored => {
  if (isCopy(alike, a, b)) {
    return { likeness: Math.max(alike.wording, alike.contained), by: 'wording', enough: true };
  }
  const names = alike.neutral * Math.min(1, alike.shared / ENOUGH_NAMES);
  if (a.lang === b.lang) {
    const likeness = 0.7 * alike.words + 0.3 * names;
    return { likeness, by: 'words', enough: likeness >= leastLikeness(a, b) };
  }
  return { likeness: names, by: 'names', enough: names >= SAME_NAMES };
};

/** How the fresh article stands to a known one; `known` and `fresh` only matter for what is new. */
export const sameStory = (known: StoryTraits, fresh: StoryTraits): Sameness => {
  const alike = likenessOf(known, fresh);
  const { enough, ...scored } = scoreOf(known, fresh, alike);
  const near = Math.abs(Date.parse(known.at) - Date.parse(fresh.at)) <= STORY_WINDOW_MS;
  if (!near || !enough) return { verdict: 'different', ...scored, newFacts: [] };
  const veto = vetoOf(known, fresh, alike);
  if (veto !== undefined) return { verdict: 'different', ...scored, veto, newFacts: [] };
  const newFacts = newFactsOf(known.facts, fresh.facts);
  const verdict = newFacts.length > 0 ? 'update' : scored.by === 'wording' ? 'copy' : 'same';
  return { verdict, ...scored, newFacts };
};
