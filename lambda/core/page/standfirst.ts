/**
 * The standfirst: a short text between headline and article (a summary, a correction, a caption that
 * has lost its picture). A reader finds what the article is about in it and in the first paragraph
 * below, so both lead.
 */

import { sentencesOf } from '../text/sentences.ts';
import type { Piece } from './piece.ts';

/** Words: a standfirst has fewer, and a block with more than so many is a whole text, no first paragraph. */
const STANDFIRST = 30;
const LONGEST_LEAD = 120;

/** Is `first` a standfirst with the article's first paragraph in `next`, longer and of several sentences? */
export const beginsBelow = (page: string, first: Piece, next: Piece): boolean =>
  first.shape.count < STANDFIRST &&
  next.shape.paragraph &&
  next.shape.count > first.shape.count &&
  next.shape.count <= LONGEST_LEAD &&
  sentencesOf(page, next.start, next.end).length > 1;
