/** outbox → SNS, once: email, SMS, programs. */

import { randomUUID as freshId } from 'node:crypto';
import type { SQSHandler } from 'aws-lambda';
import { atOnce, workBatch } from './aws/batch.ts';
import { publishingClient, snsClient, sqsClient } from './aws/clients.ts';
import { readEnv } from './aws/env.ts';
import { hmacWith } from './aws/hmac.ts';
import { logOf } from './aws/log.ts';
import { readOutboxMessage } from './aws/messages.ts';
import { snsPublisher } from './aws/publisher.ts';
import { sqsBury, sqsHide } from './aws/queues.ts';
import { snsStateOf } from './aws/readers.ts';
import { dynamoRecords, now } from './aws/records.ts';
import { watchedSources } from './aws/sources.ts';
import { turns } from './aws/turns.ts';
import { timingOf } from './core/alert/timing.ts';
import { linksOf } from './core/subscription/link.ts';
import { turnsOf } from './steps/burst.ts';
import { type FromOutbox, workOutbox } from './steps/outbox.ts';

const env = readEnv('notify');
const [sqs, hmac, timing] = [sqsClient(), hmacWith(env.LINK_SECRET), timingOf(env.STAGE)];
const records = dynamoRecords(env.TABLE_NAME);
const fixed = {
  ...{ ...records, now, log: logOf(env.STAGE, console), timing, freshId },
  publisher: snsPublisher(publishingClient(), env.BROADCAST_TOPIC_ARN, timing.requestTimeoutMs),
  broadcastTurn: turns(timing.broadcastEveryMs),
  ...{ takeTurn: turnsOf(records.counters, now), sources: watchedSources(env.TABLE_NAME) },
  readers: { stateOf: snsStateOf(snsClient()) },
  lang: env.STAGE_LANG === 'fr' ? 'fr' : 'en',
  ...linksOf(env.API_URL, now, hmac),
  ...{ hide: sqsHide(sqs, env.OUTBOX_QUEUE_URL), refuse: sqsBury(sqs, env.OUTBOX_DEAD_QUEUE_URL) },
} as const;

export const handler: SQSHandler = (event, context) => {
  const ports = { ...fixed, remainingMs: () => context.getRemainingTimeInMillis() };
  const work = atOnce((message: FromOutbox) => workOutbox(ports, message));
  return workBatch({ ...ports, parse: readOutboxMessage, work }, event, context);
};
