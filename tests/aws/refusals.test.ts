/** What the soak's proxy answers is what the SDK takes for AWS: it tries again what it should, and a publish never. */

import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { PublishCommand } from '@aws-sdk/client-sns';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openBucket } from '../../lambda/aws/bucket.ts';
import { dynamoClient, publishingClient, snsClient, sqsClient } from '../../lambda/aws/clients.ts';
import { outcomeOf } from '../../lambda/aws/publisher.ts';
import { LOCAL_KEYS } from '../../lib/local/clients.ts';
import type { Answer } from '../../lib/local/exchange.ts';
import type { Fault } from '../../lib/local/front.ts';
import { type Called, failed, throttled } from '../soak/refusals.ts';
import { startEmulators } from '../support/emulators.ts';

let local: Awaited<ReturnType<typeof startEmulators>>;
let off = () => {};
let asked = 0;
beforeAll(async () => {
  local = await startEmulators();
  vi.stubEnv('AWS_ENDPOINT_URL', local.endpoint);
  vi.stubEnv('AWS_REGION', 'eu-west-3');
  vi.stubEnv('AWS_ACCESS_KEY_ID', LOCAL_KEYS.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', LOCAL_KEYS.secretAccessKey);
});
afterEach(() => off());
afterAll(async () => {
  vi.unstubAllEnvs();
  await local.stop();
});

const topic = () => ({ TopicArn: local.resources.broadcastTopicArn, Message: 'Werk wieder offen' });

const CALLS: Readonly<Record<Called, () => Promise<unknown>>> = {
  dynamodb: () => {
    const Key = { pk: { S: 'A#x' }, sk: { S: 'A' } };
    return dynamoClient().send(new GetItemCommand({ TableName: local.resources.tableName, Key }));
  },
  sqs: () => {
    const QueueUrl = local.resources.alertsQueueUrl;
    return sqsClient().send(new SendMessageCommand({ QueueUrl, MessageBody: 'x' }));
  },
  sns: () => snsClient().send(new PublishCommand(topic())),
  s3: () => {
    const { bucketName: bucket } = local.resources;
    const { endpoint } = local;
    return openBucket({ bucket, region: 'eu-west-3', endpoint, credentials: LOCAL_KEYS }).put(
      'inbox/a.txt',
      'x',
      'text/plain',
    );
  },
};

/** The first answers to a service's calls are these; then it does as it is asked. */
const answerFirst = (service: Called, ...first: readonly (Answer | Fault)[]): void => {
  asked = 0;
  off = local.onRequest(async (call, proceed) => {
    if (call.service !== service) return proceed();
    const answer = first[asked];
    asked += 1;
    return answer ?? proceed();
  });
};

const SERVICES: readonly Called[] = ['dynamodb', 'sqs', 'sns', 's3'];
/** Every way in which a service says it: the numbers pick among at most three. */
const POINTS = [0, 0.4, 0.7, 0.99];

describe.each(SERVICES)('%s', (service) => {
  test('throttled or in trouble, it is asked again', async () => {
    for (const point of POINTS) {
      for (const say of [throttled, failed]) {
        answerFirst(
          service,
          say(service, () => point),
        );
        await CALLS[service]();
        expect(asked).toBe(2);
        off();
      }
    }
  });

  test('with a connection that breaks twice, it is asked a third time', async () => {
    answerFirst(service, 'cut', 'cut');
    await CALLS[service]();
    expect(asked).toBe(3);
  });
});

describe('a publish', () => {
  const outcome = async (answer: Answer | Fault): Promise<string> => {
    answerFirst('sns', answer);
    const error: unknown = await publishingClient()
      .send(new PublishCommand(topic()))
      .catch((caught: unknown) => caught);
    expect(asked).toBe(1);
    off();
    return outcomeOf(error).kind;
  };

  test('that was throttled was not sent', async () => {
    for (const point of POINTS)
      expect(await outcome(throttled('sns', () => point))).toBe('refused');
  });

  test('that met trouble, or whose answer broke off, is of unknown outcome, and asked for once', async () => {
    for (const point of POINTS) expect(await outcome(failed('sns', () => point))).toBe('unknown');
    expect(await outcome('cut')).toBe('unknown');
    const half = {
      status: 200,
      headers: { 'content-type': 'text/xml' },
      body: '<PublishResponse>',
    };
    expect(await outcome({ half })).toBe('unknown');
  });
});
