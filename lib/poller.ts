/** Every minute → poll → inbox: asks the feeds that are due, and drops what is new of them. */

import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { FEEDS_FOLDER } from '../lambda/aws/drop.ts';
import { type CodeOf, VigieFunction } from './function.ts';
import type { Inbox } from './inbox.ts';
import type { Stage } from './stage.ts';
import type { VigieTable } from './table.ts';

type Props = {
  readonly stage: Stage;
  readonly code: CodeOf;
  readonly table: VigieTable;
  readonly inbox: Inbox;
};

const MINUTE = Duration.minutes(1);

/** The poll function and its clock. */
export class Poller extends Construct {
  readonly poll: VigieFunction<'poll'>;
  /** Strikes every minute. */
  readonly minutes: Rule;

  constructor(scope: Construct, id: string, { stage, code, table, inbox }: Props) {
    super(scope, id);
    this.poll = new VigieFunction(this, 'poll', {
      stage,
      code,
      // Twelve answers of 5 MB at once, and the longest of them being read.
      memory: 1024,
      environment: {
        STAGE: stage.name,
        TABLE_NAME: table.table.tableName,
        BUCKET_NAME: inbox.bucket.bucketName,
      },
    });
    this.poll.allow(
      ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
      [table.table.tableArn],
    );
    this.poll.allow(
      ['s3:PutObject'],
      [inbox.bucket.arnForObjects(`${FEEDS_FOLDER}*`)],
      'What is new of each feed is an object of its own: the folder bounds the right.',
    );
    // A stroke that is lost is not kept: what was due then is due in a minute.
    this.minutes = new Rule(this, 'Minutes', {
      schedule: Schedule.rate(MINUTE),
      targets: [new LambdaFunction(this.poll.fn, { retryAttempts: 0, maxEventAge: MINUTE })],
    });
  }
}
