/**
 * Changes a running stage's topics. Everything new is written beside what counts, under new ids; then the
 * pointer is moved, if nobody moved it meanwhile: else the change is made again on what is there now. So a
 * change is there as a whole or not at all, whenever it breaks off, and of two at once none is lost.
 */

import { writeArtefact } from '../core/match/artefact.ts';
import type { Uncompiled } from '../core/match/compile-segment.ts';
import type { Segment } from '../core/match/segment.ts';
import {
  changedIn,
  type Edition,
  type EditionPart,
  type EditionTopic,
  partsToMerge,
  UNCHANGED,
  withoutChanges,
  withPart,
  withRemoved,
} from '../core/topic/edition.ts';
import type { DeployedTopic } from '../core/topic/standing.ts';
import type { Topic } from '../core/topic/topic.ts';
import type { EditionChanges, Pointer, TopicText } from './editions.ts';
import type { Clock } from './lines.ts';

/** A topic's file, checked. */
export type TopicFile = { readonly topic: Topic; readonly text: string };

/** What changing needs. */
export type ChangePorts = {
  readonly now: Clock;
  readonly editions: EditionChanges;
  /** What the functions carry. */
  readonly carried: readonly DeployedTopic[];
  readonly hash: (text: string) => string;
  readonly newId: () => string;
  /** The topic of a file that was checked before; undefined if this version finds mistakes in it. */
  readonly parse: (file: TopicText) => Topic | undefined;
  readonly compile: (topics: readonly Topic[]) => {
    readonly segment: Segment;
    readonly uncompiled: readonly Uncompiled[];
  };
};

/** What became of the topics of one change: done now, or there already. */
export type Changed = {
  readonly done: readonly string[];
  readonly already: readonly string[];
};

/** Why nothing was changed. */
export type NotChanged = {
  readonly refused: readonly { readonly id: string; readonly reason: string }[];
};

/** Times that a change is made on what was read just before; more means that something is wrong. */
const MOST_TRIES = 20;

/** An edition made of another, or why not; `done` names the topics that are different in it. */
type Plan =
  | {
      readonly edition: Edition;
      readonly done: readonly string[];
      readonly already: readonly string[];
    }
  | NotChanged;

const current = async ({
  editions,
}: Pick<ChangePorts, 'editions'>): Promise<{
  readonly pointer: Pointer | undefined;
  readonly edition: Edition;
}> => {
  const pointer = await editions.pointer();
  if (!pointer) return { pointer, edition: UNCHANGED };
  const edition = await editions.edition(pointer.edition);
  if (!edition) throw new Error(`The list of changed topics ${pointer.edition} is gone.`);
  return { pointer, edition };
};

/** The edition that counts on a stage. */
export const currentEdition = async (ports: Pick<ChangePorts, 'editions'>): Promise<Edition> =>
  (await current(ports)).edition;

/** Makes a change until it holds on what was read just before. */
const settle = async (
  ports: ChangePorts,
  plan: (edition: Edition) => Plan | Promise<Plan>,
): Promise<Changed | NotChanged> => {
  const { editions } = ports;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { pointer, edition } = await current(ports);
    const planned = await plan(edition);
    if ('refused' in planned) return planned;
    const { done, already } = planned;
    if (done.length === 0) return { done, already };
    const id = ports.newId();
    await editions.keepEdition(id, planned.edition);
    const to = { v: (pointer?.v ?? 0) + 1, edition: id, at: ports.now() };
    if (await editions.move(pointer, to)) return { done, already };
    // The answer to a move that held may have been lost, and the client have asked again.
    if ((await editions.pointer())?.edition === id) return { done, already };
  }
  throw new Error('The topics of the stage kept moving while they were changed');
};

/** The files of a part, or an error that says that they are gone. */
const textsOf = async (
  { editions }: ChangePorts,
  part: EditionPart,
): Promise<ReadonlyMap<string, string>> => {
  const texts = await editions.texts(part.id);
  if (!texts) throw new Error(`The files of the changed topics ${part.id} are gone.`);
  return new Map(texts.map(({ id, text }) => [id, text]));
};

type Entry = { readonly entry: EditionTopic; readonly file: TopicText; readonly topic?: Topic };

const entriesOf = async (
  ports: ChangePorts,
  parts: readonly EditionPart[],
): Promise<readonly Entry[]> => {
  const entries: Entry[] = [];
  for (const part of parts) {
    const texts = await textsOf(ports, part);
    for (const entry of part.topics) {
      const file = { id: entry.id, text: texts.get(entry.id) ?? '' };
      const topic = ports.parse(file);
      entries.push({ entry, file, ...(topic ? { topic } : {}) });
    }
  }
  return entries;
};

const NOT_UNDERSTOOD = 'this version of Vigie finds mistakes in it (vigie topics check)';

/** Compiles and stores topics as one part. What does not compile is in it with the reason. */
const keepPart = async (ports: ChangePorts, entries: readonly Entry[]): Promise<EditionPart> => {
  const { segment, uncompiled } = ports.compile(entries.flatMap(({ topic }) => topic ?? []));
  const reasons = new Map(uncompiled.map(({ topic, reason }) => [topic, reason]));
  const id = ports.newId();
  await ports.editions.keepPart(
    id,
    writeArtefact(segment),
    entries.map(({ file }) => file),
  );
  const topics = entries.map(({ entry: { problem: _, ...entry }, topic }) => {
    const problem = topic ? reasons.get(entry.id) : NOT_UNDERSTOOD;
    return { ...entry, ...(problem === undefined ? {} : { problem }) };
  });
  return { id, topics };
};

/** Adds topics to an edition, in a part of their own or with the small parts before it. */
const over = async (
  ports: ChangePorts,
  edition: Edition,
  entries: readonly Entry[],
): Promise<Edition> => {
  const rest = withoutChanges(edition, new Set(entries.map(({ entry }) => entry.id)));
  const small = await entriesOf(ports, partsToMerge(rest));
  // One that is not understood any more stays as it was compiled.
  const kept = small.filter(({ topic }) => topic !== undefined);
  return withPart(edition, await keepPart(ports, [...kept, ...entries]));
};

const refusals = (
  uncompiled: readonly Uncompiled[],
): readonly { readonly id: string; readonly reason: string }[] =>
  uncompiled.map(({ topic, reason }) => ({ id: topic, reason: `it does not compile: ${reason}` }));

/** `deployed`: its text is the deployed one, which counts again. */
type Verdict = 'write' | 'already' | 'deployed' | { readonly reason: string };

/** What is to be done with one file. */
const judge = (
  ports: ChangePorts,
  edition: Edition,
  file: TopicFile,
  how: 'add' | 'change',
): Verdict => {
  const { id } = file.topic;
  const hash = ports.hash(file.text);
  const deployed = ports.carried.find((one) => one.id === id);
  const isRemoved = edition.removed.some((one) => one.id === id);
  const mine = changedIn(edition, id)?.topic;
  const there = mine ?? (isRemoved ? undefined : deployed);
  if (there?.hash === hash) return 'already';
  if (deployed?.hash === hash && (how === 'change' || !there)) return 'deployed';
  if (how === 'add' && there)
    return { reason: 'it is there already with another text: vigie topics change' };
  if (how === 'change' && !there) return { reason: 'it is not there: vigie topics add' };
  return 'write';
};

const entryOf = (ports: ChangePorts, { topic, text }: TopicFile): Entry => {
  const { id, title } = topic;
  const deployed = ports.carried.find((one) => one.id === id);
  const entry = {
    ...{ id, title, at: ports.now(), hash: ports.hash(text) },
    ...(deployed ? { over: deployed.hash } : {}),
  };
  return { entry, file: { id, text }, topic };
};

/** Adds topics, or changes those that are there: all of them, or none. */
export const putTopics = async (
  ports: ChangePorts,
  files: readonly TopicFile[],
  how: 'add' | 'change',
): Promise<Changed | NotChanged> => {
  // Before anything is read: a mistake is told even where nothing would be written.
  const { uncompiled } = ports.compile(files.map(({ topic }) => topic));
  if (uncompiled.length > 0) return { refused: refusals(uncompiled) };
  return settle(ports, async (edition) => {
    const judged = files.map((file) => ({ file, verdict: judge(ports, edition, file, how) }));
    const refused = judged.flatMap(({ file, verdict }) =>
      typeof verdict === 'object' ? [{ id: file.topic.id, reason: verdict.reason }] : [],
    );
    if (refused.length > 0) return { refused };
    const idsWith = (wanted: Verdict) =>
      judged.flatMap(({ file, verdict }) => (verdict === wanted ? [file.topic.id] : []));
    const [write, back] = [new Set(idsWith('write')), idsWith('deployed')];
    const written = files.filter(({ topic }) => write.has(topic.id));
    const restored = withoutChanges(edition, new Set(back));
    const next =
      written.length === 0
        ? restored
        : await over(
            ports,
            restored,
            written.map((file) => entryOf(ports, file)),
          );
    return { edition: next, done: [...write, ...back], already: idsWith('already') };
  });
};

/** Takes topics away. A deployed one stays away until it is added again or restored. */
export const removeTopics = (
  ports: ChangePorts,
  ids: readonly string[],
): Promise<Changed | NotChanged> =>
  settle(ports, (edition) => {
    const deployed = new Set(ports.carried.map(({ id }) => id));
    const removed = new Set(edition.removed.map(({ id }) => id));
    const mine = ids.filter((id) => changedIn(edition, id));
    const refused = ids
      .filter((id) => !deployed.has(id) && !removed.has(id) && !mine.includes(id))
      .map((id) => ({ id, reason: 'there is no such topic' }));
    if (refused.length > 0) return { refused };
    const at = ports.now();
    const done = ids.filter((id) => !removed.has(id));
    const away = done.filter((id) => deployed.has(id)).map((id) => ({ id, at }));
    return {
      edition: withRemoved(withoutChanges(edition, new Set(done)), away),
      done,
      already: ids.filter((id) => removed.has(id)),
    };
  });

/** Takes back what was changed or removed on the stage: the deployed topics count again. */
export const restoreTopics = (
  ports: ChangePorts,
  ids: readonly string[],
): Promise<Changed | NotChanged> =>
  settle(ports, (edition) => {
    const deployed = new Set(ports.carried.map(({ id }) => id));
    const refused = ids
      .filter((id) => !deployed.has(id))
      .map((id) => ({ id, reason: 'none of this id is deployed' }));
    if (refused.length > 0) return { refused };
    const isAsDeployed = (id: string) =>
      !changedIn(edition, id) && !edition.removed.some((one) => one.id === id);
    return {
      edition: withoutChanges(edition, new Set(ids)),
      done: ids.filter((id) => !isAsDeployed(id)),
      already: ids.filter(isAsDeployed),
    };
  });

/** Compiles every changed topic again, as one part: after an update of Vigie that reads other artefacts. */
export const renewTopics = (ports: ChangePorts): Promise<Changed | NotChanged> =>
  settle(ports, async (edition) => {
    if (edition.parts.length === 0) return { edition, done: [], already: [] };
    const entries = await entriesOf(ports, edition.parts);
    const part = await keepPart(ports, entries);
    return { edition: withPart(edition, part), done: part.topics.map(({ id }) => id), already: [] };
  });

/** The file of a topic that was added or changed. */
export const changedText = async (
  ports: ChangePorts,
  edition: Edition,
  id: string,
): Promise<string | undefined> => {
  const found = changedIn(edition, id);
  return found && (await textsOf(ports, found.part)).get(id);
};
