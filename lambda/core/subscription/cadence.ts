/**
 * When a reader is told: the next daily digest, and the end of the quiet hours that an instant is in.
 * Both are instants that follow from the reader's settings and the calendar of the reader's zone alone,
 * so everybody who asks for the same period names the same instant.
 */

import { daysLater, instantAt, isDateIn, localAt } from './localtime.ts';
import type { Subscriber } from './subscriber.ts';

/** Where a `daily` reader chose no time, and the quiet hours where a `daytime` reader chose none. */
export const USUAL_AT = '08:00';
export const USUAL_QUIET = { from: '22:00', to: '07:00' } as const;
/** Most instant messages a minute, where a reader chose no number. */
export const USUAL_BURST = 5;

/** The settings that say when. */
export type Rhythm = Pick<Subscriber, 'cadence' | 'at' | 'quiet' | 'zone'>;

/** The quiet hours of a `daytime` reader; undefined for others. */
const quietOf = ({ cadence, quiet }: Rhythm): Subscriber['quiet'] =>
  cadence === 'daytime' ? (quiet ?? USUAL_QUIET) : undefined;

/** The instants of the digests around a date, one for each date that the zone has; they only grow. */
const dailyAround = (date: string, { at = USUAL_AT, zone }: Rhythm): readonly string[] =>
  [-1, 0, 1, 2, 3]
    .map((days) => daysLater(date, days))
    .filter((each) => isDateIn(each, zone))
    .map((each) => instantAt(each, at, zone));

/** The first daily digest after an ISO instant. */
export const nextDaily = (after: string, rhythm: Rhythm): string => {
  const next = dailyAround(localAt(after, rhythm.zone).date, rhythm).find((due) => due > after);
  if (next === undefined) throw new Error(`No digest after ${after} in ${rhythm.zone}`);
  return next;
};

/** The daily digest before an ISO instant. */
export const lastDaily = (before: string, rhythm: Rhythm): string => {
  const date = daysLater(localAt(before, rhythm.zone).date, -2);
  const last = dailyAround(date, rhythm).findLast((due) => due < before);
  if (last === undefined) throw new Error(`No digest before ${before} in ${rhythm.zone}`);
  return last;
};

/** Whether an ISO instant is that of one of the reader's daily digests. */
export const isDaily = (instant: string, rhythm: Rhythm): boolean =>
  rhythm.cadence === 'daily' &&
  dailyAround(localAt(instant, rhythm.zone).date, rhythm).includes(instant);

/** The quiet hours that begin on a date. */
const quietFrom = (
  date: string,
  { from, to }: NonNullable<Subscriber['quiet']>,
  zone: string,
): { readonly start: string; readonly end: string } => ({
  start: instantAt(date, from, zone),
  end: instantAt(from < to ? date : daysLater(date, 1), to, zone),
});

/** The end of the quiet hours that an ISO instant is in; undefined if it is in none. The end itself is not quiet. */
export const quietUntil = (now: string, rhythm: Rhythm): string | undefined => {
  const quiet = quietOf(rhythm);
  if (quiet === undefined || quiet.from === quiet.to) return undefined;
  const { date } = localAt(now, rhythm.zone);
  return [-2, -1, 0]
    .map((days) => quietFrom(daysLater(date, days), quiet, rhythm.zone))
    .find(({ start, end }) => start <= now && now < end)?.end;
};

/** The end of an ISO instant's minute. */
export const minuteEnd = (now: string): string =>
  new Date((Math.floor(Date.parse(now) / 60_000) + 1) * 60_000).toISOString();
