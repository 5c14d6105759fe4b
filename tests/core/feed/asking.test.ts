import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hash } from '../../../lambda/aws/hash.ts';
import { requestBudget } from '../../../lambda/core/feed/budget.ts';
import { dueByHost } from '../../../lambda/core/feed/due.ts';
import { maxAgeS, retryAfterS } from '../../../lambda/core/feed/freshness.ts';
import {
  dueAfter,
  dueAfterFailure,
  everyAfter,
  habitAfter,
} from '../../../lambda/core/feed/interval.ts';
import { feedIdOf, newPlan } from '../../../lambda/core/feed/plan.ts';

const NOW = '2026-11-24T12:00:00.000Z';
const at = (seconds: number): string => new Date(Date.parse(NOW) + seconds * 1_000).toISOString();
const planAt = (url: string, dueAt = NOW) => newPlan(hash, url, NOW, { dueAt });

describe('headers that say when to come again', () => {
  test.each([
    ['120', 120],
    [' 0 ', 0],
    ['Tue, 24 Nov 2026 12:10:00 GMT', 600],
    ['Mon, 23 Nov 2026 12:10:00 GMT', 0],
    ['99999999', 86_400],
    ['bald', undefined],
    ['-5', undefined],
    [undefined, undefined],
  ])('Retry-After: %s', (header, seconds) => {
    // `-5` is a date to some engines, and a past one then.
    expect(retryAfterS(header, NOW) || undefined).toBe(seconds || undefined);
  });

  test.each([
    ['public, max-age=600', 600],
    ['MAX-AGE = "60"', 60],
    ['s-maxage=900', undefined],
    ['max-age=600, no-cache', 0],
    ['no-store', 0],
    ['private', undefined],
    [undefined, undefined],
  ])('Cache-Control: %s', (header, seconds) => {
    expect(maxAgeS(header)).toBe(seconds);
  });
});

describe('the interval', () => {
  test('is half of the usual gap, in steps, within the bounds of the feed', () => {
    const plan = planAt('https://zeitung.example/feed');
    const every = (gapS: number, silentS = 0) =>
      everyAfter(plan, { gapS, lastNew: at(-silentS) }, NOW);
    expect(every(60)).toBe(300);
    expect(every(2_000)).toBe(675);
    expect(every(100_000)).toBe(3_600);
    expect(every(600, 7 * 3_600)).toBeGreaterThan(every(600, 600));
    expect(everyAfter({ ...plan, leastS: 30, mostS: 45 }, { gapS: 9_999 }, NOW)).toBe(45);
  });

  test('follows a feed that becomes quicker', () => {
    let habit = habitAfter({ gapS: 86_400, lastNew: NOW }, at(600));
    for (let n = 2; n < 30; n++) habit = habitAfter(habit, at(600 * n));
    expect(habit.gapS).toBeLessThan(700);
  });

  test('of feeds that were added together does not stay together', () => {
    const dues = Array.from({ length: 50 }, (_, n) =>
      dueAfter(hash, planAt(`https://zeitung.example/${n}`), NOW, {}),
    );
    expect(new Set(dues).size).toBeGreaterThan(30);
  });

  test('after any failures lies ahead, by at most a day and a bit', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 10_000 }),
        fc.option(fc.nat({ max: 86_400 }), { nil: undefined }),
        (fails, retry) => {
          const failure = { fails, retryAfterS: retry, isGone: fails % 2 === 0 };
          const due = dueAfterFailure(hash, planAt('https://zeitung.example/'), NOW, failure);
          expect(due > at(0) && due <= at(1.11 * 86_400) && due >= at(retry ?? 0)).toBe(true);
        },
      ),
    );
  });
});

test('due feeds come by host, the longest waiting first, few a host; paused ones do not', () => {
  const plans = [
    planAt('https://a.example/1', at(-10)),
    planAt('https://www.b.example/1', at(-30)),
    planAt('https://b.example/2', at(-20)),
    planAt('https://b.example/3', at(-5)),
    planAt('https://c.example/1', at(1)),
    { ...planAt('https://d.example/1', at(-60)), state: 'paused' as const },
  ];
  const urls = dueByHost(plans, NOW, 2).map((host) => host.map(({ url }) => url));
  expect(urls).toEqual([
    ['https://www.b.example/1', 'https://b.example/2'],
    ['https://a.example/1'],
  ]);
});

test('a host’s share ends, others have their own; a long delay leaves one request a run', () => {
  const spend = requestBudget(3);
  const tries = ['https://a.example/1', 'https://www.a.example/2', 'https://a.example/3'];
  expect([...tries, 'https://a.example/4', 'https://b.example/1'].map((url) => spend(url))).toEqual(
    [...[true, true, true, false, true]],
  );
  const slow = requestBudget();
  expect([slow('https://c.example/', 90), slow('https://c.example/', 90)]).toEqual([true, false]);
});

test('a feed is the same, however its address is written', () => {
  expect(feedIdOf(hash, 'HTTPS://Zeitung.example:443/feed?utm_source=x#top')).toBe(
    feedIdOf(hash, 'https://zeitung.example/feed'),
  );
});
