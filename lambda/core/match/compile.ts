/**
 * All topics made into one matcher. Every query word is expanded into its inflected forms here, once;
 * an article is then read once, each of its words looked up once, and every topic evaluated on the
 * places found. A filter that picks candidate topics can stand in front of the evaluation later: the
 * interface stays.
 */

import type { Article } from '../article.ts';
import type { Topic } from '../topic/topic.ts';
import type { View } from './evaluate.ts';
import { explainTopic } from './explain.ts';
import { newVocabulary } from './lexicon.ts';
import { matchTopic, wholeView } from './match.ts';
import { findOccurrences } from './occurrences.ts';
import { planTopic } from './plan.ts';
import { readArticle } from './text.ts';
import type { Matcher } from './types.ts';

/** Compiles topics, which the loader has checked, for matching. */
export const compile = (topics: readonly Topic[]): Matcher => {
  const vocabulary = newVocabulary();
  const planned = topics.map((topic) => planTopic(vocabulary, topic));
  const view = (page: string, article: Article): View => {
    const text = readArticle(page, article);
    const { source, lang } = article;
    return wholeView(text, { source, lang }, findOccurrences(vocabulary.lexicons, text));
  };
  return {
    match: (page, article) => {
      const whole = view(page, article);
      // The numbers of nodes are a topic's own: what one topic's nodes hit is no other's.
      return planned.flatMap((topic) => matchTopic({ ...whole, known: new Map() }, topic) ?? []);
    },
    explain: (page, article, topicId) => {
      const topic = planned.find(({ id }) => id === topicId);
      return topic && explainTopic(view(page, article), topic);
    },
  };
};
