/** Whether anything is left to do, as SQS counts it, and what ended among the dead letters. */

import {
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { resourcesAt } from './resources.ts';

const COUNTS = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
] as const;

/** Messages in a queue, those in flight included. */
export const messagesIn = async (sqs: SQSClient, QueueUrl: string): Promise<number> => {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...COUNTS] }),
  );
  return COUNTS.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0);
};

/** Messages in the three working queues, those in flight included. */
export const messagesLeft = async (sqs: SQSClient, endpoint: string): Promise<number> => {
  const { inboxQueueUrl, alertsQueueUrl, outboxQueueUrl } = resourcesAt(endpoint);
  const counts = await Promise.all(
    [inboxQueueUrl, alertsQueueUrl, outboxQueueUrl].map((url) => messagesIn(sqs, url)),
  );
  return counts.reduce((sum, count) => sum + count, 0);
};

/** Messages that could not be worked or delivered, by their queue's name. */
export const deadLetters = async (
  sqs: SQSClient,
  endpoint: string,
): Promise<
  readonly { readonly queue: string; readonly count: number; readonly example: string }[]
> => {
  const at = resourcesAt(endpoint);
  const urls = [
    at.inboxDeadQueueUrl,
    at.alertsDeadQueueUrl,
    at.outboxDeadQueueUrl,
    at.undeliveredQueueUrl,
  ];
  const found = await Promise.all(
    urls.map(async (QueueUrl) => {
      const count = await messagesIn(sqs, QueueUrl);
      if (count === 0) return [];
      // Looked at, not taken.
      const { Messages: [first] = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl, VisibilityTimeout: 0 }),
      );
      return [{ queue: QueueUrl.split('/').at(-1) ?? '', count, example: first?.Body ?? '' }];
    }),
  );
  return found.flat();
};
