import { expect, test } from 'vitest';
import { lastDays } from '../../../lambda/core/alert/days.ts';

test('two days back from a morning touch three days of the calendar', () => {
  expect(lastDays('2026-03-01T08:15:00.000Z', 2)).toEqual({
    from: '2026-02-27T08:15:00.000Z',
    days: ['2026-03-01', '2026-02-28', '2026-02-27'],
  });
});
