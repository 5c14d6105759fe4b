import { beforeEach, describe, expect, test } from 'vitest';
import { hash } from '../../lambda/aws/hash.ts';
import { type FeedPlan, newPlan } from '../../lambda/core/feed/plan.ts';
import { poll } from '../../lambda/steps/poll.ts';
import { answering, entryOf, feedOf, pollerWorld, serving } from '../support/memory/poller.ts';

const URL_OF_FEED = 'https://depeches.example/rss.xml';
const DAY_S = 86_400;

let world: ReturnType<typeof pollerWorld>;
const watch = (wanted: Partial<FeedPlan> = {}, url = URL_OF_FEED): FeedPlan => {
  const plan = newPlan(hash, url, world.ports.now(), wanted);
  world.stored.plans[plan.id] = plan;
  return plan;
};
const planOf = ({ id }: FeedPlan) => world.stored.plans[id] as FeedPlan;
const waitOf = (plan: FeedPlan) =>
  (Date.parse(planOf(plan).dueAt) - Date.parse(world.ports.now())) / 1_000;
/** Waits until the feed is due, and asks. */
const next = async (plan: FeedPlan) => {
  world.wait(Math.max(0, waitOf(plan)));
  return poll(world.ports);
};

beforeEach(() => {
  world = pollerWorld();
});

describe('what is new', () => {
  test('first sight tells nothing; what comes after is sent once, the oldest first', async () => {
    const plan = watch();
    world.web.set(URL_OF_FEED, serving(feedOf([entryOf('b'), entryOf('a')])));
    expect(await next(plan)).toEqual({ due: 1, asked: 1, failed: 0, sent: 0, edits: 0 });
    const news = feedOf([entryOf('d'), entryOf('c'), entryOf('b'), entryOf('a')]);
    world.web.set(URL_OF_FEED, serving(news));
    expect(await next(plan)).toMatchObject({ sent: 2 });
    await next(plan);
    expect(world.titles()).toEqual(['Dépêche c', 'Dépêche d']);
    expect(world.dropped[0]).toMatchObject({
      feedId: plan.id,
      article: { source: 'Dépêches', origin: { feed: plan.id } },
    });
  });

  test('at first sight entries younger than asked for are told', async () => {
    const plan = watch({ firstH: 6 });
    const entries = [
      entryOf('young', { published: '2026-11-24T07:00:00.000Z' }),
      entryOf('old', { published: '2026-11-23T07:00:00.000Z' }),
      entryOf('undated'),
    ];
    world.web.set(URL_OF_FEED, serving(feedOf(entries)));
    await next(plan);
    await next(plan);
    expect(world.titles()).toEqual(['Dépêche young']);
  });

  test('nothing older than the configured age is told, and it does not come up again', async () => {
    const plan = watch({ maxAgeH: 24 });
    world.web.set(URL_OF_FEED, serving(feedOf([])));
    await next(plan);
    const old = entryOf('old', { published: '2026-11-20T07:00:00.000Z' });
    world.web.set(URL_OF_FEED, serving(feedOf([old, entryOf('new')])));
    await next(plan);
    expect(world.titles()).toEqual(['Dépêche new']);
    expect(world.logged.find(({ event }) => event === 'feed-entries-old')?.about).toMatchObject({
      old: 1,
    });
  });

  test('an edited entry is sent as an edit', async () => {
    const plan = watch();
    world.web.set(URL_OF_FEED, serving(feedOf([entryOf('a')])));
    await next(plan);
    const edited = entryOf('a', { text: 'L’usine ne rouvre pas, a corrigé la direction.' });
    world.web.set(URL_OF_FEED, serving(feedOf([edited])));
    expect(await next(plan)).toMatchObject({ sent: 0, edits: 1 });
    expect(world.dropped.map(({ article }) => article.edit)).toEqual([true]);
  });

  test('a feed that empties for a while and comes back brings nothing again', async () => {
    const plan = watch();
    const full = feedOf(Array.from({ length: 150 }, (_, at) => entryOf(`n${at}`)));
    for (const feed of [full, feedOf([]), feedOf([entryOf('n1')]), full]) {
      world.web.set(URL_OF_FEED, serving(feed));
      await next(plan);
    }
    expect(world.titles()).toEqual([]);
  });
});

describe('when a feed is asked', () => {
  test('not before it is due, and never two runs at once', async () => {
    const plan = watch();
    world.web.set(URL_OF_FEED, serving(feedOf([entryOf('a')])));
    const runs = await Promise.all([poll(world.ports), poll(world.ports), poll(world.ports)]);
    expect(runs.map(({ asked }) => asked).toSorted()).toEqual([0, 0, 1]);
    expect(await poll(world.ports)).toMatchObject({ due: 0 });
    expect(waitOf(plan)).toBeGreaterThan(0);
  });

  test('with the validators of its last answer, and a feed that did not change costs no document', async () => {
    const plan = watch();
    world.web.set(URL_OF_FEED, serving(feedOf([entryOf('a')])));
    await next(plan);
    await next(plan);
    expect(world.requests.map(({ ifNoneMatch }) => typeof ifNoneMatch)).toEqual([
      'undefined',
      'string',
    ]);
    expect(world.stored.records[plan.id]?.lastSuccess).toBe(world.ports.now());
  });

  test('as late as Cache-Control and the feed ask for, up to some hours', async () => {
    const plan = watch();
    world.web.set(URL_OF_FEED, serving(feedOf([]), { cacheControl: 'public, max-age=7200' }));
    await next(plan);
    expect(waitOf(plan)).toBe(7_200);
    world.web.set(URL_OF_FEED, serving(feedOf([entryOf('a')], { ttlMinutes: 180 })));
    await next(plan);
    expect(waitOf(plan)).toBe(10_800);
    world.web.set(
      URL_OF_FEED,
      serving(feedOf([entryOf('b')]), { cacheControl: 'max-age=31536000' }),
    );
    await next(plan);
    expect(waitOf(plan)).toBe(6 * 3_600);
  });

  test('often if it changes often, seldom if it is silent, within the bounds', async () => {
    const plan = watch({ leastS: 120, mostS: 7_200 });
    for (let at = 0; at < 60; at++) {
      world.web.set(URL_OF_FEED, serving(feedOf([entryOf(`n${at}`)])));
      await next(plan);
    }
    expect(planOf(plan).everyS).toBe(120);
    for (let at = 0; at < 60; at++) await next(plan);
    expect(planOf(plan).everyS).toBeGreaterThan(6_000);
    expect(planOf(plan).everyS).toBeLessThanOrEqual(7_200);
  });

  test('after failures ever later, and never not at all; Retry-After is honoured', async () => {
    const plan = watch();
    world.web.set(URL_OF_FEED, answering(500));
    const waits: number[] = [];
    for (let at = 0; at < 12; at++) {
      await next(plan);
      waits.push(waitOf(plan));
    }
    expect(waits.every((wait, at) => at === 0 || wait >= (waits[at - 1] ?? 0))).toBe(true);
    expect(waits.at(-1)).toBeLessThan(DAY_S / 2 + DAY_S / 10);
    world.web.set(URL_OF_FEED, serving(feedOf([])));
    await next(plan);
    world.web.set(URL_OF_FEED, answering(429, '20000'));
    await next(plan);
    expect(waitOf(plan)).toBe(20_000);
  });

  test('one that is gone once a day', async () => {
    const plan = watch();
    world.web.set(URL_OF_FEED, answering(410));
    await next(plan);
    expect(waitOf(plan)).toBeGreaterThanOrEqual(DAY_S);
    expect(world.events()).toContain('feed-failing');
  });

  test('few of one host in a minute', async () => {
    for (let at = 0; at < 40; at++) watch({}, `${URL_OF_FEED}?n=${at}`);
    expect(await poll(world.ports)).toMatchObject({ asked: 5 });
    expect(await poll(world.ports)).toMatchObject({ asked: 5 });
  });

  test('one that breaks something of ours does not stop the others', async () => {
    const broken = watch();
    const well = watch({}, 'https://zeitung.example/feed');
    world.web.set(URL_OF_FEED, () => {
      throw new TypeError('nobody thought of this');
    });
    world.web.set(well.url, serving(feedOf([])));
    expect(await poll(world.ports)).toMatchObject({ asked: 2, failed: 1 });
    expect(world.events()).toContain('feed-broken');
    expect(waitOf(broken)).toBeGreaterThan(0);
  });
});

describe('where a feed is', () => {
  test('a permanent redirect is kept, once it led to a feed', async () => {
    const plan = watch();
    const url = 'https://neu.example/feed';
    world.web.set(
      URL_OF_FEED,
      serving(feedOf([entryOf('a')]), { url, redirectedPermanentlyTo: url }),
    );
    await next(plan);
    expect(planOf(plan).url).toBe(url);
    world.web.set(url, serving(feedOf([entryOf('a'), entryOf('b')])));
    await next(plan);
    expect(world.titles()).toEqual(['Dépêche b']);
  });

  test('a site’s own page leads to the feed that it names', async () => {
    const plan = watch({}, 'https://depeches.example/');
    const named = new TextEncoder().encode(JSON.stringify([{ url: URL_OF_FEED }]));
    world.web.set('https://depeches.example/', ({ url }) => ({
      ...{ kind: 'ok', status: 200, url, bytes: named, contentType: 'text/html' },
    }));
    world.web.set(URL_OF_FEED, serving(feedOf([entryOf('a')])));
    await next(plan);
    expect(planOf(plan).url).toBe(URL_OF_FEED);
  });

  test('a page that names none is explained', async () => {
    const plan = watch();
    world.web.set(URL_OF_FEED, ({ url }) => ({
      ...{ kind: 'ok', status: 200, url, contentType: 'text/html' },
      bytes: new TextEncoder().encode('[]'),
    }));
    await next(plan);
    expect(world.stored.records[plan.id]?.lastError).toMatchObject({
      code: 'not-a-feed',
      reason: expect.stringContaining('names no feed'),
    });
  });
});

test('a trouble is told once, and its end', async () => {
  const plan = watch();
  world.web.set(URL_OF_FEED, answering(500));
  for (let at = 0; at < 9; at++) await next(plan);
  world.web.set(URL_OF_FEED, serving(feedOf([])));
  await next(plan);
  await next(plan);
  expect(world.events().filter((event) => /failing|recovered/.test(event))).toEqual([
    'feed-failing',
    'feed-recovered',
  ]);
});

test('a server that always answers with the same document costs no reading of it', async () => {
  const plan = watch();
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
    world.wait(Math.max(0, waitOf(plan)));
    expect(await poll(counting)).toMatchObject({ asked: 1, failed: 0 });
  }
  expect(read).toBe(1);
});
