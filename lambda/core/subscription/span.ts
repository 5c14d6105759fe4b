/** How long something is to last, as a person types it: `12h`, `7d`, `4w`, or `ever`. */

import { bad, type Checked, good } from './checked.ts';

const HOUR = 3_600_000;
const UNITS = { h: HOUR, d: 24 * HOUR, w: 7 * 24 * HOUR } as const;

/** What is longer is a slip of the finger, or `ever`. */
const MOST_DAYS = 1_000;

/** Milliseconds of a typed span; Infinity for `ever`. */
export const checkSpan = (typed: string): Checked<number> => {
  const text = typed.trim().toLowerCase();
  if (text === 'ever') return good(Number.POSITIVE_INFINITY);
  const [, count, unit] = /^(\d{1,6}) ?([hdw])$/.exec(text) ?? [];
  if (count === undefined || unit === undefined)
    return bad(
      `"${typed}" is not a time: write hours, days or weeks, such as 12h, 7d, 4w, or ever`,
    );
  const ms = Number(count) * UNITS[unit as keyof typeof UNITS];
  if (ms === 0) return bad(`"${typed}" ends at once: write at least 1h`);
  if (ms > MOST_DAYS * UNITS.d)
    return bad(
      `"${typed}" is more than ${MOST_DAYS} days: write ever, and take it back when you like`,
    );
  return good(ms);
};

/** The ISO instant at which a span that begins now ends; undefined if it never does. */
export const endOfSpan = (now: string, ms: number): string | undefined =>
  Number.isFinite(ms) ? new Date(Date.parse(now) + ms).toISOString() : undefined;
