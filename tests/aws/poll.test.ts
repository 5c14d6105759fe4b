/** SQS to function as Lambda does it: what is deleted, what comes back, who runs beside whom. */

import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apart } from '../../lib/local/apart.ts';
import { doneRecords, type Mapping, poll } from '../../lib/local/poll.ts';
import { messagesIn, messagesLeft } from '../../lib/local/quiet.ts';
import { startEmulators } from '../support/emulators.ts';

let local: Awaited<ReturnType<typeof startEmulators>>;
beforeAll(async () => {
  local = await startEmulators();
});
afterAll(() => local.stop());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const mapping = (handler: Mapping['handler'], more: Partial<Mapping> = {}): Mapping => ({
  sqs: local.sqs,
  queueUrl: local.resources.alertsQueueUrl,
  functionName: 'alert',
  handler,
  timeoutMs: 4_000,
  visibilityS: 5,
  failed: () => {},
  ...more,
});

// Each test has a queue of its own: SQS may still hand a message to a poll that was given up.
const send = (body: string, QueueUrl: string = local.resources.alertsQueueUrl) =>
  local.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: body }));

const drained = async () => {
  while ((await messagesLeft(local.sqs, local.endpoint)) > 0) await pause(20);
};

test('a function gets records with their receives, and time that runs down', async () => {
  const seen: { body: string; receives: string | undefined; left: number }[] = [];
  const polling = poll(
    mapping(async ({ Records }, context) => {
      await pause(20);
      for (const { body, attributes, eventSource } of Records)
        seen.push({
          body: `${eventSource} ${body}`,
          receives: attributes.ApproximateReceiveCount,
          left: context.getRemainingTimeInMillis(),
        });
      return { batchItemFailures: [] };
    }),
  );
  await send('Réouverture');
  await drained();
  await polling.stop();
  expect(seen).toEqual([
    { body: 'aws:sqs Réouverture', receives: '1', left: expect.closeTo(3_980, -3) },
  ]);
  expect(seen[0]?.left).toBeLessThan(4_000);
});

test('only what the function does not name as failed is deleted', async () => {
  const tries = new Map<string, number>();
  const fail = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failed = Records.filter(({ body }) => body === 'bad');
    for (const { body } of Records) tries.set(body, (tries.get(body) ?? 0) + 1);
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };
  const queueUrl = local.resources.undeliveredQueueUrl;
  const polling = poll(mapping(fail, { queueUrl }));
  await send('good', queueUrl);
  await send('bad', queueUrl);
  await pause(300);
  await polling.stop();
  expect(tries).toEqual(
    new Map([
      ['good', 1],
      ['bad', 1],
    ]),
  );
  expect(await messagesIn(local.sqs, queueUrl)).toBe(1);
});

test('of a function that throws nothing is deleted', async () => {
  const failures: unknown[] = [];
  const polling = poll(
    mapping(
      async () => {
        throw new Error('no table');
      },
      { queueUrl: local.resources.inboxQueueUrl, failed: (_, error) => failures.push(error) },
    ),
  );
  await send('kept', local.resources.inboxQueueUrl);
  await pause(300);
  await polling.stop();
  expect(failures).toEqual([new Error('no table')]);
  expect(await messagesIn(local.sqs, local.resources.inboxQueueUrl)).toBe(1);
});

test('stopping waits for the batch in hand and not for the poll', async () => {
  let ended = false;
  const polling = poll(
    mapping(
      async () => {
        await pause(200);
        ended = true;
        return { batchItemFailures: [] };
      },
      { queueUrl: local.resources.outboxQueueUrl },
    ),
  );
  await send('x', local.resources.outboxQueueUrl);
  while (polling.busy() === 0) await pause(5);
  const start = performance.now();
  await polling.stop();
  expect(ended).toBe(true);
  expect(performance.now() - start).toBeLessThan(900);
});

describe('done records', () => {
  const records = ['a', 'b'].map((messageId) => ({ messageId })) as unknown as SQSEvent['Records'];
  const failing = (...ids: string[]) => ({
    batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
  });
  test.each([
    [undefined, ['a', 'b']],
    [failing(), ['a', 'b']],
    [failing('a'), ['b']],
    [failing('a', 'b'), []],
    // As in Lambda: an answer that names no record of the batch fails all of it.
    [failing('c'), []],
    [failing(''), []],
  ])('%j', (response, expected) => {
    expect(doneRecords(records, response).map(({ messageId }) => messageId)).toEqual(expected);
  });
});

test('two kinds of work never overlap, one kind may, and nobody waits for ever', async () => {
  const [left, right] = apart();
  const running = { left: 0, right: 0 };
  let together = 0;
  let mixed = false;
  const work = (kind: 'left' | 'right') => async () => {
    running[kind] += 1;
    together = Math.max(together, running[kind]);
    mixed ||= running.left > 0 && running.right > 0;
    await pause(1 + (running[kind] % 3));
    running[kind] -= 1;
    if (kind === 'left' && together % 7 === 0) throw new Error('a failed task gives way too');
  };
  const all = Array.from({ length: 60 }, async (_, n) => {
    await pause(n % 11);
    return n % 3 === 0 ? right(work('right')) : left(work('left'));
  });
  await Promise.allSettled(all);
  expect(mixed).toBe(false);
  expect(together).toBeGreaterThan(1);
  expect(running).toEqual({ left: 0, right: 0 });
});
