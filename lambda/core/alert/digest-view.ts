/** A message of several alerts as its texts need it. */

import type { Wait } from './passage.ts';
import type { AlertView } from './view.ts';

/** A story that was not told, and why: a machine's word. `count`: its articles, where they are several. */
export type HeldView = {
  readonly ref: string;
  readonly title: string;
  readonly reason: string;
  readonly count: number;
};

/** A watched source that does not come through, since an ISO instant. */
export type TroubledView = {
  readonly name: string;
  readonly state: 'failing' | 'silent';
  readonly since: string;
  readonly reason?: string;
  readonly nextTry?: string;
};

/** A source that comes through again since `at`, after it was failing or silent since `since`; ISO instants. */
export type RecoveredView = Pick<TroubledView, 'name' | 'state' | 'since'> & {
  readonly at: string;
};

/** One message of several alerts, or of none. */
export type DigestView = {
  readonly why: Wait;
  /** ISO instants: the period that this message is of; what it tells is new since the last digest before it. */
  readonly dueAt: string;
  readonly since: string;
  /** How many topics the reader watches. */
  readonly topics: number;
  /** One a story, each with its kind to this reader. */
  readonly told: readonly AlertView[];
  readonly held: readonly HeldView[];
  /** Of a daily digest. */
  readonly sources?: {
    readonly watched: number;
    readonly troubled: readonly TroubledView[];
    /** Since the last digest. */
    readonly recovered?: readonly RecoveredView[];
  };
};
