/**
 * All topics of a project: the folder `seeds/topics` that a new one starts with, and the folder
 * `topics` beside it for one's own.
 */

import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Topic, TopicProblem } from '../lambda/core/topic/topic.ts';
import { loadTopic } from './topic-file.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** Where one's own topics live: git-ignored, read beside the seeds. */
export const OWN_TOPICS = join(PROJECT, 'topics');

/** The folders read where none are named; `topics` need not be there. */
const DEFAULT_DIRS: readonly string[] = [join(PROJECT, 'seeds', 'topics'), OWN_TOPICS];

const TOPIC_FILE = /\.ya?ml$/;

/** The topics without errors, and everything that is wrong with the files. */
export type AllTopics = {
  readonly topics: readonly Topic[];
  /** The files of these topics as they are, by id. */
  readonly texts: ReadonlyMap<string, string>;
  readonly problems: readonly TopicProblem[];
};

/** A path as messages show it: from where one stands, if it is below. */
export const shortName = (path: string): string => {
  const name = relative(process.cwd(), path);
  return name.startsWith('..') ? path : name;
};

/** What the file system answers, as opposed to a fault of ours. */
const isSystemError = (reason: unknown): reason is NodeJS.ErrnoException =>
  reason instanceof Error && 'syscall' in reason;

const filesIn = async (dir: string, mayBeMissing: boolean): Promise<readonly string[]> => {
  if (TOPIC_FILE.test(dir)) return [dir];
  try {
    const names = await readdir(dir);
    return names
      .filter((name) => TOPIC_FILE.test(name))
      .sort()
      .map((name) => join(dir, name));
  } catch (reason) {
    if (mayBeMissing && isSystemError(reason) && reason.code === 'ENOENT') return [];
    throw reason;
  }
};

const unreadable = (path: string, reason: unknown): AllTopics => ({
  topics: [],
  texts: new Map(),
  problems: [
    {
      file: shortName(path),
      line: 1,
      column: 1,
      severity: 'error',
      message: `This cannot be read: ${reason instanceof Error ? reason.message : String(reason)}.`,
      wayOut: 'Name a folder that holds topic files (<id>.yaml), or such a file.',
    },
  ],
});

const loadFile = async (file: string): Promise<AllTopics> => {
  try {
    const text = await readFile(file, 'utf8');
    const { topic, problems } = loadTopic(shortName(file), text);
    const topics = topic ? [topic] : [];
    return { topics, texts: new Map(topics.map(({ id }) => [id, text])), problems };
  } catch (reason) {
    if (isSystemError(reason)) return unreadable(file, reason);
    throw reason;
  }
};

const loadFolder = async (dir: string, mayBeMissing: boolean): Promise<AllTopics> => {
  try {
    const loaded = await Promise.all((await filesIn(dir, mayBeMissing)).map(loadFile));
    return {
      topics: loaded.flatMap(({ topics }) => topics),
      texts: new Map(loaded.flatMap(({ texts }) => [...texts])),
      problems: loaded.flatMap(({ problems }) => problems),
    };
  } catch (reason) {
    if (isSystemError(reason)) return unreadable(dir, reason);
    throw reason;
  }
};

/** The first of each id, and a problem for each later one. */
const withoutDoubles = (dirs: readonly string[], folders: readonly AllTopics[]): AllTopics => {
  const topics = new Map<string, Topic>();
  const texts = new Map<string, string>();
  const problems = folders.flatMap((folder) => folder.problems);
  for (const [index, folder] of folders.entries()) {
    for (const topic of folder.topics) {
      if (!topics.has(topic.id)) {
        topics.set(topic.id, topic);
        texts.set(topic.id, folder.texts.get(topic.id) ?? '');
        continue;
      }
      problems.push({
        file: shortName(join(dirs[index] ?? '', `${topic.id}.yaml`)),
        line: 1,
        column: 1,
        severity: 'error',
        message: `There is another topic "${topic.id}" in a folder read before; this one is not used.`,
        wayOut: 'Give it another id and file name.',
      });
    }
  }
  return { topics: [...topics.values()], texts, problems };
};

/** Reads and checks the topic files of the folders: by default the project's `seeds/topics` and `topics`. */
export const loadTopics = async (
  options: { readonly dirs?: readonly string[] } = {},
): Promise<AllTopics> => {
  const dirs = options.dirs ?? DEFAULT_DIRS;
  const folders = await Promise.all(dirs.map((dir) => loadFolder(dir, dir === OWN_TOPICS)));
  return withoutDoubles(dirs, folders);
};

/** A problem on one line, with the way out below. */
export const printProblem = ({
  file,
  line,
  column,
  severity,
  message,
  wayOut,
}: TopicProblem): string => `${file}:${line}:${column}: ${severity}: ${message}\n    ${wayOut}`;
