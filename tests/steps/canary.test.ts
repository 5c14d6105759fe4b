import { beforeEach, describe, expect, test } from 'vitest';
import { canaryId } from '../../lambda/core/canary.ts';
import { type CanaryArrival, type CanaryKept, watchCanary } from '../../lambda/steps/canary.ts';

const MINUTE = 60_000;

/** A canary's two ends in memory, with a clock that the test sets. */
const aviary = () => {
  let clock = Date.parse('2026-11-24T12:00:05.250Z');
  let kept: CanaryKept = {};
  let queue: CanaryArrival[] = [];
  const sent: string[] = [];
  const logged: { readonly event: string; readonly about: Readonly<Record<string, unknown>> }[] =
    [];
  const now = () => new Date(clock).toISOString();
  let isBroken = false;
  return {
    ...{ now, sent, logged },
    kept: () => kept,
    waiting: () => queue.length,
    pass: (ms: number) => {
      clock += ms;
    },
    breakBucket: (broken: boolean) => {
      isBroken = broken;
    },
    /** What was written at an instant comes out of the queue, now. */
    arrive: (instant: string) => {
      queue.push({ articleId: canaryId(instant), at: now(), receipt: `r${queue.length}` });
    },
    arriveAs: (articleId: string) => {
      queue.push({ articleId, at: now(), receipt: 'other' });
    },
    events: () => logged.map(({ event }) => event),
    look: () =>
      watchCanary({
        now,
        log: (event, about) => logged.push({ event, about }),
        canaries: {
          last: async () => kept,
          keep: async (next) => {
            kept = next;
          },
          send: async (instant) => {
            if (isBroken) throw new Error('S3 answered 503');
            sent.push(instant);
          },
          arrivals: async () => [...queue],
          drop: async (gone) => {
            queue = queue.filter(({ receipt }) => !gone.some((one) => one.receipt === receipt));
          },
        },
      }),
  };
};

let world: ReturnType<typeof aviary>;
beforeEach(() => {
  world = aviary();
});

/** So many looks, a minute apart; `arrives` says how long each canary takes. */
const minutes = async (count: number, arrivesAfterMs?: number) => {
  for (let minute = 0; minute < count; minute++) {
    const before = world.sent.length;
    await world.look();
    const [fresh] = world.sent.slice(before);
    if (fresh !== undefined && arrivesAfterMs !== undefined) {
      world.pass(arrivesAfterMs);
      world.arrive(fresh);
      world.pass(MINUTE - arrivesAfterMs);
    } else world.pass(MINUTE);
  }
};

describe('the watch on the way', () => {
  test('sends one every five minutes, and notes how long each took', async () => {
    await minutes(17, 4_000);
    expect(world.sent).toHaveLength(4);
    expect(world.events()).toEqual(Array(4).fill('canary-arrived'));
    expect(world.logged[0]?.about).toEqual({ sentAt: '2026-11-24T12:00:05.000Z', seconds: 4 });
    expect(world.kept().arrived).toEqual({ sentAt: '2026-11-24T12:15:05.000Z', seconds: 4 });
    expect(world.waiting()).toBe(0);
  });

  test('tells of one that is not there after two minutes, each minute again', async () => {
    await minutes(6);
    expect(world.logged).toMatchObject([
      { event: 'canary-missing', about: { seconds: 180 } },
      { event: 'canary-missing', about: { seconds: 240 } },
      { event: 'canary-missing', about: { seconds: 300 } },
    ]);
  });

  test('is patient for two minutes', async () => {
    await world.look();
    world.pass(119_000);
    await world.look();
    expect(world.events()).toEqual([]);
    world.pass(3_000);
    await world.look();
    expect(world.events()).toEqual(['canary-missing']);
  });

  test('while none arrives, sends only every half hour: they would pile up', async () => {
    await minutes(61);
    expect(world.sent).toHaveLength(3);
  });

  test('notes one that comes late with its time, and goes on as before', async () => {
    await world.look();
    world.pass(200_000);
    world.arrive(world.sent[0] ?? '');
    await world.look();
    expect(world.logged).toMatchObject([{ event: 'canary-arrived', about: { seconds: 200 } }]);
    world.pass(100_000);
    await world.look();
    expect(world.sent).toHaveLength(2);
  });

  test('one that was given up and comes after its successor rings no alarm again', async () => {
    await minutes(31);
    const [lost, next] = world.sent;
    world.arrive(lost ?? '');
    world.arrive(next ?? '');
    await world.look();
    expect(world.events().slice(-2).reverse()).toEqual(['canary-arrived', 'canary-stray']);
    expect(world.kept().arrived?.sentAt).toBe(world.kept().sentAt);
  });

  test('the same one twice counts once, whatever the second took', async () => {
    await world.look();
    world.arrive(world.sent[0] ?? '');
    world.pass(3 * MINUTE);
    world.arrive(world.sent[0] ?? '');
    await world.look();
    expect(world.logged).toMatchObject([
      { event: 'canary-arrived', about: { seconds: 0 } },
      { event: 'canary-stray', about: { seconds: 180 } },
    ]);
  });

  test('does not look into the queue while nothing is on its way', async () => {
    await minutes(2, 4_000);
    world.arriveAs('9f2c81d0');
    await world.look();
    expect(world.waiting()).toBe(1);
  });

  test('something else in its queue is taken out and named', async () => {
    await world.look();
    world.arriveAs('9f2c81d0');
    await world.look();
    expect(world.logged).toEqual([{ event: 'canary-stray', about: { articleId: '9f2c81d0' } }]);
    expect(world.waiting()).toBe(0);
  });

  test('one that could not even be written is missing, and told of', async () => {
    world.breakBucket(true);
    await expect(world.look()).rejects.toThrow('503');
    world.breakBucket(false);
    world.pass(3 * MINUTE);
    await world.look();
    expect(world.events()).toEqual(['canary-missing']);
  });
});
