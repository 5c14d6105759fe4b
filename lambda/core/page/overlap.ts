/** Do two texts speak of the same things? By their long words, cut so that inflections meet. */

import { foldedWords } from './shape.ts';

/** Fewest letters of a long word, and how many of them are compared. */
const LONG = 5;
const STEM = 6;

/** The long words of a text, folded and cut. */
export const longWords = (text: string): ReadonlySet<string> =>
  new Set(
    foldedWords(text)
      .filter((word) => word.length >= LONG)
      .map((word) => word.slice(0, STEM)),
  );

/** How many words of one are in the other. */
export const shared = (words: ReadonlySet<string>, others: ReadonlySet<string>): number => {
  let count = 0;
  for (const word of words) if (others.has(word)) count++;
  return count;
};

/** The share of the words that are in the other, 0 to 1; undefined if there are none. */
export const shareOf = (
  words: ReadonlySet<string>,
  others: ReadonlySet<string>,
): number | undefined => (words.size === 0 ? undefined : shared(words, others) / words.size);

/** Does a text tell what a headline says: at least `share` of its long words, and `least` of them? */
export const tells = (
  text: ReadonlySet<string>,
  headline: ReadonlySet<string>,
  share: number,
  least: number,
): boolean => (shareOf(headline, text) ?? 0) >= share && shared(headline, text) >= least;
