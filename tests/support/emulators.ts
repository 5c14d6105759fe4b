/** The embedded AWS on a data folder of the test's own, or moto where the run is for it. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localClients } from '../../lib/local/clients.ts';
import { type EmulatorOptions, type Emulators, openEmulators } from '../../lib/local/emulators.ts';
import { createResources } from '../../lib/local/resources.ts';
import { EMULATOR } from './emulator.ts';
import { startMoto } from './second.ts';

/** A folder that `forget` removes. */
export const temporaryFolder = async (): Promise<{
  readonly folder: string;
  readonly forget: () => Promise<void>;
}> => {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-test-'));
  return { folder, forget: () => rm(folder, { recursive: true, force: true }) };
};

const onlyOurs = (what: string) => () => {
  throw new Error(`Only our own emulator has ${what}; this run is for ${EMULATOR}`);
};

/** moto with what is like ours; it delivers no mail and no SMS, and nothing can stand before it. */
const openMoto = async (): Promise<Emulators> => {
  const { endpoint, stop } = await startMoto();
  return {
    endpoint,
    port: Number(new URL(endpoint).port),
    onRequest: onlyOurs('hooks'),
    onWeb: onlyOurs('the web'),
    inFlight: () => 0,
    close: stop,
  };
};

/** The emulators that the run is for. */
export const openChosen = (options: EmulatorOptions): Promise<Emulators> =>
  EMULATOR === 'moto' ? openMoto() : openEmulators(options);

/** Emulators with the stage's resources and clients; the table is in memory unless told otherwise. */
export const startEmulators = async (options: Partial<EmulatorOptions> = {}) => {
  const { folder, forget } = await temporaryFolder();
  const dataDir = options.dataDir ?? folder;
  const emulators = await openChosen({ table: 'memory', ...options, dataDir });
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
