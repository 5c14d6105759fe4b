/**
 * The plain matcher: an article's words read one by one, each looked up once, and every topic evaluated
 * on the places found. It explains itself, as the command line needs; functions run `percolate.ts`, which
 * gives the same matches. Every query word is expanded into its inflected forms here, once.
 */

import type { Article } from '../article.ts';
import { type Dictionaries, NO_DICTIONARIES } from '../text/inflect.ts';
import type { Topic } from '../topic/topic.ts';
import { forTopic, type View } from './evaluate.ts';
import { explainTopic } from './explain.ts';
import { type Lexicons, newVocabulary } from './lexicon.ts';
import { matchTopic, wholeView } from './match.ts';
import { findOccurrences } from './occurrences.ts';
import { type PlannedTopic, planTopic } from './plan.ts';
import { readArticle } from './reading.ts';
import type { Matcher } from './types.ts';

/** Topics made ready: their queries as plans, and all their words in every form. */
type Prepared = { readonly topics: readonly PlannedTopic[]; readonly lexicons: Lexicons };

/**
 * Makes topics, which the loader has checked, ready for matching. Without dictionaries words have the
 * forms that the rules of their language make.
 */
export const prepare = (
  topics: readonly Topic[],
  dictionaries: Dictionaries = NO_DICTIONARIES,
): Prepared => {
  const vocabulary = newVocabulary(dictionaries);
  const planned = topics.map((topic) => planTopic(vocabulary, topic));
  return { topics: planned, lexicons: vocabulary.lexicons };
};

/** An article as topics are evaluated on it. */
const viewOf = (lexicons: Lexicons, page: string, article: Article): View => {
  const reading = readArticle(page, article);
  const { source, lang } = article;
  return wholeView(reading.text, { source, lang }, findOccurrences(lexicons, reading));
};

/** Compiles topics, which the loader has checked, for matching. */
export const compile = (topics: readonly Topic[], dictionaries?: Dictionaries): Matcher => {
  const prepared = prepare(topics, dictionaries);
  return {
    match: (page, article) => {
      const whole = viewOf(prepared.lexicons, page, article);
      return prepared.topics.flatMap((topic) => matchTopic(forTopic(whole), topic) ?? []);
    },
    explain: (page, article, topicId) => {
      const topic = prepared.topics.find(({ id }) => id === topicId);
      return topic && explainTopic(viewOf(prepared.lexicons, page, article), topic);
    },
  };
};
