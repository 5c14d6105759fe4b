/** Programs that subscribe: what reaches queues and servers, in which form, and what is kept when it cannot. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type PublishCommandInput, SetSubscriptionAttributesCommand } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testBut } from '../support/emulator.ts';
import { QUEUE_ARN, type SnsHarness, startSns } from '../support/sns.ts';

let local: SnsHarness;
beforeAll(async () => {
  local = await startSns();
});
afterAll(() => local.stop());
beforeEach(() => local.clear());

describe('programs', () => {
  test('get the text of their protocol in an envelope, or raw with the attributes', async () => {
    const TopicArn = await local.newTopic();
    const SubscriptionArn = await local.subscribe(TopicArn, 'sqs', QUEUE_ARN);
    const message: PublishCommandInput = {
      TopicArn,
      Subject: 'x',
      MessageStructure: 'json',
      Message: JSON.stringify({ default: '{"v":1}', email: 'for people', sqs: 'for queues' }),
      MessageAttributes: { kind: { DataType: 'String', StringValue: 'alert' } },
    };
    await local.publish(message);
    const [wrapped] = await local.received();
    expect(JSON.parse(wrapped?.Body ?? '')).toMatchObject({
      Type: 'Notification',
      TopicArn,
      Subject: 'x',
      Message: 'for queues',
      MessageAttributes: { kind: { Type: 'String', Value: 'alert' } },
    });
    await local.sns.send(
      new SetSubscriptionAttributesCommand({
        SubscriptionArn,
        AttributeName: 'RawMessageDelivery',
        AttributeValue: 'true',
      }),
    );
    await local.publish(message);
    const [raw] = await local.received();
    expect(raw).toMatchObject({
      Body: 'for queues',
      MessageAttributes: { kind: { StringValue: 'alert' } },
    });
  });

  test('get only what their filter lets through, arrays included', async () => {
    const TopicArn = await local.newTopic();
    await local.subscribe(TopicArn, 'sqs', QUEUE_ARN, {
      RawMessageDelivery: 'true',
      FilterPolicy: JSON.stringify({ topics: ['sanctions'], prominence: [{ numeric: ['>=', 2] }] }),
    });
    const alert = (text: string, topics: string[], prominence: string) =>
      local.publish({
        TopicArn,
        Message: text,
        MessageAttributes: {
          topics: { DataType: 'String.Array', StringValue: JSON.stringify(topics) },
          prominence: { DataType: 'Number', StringValue: prominence },
        },
      });
    await alert('yes', ['acquisition', 'sanctions'], '3');
    await alert('too low', ['sanctions'], '1');
    await alert('other topic', ['acquisition'], '3');
    expect((await local.received()).map(({ Body }) => Body)).toEqual(['yes']);
  });

  testBut('unasked-posts')(
    'on this machine are posted to, asked first, and a hanging one holds nobody up',
    async () => {
      const posts: { type: unknown; body: string }[] = [];
      const server = createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          posts.push({
            type: request.headers['x-amz-sns-message-type'],
            body: Buffer.concat(chunks).toString(),
          });
          response.writeHead(posts.length === 2 ? 500 : 200).end();
        });
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      const TopicArn = await local.newTopic();
      const settled = async () => {
        while (local.inFlight() > 0) await new Promise((resolve) => setTimeout(resolve, 10));
      };
      await local.subscribe(TopicArn, 'http', `http://127.0.0.1:${port}/hook`);
      await settled();
      const { Token = '', SubscribeURL = '' } = JSON.parse(posts[0]?.body ?? '{}') as Record<
        string,
        string
      >;
      expect(Token).not.toBe('');
      expect((await fetch(SubscribeURL)).status).toBe(200);
      await local.publish({ TopicArn, Message: 'alerte' });
      await settled();
      // The second post was answered 500, so it came again.
      expect(posts.map(({ type }) => type)).toEqual([
        'SubscriptionConfirmation',
        'Notification',
        'Notification',
      ]);
      server.close();
      server.closeAllConnections();
      await local.publish({ TopicArn, Message: 'nobody there' });
      await settled();
      expect(local.lost).toEqual([`http://127.0.0.1:${port}/hook`]);
    },
  );

  testBut('posts-anywhere')('elsewhere are never posted to', async () => {
    const TopicArn = await local.newTopic();
    await expect(local.subscribe(TopicArn, 'https', 'https://hooks.example.com/x')).rejects.toThrow(
      /this machine only/,
    );
  });

  testBut('no-redrive')(
    'that cannot be reached leave their messages where the redrive policy says',
    async () => {
      const TopicArn = await local.newTopic();
      await local.subscribe(TopicArn, 'sqs', 'arn:aws:sqs:eu-west-3:000000000000:not-there', {
        RedrivePolicy: JSON.stringify({
          deadLetterTargetArn: 'arn:aws:sqs:eu-west-3:000000000000:vigie-local-undelivered',
        }),
      });
      await local.publish({ TopicArn, Message: 'alerte' });
      const [dead] = await local.received(local.resources.undeliveredQueueUrl);
      expect(dead?.Body).toContain('alerte');
      expect(local.lost).toEqual([]);
    },
  );
});
