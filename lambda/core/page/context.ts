/**
 * What a block is by its neighbours: links below "See also", readers' comments, and runs of short
 * blocks that are lists (rules 3 and 4).
 */

import { AGENCY_ALONE, DATE_ONLY, isNameAlone } from './byline.ts';
import { belongsToComment, writerOf } from './comments.ts';
import { belongsToNewsletter } from './furniture.ts';
import { LIST_OF_LINKS } from './kinds.ts';
import { startsWithDash } from './lines.ts';
import type { Furniture, Piece } from './piece.ts';
import { isHeadline, isParagraph } from './piece.ts';

/** A piece with another kind. */
const as = (piece: Piece, kind: Furniture, rule: string): Piece => ({
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

/** Is the piece a by-line proper, and not an agency's name or a role alone? */
export const isByline = (piece: Piece | undefined): boolean =>
  piece?.kind === 'byline' && piece.rule !== AGENCY_ALONE && !piece.rule.endsWith('a role');

/** Says who wrote it or that it was published: it stands below its headline. A mere date may stand above. */
export const isSignature = (piece: Piece | undefined): boolean =>
  isByline(piece) && !piece?.rule.startsWith(DATE_ONLY);

/** Names alone on a line, between a headline and a date, are the author's; so is an agency's name there. */
export const markNames = (page: string, pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, at) => {
    const [above, next] = [pieces[at - 1], pieces[at + 1]];
    if (above === undefined || !isHeadline(above) || !isByline(next)) return piece;
    if (piece.rule === AGENCY_ALONE) {
      return as(piece, 'byline', 'by-line: an agency between a headline and a date');
    }
    if (!isHeadline(piece) || !isNameAlone(page.slice(piece.start, piece.end))) return piece;
    return as(piece, 'byline', 'by-line: names between a headline and a date');
  });

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

/** Lines right below a newsletter's box that speak to the reader are part of it. */
export const markNewsletters = (page: string, pieces: readonly Piece[]): readonly Piece[] => {
  const marked: Piece[] = [];
  for (const piece of pieces) {
    const inBox =
      marked.at(-1)?.kind === 'newsletter' &&
      piece.kind === 'text' &&
      piece.gap === 0 &&
      belongsToNewsletter(page.slice(piece.start, piece.end));
    marked.push(inBox ? as(piece, 'newsletter', 'newsletter: right below its box') : piece);
  }
  return marked;
};

/**
 * A heading of comments opens a section only if a comment's head or foot is near, or right below it
 * someone who "writes" or, where it stands below a text, two names before colons.
 */
const opensComments = (page: string, pieces: readonly Piece[], at: number): boolean => {
  if (pieces[at]?.rule !== 'comments: the heading') return false;
  const texts = pieces.slice(at + 1, at + 4).map(({ start, end }) => page.slice(start, end));
  if (texts.some(belongsToComment)) return true;
  const writers = texts.map(writerOf);
  const above = pieces[at - 1];
  const belowText = above !== undefined && isParagraph(above);
  const named = writers.filter((writer) => writer !== undefined).length;
  return writers[0] === 'writes' || (belowText && writers[0] !== undefined && named >= 2);
};

/** The comments below their heading, up to a form feed or the next headline that stands on a text after a gap. */
export const markComments = (page: string, pieces: readonly Piece[]): readonly Piece[] => {
  const marked: Piece[] = [];
  let inside = false;
  let widest = 0;
  pieces.forEach((piece, at) => {
    const next = below(pieces, at);
    const story =
      isHeadline(piece) && piece.shape.count >= 4 && next !== undefined && isParagraph(next);
    const before = pieces[at - 1]?.end ?? 0;
    const isNewSheet = page.slice(before, piece.start).includes('\f');
    if (inside && (isNewSheet || (story && piece.gap >= 2 && piece.gap > widest))) inside = false;
    // A menu is set apart by its own measure.
    if (inside && piece.kind !== 'navigation') widest = Math.max(widest, piece.gap);
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

/** The last headline of pieces [from, to) for which the test holds, or -1. */
const lastHeadline = (
  pieces: readonly Piece[],
  from: number,
  to: number,
  test: (at: number) => boolean,
): number => {
  for (let at = to - 1; at >= Math.max(from, to - FARTHEST); at--) {
    const piece = pieces[at];
    if (piece !== undefined && isHeadline(piece) && test(at)) return at;
  }
  return -1;
};

/** So many pieces at most lie between a headline and its text. */
const FARTHEST = 12;

/**
 * The headline of a run below which text starts: the one above the by-line, else the last one, if
 * nothing but by-lines and the like follow it.
 */
const keptHeadline = (pieces: readonly Piece[], from: number, to: number): number => {
  const signed = lastHeadline(pieces, from, to, (at) => isSignature(pieces[at + 1]));
  if (signed >= 0) return signed;
  return lastHeadline(pieces, from, to, (at) => below(pieces, at) === pieces[to]);
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

/** Above the kept headline all is list; below it, between by-line and text, only other headlines. */
const isListed = (piece: Piece, above: boolean): boolean =>
  above ? piece.kind === 'text' || piece.kind === 'caption' : isHeadline(piece);

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
    for (let at = from; at < to; at++) {
      const piece = pieces[at];
      if (piece === undefined || at === kept || !isListed(piece, at < kept || kept < 0)) continue;
      if (at < kept && isHeadline(piece) && keep(at, kept)) continue;
      marked[at] = as(piece, 'list', `list: ${blocks} short blocks in a row`);
    }
  }
  return marked;
};
