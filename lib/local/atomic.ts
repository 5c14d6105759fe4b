/** Writing a file so that a reader, or a process that starts after a crash, sees the old or the new one, never half. */

import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Ends the names of unfinished files; whoever lists a folder skips them. */
export const UNFINISHED = '.unfinished';

/** Writes beside the target and renames. Makes the folder. */
export const writeAtomic = async (path: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${dirname(path)}/.${randomUUID()}${UNFINISHED}`;
  try {
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
};

/** One asynchronous task after the other, in the order of the calls; a failed one does not stop the next. */
export const oneByOne = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const result = last.then(task, task);
    last = result.catch(() => undefined);
    return result;
  };
};
