/** Our queues on SQS: sending, setting aside with a reason, and hiding a record for a while. */

import {
  ChangeMessageVisibilityCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import type { Queue, Refused } from '../steps/lines.ts';

// Amazon SQS: the most of one SendMessageBatch; ours are far below its bytes.
const MOST_ENTRIES = 10;

/** A queue; `write` makes the text of a message. */
export const sqsQueue = <Message>(
  client: SQSClient,
  queueUrl: string,
  write: (message: Message) => string = JSON.stringify,
): Queue<Message> => ({
  send: async (messages) => {
    for (let first = 0; first < messages.length; first += MOST_ENTRIES) {
      const some = messages.slice(first, first + MOST_ENTRIES);
      const { Failed = [] } = await client.send(
        new SendMessageBatchCommand({
          QueueUrl: queueUrl,
          Entries: some.map((message, index) => ({
            Id: String(index),
            MessageBody: write(message),
          })),
        }),
      );
      // A batch answers 200 also when messages of it were not taken.
      const [failed] = Failed;
      if (failed)
        throw new Error(
          `SQS did not take ${Failed.length} of ${some.length} messages: ${failed.Code} ${failed.Message}`,
        );
    }
  },
});

/** Puts a record among the dead letters with the reason, as an attribute that a person sees there. */
export const sqsBury =
  (client: SQSClient, deadQueueUrl: string) =>
  async (record: SQSRecord, _: unknown, { refusal, detail }: Refused): Promise<void> => {
    await client.send(
      new SendMessageCommand({
        QueueUrl: deadQueueUrl,
        MessageBody: record.body,
        MessageAttributes: {
          reason: { DataType: 'String', StringValue: `${refusal}: ${detail}` },
        },
      }),
    );
  };

/** Hides a record that failed for some seconds. */
export const sqsHide =
  (client: SQSClient, queueUrl: string) =>
  async (receiptHandle: string, seconds: number): Promise<void> => {
    await client.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: queueUrl,
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: seconds,
      }),
    );
  };
