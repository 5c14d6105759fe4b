/**
 * The local system as commands use it: the one that runs on the data folder, or, while none does, the
 * emulators alone for the time of a command (the functions work off its messages at the next start).
 */

import { access, constants, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../cli/command.ts';
import { type EmulatorOptions, type Emulators, openEmulators } from './emulators.ts';
import { type Language, localEnvironment } from './environment.ts';
import { createResources } from './resources.ts';
import { findRunning, lastPort, type Running } from './running.ts';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where the local system keeps its data unless `--data` says otherwise. */
export const DATA_DIR = join(ROOT, '.vigie');

const codeOf = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  // LevelDB's own reason is the cause of "database is not open".
  return codeOf(cause) ?? (typeof code === 'string' ? code : undefined);
};

/** Makes the folder. Rejects with an InputError if nothing can be written there. */
export const prepareDataDir = async (dataDir: string): Promise<void> => {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.W_OK);
  } catch (error) {
    throw new InputError(
      `Cannot write to ${resolve(dataDir)} (${codeOf(error)}): give another folder with --data DIR.`,
      { cause: error },
    );
  }
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
    case 'EACCES':
      return new InputError(`Port ${port} may not be used: choose one above 1023.`, {
        cause: error,
      });
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

/** Opens the emulators; what a person can put right is an InputError. Without a port, that of the last run if it is free. */
export const openSystem = async (options: EmulatorOptions): Promise<Emulators> => {
  await prepareDataDir(options.dataDir);
  if (options.port === undefined) {
    const port = await lastPort(options.dataDir);
    try {
      if (port !== undefined) return await openEmulators({ ...options, port });
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE') throw openingProblem(error, options);
    }
  }
  try {
    return await openEmulators(options);
  } catch (error) {
    throw openingProblem(error, options);
  }
};

/** What a command gets: SDK clients made in `environment` talk to the local system and to nothing else. */
export type Local = {
  readonly endpoint: string;
  readonly environment: Record<string, string>;
  /** A started system is there, which works off messages at once. */
  readonly running: boolean;
};

/** Lets a command use the local system; `lang` is that of Vigie's own words if none is running. */
export const withLocal = async <T>(
  dataDir: string,
  use: (local: Local) => Promise<T>,
  lang: Language = 'en',
): Promise<T> => {
  const running = await findRunning(dataDir);
  if (running !== undefined) {
    const { endpoint } = running;
    const environment = await localEnvironment(dataDir, endpoint, running.lang);
    return use({ endpoint, environment, running: true });
  }
  const emulators = await openSystem({ dataDir });
  try {
    const { endpoint } = emulators;
    await createResources(endpoint);
    const environment = await localEnvironment(dataDir, endpoint, lang);
    return await use({ endpoint, environment, running: false });
  } finally {
    await emulators.close();
  }
};
