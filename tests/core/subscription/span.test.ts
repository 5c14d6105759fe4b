import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkSpan, endOfSpan } from '../../../lambda/core/subscription/span.ts';

const HOURS = { h: 1, d: 24, w: 168 } as const;

test('hours, days and weeks are read', () => {
  expect(checkSpan('12h')).toEqual({ ok: true, value: 12 * 3_600_000 });
  expect(checkSpan(' 7D ')).toEqual({ ok: true, value: 7 * 24 * 3_600_000 });
  expect(checkSpan('4 w')).toEqual({ ok: true, value: 28 * 24 * 3_600_000 });
});

test('every span ends that much later, and ever never', () => {
  const now = '2026-11-24T09:00:00.000Z';
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 142 }),
      fc.constantFrom('h' as const, 'd' as const, 'w' as const),
      (count, unit) => {
        const read = checkSpan(`${count}${unit}`);
        if (!read.ok) throw new Error(read.problem);
        const end = Date.parse(endOfSpan(now, read.value) ?? '');
        expect(end - Date.parse(now)).toBe(count * HOURS[unit] * 3_600_000);
      },
    ),
  );
  const ever = checkSpan('ever');
  expect(endOfSpan(now, ever.ok ? ever.value : 0)).toBeUndefined();
});

test.each(['', '7', 'd', '7 days', '-7d', '1.5d', '7m', '1000000h', 'forever'])(
  '"%s" is answered with the form to write',
  (typed) => {
    expect(checkSpan(typed)).toEqual({
      ok: false,
      problem: expect.stringMatching(/12h, 7d, 4w, or ever|more than 1000 days: write ever/),
    });
  },
);

test('nothing, and what is too long, is refused with the way out', () => {
  expect(checkSpan('0d')).toEqual({ ok: false, problem: '"0d" ends at once: write at least 1h' });
  expect(checkSpan('1000d').ok).toBe(true);
  expect(checkSpan('1001d')).toMatchObject({ ok: false, problem: expect.stringContaining('ever') });
});
