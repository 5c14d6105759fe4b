/** Watching a feed: said again it is a change, and what is not said stays. */

import { beforeEach, expect, test } from 'vitest';
import type { Feeds } from '../../lambda/steps/feeds.ts';
import { type FeedWish, finderIn, fulfil, wishOf } from '../../lib/cli/feeds/wish.ts';
import { memoryFeeds } from '../support/memory/feeds.ts';

const URL_ = 'https://www.gazette.example/rss.xml';
let feeds: Feeds;
beforeEach(() => {
  feeds = memoryFeeds();
});
const wish = async (more: Partial<FeedWish> = {}) => {
  const wanted = { url: URL_, ...more };
  return fulfil(feeds, finderIn(await feeds.list())(wanted.url), wanted);
};

test('a new feed is due at once', async () => {
  const { done, plan } = await wish({ title: 'La Gazette', owner: 'Gazette SA' });
  expect(done).toBe('added');
  expect(Date.parse(plan.dueAt)).toBeLessThanOrEqual(Date.now());
  expect(await feeds.list()).toEqual([plan]);
  expect(plan).toMatchObject({ title: 'La Gazette', publisher: 'Gazette SA', text: 'feed' });
});

test('the same again changes nothing; another word changes that word only', async () => {
  await wish({ title: 'La Gazette', text: 'both', everyS: 1_800 });
  expect((await wish()).done).toBe('same');
  expect((await wish({ title: 'La Gazette' })).done).toBe('same');
  const { done, plan } = await wish({ owner: 'Gazette SA' });
  expect(done).toBe('changed');
  expect(wishOf(plan)).toEqual({
    ...{ url: URL_, title: 'La Gazette', owner: 'Gazette SA', text: 'both', everyS: 1_800 },
  });
  expect(wishOf((await wish({ everyS: 'auto' })).plan)).not.toHaveProperty('everyS');
});

test('an address that is written otherwise is the same feed, and so is one that moved', async () => {
  const { plan } = await wish();
  expect((await wish({ url: 'https://WWW.gazette.example/rss.xml?utm_source=x' })).done).toBe(
    'same',
  );
  const moved = { ...plan, url: 'https://gazette.example/feed' };
  await feeds.put(moved);
  const find = finderIn(await feeds.list());
  expect(find(URL_)?.id).toBe(plan.id);
  expect(find(moved.url)?.id).toBe(plan.id);
  expect((await wish({ url: moved.url, title: 'Neu' })).plan).toEqual({ ...moved, title: 'Neu' });
  expect(await feeds.list()).toHaveLength(1);
});

test('asked more often, it is due at once; asked less often, when it was', async () => {
  const later = '2099-01-01T00:00:00.000Z';
  const { plan } = await wish({ everyS: 3_600 });
  await feeds.put({ ...plan, dueAt: later });
  expect((await wish({ everyS: 7_200 })).plan.dueAt).toBe(later);
  expect(Date.parse((await wish({ everyS: 60 })).plan.dueAt)).toBeLessThanOrEqual(Date.now());
});

test('paused, it keeps all else; resumed, it is due at once', async () => {
  const { plan } = await wish({ title: 'La Gazette' });
  await feeds.put({ ...plan, dueAt: '2099-01-01T00:00:00.000Z' });
  expect((await wish({ paused: true })).plan).toMatchObject({
    state: 'paused',
    title: 'La Gazette',
  });
  expect((await wish({ paused: true })).done).toBe('same');
  const resumed = await wish({ paused: false });
  expect(resumed.plan.state).toBe('active');
  expect(Date.parse(resumed.plan.dueAt)).toBeLessThanOrEqual(Date.now());
});

test('added by two at once, the later is a change', async () => {
  await wish({ title: 'A' });
  const { done, plan } = await fulfil(feeds, undefined, { url: URL_, title: 'B' });
  expect([done, plan.title]).toEqual(['changed', 'B']);
});
