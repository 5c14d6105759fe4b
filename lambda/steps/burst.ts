/**
 * How many instant messages a reader gets in a minute. Most readers get one in most minutes, and the
 * first is let through without a write; from the second on each is counted in the table, until the
 * minute is full. What a container knows to be full it asks no more. A container that worked nothing
 * for this reader yet does not know of the first messages of others, so in a minute in which several
 * containers work one more each can go out than was wished: a bound, not a guarantee to the unit.
 */

import { minuteEnd, USUAL_BURST } from '../core/subscription/cadence.ts';
import type { Subscriber } from '../core/subscription/subscriber.ts';
import type { Counters } from './waiting.ts';

/** Counts one more instant message to a reader; false if the minute has no room for it. */
export type TakeTurn = (reader: Subscriber) => Promise<boolean>;

/** What this container knows of a reader's minute. */
type Known = 'begun' | 'full';

/** A count that begins anew with each minute; one for the life of a container. */
export const turnsOf = (counters: Counters, now: () => string): TakeTurn => {
  let minute = '';
  const known = new Map<string, Known>();
  return async ({ id, burst: most = USUAL_BURST }) => {
    const current = minuteEnd(now());
    if (current !== minute) known.clear();
    minute = current;
    const before = known.get(id);
    if (before === 'full') return false;
    known.set(id, before ?? 'begun');
    if (before === undefined) return true;
    const isRoom = await counters.take(id, current, { first: 2, most });
    if (!isRoom && minute === current) known.set(id, 'full');
    return isRoom;
  };
};
