/** What is known of a feed from asking it: kept beside its plan, and written after each asking. */

import type { Habit } from './interval.ts';

/** One day of a feed, in UTC (`2026-11-24`): askings, those that failed, new entries sent. */
export type FeedDay = {
  readonly day: string;
  readonly polls: number;
  readonly errors: number;
  readonly sent: number;
};

/** Why an asking failed; `code` is stable, for metrics. */
export type FeedError = { readonly at: string; readonly code: string; readonly reason: string };

/** A trouble that was told, so that it is told once, and its end too. */
export type Trouble = { readonly state: 'failing' | 'silent'; readonly since: string };

/** A trouble that ended, and when: told in lists and digests for a while. */
export type Recovery = Trouble & { readonly at: string };

/** A feed as asking it has left it. Times are ISO instants. */
export type FeedRecord = Habit & {
  /** The feed's own title. */
  readonly title?: string;
  /** Of the last answer, for a conditional request; good for this url alone. */
  readonly validators?: {
    readonly url: string;
    readonly etag?: string;
    readonly lastModified?: string;
    /** Of the document itself, for servers that send the same again and again. */
    readonly body?: string;
  };
  readonly firstSeen?: string;
  readonly lastPoll?: string;
  readonly lastSuccess?: string;
  readonly lastError?: FeedError;
  /** What was wrong with the last document that could be read all the same. */
  readonly problems?: readonly string[];
  /** Failures in a row. */
  readonly fails: number;
  /** New entries ever sent, and edits. */
  readonly sent: number;
  readonly edits: number;
  /** The newest last; days without an asking are missing. */
  readonly days: readonly FeedDay[];
  readonly trouble?: Trouble;
  /** The last trouble that ended, if none is told now. */
  readonly recovery?: Recovery;
};

/** Of a feed that was never asked. */
export const UNASKED: FeedRecord = { fails: 0, sent: 0, edits: 0, days: [] };

const DAYS_KEPT = 28;

/** The days after one more asking at `now`. */
export const daysAfter = (
  days: readonly FeedDay[],
  now: string,
  { failed, sent }: { readonly failed: boolean; readonly sent: number },
): readonly FeedDay[] => {
  const day = now.slice(0, 10);
  const last = days.at(-1);
  const today = last?.day === day ? last : { day, polls: 0, errors: 0, sent: 0 };
  const before = last?.day === day ? days.slice(0, -1) : days;
  const polled = {
    day,
    polls: today.polls + 1,
    errors: today.errors + (failed ? 1 : 0),
    sent: today.sent + sent,
  };
  return [...before, polled].slice(-DAYS_KEPT);
};
