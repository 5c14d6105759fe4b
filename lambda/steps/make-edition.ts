/**
 * Editions, made and put in place. Everything new is written beside what counts, under new ids; then the
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
} from '../core/topic/edition.ts';
import type { DeployedTopic } from '../core/topic/standing.ts';
import type { Topic } from '../core/topic/topic.ts';
import type { EditionChanges, Pointer, TopicText } from './editions.ts';
import type { Clock } from './lines.ts';

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
  readonly compile: Compile;
};

type Compile = (topics: readonly Topic[]) => {
  readonly segment: Segment;
  readonly uncompiled: readonly Uncompiled[];
};

/** Does not compile again what it compiled last: a change is tried first, and made again on what others left. */
export const onceEach = (compile: Compile): Compile => {
  let last: { readonly topics: readonly Topic[]; readonly made: ReturnType<Compile> } | undefined;
  return (topics) => {
    const before = last;
    const isSame =
      before?.topics.length === topics.length &&
      topics.every((one, at) => one === before.topics[at]);
    if (before && isSame) return before.made;
    last = { topics, made: compile(topics) };
    return last.made;
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
export const settle = async (
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

/** A topic of a part with its file, and what this version makes of it. */
export type Entry = {
  readonly entry: EditionTopic;
  readonly file: TopicText;
  readonly topic?: Topic;
};

/** The topics of parts that count. */
export const entriesOf = async (
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
export const keepPart = async (
  ports: ChangePorts,
  entries: readonly Entry[],
): Promise<EditionPart> => {
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
export const over = async (
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

/** The file of a topic that was added or changed. */
export const changedText = async (
  ports: ChangePorts,
  edition: Edition,
  id: string,
): Promise<string | undefined> => {
  const found = changedIn(edition, id);
  return found && (await textsOf(ports, found.part)).get(id);
};
