/** The topics that travel beside a function's code, as `topics.bin`. */

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file beside the function's code; TOPICS_FILE names another place for `topics.bin` and its like (the local system, tests). */
export const beside = (name: string, variables: NodeJS.ProcessEnv = process.env): string => {
  const { TOPICS_FILE: file, LAMBDA_TASK_ROOT: root = '.' } = variables;
  return join(file === undefined ? root : dirname(file), name);
};

/** The bundled topics' artefact. Throws if there is none. */
export const bundledTopics = (): Uint8Array => readFileSync(beside('topics.bin'));
