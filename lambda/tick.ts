/** Every minute: digests that are due, and the canary. Every hour: stuck work, and subscriptions. */

import { randomUUID as freshId } from 'node:crypto';
import type { Context } from 'aws-lambda';
import { dynamoAudits, snsOptedOut } from './aws/audits.ts';
import { functionBucket } from './aws/bucket.ts';
import { canaryEnds, dynamoCanary } from './aws/canaries.ts';
import { dynamoClient, snsClient, sqsClient } from './aws/clients.ts';
import { readEnv } from './aws/env.ts';
import { logOf } from './aws/log.ts';
import { inboxMessage } from './aws/messages.ts';
import { s3Pages } from './aws/pages.ts';
import { sqsQueue } from './aws/queues.ts';
import { snsStateOf } from './aws/readers.ts';
import { dynamoRecords, now } from './aws/records.ts';
import { tickTopics } from './aws/tick-topics.ts';
import { onTick, type TickEvent } from './steps/clock.ts';

const env = readEnv('tick');
const [dynamo, sqs, sns] = [dynamoClient(), sqsClient(), snsClient()];
const bucket = functionBucket(env.BUCKET_NAME);
const ends = canaryEnds(bucket, sqs, env.CANARY_QUEUE_URL);
const [records, log] = [dynamoRecords(env.TABLE_NAME, dynamo), logOf(env.STAGE, console)];
const fixed = {
  ...{ ...records, now, log, ...tickTopics({ dynamo, bucket, log, env }) },
  inbox: sqsQueue(sqs, env.INBOX_QUEUE_URL, inboxMessage(env.BUCKET_NAME)),
  alerts: sqsQueue(sqs, env.ALERTS_QUEUE_URL),
  outbox: sqsQueue(sqs, env.OUTBOX_QUEUE_URL),
  digestBox: sqsQueue(sqs, env.OUTBOX_QUEUE_URL),
  freshId,
  canaries: { ...dynamoCanary(dynamo, env.TABLE_NAME), ...ends },
  audits: dynamoAudits(dynamo, env.TABLE_NAME),
  ...{ readers: { stateOf: snsStateOf(sns) }, optedOut: snsOptedOut(sns) },
};

export const handler = (event: TickEvent, context: Context) => {
  const pages = s3Pages({ bucket, requestId: context.awsRequestId, now });
  const remainingMs = () => context.getRemainingTimeInMillis();
  return onTick({ ...fixed, pages, remainingMs }, event);
};
