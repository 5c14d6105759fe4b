import { beforeEach, describe, expect, test } from 'vitest';
import { onTick, type TickPorts } from '../../lambda/steps/clock.ts';
import { memoryPipeline } from '../support/pipeline.ts';
import { subscriberWith } from '../support/subscriber.ts';

let world: ReturnType<typeof memoryPipeline>;
let done: string[];
let canaryFails = false;
beforeEach(() => {
  world = memoryPipeline();
  done = [];
  canaryFails = false;
});

const noted = (what: string) => async () => {
  done.push(what);
};

const ports = (): TickPorts => ({
  ...world.records,
  ...{ now: world.now, log: () => {}, remainingMs: () => 30_000, freshId: () => 'stamp' },
  ...{ pages: world.bucket.pages, subscribers: world.subscribers, topics: async () => ['usine'] },
  ...{ inbox: world.inbox.queue, alerts: world.alerts.queue, outbox: world.outbox.queue },
  digestBox: {
    send: async (messages) => {
      done.push(...messages.map(({ digest, period }) => `${digest} ${period}`));
    },
  },
  canaries: {
    last: async () => {
      if (canaryFails) throw new Error('no canary today');
      return {};
    },
    ...{ arrivals: async () => [], keep: noted('kept'), send: noted('sung'), drop: async () => {} },
  },
  tellTopics: noted('topics'),
  readers: { stateOf: async () => ({ state: 'pending' }) },
  optedOut: async () => new Set(),
  audits: { keep: noted('audited') },
});

const daily = subscriberWith({ id: 'marie', cadence: 'daily', at: '22:06', always: true });
const DUE = '2026-11-23T21:06:00.000Z';

describe('each minute', () => {
  test('what is due is queued, again and again until it is done, and the canary sings', async () => {
    await world.records.dues.put({ subscriberId: 'marie', dueAt: DUE }, 'one');
    await onTick(ports(), { every: 'minute' });
    expect(done).toEqual(['kept', 'sung', 'topics']);
    world.pass(60_000);
    await onTick(ports(), { every: 'minute' });
    await onTick(ports(), { every: 'digests' });
    expect(done.slice(3)).toEqual([`marie ${DUE}`, 'kept', 'sung', 'topics', `marie ${DUE}`]);
  });

  test('a part that fails stops no other, and is told', async () => {
    canaryFails = true;
    await world.records.dues.put({ subscriberId: 'marie', dueAt: world.now() }, 'one');
    await expect(onTick(ports(), { every: 'minute' })).rejects.toThrow('no canary today');
    expect(done).toEqual([`marie ${world.now()}`, 'topics']);
  });
});

describe('each hour', () => {
  test('who wants a digest also of nothing has one ahead, once', async () => {
    await world.subscribe(daily);
    const instant = { id: 'paul', address: 'paul@exemple.fr', cadence: 'instant' } as const;
    await world.subscribe(subscriberWith(instant));
    await onTick(ports(), { every: 'hour' });
    await onTick(ports(), {});
    expect(await world.records.dues.until('9999', 99)).toEqual([
      { subscriberId: 'marie', dueAt: DUE },
    ]);
    expect(done.filter((what) => what === 'audited')).toHaveLength(2);
  });

  test('a sweep alone does nothing else', async () => {
    await world.subscribe(daily);
    await onTick(ports(), { sweep: { olderThanMs: 0 } });
    expect([done, await world.records.dues.until('9999', 99)]).toEqual([[], []]);
  });
});
