/** A program that listens: an SQS queue subscribed to a topic, with what came so far. */

import { randomUUID } from 'node:crypto';
import { SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
} from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import type { DeployedStage } from './stage.ts';

/** A message as SNS wraps it for SQS. */
const Notification = z.object({
  MessageId: z.string(),
  TopicArn: z.string(),
  Message: z.string(),
  Subject: z.optional(z.string()),
  MessageAttributes: z.optional(z.record(z.string(), z.object({ Value: z.string() }))),
});

/** See `Notification`. */
export type Notified = z.infer<typeof Notification>;

/** A queue that gets what the topic sends from now on and the filter policy lets through. */
export const listenTo = async (
  { sns, sqs }: Pick<DeployedStage, 'sns' | 'sqs'>,
  topicArn: string,
  filterPolicy?: Readonly<Record<string, readonly unknown[]>>,
) => {
  const { QueueUrl } = await sqs.send(
    new CreateQueueCommand({ QueueName: `listener-${randomUUID()}` }),
  );
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
  );
  const queueArn = Attributes?.['QueueArn'] ?? '';
  const policy = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'sns.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: queueArn,
        Condition: { ArnEquals: { 'aws:SourceArn': topicArn } },
      },
    ],
  };
  await sqs.send(
    new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy: JSON.stringify(policy) } }),
  );
  await sns.send(
    new SubscribeCommand({
      TopicArn: topicArn,
      Protocol: 'sqs',
      Endpoint: queueArn,
      ...(filterPolicy ? { Attributes: { FilterPolicy: JSON.stringify(filterPolicy) } } : {}),
    }),
  );
  const received: Notified[] = [];
  return {
    /** Everything that came so far; asks the queue until it is empty. */
    received: async (): Promise<readonly Notified[]> => {
      for (;;) {
        const { Messages = [] } = await sqs.send(
          new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 }),
        );
        if (Messages.length === 0) return received;
        for (const { Body = '', ReceiptHandle } of Messages) {
          received.push(Notification.parse(JSON.parse(Body)));
          await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
        }
      }
    },
  };
};

/** See `listenTo`. */
export type Listener = Awaited<ReturnType<typeof listenTo>>;
