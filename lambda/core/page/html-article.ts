/**
 * The article of a page: blocks with their places become pieces, judged by their words as those of a
 * plain page are (by-lines, captions with a credit, "read also", share bars …), and pieces become zones.
 */

import type { Zone } from '../article.ts';
import type { ZonedBlock } from './articles.ts';
import { markComments, markLinks, markNewsletters } from './context.ts';
import type { Place, Placed } from './html-place.ts';
import type { Written } from './html-text.ts';
import { piecesOf } from './kinds.ts';
import type { Furniture, Piece } from './piece.ts';
import type { PageBlock } from './read.ts';
import { styleOf } from './read.ts';
import { type PageStyle, shapeOf } from './shape.ts';
import { beginsBelow } from './standfirst.ts';

/** A piece with the place of its block. */
type Sited = { readonly piece: Piece; readonly place: Place };

/** What was made of an article's page. */
export type Told = {
  readonly blocks: readonly ZonedBlock[];
  /** Every piece of the page, in order. */
  readonly cover: readonly PageBlock[];
  /** One paragraph at most, and that breaks off. */
  readonly breaksOff: boolean;
  readonly hasText: boolean;
};

const FURNITURE: ReadonlySet<Place> = new Set<Place>([
  'navigation',
  'read-also',
  'consent',
  'newsletter',
  'share',
  'comments',
  'byline',
  'repeat',
  'list',
  'label',
]);

/** A block as one piece of a known kind. */
const whole = (
  page: string,
  span: { readonly start: number; readonly end: number },
  of: { readonly number: number; readonly style: PageStyle },
  is: { readonly kind: Piece['kind']; readonly rule: string },
): Piece => {
  const shape = shapeOf(page, span.start, span.end, of.style);
  return { ...span, ...is, shape, gap: 1, block: of.number, first: true };
};

/** The pieces of a block: one, where its place says what it is; else what its words make of it. */
const sitedPieces = (
  written: Written,
  placed: Placed,
  number: number,
  style: PageStyle,
): readonly Sited[] => {
  const { page, spans } = written;
  const { place, rule } = placed;
  const span = spans[number];
  if (span === undefined) return [];
  const of = { number, style };
  if (FURNITURE.has(place))
    return [{ place, piece: whole(page, span, of, { kind: place as Furniture, rule }) }];
  if (place === 'headline')
    return [{ place, piece: whole(page, span, of, { kind: 'text', rule }) }];
  const pieces = piecesOf(page, { ...span, gap: 1 }, number, style);
  const isFurniture = pieces.every(({ kind }) => kind !== 'text' && kind !== 'caption');
  if (place === 'caption' && !isFurniture)
    return [{ place, piece: whole(page, span, of, { kind: 'caption', rule }) }];
  return pieces.map((piece) => ({
    place,
    piece: piece.kind === 'text' ? { ...piece, rule } : piece,
  }));
};

/** What neighbours make of the pieces of the text. */
const marked = (page: string, sited: readonly Sited[]): readonly Sited[] => {
  const pieces = sited.map(({ piece }) => piece);
  const after = markComments(page, markLinks(page, markNewsletters(page, pieces)));
  return sited.map((one, at) => {
    const piece = after[at];
    // The headline stands, whatever is around it.
    return piece === undefined || one.place === 'headline' ? one : { ...one, piece };
  });
};

const isText = ({ piece, place }: Sited): boolean =>
  piece.kind === 'text' && (place === 'text' || place === 'lead');

const zoneOf = ({ piece, place }: Sited, isLead: boolean): Zone | undefined => {
  if (place === 'headline') return 'headline';
  if (piece.kind === 'caption') return 'caption';
  if (piece.kind !== 'text') return undefined;
  if (place === 'lead') return 'lead';
  return isLead ? 'lead' : 'body';
};

/** The first paragraph leads where no standfirst does. */
const leadOf = (sited: readonly Sited[]): number => {
  if (sited.some((one) => one.place === 'lead' && isText(one))) return -1;
  const paragraph = sited.findIndex((one) => isText(one) && one.piece.shape.paragraph);
  return paragraph >= 0 ? paragraph : sited.findIndex(isText);
};

const coverBlock = ({ piece }: Sited, zone: Zone | undefined): PageBlock => {
  const { start, end, kind, rule } = piece;
  if (zone !== undefined) return { start, end, kind: zone, rule, article: 0 };
  return {
    start,
    end,
    rule,
    kind: kind === 'text' || kind === 'teaser' || kind === 'caption' ? 'label' : kind,
  };
};

/** The text below the one that leads, if that is a standfirst that nobody marked, with no subhead between. */
const belowStandfirst = (page: string, sited: readonly Sited[], lead: number): number => {
  const below = sited.findIndex((one, at) => at > lead && (isText(one) || one.place === 'subhead'));
  const [first, next] = [sited[lead], sited[below]];
  if (first === undefined || next === undefined || !isText(next)) return -1;
  const headline = sited.find(({ place }) => place === 'headline')?.piece;
  const isApart = sited.slice(lead, below).some(({ piece }) => piece.kind === 'caption');
  const opening = { headline, first: first.piece, next: next.piece, isApart };
  return beginsBelow(page, opening) ? below : -1;
};

/** Tells the article of a page from its blocks in their places. */
export const tell = (written: Written, placed: readonly Placed[]): Told => {
  const style = styleOf(written.page);
  const sited = marked(
    written.page,
    placed.flatMap((one, number) => sitedPieces(written, one, number, style)),
  );
  const lead = leadOf(sited);
  const below = belowStandfirst(written.page, sited, lead);
  const zones = sited.map((one, at) => zoneOf(one, at === lead || at === below));
  const blocks = sited.flatMap(({ piece }, at): readonly ZonedBlock[] => {
    const zone = zones[at];
    return zone === undefined
      ? []
      : [{ start: piece.start, end: piece.end, zone, rule: piece.rule }];
  });
  const texts = sited.filter(isText);
  const last = texts.at(-1)?.piece.shape;
  return {
    blocks,
    cover: sited.map((one, at) => coverBlock(one, zones[at])),
    breaksOff: texts.length <= 1 && last?.cut !== false,
    hasText: texts.length > 0,
  };
};
