/**
 * Whether an alert goes to a reader now, later in a message with others, or not: decided purely from
 * the reader's settings, the alert, the clock, and what went out in this minute. Asked twice: when the
 * alert reaches notify, and again when the message that it waits for is written.
 */

import { minuteEnd, nextDaily, quietUntil } from '../subscription/cadence.ts';
import { type MUTED, mutedBy } from '../subscription/mute.ts';
import type { Subscriber } from '../subscription/subscriber.ts';
import type { Concern } from './decide.ts';
import type { Told } from './ledger.ts';

/** What is to be told: what an alert is to this reader, and of which story. */
export type Telling = Concern & {
  readonly storyId: string;
  /** The keys of all owners that tell it; none where they are not known. */
  readonly owners: readonly string[];
};

/** When it is asked. */
export type Asked = {
  /** ISO instant. */
  readonly now: string;
  /** As many instant messages as this reader wants in a minute went out in this one. */
  readonly isFull: boolean;
  /** The message for which it waited is being written, so it waits no more. */
  readonly inDigest?: true;
};

/** Why an alert waits. */
export type Wait = 'daily digest' | 'quiet hours' | 'burst';

/** Why an alert that a reader asked for is held back. */
export type Held = typeof MUTED;

/** `topics`: those that are told. `dueAt`: the ISO instant of the message that tells it, which names its period. */
export type Passage =
  | { readonly act: 'now'; readonly topics: readonly Told[] }
  | { readonly act: 'later'; readonly dueAt: string; readonly why: Wait }
  | { readonly act: 'held'; readonly reason: Held };

const waitOf = (
  reader: Subscriber,
  { now, isFull, inDigest }: Asked,
): { readonly dueAt: string; readonly why: Wait } | undefined => {
  if (inDigest) return undefined;
  if (reader.cadence === 'daily') return { dueAt: nextDaily(now, reader), why: 'daily digest' };
  const dueAt = quietUntil(now, reader);
  if (dueAt !== undefined) return { dueAt, why: 'quiet hours' };
  return isFull ? { dueAt: minuteEnd(now), why: 'burst' } : undefined;
};

/** When and whether this reader is told. */
export const passageOf = (reader: Subscriber, telling: Telling, asked: Asked): Passage => {
  const wait = waitOf(reader, asked);
  // A daily digest names what it leaves out, so what else holds an alert back is looked at when it is written.
  if (wait?.why === 'daily digest') return { act: 'later', ...wait };
  const heard = mutedBy(reader, telling, asked.now);
  if ('held' in heard) return { act: 'held', reason: heard.held };
  if (wait) return { act: 'later', ...wait };
  return { act: 'now', topics: heard.topics };
};
