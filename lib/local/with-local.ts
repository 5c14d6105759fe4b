/**
 * The local system as commands use it: the one that runs on the data folder, or, while none does, the
 * emulators alone for the time of a command (the functions work off its messages at the next start).
 */

import { type Language, localEnvironment } from './environment.ts';
import { createResources } from './resources.ts';
import { findRunning } from './running.ts';
import { openSystem } from './system.ts';

/** What a command gets: SDK clients made in `environment` talk to the local system and to nothing else. */
export type Local = {
  readonly endpoint: string;
  readonly environment: Record<string, string>;
  /** A started system is there, which works off messages at once. */
  readonly running: boolean;
  /** Of the started system. */
  readonly pid?: number;
};

/** Lets a command use the local system; `lang` is that of Vigie's own words if none is running. */
export const withLocal = async <T>(
  dataDir: string,
  use: (local: Local) => Promise<T>,
  lang: Language = 'en',
): Promise<T> => {
  const running = await findRunning(dataDir);
  if (running !== undefined) {
    const { endpoint, pid } = running;
    const environment = await localEnvironment(dataDir, endpoint, running.lang);
    return use({ endpoint, environment, running: true, pid });
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
