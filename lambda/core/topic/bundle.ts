/**
 * The topics as a function carries them: an artefact made when the function is bundled, with every query
 * ready for matching, so that no function needs a YAML parser or the rules of inflection.
 */

import { CANARY_TOPIC } from '../canary.ts';
import { readArtefact, topicsIn, writeArtefact } from '../match/artefact.ts';
import { compileSegment, type Uncompiled } from '../match/compile-segment.ts';
import type { Segment, TopicTitle } from '../match/segment.ts';
import type { Dictionaries } from '../text/inflect.ts';
import type { Topic } from './topic.ts';

/** An artefact, and the topics that are not in it. */
type Written = { readonly bytes: Uint8Array; readonly uncompiled: readonly Uncompiled[] };

/** The topics' artefact. The canary's topic is matched like the others, and is not on their list. */
export const writeBundle = (topics: readonly Topic[], dictionaries?: Dictionaries): Written => {
  const { segment, uncompiled } = compileSegment([...topics, CANARY_TOPIC], dictionaries);
  return { bytes: writeArtefact(segment), uncompiled };
};

const isListed = ({ id }: TopicTitle): boolean => id !== CANARY_TOPIC.id;

/** What a function knows of the topics. */
export type Bundle = { readonly topics: readonly TopicTitle[]; readonly segment: Segment };

/** An artefact that `writeBundle` of this build made; throws `UnreadableArtefact` where it is another thing. */
export const readBundle = (bytes: Uint8Array): Bundle => {
  const segment = readArtefact(bytes);
  return { topics: segment.topics.filter(isListed), segment };
};

/** The list of topics alone: for who matches nothing. */
export const readTitles = (bytes: Uint8Array): readonly TopicTitle[] =>
  topicsIn(bytes).filter(isListed);
