/** SNS with what it delivered and what it could not. */

import {
  CreateTopicCommand,
  PublishCommand,
  type PublishCommandInput,
  SubscribeCommand,
} from '@aws-sdk/client-sns';
import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { Shown } from '../../lib/local/outbox/read.ts';
import { startEmulators } from './emulators.ts';

/** A queue that the resources have, for subscriptions. */
export const QUEUE_ARN = 'arn:aws:sqs:eu-west-3:000000000000:vigie-local-alerts';

/** See `startSns`. */
export type SnsHarness = Awaited<ReturnType<typeof startSns>>;

/** Emulators with short ways to use SNS. */
export const startSns = async () => {
  const delivered: Shown[] = [];
  const lost: string[] = [];
  const local = await startEmulators({
    delivered: (message) => delivered.push(message),
    lost: (endpoint) => lost.push(endpoint),
  });
  let count = 0;
  return {
    ...local,
    /** Mail and SMS since the last `clear`. */
    delivered,
    /** Endpoints of what reached nobody. */
    lost,
    clear: () => {
      delivered.length = 0;
      lost.length = 0;
    },
    /** The ARN of a topic with the display name Vigie. */
    newTopic: async () => {
      count += 1;
      const { TopicArn = '' } = await local.sns.send(
        new CreateTopicCommand({ Name: `topic-${count}`, Attributes: { DisplayName: 'Vigie' } }),
      );
      return TopicArn;
    },
    /** The subscription's ARN, also while it is pending. */
    subscribe: async (
      TopicArn: string,
      Protocol: string,
      Endpoint: string,
      Attributes?: Record<string, string>,
    ) => {
      const { SubscriptionArn = '' } = await local.sns.send(
        new SubscribeCommand({
          TopicArn,
          Protocol,
          Endpoint,
          ReturnSubscriptionArn: true,
          ...(Attributes && { Attributes }),
        }),
      );
      return SubscriptionArn;
    },
    publish: (input: PublishCommandInput) => local.sns.send(new PublishCommand(input)),
    /** Takes what is in a queue. */
    received: async (QueueUrl: string = local.resources.alertsQueueUrl) => {
      const { Messages = [] } = await local.sqs.send(
        new ReceiveMessageCommand({
          QueueUrl,
          MaxNumberOfMessages: 10,
          MessageAttributeNames: ['All'],
        }),
      );
      for (const { ReceiptHandle = '' } of Messages)
        await local.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      return Messages;
    },
  };
};
