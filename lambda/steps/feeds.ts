/** What the steps need of watched feeds: types only. */

import type { Advertised } from '../core/feed/advertised.ts';
import type { FeedPlan } from '../core/feed/plan.ts';
import type { FeedRecord } from '../core/feed/record.ts';
import type { Ring } from '../core/feed/ring.ts';
import type { Feed } from '../core/page/feed.ts';

/** A ring with its version: whoever writes it says which one was read. */
export type KeptRing = { readonly v: number; readonly pairs: Ring };

/** What asking a feed has left; nothing of one that was never asked. */
export type KnownFeed = { readonly record?: FeedRecord; readonly ring?: KeptRing };

/** Watched feeds. A write may be repeated; a condition that does not hold is `false`. */
export type Feeds = {
  /** All plans, by id; one changed a moment ago may be as it was. */
  readonly list: () => Promise<readonly FeedPlan[]>;
  readonly get: (feedId: string) => Promise<FeedPlan | undefined>;
  /** Writes a new plan; false if the feed is watched already. */
  readonly add: (plan: FeedPlan) => Promise<boolean>;
  /** Writes a plan as an operator wants it, whatever is there. */
  readonly put: (plan: FeedPlan) => Promise<void>;
  /** Takes an active feed in hand: moves its due time if it is still as it was read. */
  readonly claim: (plan: FeedPlan, until: string) => Promise<boolean>;
  /** Writes when and where the feed is asked next, if it is still in the hand that took it. */
  readonly settle: (
    claimed: FeedPlan,
    next: Pick<FeedPlan, 'url' | 'everyS' | 'dueAt'>,
  ) => Promise<boolean>;
  /** What is known of the feed. A consistent read. */
  readonly known: (feedId: string) => Promise<KnownFeed>;
  /** Writes the ring over version `was` (0: there is none); false if somebody else wrote one. */
  readonly keepRing: (feedId: string, pairs: Ring, was: number) => Promise<boolean>;
  readonly keepRecord: (feedId: string, record: FeedRecord) => Promise<void>;
  /** Forgets the feed: its plan first, so that nobody asks any more. */
  readonly remove: (feedId: string) => Promise<void>;
};

/** What a server's answer turned out to be. */
export type FeedAnswer =
  | { readonly kind: 'feed'; readonly feed: Feed }
  | { readonly kind: 'page'; readonly feeds: readonly Advertised[] }
  | { readonly kind: 'neither'; readonly code: string; readonly reason: string };

/** Reads an answer. Pure. */
export type ReadAnswer = (
  bytes: Uint8Array,
  about: { readonly url: string; readonly contentType?: string },
) => FeedAnswer;

/** Whether a page may be fetched by its site's robots.txt, and how long to wait between two, in seconds. */
export type Robots = (
  url: string,
) => Promise<{ readonly allowed: boolean; readonly delayS: number }>;

/** The inbox for sent articles: one object of JSON lines. */
export type Drop = (feedId: string, lines: readonly string[]) => Promise<void>;
