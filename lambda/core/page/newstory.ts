/** Does a headline start a new story, or is it a subhead of the open one (rule 5)? */

import { isLower, isUpper } from '../text/characters.ts';
import { below, isByline, isSignature } from './context.ts';
import { hasDateline } from './dateline.ts';
import { isItemOf } from './items.ts';
import { longWords, shared, shareOf, tells } from './overlap.ts';
import type { Piece } from './piece.ts';
import { isHeadline, isParagraph } from './piece.ts';
import { lastWords, type Story } from './story.ts';

type Words = ReadonlySet<string>;

/** The open story as a headline finds it: its last long words, and whether it is a short item so far. */
type Told = { readonly above: Words; readonly short: boolean };

/** What the pieces of one page are, and whether its paragraphs have blank lines between them. */
export type Layout = {
  readonly page: string;
  readonly pieces: readonly Piece[];
  readonly blankBetween: boolean;
  /** Number of headlines right above a by-line or a date. */
  readonly bylined: number;
};

/** A headline's part in the open story, and why. */
export type HeadlineRole = {
  readonly role: 'new' | 'deck' | 'subhead';
  readonly rule: string;
};

/**
 * Rule 5, by content. Measured on 195 French stories one blank line apart, with and without subheads
 * of their own: of the long words of the text below, a new story shares 7 % with the text above in
 * the median and 15 % in the highest tenth, the rest of the same story 24 % and, in the lowest tenth,
 * 13 %. Subheads are short, so the fewer words a headline has the less may be shared.
 */
const SHARED = [
  { words: 8, most: 0.22 },
  { words: 6, most: 0.14 },
  { words: 4, most: 0.1 },
] as const;
/** Fewest words of a headline that starts a story by its content. */
const FEWEST = 4;
/**
 * A shorter headline may be a subhead on a new aspect: after more paragraphs than a short item has,
 * the text below must tell it, by one word at least (93 of 100 headlines are told so).
 */
const SURE = 6;
const ITEM = 2;
/** How much a word of the headline itself that stands above counts. */
const NAMED = 0.1;
/**
 * With fewer long words the text below says too little: a headline of enough words must then be
 * foreign to the story, or told by the text below and hardly by the story; a shorter one told below
 * and not at all above.
 */
const ENOUGH = 14;
const ALONE = 6;
const FOREIGN = 0.1;
const HARDLY = 0.2;
const TOLD = 0.4;
/** Where at least so many headlines of the page stand above a by-line, one without is hardly one. */
const BYLINED = 2;
const UNSIGNED = 0.05;
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

const isAboveByline = ({ pieces }: Pick<Layout, 'pieces'>, at: number): boolean => {
  const next = pieces[at + 1];
  return isByline(next) && (next?.gap ?? 0) < 2;
};

/** The headline stands right above an agency's report, or above the deck of one. */
const headsReport = (layout: Layout, at: number): boolean => {
  const next = below(layout.pieces, at);
  if (next === undefined) return false;
  if (isParagraph(next)) return hasDateline(layout.page, next.start, next.end);
  const lower = layout.pieces.indexOf(next, at);
  const deck = isHeadline(next) && isDecked(layout, at, lower);
  const text = deck ? below(layout.pieces, lower) : undefined;
  return text !== undefined && isParagraph(text) && hasDateline(layout.page, text.start, text.end);
};

/** The headline at `upper` has a by-line, and the one at `lower`, between by-line and text, has none. */
const isSigned = (layout: Layout, upper: number, lower: number): boolean =>
  isSignature(layout.pieces[upper + 1]) &&
  !isAboveByline(layout, lower) &&
  below(layout.pieces, upper) === layout.pieces[lower] &&
  (layout.pieces[lower]?.gap ?? 0) < 2;

/** Number of headlines right above a by-line or a date. */
export const countBylined = (pieces: readonly Piece[]): number =>
  pieces.filter((piece, at) => isHeadline(piece) && isAboveByline({ pieces }, at)).length;

const sitsOnText = (layout: Layout, at: number): boolean => {
  const [piece, next] = [layout.pieces[at], layout.pieces[at + 1]];
  if (piece === undefined || next === undefined || !layout.blankBetween) return false;
  return piece.gap >= 1 && next.gap === 0 && isParagraph(next);
};

/** The page sets by-lines below its headlines, and this one has none. */
const lacksByline = (layout: Layout, at: number): boolean =>
  layout.bylined >= BYLINED && !isAboveByline(layout, at);

/** Most of the text below that may be about what stands above, for a headline of so many words. */
const mostShared = (count: number): number => SHARED.find(({ words }) => count >= words)?.most ?? 0;

/** With little text below, the headline itself must be foreign, or told below and hardly above. */
const byWords = (count: number, words: Words, told: Words, story: Told): boolean => {
  const named = shareOf(words, story.above);
  if (named === undefined) return false;
  if (count >= ALONE) {
    return named < FOREIGN || (named <= HARDLY && tells(told, words, TOLD, 3));
  }
  if (named > 0) return false;
  // In a page of short items one word is enough, if the text has none of the story's.
  const apart = story.short && shared(told, story.above) === 0 && shared(words, told) > 0;
  return apart || tells(told, words, TOLD, 2);
};

const headlineAt = ({ page, pieces }: Layout, at: number): string => {
  const piece = pieces[at];
  return piece === undefined ? '' : textOf(page, piece);
};

/** What tells that the headline is foreign to the open story, if enough of its text does. */
const foreignRule = (layout: Layout, at: number, story: Story): string | undefined => {
  const count = layout.pieces[at]?.shape.count ?? 0;
  const unsigned = lacksByline(layout, at);
  const [words, told] = [longWords(headlineAt(layout, at)), textBelow(layout, at)];
  const above = lastWords(story, layout.page);
  const short = story.texts <= ITEM;
  if (told.size < ENOUGH) {
    const foreign = !unsigned && byWords(count, words, told, { above, short });
    return foreign ? 'new story: its words are not those of the one above' : undefined;
  }
  if (count < SURE && !short && shared(words, told) === 0) return undefined;
  const most = unsigned ? UNSIGNED : mostShared(count);
  const goesOn = (shareOf(told, above) ?? 0) + NAMED * (shareOf(words, above) ?? 1);
  return goesOn < most ? 'new story: the text below is about something else' : undefined;
};

const sharesNothing = (layout: Layout, at: number, story: Story): boolean => {
  const above = lastWords(story, layout.page);
  const words = longWords(headlineAt(layout, at));
  return shared(words, above) === 0 && shared(textBelow(layout, at), above) === 0;
};

/** A headline that only what it says, or the pattern of the page's stories so far, gives away. */
const byContent = (
  layout: Layout,
  at: number,
  story: Story,
  before: readonly Story[],
): string | undefined => {
  const piece = layout.pieces[at];
  if (piece === undefined || piece.shape.count < FEWEST) return undefined;
  const text = textOf(layout.page, piece);
  if (isQuoteOrCapitals(text) || INTERVIEW.test(text)) return undefined;
  const isItem = !lacksByline(layout, at) && isItemOf(layout, at, before);
  // So few words could be a subhead's: neither they nor the text may be the open story's.
  if (isItem && (piece.shape.count >= SURE || sharesNothing(layout, at, story))) {
    return 'new story: a short item like those above';
  }
  return foreignRule(layout, at, story);
};

/** What the headline `pieces[at]` is to the open story, if there is one; `before` are all stories so far. */
export const roleOf = (
  layout: Layout,
  at: number,
  story: Story | undefined,
  before: readonly Story[],
): HeadlineRole => {
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
  if (headsReport(layout, at)) return fresh('new story: above an agency’s dateline');
  if (sitsOnText(layout, at)) return fresh('new story: sits on its paragraph');
  const content = byContent(layout, at, story, before);
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
  if (!piece.shape.ends && (isAboveByline(layout, at) || headsReport(layout, at))) return true;
  return sitsOnText(layout, at) && byContent(layout, at, story, []) !== undefined;
};
