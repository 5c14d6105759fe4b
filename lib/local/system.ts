/** Opening the local system on a data folder, with words for what a person can put right. */

import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { InputError } from '../cli/command.ts';
import { writeAtomic } from './atomic.ts';
import { type EmulatorOptions, type Emulators, openEmulators } from './emulators.ts';
import { lastRun, type Running } from './running.ts';

const codeOf = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  // LevelDB's own reason is the cause of "database is not open".
  return codeOf(cause) ?? (typeof code === 'string' ? code : undefined);
};

const MARK = 'README.txt';
const MARK_TEXT = `Vigie keeps here what its local system knows: the table, the bucket, mail and SMS (outbox).
To start over:  npm start -- --fresh   (or delete this folder while nothing runs)
`;

/** What the local system makes in its folder; the folder for dropped pages is the person's. */
const OURS = [
  ...['table', 'bucket', 'outbox', 'sns.json', 'endpoint.json', 'link-secret', 'topics.bin'],
  ...['topics.json', 'topics.mark', 'log.txt', 'first-start.json'],
];

/**
 * Makes the folder. Rejects with an InputError if nothing can be written there, or if it holds somebody
 * else's files: starting over deletes.
 */
export const prepareDataDir = async (dataDir: string): Promise<void> => {
  const folder = resolve(dataDir);
  try {
    await mkdir(folder, { recursive: true });
    const entries = await readdir(folder);
    const foreign = entries.filter((name) => !OURS.includes(name) && name !== 'inbox');
    if (foreign.length > 0 && !entries.includes(MARK))
      throw new InputError(
        `${folder} holds other things (${foreign.slice(0, 3).join(', ')}): give an empty or new folder with --data DIR.`,
      );
    await writeAtomic(join(folder, MARK), MARK_TEXT);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      `Cannot write to ${folder} (${codeOf(error)}): give another folder with --data DIR.`,
      { cause: error },
    );
  }
};

/** Forgets everything; nothing may run on the folder. */
export const startOver = async (dataDir: string): Promise<void> => {
  await prepareDataDir(dataDir);
  for (const name of OURS) await rm(join(dataDir, name), { recursive: true, force: true });
};

/** What to say of a system that runs already. */
export const alreadyRunning = (dataDir: string, { pid, endpoint }: Running): string =>
  `Vigie is already running on ${resolve(dataDir)} (pid ${pid}, ${endpoint}). Stop it there with Ctrl-C, or give another folder with --data DIR.`;

const openingProblem = (error: unknown, { dataDir, port }: EmulatorOptions): unknown => {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new InputError(
        `Port ${port} is taken by another program: leave --port out to take any free one.`,
        { cause: error },
      );
    case 'LEVEL_LOCKED':
      return new InputError(
        `Another process is using ${resolve(dataDir)} right now: wait until it ends, or give another folder with --data DIR.`,
        { cause: error },
      );
    case 'LEVEL_CORRUPTION':
      return new InputError(
        `The table in ${resolve(dataDir)} is damaged: start over with  npm start -- --fresh`,
        { cause: error },
      );
    default:
      return error;
  }
};

// WHATWG Fetch, "port blocking", from 1024 on: no client of ours that uses `fetch` connects there.
const BLOCKED: ReadonlySet<number> = new Set([
  ...[1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566],
  ...[6665, 6666, 6667, 6668, 6669, 6679, 6697, 10_080],
]);

/** Whether the local system can listen there; 0 is any free port. */
export const isUsablePort = (port: number): boolean =>
  port === 0 || (port >= 1024 && port <= 65_535 && !BLOCKED.has(port));

/** Opens the emulators; what a person can put right is an InputError. Without a port, that of the last run if it is free. */
export const openSystem = async (options: EmulatorOptions): Promise<Emulators> => {
  await prepareDataDir(options.dataDir);
  if (options.port === undefined) {
    const port = (await lastRun(options.dataDir))?.port;
    try {
      if (port !== undefined && isUsablePort(port))
        return await openEmulators({ ...options, port });
    } catch (error) {
      if (!['EADDRINUSE', 'EACCES'].includes(codeOf(error) ?? ''))
        throw openingProblem(error, options);
    }
  }
  try {
    return await openEmulators(options);
  } catch (error) {
    throw openingProblem(error, options);
  }
};
