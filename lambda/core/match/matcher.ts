/**
 * The matcher itself: an article is read once, each of its words looked up once, and every topic
 * evaluated on the places found. A filter that picks candidate topics can stand in front of the
 * evaluation later: the interface stays.
 */

import type { Article } from '../article.ts';
import { forTopic, type View } from './evaluate.ts';
import type { Lexicons } from './lexicon.ts';
import { matchTopic, wholeView } from './match.ts';
import { findOccurrences } from './occurrences.ts';
import type { PlannedTopic } from './plan.ts';
import { readArticle } from './reading.ts';
import type { Matcher } from './types.ts';

/** Topics made ready: their queries as plans, and all their words in every form. Plain data. */
export type Prepared = { readonly topics: readonly PlannedTopic[]; readonly lexicons: Lexicons };

/** An article as topics are evaluated on it. */
export const viewOf = (lexicons: Lexicons, page: string, article: Article): View => {
  const reading = readArticle(page, article);
  const { source, lang } = article;
  return wholeView(reading.text, { source, lang }, findOccurrences(lexicons, reading));
};

/** Matches articles against topics made ready; all that a function needs of a matcher. */
export const matchWith =
  ({ topics, lexicons }: Prepared): Matcher['match'] =>
  (page, article) => {
    const whole = viewOf(lexicons, page, article);
    return topics.flatMap((topic) => matchTopic(forTopic(whole), topic) ?? []);
  };
