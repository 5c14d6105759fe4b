/** outbox → notify → SNS: tells each reader, once. */

import { Aws } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { LeaveApi } from './api.ts';
import type { Broadcast } from './broadcast.ts';
import { type CodeOf, VigieFunction } from './function.ts';
import type { WorkQueue } from './queue.ts';
import { READER_TOPICS, readerTopics } from './reader-topics.ts';
import type { Stage } from './stage.ts';
import type { VigieTable } from './table.ts';

type Props = {
  readonly stage: Stage;
  readonly code: CodeOf;
  readonly table: VigieTable;
  readonly outbox: WorkQueue;
  readonly broadcast: Broadcast;
  readonly leave: LeaveApi;
};

/** The notify function. */
export class Notifier extends Construct {
  readonly notify: VigieFunction<'notify'>;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { stage, code, table, outbox, broadcast, leave } = props;
    this.notify = new VigieFunction(this, 'notify', {
      stage,
      code,
      memory: 512,
      environment: {
        STAGE: stage.name,
        STAGE_LANG: stage.lang,
        TABLE_NAME: table.table.tableName,
        OUTBOX_QUEUE_URL: outbox.queue.queueUrl,
        OUTBOX_DEAD_QUEUE_URL: outbox.dead.queueUrl,
        BROADCAST_TOPIC_ARN: broadcast.topic.topicArn,
        LINK_SECRET: leave.secret,
        API_URL: leave.url,
      },
    });
    // Two containers at 4 messages a second: SNS suspends an address that gets more than 10 a second.
    this.notify.readFrom(outbox.queue, { size: 10, concurrency: 2 });
    this.notify.allow(
      [
        ...['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
        'dynamodb:DeleteItem',
      ],
      [table.table.tableArn],
    );
    this.notify.allow(['sqs:SendMessage'], [outbox.dead.queueArn]);
    this.notify.allow(
      ['sns:Publish'],
      [broadcast.topic.topicArn, readerTopics(this, stage)],
      READER_TOPICS,
    );
    this.notify.allow(['sns:ListSubscriptionsByTopic'], [readerTopics(this, stage)], READER_TOPICS);
    this.notify.allow(
      ['sns:GetSubscriptionAttributes'],
      ['*'],
      'IAM knows no resource for this right. It reads whether a reader confirmed.',
    );
    this.notify.fn.addToRolePolicy(publishToPhones());
  }
}

/**
 * A text message goes to a number. IAM then asks for the right to publish on "+33639980001", which is no
 * ARN and cannot be written into a policy. This grants all that is not a topic (or another thing of SNS
 * with an ARN), so that no topic comes with it.
 */
const publishToPhones = (): PolicyStatement =>
  new PolicyStatement({
    sid: 'PhonesOnly',
    effect: Effect.ALLOW,
    actions: ['sns:Publish'],
    notResources: [`arn:${Aws.PARTITION}:sns:*:*:*`],
  });
