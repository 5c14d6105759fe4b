/** What the steps need of a stage's topics: types only. The pointer is the one thing that ever changes. */

import type { Edition } from '../core/topic/edition.ts';
import type { DeployedTopic } from '../core/topic/standing.ts';

/** Which edition counts. `at` is an ISO instant. */
export type Pointer = { readonly v: number; readonly edition: string; readonly at: string };

/** A topic's file. */
export type TopicText = { readonly id: string; readonly text: string };

/** What functions read. Reads of the pointer are consistent. */
export type Editions = {
  /** Undefined: nothing was ever changed on the stage. */
  readonly pointer: () => Promise<Pointer | undefined>;
  readonly edition: (id: string) => Promise<Edition | undefined>;
  /** A part's artefact. */
  readonly part: (id: string) => Promise<Uint8Array | undefined>;
};

/** What a change of topics reads and writes besides. Everything has a new id, so nothing is ever overwritten. */
export type EditionChanges = Editions & {
  readonly texts: (part: string) => Promise<readonly TopicText[] | undefined>;
  readonly keepPart: (
    id: string,
    artefact: Uint8Array,
    texts: readonly TopicText[],
  ) => Promise<void>;
  readonly keepEdition: (id: string, edition: Edition) => Promise<void>;
  /** Moves the pointer if it is still as it was read; false if not. */
  readonly move: (from: Pointer | undefined, to: Pointer) => Promise<boolean>;
  /** Ids of what is kept, with the ISO instant at which each was written. */
  readonly kept: () => Promise<readonly { readonly id: string; readonly written: string }[]>;
  /** Deletes all that is kept under an id. */
  readonly drop: (id: string) => Promise<void>;
};

/** Which topics the functions carry, as they say it themselves. */
export type DeployedTopics = {
  /** `mark` tells one deploy's topics from another's; `list` is the id under which they are kept. */
  readonly told: () => Promise<{ readonly mark: string; readonly list: string } | undefined>;
  readonly list: (id: string) => Promise<readonly DeployedTopic[] | undefined>;
  readonly keepList: (id: string, topics: readonly DeployedTopic[]) => Promise<void>;
  readonly tell: (mark: string, list: string, at: string) => Promise<void>;
};
