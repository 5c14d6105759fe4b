/**
 * The real functions of `lambda/`, run in this process: the three that work queues behind pollers, the
 * one that ticks, and the one that answers links. They read their variables when they are imported, so
 * those are set first; one process runs one system.
 */

import type { Context, ScheduledEvent } from 'aws-lambda';
import type { FunctionName } from '../../lambda/aws/env.ts';
import { timingOf } from '../../lambda/core/alert/timing.ts';
import { localClients } from './clients.ts';
import { LOCAL_STAGE } from './emulators.ts';
import { enter } from './environment.ts';
import type { Service } from './exchange.ts';
import { contextOf, type Polling, poll, type RecordHandler } from './poll.ts';
import { type WebHandler, webService } from './web.ts';

/** The running functions. */
export type Workers = {
  /** Batches in hand. */
  readonly busy: () => number;
  /** Answers the leave link. */
  readonly web: Service;
  /** Queues again all that is unfinished, however young: the tick's own sweep. */
  readonly sweep: () => Promise<void>;
  /** Takes nothing new; resolves when the batches in hand are done. */
  readonly stop: () => Promise<void>;
};

/** How to run them. */
export type WorkerOptions = {
  /** Told of what a function threw. */
  readonly failed?: (functionName: string, error: unknown) => void;
  /** Minutes do not pass in tests: no tick of its own. */
  readonly tick?: boolean;
};

type TickHandler = (event: ScheduledEvent | SweepNow, context: Context) => Promise<unknown>;
/** What the tick is called with to sweep at once. */
type SweepNow = { readonly sweep: { readonly olderThanMs: number } };

const TICK_MS = 60_000;

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
  const [scan, alert, notify, tick, api] = await Promise.all(
    (['scan', 'alert', 'notify', 'tick', 'api'] as const).map(load),
  );
  const failed = options.failed ?? ((name, error) => console.error(name, error));
  const { functionTimeoutMs: timeoutMs, visibilityS } = timingOf(LOCAL_STAGE);
  const { sqs, close } = localClients(environment['AWS_ENDPOINT_URL'] ?? '');
  const mapped = (functionName: string, handler: unknown, queue: string): Polling =>
    poll({
      sqs,
      functionName,
      handler: handler as RecordHandler,
      queueUrl: environment[queue] ?? '',
      timeoutMs,
      visibilityS,
      failed,
    });
  const pollers = [
    mapped('scan', scan, 'INBOX_QUEUE_URL'),
    mapped('alert', alert, 'ALERTS_QUEUE_URL'),
    mapped('notify', notify, 'OUTBOX_QUEUE_URL'),
  ];

  const runTick = async (event: ScheduledEvent | SweepNow): Promise<void> => {
    // A sweep of a large table takes longer than a batch.
    await (tick as TickHandler)(event, contextOf('tick', TICK_MS));
  };
  const ticking =
    options.tick === false
      ? undefined
      : setInterval(() => {
          const time = new Date().toISOString();
          runTick({ time } as ScheduledEvent).catch((error: unknown) => failed('tick', error));
        }, TICK_MS);

  return {
    busy: () => pollers.reduce((sum, poller) => sum + poller.busy(), 0),
    web: webService(api as WebHandler, () => contextOf('api', timeoutMs)),
    sweep: () => runTick({ sweep: { olderThanMs: 0 } }),
    stop: async () => {
      clearInterval(ticking);
      await Promise.all(pollers.map((poller) => poller.stop()));
      close();
    },
  };
};
