/**
 * Words that an apostrophe cuts short, told by their letters without a string: those of `text/words.ts`,
 * by hash.
 */

import { ELIDED, ENDINGS } from '../text/words.ts';
import { SEED, step } from './hash.ts';

/** Words by their hash. */
const byHash = (words: Iterable<string>): ReadonlyMap<number, string> =>
  new Map(
    Array.from(words, (word) => {
      let hash: number = SEED;
      for (let at = 0; at < word.length; at += 1) hash = step(hash, word.charCodeAt(at));
      return [hash, word] as const;
    }),
  );

/** Words that are none before an apostrophe and another word. */
export const ELISIONS = byHash(ELIDED);
/** What is no word after an apostrophe. */
export const SUFFIXES = byHash(ENDINGS);
/** What may go on behind an apostrophe as the same word. */
export const TODAYS = byHash(['aujourd']);

/** Letters `from` to `to` of a list, and their hash. */
type Letters = { readonly from: number; readonly to: number; readonly hash: number };

/** The word of a list that the letters are. */
export const wordIn = (
  words: ReadonlyMap<number, string>,
  letters: Uint16Array,
  { from, to, hash }: Letters,
): string | undefined => {
  const word = words.get(hash);
  if (word === undefined || word.length !== to - from) return undefined;
  for (let at = 0; at < word.length; at += 1)
    if (letters[from + at] !== word.charCodeAt(at)) return undefined;
  return word;
};
