/**
 * The watch on the whole way: every few minutes a canary is written into the inbox, and every minute
 * what came out at the other end, in the canary's own queue, is taken down. A canary that is not there
 * after two minutes is told of in the log, each minute again, and an alarm reads the log. Nothing is
 * waited for, so a watch costs what a few calls cost.
 */

import { canaryTime } from '../core/canary.ts';
import type { Clock, Log } from './lines.ts';

/** What is kept of the canary between two looks. Instants are ISO; the sent one is to the second. */
export type CanaryKept = {
  /** When the last one was written into the inbox. */
  readonly sentAt?: string;
  /** The last one that arrived: when it was written, and how many seconds it took. */
  readonly arrived?: { readonly sentAt: string; readonly seconds: number };
};

/** A canary in its queue: whose article it tells of, when SNS delivered it, and how to delete it. */
export type CanaryArrival = {
  readonly articleId: string;
  readonly at: string;
  readonly receipt: string;
};

/** What the watch needs. */
export type CanaryPorts = {
  readonly now: Clock;
  readonly log: Log;
  readonly canaries: {
    readonly last: () => Promise<CanaryKept>;
    readonly keep: (kept: CanaryKept) => Promise<void>;
    /** Writes the canary's page for an instant into the inbox. */
    readonly send: (instant: string) => Promise<void>;
    /** What is in the queue, at most a few; it comes back unless it is deleted. */
    readonly arrivals: () => Promise<readonly CanaryArrival[]>;
    readonly drop: (arrivals: readonly CanaryArrival[]) => Promise<void>;
  };
};

/** A canary must have arrived after so many seconds (issue 3: within two minutes). */
export const CANARY_SECONDS = 120;
/** Between two canaries while they arrive, and while they do not: then they pile up among the dead letters. */
const EVERY_MS = 5 * 60_000;
const EVERY_MS_IF_LOST = 30 * 60_000;
// The clock strikes a little early or late.
const SLACK_MS = 10_000;

const seconds = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 1_000);

/** How long the last canary has been on its way, if it has not arrived. */
export const canaryWaits = ({ sentAt, arrived }: CanaryKept, now: string): number | undefined =>
  sentAt === undefined || (arrived !== undefined && arrived.sentAt >= sentAt)
    ? undefined
    : seconds(sentAt, now);

/** Notes what arrived. One that comes after a later one was sent was told of as missing, and counts no more. */
const noteArrivals = (
  { log }: CanaryPorts,
  kept: CanaryKept,
  arrivals: readonly CanaryArrival[],
): CanaryKept => {
  let { arrived } = kept;
  for (const { articleId, at } of arrivals) {
    const sentAt = canaryTime(articleId);
    if (sentAt === undefined) {
      log('canary-stray', { articleId });
      continue;
    }
    const took = Math.max(0, seconds(sentAt, at));
    // SNS may deliver one twice.
    const isAwaited = sentAt === kept.sentAt && sentAt !== arrived?.sentAt;
    log(isAwaited ? 'canary-arrived' : 'canary-stray', { sentAt, seconds: took });
    if (arrived === undefined || arrived.sentAt < sentAt) arrived = { sentAt, seconds: took };
  }
  return { ...kept, ...(arrived ? { arrived } : {}) };
};

const isDue = (kept: CanaryKept, now: string): boolean => {
  if (kept.sentAt === undefined) return true;
  const every = canaryWaits(kept, now) === undefined ? EVERY_MS : EVERY_MS_IF_LOST;
  return Date.parse(now) - Date.parse(kept.sentAt) >= every - SLACK_MS;
};

/** One look: what arrived is noted, what is missing is told of, and the next one is sent when it is due. */
export const watchCanary = async (ports: CanaryPorts): Promise<CanaryKept> => {
  const { canaries, log } = ports;
  const now = ports.now();
  const before = await canaries.last();
  // Nothing is on its way for most of the time, and looking costs a second of waiting.
  const isAwaited = canaryWaits(before, now) !== undefined;
  const arrivals = isAwaited ? await canaries.arrivals() : [];
  const noted = noteArrivals(ports, before, arrivals);
  const waits = canaryWaits(noted, now);
  if (waits !== undefined && waits > CANARY_SECONDS)
    log('canary-missing', { sentAt: noted.sentAt, seconds: waits });
  const isNext = isDue(noted, now);
  const kept = isNext ? { ...noted, sentAt: `${now.slice(0, 19)}.000Z` } : noted;
  // Kept first: a canary that could not be written is missing, which is what is to be told.
  if (isNext || arrivals.length > 0) await canaries.keep(kept);
  if (arrivals.length > 0) await canaries.drop(arrivals);
  if (isNext) await canaries.send(now);
  return kept;
};
