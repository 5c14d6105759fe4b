/**
 * The folder `inbox/`: a page dropped there goes into the bucket once it has stopped growing, and moves
 * to `done/` or `failed/` beside it only when it is over. Looked at a few times a second, because file
 * events are unreliable across systems.
 */

import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { S3Client } from '@aws-sdk/client-s3';
import { MAX_BODY_BYTES } from './front.ts';
import { type LocalPage, readLocalPage, upload } from './upload.ts';

/** What the watcher needs. */
export type DropFolderOptions = {
  readonly folder: string;
  readonly s3: S3Client;
  /** A file went to `failed/` without ever reaching the bucket. */
  readonly failed: (path: string, reason: string) => void;
};

/** A watched folder. */
export type DropFolder = {
  /** Files that are seen and not over. */
  readonly pending: () => number;
  /** Called when a page has left the bucket's inbox; moves its file, if it came from here. */
  readonly over: (key: string, outcome: 'done' | 'failed') => Promise<void>;
  readonly stop: () => Promise<void>;
};

const LOOK_MS = 250;

/** Moves a file into a folder beside it, under a name that is free there. */
const moveInto = async (folder: string, path: string): Promise<string> => {
  await mkdir(folder, { recursive: true });
  const taken = new Set(await readdir(folder));
  const { name, ext } = parse(path);
  let free = `${name}${ext}`;
  for (let n = 2; taken.has(free); n += 1) free = `${name}-${n}${ext}`;
  await rename(path, join(folder, free));
  return join(folder, free);
};

const isGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Starts watching; makes the folder. */
export const watchDropFolder = async (options: DropFolderOptions): Promise<DropFolder> => {
  const { folder, s3 } = options;
  await mkdir(folder, { recursive: true });
  /** Size and time of change at the last look. */
  const growing = new Map<string, string>();
  /** In the bucket, by key: the files with these bytes. */
  const sent = new Map<string, Set<string>>();

  const fail = async (name: string, error: unknown): Promise<void> => {
    const reason = error instanceof Error ? error.message : String(error);
    const moved = await moveInto(join(folder, 'failed'), join(folder, name));
    options.failed(moved, reason);
  };

  const take = async (name: string): Promise<void> => {
    let page: LocalPage;
    try {
      const { size } = await stat(join(folder, name));
      if (size > MAX_BODY_BYTES)
        throw new Error(`The file has ${Math.round(size / 1e6)} MB; the most is 10 MB.`);
      page = await readLocalPage(folder, name);
      const files = sent.get(page.key) ?? new Set();
      sent.set(page.key, files.add(name));
      await upload(s3, page);
    } catch (error) {
      for (const files of sent.values()) files.delete(name);
      // Taken away by its owner in between.
      if (!isGone(error)) await fail(name, error);
    }
  };

  const isSent = (name: string) => [...sent.values()].some((files) => files.has(name));

  const look = async (): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !isSent(entry.name))
      .map(({ name }) => name);
    for (const name of growing.keys()) if (!names.includes(name)) growing.delete(name);
    for (const name of names) {
      const { size, mtimeMs } = await stat(join(folder, name));
      const now = `${size} ${mtimeMs}`;
      const hasStopped = growing.get(name) === now;
      if (hasStopped) growing.delete(name);
      else growing.set(name, now);
      if (hasStopped) await take(name);
    }
  };

  let stopped = false;
  const loop = async (): Promise<void> => {
    while (!stopped) {
      await look().catch((error: unknown) => {
        if (!isGone(error)) throw error;
      });
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  };
  await look().catch((error: unknown) => {
    if (!isGone(error)) throw error;
  });
  const looking = loop();

  return {
    pending: () => growing.size + [...sent.values()].reduce((sum, { size }) => sum + size, 0),
    over: async (key, outcome) => {
      const files = sent.get(key);
      sent.delete(key);
      for (const name of files ?? [])
        await moveInto(join(folder, outcome), join(folder, name)).catch((error: unknown) => {
          if (!isGone(error)) throw error;
        });
    },
    stop: async () => {
      stopped = true;
      await looking;
    },
  };
};
