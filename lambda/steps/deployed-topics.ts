/**
 * The clock tells, once a deploy, which topics the functions carry: so commands know them, with their
 * files, without reading the functions' code. A topic whose text is unchanged is deployed since before.
 */

import type { DeployedTopic } from '../core/topic/standing.ts';
import type { DeployedTopics } from './editions.ts';
import type { Clock } from './lines.ts';

/** A topic that the functions carry. */
export type Carried = Omit<DeployedTopic, 'since' | 'hash'>;

/** What is needed. */
export type TellPorts = {
  readonly now: Clock;
  readonly deployed: DeployedTopics;
  readonly hash: (text: string) => string;
  readonly newId: () => string;
};

/** Tells which topics are carried, unless that was told; `mark` is another for other topics. */
export const tellDeployed = async (
  ports: TellPorts,
  mark: string,
  carried: () => readonly Carried[],
): Promise<void> => {
  const { deployed, hash } = ports;
  const told = await deployed.told();
  if (told?.mark === mark) return;
  const before = new Map(
    ((told && (await deployed.list(told.list))) ?? []).map((topic) => [topic.id, topic]),
  );
  const at = ports.now();
  const topics = carried().map((topic): DeployedTopic => {
    const own = hash(topic.text);
    const earlier = before.get(topic.id);
    return { ...topic, hash: own, since: earlier?.hash === own ? earlier.since : at };
  });
  const list = ports.newId();
  await deployed.keepList(list, topics);
  await deployed.tell(mark, list, at);
};

/** The topics that the functions carry; undefined if they have not said so yet. */
export const toldDeployed = async (
  deployed: DeployedTopics,
): Promise<readonly DeployedTopic[] | undefined> => {
  const told = await deployed.told();
  return told && deployed.list(told.list);
};
