/** Changes of a running stage's topics: added, changed, removed, restored, compiled again. */

import type { Uncompiled } from '../core/match/compile-segment.ts';
import {
  changedIn,
  type Edition,
  withoutChanges,
  withPart,
  withRemoved,
} from '../core/topic/edition.ts';
import type { Topic } from '../core/topic/topic.ts';
import {
  type Changed,
  type ChangePorts,
  type Entry,
  entriesOf,
  keepPart,
  type NotChanged,
  onceEach,
  over,
  settle,
} from './make-edition.ts';

/** A topic's file, checked. */
export type TopicFile = { readonly topic: Topic; readonly text: string };

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
  given: ChangePorts,
  files: readonly TopicFile[],
  how: 'add' | 'change',
): Promise<Changed | NotChanged> => {
  const ports = { ...given, compile: onceEach(given.compile) };
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
