/**
 * The delivery protocol, exhaustively: all interleavings of the real steps with two workers, a crash
 * after every effect and an early redelivery. Nothing is lost, and nothing is told twice except where
 * the outcome of a publish is unknown; an SMS is told at most once in any case.
 */

import { describe, expect, test, vi } from 'vitest';
import type { Article } from '../../lambda/core/article.ts';
import type { Matcher } from '../../lambda/core/match/types.ts';
import type { Subscriber } from '../../lambda/core/subscription/subscriber.ts';
import type { KeptArticle } from '../../lambda/steps/store.ts';
import { deliveryKey } from '../support/memory/records.ts';
import { subscriberWith } from '../support/subscriber.ts';
import { explore } from './model/explore.ts';
import type { End, Scene } from './model/scene.ts';
import { world } from './model/world.ts';

/** A page is one article here: `id version`, which meets plant-reopening unless its version says `nothing`. */
const read: Scene['read'] = async (bytes) => {
  const page = new TextDecoder().decode(bytes);
  const [id = '', version = ''] = page.split(' ');
  const article: Article = {
    ...{ id, title: 'Moskvich redémarre', lang: 'fr', kind: 'story', source: 'depeches.txt' },
    ...{ start: 0, end: page.length, textHash: version, blocks: [] },
  };
  return { kind: 'read', page, articles: [article] };
};

const evidence = [
  { sentence: 'Moskvich redémarre.', start: 0, end: 19, terms: [{ text: 'x', start: 9, end: 18 }] },
];
const meets = (topic: string) =>
  ({ topic, zone: 'headline', prominence: 3, aspect: null, evidence }) as const;
const matcher: Matcher = {
  match: (page) => {
    if (page.endsWith('nothing')) return [];
    return page.endsWith('both')
      ? [meets('plant-reopening'), meets('sanctions')]
      : [meets('plant-reopening')];
  },
  explain: () => undefined,
};

const marie = subscriberWith({
  id: 'marie',
  topicArn: 'arn:marie',
  topics: ['plant-reopening'],
  since: '2026-11-01T00:00:00.000Z',
});
const karim: Subscriber = {
  ...subscriberWith({ id: 'karim', channel: 'sms', address: '+33639980001' }),
  topics: ['plant-reopening', 'sanctions'],
  since: '2026-11-01T00:00:00.000Z',
};

/** A phone whose publish may not have happened is not told again, but its delivery says so. */
const isListed = (table: End['table'], address: string): boolean =>
  address === karim.address &&
  Object.entries(table.deliveries).some(
    ([key, { state }]) => key.endsWith(karim.id) && state === 'UNKNOWN',
  );

const problemsOf = ({ table, taken, unknown }: End, address: string): readonly string[] => {
  const times = taken[address] ?? 0;
  if (isListed(table, address) && !unknown[address]) return [`LISTED WITHOUT NEED: ${address}`];
  if (times === 0) return isListed(table, address) ? [] : [`LOST: ${address}`];
  const most = address === karim.address ? 1 : 1 + (unknown[address] ?? 0);
  return times > most ? [`DOUBLE: ${address}`] : [];
};

const unfinishedIn = ({ table, inbox }: End): readonly string[] => [
  ...Object.keys(inbox).map((key) => `${key} is still in the inbox`),
  ...Object.values(table.articles)
    .filter(({ state }) => state !== 'DONE')
    .map(({ id }) => `article ${id} is not done`),
  ...(Object.keys(table.decisions).length === 0 ? ['no decision is recorded'] : []),
  ...Object.entries(table.deliveries)
    .filter(([, { state }]) => state === 'WAITING' || state === 'SENDING')
    .map(([id]) => `delivery ${id} is open`),
];

/** What must hold of a story told to these addresses, whatever happened. */
const toldTo =
  (...addresses: readonly string[]) =>
  (end: End): readonly string[] => [
    ...unfinishedIn(end),
    ...addresses.flatMap((address) => problemsOf(end, address)),
    ...Object.keys(end.taken)
      .filter((address) => !addresses.includes(address))
      .map((address) => `told without need: ${address}`),
  ];

const addressOf = (reader: Subscriber) => reader.topicArn ?? reader.address;
const toldExactly =
  (reader: Subscriber) =>
  ({ taken }: End): readonly string[] =>
    taken[addressOf(reader)] === 1 ? [] : ['not told exactly once'];
const toldOnceOf = (reader: Subscriber) => toldTo(addressOf(reader));
const toldOnce = (...readers: readonly Subscriber[]) => toldTo('*', ...readers.map(addressOf));

const NO_FAULTS = { crashes: 0, redeliveries: 0, publishes: 0, jumps: 0, repeats: 0 };
const base = { read, matcher, pages: { 'inbox/depeches.txt': 'a1 first' } };

/** All orders of a scene; the figures are those of the search, to notice a model that shrank to nothing. */
const orders = async (scene: Scene, atLeast: number): Promise<void> => {
  const { states, problems } = await explore(world(scene));
  expect(problems).toEqual({});
  expect(states).toBeGreaterThan(atLeast);
};

// Some of the searches visit 100,000 states: seconds, and more on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

describe('one article, from its page to its readers', () => {
  test('without faults everybody is told once', async () => {
    const check = toldOnce(marie, karim);
    await orders({ ...base, faults: NO_FAULTS, subscribers: [marie, karim], check }, 2_200);
  });

  test('with a crash after any effect', async () => {
    const faults = { ...NO_FAULTS, crashes: 1 };
    await orders({ ...base, faults, subscribers: [marie], check: toldOnce(marie) }, 20_000);
  });

  test('with a crash and a message given out twice at once', async () => {
    const faults = { ...NO_FAULTS, crashes: 1, redeliveries: 1 };
    await orders({ ...base, faults, subscribers: [], check: toldOnce() }, 48_000);
  });
});

const AT = '2026-11-23T21:05:00.000Z';
const TOPICS = [{ topic: 'plant-reopening', prominence: 3 }] as const;

/** Article a1 as scan leaves it, and its message to alert. */
const scanned = (): NonNullable<Scene['given']> => {
  const { table } = fannedOut();
  const { storyId: _, ...article } = table.articles?.['a1'] ?? {};
  const body = { articleId: 'a1', textHash: 'first', at: AT, topics: TOPICS };
  return {
    table: { articles: { a1: article as KeptArticle }, matches: table.matches ?? {} },
    messages: [{ queue: 'alerts', body }],
  };
};

/** Alert 1 of story st_a1, decided and fanned out: what notify finds. */
const fannedOut = (...ids: readonly string[]): NonNullable<Scene['given']> => {
  const [at, topics] = [AT, TOPICS];
  const article = { id: 'a1', title: 'Moskvich redémarre', lang: 'fr', kind: 'story' } as const;
  const alert = { by: 'a1', textHash: 'first', kind: 'alert', at, topics, fanned: true } as const;
  const deliveries = ids.map((subscriberId) => ({ storyId: 'st_a1', n: 1, subscriberId }));
  const { zone, prominence, aspect } = meets('plant-reopening');
  const match = { topic: 'plant-reopening', articleId: 'a1', seenAt: at, quotes: [] };
  return {
    table: {
      articles: {
        a1: {
          ...{ ...article, source: 'depeches.txt', textHash: 'first', state: 'DONE' },
          ...{ seenAt: at, topics, storyId: 'st_a1' },
        },
      },
      matches: { [`plant-reopening ${at} a1`]: { ...match, titles: {}, zone, prominence, aspect } },
      ledgers: { st_a1: { v: 1, alerts: { 1: alert } } },
      decisions: { a1: { at, articleId: 'a1', storyId: 'st_a1', n: 1, reason: 'alert', topics } },
      deliveries: Object.fromEntries(
        deliveries.map((id) => [deliveryKey(id), { state: 'WAITING', attempt: 0, changedAt: at }]),
      ),
    },
    messages: deliveries.map((body) => ({ queue: 'outbox', body })),
  };
};

describe('one delivery', () => {
  const told = (reader: Subscriber): Scene => ({
    ...{ read, matcher, pages: {}, faults: NO_FAULTS, subscribers: [reader] },
    ...{ given: fannedOut(reader.id), check: toldOnceOf(reader) },
  });
  const programs = { ...told(marie), subscribers: [], given: fannedOut('*'), check: toldOnce() };
  const unclear = { ...NO_FAULTS, crashes: 1, redeliveries: 1, publishes: 1 };
  const slow = { ...NO_FAULTS, crashes: 1, redeliveries: 1, jumps: 1 };

  test('an email arrives, and twice only where nobody could know', async () => {
    await orders({ ...told(marie), faults: unclear }, 300);
    await orders({ ...told(marie), faults: slow }, 300);
  });

  test('an SMS never arrives twice, and one that may not have arrived is listed', async () => {
    await orders({ ...told(karim), faults: unclear }, 300);
    await orders({ ...told(karim), faults: slow }, 300);
  });

  test('programs are told as by email', async () => {
    await orders({ ...programs, faults: unclear }, 300);
    await orders({ ...programs, faults: slow }, 300);
  });

  test('a write that is sent again because its answer was lost changes nothing', async () => {
    const repeated = { ...NO_FAULTS, repeats: 1, publishes: 1, redeliveries: 1 };
    await orders({ ...told(marie), faults: repeated }, 300);
    await orders({ ...told(karim), faults: repeated }, 300);
    await orders({ ...told(karim), faults: { ...repeated, redeliveries: 0, crashes: 1 } }, 200);
  });

  test('two workers with the same message at the same time publish once', async () => {
    const faults = { ...NO_FAULTS, redeliveries: 1 };
    await orders({ ...told(marie), faults }, 20);
    await orders({ ...told(karim), faults, check: toldExactly(karim) }, 20);
  });

  test('a publish that was dropped three times is listed, not tried for ever', async () => {
    const faults = { ...NO_FAULTS, publishes: 3 };
    const states = new Set<string>();
    const check = ({ table }: End) => {
      for (const { state } of Object.values(table.deliveries)) states.add(state);
      return [];
    };
    await orders({ ...told(marie), faults, check }, 20);
    expect([...states].sort()).toEqual(['SENT', 'UNKNOWN']);
  });

  test('the model notices a table that forgets its conditions', async () => {
    const faults = { ...NO_FAULTS, redeliveries: 1 };
    const { problems } = await explore(world({ ...told(marie), faults, isCareless: true }));
    expect(Object.keys(problems)).toContain('DOUBLE: arn:marie');
  });
});

/** Deliveries of a scene that ends at the outbox: who is to be told, once each. */
const expected =
  (check: (ids: readonly string[]) => boolean) =>
  (end: End): readonly string[] => {
    const ids = Object.keys(end.table.deliveries).sort();
    const open = Object.values(end.table.ledgers).flatMap(({ alerts }) =>
      Object.values(alerts).filter(({ fanned }) => !fanned),
    );
    const { table, inbox } = end;
    return [
      ...unfinishedIn({ ...end, inbox, table: { ...table, deliveries: {} } }),
      ...open.map(({ at }) => `the alert of ${at} is not fanned out`),
      ...(check(ids) ? [] : [`told are ${ids.join(', ')}`]),
    ];
  };

describe('deciding', () => {
  test('two readers are to be told once each, with a crash and a message given out twice', async () => {
    const faults = { ...NO_FAULTS, crashes: 1, redeliveries: 1 };
    const all = 'st_a1 1 *,st_a1 1 karim,st_a1 1 marie';
    const check = expected((ids) => ids.join() === all);
    const given = scanned();
    const scene = { ...base, pages: {}, given, subscribers: [marie, karim], check } as const;
    await orders({ ...scene, faults, until: 'outbox' }, 1_000);
  });
});

describe('two versions of one article', () => {
  const lena: Subscriber = { ...marie, id: 'lena', topicArn: 'arn:lena', topics: ['sanctions'] };
  const pages = { 'inbox/feed.txt': 'a1 first', 'inbox/page.txt': 'a1 both' };
  const subscribers = [marie, lena];
  const of = (ids: readonly string[], reader: string) =>
    ids.filter((id) => id.endsWith(` ${reader}`)).length;

  test('in any order, what the last one says is to be told, once, and what only the other said is corrected', async () => {
    const check = (end: End) => {
      const { ledgers, articles } = end.table;
      const alerts = Object.values(ledgers['st_a1']?.alerts ?? {});
      const said = alerts.map(({ kind, topics }) =>
        [kind === 'correction' ? 'not' : '', ...topics.map(({ topic }) => topic)].join(' ').trim(),
      );
      const fanned = expected((ids) => ids.length === alerts.length)(end);
      const both = said.join(' ').split(' ').sort().join();
      const last = articles['a1']?.textHash;
      const isTold =
        last === 'both'
          ? both === 'plant-reopening,sanctions'
          : ['', ' sanctions,not sanctions'].includes(said.join().replace('plant-reopening', ''));
      return isTold ? fanned : [...fanned, `${last}: ${said}`];
    };
    const scene = { ...base, pages, subscribers: [], check, until: 'outbox' } as const;
    await orders({ ...scene, faults: NO_FAULTS }, 1_000);
  });

  test('an edit after the alert is told to whom it adds something, with a crash and a message twice', async () => {
    const all = ['st_a1 1 *', 'st_a1 1 marie', 'st_a1 2 *', 'st_a1 2 lena'].join();
    const check = expected((ids) => ids.join() === all);
    const given = { ...fannedOut('*', 'marie'), messages: [] };
    const edit = { ...base, given, pages: { 'inbox/page.txt': 'a1 both' }, subscribers, check };
    const faults = { ...NO_FAULTS, crashes: 1, redeliveries: 1 };
    await orders({ ...edit, faults, until: 'outbox' }, 1_000);
  });

  test('one that says nothing any more corrects what was told, once, or is told before and nothing is', async () => {
    const withdrawn = { 'inbox/feed.txt': 'a1 first', 'inbox/page.txt': 'a1 nothing' };
    const check = (end: End) => {
      const kinds = Object.values(end.table.ledgers['st_a1']?.alerts ?? {}).map(({ kind }) => kind);
      const times = kinds.length;
      return [
        ...expected((ids) => of(ids, 'marie') === times && of(ids, '*') === times)(end),
        ...(['', 'alert', 'alert,correction'].includes(kinds.join()) ? [] : [`${kinds}`]),
      ];
    };
    const scene = { ...base, pages: withdrawn, subscribers, check, until: 'outbox' } as const;
    await orders({ ...scene, faults: NO_FAULTS }, 1_000);
  });
});
