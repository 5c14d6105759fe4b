/** How far back a list goes, as a person types it: `12h`, `7d`, a day, or an instant. */

import { checkSpan } from '../../../lambda/core/subscription/span.ts';
import { UsageError } from '../command.ts';

const DAY_MS = 86_400_000;

/** Deliveries are kept that long (DESIGN, table "delivery"). */
export const MOST_DAYS = 400;

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const isInstant = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z$/.test(text);

/** A day or an instant in UTC as milliseconds, if there is such a one: there is no 31 February. */
const pointOf = (text: string): number | undefined => {
  if (!isDay(text) && !isInstant(text)) return undefined;
  const ms = Date.parse(text);
  const isReal = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text.slice(0, 10));
  return isReal ? ms : undefined;
};

/** The ISO instant from which on is listed. */
export const sinceOf = (typed: string, now: string): string => {
  const text = typed.trim();
  const span = checkSpan(text);
  const from = pointOf(text) ?? (span.ok ? Date.parse(now) - span.value : undefined);
  const way = 'give 12h, 7d, 4w, a day (2026-11-20) or an instant (2026-11-20T08:00Z), in UTC';
  if (from === undefined || Number.isNaN(from)) throw new UsageError(`--since ${typed}: ${way}.`);
  if (from > Date.parse(now)) throw new UsageError(`--since ${typed} is still to come: ${way}.`);
  if (Date.parse(now) - from > MOST_DAYS * DAY_MS)
    throw new UsageError(
      `--since ${typed}: what was sent is known for ${MOST_DAYS} days; ${way}, not longer ago.`,
    );
  return new Date(from).toISOString();
};

/** A number of days to look back, as it is typed. */
export const checkDays = (typed: string): number => {
  const days = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  if (days >= 1 && days <= MOST_DAYS) return days;
  throw new UsageError(`--days ${typed}: give a number of days from 1 to ${MOST_DAYS}.`);
};

/** Every UTC day from an ISO instant until another, the newest first. */
export const daysUntil = (from: string, to: string): readonly string[] => {
  const days: string[] = [];
  for (let at = Date.parse(`${from.slice(0, 10)}T00:00:00Z`); at <= Date.parse(to); at += DAY_MS)
    days.unshift(new Date(at).toISOString().slice(0, 10));
  return days;
};
