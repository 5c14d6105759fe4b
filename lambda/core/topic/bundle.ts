/**
 * The topics as a function carries them: JSON made when the function is bundled, so that no function
 * needs a YAML parser. The version tells a bundle of another build.
 */

import type { Topic } from './topic.ts';

/** Changes when a topic's JSON changes its shape. */
const VERSION = 1;

/** The bundle's text. */
export const writeBundle = (topics: readonly Topic[]): string =>
  JSON.stringify({ version: VERSION, topics });

const isBundle = (value: unknown): value is { version: unknown; topics: readonly Topic[] } =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  'topics' in value &&
  Array.isArray(value.topics);

/** The topics of a bundle that `writeBundle` of this build made; throws where it is another thing. */
export const readBundle = (json: string): readonly Topic[] => {
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
  return value.topics;
};
