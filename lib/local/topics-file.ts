/** The compiled topics for the functions, written from the topic files as they are at the start. */

import { writeBundle } from '../../lambda/core/topic/bundle.ts';
import type { Topic, TopicProblem } from '../../lambda/core/topic/topic.ts';
import { dictionaries } from '../dictionaries.ts';
import { loadTopics } from '../topics.ts';
import { writeAtomic } from './atomic.ts';
import { topicsFile } from './environment.ts';

/** Writes all topics without errors; the problems of the others, for people. */
export const writeTopics = async (
  dataDir: string,
): Promise<{ readonly topics: readonly Topic[]; readonly problems: readonly TopicProblem[] }> => {
  const { topics, problems } = await loadTopics();
  await writeAtomic(topicsFile(dataDir), writeBundle(topics, dictionaries));
  return { topics, problems };
};
