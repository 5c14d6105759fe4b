/**
 * What a block looks like (rule 2), before anyone asks what it says: a paragraph, a headline, or
 * neither; whether it starts and stops like a sentence.
 */

import {
  countWords,
  isBlank,
  isDigit,
  isFormat,
  isLetter,
  isLower,
  isMark,
  isSpace,
  isUpper,
} from '../text/characters.ts';
import { fold, visible } from '../text/fold.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { SmallWords } from '../text/smallwords.ts';
import { startsWithDash } from './lines.ts';

/** What the shapes of one page depend on. */
export type PageStyle = {
  readonly small: SmallWords;
  /** The page sets its full stops apart from their words ("verte ."), so such a stop is one. */
  readonly detachedStops: boolean;
};

/** How a text looks. */
export type Shape = {
  /** Number of words. */
  readonly count: number;
  /** Ends like a sentence with at least 8 words, or has at least 22. */
  readonly paragraph: boolean;
  /** 2 to 25 words, one sentence, no full stop, no word at its end that asks for another. */
  readonly headline: boolean;
  /** Stops with a full stop, a question or exclamation mark, or a colon. */
  readonly ends: boolean;
  /** Stops with a comma or a word that asks for another: "le départ de". */
  readonly open: boolean;
  /** Stops in mid-sentence or with an ellipsis: a text that was cut. */
  readonly cut: boolean;
  /** Starts in lower case: the rest of a sentence. */
  readonly lower: boolean;
  /** Starts with a word that has a capital only at the start of a sentence: "Les". */
  readonly starter: boolean;
};

/** Numbers of words of rule 2. */
const PARAGRAPH = 22;
const SENTENCE = 8;
const HEADLINE = 25;

const CLOSERS = '"\'”’»›“‹«)]}';

/** The last character that is no white space, quote or bracket, and the one before it. */
const lastMark = (page: string, start: number, end: number): number => {
  let at = end - 1;
  while (at > start && (CLOSERS.includes(page.charAt(at)) || isBlank(page.charCodeAt(at)))) at--;
  return at;
};

const isDetached = (page: string, at: number): boolean =>
  page.charAt(at) === '.' && isSpace(page.charCodeAt(at - 1));

/** "… sagte er. (dpa)": what stands in brackets after the end belongs to it. */
const endsBeforeBracket = (page: string, start: number, end: number): boolean => {
  if (page.charAt(end - 1) !== ')') return false;
  const open = page.lastIndexOf('(', end);
  if (open < start || end - open > 60) return false;
  return '.!?…'.includes(page.charAt(lastMark(page, start, open)));
};

/** The last word, if it is in lower case as a small word inside a sentence is; else empty. */
const lastWord = (page: string, start: number, end: number): string => {
  let from = end;
  while (from > start && end - from < 30) {
    const code = page.charCodeAt(from - 1);
    if (!(isLetter(code) || isMark(code) || isFormat(code))) break;
    from--;
  }
  return isLower(page.charCodeAt(from)) ? visible(page.slice(from, end)) : '';
};

const firstWord = (page: string, start: number, end: number): string => {
  let at = start;
  while (
    at < end &&
    at - start < 30 &&
    (isLetter(page.charCodeAt(at)) || isMark(page.charCodeAt(at)))
  )
    at++;
  const elided = at < end && "'’".includes(page.charAt(at));
  return visible(page.slice(start, at)).toLowerCase() + (elided ? "'" : '');
};

const STARTS_HEADLINE = '"\'“„«»‘‚‹›¿¡(+#@€$';

const startsLikeHeadline = (page: string, start: number): boolean => {
  const code = page.charCodeAt(start);
  if (isUpper(code) || isDigit(code) || STARTS_HEADLINE.includes(page.charAt(start))) return true;
  return isLetter(code) && (!isLower(code) || isUpper(page.charCodeAt(start + 1)));
};

/** A text of the page and the style of the page it is in. */
type Seen = { readonly page: string; readonly start: number; readonly end: number };

/** One sentence, or one behind a kicker of a word or two: "VIDÉO. …", "Ukraine. …". */
const isOneSentence = ({ page, start, end }: Seen): boolean => {
  const sentences = sentencesOf(page, start, end);
  const [first] = sentences;
  if (sentences.length !== 2 || first === undefined) return sentences.length === 1;
  return page.charAt(first.end - 1) === '.' && countWords(page, first.start, first.end) <= 2;
};

const isHeadline = (seen: Seen, count: number, ends: string, small: SmallWords): boolean => {
  const { page, start, end } = seen;
  if (count < 2 || count > HEADLINE || '.!…,;:'.includes(ends)) return false;
  if (!startsLikeHeadline(page, start) || startsWithDash(page, start)) return false;
  if (small.headlineEnds.has(lastWord(page, start, end))) return false;
  return isOneSentence(seen);
};

const shapeOfStop = (seen: Seen, style: PageStyle): { mark: string; ends: boolean } => {
  const { page, start, end } = seen;
  const at = lastMark(page, start, end);
  const detached = isDetached(page, at) && !style.detachedStops;
  // A stop set apart, in a page that does not do so, is no stop that the author wrote.
  const mark = detached ? ' ' : page.charAt(at);
  const ends = '.!?…:。！？؟'.includes(mark) || endsBeforeBracket(page, start, end);
  return { mark, ends };
};

/** How the text [start, end) of the page looks. */
export const shapeOf = (page: string, start: number, end: number, style: PageStyle): Shape => {
  const seen = { page, start, end };
  const count = countWords(page, start, end);
  const { mark, ends } = shapeOfStop(seen, style);
  const open = !ends && (',;–—'.includes(mark) || style.small.open.has(lastWord(page, start, end)));
  // Questions are headlines more often than paragraphs of one sentence.
  const asks = mark === '?' && isOneSentence(seen);
  const paragraph = count >= PARAGRAPH || (count >= SENTENCE && ends && !asks);
  const ellipsis =
    mark === '…' ||
    page.slice(Math.max(start, end - 3), end) === '...' ||
    /\[(?:…|\.\.\.)\]$/u.test(page.slice(end - 5, end));
  const first = page.charCodeAt(start);
  return {
    count,
    paragraph,
    headline: isHeadline(seen, count, mark, style.small),
    ends,
    open,
    cut: ellipsis || !ends,
    lower: isLower(first) && !isUpper(page.charCodeAt(start + 1)),
    starter: isUpper(first) && style.small.starters.has(firstWord(page, start, end)),
  };
};

/** Does the page set full stops apart from their words more often than not? */
export const hasDetachedStops = (page: string): boolean => {
  let apart = 0;
  let attached = 0;
  for (let at = page.indexOf('.'); at >= 0; at = page.indexOf('.', at + 1)) {
    if (!isBlank(page.charCodeAt(at + 1)) && at + 1 < page.length) continue;
    if (isDetached(page, at)) apart++;
    else attached++;
  }
  return apart > attached;
};

/** The words of a text in folded form: letters and digits only. */
export const foldedWords = (text: string): readonly string[] =>
  fold(text.replace(/\p{Cf}/gu, '')).match(/[\p{L}\p{N}]+/gu) ?? [];
