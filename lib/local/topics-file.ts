/** The compiled topics for the functions, written from the topic files as they are at the start. */

import type { Uncompiled } from '../../lambda/core/match/compile-segment.ts';
import { writeBundle } from '../../lambda/core/topic/bundle.ts';
import type { Topic, TopicProblem } from '../../lambda/core/topic/topic.ts';
import { dictionaries } from '../dictionaries.ts';
import { loadTopics } from '../topics.ts';
import { writeAtomic } from './atomic.ts';
import { topicsFile } from './environment.ts';

/** Why a topic of the files is not among the compiled ones. */
const leftOut = ({ topic, reason }: Uncompiled): TopicProblem => ({
  ...{ file: `${topic}.yaml`, line: 1, column: 1, severity: 'error' },
  message: `The topic cannot be compiled: ${reason}.`,
  wayOut: 'Change its query (vigie topics check), or take the file away; the others run.',
});

/** Writes all topics without errors; the problems of the others, for people. */
export const writeTopics = async (
  dataDir: string,
): Promise<{ readonly topics: readonly Topic[]; readonly problems: readonly TopicProblem[] }> => {
  const { topics, problems } = await loadTopics();
  const { bytes, uncompiled } = writeBundle(topics, dictionaries);
  await writeAtomic(topicsFile(dataDir), bytes);
  return { topics, problems: [...problems, ...uncompiled.map(leftOut)] };
};
