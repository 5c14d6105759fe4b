/** Does a headline start a new story, or is it a subhead of the open one (rule 5)? */

import { isLower, isUpper } from '../text/characters.ts';
import { below } from './context.ts';
import { longWords, shareOf, tells } from './overlap.ts';
import type { Piece } from './piece.ts';
import { isParagraph } from './piece.ts';
import type { Story } from './story.ts';

/** What the pieces of one page are, and whether its paragraphs have blank lines between them. */
export type Layout = {
  readonly page: string;
  readonly pieces: readonly Piece[];
  readonly blankBetween: boolean;
};

/** A headline's part in the open story, and why. */
export type HeadlineRole = {
  readonly role: 'new' | 'deck' | 'subhead';
  readonly rule: string;
};

/** Rule 5: fewest words of a headline that starts a story by its content, and the share it may have. */
const FEWEST = 6;
const FOREIGN = 0.1;
/** Where the text below tells the headline and the story above hardly does, it is a new one too. */
const HARDLY = 0.2;
const TOLD = 0.4;
/** A headline above a headline is kept if the text below tells half of it. */
const DECKED = 0.5;

const OPENS = '«“„"»‘‚‹›';
const CLOSES = '»”“"«’‘›‹';

/** A pull quote or a line of capitals: not how a page sets a new story's headline. */
const isQuoteOrCapitals = (text: string): boolean => {
  if (OPENS.includes(text.charAt(0)) && CLOSES.includes(text.charAt(text.length - 1))) return true;
  let upper = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isLower(code)) return false;
    upper ||= isUpper(code);
  }
  return upper;
};

const textOf = (page: string, piece: Piece): string => page.slice(piece.start, piece.end);

/** The long words of the first text below the headline, at most two paragraphs. */
const textBelow = (layout: Layout, at: number): ReadonlySet<string> => {
  const { page, pieces } = layout;
  const texts: string[] = [];
  for (let next = at + 1; next < pieces.length && next < at + 8 && texts.length < 2; next++) {
    const piece = pieces[next];
    if (piece === undefined || piece.kind === 'teaser') continue;
    if (isParagraph(piece))
      texts.push(page.slice(piece.start, Math.min(piece.end, piece.start + 2_000)));
    else if (texts.length > 0) break;
  }
  return longWords(texts.join(' '));
};

/** Is the headline at `upper` told by the text below the headline at `lower`, right under it? */
export const isDecked = (layout: Layout, upper: number, lower: number): boolean => {
  const { page, pieces } = layout;
  const title = pieces[upper];
  if (title === undefined || below(pieces, upper) !== pieces[lower]) return false;
  return tells(textBelow(layout, lower), longWords(textOf(page, title)), DECKED, 2);
};

const isAboveByline = (layout: Layout, at: number): boolean => {
  const next = layout.pieces[at + 1];
  return next?.kind === 'byline' && next.gap < 2 && next.rule !== 'by-line: an agency alone';
};

const sitsOnText = (layout: Layout, at: number): boolean => {
  const [piece, next] = [layout.pieces[at], layout.pieces[at + 1]];
  if (piece === undefined || next === undefined || !layout.blankBetween) return false;
  return piece.gap >= 1 && next.gap === 0 && isParagraph(next);
};

const byContent = (layout: Layout, at: number, story: Story): string | undefined => {
  const piece = layout.pieces[at];
  if (piece === undefined || piece.shape.count < FEWEST) return undefined;
  const text = textOf(layout.page, piece);
  if (isQuoteOrCapitals(text)) return undefined;
  const words = longWords(text);
  const above = shareOf(words, story.words);
  if (above === undefined) return undefined;
  if (above < FOREIGN) return 'new story: shares no long words with the one above';
  if (above <= HARDLY && tells(textBelow(layout, at), words, TOLD, 3)) {
    return 'new story: told below, hardly above';
  }
  return undefined;
};

/** What the headline `pieces[at]` is to the open story, if there is one. */
export const roleOf = (layout: Layout, at: number, story: Story | undefined): HeadlineRole => {
  const piece = layout.pieces[at];
  const fresh = (rule: string): HeadlineRole => ({ role: 'new', rule });
  if (story === undefined || piece === undefined) return fresh('new story: the first headline');
  if (!story.hasText) {
    const title = story.entries[0];
    if (title?.role === 'headline' && isDecked(layout, title.at, at)) {
      return { role: 'deck', rule: 'deck: below a headline that the text tells' };
    }
    return fresh('new story: the headline above has no text');
  }
  if (piece.gap >= 2 && piece.gap > story.widestGap) return fresh('new story: more blank lines');
  if (isAboveByline(layout, at)) return fresh('new story: above a by-line');
  if (sitsOnText(layout, at)) return fresh('new story: sits on its paragraph');
  const content = byContent(layout, at, story);
  return content === undefined
    ? { role: 'subhead', rule: 'subhead: a headline inside the story' }
    : fresh(content);
};

/** A headline that ends with a full stop, right on its text, and told by it and not above. */
export const isStoppedHeadline = (
  layout: Layout,
  at: number,
  story: Story | undefined,
): boolean => {
  const piece = layout.pieces[at];
  if (story === undefined || piece === undefined || !piece.first || piece.shape.count > 25)
    return false;
  if (piece.shape.lower || !sitsOnText(layout, at)) return false;
  return byContent(layout, at, story) !== undefined;
};
