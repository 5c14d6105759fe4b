/** Topics as a deploy carries them: compiled for the functions, and their files for the clock to tell of. */

import { hash } from '../lambda/aws/hash.ts';
import type { Uncompiled } from '../lambda/core/match/compile-segment.ts';
import { writeBundle } from '../lambda/core/topic/bundle.ts';
import type { Carried } from '../lambda/steps/deployed-topics.ts';
import { dictionaries } from './dictionaries.ts';
import type { AllTopics } from './topics.ts';

/** Checked topics with their files. */
export type Deployable = Pick<AllTopics, 'topics' | 'texts'>;

/** Another for other topics. */
export const markOf = (carried: readonly Carried[]): string => hash(JSON.stringify(carried));

/** What lies beside the code of who tells of the topics, by name. */
export const carriedFiles = (carried: readonly Carried[]): Readonly<Record<string, string>> => ({
  'topics.json': JSON.stringify(carried),
  'topics.mark': markOf(carried),
});

/** The artefact, the files, and which topics are not in the artefact and why. */
export const carry = ({
  topics,
  texts,
}: Deployable): {
  readonly artefact: Uint8Array;
  readonly carried: readonly Carried[];
  readonly uncompiled: readonly Uncompiled[];
} => {
  const { bytes, uncompiled } = writeBundle(topics, dictionaries);
  const reasons = new Map(uncompiled.map(({ topic, reason }) => [topic, reason]));
  const carried = topics.map(({ id, title }) => {
    const problem = reasons.get(id);
    const text = texts.get(id) ?? '';
    return { id, title, text, ...(problem === undefined ? {} : { problem }) };
  });
  return { artefact: bytes, carried, uncompiled };
};
