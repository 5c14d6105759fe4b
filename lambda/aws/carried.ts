/** The topics' files that travel beside the clock's code, as `topics.json`, so that it can tell of them. */

import { readFileSync } from 'node:fs';
import type { Carried } from '../steps/deployed-topics.ts';
import { beside } from './topics.ts';

/** What tells these topics from another deploy's: a few letters, in a file of their own. */
export const carriedMark = (): string => readFileSync(beside('topics.mark'), 'utf8');

/** What a build of ours wrote there. */
export const carriedTopics = (): readonly Carried[] =>
  JSON.parse(readFileSync(beside('topics.json'), 'utf8')) as readonly Carried[];
