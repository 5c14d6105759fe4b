/** The order of writes: broken at any of them, or raced by another writer, no watcher is ever missing. */

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoSubscribers } from '../../lambda/aws/subscribers.ts';
import type { Subscriber } from '../../lambda/core/subscription/subscriber.ts';
import type { Subscribers } from '../../lambda/steps/ports.ts';
import { createTable, startDynamo } from '../support/dynamo.ts';
import { subscriberWith } from '../support/subscriber.ts';

const now = () => '2026-11-24T08:00:00.000Z';
const TOPICS = ['sanctions', 'plant-reopening', 'acquisition', 'energy-contract'];

let dynamo: Awaited<ReturnType<typeof startDynamo>>;
let tables = 0;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const newTable = async () => {
  const name = `break-${tables++}`;
  await createTable(dynamo.client, name);
  return { name, store: dynamoSubscribers(dynamo.client, name, now) };
};

/** A client that sends, but for one moment: `at` its nth call, before or after it is sent, `then` happens. */
const interrupted = (at: number, when: 'before' | 'after', then: () => Promise<void>) => {
  let calls = 0;
  const send = async (command: Parameters<DynamoDBClient['send']>[0]) => {
    calls += 1;
    const isNow = calls === at;
    if (isNow && when === 'before') await then();
    const answer = await dynamo.client.send(command);
    if (isNow && when === 'after') await then();
    return answer;
  };
  return { client: { send } as unknown as DynamoDBClient, calls: () => calls };
};

const breakOff = async () => {
  throw new Error('broke');
};

/** No alert is lost: each subscriber is among the watchers of each of its topics. */
const expectNoneMissing = async (store: Subscribers) => {
  for (const { id, topics } of await store.list())
    for (const topic of topics) expect(await store.watchersOf(topic), topic).toContain(id);
};

const expectExact = async (store: Subscribers) => {
  const all = await store.list();
  for (const topic of TOPICS)
    expect(await store.watchersOf(topic), topic).toEqual(
      all.filter(({ topics }) => topics.includes(topic)).map(({ id }) => id),
    );
};

type Act = (store: Subscribers) => Promise<unknown>;

/** Runs an act interrupted at each of its calls in turn, on a table of its own each time. */
const atEveryCall = async (
  prepare: Act,
  act: Act,
  during: (store: Subscribers) => Promise<void>,
  check: (store: Subscribers) => Promise<void>,
): Promise<number> => {
  for (let at = 1; ; at++)
    for (const when of ['before', 'after'] as const) {
      const { name, store } = await newTable();
      await prepare(store);
      const { client, calls } = interrupted(at, when, () => during(store));
      await act(dynamoSubscribers(client, name, now)).catch((error: Error) => {
        if (error.message !== 'broke') throw error;
      });
      if (calls() < at) return calls();
      await check(store);
    }
};

const changeTo =
  (changes: Partial<Subscriber>): Act =>
  async (store) => {
    for (;;) {
      const current = await store.get('m4r1e');
      if (!current || (await store.put({ ...current, ...changes })) === 'written') return;
    }
  };
const create: Act = (store) => store.put(subscriberWith());

test('a new subscriber, broken off and written again, is whole', async () => {
  const calls = await atEveryCall(
    async () => {},
    create,
    breakOff,
    async (store) => {
      await expectNoneMissing(store);
      // As the step does: who is there is changed, who is not is made.
      await create(store);
      await changeTo({ topics: subscriberWith().topics })(store);
      expect(await store.byAddress('email', 'marie@exemple.fr')).toMatchObject({ id: 'm4r1e' });
      await expectExact(store);
    },
  );
  expect(calls).toBe(7);
});

test('a change of topics, broken off: no watcher is missing, and the next change leaves none too many', async () => {
  const change = changeTo({ topics: ['acquisition', 'sanctions'] });
  const calls = await atEveryCall(create, change, breakOff, async (store) => {
    await expectNoneMissing(store);
    await changeTo({ topics: ['energy-contract'] })(store);
    await expectExact(store);
  });
  expect(calls).toBeGreaterThanOrEqual(7);
});

test.each([true, false])(
  'a removal (erase: %s), broken off and run again, is complete',
  async (erase) => {
    const remove: Act = (store) => store.remove('m4r1e', { erase });
    await atEveryCall(create, remove, breakOff, async (store) => {
      // In between the address never leads to a second subscriber.
      const known = await store.known('email', 'marie@exemple.fr');
      if ((await store.list()).length > 0) expect(known).toMatchObject({ subscriberId: 'm4r1e' });
      await remove(store);
      if (erase) await store.forget('email', 'marie@exemple.fr');
      expect(await store.list()).toEqual([]);
      await expectExact(store);
      expect((await store.known('email', 'marie@exemple.fr')) === undefined).toBe(erase);
    });
  },
);

test('another change in the middle of a change loses neither a watcher nor an answer', async () => {
  await atEveryCall(
    create,
    changeTo({ topics: ['acquisition'] }),
    changeTo({ topics: ['sanctions', 'plant-reopening', 'energy-contract'], min: 1 }) as (
      store: Subscribers,
    ) => Promise<void>,
    async (store) => {
      await expectNoneMissing(store);
      // Who wrote last wins as a whole; its least prominence is the other's, read before.
      expect((await store.get('m4r1e'))?.topics.length).toBeGreaterThan(0);
    },
  );
});

test('a mute in the middle of a change is refused or kept, and no watcher is missing', async () => {
  let answer: 'written' | 'changed' | undefined;
  await atEveryCall(
    create,
    changeTo({ topics: ['acquisition'] }),
    async (store) => {
      const current = await store.get('m4r1e');
      if (!current) throw new Error('m4r1e is not stored');
      answer = await store.putMutes(current, [{ what: 'topic', id: 'acquisition' }]);
    },
    async (store) => {
      await expectNoneMissing(store);
      const stored = await store.get('m4r1e');
      expect(stored?.topics).toEqual(['acquisition']);
      if (answer === 'written') expect(stored?.mutes).toHaveLength(1);
      else expect(stored?.mutes).toBeUndefined();
    },
  );
});

test('leaving in the middle of a change wins, and a change never brings back who left', async () => {
  await atEveryCall(
    create,
    changeTo({ topics: ['acquisition'], state: 'active' }),
    (store) => store.remove('m4r1e', { erase: false }),
    async (store) => {
      expect(await store.get('m4r1e')).toBeUndefined();
      expect(await store.known('email', 'marie@exemple.fr')).toHaveProperty('left');
    },
  );
});

test('coming back in the middle of a slow second removal keeps every watcher', async () => {
  await atEveryCall(
    create,
    (store) => store.remove('m4r1e', { erase: false }),
    async (store) => {
      await store.remove('m4r1e', { erase: false });
      await create(store);
    },
    async (store) => expectNoneMissing(store),
  );
});
