/** The topics that travel beside a function's code, as `topics.bin`. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The bundled topics' artefact; TOPICS_FILE names another place (the local system, tests). Throws if there is none. */
export const bundledTopics = (variables: NodeJS.ProcessEnv = process.env): Uint8Array => {
  const root = variables['LAMBDA_TASK_ROOT'] ?? '.';
  return readFileSync(variables['TOPICS_FILE'] ?? join(root, 'topics.bin'));
};
