/**
 * The standfirst: a short text between headline and article (a summary, a correction, a tease). A
 * reader finds what the article is about in it and in the first paragraph below, so both lead. A short
 * first paragraph looks the same and is followed by what is of less weight, so something must say that
 * the article begins below: a picture between, a dateline, or that only there the headline is taken up.
 * Pages that mark their standfirst need no such guess.
 */

import { sentencesOf } from '../text/sentences.ts';
import { hasDateline } from './dateline.ts';
import { longWords, shared } from './overlap.ts';
import type { Piece } from './piece.ts';

type Span = { readonly start: number; readonly end: number };

/** How an article opens: its first text, the text below, and what the two stand under and around. */
type Opening = {
  readonly headline: Span | undefined;
  readonly first: Piece;
  readonly next: Piece;
  /** A caption lies between the two. */
  readonly isApart: boolean;
};

/** Words: a standfirst has fewer, and a block with more than so many is a whole text, no first paragraph. */
const STANDFIRST = 30;
const LONGEST_LEAD = 120;

/** A note of the editors, such as a correction. */
const IN_BRACKETS = /^\s*(?:\([^()]*\)|\[[^[\]]*\])\s*$/u;

/** Does `next` take up the headline, of which `first` says nothing? A first paragraph would. */
const takesUp = (page: string, { headline, first, next }: Opening): boolean => {
  if (headline === undefined) return false;
  const wordsOf = ({ start, end }: Span) => longWords(page.slice(start, end));
  const words = wordsOf(headline);
  return shared(words, wordsOf(first)) === 0 && shared(words, wordsOf(next)) > 0;
};

/** Is `first` a standfirst with the article's first paragraph in `next`, longer and of several sentences? */
export const beginsBelow = (page: string, opening: Opening): boolean => {
  const { first, next, isApart } = opening;
  const canBe =
    first.shape.count < STANDFIRST &&
    next.shape.paragraph &&
    next.shape.count > first.shape.count &&
    next.shape.count <= LONGEST_LEAD &&
    sentencesOf(page, next.start, next.end).length > 1;
  return (
    canBe &&
    (isApart ||
      hasDateline(page, next.start, next.end) ||
      IN_BRACKETS.test(page.slice(first.start, first.end)) ||
      takesUp(page, opening))
  );
};
