/** The examples of filter policies once more, for real: sent through a topic, and received or not. */

import { CreateQueueCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testBut } from '../support/emulator.ts';
import { ATTRIBUTES, BODY, ON_ATTRIBUTES, ON_BODY } from '../support/filter-examples.ts';
import { type SnsHarness, startSns } from '../support/sns.ts';

let local: SnsHarness;
beforeAll(async () => {
  local = await startSns();
});
afterAll(() => local.stop());

const MessageAttributes = Object.fromEntries(
  Object.entries(ATTRIBUTES).map(([name, { type, value }]) => [
    name,
    {
      DataType: type,
      ...(type === 'Binary'
        ? { BinaryValue: Buffer.from(value, 'base64') }
        : { StringValue: value }),
    },
  ]),
);

const published = async (policy: object, FilterPolicyScope: string) => {
  const TopicArn = await local.newTopic();
  const QueueName = `of-${TopicArn.split(':').at(-1)}`;
  const { QueueUrl = '' } = await local.sqs.send(new CreateQueueCommand({ QueueName }));
  await local.subscribe(TopicArn, 'sqs', `arn:aws:sqs:eu-west-3:000000000000:${QueueName}`, {
    FilterPolicyScope,
    FilterPolicy: JSON.stringify(policy),
  });
  await local.publish({ TopicArn, Message: JSON.stringify(BODY), MessageAttributes });
  return local.received(QueueUrl);
};

describe.each([
  ['attributes', ON_ATTRIBUTES, 'MessageAttributes'],
  ['body', ON_BODY, 'MessageBody'],
] as const)('on the %s', (_, examples, scope) => {
  for (const [policy, passes, known] of examples)
    (known ? testBut(known) : test)(`${JSON.stringify(policy)}: ${passes}`, async () => {
      expect(await published(policy, scope)).toHaveLength(passes ? 1 : 0);
    });
});
