/** What the steps need of alerts that wait for a message with others: types only. */

import type { Digest, Waited } from '../core/alert/digest.ts';

/** The name of a digest: its reader, and the ISO instant at which it is due. */
export type Period = { readonly subscriberId: string; readonly dueAt: string };

/** An alert in the list of a period. */
export type WaitingItem = Period & Waited;

/** Lists of what waits, one a period. Writing the same again changes nothing. */
export type Waiting = {
  readonly put: (item: WaitingItem) => Promise<void>;
  /** What waits for a period, at most `most`, the first story ids first. */
  readonly of: (period: Period, most: number) => Promise<readonly WaitingItem[]>;
  readonly drop: (item: WaitingItem) => Promise<void>;
};

/** Pointers to the periods for which something waits. */
export type Dues = {
  /** Writes the pointer with this stamp, over an older one. */
  readonly put: (period: Period, stamp: string) => Promise<void>;
  /** The stamp of a period's pointer. */
  readonly stampOf: (period: Period) => Promise<string | undefined>;
  /** Periods that are due at an ISO instant, the oldest first, at most `most`. */
  readonly until: (now: string, most: number) => Promise<readonly Period[]>;
  /** Deletes the pointer if it still has this stamp. */
  readonly drop: (period: Period, stamp: string) => Promise<void>;
};

/** Digests. */
export type Digests = {
  readonly get: (period: Period) => Promise<Digest | undefined>;
  /** Writes `next` if state, attempts and owner are still those that were read; false if not. */
  readonly change: (period: Period, read: Digest | undefined, next: Digest) => Promise<boolean>;
  /** A reader's digests that were due in [from, to), the oldest first. */
  readonly between: (
    subscriberId: string,
    from: string,
    to: string,
  ) => Promise<readonly (Digest & { readonly dueAt: string })[]>;
};

/** Instant messages to one reader in one minute, counted. */
export type Counters = {
  /** Counts one more, the first as `first`, unless there are `most` already; false then. */
  readonly take: (
    subscriberId: string,
    minute: string,
    bounds: { readonly first: number; readonly most: number },
  ) => Promise<boolean>;
};
