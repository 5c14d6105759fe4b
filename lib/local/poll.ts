/**
 * SQS to function, as Lambda's event source mapping does it: up to ten messages a batch, two batches
 * at a time; what the function does not name as failed is deleted, and if it throws, nothing is.
 */

import { randomUUID } from 'node:crypto';
import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { InTurn } from './apart.ts';
import { ACCOUNT, REGION } from './exchange.ts';

/** A function of `lambda/` that works records. */
export type RecordHandler = (
  event: SQSEvent,
  context: Context,
) => Promise<SQSBatchResponse | undefined>;

/** One queue's function. */
export type Mapping = {
  readonly sqs: SQSClient;
  readonly queueUrl: string;
  readonly functionName: string;
  readonly handler: RecordHandler;
  /** What `getRemainingTimeInMillis` counts down from. */
  readonly timeoutMs: number;
  readonly visibilityS: number;
  /** Keeps the function from running beside another in this process. */
  readonly inTurn?: InTurn;
  /** Told of what the function threw; the batch comes back by itself. */
  readonly failed: (functionName: string, error: unknown) => void;
};

/** A running mapping. */
export type Polling = {
  /** Batches in hand. */
  readonly busy: () => number;
  /** Takes no more, and resolves when the batches in hand are done. */
  readonly stop: () => Promise<void>;
};

const AT_ONCE = 2;
const BATCH = 10;
const WAIT_SECONDS = 1;
/** After a failed receive, which happens only while the emulators go down or come up. */
const PAUSE_MS = 200;

/** What a handler is told of its invocation. */
export const contextOf = (functionName: string, timeoutMs: number): Context => {
  const end = Date.now() + timeoutMs;
  const nothing = () => {};
  return {
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${functionName}`,
    memoryLimitInMB: '1024',
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => end - Date.now(),
    done: nothing,
    fail: nothing,
    succeed: nothing,
  };
};

const recordOf = (message: Message, queueUrl: string): SQSRecord => ({
  messageId: message.MessageId ?? '',
  receiptHandle: message.ReceiptHandle ?? '',
  body: message.Body ?? '',
  attributes: (message.Attributes ?? {}) as unknown as SQSRecord['attributes'],
  messageAttributes: Object.fromEntries(
    Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [
      name,
      {
        dataType: value.DataType ?? 'String',
        ...(value.StringValue === undefined ? {} : { stringValue: value.StringValue }),
        ...(value.BinaryValue === undefined
          ? {}
          : { binaryValue: Buffer.from(value.BinaryValue).toString('base64') }),
      },
    ]),
  ),
  md5OfBody: message.MD5OfBody ?? '',
  eventSource: 'aws:sqs',
  eventSourceARN: `arn:aws:sqs:${REGION}:${ACCOUNT}:${queueUrl.split('/').at(-1)}`,
  awsRegion: REGION,
});

/** The records that are done. An identifier that is none of the batch's fails the whole batch, as in Lambda. */
export const doneRecords = (
  records: readonly SQSRecord[],
  response: SQSBatchResponse | undefined,
): readonly SQSRecord[] => {
  const failed = new Set(
    (response?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier),
  );
  const known = new Set(records.map(({ messageId }) => messageId));
  if ([...failed].some((id) => !known.has(id))) return [];
  return records.filter(({ messageId }) => !failed.has(messageId));
};

const entriesOf = (records: readonly SQSRecord[]) =>
  records.map(({ receiptHandle }, index) => ({ Id: String(index), ReceiptHandle: receiptHandle }));

/**
 * Keeps the records hidden while the function works. In AWS a function that takes longer than the
 * visibility is killed; here nothing kills it, and a slow laptop must not count a slow page as failed.
 */
const keepHidden = ({ sqs, queueUrl, visibilityS }: Mapping, records: readonly SQSRecord[]) => {
  const timer = setInterval(
    () => {
      sqs
        .send(
          new ChangeMessageVisibilityBatchCommand({
            QueueUrl: queueUrl,
            Entries: entriesOf(records).map((entry) => ({
              ...entry,
              VisibilityTimeout: visibilityS,
            })),
          }),
        )
        // The worst that follows is a redelivery, which is harmless.
        .catch(() => undefined);
    },
    (visibilityS * 1000) / 2,
  );
  return () => clearInterval(timer);
};

const work = async (mapping: Mapping, messages: readonly Message[]): Promise<void> => {
  const { sqs, queueUrl, functionName, handler, timeoutMs } = mapping;
  const records = messages.map((message) => recordOf(message, queueUrl));
  const release = keepHidden(mapping, records);
  try {
    // The function's time begins when it runs.
    const run = () => handler({ Records: records }, contextOf(functionName, timeoutMs));
    const response = await (mapping.inTurn?.(run) ?? run());
    const done = doneRecords(records, response);
    if (done.length > 0)
      await sqs.send(
        new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries: entriesOf(done) }),
      );
  } catch (error) {
    mapping.failed(functionName, error);
  } finally {
    release();
  }
};

/** Starts polling. */
export const poll = (mapping: Mapping): Polling => {
  const stopping = new AbortController();
  const { signal } = stopping;
  let busy = 0;
  const receive = async (): Promise<readonly Message[]> => {
    const { Messages = [] } = await mapping.sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: mapping.queueUrl,
        MaxNumberOfMessages: BATCH,
        WaitTimeSeconds: WAIT_SECONDS,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      }),
      { abortSignal: signal },
    );
    return Messages;
  };
  const loop = async (): Promise<void> => {
    while (!signal.aborted) {
      const messages = await receive().catch(async (error: unknown) => {
        if (signal.aborted) return [];
        mapping.failed(mapping.functionName, error);
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        return [];
      });
      if (messages.length === 0) continue;
      busy += 1;
      await work(mapping, messages);
      busy -= 1;
    }
  };
  const loops = Array.from({ length: AT_ONCE }, loop);
  return {
    busy: () => busy,
    stop: async () => {
      // A message that SQS hands out in this very moment comes back after its visibility, like after a crash.
      stopping.abort();
      await Promise.all(loops);
    },
  };
};
