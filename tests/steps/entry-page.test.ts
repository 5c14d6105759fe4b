import { beforeEach, describe, expect, test } from 'vitest';
import type { FeedPlan } from '../../lambda/core/feed/plan.ts';
import type { Fetched } from '../../lambda/steps/fetch.ts';
import {
  answering,
  entryOf,
  feedOf,
  pollerWorld,
  serving,
  URL_OF_FEED,
} from '../support/memory/poller.ts';

let world: ReturnType<typeof pollerWorld>;

beforeEach(() => {
  world = pollerWorld();
});

describe('the page of an entry', () => {
  const PAGE = '<html><body><article>L’usine rouvre.</article></body></html>';
  const page = (): Fetched => ({
    ...{ kind: 'ok', status: 200, url: 'https://depeches.example/a', contentType: 'text/html' },
    bytes: new TextEncoder().encode(PAGE),
  });
  const started = async (wanted: Partial<FeedPlan>) => {
    const plan = world.watch(wanted);
    world.web.set(URL_OF_FEED, serving(feedOf([])));
    await world.next(plan);
    return plan;
  };

  test('is fetched where the feed is to be read so, and sent as HTML', async () => {
    const plan = await started({ text: 'page' });
    world.web.set('https://depeches.example/a', page);
    world.web.set(URL_OF_FEED, serving(feedOf([entryOf('a')])));
    await world.next(plan);
    expect(world.dropped[0]?.article).toMatchObject({
      html: PAGE,
      url: 'https://depeches.example/a',
    });
    expect(world.dropped[0]?.article).not.toHaveProperty('text');
  });

  test('is not fetched for an entry that carries its text, where both will do', async () => {
    const plan = await started({ text: 'both' });
    const whole = entryOf('whole', { whole: true });
    world.web.set('https://depeches.example/a', page);
    world.web.set(URL_OF_FEED, serving(feedOf([entryOf('a'), whole])));
    await world.next(plan);
    expect(world.dropped.map(({ article }) => 'html' in article)).toEqual([false, true]);
  });

  test('is not fetched where its address leads to other entries too', async () => {
    const plan = await started({ text: 'page' });
    const live = { url: 'https://depeches.example/a', shared: true } as const;
    world.web.set('https://depeches.example/a', page);
    world.web.set(URL_OF_FEED, serving(feedOf([entryOf('b', live), entryOf('c', live)])));
    await world.next(plan);
    expect(world.dropped.map(({ article }) => article.text)).toEqual([
      expect.stringContaining('L’usine de c rouvre'),
      expect.stringContaining('L’usine de b rouvre'),
    ]);
  });

  test('that robots.txt forbids, or that is gone, leaves what the feed says', async () => {
    const plan = await started({ text: 'page' });
    world.forbidden.add('https://depeches.example/a');
    world.web.set(URL_OF_FEED, serving(feedOf([entryOf('a'), entryOf('gone')])));
    await world.next(plan);
    expect(world.requests.map(({ url }) => url)).not.toContain('https://depeches.example/a');
    expect(world.dropped.every(({ article }) => article.text?.includes('rouvre lundi'))).toBe(true);
    expect(world.dropped).toHaveLength(2);
  });

  test('that leads to one which robots.txt forbids leaves what the feed says', async () => {
    const plan = await started({ text: 'page' });
    const landed = 'https://depeches.example/archive/a';
    world.web.set('https://depeches.example/a', () => ({ ...page(), url: landed }) as Fetched);
    world.web.set(
      'https://depeches.example/b',
      () => ({ ...page(), url: `${landed}b` }) as Fetched,
    );
    world.forbidden.add(landed);
    world.web.set(URL_OF_FEED, serving(feedOf([entryOf('a'), entryOf('b')])));
    await world.next(plan);
    expect(world.dropped.map(({ article }) => 'html' in article)).toEqual([true, false]);
  });

  test('that fails in passing is tried again, and the entry is not lost', async () => {
    const plan = await started({ text: 'page' });
    const entry = entryOf('a', { published: world.ports.now() });
    world.web.set('https://depeches.example/a', answering(503));
    world.web.set(URL_OF_FEED, serving(feedOf([entry])));
    await world.next(plan);
    expect(world.dropped).toEqual([]);
    world.web.set('https://depeches.example/a', page);
    await world.next(plan);
    expect(world.dropped).toHaveLength(1);
  });

  test('is fetched of as many entries as a host is asked for in a minute; the rest comes next', async () => {
    const plan = await started({ text: 'page' });
    const many = Array.from({ length: 70 }, (_, at) => entryOf(`n${at}`));
    for (const { url = '' } of many) world.web.set(url, page);
    world.web.set(URL_OF_FEED, serving(feedOf(many)));
    await world.next(plan);
    expect(world.dropped).toHaveLength(29);
    while (world.dropped.length < 70) await world.next(plan);
    expect(new Set(world.titles()).size).toBe(70);
  });
});
