/** Every hour: tick takes up work that stopped half way, for whatever reason. */

import { Duration, Validations } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type CodeOf, VigieFunction } from './function.ts';
import type { Inbox } from './inbox.ts';
import { deadLetters, type WorkQueue } from './queue.ts';
import type { Stage } from './stage.ts';
import type { VigieTable } from './table.ts';

type Props = {
  readonly stage: Stage;
  readonly code: CodeOf;
  readonly table: VigieTable;
  readonly inbox: Inbox;
  readonly alerts: WorkQueue;
  readonly outbox: WorkQueue;
};

/** How often it runs. */
const EVERY = Duration.hours(1);

/** The tick function and its clock. */
export class Ticker extends Construct {
  readonly tick: VigieFunction<'tick'>;
  readonly dead: Queue;

  constructor(scope: Construct, id: string, { stage, code, table, inbox, alerts, outbox }: Props) {
    super(scope, id);
    this.tick = new VigieFunction(this, 'tick', {
      stage,
      code,
      memory: 512,
      environment: {
        STAGE: stage.name,
        TABLE_NAME: table.table.tableName,
        BUCKET_NAME: inbox.bucket.bucketName,
        INBOX_QUEUE_URL: inbox.work.queue.queueUrl,
        ALERTS_QUEUE_URL: alerts.queue.queueUrl,
        OUTBOX_QUEUE_URL: outbox.queue.queueUrl,
      },
    });
    this.tick.allow(['dynamodb:GetItem', 'dynamodb:Query'], [table.table.tableArn]);
    this.tick.allow(['s3:ListBucket'], [inbox.bucket.bucketArn]);
    this.tick.allow(
      ['sqs:SendMessage'],
      [inbox.work.queue.queueArn, alerts.queue.queueArn, outbox.queue.queueArn],
    );
    this.dead = deadLetters(this, 'Dead');
    Validations.of(this.dead).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason:
        'It is itself a dead-letter queue, of an EventBridge rule; the rule only knows those of SQS.',
    });
    new Rule(this, 'Clock', {
      schedule: Schedule.rate(EVERY),
      targets: [
        new LambdaFunction(this.tick.fn, {
          retryAttempts: 2,
          maxEventAge: EVERY,
          deadLetterQueue: this.dead,
        }),
      ],
    });
  }
}
