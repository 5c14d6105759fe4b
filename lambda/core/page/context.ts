/**
 * What a block is by its neighbours: links below "See also", readers' comments, and runs of short
 * blocks that are lists (rules 3 and 4).
 */

import { belongsToComment } from './furniture.ts';
import { LIST_OF_LINKS } from './kinds.ts';
import { startsWithDash } from './lines.ts';
import type { Furniture, Piece } from './piece.ts';
import { isHeadline, isParagraph } from './piece.ts';

/** A piece with another kind. */
export const as = (piece: Piece, kind: Furniture, rule: string): Piece => ({
  ...piece,
  kind,
  rule,
});

/** The next piece that is not transparent to reading on: by-lines, captions and share bars are. */
const TRANSPARENT: ReadonlySet<string> = new Set([
  'byline',
  'caption',
  'share',
  'label',
  'newsletter',
  'consent',
]);

/** So many by-lines, share bars and captions can stand between a headline and its text. */
const MOST_BETWEEN = 8;

/** The piece that a headline at `at` stands on, by-lines and the like not counted. */
export const below = (pieces: readonly Piece[], at: number): Piece | undefined => {
  let next = at + 1;
  while (next <= at + MOST_BETWEEN && TRANSPARENT.has(pieces[next]?.kind ?? '')) next++;
  return pieces[next];
};

/** Does the headline at `at` stand right on its text, or on its by-line? Then it is no link. */
const headsText = (pieces: readonly Piece[], at: number): boolean => {
  const next = pieces[at + 1];
  if (next === undefined) return false;
  if (next.kind === 'byline') return below(pieces, at)?.shape.paragraph ?? false;
  return isParagraph(next) && next.gap === 0 && (pieces[at]?.gap ?? 0) > 0;
};

const isLink = (page: string, piece: Piece): boolean =>
  isHeadline(piece) ||
  (piece.kind === 'text' && !piece.shape.paragraph && startsWithDash(page, piece.start));

/** Links below a block that announces them, up to a paragraph or two blank lines. */
export const markLinks = (page: string, pieces: readonly Piece[]): readonly Piece[] => {
  const marked: Piece[] = [];
  let announced = false;
  pieces.forEach((piece, at) => {
    if (piece.rule === LIST_OF_LINKS) announced = true;
    else if (announced) {
      announced = piece.gap < 2 && isLink(page, piece) && !headsText(pieces, at);
      if (announced) {
        marked.push(as(piece, 'read-also', 'read-also: in the list below the marker'));
        return;
      }
    }
    marked.push(piece);
  });
  return marked;
};

/** A heading of comments opens a section only if a comment's head or foot is near. */
const opensComments = (page: string, pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.rule === 'comments: the heading' &&
  pieces.slice(at + 1, at + 4).some(({ start, end }) => belongsToComment(page.slice(start, end)));

/** The comments below their heading, up to the next headline that stands on a text after a gap. */
export const markComments = (page: string, pieces: readonly Piece[]): readonly Piece[] => {
  const marked: Piece[] = [];
  let inside = false;
  let widest = 0;
  pieces.forEach((piece, at) => {
    const next = below(pieces, at);
    const story =
      isHeadline(piece) && piece.shape.count >= 4 && next !== undefined && isParagraph(next);
    if (inside && story && piece.gap >= 2 && piece.gap > widest) inside = false;
    widest = Math.max(inside ? widest : 0, piece.gap);
    marked.push(inside ? as(piece, 'comments', 'comments: below the heading') : piece);
    if (opensComments(page, pieces, at)) {
      inside = true;
      widest = 0;
    }
  });
  return marked;
};

/** Blocks in a run that make it a list (rule 4). */
const LONG_RUN = 4;

/** The headline of a run below which text starts: its last one, if nothing but by-lines follow. */
const keptHeadline = (pieces: readonly Piece[], from: number, to: number): number => {
  let at = to - 1;
  while (at >= from && TRANSPARENT.has(pieces[at]?.kind ?? '')) at--;
  const piece = pieces[at];
  return piece !== undefined && at >= from && isHeadline(piece) ? at : -1;
};

/** A piece of running text that is too short or too broken to be a paragraph. */
const isFragment = ({ kind, shape }: Piece): boolean =>
  kind === 'text' && !shape.headline && (shape.open || shape.lower || shape.count >= 8);

/** The blocks that end a run: those with a paragraph, a part of one, or a teaser's text in them. */
const blocksOfText = (pieces: readonly Piece[]): ReadonlySet<number> =>
  new Set(
    pieces
      .filter(
        (piece) =>
          isParagraph(piece) ||
          isFragment(piece) ||
          (piece.kind === 'teaser' && piece.shape.paragraph),
      )
      .map((piece) => piece.block),
  );

/** A run of short blocks: pieces [from, to), `kept` the headline of the text below, or -1. */
type Run = {
  readonly from: number;
  readonly to: number;
  readonly kept: number;
  readonly blocks: number;
};

const endsStory = (above: Piece | undefined, piece: Piece | undefined): boolean => {
  if (piece?.kind !== 'text' || piece.shape.headline) return false;
  const goesOn = above?.kind === 'text' && above.shape.open && !piece.shape.starter;
  return goesOn || (piece.shape.ends && piece.shape.count >= 3);
};

/** The long runs: those of four and more blocks that are neither paragraph nor teaser. */
const longRuns = (pieces: readonly Piece[]): readonly Run[] => {
  const ends = blocksOfText(pieces);
  const runs: Run[] = [];
  let from = 0;
  const close = (to: number): void => {
    // A short sentence right below a paragraph is the end of its story, and no list.
    while (from > 0 && from < to && endsStory(pieces[from - 1], pieces[from])) from++;
    const run = pieces.slice(from, to).filter((piece) => piece.teaser === undefined);
    const blocks = new Set(run.map((piece) => piece.block)).size;
    const kept = to < pieces.length ? keptHeadline(pieces, from, to) : -1;
    if (blocks >= LONG_RUN) runs.push({ from, to, kept, blocks });
    from = to + 1;
  };
  pieces.forEach((piece, at) => {
    // A teaser stands beside the run that it interrupts.
    if (piece.teaser === undefined && ends.has(piece.block)) close(at);
  });
  close(pieces.length);
  return runs;
};

/**
 * Long runs are lists, except the headline below which text starts and what stands under it.
 * `keep` tells of a headline further up, above a kept one, whether it is kept too.
 */
export const markLists = (
  pieces: readonly Piece[],
  keep: (headline: number, kept: number) => boolean,
): readonly Piece[] => {
  const marked = [...pieces];
  for (const { from, to, kept, blocks } of longRuns(pieces)) {
    for (let at = from; at < (kept < 0 ? to : kept); at++) {
      const piece = pieces[at];
      if (piece === undefined || (piece.kind !== 'text' && piece.kind !== 'caption')) continue;
      if (kept >= 0 && isHeadline(piece) && keep(at, kept)) continue;
      marked[at] = as(piece, 'list', `list: ${blocks} short blocks in a row`);
    }
  }
  return marked;
};
