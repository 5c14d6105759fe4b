import { describe, expect, test } from 'vitest';
import { hash } from '../../../lambda/aws/hash.ts';
import { healthOf, turnOf } from '../../../lambda/core/feed/health.ts';
import { newPlan } from '../../../lambda/core/feed/plan.ts';
import {
  daysAfter,
  type FeedDay,
  type FeedRecord,
  UNASKED,
} from '../../../lambda/core/feed/record.ts';

const DAY_MS = 86_400_000;
const NOW = '2026-11-24T12:00:00.000Z';
const plan = newPlan(hash, 'https://zeitung.example/feed', '2026-10-01T00:00:00.000Z');
const before = (days: number): string => new Date(Date.parse(NOW) - days * DAY_MS).toISOString();

/** A feed that had news so many days ago each. */
const withNews = (...daysAgo: readonly number[]): FeedRecord => {
  const days = Array.from({ length: 28 }, (_, at): FeedDay => {
    const ago = 27 - at;
    return {
      day: before(ago).slice(0, 10),
      polls: 96,
      errors: 0,
      sent: daysAgo.includes(ago) ? 5 : 0,
    };
  });
  const lastNew = before(Math.min(...daysAgo));
  return { ...UNASKED, days, lastNew, lastPoll: NOW, lastSuccess: NOW, gapS: 3_600 };
};
const stateOf = (record: FeedRecord) => healthOf({ plan, record }, NOW).state;
const upTo = (last: number, first = 27) =>
  Array.from({ length: first - last + 1 }, (_, at) => first - at);

describe('a feed is', () => {
  test('not asked yet, or paused, whatever else holds', () => {
    expect(stateOf(UNASKED)).toBe('unasked');
    const paused = healthOf({ plan: { ...plan, state: 'paused' }, record: UNASKED }, NOW);
    expect(paused.state).toBe('paused');
    expect(paused.nextTry).toBeUndefined();
  });

  test('failing after five failures in a row, or at once where it is gone', () => {
    const lastError = { at: NOW, code: 'status-500', reason: 'the server answers 500' };
    const record = { ...withNews(...upTo(0)), lastError };
    expect(stateOf({ ...record, fails: 4 })).toBe('well');
    expect(healthOf({ plan, record: { ...record, fails: 5 } }, NOW)).toMatchObject({
      state: 'failing',
      reason: 'the server answers 500',
    });
    expect(stateOf({ ...record, fails: 1, lastError: { ...lastError, code: 'gone' } })).toBe(
      'failing',
    );
  });

  test('silent when a daily says nothing for days', () => {
    expect(stateOf(withNews(...upTo(2)))).toBe('well');
    expect(stateOf(withNews(...upTo(4)))).toBe('silent');
  });

  test('not silent over a weekend, if it is so every week', () => {
    const workdays = upTo(3).filter((ago) => ![6, 0].includes(new Date(before(ago)).getUTCDay()));
    expect(stateOf(withNews(...workdays))).toBe('well');
  });

  test('not silent in the week of a weekly, nor while its habit is not known', () => {
    expect(stateOf(withNews(26, 20, 13, 12, 6))).toBe('well');
    expect(stateOf(withNews(27, 26, 25, 24))).toBe('well');
  });
});

test('the trend is the last two weeks, days without an asking too', () => {
  const { trend } = healthOf({ plan, record: withNews(1, 3) }, NOW);
  expect(trend).toHaveLength(14);
  expect(trend.at(-1)).toEqual({ day: '2026-11-24', sent: 0 });
  expect(trend.slice(-4).map(({ sent }) => sent)).toEqual([5, 0, 5, 0]);
});

test('a trouble is told when it begins, when it becomes another, and when it ends', () => {
  const healthIn = (state: 'well' | 'failing' | 'silent') => ({
    ...healthOf({ plan, record: UNASKED }, NOW),
    state,
  });
  const failing = turnOf(undefined, healthIn('failing'), NOW);
  expect(failing).toEqual({ trouble: { state: 'failing', since: NOW }, tell: 'feed-failing' });
  expect(turnOf(failing.trouble, healthIn('failing'), NOW)).toEqual({ trouble: failing.trouble });
  expect(turnOf(failing.trouble, healthIn('silent'), NOW).tell).toBe('feed-silent');
  expect(turnOf(failing.trouble, healthIn('well'), NOW)).toEqual({
    recovery: { state: 'failing', since: NOW, at: NOW },
    tell: 'feed-recovered',
  });
  expect(turnOf(undefined, healthIn('well'), NOW)).toEqual({});
});

test('a recovery is told of a feed that is well, and of no other', () => {
  const recovery = { state: 'failing', since: before(2), at: before(1) } as const;
  const well: FeedRecord = { ...UNASKED, lastPoll: NOW, lastSuccess: NOW, recovery };
  expect(healthOf({ plan, record: well }, NOW).recovery).toEqual(recovery);
  const lastError = { at: NOW, code: 'gone', reason: 'the feed is gone' };
  const gone = healthOf({ plan, record: { ...well, fails: 1, lastError } }, NOW);
  expect(gone.state).toBe('failing');
  expect(gone).not.toHaveProperty('recovery');
});

test('days are counted by themselves and kept for four weeks', () => {
  let days: readonly FeedDay[] = [];
  for (let ago = 40; ago >= 0; ago--)
    for (const failed of [true, false])
      days = daysAfter(days, before(ago), { failed, sent: failed ? 0 : 2 });
  expect(days).toHaveLength(28);
  expect(days.at(-1)).toEqual({ day: '2026-11-24', polls: 2, errors: 1, sent: 2 });
});
