/** alerts → story and decision → outbox. */

import type { SQSHandler } from 'aws-lambda';
import { oneByOne, workBatch } from './aws/batch.ts';
import { sqsClient } from './aws/clients.ts';
import { readEnv } from './aws/env.ts';
import { logOf } from './aws/log.ts';
import { readAlertMessage } from './aws/messages.ts';
import { sqsBury, sqsHide, sqsQueue } from './aws/queues.ts';
import { dynamoRecords, now } from './aws/records.ts';
import { timingOf } from './core/alert/timing.ts';
import { type AlertPorts, alert } from './steps/alert.ts';
import type { AlertMessage } from './steps/lines.ts';

const env = readEnv('alert');
const sqs = sqsClient();
const records = dynamoRecords(env.TABLE_NAME);
const ports: AlertPorts = { ...records, now, outbox: sqsQueue(sqs, env.OUTBOX_QUEUE_URL) };

export const handler: SQSHandler = (event, context) =>
  workBatch(
    {
      now,
      log: logOf(env.STAGE, console),
      timing: timingOf(env.STAGE),
      attempts: records.attempts,
      hide: sqsHide(sqs, env.ALERTS_QUEUE_URL),
      parse: readAlertMessage,
      // In turn: all move the one head of the stories, and would make each other read it again.
      work: oneByOne((message: AlertMessage) => alert(ports, message)),
      refuse: sqsBury(sqs, env.ALERTS_DEAD_QUEUE_URL),
    },
    event,
    context,
  );
