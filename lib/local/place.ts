/** Where the local system keeps what, and what its resources are called. */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { namesOf } from '../names.ts';

/** The stage that runs on a laptop. */
export const LOCAL_STAGE = 'local';

/** The names of the local resources. */
export const LOCAL_NAMES = namesOf(LOCAL_STAGE);

/** The project's folder. */
export const projectFolder = (): string => fileURLToPath(new URL('../..', import.meta.url));

/** Where the local system keeps its data unless `--data` says otherwise. */
export const defaultDataDir = (): string => join(projectFolder(), '.vigie');

/** Where things lie in a data folder. */
export const folders = (dataDir: string) =>
  ({
    table: join(dataDir, 'table'),
    bucket: join(dataDir, 'bucket'),
    outbox: join(dataDir, 'outbox'),
    sns: join(dataDir, 'sns.json'),
  }) as const;

/** How another process finds out that a port is this system's, and whose: the answer is the process id. */
export const WHO_PATH = '/vigie';
