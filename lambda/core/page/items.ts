/**
 * A page of short items, each a headline with a paragraph: there the next headline of that look is
 * another item, whatever words it shares with the one above.
 */

import { below } from './context.ts';
import type { Piece } from './piece.ts';
import { isHeadline, isParagraph } from './piece.ts';
import { breaksOff, type Story, textOf } from './story.ts';

/** So many items in a row are a pattern. */
const PATTERN = 2;
/** So many of the last stories are looked at. */
const LOOK_BACK = 12;
/** Most paragraphs of an item, and most words of one with more than one paragraph. */
const PARAGRAPHS = 2;
const WORDS = 60;

const isShort = (paragraphs: readonly Piece[]): boolean =>
  paragraphs.length === 1 ||
  (paragraphs.length <= PARAGRAPHS &&
    paragraphs.reduce((words, { shape }) => words + shape.count, 0) <= WORDS);

const isItem = (story: Story): boolean =>
  story.title !== undefined &&
  story.entries.every(({ role }) => role !== 'subhead') &&
  isShort(textOf(story).map(({ piece }) => piece));

/** The text pieces below a headline, up to the next headline, a little more than an item has. */
const textBelow = (pieces: readonly Piece[], at: number): readonly Piece[] => {
  const texts: Piece[] = [];
  for (let next = at + 1; next < pieces.length && texts.length <= PARAGRAPHS; next++) {
    const piece = pieces[next];
    if (piece === undefined || isHeadline(piece)) break;
    if (piece.kind === 'text') texts.push(piece);
  }
  return texts;
};

/** Are the last stories short items, and is the headline that of one more? Teasers do not count. */
export const isItemOf = (
  { pieces }: { readonly pieces: readonly Piece[] },
  at: number,
  before: readonly Story[],
): boolean => {
  const told = before
    .slice(-LOOK_BACK)
    .filter((story) => story.hasText && !story.teaser && !breaksOff(story));
  if (told.length < PATTERN || !told.every(isItem)) return false;
  const next = below(pieces, at);
  return next !== undefined && isParagraph(next) && isShort(textBelow(pieces, at));
};
