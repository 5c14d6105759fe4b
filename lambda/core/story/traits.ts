/**
 * The traits of an article: all that is kept of it to tell later whether another one tells the same
 * event, and the keys under which it is found. Nothing here reads a clock or a table: scan writes the
 * traits on the article's item and one posting a key; alert looks the keys up and asks `group.ts`.
 */

import { type Facts, factsFrom, soundsFrom } from './facts.ts';
import { type Fingerprint, fingerprintFrom, lowestOf, wordsOf } from './fingerprint.ts';
import { namesOf } from './names.ts';
import { hashOf, lettersOf } from './sketch.ts';
import { tokensOf, type View } from './tokens.ts';

/** What is kept of an article: plain JSON, about a kilobyte. */
export type StoryTraits = {
  readonly fingerprint: Fingerprint;
  readonly facts: Facts;
  readonly lang: string;
  /** ISO 8601 instant: published, else first seen. */
  readonly at: string;
  readonly kind: 'story' | 'excerpt';
  /** Hash of the title's words without its numbers: the same title again. */
  readonly title: string;
};

const titleHash = (title: string): string =>
  lettersOf(
    hashOf(
      title
        .toLowerCase()
        .replace(/[^\p{L}]+/gu, ' ')
        .trim(),
    ),
    4,
  );

/** The traits of an article; `at` is an ISO 8601 instant. */
export const traitsOf = (view: View, at: string): StoryTraits => {
  const { page, article } = view;
  const tokens = tokensOf(view);
  const names = namesOf({ page, tokens, lang: article.lang });
  return {
    fingerprint: fingerprintFrom(tokens, new Set(names.map(({ folded }) => folded)), article.lang),
    facts: factsFrom(view, tokens, names),
    lang: article.lang,
    at,
    kind: article.kind,
    title: titleHash(article.title),
  };
};

const NAME_KEYS = 4;

/**
 * The keys under which an article is posted and looked up, at most five, each `<band>#<hash>`: its lowest
 * shingle (copies that share 70 % of their wording share it with 70 %) and its four foremost names
 * (copies, other tellings, other languages). Each key is a write: a second shingle found nothing more.
 */
export const bandsOf = (fingerprint: Fingerprint, facts: Facts): readonly string[] => {
  const shingles = lowestOf(fingerprint).map((hash, by) => `s${by}#${hash}`);
  const names = [...new Set(soundsFrom(facts))].map((hash) => `n#${hash}`);
  const words = [...wordsOf(fingerprint).keys()].map((hash) => `w#${hash}`);
  return [...shingles, ...[...names.slice(0, NAME_KEYS), ...words].slice(0, NAME_KEYS)];
};
