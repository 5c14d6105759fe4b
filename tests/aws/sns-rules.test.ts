/** SNS's rules through the SDK: what it refuses and how, batches, pages, tags. */

import {
  DeleteTopicCommand,
  ListTagsForResourceCommand,
  PublishBatchCommand,
  type PublishCommandInput,
  paginateListSubscriptionsByTopic,
  TagResourceCommand,
} from '@aws-sdk/client-sns';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testBut } from '../support/emulator.ts';
import { QUEUE_ARN, type SnsHarness, startSns } from '../support/sns.ts';

let local: SnsHarness;
beforeAll(async () => {
  local = await startSns();
});
afterAll(() => local.stop());

const publish = (input: PublishCommandInput) => local.publish(input);
const newTopic = () => local.newTopic();
const subscribe: SnsHarness['subscribe'] = (...args) => local.subscribe(...args);

describe('what SNS refuses', () => {
  const refused = async (input: PublishCommandInput, message: RegExp) =>
    expect(publish(input)).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringMatching(message),
    });

  testBut('any-subject')(
    'subjects that are long, not ASCII, or would inject a header',
    async () => {
      const TopicArn = await newTopic();
      for (const Subject of ['x'.repeat(100), 'Réouverture', 'a\r\nBcc: b@c.org', ' blank first'])
        await refused({ TopicArn, Message: 'x', Subject }, /Subject/);
      await expect(
        publish({ TopicArn, Message: 'x', Subject: 'x'.repeat(99) }),
      ).resolves.toBeDefined();
    },
  );

  testBut('any-message')(
    'messages that are empty, too large, or not the structure they say',
    async () => {
      const TopicArn = await newTopic();
      await refused({ TopicArn, Message: '' }, /Empty message/);
      await refused({ TopicArn, Message: 'é'.repeat(131_073) }, /too long/);
      await refused({ TopicArn, Message: 'no json', MessageStructure: 'json' }, /failed to parse/);
      await refused({ TopicArn, Message: '{"email":"x"}', MessageStructure: 'json' }, /No default/);
      await expect(publish({ TopicArn, Message: 'é'.repeat(131_072) })).resolves.toBeDefined();
    },
  );

  testBut('any-attribute')(
    'attributes without a value or of no known type, and numbers that are none',
    async () => {
      const TopicArn = await newTopic();
      const attribute = (DataType: string, StringValue: string) =>
        refused(
          { TopicArn, Message: 'x', MessageAttributes: { a: { DataType, StringValue } } },
          /message attribute 'a'/,
        );
      await attribute('Text', 'x');
      await attribute('Number', 'three');
      await attribute('String.Array', 'not an array');
    },
  );

  testBut('phone-wording')(
    'numbers that are not E.164, and both or neither of topic and number',
    async () => {
      await refused({ PhoneNumber: '0639980001', Message: 'x' }, /0639980001/);
      await refused({ Message: 'x' }, /exactly one/);
    },
  );

  test('topics that are not there; deleting one twice is fine', async () => {
    const TopicArn = await newTopic();
    await local.sns.send(new DeleteTopicCommand({ TopicArn }));
    await local.sns.send(new DeleteTopicCommand({ TopicArn }));
    await expect(publish({ TopicArn, Message: 'x' })).rejects.toMatchObject({
      name: 'NotFoundException',
    });
  });

  testBut('policy-crash')('filter policies that cannot be right', async () => {
    const TopicArn = await newTopic();
    for (const FilterPolicy of [
      '{',
      '[]',
      '{"a":"b"}',
      '{"a":[]}',
      '{"a":[{"like":"b"}]}',
      '{"a":[{"numeric":[">"]}]}',
      '{"a":[1],"b":[1],"c":[1],"d":[1],"e":[1],"f":[1]}',
    ])
      await expect(subscribe(TopicArn, 'sqs', QUEUE_ARN, { FilterPolicy })).rejects.toThrow(
        /FilterPolicy/,
      );
  });

  testBut('any-subscription')(
    'the same endpoint again with other attributes, and endpoints that are none',
    async () => {
      const TopicArn = await newTopic();
      await subscribe(TopicArn, 'sqs', QUEUE_ARN);
      await expect(
        subscribe(TopicArn, 'sqs', QUEUE_ARN, { RawMessageDelivery: 'true' }),
      ).rejects.toThrow(/already exists/);
      await expect(subscribe(TopicArn, 'email', 'nobody')).rejects.toThrow(/Email address/);
      await expect(subscribe(TopicArn, 'lambda', 'arn:aws:lambda:x')).rejects.toThrow(/lambda/);
    },
  );
});

testBut('any-subject')('a batch is accepted and refused entry by entry', async () => {
  const TopicArn = await newTopic();
  await subscribe(TopicArn, 'sqs', QUEUE_ARN, { RawMessageDelivery: 'true' });
  const batch = (entries: { Id: string; Message: string; Subject?: string }[]) =>
    local.sns.send(new PublishBatchCommand({ TopicArn, PublishBatchRequestEntries: entries }));
  const { Successful = [], Failed = [] } = await batch([
    { Id: 'a', Message: '1' },
    { Id: 'b', Message: '2', Subject: 'é' },
    { Id: 'c', Message: '3' },
  ]);
  expect(Successful.map(({ Id }) => Id)).toEqual(['a', 'c']);
  expect(Failed).toMatchObject([{ Id: 'b', Code: 'InvalidParameter', SenderFault: true }]);
  expect((await local.received()).map(({ Body }) => Body)).toEqual(['1', '3']);
  const many = Array.from({ length: 11 }, (_, n) => ({ Id: `${n}`, Message: 'x' }));
  await expect(batch(many)).rejects.toMatchObject({
    name: 'TooManyEntriesInBatchRequestException',
  });
});

test('long lists come in pages', async () => {
  const TopicArn = await newTopic();
  for (let n = 0; n < 130; n++) await subscribe(TopicArn, 'sms', `+336399800${100 + n}`);
  const pages: number[] = [];
  for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic(
    { client: local.sns },
    { TopicArn },
  ))
    pages.push(Subscriptions.length);
  expect(pages).toEqual([100, 30]);
});

test('tags are kept', async () => {
  const ResourceArn = await newTopic();
  await local.sns.send(new TagResourceCommand({ ResourceArn, Tags: [{ Key: 'a', Value: '1' }] }));
  const { Tags } = await local.sns.send(new ListTagsForResourceCommand({ ResourceArn }));
  expect(Tags).toEqual([{ Key: 'a', Value: '1' }]);
});
