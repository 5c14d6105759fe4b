/**
 * What each block is by itself (rule 3, all but teasers): furniture as a whole, or text with links
 * and photo captions cut out of it. The first kind that fits wins.
 */

import { isBlank } from '../text/characters.ts';
import { bylineRule } from './byline.ts';
import { captionsIn } from './caption.ts';
import { furnitureOf, navigationOf } from './furniture.ts';
import type { LineBlock } from './lines.ts';
import type { Piece, PieceKind } from './piece.ts';
import { announcesLinks, leadsOn, linksIn } from './readalso.ts';
import type { PageStyle } from './shape.ts';
import { shapeOf } from './shape.ts';

/** The rule of a block that announces a list of links: `context.ts` looks for it. */
export const LIST_OF_LINKS = 'read-also: announces links';

type Cut = {
  readonly start: number;
  readonly end: number;
  readonly kind: PieceKind;
  readonly rule: string;
};

/** In one line, with plain blanks and nothing invisible: as the markers are written. */
const plain = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** What the block as a whole is, if it is furniture. */
const wholeKind = (text: string): Omit<Cut, 'start' | 'end'> | undefined => {
  const byline = bylineRule(text);
  // "Anna Berg | 12.03.2024 | 10:30" is a by-line though it has separators.
  if (byline !== undefined) return { kind: 'byline', rule: byline };
  const navigation = navigationOf(text);
  if (navigation !== undefined) return navigation;
  if (announcesLinks(text)) return { kind: 'read-also', rule: LIST_OF_LINKS };
  if (leadsOn(text)) return { kind: 'read-also', rule: 'read-also: leads to the rest' };
  return furnitureOf(text);
};

const trimmed = (page: string, start: number, end: number): [number, number] => {
  let from = start;
  let to = end;
  while (from < to && isBlank(page.charCodeAt(from))) from++;
  while (to > from && isBlank(page.charCodeAt(to - 1))) to--;
  return [from, to];
};

/** Text with the captions in it. */
const cutCaptions = (page: string, start: number, end: number): readonly Cut[] => {
  const cuts: Cut[] = [];
  let from = start;
  for (const caption of captionsIn(page, start, end)) {
    cuts.push({ start: from, end: caption.start, kind: 'text', rule: 'text' });
    cuts.push({ ...caption, kind: 'caption' });
    from = caption.end;
  }
  cuts.push({ start: from, end, kind: 'text', rule: 'text' });
  return cuts;
};

/** Text with links in it; what is between them may hold captions. */
const cutBlock = (page: string, block: LineBlock): readonly Cut[] => {
  const cuts: Cut[] = [];
  let from = block.start;
  for (const link of linksIn(page, block.start, block.end)) {
    cuts.push(...cutCaptions(page, from, link.start));
    cuts.push({
      ...link,
      kind: 'read-also',
      rule: 'read-also: marker, colon, rest of the sentence',
    });
    from = link.end;
  }
  cuts.push(...cutCaptions(page, from, block.end));
  return cuts;
};

/** The pieces of a block, in order; together they hold all its visible characters. */
export const piecesOf = (
  page: string,
  block: LineBlock,
  number: number,
  style: PageStyle,
): readonly Piece[] => {
  const { start, end, gap } = block;
  const whole = end - start > 2_000 ? undefined : wholeKind(plain(page.slice(start, end)));
  const cuts = whole === undefined ? cutBlock(page, block) : [{ start, end, ...whole }];
  const pieces: Piece[] = [];
  for (const cut of cuts) {
    const [from, to] = trimmed(page, cut.start, cut.end);
    if (from === to) continue;
    const first = pieces.length === 0;
    const shape = shapeOf(page, from, to, style);
    const { kind, rule } = cut;
    pieces.push({
      start: from,
      end: to,
      gap: first ? gap : 0,
      block: number,
      first,
      kind,
      rule,
      shape,
    });
  }
  return pieces;
};
