/**
 * The pages that `vigie scan` and `vigie send` are given: a file, every file of a folder, or standard input. Each is
 * opened when its turn comes, so that a folder of any size fits in memory, and a bad one is a value
 * that is reported while the others go on.
 */

import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { unpack } from '../../../lambda/aws/unpack.ts';
import { LARGEST_PAGE } from '../../../lambda/core/page/no-text.ts';
import { InputError, type Terminal } from '../command.ts';

/** A page's bytes, or why there are none and what to do. */
type Opened =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: string };

/** One page to read. */
export type Input = {
  /** The path as messages name it. */
  readonly name: string;
  /** What the article's source is called: the file's own name. */
  readonly source: string;
  readonly open: () => Promise<Opened>;
};

/** What the file system answers, in words, with the way out. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder; check the path',
  EACCES: 'you have no right to read it (EACCES); change its rights, or copy it',
  EPERM: 'you have no right to read it (EPERM); change its rights, or copy it',
  ELOOP: 'its links lead in a circle (ELOOP); name the file itself',
};

/** A failed system call in words; a fault of ours is thrown on. */
const systemAnswer = (error: unknown): string => {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
  return (
    REASONS[String(error.code)] ??
    `it cannot be read (${error.message}); try again, or copy it to another place`
  );
};

/** A page's own bytes: gzip is opened, as in the inbox. */
const opened = (bytes: Uint8Array): Opened => {
  const unpacked = unpack(bytes);
  return unpacked.ok ? unpacked : { ok: false, reason: unpacked.detail };
};

const openFile = async (path: string): Promise<Opened> => {
  try {
    const { size } = await stat(path);
    // Not even read, since it may be larger than the memory.
    if (size > LARGEST_PAGE)
      return {
        ok: false,
        reason: `it has ${(size / 1e6).toFixed(1)} MB, more than the limit of 10 MB; cut it into several files`,
      };
    return opened(await readFile(path));
  } catch (error) {
    return { ok: false, reason: systemAnswer(error) };
  }
};

const fileInput = (path: string): Input => ({
  name: path,
  source: basename(path),
  open: () => openFile(path),
});

const badInput = (path: string, reason: string): Input => ({
  ...fileInput(path),
  open: async () => ({ ok: false, reason }),
});

/** A folder's entry: a file, the files of a folder in it (links to folders are not followed: they may lead in a circle). */
const entryInputs = async (path: string): Promise<readonly Input[]> => {
  try {
    if ((await lstat(path)).isDirectory()) return await folderInputs(path);
    const found = await stat(path);
    if (found.isFile()) return [fileInput(path)];
    return found.isDirectory()
      ? []
      : [badInput(path, 'it is no file but a device, a pipe or a socket; take it out')];
  } catch (error) {
    return [badInput(path, systemAnswer(error))];
  }
};

/** Every file of a folder and of the folders in it, in the order of their names, without hidden ones. */
const folderInputs = async (dir: string): Promise<readonly Input[]> => {
  const names = (await readdir(dir)).filter((name) => !name.startsWith('.')).sort();
  const inputs: Input[] = [];
  for (const name of names) inputs.push(...(await entryInputs(join(dir, name))));
  return inputs;
};

const stdinInput = (terminal: Terminal): Input => ({
  name: 'standard input',
  source: 'stdin',
  open: async () => opened(await terminal.stdin()),
});

const shortName = (path: string): string => {
  const short = relative(process.cwd(), path);
  return short === '' || short.startsWith('..') ? path : short;
};

/**
 * The pages that an argument names: `-` is standard input, a folder all of its files.
 * @throws InputError if it names nothing, or a folder without files
 */
export const inputsOf = async (named: string, terminal: Terminal): Promise<readonly Input[]> => {
  if (named === '-') return [stdinInput(terminal)];
  const path = shortName(named);
  try {
    const found = await stat(path);
    // A pipe (`<(curl …)`) is read to its end like a file.
    if (!found.isDirectory()) return [fileInput(path)];
    const inputs = await folderInputs(path);
    if (inputs.length > 0) return inputs;
  } catch (error) {
    throw new InputError(`${named}: ${systemAnswer(error)}`);
  }
  throw new InputError(`${named}: the folder has no files; put pages into it, or name another`);
};
