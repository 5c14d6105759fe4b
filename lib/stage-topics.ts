/**
 * A system's topics as commands see them: what its functions say that they carry, under what was changed
 * since. A local system that stands still carries what the topic files say at its next start.
 */

import { randomUUID } from 'node:crypto';
import { deployedOn, editionChangesOn } from '../lambda/aws/editions.ts';
import { hash } from '../lambda/aws/hash.ts';
import { tableItems } from '../lambda/aws/items.ts';
import { now } from '../lambda/aws/records.ts';
import { compileSegment } from '../lambda/core/match/compile-segment.ts';
import type { Edition } from '../lambda/core/topic/edition.ts';
import {
  type DeployedTopic,
  runs,
  type StageTopic,
  stageTopics,
} from '../lambda/core/topic/standing.ts';
import type { Topic } from '../lambda/core/topic/topic.ts';
import { type Carried, tellDeployed, toldDeployed } from '../lambda/steps/deployed-topics.ts';
import { type ChangePorts, currentEdition } from '../lambda/steps/make-edition.ts';
import type { TidyPorts } from '../lambda/steps/tidy-topics.ts';
import { markOf } from './carried.ts';
import type { System } from './cli/system.ts';
import { dictionaries } from './dictionaries.ts';
import { loadTopic } from './topic-file.ts';
import { topicObjects } from './topic-objects.ts';
import { loadTopics } from './topics.ts';

/** Where a system keeps its topics. */
type Place = Pick<System, 'dynamo' | 's3' | 'tableName' | 'bucketName'>;

const placeOf = ({ dynamo, s3, tableName, bucketName }: Place) => {
  const [items, objects] = [tableItems(dynamo, tableName), topicObjects(s3, bucketName)];
  return { editions: editionChangesOn(items, objects), deployed: deployedOn(items, objects) };
};

/** Says for a system on this machine what its functions carry, as the clock does in AWS. */
export const tellCarried = (place: Place, carried: readonly Carried[]): Promise<void> =>
  tellDeployed({ now, hash, newId: randomUUID, ...placeOf(place) }, markOf(carried), () => carried);

const carriedByFiles = async (): Promise<readonly Carried[]> => {
  const { topics, texts } = await loadTopics();
  return topics.map(({ id, title }) => ({ id, title, text: texts.get(id) ?? '' }));
};

/** The topics that the functions carry; undefined if they have not said so yet. */
const deployedOf = async (system: System): Promise<readonly DeployedTopic[] | undefined> => {
  if (system.running === false) await tellCarried(system, await carriedByFiles());
  return toldDeployed(placeOf(system).deployed);
};

/** A system's topics. */
export type TopicsOfStage = {
  readonly deployed: readonly DeployedTopic[];
  readonly edition: Edition;
  readonly all: ReadonlyMap<string, StageTopic>;
  /** Those that articles are matched against. */
  readonly running: readonly StageTopic[];
  readonly ports: ChangePorts & TidyPorts;
};

/** Looks at a system's topics; undefined if its functions have not said yet which they carry. */
export const openTopics = async (system: System): Promise<TopicsOfStage | undefined> => {
  const carried = await deployedOf(system);
  if (!carried) return undefined;
  const place = placeOf(system);
  const edition = await currentEdition(place);
  const all = stageTopics(carried, edition);
  const ports: TopicsOfStage['ports'] = {
    ...{ now, hash, carried, newId: randomUUID, ...place },
    parse: ({ id, text }) => loadTopic(`${id}.yaml`, text).topic,
    compile: (topics) => compileSegment(topics, dictionaries),
  };
  return { deployed: carried, edition, all, running: [...all.values()].filter(runs), ports };
};

type Files = Pick<TopicsOfStage, 'deployed' | 'edition'> & {
  readonly ports: { readonly editions: Pick<ChangePorts['editions'], 'texts'> };
};

/** The files of all topics, by id: as they were changed, else as they were deployed. */
const textsById = async ({
  deployed,
  edition,
  ports,
}: Files): Promise<ReadonlyMap<string, string>> => {
  const texts = new Map(deployed.map(({ id, text }) => [id, text]));
  for (const { id: part, topics } of edition.parts) {
    const counted = new Set(topics.map(({ id }) => id));
    for (const { id, text } of (await ports.editions.texts(part)) ?? [])
      if (counted.has(id)) texts.set(id, text);
  }
  return texts;
};

/** The topics that run, from their files. */
export const runningTopics = async (topics: TopicsOfStage): Promise<readonly Topic[]> => {
  const texts = await textsById(topics);
  return topics.running.flatMap(
    ({ id }) => loadTopic(`${id}.yaml`, texts.get(id) ?? '').topic ?? [],
  );
};

/** A topic as it runs, or as it last ran on a local system that stands still, with its file. */
export type RunTopic = { readonly stands: StageTopic; readonly text: string };

/** The topics that ran last, by id; of a system that never ran, or has not said yet what it runs, none. */
export const topicsAsRun = async (system: Place): Promise<ReadonlyMap<string, RunTopic>> => {
  const { editions, deployed: told } = placeOf(system);
  const deployed = (await toldDeployed(told)) ?? [];
  const edition = await currentEdition({ editions });
  const texts = await textsById({ deployed, edition, ports: { editions } });
  const running = [...stageTopics(deployed, edition).values()].filter(runs);
  return new Map(
    running.map((stands) => [stands.id, { stands, text: texts.get(stands.id) ?? '' }]),
  );
};
