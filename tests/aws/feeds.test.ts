/** One contract for watched feeds, on DynamoDB and in memory. */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dynamoFeeds } from '../../lambda/aws/feeds.ts';
import { hash } from '../../lambda/aws/hash.ts';
import { newPlan } from '../../lambda/core/feed/plan.ts';
import { type FeedRecord, UNASKED } from '../../lambda/core/feed/record.ts';
import { CONTENT_LETTERS, KEY_LETTERS, type Ring } from '../../lambda/core/feed/ring.ts';
import type { Feeds } from '../../lambda/steps/feeds.ts';
import { createTable, startDynamo } from '../support/dynamo.ts';
import { memoryFeeds } from '../support/memory/feeds.ts';

let dynamo: Awaited<ReturnType<typeof startDynamo>>;
let tables = 0;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const places: Readonly<Record<string, () => Promise<Feeds>>> = {
  memory: async () => memoryFeeds(),
  dynamo: async () => {
    const name = `feeds-${tables++}`;
    await createTable(dynamo.client, name);
    return dynamoFeeds(dynamo.client, name);
  },
};

const NOW = '2026-11-24T08:00:00.000Z';
const LATER = '2026-11-24T08:15:00.000Z';
const plan = newPlan(hash, 'https://www.lemonde.fr/rss/une.xml', NOW, { publisher: 'Le Monde' });
const ring: Ring = ['un', 'deux', 'trois'].map((word) => [
  hash(word).slice(0, KEY_LETTERS),
  hash(`${word} dit`).slice(0, CONTENT_LETTERS),
]);
const record: FeedRecord = {
  ...UNASKED,
  title: 'Le Monde – À la une',
  validators: { url: plan.url, etag: '"v1"' },
  firstSeen: NOW,
  lastPoll: LATER,
  lastError: { at: NOW, code: 'status-503', reason: 'the server answers 503' },
  fails: 1,
  days: [{ day: '2026-11-24', polls: 4, errors: 1, sent: 12 }],
  trouble: { state: 'failing', since: NOW },
  recovery: { state: 'silent', since: NOW, at: LATER },
};

describe.each(Object.keys(places))('watched feeds in %s', (place) => {
  let feeds: Feeds;
  beforeEach(async () => {
    feeds = await (places[place] as () => Promise<Feeds>)();
  });

  test('a feed is added once, however often', async () => {
    expect(await feeds.add(plan)).toBe(true);
    expect(await feeds.add({ ...plan, text: 'page' })).toBe(false);
    expect(await feeds.list()).toEqual([plan]);
    expect(await feeds.get(plan.id)).toEqual(plan);
    expect(await feeds.get('nothing')).toBeUndefined();
  });

  test('of many who take it in hand one gets it', async () => {
    await feeds.add(plan);
    const tries = Array.from({ length: 8 }, () => feeds.claim(plan, LATER));
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    expect((await feeds.get(plan.id))?.dueAt).toBe(LATER);
  });

  test('a paused feed, or one that is gone, is taken by nobody', async () => {
    expect(await feeds.claim(plan, LATER)).toBe(false);
    await feeds.put({ ...plan, state: 'paused' });
    expect(await feeds.claim(plan, LATER)).toBe(false);
  });

  test('whoever holds it says when it is due; an operator who changed it meanwhile wins', async () => {
    await feeds.add(plan);
    await feeds.claim(plan, LATER);
    const claimed = { ...plan, dueAt: LATER };
    const next = {
      url: 'https://lemonde.example/rss',
      everyS: 300,
      dueAt: '2026-11-24T08:05:00.000Z',
    };
    expect(await feeds.settle(plan, next)).toBe(false);
    expect(await feeds.settle(claimed, next)).toBe(true);
    expect(await feeds.get(plan.id)).toEqual({ ...plan, ...next });
    await feeds.put({ ...plan, dueAt: LATER, url: 'https://other.example/' });
    expect(await feeds.settle(claimed, next)).toBe(false);
  });

  test('the ring is written over the version that was read', async () => {
    expect(await feeds.known(plan.id)).toEqual({});
    expect(await feeds.keepRing(plan.id, ring, 1)).toBe(false);
    expect(await feeds.keepRing(plan.id, ring, 0)).toBe(true);
    expect(await feeds.keepRing(plan.id, [], 0)).toBe(false);
    expect(await feeds.known(plan.id)).toEqual({ ring: { v: 1, pairs: ring } });
    expect(await feeds.keepRing(plan.id, [], 1)).toBe(true);
    expect(await feeds.known(plan.id)).toEqual({ ring: { v: 2, pairs: [] } });
  });

  test('the record comes back as it was kept', async () => {
    await feeds.keepRecord(plan.id, record);
    expect(await feeds.known(plan.id)).toEqual({ record });
    await feeds.keepRecord(plan.id, UNASKED);
    expect(await feeds.known(plan.id)).toEqual({ record: UNASKED });
  });

  test('a feed that is removed leaves nothing, and removing twice is the same', async () => {
    await feeds.add(plan);
    await feeds.keepRing(plan.id, ring, 0);
    await feeds.keepRecord(plan.id, record);
    await feeds.remove(plan.id);
    await feeds.remove(plan.id);
    expect([await feeds.list(), await feeds.known(plan.id)]).toEqual([[], {}]);
  });
});

test('a ring of the largest document fits in an item of the table', async () => {
  const feeds = await (places['dynamo'] as () => Promise<Feeds>)();
  const largest: Ring = Array.from({ length: 10_400 }, (_, at) => [
    hash(`key ${at}`).slice(0, KEY_LETTERS),
    hash(`content ${at}`).slice(0, CONTENT_LETTERS),
  ]);
  expect(await feeds.keepRing('large', largest, 0)).toBe(true);
  expect((await feeds.known('large')).ring?.pairs).toEqual(largest);
});
