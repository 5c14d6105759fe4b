/**
 * A digest as the table holds it: one message to one reader that tells of all that waited for its
 * period. It is claimed and marked like a delivery, and says in the same write what it holds, so that
 * whoever takes it over tells the same and nothing else.
 */

import type { Delivery } from './delivery.ts';
import type { Wait } from './passage.ts';

/** An alert that waited: its story and number. */
export type Waited = { readonly storyId: string; readonly n: number };

/** An alert in a digest; `held` says why it is left out of it, for good. */
export type DigestItem = Waited & { readonly held?: string };

/** A digest. */
export type Digest = Delivery & {
  /** Why its alerts waited. */
  readonly why: Wait;
  readonly items: readonly DigestItem[];
};

const ORDER: readonly Wait[] = ['daily digest', 'quiet hours', 'burst'];

/**
 * What a message is called whose alerts waited for these reasons: the day's digest whatever else is in
 * it, also where nothing waited.
 */
export const whyOf = (reasons: readonly (string | undefined)[]): Wait =>
  ORDER.find((wait) => reasons.includes(wait)) ?? 'daily digest';
