/** Every hour: stuck work is queued again. */

import type { Context } from 'aws-lambda';
import { functionBucket } from './aws/bucket.ts';
import { sqsClient } from './aws/clients.ts';
import { readEnv } from './aws/env.ts';
import { logOf } from './aws/log.ts';
import { inboxMessage } from './aws/messages.ts';
import { s3Pages } from './aws/pages.ts';
import { sqsQueue } from './aws/queues.ts';
import { dynamoRecords, now } from './aws/records.ts';
import { bundledTopics } from './aws/topics.ts';
import { type SweepRange, sweep } from './steps/tick.ts';

const env = readEnv('tick');
const sqs = sqsClient();
const bucket = functionBucket(env.BUCKET_NAME);
const fixed = {
  ...{ ...dynamoRecords(env.TABLE_NAME), now, log: logOf(env.STAGE, console) },
  topics: bundledTopics().topics.map(({ id }) => id),
  inbox: sqsQueue(sqs, env.INBOX_QUEUE_URL, inboxMessage(env.BUCKET_NAME)),
  alerts: sqsQueue(sqs, env.ALERTS_QUEUE_URL),
  outbox: sqsQueue(sqs, env.OUTBOX_QUEUE_URL),
};

/** Older than any record still on its way through back-off; as far back as its dead letters go. */
const HOURLY: SweepRange = { olderThanMs: 30 * 60_000, lookBackMs: 6 * 3_600_000 };

/** The schedule's event says nothing; `sweep` asks for another range (the local system, an operator). */
export const handler = (event: { readonly sweep?: SweepRange }, context: Context) => {
  const pages = s3Pages({ bucket, requestId: context.awsRequestId, now });
  const remainingMs = () => context.getRemainingTimeInMillis();
  return sweep({ ...fixed, pages, remainingMs }, event.sweep ?? HOURLY);
};
