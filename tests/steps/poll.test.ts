import { beforeEach, describe, expect, test } from 'vitest';
import { poll } from '../../lambda/steps/poll.ts';
import {
  answering,
  entryOf,
  feedOf,
  pollerWorld,
  serving,
  URL_OF_FEED,
} from '../support/memory/poller.ts';

const DAY_S = 86_400;

let world: ReturnType<typeof pollerWorld>;

beforeEach(() => {
  world = pollerWorld();
});

describe('what is new', () => {
  test('first sight tells nothing; what comes after is sent once, the oldest first', async () => {
    const plan = world.watch();
    world.web.set(URL_OF_FEED, serving(feedOf([entryOf('b'), entryOf('a')])));
    expect(await world.next(plan)).toEqual({ due: 1, asked: 1, failed: 0, sent: 0, edits: 0 });
    const news = feedOf([entryOf('d'), entryOf('c'), entryOf('b'), entryOf('a')]);
    world.web.set(URL_OF_FEED, serving(news));
    expect(await world.next(plan)).toMatchObject({ sent: 2 });
    await world.next(plan);
    expect(world.titles()).toEqual(['Dépêche c', 'Dépêche d']);
    expect(world.dropped[0]).toMatchObject({
      feedId: plan.id,
      article: { source: 'Dépêches', origin: { feed: plan.id } },
    });
  });

  test('at first sight entries younger than asked for are told', async () => {
    const plan = world.watch({ firstH: 6 });
    const entries = [
      entryOf('young', { published: '2026-11-24T07:00:00.000Z' }),
      entryOf('old', { published: '2026-11-23T07:00:00.000Z' }),
      entryOf('undated'),
    ];
    world.web.set(URL_OF_FEED, serving(feedOf(entries)));
    await world.next(plan);
    await world.next(plan);
    expect(world.titles()).toEqual(['Dépêche young']);
  });

  test('nothing older than the configured age is told, and it does not come up again', async () => {
    const plan = world.watch({ maxAgeH: 24 });
    world.web.set(URL_OF_FEED, serving(feedOf([])));
    await world.next(plan);
    const old = entryOf('old', { published: '2026-11-20T07:00:00.000Z' });
    world.web.set(URL_OF_FEED, serving(feedOf([old, entryOf('new')])));
    await world.next(plan);
    expect(world.titles()).toEqual(['Dépêche new']);
    expect(world.logged.find(({ event }) => event === 'feed-entries-old')?.about).toMatchObject({
      old: 1,
    });
  });

  test('an edited entry is sent as an edit', async () => {
    const plan = world.watch();
    world.web.set(URL_OF_FEED, serving(feedOf([entryOf('a')])));
    await world.next(plan);
    const edited = entryOf('a', { text: 'L’usine ne rouvre pas, a corrigé la direction.' });
    world.web.set(URL_OF_FEED, serving(feedOf([edited])));
    expect(await world.next(plan)).toMatchObject({ sent: 0, edits: 1 });
    expect(world.dropped.map(({ article }) => article.edit)).toEqual([true]);
  });

  test('a feed that empties for a while and comes back brings nothing again', async () => {
    const plan = world.watch();
    const full = feedOf(Array.from({ length: 150 }, (_, at) => entryOf(`n${at}`)));
    for (const feed of [full, feedOf([]), feedOf([entryOf('n1')]), full]) {
      world.web.set(URL_OF_FEED, serving(feed));
      await world.next(plan);
    }
    expect(world.titles()).toEqual([]);
  });
});

describe('when a feed is asked', () => {
  test('not before it is due, and never two runs at once', async () => {
    const plan = world.watch();
    world.web.set(URL_OF_FEED, serving(feedOf([entryOf('a')])));
    const runs = await Promise.all([poll(world.ports), poll(world.ports), poll(world.ports)]);
    expect(runs.map(({ asked }) => asked).toSorted()).toEqual([0, 0, 1]);
    expect(await poll(world.ports)).toMatchObject({ due: 0 });
    expect(world.waitOf(plan)).toBeGreaterThan(0);
  });

  test('with the validators of its last answer, and a feed that did not change costs no document', async () => {
    const plan = world.watch();
    world.web.set(URL_OF_FEED, serving(feedOf([entryOf('a')])));
    await world.next(plan);
    await world.next(plan);
    expect(world.requests.map(({ ifNoneMatch }) => typeof ifNoneMatch)).toEqual([
      'undefined',
      'string',
    ]);
    expect(world.stored.records[plan.id]?.lastSuccess).toBe(world.ports.now());
  });

  test('as late as Cache-Control and the feed ask for, up to some hours', async () => {
    const plan = world.watch();
    world.web.set(URL_OF_FEED, serving(feedOf([]), { cacheControl: 'public, max-age=7200' }));
    await world.next(plan);
    expect(world.waitOf(plan)).toBe(7_200);
    world.web.set(URL_OF_FEED, serving(feedOf([entryOf('a')], { ttlMinutes: 180 })));
    await world.next(plan);
    expect(world.waitOf(plan)).toBe(10_800);
    world.web.set(
      URL_OF_FEED,
      serving(feedOf([entryOf('b')]), { cacheControl: 'max-age=31536000' }),
    );
    await world.next(plan);
    expect(world.waitOf(plan)).toBe(6 * 3_600);
  });

  test('often if it changes often, seldom if it is silent, within the bounds', async () => {
    const plan = world.watch({ leastS: 120, mostS: 7_200 });
    for (let at = 0; at < 60; at++) {
      world.web.set(URL_OF_FEED, serving(feedOf([entryOf(`n${at}`)])));
      await world.next(plan);
    }
    expect(world.planOf(plan).everyS).toBe(120);
    for (let at = 0; at < 60; at++) await world.next(plan);
    expect(world.planOf(plan).everyS).toBeGreaterThan(6_000);
    expect(world.planOf(plan).everyS).toBeLessThanOrEqual(7_200);
  });

  test('after failures ever later, and never not at all; Retry-After is honoured', async () => {
    const plan = world.watch();
    world.web.set(URL_OF_FEED, answering(500));
    const waits: number[] = [];
    for (let at = 0; at < 12; at++) {
      await world.next(plan);
      waits.push(world.waitOf(plan));
    }
    expect(waits.every((wait, at) => at === 0 || wait >= (waits[at - 1] ?? 0))).toBe(true);
    expect(waits.at(-1)).toBeLessThan(DAY_S / 2 + DAY_S / 10);
    world.web.set(URL_OF_FEED, serving(feedOf([])));
    await world.next(plan);
    world.web.set(URL_OF_FEED, answering(429, '20000'));
    await world.next(plan);
    expect(world.waitOf(plan)).toBe(20_000);
  });

  test('one that is gone once a day', async () => {
    const plan = world.watch();
    world.web.set(URL_OF_FEED, answering(410));
    await world.next(plan);
    expect(world.waitOf(plan)).toBeGreaterThanOrEqual(DAY_S);
    expect(world.events()).toContain('feed-failing');
  });

  test('few of one host in a minute', async () => {
    for (let at = 0; at < 40; at++) world.watch({}, `${URL_OF_FEED}?n=${at}`);
    expect(await poll(world.ports)).toMatchObject({ asked: 5 });
    expect(await poll(world.ports)).toMatchObject({ asked: 5 });
  });

  test('one that breaks something of ours does not stop the others', async () => {
    const broken = world.watch();
    const well = world.watch({}, 'https://zeitung.example/feed');
    world.web.set(URL_OF_FEED, () => {
      throw new TypeError('nobody thought of this');
    });
    world.web.set(well.url, serving(feedOf([])));
    expect(await poll(world.ports)).toMatchObject({ asked: 2, failed: 1 });
    expect(world.events()).toContain('feed-broken');
    expect(world.waitOf(broken)).toBeGreaterThan(0);
  });
});

describe('where a feed is', () => {
  test('a permanent redirect is kept, once it led to a feed', async () => {
    const plan = world.watch();
    const url = 'https://neu.example/feed';
    world.web.set(
      URL_OF_FEED,
      serving(feedOf([entryOf('a')]), { url, redirectedPermanentlyTo: url }),
    );
    await world.next(plan);
    expect(world.planOf(plan).url).toBe(url);
    world.web.set(url, serving(feedOf([entryOf('a'), entryOf('b')])));
    await world.next(plan);
    expect(world.titles()).toEqual(['Dépêche b']);
  });

  test('a site’s own page leads to the feed that it names', async () => {
    const plan = world.watch({}, 'https://depeches.example/');
    const named = new TextEncoder().encode(JSON.stringify([{ url: URL_OF_FEED }]));
    world.web.set('https://depeches.example/', ({ url }) => ({
      ...{ kind: 'ok', status: 200, url, bytes: named, contentType: 'text/html' },
    }));
    world.web.set(URL_OF_FEED, serving(feedOf([entryOf('a')])));
    await world.next(plan);
    expect(world.planOf(plan).url).toBe(URL_OF_FEED);
  });

  test('a page that names none is explained', async () => {
    const plan = world.watch();
    world.web.set(URL_OF_FEED, ({ url }) => ({
      ...{ kind: 'ok', status: 200, url, contentType: 'text/html' },
      bytes: new TextEncoder().encode('[]'),
    }));
    await world.next(plan);
    expect(world.stored.records[plan.id]?.lastError).toMatchObject({
      code: 'not-a-feed',
      reason: expect.stringContaining('names no feed'),
    });
  });
});

test('a trouble is told once, and its end', async () => {
  const plan = world.watch();
  world.web.set(URL_OF_FEED, answering(500));
  for (let at = 0; at < 9; at++) await world.next(plan);
  world.web.set(URL_OF_FEED, serving(feedOf([])));
  await world.next(plan);
  const at = world.ports.now();
  const told = world.logged.find(({ event }) => event === 'feed-recovered')?.about;
  await world.next(plan);
  expect(world.events().filter((event) => /failing|recovered/.test(event))).toEqual([
    'feed-failing',
    'feed-recovered',
  ]);
  const { trouble, recovery } = world.stored.records[plan.id] ?? {};
  expect(trouble).toBeUndefined();
  expect(recovery).toEqual({ state: 'failing', since: told?.['since'], at });
  world.web.set(URL_OF_FEED, answering(410));
  await world.next(plan);
  expect(world.stored.records[plan.id]).toMatchObject({ trouble: { state: 'failing' } });
  expect(world.stored.records[plan.id]).not.toHaveProperty('recovery');
});

test('a list of sitemaps is explained, and not taken for a feed that has no news', async () => {
  const plan = world.watch();
  const sitemaps = ['https://depeches.example/news.xml'];
  world.web.set(URL_OF_FEED, serving(feedOf([], { format: 'sitemap-index', sitemaps })));
  expect(await poll(world.ports)).toMatchObject({ asked: 1, failed: 1 });
  expect(world.stored.records[plan.id]?.lastError).toMatchObject({
    code: 'sitemap-index',
    reason: expect.stringContaining('Add one of them: https://depeches.example/news.xml'),
  });
});

test('a server that always answers with the same document costs no reading of it', async () => {
  const plan = world.watch();
  const feed = feedOf([entryOf('a')]);
  const bytes = new TextEncoder().encode(JSON.stringify(feed));
  world.web.set(URL_OF_FEED, ({ url }) => ({ kind: 'ok', status: 200, url, bytes }));
  let read = 0;
  const { ports } = world;
  const counting: typeof ports = {
    ...ports,
    read: (...answer) => {
      read += 1;
      return ports.read(...answer);
    },
  };
  for (let at = 0; at < 3; at++) {
    world.wait(Math.max(0, world.waitOf(plan)));
    expect(await poll(counting)).toMatchObject({ asked: 1, failed: 0 });
  }
  expect(read).toBe(1);
});
