import { describe, expect, test } from 'vitest';
import { passageOf, type Telling } from '../../../lambda/core/alert/passage.ts';
import type { Subscriber } from '../../../lambda/core/subscription/subscriber.ts';
import { subscriberWith } from '../../support/subscriber.ts';

const topics = [{ topic: 'sanctions', prominence: 3 }] as const;
const telling: Telling = { storyId: 'st_a1', owners: ['name:depeches'], kind: 'alert', topics };
// 23:30 in Paris.
const NIGHT = '2026-11-24T22:30:00.000Z';

const passage = (changes: Partial<Subscriber>, isFull = false, now = NIGHT) =>
  passageOf(subscriberWith(changes), telling, { now, isFull });

describe('an alert on its way to a reader', () => {
  test('goes at once to whom wants it at once, also at night', () => {
    expect(passage({ cadence: 'instant' })).toEqual({ act: 'now', topics });
  });

  test('waits for the end of the quiet hours, and goes at once outside of them', () => {
    expect(passage({ cadence: 'daytime' })).toEqual({
      ...{ act: 'later', why: 'quiet hours', dueAt: '2026-11-25T06:00:00.000Z' },
    });
    expect(passage({ cadence: 'daytime' }, false, '2026-11-24T12:00:00.000Z').act).toBe('now');
  });

  test('waits for the digest of a daily reader, whatever else there is', () => {
    expect(passage({ cadence: 'daily', at: '18:45' }, true)).toEqual({
      ...{ act: 'later', why: 'daily digest', dueAt: '2026-11-25T17:45:00.000Z' },
    });
  });

  test('waits for the end of the minute where too many went out in it', () => {
    expect(passage({}, true)).toEqual({
      ...{ act: 'later', why: 'burst', dueAt: '2026-11-24T22:31:00.000Z' },
    });
    expect(passage({ cadence: 'daytime' }, true, '2026-11-24T12:00:00.000Z')).toMatchObject({
      why: 'burst',
    });
    expect(passage({ cadence: 'daytime' }, true)).toMatchObject({ why: 'quiet hours' });
  });

  test('waits no more when the message that it waited for is written', () => {
    const reader = subscriberWith({ cadence: 'daily' });
    const asked = { now: NIGHT, isFull: true, inDigest: true } as const;
    expect(passageOf(reader, telling, asked)).toEqual({ act: 'now', topics });
  });

  test('of what is muted is held at once, or left out; a daily digest says itself what it leaves out', () => {
    const story = { mutes: [{ what: 'story', id: 'st_a1' }] } as const;
    expect(passage(story)).toEqual({ act: 'held', reason: 'muted' });
    expect(passage({ ...story, cadence: 'daytime' })).toEqual({ act: 'held', reason: 'muted' });
    expect(passage(story, true)).toEqual({ act: 'held', reason: 'muted' });
    expect(passage({ ...story, cadence: 'daily' })).toMatchObject({ why: 'daily digest' });
    const reader = subscriberWith({ ...story, cadence: 'daily' });
    const asked = { now: NIGHT, isFull: false, inDigest: true } as const;
    expect(passageOf(reader, telling, asked)).toEqual({ act: 'held', reason: 'muted' });
    const two: Telling = { ...telling, topics: [...topics, { topic: 'strikes', prominence: 2 }] };
    const fewer = subscriberWith({ mutes: [{ what: 'topic', id: 'strikes' }] });
    expect(passageOf(fewer, two, { now: NIGHT, isFull: false })).toEqual({ act: 'now', topics });
  });

  test('is held where all who tell it are muted sources', () => {
    const reader = subscriberWith({ mutes: [{ what: 'source', id: 'site:lemonde.fr' }] });
    const by = (...owners: readonly string[]) =>
      passageOf(reader, { ...telling, owners }, { now: NIGHT, isFull: false }).act;
    expect([by('site:lemonde.fr'), by('site:lemonde.fr', 'name:tass'), by()]).toEqual([
      ...['held', 'now', 'now'],
    ]);
  });
});
