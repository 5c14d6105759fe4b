import { describe, expect, test } from 'vitest';
import { type Concern, passageOf } from '../../../lambda/core/alert/passage.ts';
import type { Subscriber } from '../../../lambda/core/subscription/subscriber.ts';
import { subscriberWith } from '../../support/subscriber.ts';

const topics = [{ topic: 'sanctions', prominence: 3 }] as const;
const concern: Concern = { storyId: 'st_a1', kind: 'alert', topics };
// 23:30 in Paris.
const NIGHT = '2026-11-24T22:30:00.000Z';

const passage = (changes: Partial<Subscriber>, sentThisMinute = 0, now = NIGHT) =>
  passageOf(subscriberWith(changes), concern, { now, sentThisMinute });

describe('an alert on its way to a reader', () => {
  test('goes at once to whom wants it at once, also at night', () => {
    expect(passage({ cadence: 'instant' })).toEqual({ act: 'now', topics });
  });

  test('waits for the end of the quiet hours, and goes at once outside of them', () => {
    expect(passage({ cadence: 'daytime' })).toEqual({
      ...{ act: 'later', why: 'quiet hours', dueAt: '2026-11-25T06:00:00.000Z' },
    });
    expect(passage({ cadence: 'daytime' }, 0, '2026-11-24T12:00:00.000Z').act).toBe('now');
  });

  test('waits for the digest of a daily reader, whatever else there is', () => {
    expect(passage({ cadence: 'daily', at: '18:45' }, 99)).toEqual({
      ...{ act: 'later', why: 'daily digest', dueAt: '2026-11-25T17:45:00.000Z' },
    });
  });

  test('waits for the end of the minute where too many went out in it: five, or the reader’s number', () => {
    expect(passage({}, 4).act).toBe('now');
    expect(passage({}, 5)).toEqual({
      ...{ act: 'later', why: 'burst', dueAt: '2026-11-24T22:31:00.000Z' },
    });
    expect(passage({ burst: 20 }, 19).act).toBe('now');
    expect(passage({ burst: 20 }, 20).act).toBe('later');
    expect(passage({ cadence: 'daytime' }, 9, '2026-11-24T12:00:00.000Z')).toMatchObject({
      why: 'burst',
    });
  });

  test('waits no more when the message that it waited for is written', () => {
    const reader = subscriberWith({ cadence: 'daily' });
    const asked = { now: NIGHT, sentThisMinute: 99, inDigest: true } as const;
    expect(passageOf(reader, concern, asked)).toEqual({ act: 'now', topics });
  });
});
