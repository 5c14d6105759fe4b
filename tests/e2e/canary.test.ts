/** The canary on the real functions: it comes out where programs listen, and leaves no trace where people look. */

import { setTimeout as sleep } from 'node:timers/promises';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromItem, type Value } from '../../lambda/aws/item.ts';
import type { TickEvent } from '../../lambda/steps/clock.ts';
import { welcomeExampleReader } from '../../lib/cli/local/example-reader.ts';
import { command as ops } from '../../lib/cli/ops.ts';
import { localEnvironment } from '../../lib/local/environment.ts';
import { messageFiles } from '../../lib/local/outbox/read.ts';
import { folders, LOCAL_NAMES } from '../../lib/local/place.ts';
import { contextOf } from '../../lib/local/poll.ts';
import { deadLetters, messagesLeft } from '../../lib/local/quiet.ts';
import { announce } from '../../lib/local/running.ts';
import { writeTopics } from '../../lib/local/topics-file.ts';
import { runWorkers, type Workers } from '../../lib/local/workers.ts';
import { runCommand } from '../support/command.ts';
import { startEmulators } from '../support/emulators.ts';
import { keepEnvironment } from '../support/environment.ts';

let local: Awaited<ReturnType<typeof startEmulators>>;
let workers: Workers;
let tick: (event: TickEvent, context: Context) => Promise<unknown>;
let programs = '';
let restore: () => void;

const queueArn = (name: string) =>
  local.resources.undeliveredQueueArn.replace(LOCAL_NAMES.undelivered, name);

/** A queue on the broadcast topic, with the stack's filter for canaries or with none. */
const listen = async (QueueName: string, kinds?: readonly string[]): Promise<string> => {
  const { QueueUrl = '' } = await local.sqs.send(new CreateQueueCommand({ QueueName }));
  await local.sns.send(
    new SubscribeCommand({
      ...{ TopicArn: local.resources.broadcastTopicArn, Protocol: 'sqs' },
      Endpoint: queueArn(QueueName),
      Attributes: {
        RawMessageDelivery: 'true',
        ...(kinds ? { FilterPolicy: JSON.stringify({ kind: kinds }) } : {}),
      },
    }),
  );
  return QueueUrl;
};

const settled = async () => {
  while ((await messagesLeft(local.sqs, local.endpoint)) + workers.busy() > 0) await sleep(20);
};

const minute = () => tick({ every: 'minute' }, contextOf('tick', 30_000));

const items = async (): Promise<readonly Record<string, Value>[]> => {
  const { Items = [] } = await local.dynamo.send(
    new ScanCommand({ TableName: LOCAL_NAMES.table, ConsistentRead: true }),
  );
  return Items.map(fromItem);
};

const bucketKeys = async (): Promise<readonly string[]> => {
  const { Contents = [] } = await local.s3.send(
    new ListObjectsV2Command({ Bucket: LOCAL_NAMES.bucket }),
  );
  return Contents.map(({ Key = '' }) => Key);
};

beforeAll(async () => {
  restore = keepEnvironment();
  local = await startEmulators();
  const { topics } = await writeTopics(local.dataDir);
  await announce(local.dataDir, local.port, 'en');
  await welcomeExampleReader(local.dataDir, topics);
  await listen(LOCAL_NAMES.canary, ['canary']);
  programs = await listen('programs');
  workers = await runWorkers(await localEnvironment(local.dataDir, local.endpoint, 'en'), {
    tick: false,
  });
  ({ handler: tick } = (await import('../../lambda/tick.ts')) as unknown as {
    handler: typeof tick;
  });
}, 60_000);
afterAll(async () => {
  await workers.stop();
  await local.stop();
  restore();
});

test('it goes the whole way, is counted in, and tells nobody but programs', async () => {
  const mails = (await messageFiles(folders(local.dataDir).outbox)).length;
  await minute();
  await settled();
  await minute();

  const found = await items();
  const watch = found.find(({ pk, sk }) => pk === 'WATCH' && sk === 'canary');
  expect(watch).toMatchObject({
    arrived: { sentAt: watch?.['sentAt'], seconds: expect.any(Number) },
  });

  const { Messages: [message, ...others] = [] } = await local.sqs.send(
    new ReceiveMessageCommand({
      ...{ QueueUrl: programs, MaxNumberOfMessages: 10, MessageAttributeNames: ['All'] },
    }),
  );
  expect(others).toEqual([]);
  const { topics: _, ...attributes } = message?.MessageAttributes ?? {};
  expect(Object.keys(attributes)).toEqual(['kind', 'lang']);
  expect(JSON.parse(message?.Body ?? '')).toMatchObject({
    ...{ version: 1, kind: 'canary', matches: [] },
    article: { title: expect.stringMatching(/^Vigie canary sings at/), lang: 'en' },
  });

  expect((await messageFiles(folders(local.dataDir).outbox)).length).toBe(mails);
  expect(await deadLetters(local.sqs, local.endpoint)).toEqual([]);
});

test('no list and no figure knows it, and what it leaves in the table goes by itself', async () => {
  const found = await items();
  const families = new Set(found.map(({ pk }) => String(pk).split('#')[0]));
  expect(families).not.toContain('DAY');
  expect(families).not.toContain('STORIES');
  const own = found.filter(({ pk }) => String(pk).includes('canary'));
  expect(own.map(({ pk }) => String(pk).replace(/\d{8}T\d{6}Z/, '<time>')).sort()).toEqual([
    'A#canary-<time>',
    'AL#st_canary-<time>',
    'AL#st_canary-<time>',
    'T#~canary#0',
  ]);
  const days = own.map(({ ttl }) => (Number(ttl) - Date.now() / 1_000) / 86_400);
  for (const left of days) expect(left).toBeLessThanOrEqual(2);
  // What the clock told of the deployed topics, which is no trace of the canary.
  expect(await bucketKeys()).toEqual([expect.stringMatching(/^topics\/[\w-]+\.deployed\.json$/)]);
  expect((await runCommand(ops, ['unknown', '--held', '--data', local.dataDir])).out).toContain(
    'No message',
  );
});
