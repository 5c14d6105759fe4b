import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isDaily,
  lastDaily,
  minuteEnd,
  nextDaily,
  quietUntil,
  type Rhythm,
} from '../../../lambda/core/subscription/cadence.ts';
import { daysLater, localAt } from '../../../lambda/core/subscription/localtime.ts';

const paris: Rhythm = { cadence: 'daily', at: '08:00', zone: 'Europe/Paris' };
const night: Rhythm = {
  ...{ cadence: 'daytime', zone: 'Europe/Paris' },
  quiet: { from: '22:00', to: '07:30' },
};

/** The digests of a reader, one after the other. */
const digests = (from: string, count: number, rhythm: Rhythm): readonly string[] => {
  const found: string[] = [];
  for (let at = from; found.length < count; ) {
    at = nextDaily(at, rhythm);
    found.push(at);
  }
  return found;
};

describe('the next daily digest', () => {
  test('is this morning’s before it, and tomorrow’s from its instant on', () => {
    expect(nextDaily('2026-11-24T06:59:59.999Z', paris)).toBe('2026-11-24T07:00:00.000Z');
    expect(nextDaily('2026-11-24T07:00:00.000Z', paris)).toBe('2026-11-25T07:00:00.000Z');
    expect(lastDaily('2026-11-24T07:00:00.000Z', paris)).toBe('2026-11-23T07:00:00.000Z');
  });

  test('stays at eight o’clock when the clocks change', () => {
    expect(digests('2026-03-27T12:00:00.000Z', 3, paris)).toEqual([
      '2026-03-28T07:00:00.000Z',
      '2026-03-29T06:00:00.000Z',
      '2026-03-30T06:00:00.000Z',
    ]);
  });

  test('in the skipped hour comes after it, and in the doubled hour once', () => {
    expect(digests('2026-03-28T12:00:00.000Z', 2, { ...paris, at: '02:30' })).toEqual([
      '2026-03-29T01:00:00.000Z',
      '2026-03-30T00:30:00.000Z',
    ]);
    expect(digests('2026-10-24T12:00:00.000Z', 2, { ...paris, at: '02:30' })).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ]);
  });

  test('does not come on a day that a zone does not have', () => {
    const apia: Rhythm = { ...paris, zone: 'Pacific/Apia' };
    expect(digests('2011-12-29T00:00:00.000Z', 2, apia)).toEqual([
      '2011-12-29T18:00:00.000Z',
      '2011-12-30T18:00:00.000Z',
    ]);
  });

  test('is eight o’clock where no time was chosen', () => {
    expect(nextDaily('2026-11-24T00:00:00.000Z', { cadence: 'daily', zone: 'Europe/Paris' })).toBe(
      '2026-11-24T07:00:00.000Z',
    );
  });

  test('is known by its instant, for the reader’s present settings', () => {
    expect(isDaily('2026-11-24T07:00:00.000Z', paris)).toBe(true);
    expect(isDaily('2026-11-24T07:01:00.000Z', paris)).toBe(false);
    expect(isDaily('2026-11-24T07:00:00.000Z', { ...paris, cadence: 'instant' })).toBe(false);
  });

  const times = fc.integer({ min: 0, max: 1_439 }).map((m) => {
    const two = (n: number) => String(n).padStart(2, '0');
    return `${two(Math.floor(m / 60))}:${two(m % 60)}`;
  });
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));

  test('comes exactly once on each date of each zone, over years', () => {
    fc.assert(
      fc.property(zones, times, fc.integer({ min: 2012, max: 2036 }), (zone, at, year) => {
        const rhythm: Rhythm = { cadence: 'daily', at, zone };
        const found = digests(`${year}-02-20T12:00:00.000Z`, 60, rhythm);
        const dates = found.map((instant) => {
          const shown = localAt(instant, zone);
          // A time that is skipped at the end of a day is told at the beginning of the next.
          return shown.time < at ? daysLater(shown.date, -1) : shown.date;
        });
        const [first = ''] = dates;
        expect(dates).toEqual(dates.map((_, day) => daysLater(first, day)));
        for (const [index, instant] of found.entries()) {
          expect(isDaily(instant, rhythm)).toBe(true);
          if (index > 0) expect(lastDaily(instant, rhythm)).toBe(found[index - 1]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('quiet hours', () => {
  test('wait for their end, which is not quiet any more', () => {
    expect(quietUntil('2026-11-24T20:59:59.999Z', night)).toBeUndefined();
    expect(quietUntil('2026-11-24T21:00:00.000Z', night)).toBe('2026-11-25T06:30:00.000Z');
    expect(quietUntil('2026-11-25T06:29:59.999Z', night)).toBe('2026-11-25T06:30:00.000Z');
    expect(quietUntil('2026-11-25T06:30:00.000Z', night)).toBeUndefined();
  });

  test('may be inside a day', () => {
    const lunch: Rhythm = { ...night, quiet: { from: '12:00', to: '14:00' } };
    expect(quietUntil('2026-11-24T12:00:00.000Z', lunch)).toBe('2026-11-24T13:00:00.000Z');
    expect(quietUntil('2026-11-24T22:00:00.000Z', lunch)).toBeUndefined();
  });

  test('are of readers who chose them alone', () => {
    expect(quietUntil('2026-11-24T23:00:00.000Z', { ...night, cadence: 'instant' })).toBe(
      undefined,
    );
    const usual: Rhythm = { cadence: 'daytime', zone: 'Europe/Paris' };
    expect(quietUntil('2026-11-24T23:00:00.000Z', usual)).toBe('2026-11-25T06:00:00.000Z');
  });

  test('end once where their end comes twice, and after the gap where it is skipped', () => {
    const short: Rhythm = { ...night, quiet: { from: '23:00', to: '02:30' } };
    expect(quietUntil('2026-10-24T22:00:00.000Z', short)).toBe('2026-10-25T00:30:00.000Z');
    // 02:10 for the second time.
    expect(quietUntil('2026-10-25T01:10:00.000Z', short)).toBeUndefined();
    expect(quietUntil('2026-03-28T23:00:00.000Z', short)).toBe('2026-03-29T01:00:00.000Z');
  });

  test('are what the clock on the wall says, where it does not change', () => {
    const minutes = fc.integer({ min: 0, max: 1_439 });
    const two = (n: number) => String(n).padStart(2, '0');
    const text = (m: number) => `${two(Math.floor(m / 60))}:${two(m % 60)}`;
    fc.assert(
      fc.property(minutes, minutes, minutes, (from, to, now) => {
        const quiet = { from: text(from), to: text(to) };
        const rhythm: Rhythm = { cadence: 'daytime', quiet, zone: 'Asia/Kolkata' };
        const instant = new Date(Date.UTC(2026, 10, 24, 0, now - 330)).toISOString();
        const isQuiet =
          from < to ? from <= now && now < to : from > to && (from <= now || now < to);
        const end = quietUntil(instant, rhythm);
        expect(end !== undefined).toBe(isQuiet);
        if (end !== undefined) {
          expect(localAt(end, 'Asia/Kolkata').time).toBe(text(to));
          expect(Date.parse(end) - Date.parse(instant)).toBeLessThan(86_400_000);
          expect(end > instant).toBe(true);
        }
      }),
    );
  });
});

test('a minute ends at the next full one', () => {
  expect(minuteEnd('2026-11-24T07:00:00.000Z')).toBe('2026-11-24T07:01:00.000Z');
  expect(minuteEnd('2026-11-24T07:00:59.999Z')).toBe('2026-11-24T07:01:00.000Z');
});
