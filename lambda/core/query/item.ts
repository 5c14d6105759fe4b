/**
 * An item of a concept: people write words and phrases there without quotes, and now and then a small
 * query. What it is shows by itself: operators are capitals.
 */

import { quotedTerm, type Term } from './terms.ts';

const SMALL_QUERY =
  /(?:^|[\s(])(?:(?:AND|OR|NOT)(?=[\s(]|$)|\p{L}+\/(?:\d+|[spSP])(?=[\s(]|$)|NEAR\b|BEFORE\b|ATLEAST\b|(?:title|lead|body|caption|source|lang):|=?["«»“”„‟]|@|\()|["«»“”„‟)]/u;

/** Whether an item is a query: it has a capital operator, `@`, a zone, quotes or parentheses. */
export const isSmallQuery = (source: string): boolean => SMALL_QUERY.test(source);

/** An item that is no query: a word or, with blanks, a phrase. */
export const phraseItem = (source: string): Term => {
  const content = { text: source, start: 0, end: source.length };
  return source.trim() === ''
    ? {
        problem: {
          start: 0,
          end: source.length,
          message: 'This item is empty.',
          wayOut: 'Write a word.',
        },
      }
    : quotedTerm(content, content, false);
};
