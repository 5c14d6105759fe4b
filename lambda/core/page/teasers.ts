/**
 * Teasers: a box about another story in the middle of this one, recognisable because its text
 * begins with all the words of the title that stands up to three blocks above (rule 3).
 */

import { isWordPart } from '../text/characters.ts';
import type { Piece } from './piece.ts';
import type { PageStyle } from './shape.ts';
import { foldedWords, shapeOf } from './shape.ts';

/** A title has 3 to 30 words, stands at most 3 blocks above, and opens a text of at least 4 more. */
const FEWEST = 3;
const MOST = 30;
const ABOVE = 3;
const TEXT = 4;

const headOf = (page: string, piece: Piece): readonly string[] =>
  foldedWords(page.slice(piece.start, Math.min(piece.end, piece.start + 500)));

const begins = (words: readonly string[], title: readonly string[]): boolean =>
  title.length <= words.length && title.every((word, at) => words[at] === word);

/** The end of the first `count` words from `start`, with the mark that closes them. */
const endOfWords = (page: string, start: number, end: number, count: number): number => {
  let words = 0;
  let at = start;
  while (at < end && words < count) {
    let stop = at;
    while (stop < end && !isWordPart(page.charCodeAt(stop))) stop++;
    while (stop < end && isWordPart(page.charCodeAt(stop))) stop++;
    words += foldedWords(page.slice(at, stop)).length;
    at = stop;
  }
  const marks = /^(?:[\s\p{Cf}]{0,2}[»”"“’'?!.:…)\]]){0,3}/u.exec(
    page.slice(at, Math.min(end, at + 8)),
  );
  return at + (marks?.[0].length ?? 0);
};

/** The title of the teaser whose text is `pieces[at]`, if it is one. */
const titleOf = (
  pieces: readonly Piece[],
  at: number,
  heads: readonly (readonly string[])[],
): number => {
  const piece = pieces[at];
  if (piece === undefined || piece.kind !== 'text' || !piece.first) return -1;
  for (let up = at - 1; up >= 0 && up >= at - ABOVE; up--) {
    const title = pieces[up];
    if (title === undefined || title.kind !== 'text' || title.shape.count > MOST) continue;
    const words = heads[up] ?? [];
    const longer = piece.shape.count >= words.length + TEXT;
    if (words.length >= FEWEST && longer && begins(heads[at] ?? [], words)) return up;
  }
  return -1;
};

/** Where the text of a teaser goes on after the repeated title. */
const cutRepeat = (
  page: string,
  piece: Piece,
  words: number,
  style: PageStyle,
): readonly Piece[] => {
  const stop = endOfWords(page, piece.start, piece.end, words);
  let start = stop;
  while (start < piece.end && /[\s\p{Cf}]/u.test(page.charAt(start))) start++;
  const repeat = { ...piece, end: stop, kind: 'repeat', rule: 'teaser: its title again' } as const;
  if (start >= piece.end) return [repeat];
  const shape = shapeOf(page, start, piece.end, style);
  const rule = 'teaser: begins with the title above';
  return [repeat, { ...piece, start, gap: 0, first: false, kind: 'teaser', rule, shape }];
};

/** Marks the title, the repeated title and the text of every teaser with the number of its box. */
export const markTeasers = (
  page: string,
  pieces: readonly Piece[],
  style: PageStyle,
): readonly Piece[] => {
  const heads = pieces.map((piece) => (piece.kind === 'text' ? headOf(page, piece) : []));
  const titles = new Map<number, number>();
  const boxes = new Map<number, { box: number; words: number }>();
  pieces.forEach((piece, at) => {
    const title = titleOf(pieces, at, heads);
    if (title < 0) return;
    const words = heads[title]?.length ?? 0;
    titles.set(title, piece.block);
    boxes.set(piece.block, { box: piece.block, words });
  });
  return pieces.flatMap((piece, at): readonly Piece[] => {
    const heading = titles.get(at);
    if (heading !== undefined) {
      return [{ ...piece, kind: 'teaser', rule: 'teaser: its title', teaser: heading }];
    }
    const found = boxes.get(piece.block);
    if (found === undefined) return [piece];
    const boxed = { ...piece, teaser: found.box };
    if (piece.first) return cutRepeat(page, boxed, found.words, style);
    return [piece.kind === 'text' ? { ...boxed, kind: 'teaser', rule: 'teaser: its text' } : boxed];
  });
};
