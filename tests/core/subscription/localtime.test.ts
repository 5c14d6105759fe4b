import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysLater,
  instantAt,
  isDateIn,
  localAt,
  minutesOf,
} from '../../../lambda/core/subscription/localtime.ts';

describe('a time of day in a zone', () => {
  test.each([
    ['2026-11-24', '08:00', 'Europe/Paris', '2026-11-24T07:00:00.000Z'],
    ['2026-07-14', '08:00', 'Europe/Paris', '2026-07-14T06:00:00.000Z'],
    ['2026-11-24', '07:45', 'Asia/Kathmandu', '2026-11-24T02:00:00.000Z'],
    ['2026-11-24', '08:00', 'Pacific/Kiritimati', '2026-11-23T18:00:00.000Z'],
    ['2026-11-24', '08:00', 'Pacific/Pago_Pago', '2026-11-24T19:00:00.000Z'],
    ['2026-11-24', '00:00', 'UTC', '2026-11-24T00:00:00.000Z'],
  ])('%s %s in %s', (date, time, zone, instant) => {
    expect(instantAt(date, time, zone)).toBe(instant);
    expect(localAt(instant, zone)).toEqual({ date, time });
  });

  test('that is skipped is the first instant after it', () => {
    // Paris goes from 02:00 to 03:00 on 29 March 2026, Lord Howe from 02:00 to 02:30 on 4 October.
    expect(instantAt('2026-03-29', '02:30', 'Europe/Paris')).toBe('2026-03-29T01:00:00.000Z');
    expect(instantAt('2026-10-04', '02:10', 'Australia/Lord_Howe')).toBe(
      '2026-10-03T15:30:00.000Z',
    );
    // Nuuk skips the last hour of 28 March 2026.
    expect(instantAt('2026-03-28', '23:30', 'America/Nuuk')).toBe('2026-03-29T01:00:00.000Z');
  });

  test('that comes twice is the first of the two', () => {
    expect(instantAt('2026-10-25', '02:30', 'Europe/Paris')).toBe('2026-10-25T00:30:00.000Z');
    expect(instantAt('2026-11-01', '01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
    expect(instantAt('2026-04-05', '01:45', 'Australia/Lord_Howe')).toBe(
      '2026-04-04T14:45:00.000Z',
    );
  });

  test('on a day that a zone never had is the beginning of the next', () => {
    expect(isDateIn('2011-12-30', 'Pacific/Apia')).toBe(false);
    expect(isDateIn('2011-12-29', 'Pacific/Apia')).toBe(true);
    expect(instantAt('2011-12-30', '08:00', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
  });

  test('in a zone that nobody knows is in UTC', () => {
    expect(instantAt('2026-11-24', '08:00', 'Mars/Olympus')).toBe('2026-11-24T08:00:00.000Z');
  });

  test('is hours and minutes of a day and nothing else', () => {
    expect(minutesOf('23:59')).toBe(1_439);
    for (const wrong of ['24:00', '8:00', '08:60', '0800', '08:00:00', ' 08:00', ''])
      expect(minutesOf(wrong), wrong).toBeUndefined();
    expect(() => instantAt('2026-11-24', '8h', 'UTC')).toThrow('"8h" is no time of day');
  });
});

const ZONES = Intl.supportedValuesOf('timeZone');
const MINUTE = 60_000;

/** Found the long way: the first minute at which the clock shows that time or a later one. */
const longWay = (date: string, time: string, zone: string): string => {
  const format = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  });
  const reaches = (ms: number) => format.format(ms) >= `${date} ${time}`;
  let ms = Date.parse(date) - 16 * 60 * MINUTE;
  while (!reaches(ms)) ms += 15 * MINUTE;
  while (reaches(ms - MINUTE)) ms -= MINUTE;
  return new Date(ms).toISOString();
};

const zones = fc.constantFrom(...ZONES);
const times = fc
  .integer({ min: 0, max: 1_439 })
  .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
const dates = fc.integer({ min: 0, max: 13_880 }).map((days) => daysLater('2000-01-01', days));

/** Zones whose clocks change, on the days when they do, at the hours that are skipped or come twice. */
const changes = ZONES.flatMap((zone) =>
  [2019, 2026].flatMap((year) =>
    Array.from({ length: 365 }, (_, day) => daysLater(`${year}-01-01`, day))
      .filter((_, day) => day % 7 === 0)
      .flatMap((date) => {
        const offset = (at: string) =>
          Date.parse(`${localAt(at, zone).date}T${localAt(at, zone).time}Z`) - Date.parse(at);
        const week = (days: number) => `${daysLater(date, days)}T00:00:00.000Z`;
        if (offset(week(0)) === offset(week(7))) return [];
        const change = [0, 1, 2, 3, 4, 5, 6].find((d) => offset(week(d)) !== offset(week(d + 1)));
        return [{ zone, date: daysLater(date, change ?? 0) }];
      }),
  ),
);

describe('a time of day in any zone', () => {
  test('is the first minute at which its clock shows it or later', () => {
    fc.assert(
      fc.property(zones, dates, times, (zone, date, time) => {
        expect(instantAt(date, time, zone)).toBe(longWay(date, time, zone));
      }),
      { numRuns: 150 },
    );
  });

  test('also on the days when clocks change', () => {
    expect(changes.length).toBeGreaterThan(200);
    fc.assert(
      fc.property(
        fc.constantFrom(...changes),
        fc.constantFrom(-1, 0, 1),
        times,
        ({ zone, date }, days, time) => {
          const day = daysLater(date, days);
          expect(instantAt(day, time, zone)).toBe(longWay(day, time, zone));
        },
      ),
      { numRuns: 300 },
    );
  });
});
