/** Our queues over SQS: what is sent arrives whole, what is set aside says why, what failed is hidden. */

import { setTimeout } from 'node:timers/promises';
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
} from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sqsBury, sqsHide, sqsQueue } from '../../lambda/aws/queues.ts';
import { messagesIn } from '../../lib/local/quiet.ts';
import { testBut } from '../support/emulator.ts';
import { startEmulators } from '../support/emulators.ts';

let local: Awaited<ReturnType<typeof startEmulators>>;
beforeAll(async () => {
  local = await startEmulators();
});
afterAll(() => local.stop());

let queues = 0;
const newQueue = async (Attributes: Record<string, string> = {}): Promise<string> => {
  queues += 1;
  const { QueueUrl = '' } = await local.sqs.send(
    new CreateQueueCommand({ QueueName: `test-${queues}`, Attributes }),
  );
  return QueueUrl;
};

const receive = async (QueueUrl: string): Promise<readonly Message[]> => {
  const { Messages = [] } = await local.sqs.send(
    new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: 10,
      MessageAttributeNames: ['All'],
      MessageSystemAttributeNames: ['All'],
    }),
  );
  return Messages;
};

const taken = async (QueueUrl: string): Promise<readonly Message[]> => {
  const all: Message[] = [];
  for (;;) {
    const some = await receive(QueueUrl);
    if (some.length === 0) return all;
    for (const { ReceiptHandle } of some)
      await local.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    all.push(...some);
  }
};

const handleOf = (messages: readonly Message[]): string => {
  const [{ ReceiptHandle } = {}] = messages;
  if (ReceiptHandle === undefined) throw new Error('no message was received');
  return ReceiptHandle;
};

describe('a queue', () => {
  test('takes any number of messages and gives each out as it was written', async () => {
    const url = await newQueue();
    const sent = Array.from({ length: 23 }, (_, n) => ({
      n,
      title: 'Réouverture « à Douai » 再開 ✓',
    }));
    await sqsQueue<(typeof sent)[number]>(local.sqs, url).send(sent);
    const bodies = (await taken(url)).map(({ Body }) => JSON.parse(Body ?? ''));
    expect(bodies.sort((a, b) => a.n - b.n)).toEqual(sent);
  });

  test('takes none when there is none to send', async () => {
    const url = await newQueue();
    await sqsQueue(local.sqs, url).send([]);
    expect(await messagesIn(local.sqs, url)).toBe(0);
  });

  test('that is not there is an error', async () => {
    const nowhere = `${await newQueue()}-none`;
    await expect(sqsQueue(local.sqs, nowhere).send(['x'])).rejects.toMatchObject({
      name: 'QueueDoesNotExist',
    });
  });

  testBut('large-batch')('refuses a message that is too large', async () => {
    // Amazon SQS developer guide, batch actions: all messages of a batch together are at most 1 MiB.
    const url = await newQueue();
    await expect(sqsQueue(local.sqs, url).send(['é'.repeat(524_289)])).rejects.toThrow();
  });

  test('refuses a batch of more than ten, and one where two entries have one name', async () => {
    const QueueUrl = await newQueue();
    const batch = (ids: readonly string[]) =>
      local.sqs.send(
        new SendMessageBatchCommand({
          QueueUrl,
          Entries: ids.map((Id) => ({ Id, MessageBody: 'x' })),
        }),
      );
    await expect(batch(Array.from({ length: 11 }, (_, n) => `${n}`))).rejects.toMatchObject({
      name: 'TooManyEntriesInBatchRequest',
    });
    await expect(batch(['a', 'a'])).rejects.toMatchObject({ name: 'BatchEntryIdsNotDistinct' });
    expect(await messagesIn(local.sqs, QueueUrl)).toBe(0);
  });
});

describe('a message that was received', () => {
  test('is hidden for as long as is said, counts its receives, and is back after that', async () => {
    const url = await newQueue({ VisibilityTimeout: '60' });
    await sqsQueue(local.sqs, url).send(['x']);
    const first = await receive(url);
    expect(await receive(url)).toEqual([]);
    await sqsHide(local.sqs, url)(handleOf(first), 1);
    expect(await receive(url)).toEqual([]);
    await setTimeout(1_300);
    const again = await receive(url);
    expect(again.map(({ Attributes }) => Attributes?.['ApproximateReceiveCount'])).toEqual(['2']);
    await sqsHide(local.sqs, url)(handleOf(again), 0);
    expect(await receive(url)).toHaveLength(1);
    expect(await messagesIn(local.sqs, url)).toBe(1);
  });

  test('is among the dead letters after its last receive, with its name and text', async () => {
    const dead = await newQueue();
    const url = await newQueue({
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: `arn:aws:sqs:eu-west-3:000000000000:${dead.split('/').at(-1)}`,
        maxReceiveCount: 2,
      }),
    });
    await sqsQueue(local.sqs, url).send(['Reprise']);
    const names: unknown[] = [];
    for (const _ of [1, 2]) {
      const [message] = await receive(url);
      names.push(message?.MessageId);
      await sqsHide(local.sqs, url)(message?.ReceiptHandle ?? '', 0);
    }
    expect(await receive(dead)).toEqual([]);
    expect(await receive(url)).toEqual([]);
    const [kept] = await receive(dead);
    expect(kept?.Body).toBe('"Reprise"');
    expect(names).toEqual([kept?.MessageId, kept?.MessageId]);
  });

  testBut('any-receipt')('is not deleted under a receipt that is none', async () => {
    const QueueUrl = await newQueue({ VisibilityTimeout: '60' });
    await sqsQueue(local.sqs, QueueUrl).send(['kept']);
    const { Failed = [] } = await local.sqs.send(
      new DeleteMessageBatchCommand({
        QueueUrl,
        Entries: [{ Id: '0', ReceiptHandle: 'no-receipt-at-all' }],
      }),
    );
    expect(Failed).toMatchObject([{ Id: '0', Code: 'ReceiptHandleIsInvalid' }]);
    expect(await messagesIn(local.sqs, QueueUrl)).toBe(1);
  });
});

test('what is set aside carries its reason', async () => {
  const url = await newQueue();
  const record = { messageId: 'm1', body: '{"half' } as SQSRecord;
  const detail = 'no alert: Unexpected end of JSON input';
  await sqsBury(local.sqs, url)(record, undefined, { refusal: 'wrong-shape', detail });
  const [dead] = await taken(url);
  expect(dead).toMatchObject({
    Body: '{"half',
    MessageAttributes: { reason: { StringValue: `wrong-shape: ${detail}` } },
  });
});
