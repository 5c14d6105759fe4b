import { beforeEach, describe, expect, test } from 'vitest';
import { turnsOf } from '../../lambda/steps/burst.ts';
import { memoryRecords } from '../support/memory/records.ts';
import { subscriberWith } from '../support/subscriber.ts';

const marie = subscriberWith({ id: 'marie' });
const karim = subscriberWith({ id: 'karim', burst: 2 });

let clock = 0;
const now = () => new Date(clock).toISOString();
let { counters } = memoryRecords();
let writes = 0;
const container = () =>
  turnsOf(
    {
      take: (...about) => {
        writes += 1;
        return counters.take(...about);
      },
    },
    now,
  );
beforeEach(() => {
  clock = Date.parse('2026-11-24T07:00:10.000Z');
  ({ counters } = memoryRecords());
  writes = 0;
});

/** How many of so many tries found room. */
const room = async (take: ReturnType<typeof turnsOf>, tries: number, reader = marie) => {
  let found = 0;
  for (let i = 0; i < tries; i++) if (await take(reader)) found += 1;
  return found;
};

describe('instant messages of a minute', () => {
  test('are five a reader, or as many as the reader says', async () => {
    const take = container();
    expect(await room(take, 9)).toBe(5);
    expect(await room(take, 9, karim)).toBe(2);
    expect(await room(take, 9, { ...karim, id: 'lena', burst: 1 })).toBe(1);
  });

  test('begin anew with the next minute', async () => {
    const take = container();
    await room(take, 9);
    clock += 49_999;
    expect(await room(take, 1)).toBe(0);
    clock += 1;
    expect(await room(take, 9)).toBe(5);
  });

  test('are counted together by several containers, up to one first message each', async () => {
    expect((await room(container(), 3)) + (await room(container(), 9))).toBe(6);
  });

  test('cost nothing where there is one, one write each from the second on, and none once it is full', async () => {
    const take = container();
    await room(take, 1);
    expect(writes).toBe(0);
    await room(take, 4);
    expect(writes).toBe(4);
    await room(take, 50);
    expect(writes).toBe(5);
  });
});
