/** Does a headline start a new story, or is it a subhead of the open one (rule 5)? */

import { isLower, isUpper } from '../text/characters.ts';
import { below, isByline, isSignature } from './context.ts';
import { longWords, shareOf, tells } from './overlap.ts';
import type { Piece } from './piece.ts';
import { isHeadline, isParagraph } from './piece.ts';
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
/**
 * Or it tells it in other words: of the next two paragraphs of a story, half have more than 27 % of
 * their long words in common with what stands above, of another story 11 % (199 French texts).
 */
const PARTLY = 0.34;
const STRANGE = 0.15;
/** A headline above a headline is kept if the text below tells half of it. */
const DECKED = 0.5;
/** Most words of a section's name above a headline. */
const KICKER = 3;

/** Most words of a headline that only its place gives away. */
const MOST_BY_PLACE = 30;

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

/** A question to the person interviewed is part of the interview. */
const INTERVIEW =
  /(?<![\p{L}])(?:vous|votre|vos|tu|you|your|Sie|Ihr|Ihre|Ihnen|usted|ustedes|вы|вас|вам|ваш\p{L}*|lei|voi|você|pan|pani)(?![\p{L}]).*\?$/u;

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
    else if (texts.length > 0 && isHeadline(piece)) break;
  }
  return longWords(texts.join(' '));
};

/** Is the headline at `upper` told by the text below the headline at `lower`, right under it? */
export const isDecked = (layout: Layout, upper: number, lower: number): boolean => {
  const { page, pieces } = layout;
  const title = pieces[upper];
  const deck = pieces[lower];
  if (title === undefined || deck === undefined || below(pieces, upper) !== deck) return false;
  // Right under it, in a page that sets its blocks apart; a kicker has fewer words.
  const joined = layout.blankBetween && deck.gap === 0 && title.gap > 0;
  if (joined && title.shape.count > KICKER) return true;
  return tells(textBelow(layout, lower), longWords(textOf(page, title)), DECKED, 2);
};

const isAboveByline = (layout: Layout, at: number): boolean => {
  const next = layout.pieces[at + 1];
  return isByline(next) && (next?.gap ?? 0) < 2;
};

/** The headline at `upper` has a by-line, and the one at `lower`, between by-line and text, has none. */
const isSigned = (layout: Layout, upper: number, lower: number): boolean =>
  isSignature(layout.pieces[upper + 1]) &&
  !isAboveByline(layout, lower) &&
  below(layout.pieces, upper) === layout.pieces[lower] &&
  (layout.pieces[lower]?.gap ?? 0) < 2;

const sitsOnText = (layout: Layout, at: number): boolean => {
  const [piece, next] = [layout.pieces[at], layout.pieces[at + 1]];
  if (piece === undefined || next === undefined || !layout.blankBetween) return false;
  return piece.gap >= 1 && next.gap === 0 && isParagraph(next);
};

const byContent = (layout: Layout, at: number, story: Story): string | undefined => {
  const piece = layout.pieces[at];
  if (piece === undefined || piece.shape.count < FEWEST) return undefined;
  const text = textOf(layout.page, piece);
  if (isQuoteOrCapitals(text) || INTERVIEW.test(text)) return undefined;
  const words = longWords(text);
  const above = shareOf(words, story.words);
  if (above === undefined) return undefined;
  if (above < FOREIGN) return 'new story: shares no long words with the one above';
  const told = textBelow(layout, at);
  if (above <= HARDLY && tells(told, words, TOLD, 3)) return 'new story: told below, hardly above';
  const strange = (shareOf(told, story.words) ?? 1) < STRANGE;
  if (above <= PARTLY && strange && tells(told, words, DECKED, 3)) {
    return 'new story: told below in words that the one above does not use';
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
    if (title?.role === 'headline' && isSigned(layout, title.at, at)) {
      return { role: 'subhead', rule: 'subhead: below the by-line of the headline' };
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

/** Above its text or its by-line, after more blank lines than between the story's paragraphs. */
const standsApart = (layout: Layout, at: number, story: Story): boolean => {
  const [piece, next] = [layout.pieces[at], layout.pieces[at + 1]];
  if (piece === undefined || next === undefined || piece.shape.ends === true) return false;
  const heads = next.kind === 'byline' || (isParagraph(next) && next.gap < piece.gap);
  return heads && piece.gap >= 2 && piece.gap > story.widestGap;
};

/** The first line of a page, right above a paragraph: "Qui rachète l'usine ? Un inconnu". */
const opensPage = (layout: Layout, at: number): boolean => {
  const [piece, text] = [layout.pieces[at], below(layout.pieces, at)];
  if (piece === undefined || text === undefined || piece.shape.paragraph) return false;
  return !'.…'.includes(layout.page.charAt(piece.end - 1)) && isParagraph(text);
};

/** A headline by its place, though not by its look: with a full stop, two sentences, too many words. */
export const isHeadlineByPlace = (
  layout: Layout,
  at: number,
  story: Story | undefined,
): boolean => {
  const piece = layout.pieces[at];
  if (piece === undefined || !piece.first) return false;
  if (piece.shape.lower || piece.shape.open || piece.shape.count < 3) return false;
  if (piece.shape.count > MOST_BY_PLACE) return false;
  if (story === undefined) return opensPage(layout, at);
  if (!story.hasText) return false;
  if (standsApart(layout, at, story)) return true;
  if (!piece.shape.ends && isAboveByline(layout, at)) return true;
  return sitsOnText(layout, at) && byContent(layout, at, story) !== undefined;
};
