/**
 * The simulated month's world: the real steps between queues with faults, over records in memory, under
 * a clock that jumps. Feeds bring what was planned, people do what they planned, the clock of the house
 * strokes late, twice or not at all; and what came of it is returned.
 */

import { hash } from '../../../lambda/aws/hash.ts';
import { MAX_RECEIVES, timingOf } from '../../../lambda/core/alert/timing.ts';
import type { Matcher } from '../../../lambda/core/match/types.ts';
import { alert } from '../../../lambda/steps/alert.ts';
import { turnsOf } from '../../../lambda/steps/burst.ts';
import { arrangeAll, queueDue } from '../../../lambda/steps/due.ts';
import type { AlertMessage, InboxMessage, Outcome, Queue } from '../../../lambda/steps/lines.ts';
import { loadReaders } from '../../../lambda/steps/load-readers.ts';
import { type FromOutbox, workOutbox } from '../../../lambda/steps/outbox.ts';
import { scan } from '../../../lambda/steps/scan.ts';
import { sweep } from '../../../lambda/steps/tick.ts';
import { stream } from '../../soak/random.ts';
import { memoryPages } from '../../support/memory/pages.ts';
import { memoryReaders } from '../../support/memory/readers.ts';
import { emptyTable, memoryRecords } from '../../support/memory/records.ts';
import { memorySubscribers } from '../../support/memory/subscribers.ts';
import { type Fate, type Shares, type Worker, workersOf } from './faults.ts';
import type { Kernel } from './kernel.ts';
import { type PostShares, postOf, type Taken } from './post.ts';
import { type Ended, queueOf } from './queue.ts';
import { TOPIC_IDS } from './topics.ts';

/** How much goes wrong. */
export type Trouble = {
  readonly calls: Shares;
  readonly post: PostShares;
  /** Share of messages that come twice. */
  readonly doubled: number;
};

/** What the world is made of. */
export type Making = {
  readonly kernel: Kernel;
  readonly seed: number;
  readonly trouble: Trouble;
  readonly matcher: Pick<Matcher, 'match'>;
  readonly titlesOf: (topic: string) => Readonly<Record<string, string>>;
  /** Told of each message that somebody got. */
  readonly arrives: (one: Taken) => void;
};

/** The link of a mail that mutes, as this world writes it. */
export const MUTE_LINK = /mute\?s=(\w+)\.(story|topic)\.(\S+)/;

const HOURLY = { olderThanMs: 30 * 60_000, lookBackMs: 6 * 3_600_000 };
const TICK_MS = 60_000;

type Families = ReturnType<typeof memoryRecords>;

/** Every record family, with faults. */
const wrapped = (families: Families, worker: Worker): Families =>
  Object.fromEntries(
    Object.entries(families).map(([name, family]) => [name, worker.wrap(family)]),
  ) as Families;

/** A world in which nothing has happened yet. */
export const worldOf = async (making: Making) => {
  const { kernel, seed, trouble } = making;
  const { now } = kernel;
  const timing = timingOf('prod');
  const table = emptyTable();
  const records = memoryRecords(table);
  const pages = memoryPages(now);
  const subscribers = memorySubscribers(now);
  const { readers } = memoryReaders();
  const { readAny } = await loadReaders();
  const faults = new Map<Fate, number>();
  const buried: { readonly queue: string; readonly message: unknown; readonly why: unknown }[] = [];
  const met = (fate: Fate): void => {
    faults.set(fate, (faults.get(fate) ?? 0) + 1);
  };
  const chances = { kernel, next: stream(seed, 'faults'), met };
  const workers = workersOf(chances, trouble.calls, timing.functionTimeoutMs);
  const tickers = workersOf(chances, trouble.calls, TICK_MS);
  const office = { kernel, next: stream(seed, 'post'), arrives: making.arrives };
  const post = postOf(office, trouble.post);
  const takeTurn = turnsOf(records.counters, now);
  const log = () => {};
  let names = 0;

  /** What every step gets of one invocation. */
  const sharedBy = (worker: Worker) => ({
    ...wrapped(records, worker),
    ...{ now, log, remainingMs: worker.remainingMs },
    subscribers: worker.wrap(subscribers),
    pages: worker.wrap(pages.pages),
    inbox: worker.wrap(inbox),
    alerts: worker.wrap(alerts),
    outbox: worker.wrap(outbox),
    digestBox: worker.wrap(outbox),
    freshId: () => `name-${++names}`,
  });

  const tellingPorts = (worker: Worker) => ({
    ...sharedBy(worker),
    ...({ lang: 'fr', timing, readers, broadcastTurn: async () => {} } as const),
    ...worker.wrap({ takeTurn, sources: async () => ({ watched: 200, troubled: [] }) }),
    publisher: post.publisherOf(worker),
    leaveUrl: (id: string) => `https://veille.example/leave?s=${id}`,
    muteUrl: (id: string, target: { readonly what: string; readonly id: string }) =>
      `https://veille.example/mute?s=${id}.${target.what}.${target.id}`,
  });

  const scanned = async (worker: Worker, message: InboxMessage): Promise<Outcome> => {
    const { titlesOf, matcher } = making;
    const read = async (bytes: Uint8Array, key: string) =>
      readAny(bytes, { hash, now: now(), source: key });
    const [result] = await scan(
      { ...sharedBy(worker), titlesOf, rulesOf: () => undefined, matcher, read },
      [message],
    );
    if (result?.status === 'fulfilled') return result.value;
    throw result?.reason;
  };

  /** Runs a step in a worker of its own, to its end or the worker's. */
  const inWorker = async (worker: Worker, step: () => Promise<Outcome>): Promise<Ended> => {
    const ended = step().catch((error: unknown) => ({ kind: 'failed', error }) as const);
    return Promise.race([ended, worker.gone]);
  };

  const queueFor = <Message>(
    name: keyof typeof MAX_RECEIVES,
    step: (worker: Worker, message: Message) => Promise<Outcome>,
  ): Queue<Message> =>
    queueOf({
      ...{ kernel, timing, next: stream(seed, name), most: MAX_RECEIVES[name] },
      doubled: trouble.doubled,
      work: (message: Message) => {
        const worker = workers();
        return inWorker(worker, () => step(worker, message));
      },
      buried: (message, why) => buried.push({ queue: name, message, why }),
    });

  const inbox: Queue<InboxMessage> = queueFor('inbox', scanned);
  const alerts: Queue<AlertMessage> = queueFor('alerts', (worker, message) =>
    alert(sharedBy(worker), message),
  );
  const outbox: Queue<FromOutbox> = queueFor('outbox', (worker, message) =>
    workOutbox(tellingPorts(worker), message),
  );

  const stroke = (step: (worker: Worker) => Promise<unknown>): void => {
    const worker = tickers();
    void inWorker(worker, async () => {
      await step(worker);
      return { kind: 'done' };
    });
  };

  return {
    ...{ table, records, subscribers, readers, buried },
    faults: faults as ReadonlyMap<Fate, number>,
    ...{ taken: post.taken, gone: post.gone },
    /** A page comes in. */
    drop: (key: string, content: string): void => {
      pages.drop(key, content);
      void inbox.send([{ keys: [key] }]);
    },
    minute: () => stroke((worker) => queueDue(sharedBy(worker))),
    hour: () =>
      stroke(async (worker) => {
        const ports = { ...sharedBy(worker), topics: async () => TOPIC_IDS };
        await sweep(ports, HOURLY);
        await arrangeAll(ports);
      }),
    /** What is not worked yet and should be: pages in the inbox. */
    left: () => [...pages.inbox.keys()],
    refused: pages.refused,
  };
};

/** See `worldOf`. */
export type World = Awaited<ReturnType<typeof worldOf>>;
