/** The embedded AWS on a data folder of the test's own. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localClients } from '../../lib/local/clients.ts';
import { type EmulatorOptions, openEmulators } from '../../lib/local/emulators.ts';
import { createResources } from '../../lib/local/resources.ts';

/** A folder that `forget` removes. */
export const temporaryFolder = async (): Promise<{
  readonly folder: string;
  readonly forget: () => Promise<void>;
}> => {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-test-'));
  return { folder, forget: () => rm(folder, { recursive: true, force: true }) };
};

/** Emulators with the stage's resources and clients; the table is in memory unless told otherwise. */
export const startEmulators = async (options: Partial<EmulatorOptions> = {}) => {
  const { folder, forget } = await temporaryFolder();
  const dataDir = options.dataDir ?? folder;
  const emulators = await openEmulators({ table: 'memory', ...options, dataDir });
  const resources = await createResources(emulators.endpoint);
  const clients = localClients(emulators.endpoint);
  return {
    ...emulators,
    ...clients,
    resources,
    dataDir,
    stop: async () => {
      clients.close();
      await emulators.close();
      await forget();
    },
  };
};
