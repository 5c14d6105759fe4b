/**
 * A page dump to articles. Lines become blocks, blocks get a kind, kinds make stories (DESIGN,
 * "Reading a page dump"); the page itself is never changed, and every character of it lies in
 * exactly one block that says what it is and why.
 */

import type { Article, Hash, Zone } from '../article.ts';
import { isBlank } from '../text/characters.ts';
import { languageOf } from '../text/language.ts';
import { sentenceEnd } from '../text/sentences.ts';
import type { SmallWords } from '../text/smallwords.ts';
import { ALL_SMALL_WORDS, smallWordsOf } from '../text/smallwords.ts';
import type { Zoned } from './articles.ts';
import { articleOf } from './articles.ts';
import { markComments, markLinks, markLists, markNames, markNewsletters } from './context.ts';
import { gluedText } from './glued.ts';
import { piecesOf } from './kinds.ts';
import { blocksOf } from './lines.ts';
import type { Layout } from './newstory.ts';
import { countBylined, isDecked } from './newstory.ts';
import type { Furniture, Piece } from './piece.ts';
import { isParagraph } from './piece.ts';
import type { PageStyle } from './shape.ts';
import { hasDetachedStops, shapeOf } from './shape.ts';
import { storiesOf } from './stories.ts';
import type { Story } from './story.ts';
import { markTeasers } from './teasers.ts';

/** What a block of the page is: a zone of an article, furniture, or white space. */
type PageBlockKind = Zone | Furniture | 'blank';

/** A contiguous range of the page, what it is, and the rule that says so. */
export type PageBlock = {
  readonly start: number;
  readonly end: number;
  readonly kind: PageBlockKind;
  readonly rule: string;
  /** Place in `articles`, if it is part of one. */
  readonly article?: number;
};

/** A page that was read: `blocks` cover it from end to end. */
export type Reading = {
  readonly articles: readonly Article[];
  readonly blocks: readonly PageBlock[];
};

/** The small words of the languages in a page, seen in three places of it. */
const smallWordsIn = (page: string): SmallWords => {
  const third = Math.max(0, page.length - 4_000);
  const places = new Set([0, Math.floor(third / 2), third]);
  const seen = Array.from(places, (at) => languageOf(page.slice(at, at + 4_000)));
  if (seen.some((language) => !language.sure)) return ALL_SMALL_WORDS;
  return smallWordsOf([...new Set(seen.flatMap((language) => language.plausible))]);
};

/** Do most paragraphs of the page have a blank line above them? */
const hasBlankBetween = (pieces: readonly Piece[]): boolean => {
  const below = pieces.filter((piece, at) => {
    const above = pieces[at - 1];
    return piece.first && isParagraph(piece) && above?.shape.paragraph === true;
  });
  const apart = below.filter((piece) => piece.gap > 0).length;
  // With one paragraph only, blank lines anywhere are the page's way to set blocks apart.
  if (below.length === 0) return pieces.some((piece) => piece.gap > 0);
  return apart * 2 > below.length;
};

/**
 * A page that begins with its headline glued to the first paragraph, in one line: the headline
 * ends where, after a small letter, a word stands that has a capital only at a sentence's start.
 */
const splitTitle = (page: string, pieces: readonly Piece[], style: PageStyle): readonly Piece[] => {
  const at = pieces.findIndex((piece) => piece.kind === 'text' && piece.shape.count > 1);
  const piece = pieces[at];
  if (piece === undefined || !isParagraph(piece)) return pieces;
  const sentence = sentenceEnd(page, piece.start, piece.end);
  const cut = gluedText(page, piece.start, sentence);
  if (cut === undefined) return pieces;
  let end = cut;
  while (isBlank(page.charCodeAt(end - 1))) end--;
  const title = shapeOf(page, piece.start, end, style);
  const text = shapeOf(page, cut, piece.end, style);
  if (!title.headline || title.paragraph || !text.paragraph) return pieces;
  const upper: Piece = { ...piece, end, shape: title };
  return pieces.toSpliced(at, 1, upper, {
    ...piece,
    start: cut,
    gap: 0,
    first: false,
    shape: text,
  });
};

/** How the page writes. */
export const styleOf = (page: string): PageStyle => ({
  small: smallWordsIn(page),
  detachedStops: hasDetachedStops(page),
});

const layOut = (page: string): Layout => {
  const style = styleOf(page);
  const cut = blocksOf(page).flatMap((block, number) => piecesOf(page, block, number, style));
  const boxed = markTeasers(page, markNames(page, splitTitle(page, cut, style)), style);
  const marked = markComments(page, markLinks(page, markNewsletters(page, boxed)));
  const blankBetween = hasBlankBetween(marked);
  const layout = { page, pieces: marked, blankBetween, bylined: countBylined(marked) };
  const pieces = markLists(marked, (upper, lower) => isDecked(layout, upper, lower));
  return { ...layout, pieces };
};

/** Subheads with no text below them in their story are links (rule 7). */
const withoutLooseSubheads = (story: Story): Story => {
  const entries = story.entries.filter((entry, at) => {
    if (entry.role !== 'subhead') return true;
    const next = story.entries.slice(at + 1, at + 10).find(({ role }) => role !== 'caption');
    return next?.role === 'text';
  });
  return { ...story, entries };
};

/** A headline without text is an article only where the page has no paragraphs, and if it says something. */
const LEAST_HEADLINE = 5;

const isArticle = (story: Story, hasParagraphs: boolean): boolean =>
  story.hasText || (!hasParagraphs && (story.title?.shape.count ?? 0) >= LEAST_HEADLINE);

/** The first of each id: a teaser that stands twice on a page is one article. */
const articlesOf = (layout: Layout, source: string, hash: Hash): readonly Zoned[] => {
  const { page, pieces } = layout;
  const hasParagraphs = pieces.some(
    (piece) => piece.shape.paragraph && (piece.kind === 'text' || piece.kind === 'teaser'),
  );
  const found = new Map<string, Zoned>();
  for (const story of storiesOf(layout)) {
    if (!isArticle(story, hasParagraphs)) continue;
    const zoned = articleOf({ page, source, hash }, withoutLooseSubheads(story));
    if (zoned !== undefined && !found.has(zoned.article.id)) found.set(zoned.article.id, zoned);
  }
  return [...found.values()];
};

/** What a piece that is in no article is. */
const leftOver = (piece: Piece): PageBlock => {
  const { start, end, kind, rule } = piece;
  if (kind === 'text' && piece.shape.headline) {
    return { start, end, kind: 'list', rule: 'list: a headline without text' };
  }
  if (kind === 'text')
    return { start, end, kind: 'label', rule: 'label: short, outside any story' };
  if (kind === 'teaser') return { start, end, kind: 'repeat', rule: 'repeat: told above' };
  if (kind === 'caption') return { start, end, kind: 'label', rule: `${rule}, outside any story` };
  return { start, end, kind, rule };
};

/** Every character in exactly one block: articles' blocks, the other pieces, and what is between. */
const coverOf = (layout: Layout, zoned: readonly Zoned[]): readonly PageBlock[] => {
  const { page, pieces } = layout;
  const told = zoned
    .flatMap(({ blocks }, article) =>
      blocks.map(
        ({ start, end, zone, rule }): PageBlock => ({ start, end, kind: zone, rule, article }),
      ),
    )
    .sort((a, b) => a.start - b.start);
  const cover: PageBlock[] = [];
  let at = 0;
  let next = 0;
  const add = (block: PageBlock): void => {
    if (block.start > at)
      cover.push({ start: at, end: block.start, kind: 'blank', rule: 'blank: white space' });
    cover.push(block);
    at = block.end;
  };
  for (const piece of pieces) {
    while ((told[next]?.start ?? page.length) <= piece.start) {
      const block = told[next++];
      if (block !== undefined) add(block);
    }
    if (piece.start >= at) add(leftOver(piece));
  }
  if (at < page.length)
    cover.push({ start: at, end: page.length, kind: 'blank', rule: 'blank: white space' });
  return cover;
};

/** Reads a page: its articles in page order, and what every part of it is. Never throws. */
export const readPage = (
  page: string,
  options: { readonly source: string; readonly hash: Hash },
): Reading => {
  const layout = layOut(page);
  const zoned = articlesOf(layout, options.source, options.hash);
  return { articles: zoned.map(({ article }) => article), blocks: coverOf(layout, zoned) };
};
