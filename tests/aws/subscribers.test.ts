import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dynamoSubscribers } from '../../lambda/aws/subscribers.ts';
import type { Mute, Subscriber } from '../../lambda/core/subscription/subscriber.ts';
import type { Subscribers } from '../../lambda/steps/ports.ts';
import { createTable, startDynamo } from '../support/dynamo.ts';
import { memorySubscribers } from '../support/memory/subscribers.ts';
import { subscriberWith } from '../support/subscriber.ts';

const LEFT = '2026-11-24T08:00:00.000Z';
const now = () => LEFT;

let dynamo: Awaited<ReturnType<typeof startDynamo>>;
let tables = 0;
const emptyTable = async () => {
  const name = `table-${tables++}`;
  await createTable(dynamo.client, name);
  return name;
};
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const stores: Record<string, () => Promise<Subscribers>> = {
  memory: async () => memorySubscribers(now),
  dynamo: async () => dynamoSubscribers(dynamo.client, await emptyTable(), now),
};

const anna = subscriberWith({ id: 'ann4', address: 'anna@example.org', topics: ['sanctions'] });

describe.each(Object.keys(stores))('subscribers in %s', (name) => {
  let store: Subscribers;
  beforeEach(async () => {
    store = await (stores[name] as () => Promise<Subscribers>)();
  });
  const stored = async (id: string) => {
    const found = await store.get(id);
    if (!found) throw new Error(`${id} is not stored`);
    return found;
  };
  const change = async (id: string, changes: Partial<Subscriber>) =>
    store.put({ ...(await stored(id)), ...changes });

  test('nobody is known in an empty store', async () => {
    expect(await store.get('m4r1e')).toBeUndefined();
    expect(await store.list()).toEqual([]);
    expect(await store.watchersOf('sanctions')).toEqual([]);
    expect(await store.byAddress('email', 'marie@exemple.fr')).toBeUndefined();
    expect(await store.known('email', 'marie@exemple.fr')).toBeUndefined();
    expect(await store.forget('email', 'marie@exemple.fr')).toBe(false);
    await store.remove('m4r1e', { erase: true });
  });

  test('who is written is read back whole, by id, address and topic', async () => {
    const phone = subscriberWith({
      id: 'ph0ne',
      channel: 'sms',
      address: '+33639980001',
      state: 'pending',
      code: { hash: 'abc', until: LEFT, triesLeft: 5 },
    });
    expect(await store.put(subscriberWith())).toBe('written');
    expect(await store.put(phone)).toBe('written');
    expect(await store.get('ph0ne')).toEqual({ ...phone, revision: 2 });
    expect(await store.byAddress('sms', '+33639980001')).toEqual({ ...phone, revision: 2 });
    expect(await store.byAddress('email', '+33639980001')).toBeUndefined();
    expect((await store.list()).map(({ id }) => id)).toEqual(['m4r1e', 'ph0ne']);
    expect(await store.watchersOf('sanctions')).toEqual(['m4r1e', 'ph0ne']);
    expect(await store.known('email', 'marie@exemple.fr')).toEqual({ subscriberId: 'm4r1e' });
  });

  test('nothing that a subscriber may hold is lost', async () => {
    const marie: Subscriber = subscriberWith({
      topicArn: 'arn:aws:sns:eu-west-3:123456789012:vigie-test-r-m4r1e',
      subscriptionArn: 'arn:aws:sns:eu-west-3:123456789012:vigie-test-r-m4r1e:0b1c',
      guarded: false,
      welcomed: LEFT,
      code: { hash: 'abc', until: LEFT, triesLeft: 0 },
    });
    await store.put(marie);
    expect(await store.get('m4r1e')).toEqual({ ...marie, revision: 2 });
    const { code: _, ...without } = await stored('m4r1e');
    await store.put(without);
    expect(await store.get('m4r1e')).not.toHaveProperty('code');
  });

  test('a change of topics moves the watchers', async () => {
    await store.put(subscriberWith());
    await store.put(anna);
    expect(await change('m4r1e', { topics: ['acquisition', 'plant-reopening'], min: 1 })).toBe(
      'written',
    );
    expect(await store.watchersOf('sanctions')).toEqual(['ann4']);
    expect(await store.watchersOf('plant-reopening')).toEqual(['m4r1e']);
    expect(await store.watchersOf('acquisition')).toEqual(['m4r1e']);
    expect(await stored('m4r1e')).toMatchObject({ min: 1, revision: 4 });
  });

  test('mutes are written alone, on what was read, and outlive other changes', async () => {
    await store.put(subscriberWith());
    const mutes: readonly Mute[] = [
      { what: 'story', id: 'st_0a1b2c3d4e5f6g7h8j9k', until: LEFT },
      { what: 'source', id: 'site:lemonde.fr' },
    ];
    const before = await stored('m4r1e');
    expect(await store.putMutes(before, mutes)).toBe('written');
    expect(await store.get('m4r1e')).toEqual({ ...subscriberWith(), mutes, revision: 3 });
    expect(await store.putMutes(before, [])).toBe('changed');
    expect(await store.put({ ...before, min: 1 })).toBe('changed');
    expect(await change('m4r1e', { topics: ['acquisition'] })).toBe('written');
    expect((await stored('m4r1e')).mutes).toEqual(mutes);
    expect(await store.putMutes(await stored('m4r1e'), [])).toBe('written');
    expect((await stored('m4r1e')).mutes).toEqual([]);
    expect(await store.watchersOf('acquisition')).toEqual(['m4r1e']);
  });

  test('mutes never bring back who left', async () => {
    await store.put(subscriberWith());
    const before = await stored('m4r1e');
    await store.remove('m4r1e', { erase: false });
    expect(await store.putMutes(before, [{ what: 'topic', id: 'sanctions' }])).toBe('changed');
    expect(await store.putMutes(subscriberWith(), [])).toBe('changed');
    expect(await store.list()).toEqual([]);
  });

  test('a change of what was read before another change is refused', async () => {
    await store.put(subscriberWith());
    const before = await stored('m4r1e');
    await change('m4r1e', { min: 1 });
    expect(await store.put({ ...before, min: 2 })).toBe('changed');
    expect((await stored('m4r1e')).min).toBe(1);
  });

  test('a new subscriber never replaces one with the same id or address', async () => {
    await store.put(subscriberWith());
    expect(await store.put(subscriberWith({ min: 1 }))).toBe('changed');
    expect(await store.put(subscriberWith({ id: 'other' }))).toBe('changed');
    expect((await store.list()).map(({ id, min }) => [id, min])).toEqual([['m4r1e', 3]]);
  });

  test('who left is gone, but the address says when', async () => {
    await store.put(subscriberWith());
    await store.put(anna);
    await store.remove('m4r1e', { erase: false });
    expect(await store.get('m4r1e')).toBeUndefined();
    expect(await store.byAddress('email', 'marie@exemple.fr')).toBeUndefined();
    expect(await store.watchersOf('sanctions')).toEqual(['ann4']);
    expect(await store.watchersOf('plant-reopening')).toEqual([]);
    expect(await store.known('email', 'marie@exemple.fr')).toEqual({
      subscriberId: 'm4r1e',
      left: LEFT,
    });
  });

  test('a change of somebody who left meanwhile is refused', async () => {
    await store.put(subscriberWith());
    const before = await stored('m4r1e');
    await store.remove('m4r1e', { erase: false });
    expect(await store.put({ ...before, state: 'active' })).toBe('changed');
    expect(await store.get('m4r1e')).toBeUndefined();
  });

  test('who left can come back under the same id, with a later revision', async () => {
    await store.put(subscriberWith());
    await change('m4r1e', { min: 1 });
    await store.remove('m4r1e', { erase: false });
    expect(await store.put(subscriberWith())).toBe('written');
    expect(await stored('m4r1e')).toMatchObject({ min: 3, revision: 6 });
    expect(await store.known('email', 'marie@exemple.fr')).toEqual({ subscriberId: 'm4r1e' });
    expect(await store.watchersOf('sanctions')).toEqual(['m4r1e']);
  });

  test('an erased address is not known any more', async () => {
    await store.put(subscriberWith());
    await store.remove('m4r1e', { erase: true });
    expect(await store.known('email', 'marie@exemple.fr')).toBeUndefined();
    expect(await store.list()).toEqual([]);
  });

  test('the address of who left earlier is forgotten on request, that of a subscriber is not', async () => {
    await store.put(subscriberWith());
    expect(await store.forget('email', 'marie@exemple.fr')).toBe(false);
    await store.remove('m4r1e', { erase: false });
    expect(await store.forget('email', 'marie@exemple.fr')).toBe(true);
    expect(await store.known('email', 'marie@exemple.fr')).toBeUndefined();
  });

  test('more watchers and subscribers than one page holds are all found', async () => {
    // A page of DynamoDB ends at 1 MB: 60 items of 20 kB are two.
    const people = Array.from({ length: 60 }, (_, n) =>
      subscriberWith({
        id: `p${10 + n}`,
        address: `p${n}@example.org`,
        topics: ['sanctions'],
        zone: 'x'.repeat(20_000),
      }),
    );
    for (const person of people) await store.put(person);
    expect(await store.list()).toHaveLength(60);
    expect(await store.watchersOf('sanctions')).toHaveLength(60);
  });
});
