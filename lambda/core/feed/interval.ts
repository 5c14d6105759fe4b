/**
 * When a feed is asked again. A feed is asked twice in the time that usually passes between two of its
 * changes; the longer it has been silent, the less often; never more or less often than the bounds. A
 * server that says how long its answer is good is believed, up to some hours. After failures the time
 * doubles, twice and at most to an hour: an agency's feed lists what it said in the last hours, and what it said
 * during a trouble is to be found there after it. After a day of failures it doubles on, up to half a
 * day: a feed is never given up.
 */

import type { Hash } from '../article.ts';
import { type FeedPlan, LEAST_S, MOST_S } from './plan.ts';

/** What is known of a feed's habit. Seconds, ISO instants. */
export type Habit = {
  /** Mean time between two askings that found something new. */
  readonly gapS?: number;
  readonly lastNew?: string;
};

/** What an answer said of when to come again, in seconds. */
export type Hints = {
  readonly maxAgeS?: number | undefined;
  readonly ttlS?: number | undefined;
};

const HINT_MOST_S = 6 * 3_600;
const FAILED_S = 3_600;
const FAILED_TIMES = 4;
/** Failures before it doubles on: a day where they are an hour apart. */
const A_DAY = 24;
const FAILED_MOST_S = 12 * 3_600;
/** 410 Gone: the owner means it, but some come back. */
const GONE_S = 24 * 3_600;
/** The share of the newest gap in the mean. */
const NEWEST = 0.3;
/** Askings in a usual gap, and how much of a silence is waited. */
const PER_GAP = 2;
const OF_SILENCE = 8;
/** Steps of the interval, so that it changes (and is written) seldom. */
const STEP = 1.5;

const seconds = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1_000;

/** The habit after something new was found. */
export const habitAfter = ({ gapS, lastNew }: Habit, now: string): Habit => {
  if (lastNew === undefined) return { lastNew: now };
  const gap = seconds(lastNew, now);
  const mean = gapS === undefined ? gap : (1 - NEWEST) * gapS + NEWEST * gap;
  return { gapS: Math.round(mean), lastNew: now };
};

const within = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/** Seconds to the next asking after one that went well: the next lower step of what the habit asks for. */
export const everyAfter = (
  { leastS = LEAST_S, mostS = MOST_S, everyS, addedAt }: FeedPlan,
  { gapS = everyS, lastNew = addedAt }: Habit,
  now: string,
): number => {
  const wanted = Math.max(gapS / PER_GAP, seconds(lastNew, now) / OF_SILENCE);
  if (wanted <= leastS) return leastS;
  const steps = Math.floor(Math.log(wanted / leastS) / Math.log(STEP));
  return Math.round(within(leastS * STEP ** steps, leastS, Math.max(leastS, mostS)));
};

/** Up to a tenth more, by the feed's id alone: feeds that were added together do not stay together. */
const apart = (hash: Hash, id: string): number =>
  1 + Number.parseInt(hash(`apart ${id}`).slice(0, 2), 36) / 36 ** 2 / 10;

const later = (now: string, s: number): string =>
  new Date(Date.parse(now) + Math.round(s * 1_000)).toISOString();

/** When a feed is due after an answer that was good for `hints`. */
export const dueAfter = (
  hash: Hash,
  { id, everyS }: FeedPlan,
  now: string,
  hints: Hints,
): string => {
  const hinted = Math.max(hints.maxAgeS ?? 0, hints.ttlS ?? 0);
  return later(now, Math.max(everyS * apart(hash, id), Math.min(hinted, HINT_MOST_S)));
};

/** What is known of a failure: how many there were in a row, what the server asked for, whether it says gone. */
export type Failure = {
  readonly fails: number;
  readonly retryAfterS?: number | undefined;
  readonly isGone: boolean;
};

/** When a feed is due after a failure. */
export const dueAfterFailure = (
  hash: Hash,
  { id, everyS }: FeedPlan,
  now: string,
  { fails, retryAfterS = 0, isGone }: Failure,
): string => {
  const first = Math.min(FAILED_S, FAILED_TIMES * everyS);
  const most = Math.min(first * 2 ** Math.max(0, fails - A_DAY), FAILED_MOST_S);
  const doubled = Math.min(everyS * 2 ** Math.min(fails, A_DAY), Math.max(most, everyS));
  const wait = isGone ? GONE_S : doubled;
  return later(now, Math.max(wait * apart(hash, id), retryAfterS));
};
