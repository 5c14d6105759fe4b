/** One port for all of AWS: who is asked, what a broken client does, and what hooks can do to a request. */

import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import {
  DescribeTimeToLiveCommand,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAX_RECEIVES } from '../../lambda/core/alert/timing.ts';
import { LOCAL_KEYS, localClients } from '../../lib/local/clients.ts';
import { openEmulators } from '../../lib/local/emulators.ts';
import { createResources } from '../../lib/local/resources.ts';
import { startEmulators, temporaryFolder } from '../support/emulators.ts';

let local: Awaited<ReturnType<typeof startEmulators>>;
beforeAll(async () => {
  local = await startEmulators();
});
afterAll(() => local.stop());

const put = (pk: string, condition?: string) =>
  local.dynamo.send(
    new PutItemCommand({
      TableName: local.resources.tableName,
      Item: { pk: { S: pk }, sk: { S: 'A' } },
      ...(condition === undefined ? {} : { ConditionExpression: condition }),
    }),
  );

/** One attempt and a short patience, so that faults show. */
const impatientSns = () =>
  new SNSClient({
    endpoint: local.endpoint,
    region: 'eu-west-3',
    credentials: LOCAL_KEYS,
    maxAttempts: 1,
    requestHandler: { requestTimeout: 300, throwOnRequestTimeout: true },
  });

describe('DynamoDB', () => {
  test('a conditional write fails as in AWS', async () => {
    await put('A#renault', 'attribute_not_exists(pk)');
    await expect(put('A#renault', 'attribute_not_exists(pk)')).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
    });
  });

  test('of fifty racing claims one wins', async () => {
    const claims = Array.from({ length: 50 }, () => put('A#race', 'attribute_not_exists(pk)'));
    const outcomes = await Promise.allSettled(claims);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('time to live is accepted and shown', async () => {
    const { TimeToLiveDescription } = await local.dynamo.send(
      new DescribeTimeToLiveCommand({ TableName: local.resources.tableName }),
    );
    expect(TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'ttl' });
  });

  test('what is on disk is there after closing and opening', async () => {
    const { folder, forget } = await temporaryFolder();
    const first = await openEmulators({ dataDir: folder });
    await createResources(first.endpoint);
    const item = { pk: { S: 'A#ré' }, sk: { S: 'A' }, title: { S: 'Réouverture à Douai' } };
    const before = localClients(first.endpoint);
    await before.dynamo.send(new PutItemCommand({ TableName: 'vigie-local', Item: item }));
    before.close();
    await first.close();
    const second = await openEmulators({ dataDir: folder });
    await createResources(second.endpoint);
    const after = localClients(second.endpoint);
    const { Item } = await after.dynamo.send(
      new GetItemCommand({ TableName: 'vigie-local', Key: { pk: item.pk, sk: item.sk } }),
    );
    after.close();
    await second.close();
    await forget();
    expect(Item).toEqual(item);
  });

  test('a second process is told that the folder is in use', async () => {
    const { folder, forget } = await temporaryFolder();
    const first = await openEmulators({ dataDir: folder });
    await expect(openEmulators({ dataDir: folder })).rejects.toThrow();
    await first.close();
    await forget();
  });
});

test('a client that disconnects half way disturbs nobody', async () => {
  for (const service of ['dynamodb', 'sqs', 'sns', 's3']) {
    const socket = connect(local.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(
      `POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 5000\r\nx-amz-target: DynamoDB_20120810.PutItem\r\nauthorization: AWS4-HMAC-SHA256 Credential=k/20261124/eu-west-3/${service}/aws4_request\r\n\r\n{"half`,
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    socket.destroy();
  }
  await expect(put('A#still-alive')).resolves.toBeDefined();
});

test('nothing listens but loopback', async () => {
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal);
  // A machine without a network has no other address to be reached at.
  if (outside === undefined) return;
  await expect(fetch(`http://${outside.address}:${local.port}/vigie`)).rejects.toThrow();
});

test('who did not sign gets neither data nor an error page of a stranger', async () => {
  const plain = await fetch(`${local.endpoint}/leave?s=abc`);
  expect(plain.status).toBe(404);
  const publish = await fetch(`${local.endpoint}/?Action=Publish&TopicArn=x&Message=y`);
  expect(publish.status).toBe(403);
});

describe('queues', () => {
  test('a URL is good with any port of an earlier run, and for a client that follows its host', async () => {
    const { pathname } = new URL(local.resources.alertsQueueUrl);
    await local.sqs.send(
      new SendMessageCommand({
        QueueUrl: `http://127.0.0.1:1${pathname}`,
        MessageBody: '"QueueUrl":"http://x/y/z"',
      }),
    );
    const follower = new SQSClient({ region: 'eu-west-3', credentials: LOCAL_KEYS });
    const { Messages = [] } = await follower.send(
      new ReceiveMessageCommand({ QueueUrl: local.resources.alertsQueueUrl, WaitTimeSeconds: 1 }),
    );
    follower.destroy();
    expect(Messages.map(({ Body }) => Body)).toEqual(['"QueueUrl":"http://x/y/z"']);
  });

  test('a message that keeps failing ends among the dead letters', async () => {
    const { inboxQueueUrl, inboxDeadQueueUrl } = local.resources;
    await local.sqs.send(new SendMessageCommand({ QueueUrl: inboxQueueUrl, MessageBody: 'bad' }));
    for (let receive = 0; receive <= MAX_RECEIVES.inbox; receive++)
      await local.sqs.send(
        new ReceiveMessageCommand({ QueueUrl: inboxQueueUrl, VisibilityTimeout: 0 }),
      );
    const { Messages = [] } = await local.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: inboxDeadQueueUrl, WaitTimeSeconds: 1 }),
    );
    expect(Messages.map(({ Body }) => Body)).toEqual(['bad']);
  });
});

describe('hooks', () => {
  const publish = (client: SNSClient) =>
    client.send(new PublishCommand({ PhoneNumber: '+33639980001', Message: 'Alerte' }));

  test('see service and action of every request, and are taken off again', async () => {
    const seen: string[] = [];
    const off = local.onRequest(async ({ service, action }, proceed) => {
      seen.push(`${service} ${action}`);
      return proceed();
    });
    await put('A#seen');
    off();
    await put('A#unseen');
    expect(seen).toEqual(['dynamodb PutItem']);
  });

  test('can answer 500 instead of SNS, which then has sent nothing', async () => {
    const sent: string[] = [];
    const other = await startEmulators({ delivered: ({ to }) => sent.push(to) });
    const off = other.onRequest(async ({ service }, proceed) =>
      service === 'sns' ? { status: 500, body: '' } : proceed(),
    );
    await expect(publish(other.sns)).rejects.toMatchObject({
      $metadata: { httpStatusCode: 500 },
    });
    off();
    expect(sent).toEqual([]);
    await publish(other.sns);
    expect(sent).toEqual(['+33639980001']);
    await other.stop();
  });

  test('can cut the connection after SNS accepted, and can leave the client without an answer', async () => {
    const sns = impatientSns();
    let accepted = 0;
    const cut = local.onRequest(async ({ action }, proceed) => {
      if (action !== 'Publish') return proceed();
      await proceed();
      accepted += 1;
      return 'cut';
    });
    await expect(publish(sns)).rejects.toMatchObject({ code: 'ECONNRESET' });
    cut();
    const hang = local.onRequest(async () => 'hang');
    await expect(publish(sns)).rejects.toMatchObject({ name: 'TimeoutError' });
    hang();
    sns.destroy();
    expect(accepted).toBe(1);
  });
});
