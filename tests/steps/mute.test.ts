import { beforeEach, describe, expect, test } from 'vitest';
import { MOST_MUTES } from '../../lambda/core/subscription/mute.ts';
import type { Mute, Subscriber } from '../../lambda/core/subscription/subscriber.ts';
import { type MutePorts, mute, unmute } from '../../lambda/steps/mute.ts';
import { memorySubscribers } from '../support/memory/subscribers.ts';
import { subscriberWith } from '../support/subscriber.ts';

const NOW = '2026-11-24T09:00:00.000Z';
const WEEK = '2026-12-01T09:00:00.000Z';
const MONTH = '2026-12-24T09:00:00.000Z';
const MOSCOW = { what: 'story', id: 'st_0a1b2c3d4e5f6g7h8j9k' } as const;

let store: ReturnType<typeof memorySubscribers>;
let ports: MutePorts;

beforeEach(async () => {
  store = memorySubscribers(() => NOW);
  ports = { subscribers: store, now: () => NOW };
  await store.put(subscriberWith());
});

const marie = async (): Promise<Subscriber> => {
  const found = await store.get('m4r1e');
  if (!found) throw new Error('m4r1e is not stored');
  return found;
};

test('what is muted is kept until it is taken back', async () => {
  const wanted: Mute = { ...MOSCOW, until: WEEK };
  expect(await mute('m4r1e', wanted, ports)).toMatchObject({ outcome: 'written', mute: wanted });
  expect((await marie()).mutes).toEqual([wanted]);
  expect(await unmute('m4r1e', MOSCOW, ports)).toMatchObject({ outcome: 'written', mute: wanted });
  expect((await marie()).mutes).toEqual([]);
  expect(await unmute('m4r1e', MOSCOW, ports)).toMatchObject({ outcome: 'unchanged' });
});

test('the last word counts, unless the longer one is to stay', async () => {
  await mute('m4r1e', { ...MOSCOW, until: MONTH }, ports);
  const shorter: Mute = { ...MOSCOW, until: WEEK };
  expect(await mute('m4r1e', shorter, ports, { keepLonger: true })).toMatchObject({
    outcome: 'unchanged',
    mute: { until: MONTH },
  });
  expect((await marie()).mutes).toEqual([{ ...MOSCOW, until: MONTH }]);
  await mute('m4r1e', shorter, ports);
  expect((await marie()).mutes).toEqual([shorter]);
  await mute('m4r1e', MOSCOW, ports, { keepLonger: true });
  expect((await marie()).mutes).toEqual([MOSCOW]);
  await mute('m4r1e', shorter, ports, { keepLonger: true });
  expect((await marie()).mutes).toEqual([MOSCOW]);
});

test('nobody, and a full list, are answers', async () => {
  expect(await mute('p4ul', MOSCOW, ports)).toEqual({ outcome: 'unknown' });
  expect(await unmute('p4ul', MOSCOW, ports)).toEqual({ outcome: 'unknown' });
  const many = Array.from({ length: MOST_MUTES }, (_, at) => ({
    ...MOSCOW,
    id: `st_${at}`,
    until: WEEK,
  }));
  await store.putMutes(await marie(), many);
  expect(await mute('m4r1e', MOSCOW, ports)).toMatchObject({ outcome: 'full' });
  expect((await marie()).mutes).toEqual(many);
});

describe('somebody else who writes at the same time', () => {
  /** A store in which somebody changes the subscriber before each of the first writes. */
  const raced = (times: number): MutePorts => {
    let races = 0;
    return {
      now: () => NOW,
      subscribers: {
        get: store.get,
        putMutes: async (subscriber, mutes) => {
          if (races < times) {
            races += 1;
            await store.put({ ...(await marie()), min: 1 });
          }
          return store.putMutes(subscriber, mutes);
        },
      },
    };
  };

  test('loses nothing, and neither does the mute', async () => {
    expect(await mute('m4r1e', MOSCOW, raced(3))).toMatchObject({ outcome: 'written' });
    expect(await marie()).toMatchObject({ min: 1, mutes: [MOSCOW] });
    await unmute('m4r1e', MOSCOW, raced(3));
    expect(await marie()).toMatchObject({ min: 1, mutes: [] });
  });

  test('and never stops is a failure, not an answer', async () => {
    await expect(mute('m4r1e', MOSCOW, raced(100))).rejects.toThrow('m4r1e changed 8 times');
  });

  test('two who mute at once are both heard', async () => {
    const others = ['sanctions', 'plant-reopening', 'acquisition', 'strikes'];
    await Promise.all(others.map((id) => mute('m4r1e', { what: 'topic', id }, ports)));
    expect((await marie()).mutes?.map(({ id }) => id).sort()).toEqual([...others].sort());
  });
});
