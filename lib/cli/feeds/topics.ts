/** The topics of a system as a matcher, to show what a feed would have brought. */

import { compile } from '../../../lambda/core/match/compile.ts';
import type { Matcher } from '../../../lambda/core/match/types.ts';
import type { Topic } from '../../../lambda/core/topic/topic.ts';
import { changedText } from '../../../lambda/steps/make-edition.ts';
import { dictionaries } from '../../dictionaries.ts';
import { openTopics } from '../../stage-topics.ts';
import { loadTopics } from '../../topics.ts';
import type { System } from '../system.ts';

/** What the system watches; the topic files where its functions have not said yet what they carry. */
const topicsOf = async (system: System): Promise<readonly Topic[]> => {
  const open = await openTopics(system);
  if (open === undefined) return (await loadTopics()).topics;
  const { ports, edition, deployed, running } = open;
  const topics: Topic[] = [];
  for (const { id } of running) {
    const changed = await changedText(ports, edition, id);
    const text = changed ?? deployed.find((one) => one.id === id)?.text;
    const topic = text === undefined ? undefined : ports.parse({ id, text });
    if (topic) topics.push(topic);
  }
  return topics;
};

/** The system's topics made ready. */
export const matcherOf = async (
  system: System,
): Promise<{ readonly count: number; readonly match: Matcher['match'] }> => {
  const topics = await topicsOf(system);
  return { count: topics.length, match: compile(topics, dictionaries).match };
};
