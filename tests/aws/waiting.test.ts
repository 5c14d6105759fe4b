/** One contract for what waits, on DynamoDB and in memory. */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dynamoRecords } from '../../lambda/aws/records.ts';
import type { Delivery } from '../../lambda/core/alert/delivery.ts';
import type { Digest } from '../../lambda/core/alert/digest.ts';
import { createTable, startDynamo } from '../support/dynamo.ts';
import { memoryRecords } from '../support/memory/records.ts';

type Records = Pick<
  ReturnType<typeof memoryRecords>,
  'waiting' | 'dues' | 'digests' | 'counters' | 'deliveries'
>;

let dynamo: Awaited<ReturnType<typeof startDynamo>>;
let tables = 0;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const places: Record<string, () => Promise<Records>> = {
  memory: async () => memoryRecords(),
  dynamo: async () => {
    const name = `waiting-${tables++}`;
    await createTable(dynamo.client, name);
    return dynamoRecords(name, dynamo.client);
  },
};

const DUE = '2026-11-24T07:00:00.000Z';
const NEXT = '2026-11-25T07:00:00.000Z';
const marie = { subscriberId: 'marie', dueAt: DUE };
const item = { ...marie, storyId: 'st_a1', n: 1 };

describe.each(Object.keys(places))('what waits in %s', (place) => {
  let records: Records;
  beforeEach(async () => {
    records = await (places[place] as () => Promise<Records>)();
  });

  test('is listed by reader and period, once each, as many as are asked for', async () => {
    const { waiting } = records;
    const others = [
      { ...item, n: 2 },
      { ...item, storyId: 'st_b7' },
    ];
    for (const one of [item, item, ...others]) await waiting.put(one);
    await waiting.put({ ...item, dueAt: NEXT });
    await waiting.put({ ...item, subscriberId: 'karim' });
    await waiting.put({ ...item, subscriberId: 'marie-louise' });
    expect(await waiting.of(marie, 99)).toEqual([item, ...others]);
    expect(await waiting.of(marie, 2)).toEqual([item, others[0]]);
    await waiting.drop(item);
    await waiting.drop(item);
    expect(await waiting.of(marie, 99)).toEqual(others);
  });

  test('is pointed at, and the pointer goes by the stamp that was read alone', async () => {
    const { dues } = records;
    expect(await dues.stampOf(marie)).toBeUndefined();
    await dues.put(marie, 'one');
    await dues.put(marie, 'two');
    await dues.drop(marie, 'one');
    expect(await dues.stampOf(marie)).toBe('two');
    await dues.drop(marie, 'two');
    await dues.drop(marie, 'two');
    expect(await dues.stampOf(marie)).toBeUndefined();
  });

  test('is due from its instant on, the oldest first', async () => {
    const { dues } = records;
    const karim = { subscriberId: 'karim', dueAt: '2026-11-24T06:59:00.000Z' };
    for (const one of [{ ...marie, dueAt: NEXT }, marie, karim]) await dues.put(one, 'one');
    expect(await dues.until('2026-11-24T06:59:59.999Z', 99)).toEqual([karim]);
    expect(await dues.until(DUE, 99)).toEqual([karim, marie]);
    expect(await dues.until(NEXT, 2)).toEqual([karim, marie]);
  });

  const sending: Digest = {
    ...{ state: 'SENDING', attempt: 1, owner: 'mine', leaseUntil: DUE, changedAt: DUE },
    why: 'daily digest',
    items: [
      { storyId: 'st_a1', n: 1 },
      { storyId: 'st_b7', n: 2, held: 'muted' },
    ],
  };

  test('a digest is claimed by one of many, and changed by whom it belongs to', async () => {
    const { digests } = records;
    const tries = Array.from({ length: 20 }, (_, i) =>
      digests.change(marie, undefined, { ...sending, owner: `worker-${i}` }),
    );
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    const claimed = await digests.get(marie);
    expect(claimed).toMatchObject({ items: sending.items, why: 'daily digest' });
    const { owner: _, leaseUntil: __, ...rest } = sending;
    const sent: Digest = { ...rest, state: 'SENT', messageId: 'sns-1' };
    expect(await digests.change(marie, { ...sending, owner: 'nobody' }, sent)).toBe(false);
    expect(await digests.change(marie, claimed, sent)).toBe(true);
    expect(await digests.get(marie)).toEqual(sent);
  });

  test('the digests of a reader are listed by their time, the end left out', async () => {
    const { digests } = records;
    await digests.change(marie, undefined, sending);
    await digests.change({ ...marie, dueAt: NEXT }, undefined, sending);
    await digests.change({ ...marie, subscriberId: 'karim' }, undefined, sending);
    const found = await digests.between('marie', '2026-11-20T00:00:00.000Z', NEXT);
    expect(found).toEqual([{ ...sending, dueAt: DUE }]);
  });

  test('a minute is counted from the number that is given, up to the most', async () => {
    const { counters } = records;
    const take = (most: number, first = 2) => counters.take('marie', DUE, { first, most });
    expect([await take(3), await take(3), await take(3), await take(4)]).toEqual([
      ...[true, true, false, true],
    ]);
    expect(await counters.take('karim', DUE, { first: 2, most: 1 })).toBe(false);
    expect(await counters.take('karim', DUE, { first: 2, most: 2 })).toBe(true);
    const many = Array.from({ length: 20 }, () =>
      counters.take('marie', NEXT, { first: 1, most: 7 }),
    );
    expect((await Promise.all(many)).filter(Boolean)).toHaveLength(7);
  });

  test('a delivery says for which message it waits', async () => {
    const { deliveries } = records;
    const id = { storyId: 'st_a1', n: 1, subscriberId: 'marie' };
    const waits: Delivery = {
      ...{ state: 'WAITING', reason: 'daily digest', attempt: 0, owner: 'one', dueAt: DUE },
      changedAt: DUE,
    };
    await deliveries.change(id, undefined, waits);
    expect(await deliveries.get(id)).toEqual(waits);
  });
});
