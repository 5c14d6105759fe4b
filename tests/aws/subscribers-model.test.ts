/** Whatever is done in whatever order, the table says what the memory says. */

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoSubscribers } from '../../lambda/aws/subscribers.ts';
import type { Subscribers } from '../../lambda/steps/ports.ts';
import { createTable, startDynamo } from '../support/dynamo.ts';
import { memorySubscribers } from '../support/memory/subscribers.ts';
import { subscriberWith } from '../support/subscriber.ts';

const now = () => '2026-11-24T08:00:00.000Z';
const IDS = ['m4r1e', 'ann4', 'p4ul'] as const;
const ADDRESSES = ['marie@exemple.fr', 'anna@example.org'] as const;
const TOPICS = ['sanctions', 'plant-reopening', 'acquisition'] as const;

type Act = (store: Subscribers) => Promise<unknown>;

const id = fc.constantFrom(...IDS);
const address = fc.constantFrom(...ADDRESSES);
const topics = fc.subarray([...TOPICS], { minLength: 1 });

const acts = fc.oneof(
  fc
    .record({ id, address, topics })
    .map((one): [string, Act] => [
      `new ${one.id} ${one.address} ${one.topics}`,
      (store) => store.put(subscriberWith(one)),
    ]),
  fc.record({ id, topics }).map(({ id, topics }): [string, Act] => [
    `change ${id} ${topics}`,
    async (store) => {
      const current = await store.get(id);
      return current && store.put({ ...current, topics });
    },
  ]),
  fc.record({ id, topics }).map(({ id, topics }): [string, Act] => [
    `mute ${id} ${topics}`,
    async (store) => {
      const current = await store.get(id);
      const mutes = topics.map((topic) => ({ what: 'topic' as const, id: topic }));
      return current && store.putMutes(current, mutes);
    },
  ]),
  fc
    .record({ id, erase: fc.boolean() })
    .map(({ id, erase }): [string, Act] => [
      `remove ${id} ${erase}`,
      (store) => store.remove(id, { erase }),
    ]),
  address.map((address): [string, Act] => [
    `forget ${address}`,
    (store) => store.forget('email', address),
  ]),
);

const seen = async (store: Subscribers) => ({
  subscribers: await store.list(),
  watchers: await Promise.all(TOPICS.map((topic) => store.watchersOf(topic))),
  known: await Promise.all(ADDRESSES.map((address) => store.known('email', address))),
  found: await Promise.all(ADDRESSES.map((address) => store.byAddress('email', address))),
});

let dynamo: Awaited<ReturnType<typeof startDynamo>>;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

test('two stores that are told the same answer the same', async () => {
  let tables = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 1, maxLength: 12 }), async (done) => {
      const name = `model-${tables++}`;
      await createTable(dynamo.client, name);
      const table = dynamoSubscribers(dynamo.client, name, now);
      const memory = memorySubscribers(now);
      for (const [what, act] of done) {
        expect(await act(table), what).toEqual(await act(memory));
        expect(await seen(table), what).toEqual(await seen(memory));
      }
    }),
    { numRuns: 25 },
  );
});
