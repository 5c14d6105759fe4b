/**
 * Whether words stand as a phrase or NEAR asks, by their places alone: cheap questions that tell most
 * topics whose words are all in the article, but not together, before anything is made for them. A yes may
 * be wrong (letters, writing and sentences were not looked at), a no never is.
 */

import { type Distinct, firstAt, lastAt } from './distinct.ts';
import { type Index, isMet } from './notes.ts';
import type { Scanner } from './spelled.ts';
import type { Text } from './text.ts';

/** An article under a segment. */
export type Noted = {
  readonly index: Index;
  readonly scanner: Scanner;
  readonly words: Distinct;
  readonly text: Text;
};

/** First and last words of places, by turns. */
export type Places = number[];

/** Pairs of places looked at before the answer is yes: all of an article that people write. */
const MOST_PAIRS = 4096;

const NONE = -1;

/** Appends the places where a leaf seems to stand. */
export const addPlaces = ({ index, scanner, words }: Noted, leaf: number, places: Places): void => {
  if (!isMet(index, leaf)) return;
  const { list } = index.pairs;
  let pair = index.firstPairs[leaf] ?? NONE;
  for (; pair !== NONE; pair = list[pair + 2] ?? NONE) {
    let at = words.heads[list[pair] ?? 0] ?? NONE;
    for (; at !== NONE; at = words.nexts[at] ?? NONE) {
      places.push(firstAt(scanner, at), lastAt(scanner, at));
    }
  }
};

type Fits = (first: number, last: number, otherFirst: number, otherLast: number) => boolean;

const some = (left: Places, right: Places, fits: Fits): boolean => {
  if (left.length * right.length > MOST_PAIRS * 4) return true;
  for (let a = 0; a < left.length; a += 2) {
    for (let b = 0; b < right.length; b += 2) {
      if (fits(left[a] ?? 0, left[a + 1] ?? 0, right[b] ?? 0, right[b + 1] ?? 0)) return true;
    }
  }
  return false;
};

/** Whether a place of the second may follow at once on one of the first. */
export const mayFollow = (first: Places, second: Places): boolean =>
  some(first, second, (_, last, next) => next === last + 1);

/** Whether places may be in one block and at most so far apart. */
export const mayBeNear = (
  { text }: Noted,
  left: Places,
  right: Places,
  within: number,
): boolean => {
  const { blockOf } = text;
  return some(
    left,
    right,
    (first, last, otherFirst, otherLast) =>
      blockOf[first] === blockOf[otherFirst] &&
      first - otherLast <= within &&
      otherFirst - last <= within,
  );
};
