/**
 * The topics as a function carries them: JSON made when the function is bundled, with every query
 * ready for matching, so that no function needs a YAML parser or the rules of inflection. The version
 * tells a bundle of another build.
 */

import { CANARY_TOPIC } from '../canary.ts';
import { prepare } from '../match/compile.ts';
import { type WrittenPrepared, writePrepared } from '../match/prepared.ts';
import type { Dictionaries } from '../text/inflect.ts';
import type { Topic } from './topic.ts';

/** Changes when the JSON changes its shape. */
const VERSION = 2;

/** What a function knows of the topics. */
export type Bundle = {
  readonly topics: readonly Pick<Topic, 'id' | 'title'>[];
  /** For `readPrepared`. */
  readonly prepared: WrittenPrepared;
};

/** The bundle's text. The canary's topic is matched like the others, and is not on their list. */
export const writeBundle = (topics: readonly Topic[], dictionaries?: Dictionaries): string => {
  const bundle: Bundle = {
    topics: topics.map(({ id, title }) => ({ id, title })),
    prepared: writePrepared(prepare([...topics, CANARY_TOPIC], dictionaries)),
  };
  return JSON.stringify({ version: VERSION, ...bundle });
};

const isBundle = (value: unknown): value is Bundle & { version: unknown } =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  'topics' in value &&
  Array.isArray(value.topics);

/** A bundle that `writeBundle` of this build made; throws where it is another thing. */
export const readBundle = (json: string): Bundle => {
  const value: unknown = JSON.parse(json);
  if (!isBundle(value)) {
    throw new Error(
      'This is no bundle of topics: expected {"version", "topics"}. Bundle the function again.',
    );
  }
  if (value.version !== VERSION) {
    throw new Error(
      `The bundle of topics has version ${JSON.stringify(value.version)}, this code reads ${VERSION}. Bundle the function again.`,
    );
  }
  return value;
};
