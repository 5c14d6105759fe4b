/** The clock: every minute the canary, every hour work that stopped half way and subscriptions that ended. */

import { Duration, Validations } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { TOPICS_FOLDER } from '../lambda/aws/editions.ts';
import { CANARY_FOLDER } from '../lambda/core/canary.ts';
import type { TickEvent } from '../lambda/steps/clock.ts';
import type { Canary } from './canary.ts';
import { type CodeOf, VigieFunction } from './function.ts';
import { type Inbox, TOPICS } from './inbox.ts';
import { deadLetters, type WorkQueue } from './queue.ts';
import { READER_TOPICS, readerTopics } from './reader-topics.ts';
import type { Stage } from './stage.ts';
import type { VigieTable } from './table.ts';

type Props = {
  readonly stage: Stage;
  readonly code: CodeOf;
  readonly table: VigieTable;
  readonly inbox: Inbox;
  readonly alerts: WorkQueue;
  readonly outbox: WorkQueue;
  readonly canary: Canary;
};

const HOUR = Duration.hours(1);
const MINUTE = Duration.minutes(1);

const strike = (event: TickEvent): RuleTargetInput => RuleTargetInput.fromObject(event);

/** The tick function and its two clocks. */
export class Ticker extends Construct {
  readonly tick: VigieFunction<'tick'>;
  readonly dead: Queue;
  /** Strikes every hour. */
  readonly hourly: Rule;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { stage, code, table, inbox, alerts, outbox, canary } = props;
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
        CANARY_QUEUE_URL: canary.queue.queueUrl,
      },
    });
    this.tick.allow(
      ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'],
      [table.table.tableArn],
    );
    this.tick.allow(['s3:ListBucket'], [inbox.bucket.bucketArn]);
    this.tick.allow(
      ['sqs:SendMessage'],
      [inbox.work.queue.queueArn, alerts.queue.queueArn, outbox.queue.queueArn],
    );
    this.letWatch(props);
    this.dead = deadLetters(this, 'Dead');
    Validations.of(this.dead).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason:
        'It is itself a dead-letter queue, of an EventBridge rule; the rule only knows those of SQS.',
    });
    this.hourly = new Rule(this, 'Clock', {
      schedule: Schedule.rate(HOUR),
      targets: [
        new LambdaFunction(this.tick.fn, {
          event: strike({ every: 'hour' }),
          retryAttempts: 2,
          maxEventAge: HOUR,
          deadLetterQueue: this.dead,
        }),
      ],
    });
    // A stroke that is lost is not kept: the next comes in a minute, and without any the canary's alarm rings.
    new Rule(this, 'Minutes', {
      schedule: Schedule.rate(MINUTE),
      targets: [
        new LambdaFunction(this.tick.fn, {
          event: strike({ every: 'minute' }),
          retryAttempts: 0,
          maxEventAge: MINUTE,
        }),
      ],
    });
  }

  /** The canary's two ends, and what SNS says of readers. */
  private letWatch({ stage, inbox, canary }: Props): void {
    this.tick.allow(
      ['s3:PutObject'],
      [inbox.bucket.arnForObjects(`${CANARY_FOLDER}*`)],
      'Each canary is an object of its own: the folder bounds the right.',
    );
    this.tick.allow(
      ['s3:GetObject', 's3:PutObject'],
      [inbox.bucket.arnForObjects(`${TOPICS_FOLDER}*`)],
      TOPICS,
    );
    this.tick.allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage'], [canary.queue.queueArn]);
    this.tick.allow(['sns:ListSubscriptionsByTopic'], [readerTopics(this, stage)], READER_TOPICS);
    this.tick.allow(
      ['sns:GetSubscriptionAttributes', 'sns:ListPhoneNumbersOptedOut'],
      ['*'],
      'IAM knows no resource for these rights. They read whether readers can be reached.',
    );
  }
}
