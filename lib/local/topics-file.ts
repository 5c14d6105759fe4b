/** The compiled topics for the functions, written from the topic files as they are at the start. */

import { dirname, join } from 'node:path';
import type { Uncompiled } from '../../lambda/core/match/compile-segment.ts';
import type { Topic, TopicProblem } from '../../lambda/core/topic/topic.ts';
import type { Carried } from '../../lambda/steps/deployed-topics.ts';
import { carriedFiles, carry } from '../carried.ts';
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
): Promise<{
  readonly topics: readonly Topic[];
  readonly problems: readonly TopicProblem[];
  readonly carried: readonly Carried[];
}> => {
  const { topics, texts, problems } = await loadTopics();
  const { artefact, carried, uncompiled } = carry({ topics, texts });
  const file = topicsFile(dataDir);
  await writeAtomic(file, artefact);
  for (const [name, content] of Object.entries(carriedFiles(carried)))
    await writeAtomic(join(dirname(file), name), content);
  return { topics, problems: [...problems, ...uncompiled.map(leftOut)], carried };
};
