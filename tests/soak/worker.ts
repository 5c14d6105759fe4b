/**
 * One function in a process of its own, fed by its queue as Lambda feeds it; or, for `tick`, run once.
 * Its parent may end it at any moment. Says `ready`, and of each invocation how long it took.
 */

import { SQSClient } from '@aws-sdk/client-sqs';
import type { Context } from 'aws-lambda';
import type { FunctionName } from '../../lambda/aws/env.ts';
import { timingOf } from '../../lambda/core/alert/timing.ts';
import { enter } from '../../lib/local/environment.ts';
import { REGION } from '../../lib/local/exchange.ts';
import { LOCAL_STAGE } from '../../lib/local/place.ts';
import { contextOf, poll, type RecordHandler } from '../../lib/local/poll.ts';

/** What a worker is told. */
export type Order = {
  readonly name: FunctionName;
  /** Names the process in every call that it makes: the access key of its signatures. */
  readonly worker: string;
  readonly environment: Readonly<Record<string, string>>;
};

/** What a worker tells. */
export type Report =
  | { readonly kind: 'ready' }
  | { readonly kind: 'worked'; readonly ms: number }
  /** Functions never throw: it would fail the whole batch. */
  | { readonly kind: 'threw'; readonly error: string }
  | { readonly kind: 'ticked'; readonly swept: unknown };

const QUEUES: Readonly<Partial<Record<FunctionName, string>>> = {
  scan: 'INBOX_QUEUE_URL',
  alert: 'ALERTS_QUEUE_URL',
  notify: 'OUTBOX_QUEUE_URL',
};

const SWEEP_MS = 120_000;

const tell = (report: Report): void => void process.send?.(report);

/** The handler, with what it took or threw. */
const watched =
  (handler: RecordHandler): RecordHandler =>
  async (event, context) => {
    const began = Date.now();
    try {
      return await handler(event, context);
    } catch (error) {
      tell({ kind: 'threw', error: String(error) });
      throw error;
    } finally {
      tell({ kind: 'worked', ms: Date.now() - began });
    }
  };

const main = async (): Promise<void> => {
  const { name, worker, environment } = JSON.parse(process.env['VIGIE_ORDER'] ?? '{}') as Order;
  const keys = { AWS_ACCESS_KEY_ID: worker, AWS_SECRET_ACCESS_KEY: worker };
  enter({ ...environment, ...keys });
  const { handler } = (await import(`../../lambda/${name}.ts`)) as { handler: unknown };
  const queue = QUEUES[name];
  if (queue === undefined) {
    const tick = handler as (event: object, context: Context) => Promise<unknown>;
    const swept = await tick({ sweep: { olderThanMs: 0 } }, contextOf(name, SWEEP_MS));
    return tell({ kind: 'ticked', swept });
  }
  const { visibilityS } = timingOf(LOCAL_STAGE);
  // As in AWS, since the calls' own timeouts are: the poller keeps records hidden while they are worked.
  const { functionTimeoutMs: timeoutMs } = timingOf('prod');
  poll({
    sqs: new SQSClient({
      endpoint: environment['AWS_ENDPOINT_URL'] ?? '',
      region: REGION,
      credentials: { accessKeyId: worker, secretAccessKey: worker },
      useQueueUrlAsEndpoint: false,
      requestHandler: { requestTimeout: 10_000, throwOnRequestTimeout: true },
    }),
    queueUrl: environment[queue] ?? '',
    functionName: name,
    handler: watched(handler as RecordHandler),
    ...{ timeoutMs, visibilityS },
    // The poller's own calls go wrong too; their messages come back.
    failed: () => {},
  });
  tell({ kind: 'ready' });
};

void main();
