/** Topics as a deploy carries them: compiled for the functions, and their files for the clock to tell of. */

import type { Uncompiled } from '../lambda/core/match/compile-segment.ts';
import { writeBundle } from '../lambda/core/topic/bundle.ts';
import type { Carried } from '../lambda/steps/deployed-topics.ts';
import { dictionaries } from './dictionaries.ts';
import type { AllTopics } from './topics.ts';

/** Checked topics with their files. */
export type Deployable = Pick<AllTopics, 'topics' | 'texts'>;

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
