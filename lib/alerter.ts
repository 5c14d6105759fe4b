/** alerts → alert → outbox: decides who is told of a match, once. */

import { Construct } from 'constructs';
import { type CodeOf, VigieFunction } from './function.ts';
import type { WorkQueue } from './queue.ts';
import type { Stage } from './stage.ts';
import type { VigieTable } from './table.ts';

type Props = {
  readonly stage: Stage;
  readonly code: CodeOf;
  readonly table: VigieTable;
  readonly alerts: WorkQueue;
  readonly outbox: WorkQueue;
};

/** The alert function. */
export class Alerter extends Construct {
  readonly alert: VigieFunction<'alert'>;

  constructor(scope: Construct, id: string, { stage, code, table, alerts, outbox }: Props) {
    super(scope, id);
    this.alert = new VigieFunction(this, 'alert', {
      stage,
      code,
      memory: 1024,
      environment: {
        STAGE: stage.name,
        TABLE_NAME: table.table.tableName,
        ALERTS_QUEUE_URL: alerts.queue.queueUrl,
        ALERTS_DEAD_QUEUE_URL: alerts.dead.queueUrl,
        OUTBOX_QUEUE_URL: outbox.queue.queueUrl,
      },
    });
    this.alert.readFrom(alerts.queue, { size: 10, concurrency: 5 });
    this.alert.allow(
      ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
      [table.table.tableArn],
    );
    this.alert.allow(['sqs:SendMessage'], [outbox.queue.queueArn, alerts.dead.queueArn]);
  }
}
