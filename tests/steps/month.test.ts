/**
 * Short months of the simulation that `npm run bench -- stories-month` runs whole: a few days around each
 * change of the clock, with all faults. What everybody got is held against the plan.
 */

import { describe, expect, test } from 'vitest';
import { liveThrough, type Month } from '../bench/month/month.ts';
import { failuresOf } from '../bench/month/told-of.ts';
import { judge } from '../bench/month/verdict.ts';

const LONGEST = 60_000;

const few = (seed: number, start: string, outages: Month['outages'] = []): Month => ({
  ...{ seed, start: `${start}T00:00:00.000Z`, days: 5, events: 12, people: 24, everyday: 40 },
  outages,
});

const MONTHS: readonly (readonly [what: string, month: Month])[] = [
  [
    'the clock of Europe is set back while that of the house stands still',
    few(1, '2026-10-23', [['2026-10-25T00:20:00.000Z', '2026-10-25T01:10:00.000Z']]),
  ],
  ['the clock of America is set back', few(2, '2026-10-30')],
  ['the clock of Europe is set forward', few(3, '2027-03-26')],
];

describe('a few days in which', () => {
  test.each(MONTHS)(
    '%s: nobody misses an event, nobody is told twice, every day has its digest',
    async (_, month) => {
      const findings = judge(await liveThrough(month));
      expect(failuresOf(findings)).toEqual([]);
      expect(findings['missed']?.looked).toBeGreaterThan(50);
      expect(findings['days without the digest wanted always']?.looked).toBeGreaterThan(10);
    },
    LONGEST,
  );
});

describe('the judge of a month', () => {
  test(
    'sees what a way without its guards would do',
    async () => {
      const lived = await liveThrough({ ...few(4, '2026-11-02'), isCalm: true });
      expect(failuresOf(judge(lived))).toEqual([]);
      const { taken } = lived;
      const told = taken.filter(({ to }) => to !== '*');
      const without = judge({ ...lived, taken: told.slice(told.length / 2) });
      expect(without['missed']?.wrong.length).toBeGreaterThan(0);
      expect(without['days without the digest wanted always']?.wrong.length).toBeGreaterThan(0);
      const doubled = judge({ ...lived, taken: [...taken, ...taken] });
      expect(doubled['told twice as new']?.wrong.length).toBeGreaterThan(0);
      expect(doubled['days with two digests']?.wrong.length).toBeGreaterThan(0);
      expect(doubled['told to programs twice']?.wrong.length).toBeGreaterThan(0);
    },
    LONGEST,
  );
});
