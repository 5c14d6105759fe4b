/**
 * The real functions of `lambda/`, run in this process: the three that work queues behind pollers, the
 * one that ticks, and the two that answer HTTP. They read their variables when they are imported, so
 * those are set first; one process runs one system.
 */

import type { Context } from 'aws-lambda';
import type { FunctionName } from '../../lambda/aws/env.ts';
import { timingOf } from '../../lambda/core/alert/timing.ts';
import type { TickEvent } from '../../lambda/steps/clock.ts';
import type { Swept } from '../../lambda/steps/tick.ts';
import { apart, type InTurn } from './apart.ts';
import { localClients } from './clients.ts';
import { localApi } from './doors.ts';
import { enter } from './environment.ts';
import type { Service } from './exchange.ts';
import { type AskFeeds, localPoller } from './feeds.ts';
import { LOCAL_STAGE } from './place.ts';
import { contextOf, type Polling, poll, type RecordHandler } from './poll.ts';
import { type WebHandler, webService } from './web.ts';

/** The running functions. */
export type Workers = {
  /** Batches in hand. */
  readonly busy: () => number;
  /** Answers links, and takes what programs post. */
  readonly web: Service;
  /** Queues again all that is unfinished, however young: the hourly tick with another range. */
  readonly sweep: () => Promise<Swept>;
  /** Asks the feeds that are due. */
  readonly askFeeds: AskFeeds;
  /** Takes nothing new; resolves when the batches in hand are done. */
  readonly stop: () => Promise<void>;
};

/** How to run them. */
export type WorkerOptions = {
  /** Told of what a function threw. */
  readonly failed?: (functionName: string, error: unknown) => void;
  /** Minutes do not pass in tests: no tick and no asking of feeds by itself. */
  readonly tick?: boolean;
};

type Tick = (event: TickEvent, context: Context) => Promise<Swept>;

/** More often than in AWS: a laptop sleeps, and one page in it costs nothing. */
const TICK_MS = 10 * 60_000;
/** As in AWS. */
const FEEDS_MS = 60_000;
/** Oftener than in AWS, so that a person who tries it does not wait. */
const DIGESTS_MS = 5_000;
/** A sweep of a large table takes longer than a batch. */
const SWEEP_MS = 60_000;

const load = async (name: FunctionName): Promise<unknown> => {
  const { handler } = (await import(`../../lambda/${name}.ts`)) as { handler: unknown };
  return handler;
};

/** Enters the environment and starts the functions. */
export const runWorkers = async (
  environment: Readonly<Record<string, string>>,
  options: WorkerOptions = {},
): Promise<Workers> => {
  enter(environment);
  const [scan, alert, notify, tick, api, receive] = await Promise.all(
    (['scan', 'alert', 'notify', 'tick', 'api', 'receive'] as const).map(load),
  );
  const failed = options.failed ?? ((name, error) => console.error(name, error));
  const { functionTimeoutMs: timeoutMs, visibilityS } = timingOf(LOCAL_STAGE);
  const { sqs, close } = localClients(environment['AWS_ENDPOINT_URL'] ?? '');
  const [whileReading, whileTelling] = apart();
  const mapped = (
    functionName: string,
    handler: unknown,
    queue: string,
    inTurn?: InTurn,
  ): Polling =>
    poll({
      ...(inTurn === undefined ? {} : { inTurn }),
      sqs,
      functionName,
      handler: handler as RecordHandler,
      queueUrl: environment[queue] ?? '',
      timeoutMs,
      visibilityS,
      failed,
    });
  const pollers = [
    mapped('scan', scan, 'INBOX_QUEUE_URL', whileReading),
    mapped('alert', alert, 'ALERTS_QUEUE_URL'),
    mapped('notify', notify, 'OUTBOX_QUEUE_URL', whileTelling),
  ];

  const askFeeds = await localPoller();
  const asking =
    options.tick === false
      ? undefined
      : setInterval(() => {
          askFeeds().catch((error: unknown) => failed('poll', error));
        }, FEEDS_MS);

  const runTick = tick as Tick;
  const ticking =
    options.tick === false
      ? undefined
      : setInterval(() => {
          runTick({}, contextOf('tick', SWEEP_MS)).catch((error: unknown) => failed('tick', error));
        }, TICK_MS);

  const strikeDigests = () => runTick({ every: 'digests' }, contextOf('tick', SWEEP_MS));
  const striking =
    options.tick === false
      ? undefined
      : setInterval(() => {
          strikeDigests().catch((error: unknown) => failed('tick', error));
        }, DIGESTS_MS);

  return {
    busy: () => pollers.reduce((sum, poller) => sum + poller.busy(), 0),
    web: localApi(
      webService(receive as WebHandler, () => contextOf('receive', timeoutMs)),
      webService(api as WebHandler, () => contextOf('api', timeoutMs)),
    ),
    sweep: async () => {
      await strikeDigests();
      return runTick({ sweep: { olderThanMs: 0 } }, contextOf('tick', SWEEP_MS));
    },
    askFeeds,
    stop: async () => {
      clearInterval(ticking);
      clearInterval(striking);
      clearInterval(asking);
      await Promise.all(pollers.map((poller) => poller.stop()));
      close();
    },
  };
};
