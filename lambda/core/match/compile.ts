/**
 * All topics made into one matcher. Every query word is expanded into its inflected forms here, once:
 * where topics are edited, when a matcher is asked for; for the functions, when they are bundled.
 */

import { type Dictionaries, NO_DICTIONARIES } from '../text/inflect.ts';
import type { Topic } from '../topic/topic.ts';
import { explainTopic } from './explain.ts';
import { newVocabulary } from './lexicon.ts';
import { matchWith, type Prepared, viewOf } from './matcher.ts';
import { planTopic } from './plan.ts';
import type { Matcher } from './types.ts';

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

/** Compiles topics, which the loader has checked, for matching. */
export const compile = (topics: readonly Topic[], dictionaries?: Dictionaries): Matcher => {
  const prepared = prepare(topics, dictionaries);
  return {
    match: matchWith(prepared),
    explain: (page, article, topicId) => {
      const topic = prepared.topics.find(({ id }) => id === topicId);
      return topic && explainTopic(viewOf(prepared.lexicons, page, article), topic);
    },
  };
};
