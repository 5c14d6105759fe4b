/**
 * One alert on its way to one reader, and what may be done with it next. SNS cannot be asked whether
 * a publish arrived, so a delivery whose publish was begun and not answered has an unknown outcome:
 * an email is sent again, at most three times in all; an SMS is not, and is listed as unknown.
 */

import type { Channel } from '../subscription/subscriber.ts';

/** A delivery as the table holds it. */
export type Delivery = {
  readonly state: 'WAITING' | 'SENDING' | 'SENT' | 'HELD' | 'UNKNOWN';
  /** Why it waits, is held back, or is unknown. */
  readonly reason?: string;
  /** Publishes that were begun and may have arrived. */
  readonly attempt: number;
  /** A fresh random id of the attempt, while SENDING or WAITING after it; and the ISO instant until which it is the owner's. */
  readonly owner?: string;
  readonly leaseUntil?: string;
  /** While it waits for a message with others: the ISO instant of that one, which alone tells it. */
  readonly dueAt?: string;
  /** SNS's id of the message, once SENT. */
  readonly messageId?: string;
  /** ISO instant of the last change. */
  readonly changedAt: string;
};

/** `broadcast`: the topic for programs, which is treated as email is. */
export type Reach = Channel | 'broadcast';

// DESIGN, "Outcome of a publish".
const MOST_ATTEMPTS = 3;

/** Whether a publish of unknown outcome may be repeated. */
export const mayRepeat = (reach: Reach, attempts: number): boolean =>
  reach !== 'sms' && attempts < MOST_ATTEMPTS;

/** `claim` and `give up` hold for the delivery as it was read; `wait`: somebody is at it until then. */
export type Next =
  | { readonly act: 'nothing' }
  | { readonly act: 'wait'; readonly until: string }
  | { readonly act: 'claim' }
  | { readonly act: 'give up' };

/** What may be done with a delivery now (an ISO instant). */
export const nextOf = (delivery: Delivery | undefined, reach: Reach, now: string): Next => {
  if (!delivery || delivery.state === 'WAITING') return { act: 'claim' };
  if (delivery.state !== 'SENDING') return { act: 'nothing' };
  const { leaseUntil = '' } = delivery;
  if (leaseUntil > now) return { act: 'wait', until: leaseUntil };
  return mayRepeat(reach, delivery.attempt) ? { act: 'claim' } : { act: 'give up' };
};
