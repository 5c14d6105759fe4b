/** The topics that travel beside a function's code, as `topics.json`. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bundle, readBundle } from '../core/topic/bundle.ts';

/** The bundled topics; TOPICS_FILE names another place (the local system, tests). Throws if there are none to read. */
export const bundledTopics = (variables: NodeJS.ProcessEnv = process.env): Bundle => {
  const root = variables['LAMBDA_TASK_ROOT'] ?? '.';
  return readBundle(readFileSync(variables['TOPICS_FILE'] ?? join(root, 'topics.json'), 'utf8'));
};
