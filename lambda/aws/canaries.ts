/** The canary's two ends on AWS: its page in the inbox, its queue behind the broadcast topic, and what is kept of it. */

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import { canaryKey, canaryPage } from '../core/canary.ts';
import type { CanaryArrival, CanaryPorts } from '../steps/canary.ts';
import type { Bucket } from './bucket.ts';
import { tableItems } from './items.ts';
import { keys } from './table.ts';

const Stored = z.object({
  sentAt: z.exactOptional(z.string()),
  arrived: z.exactOptional(z.object({ sentAt: z.string(), seconds: z.number() })),
});

// docs/alert.schema.json, as the broadcast topic delivers it raw.
const Alert = z.object({ article: z.object({ id: z.string() }) });

const articleIn = (body: string): string => {
  try {
    const read = z.safeParse(Alert, JSON.parse(body));
    return read.success ? read.data.article.id : body.slice(0, 100);
  } catch (error) {
    // Nothing of ours: shown as it is, as a stray.
    if (error instanceof SyntaxError) return body.slice(0, 100);
    throw error;
  }
};

/** What is kept of the canary. */
export const dynamoCanary = (client: DynamoDBClient, tableName: string) => {
  const items = tableItems(client, tableName);
  return {
    last: async () => z.parse(Stored, (await items.get(keys.watch('canary'))) ?? {}),
    keep: async (kept) => {
      await items.put(keys.watch('canary'), kept);
    },
  } satisfies Pick<CanaryPorts['canaries'], 'last' | 'keep'>;
};

/** Sends canaries by the bucket, and takes them from the queue. */
export const canaryEnds = (bucket: Bucket, sqs: SQSClient, queueUrl: string) =>
  ({
    send: (instant) => bucket.put(canaryKey(instant), canaryPage(instant), 'text/plain'),

    arrivals: async () => {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: queueUrl,
          MaxNumberOfMessages: 10,
          // Asks all servers of the queue, of which a short look may miss the right one.
          WaitTimeSeconds: 1,
          MessageSystemAttributeNames: ['SentTimestamp'],
        }),
      );
      return Messages.map(
        ({ Body = '', ReceiptHandle = '', Attributes }): CanaryArrival => ({
          articleId: articleIn(Body),
          at: new Date(Number(Attributes?.SentTimestamp)).toISOString(),
          receipt: ReceiptHandle,
        }),
      );
    },

    drop: async (arrivals) => {
      const Entries = arrivals.map(({ receipt }, index) => ({
        Id: String(index),
        ReceiptHandle: receipt,
      }));
      await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    },
  }) satisfies Omit<CanaryPorts['canaries'], 'last' | 'keep'>;
