/**
 * The topics as a function carries them: an artefact made when the function is bundled, with every query
 * ready for matching, so that no function needs a YAML parser or the rules of inflection.
 */

import { CANARY_TOPIC } from '../canary.ts';
import { writeArtefact } from '../match/artefact.ts';
import { compileSegment, type Uncompiled } from '../match/compile-segment.ts';
import type { Dictionaries } from '../text/inflect.ts';
import type { Topic } from './topic.ts';

/** An artefact, and the topics that are not in it. */
type Written = { readonly bytes: Uint8Array; readonly uncompiled: readonly Uncompiled[] };

/** The topics' artefact. The canary's topic is matched like the others, and is on no list. */
export const writeBundle = (topics: readonly Topic[], dictionaries?: Dictionaries): Written => {
  const { segment, uncompiled } = compileSegment([...topics, CANARY_TOPIC], dictionaries);
  return { bytes: writeArtefact(segment), uncompiled };
};
