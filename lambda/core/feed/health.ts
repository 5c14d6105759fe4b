/**
 * How a feed is doing: failing after some failures in a row, silent when nothing new came for much
 * longer than is usual for this feed (a weekly's week is no silence, a weekend no alarm), well again
 * when that ends.
 */

import type { FeedPlan } from './plan.ts';
import type { FeedDay, FeedError, FeedRecord, Recovery, Trouble } from './record.ts';

/** Failures in a row that make a feed failing: with doubling waits, most of a day. */
const FAILING_AFTER = 5;

/** A day of the trend. */
type TrendDay = { readonly day: string; readonly sent: number };

/** What people and alarms are told of a feed. Times are ISO instants. */
export type Health = {
  readonly state: 'unasked' | 'well' | 'failing' | 'silent' | 'paused';
  /** In words; empty for one that is well. */
  readonly reason: string;
  readonly lastSuccess?: string;
  readonly lastNew?: string;
  readonly lastError?: FeedError;
  readonly nextTry?: string;
  /** The trouble that ended last, if the feed is well since. */
  readonly recovery?: Recovery;
  readonly fails: number;
  readonly sent: number;
  readonly edits: number;
  /** New entries a day, the last two weeks, today last. */
  readonly trend: readonly TrendDay[];
};

const DAY_MS = 86_400_000;
const TREND_DAYS = 14;
/** Days with news that are needed before a habit is one. */
const HABIT_DAYS = 5;
/** A silence is one after so many times the longest pause on record, or the usual gap. */
const PAUSES = 2;
const GAPS = 20;

const dayNumber = (day: string): number => Math.floor(Date.parse(day) / DAY_MS);

const trendOf = (days: readonly FeedDay[], now: string): readonly TrendDay[] =>
  Array.from({ length: TREND_DAYS }, (_, at) => {
    const day = new Date(Date.parse(now) - (TREND_DAYS - 1 - at) * DAY_MS)
      .toISOString()
      .slice(0, 10);
    return { day, sent: days.find((one) => one.day === day)?.sent ?? 0 };
  });

/** How long this feed may be silent, in milliseconds; undefined while its habit is not known. */
const usualSilence = ({ days, gapS = 0 }: FeedRecord): number | undefined => {
  const busy = days.filter(({ sent }) => sent > 0).map(({ day }) => dayNumber(day));
  if (busy.length < HABIT_DAYS) return undefined;
  const longest = Math.max(...busy.slice(1).map((day, at) => day - (busy[at] ?? day)));
  // The first day after a pause is no silence yet.
  return Math.max((PAUSES * longest + 1) * DAY_MS, GAPS * gapS * 1_000);
};

const silence = (record: FeedRecord, now: string): string | undefined => {
  const usual = usualSilence(record);
  const { lastNew } = record;
  if (usual === undefined || lastNew === undefined) return undefined;
  const silentMs = Date.parse(now) - Date.parse(lastNew);
  if (silentMs <= usual) return undefined;
  const days = (ms: number): string => (ms / DAY_MS).toFixed(1);
  return `nothing new for ${days(silentMs)} days; usually it is never more than ${days(usual / PAUSES)}`;
};

/** The state alone, with its reason: what each asking looks at. */
export const stateOf = (
  plan: FeedPlan,
  record: FeedRecord,
  now: string,
): Pick<Health, 'state' | 'reason'> => {
  const { fails, lastPoll, lastError } = record;
  if (plan.state === 'paused') return { state: 'paused', reason: 'paused by an operator' };
  if (lastPoll === undefined) return { state: 'unasked', reason: 'not asked yet' };
  const isGone = fails > 0 && lastError?.code === 'gone';
  if (isGone || fails >= FAILING_AFTER)
    return { state: 'failing', reason: lastError?.reason ?? `${fails} failures in a row` };
  const silent = silence(record, now);
  return silent === undefined ? { state: 'well', reason: '' } : { state: 'silent', reason: silent };
};

/** How a feed is doing at an instant. */
export const healthOf = (
  { plan, record }: { readonly plan: FeedPlan; readonly record: FeedRecord },
  now: string,
): Health => {
  const { lastSuccess, lastNew, lastError, recovery, fails, sent, edits, days } = record;
  const state = stateOf(plan, record, now);
  return {
    ...state,
    ...(recovery === undefined || state.state !== 'well' ? {} : { recovery }),
    ...(lastSuccess === undefined ? {} : { lastSuccess }),
    ...(lastNew === undefined ? {} : { lastNew }),
    ...(lastError === undefined ? {} : { lastError }),
    ...(plan.state === 'paused' ? {} : { nextTry: plan.dueAt }),
    ...{ fails, sent, edits },
    trend: trendOf(days, now),
  };
};

/** What changed since it was last told: a trouble that began, or one that ended; `trouble` is what holds now, `recovery` what ended. */
export type Turn = {
  readonly trouble?: Trouble;
  readonly recovery?: Recovery;
  /** An event of the log. */
  readonly tell?: 'feed-failing' | 'feed-silent' | 'feed-recovered';
};

/** Compares a feed's state with the trouble that was told. */
export const turnOf = (
  told: Trouble | undefined,
  { state }: Pick<Health, 'state'>,
  now: string,
): Turn => {
  if (state !== 'failing' && state !== 'silent')
    return told === undefined ? {} : { recovery: { ...told, at: now }, tell: 'feed-recovered' };
  if (told?.state === state) return { trouble: told };
  const tell = state === 'failing' ? 'feed-failing' : 'feed-silent';
  return { trouble: { state, since: now }, tell };
};
