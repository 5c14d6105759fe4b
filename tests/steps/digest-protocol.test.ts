/**
 * The digest's protocol, exhaustively: two workers, a clock that strikes twice, a crash after every
 * effect, an alert that arrives while its digest is sent. Each story is in one digest, or in the next;
 * in none never, and in two only where the outcome of a publish is unknown.
 */

import { describe, expect, test, vi } from 'vitest';
import type { Delivery } from '../../lambda/core/alert/delivery.ts';
import type { Subscriber } from '../../lambda/core/subscription/subscriber.ts';
import { deliveryKey, type MemoryTable } from '../support/memory/records.ts';
import { subscriberWith } from '../support/subscriber.ts';
import { explore } from './model/explore.ts';
import type { End, Scene } from './model/scene.ts';
import { world } from './model/world.ts';

/** The model begins at this instant, 22:05 in Paris, at which this reader's digest is due. */
const DUE = '2026-11-23T21:05:00.000Z';
const marie = subscriberWith({
  ...{ id: 'marie', topicArn: 'arn:marie', topics: ['usine'], since: '2026-11-01T00:00:00.000Z' },
  ...{ cadence: 'daily', at: '22:05' },
});
const karim: Subscriber = {
  ...marie,
  ...{ id: 'karim', channel: 'sms', address: '+33639980001' },
};
const addressOf = ({ channel, address, topicArn }: Subscriber): string =>
  channel === 'sms' ? address : (topicArn ?? '');

const SEEN = '2026-11-23T12:00:00.000Z';
const TOPICS = [{ topic: 'usine', prominence: 3 }] as const;

/** Articles a1 and b7, each told by alert 1 of a story of its own. */
const told: Partial<MemoryTable> = Object.fromEntries(
  (['articles', 'matches', 'ledgers'] as const).map((family) => [
    family,
    Object.assign(
      {},
      ...['a1', 'b7'].map((id) => {
        const storyId = `st_${id}`;
        const by = { by: id, textHash: 'first', kind: 'alert', at: SEEN, topics: TOPICS };
        const records = {
          articles: {
            [id]: {
              ...{ id, title: `Usine ${id}`, lang: 'fr', kind: 'story', source: 'depeches.txt' },
              ...{ textHash: 'first', state: 'DONE', seenAt: SEEN, topics: TOPICS, storyId },
            },
          },
          matches: {
            [`usine ${SEEN} ${id}`]: {
              ...{ topic: 'usine', titles: {}, articleId: id, seenAt: SEEN, zone: 'headline' },
              ...{ prominence: 3, aspect: null, quotes: [] },
            },
          },
          ledgers: { [storyId]: { v: 1, alerts: { 1: { ...by, fanned: true } } } },
        };
        return records[family];
      }),
    ),
  ]),
);

const waits = (dueAt?: string): Delivery => ({
  ...{ state: 'WAITING', attempt: 0, changedAt: SEEN },
  ...(dueAt === undefined ? {} : { owner: 'first', reason: 'daily digest', dueAt }),
});

/** How far story b7 has come on its way into the digest: only its message is there, or it knows its digest; or it does not exist. */
type Late = 'not begun' | 'on its way' | 'listed' | 'absent';

const given = (reader: Subscriber, late: Late, ticks: 1 | 2): NonNullable<Scene['given']> => {
  const subscriberId = reader.id;
  const idOf = (story: string) => ({ storyId: `st_${story}`, n: 1, subscriberId });
  const itemOf = (story: string) => ({ ...idOf(story), dueAt: DUE });
  const listed = late === 'listed' ? ['a1', 'b7'] : ['a1'];
  const digest = { queue: 'outbox', body: { digest: subscriberId, period: DUE } } as const;
  return {
    table: {
      ...told,
      deliveries: {
        [deliveryKey(idOf('a1'))]: waits(DUE),
        ...(late === 'absent'
          ? {}
          : { [deliveryKey(idOf('b7'))]: waits(late === 'not begun' ? undefined : DUE) }),
      },
      waiting: Object.fromEntries(
        listed.map((story) => [`${subscriberId} ${DUE} st_${story} 1`, itemOf(story)]),
      ),
      dues: { [`${DUE} ${subscriberId}`]: { subscriberId, dueAt: DUE, stamp: 'first' } },
    },
    messages: [
      ...{ absent: [], listed: [], 'on its way': [1], 'not begun': [1] }[late].map(
        () => ({ queue: 'outbox', body: idOf('b7') }) as const,
      ),
      ...[digest, digest].slice(0, ticks),
    ],
  };
};

/** A phone whose message may not have arrived is not told again, but its delivery says so. */
const isListed = ({ table, unknown }: End, reader: Subscriber, story: string): boolean =>
  reader.channel === 'sms' &&
  (unknown[addressOf(reader)] ?? 0) > 0 &&
  table.deliveries[`st_${story} 1 ${reader.id}`]?.state === 'UNKNOWN';

const problemsWith = (end: End, reader: Subscriber, story: string): readonly string[] => {
  const delivery = end.table.deliveries[`st_${story} 1 ${reader.id}`];
  if (!delivery) return [];
  const address = addressOf(reader);
  const times = end.taken[`${address} st_${story}`] ?? 0;
  const mayRepeat = reader.channel === 'sms' ? 0 : (end.unknown[address] ?? 0);
  const listed = isListed(end, reader, story);
  return [
    ...(times === 0 && !listed ? [`LOST: ${story}`] : []),
    ...(times > 1 + mayRepeat ? [`DOUBLE: ${story}`] : []),
    ...(delivery.state === 'SENT' || listed ? [] : [`${story} is ${delivery.state}`]),
  ];
};

const problemsOf =
  (reader: Subscriber) =>
  (end: End): readonly string[] => [
    ...problemsWith(end, reader, 'a1'),
    ...problemsWith(end, reader, 'b7'),
    ...Object.keys(end.table.waiting).map((key) => `still listed: ${key}`),
    ...Object.keys(end.table.dues).map((key) => `still pointed at: ${key}`),
  ];

const NO_FAULTS = { crashes: 0, redeliveries: 0, publishes: 0, jumps: 0, repeats: 0 };

const sceneOf = (
  [reader, late, ticks]: readonly [Subscriber, Late, 1 | 2],
  faults: Partial<typeof NO_FAULTS> = {},
): Scene => ({
  read: async () => ({ kind: 'refused', refusal: 'empty', detail: 'There are no pages here.' }),
  matcher: { match: () => [] },
  ...{ pages: {}, subscribers: [reader], stories: ['st_a1', 'st_b7'], strikes: 4 },
  ...{ given: given(reader, late, ticks), faults: { ...NO_FAULTS, ...faults } },
  check: problemsOf(reader),
});

const orders = async (scene: Scene, atLeast: number): Promise<void> => {
  const { states, ends, problems } = await explore(world(scene));
  expect(problems).toEqual({});
  expect(ends).toBeGreaterThan(0);
  expect(states).toBeGreaterThan(atLeast);
};

vi.setConfig({ testTimeout: 120_000 });

describe('a digest', () => {
  test('that the clock asks for twice at once is told once', async () => {
    await orders(sceneOf([marie, 'absent', 2]), 500);
  });

  test('holds an alert that arrives while it is sent, or the next one does', async () => {
    await orders(sceneOf([marie, 'on its way', 1]), 400);
    await orders(sceneOf([marie, 'not begun', 1]), 400);
  });

  test('and so it is with a crash after any effect of either', async () => {
    await orders(sceneOf([marie, 'on its way', 1], { crashes: 1 }), 1_000);
    await orders(sceneOf([marie, 'not begun', 1], { crashes: 1 }), 1_000);
  });

  test('whose publish is refused, or whose answer is lost, is told by email again, the same', async () => {
    await orders(sceneOf([marie, 'on its way', 1], { publishes: 1 }), 1_000);
    await orders(sceneOf([marie, 'listed', 1], { publishes: 1, crashes: 1 }), 500);
  });

  test('by SMS is never told again: what may not have arrived is listed', async () => {
    await orders(sceneOf([karim, 'listed', 1], { publishes: 1, crashes: 1 }), 300);
    await orders(sceneOf([karim, 'absent', 2], { publishes: 1 }), 1_000);
    await orders(sceneOf([karim, 'absent', 1], { redeliveries: 1, jumps: 1 }), 1_000);
  });

  test('is told twice, or loses what comes late, on a table that forgets its conditions', async () => {
    const told = await explore(world({ ...sceneOf([marie, 'absent', 2]), isCareless: true }));
    expect(Object.keys(told.problems)).toContain('DOUBLE: a1');
    const late = await explore(world({ ...sceneOf([marie, 'on its way', 1]), isCareless: true }));
    expect(Object.keys(late.problems)).toContain('LOST: b7');
  });
});
