/** inbox → scan → alerts: reads pages, finds the articles that match. */

import { Construct } from 'constructs';
import { type CodeOf, VigieFunction } from './function.ts';
import { type Inbox, TOPICS } from './inbox.ts';
import type { WorkQueue } from './queue.ts';
import type { Stage } from './stage.ts';
import type { VigieTable } from './table.ts';

type Props = {
  readonly stage: Stage;
  readonly code: CodeOf;
  readonly table: VigieTable;
  readonly inbox: Inbox;
  readonly alerts: WorkQueue;
};

/** The scan function. */
export class Scanner extends Construct {
  readonly scan: VigieFunction<'scan'>;

  constructor(scope: Construct, id: string, { stage, code, table, inbox, alerts }: Props) {
    super(scope, id);
    this.scan = new VigieFunction(this, 'scan', {
      stage,
      code,
      memory: 1769,
      environment: {
        STAGE: stage.name,
        TABLE_NAME: table.table.tableName,
        BUCKET_NAME: inbox.bucket.bucketName,
        INBOX_QUEUE_URL: inbox.work.queue.queueUrl,
        ALERTS_QUEUE_URL: alerts.queue.queueUrl,
      },
    });
    this.scan.readFrom(inbox.work.queue, { size: 5, concurrency: 10 });
    this.scan.allow(
      ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
      [table.table.tableArn],
    );
    // Without it S3 answers "access denied", and not "gone", for a page that another worker finished.
    this.scan.allow(['s3:ListBucket'], [inbox.bucket.bucketArn]);
    const folders = (...names: readonly string[]) =>
      names.map((name) => inbox.bucket.arnForObjects(`${name}/*`));
    const because = 'Pages have names that their senders choose: the folder bounds the right.';
    this.scan.allow(['s3:GetObject', 's3:DeleteObject'], folders('inbox'), because);
    this.scan.allow(['s3:GetObject'], folders('topics'), TOPICS);
    this.scan.allow(
      ['s3:PutObject'],
      folders('done', 'archive', 'quarantine', 'inbox/messages'),
      because,
    );
    this.scan.allow(['sqs:SendMessage'], [alerts.queue.queueArn]);
  }
}
