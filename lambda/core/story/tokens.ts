/**
 * The words of an article for telling stories apart: each with how it was written, and whether it
 * stands in the place that matters: the headline, the sentences that prove a match, or, of an article
 * without a match, the first sentence of its text.
 */

import type { Article } from '../article.ts';
import type { Match } from '../match/types.ts';
import { COMMON_WORDS } from '../text/commonwords.ts';
import { type Span, sentencesOf } from '../text/sentences.ts';
import { readWords } from '../text/words.ts';

/** An article on its page, with what it matched. */
export type View = {
  readonly page: string;
  readonly article: Article;
  readonly matches?: readonly Match[];
};

/** A word of the article. */
export type Token = {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Between it and the word before in its block; a full stop at the block's start. */
  readonly gap: string;
  readonly capital: boolean;
  /** Begins a sentence, or stands in a headline written With Capitals. */
  readonly excused: boolean;
  /** In a headline written With Capitals. */
  readonly titled: boolean;
  /** In a block that is all capitals. */
  readonly shouted: boolean;
  readonly headline: boolean;
  /** In the place that matters. */
  readonly key: boolean;
};

const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const SENTENCE_GAP = /[.!?…:;«»“”„"‘•–—\n(]/u;
/** From this share of capitals on a headline is written with them. */
const TITLE_CASE = 0.65;
const LONGEST_QUOTE = 60;
const OPENING_QUOTE = /^[^.!?…:;•–—\n(]*[«“„"‘]$/u;
const SHORT_QUOTE = /^[\p{L}\p{N}-]+(?: [\p{L}\p{N}-]+){0,2}[»”“"’]/u;

/** «Новоллеево», "Ocean Star": a few words between quotes within a sentence are a name, and begin none. */
const isQuotedName = (page: string, start: number, gap: string): boolean =>
  OPENING_QUOTE.test(gap) &&
  gap.length > 1 &&
  SHORT_QUOTE.test(page.slice(start, start + LONGEST_QUOTE));

const LISTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(COMMON_WORDS).map(([lang, words]) => [lang, new Set(words.split(/\s+/u))]),
);
const NONE: ReadonlySet<string> = new Set();
const ENGLISH = LISTS.get('en') ?? NONE;

/** The commonest words of a language, folded as they stand in the list; English where it has none. */
export const commonWordsOf = (lang: string): ReadonlySet<string> => LISTS.get(lang) ?? ENGLISH;

/** Where what matters stands: the headline, the evidence, else the first sentence. */
export const keySpansOf = ({ page, article, matches = [] }: View): readonly Span[] => {
  const heads = article.blocks.filter((block) => block.zone === 'headline');
  const proof = matches.flatMap((match) => match.evidence);
  if (proof.length > 0) return [...heads, ...proof];
  const text = article.blocks.find((block) => block.zone === 'lead' || block.zone === 'body');
  const [first] = text === undefined ? [] : sentencesOf(page, text.start, text.end);
  return first === undefined ? heads : [...heads, first];
};

const isTitleCase = (page: string, words: readonly { start: number }[]): boolean => {
  const capitals = words.filter(({ start }) => CAPITAL.test(page.charAt(start))).length;
  return words.length >= 3 && capitals >= TITLE_CASE * words.length;
};

/** Captions tell of pictures that other stories share: they are left out. */
export const tokensOf = (view: View): readonly Token[] => {
  const { page, article } = view;
  const spans = keySpansOf(view);
  const tokens: Token[] = [];
  for (const block of article.blocks) {
    if (block.zone === 'caption') continue;
    const { words } = readWords(page, block.start, block.end);
    const excusedAll = isTitleCase(page, words);
    const shouted = excusedAll && !/\p{Ll}{2}/u.test(page.slice(block.start, block.end));
    let last = block.start;
    for (const { folded, start, end } of words) {
      const gap = last === block.start ? '.' : page.slice(last, start);
      last = end;
      tokens.push({
        folded,
        start,
        end,
        gap,
        capital: CAPITAL.test(page.charAt(start)),
        excused: excusedAll || (SENTENCE_GAP.test(gap) && !isQuotedName(page, start, gap)),
        titled: excusedAll,
        shouted,
        headline: block.zone === 'headline',
        key: spans.some((span) => start >= span.start && end <= span.end),
      });
    }
  }
  return tokens;
};
