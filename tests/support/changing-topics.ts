/** A stage whose topics are changed: two deployed ones, a clock that moves on, and its shelf to look at. */

import { compileSegment } from '../../lambda/core/match/compile-segment.ts';
import { type DeployedTopic, stageTopics } from '../../lambda/core/topic/standing.ts';
import { type ChangePorts, currentEdition } from '../../lambda/steps/make-edition.ts';
import { loadTopic } from '../../lib/topic-file.ts';
import { emptyShelf, memoryEditions, type Shelf } from './memory/editions.ts';

/** A topic's file. */
export const fileOf = (id: string, match: string): string =>
  `id: ${id}\ntitle: { fr: "Dossier ${id}" }\nmatch: ${match}\n`;

const hash = (text: string): string => `h(${text})`;

/** A topic that is deployed. */
export const deployedTopic = (id: string, match: string): DeployedTopic => {
  const text = fileOf(id, match);
  const since = '2026-11-01T08:00:00.000Z';
  return { id, title: { fr: `Dossier ${id}` }, text, hash: hash(text), since };
};

/** A checked file of a topic. */
export const read = (id: string, match: string) => {
  const text = fileOf(id, match);
  const { topic, problems } = loadTopic(`${id}.yaml`, text);
  if (!topic) throw new Error(JSON.stringify(problems));
  return { topic, text };
};

const START = Date.parse('2026-11-24T09:00:00.000Z');

/** A stage with two deployed topics, changed by whoever has its ports. */
export const stage = (shelf: Shelf = emptyShelf()) => {
  let ids = 0;
  let at = START;
  const pass = (ms: number): void => {
    at += ms;
  };
  const now = () => {
    pass(1_000);
    return new Date(at).toISOString();
  };
  const { editions, deployed } = memoryEditions(shelf, now);
  const carried = [deployedTopic('usines', 'usine'), deployedTopic('greves', 'grève')];
  const ports: ChangePorts & { deployed: typeof deployed } = {
    ...{ now, hash, editions, carried, deployed, newId: () => `n${++ids}` },
    parse: ({ id, text }) => loadTopic(`${id}.yaml`, text).topic,
    compile: (topics) => compileSegment(topics),
  };
  const standing = async () => {
    const edition = await currentEdition(ports);
    return Object.fromEntries(
      Array.from(stageTopics(carried, edition), ([id, line]) => [id, line.standing]),
    );
  };
  return { shelf, ports, pass, standing };
};
