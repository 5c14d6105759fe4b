/** Where pages come in: a bucket, and the queue that hears of each new object under `inbox/`. */

import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { MAX_RECEIVES } from '../lambda/core/alert/timing.ts';
import { WorkQueue } from './queue.ts';
import type { Stage } from './stage.ts';

/** How many days an object is kept, by the folder it is in. */
const KEPT = { 'inbox/': 30, 'done/': 30, 'archive/': 35, 'quarantine/': 90 };

/** Why a right on the topics has a `*`. They are not among the kept above: what counts has no age. */
export const TOPICS =
  'Each change of topics makes objects with names of their own: the folder bounds the right.';

type Props = { readonly stage: Stage };

/** The bucket with its folders, and the inbox queue. */
export class Inbox extends Construct {
  readonly bucket: Bucket;
  readonly work: WorkQueue;

  constructor(scope: Construct, id: string, { stage }: Props) {
    super(scope, id);
    this.work = new WorkQueue(this, 'Inbox', { stage, tries: MAX_RECEIVES.inbox });
    this.bucket = new Bucket(this, 'Pages', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        { id: 'parts', abortIncompleteMultipartUploadAfter: Duration.days(1) },
        ...Object.entries(KEPT).map(([prefix, days]) => ({
          id: prefix.slice(0, -1),
          prefix,
          expiration: Duration.days(days),
        })),
      ],
    });
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Holds published news and is written by people and functions of this account only. Access logs would cost a second bucket that grows by itself; turn on CloudTrail data events where who read what must be known.',
    });
    this.announceNewPages();
  }

  /**
   * By hand and not by `addEventNotification`, which would bring a Lambda function of its own with wide
   * rights. The queue's policy names the account and not the bucket: the bucket needs the policy first
   * (S3 tries it out), so naming the bucket in it would be a circle.
   */
  private announceNewPages(): void {
    this.work.queue.addToResourcePolicy(
      new PolicyStatement({
        sid: 'PagesArrive',
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.work.queue.queueArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    const bucket = this.bucket.node.defaultChild as CfnBucket;
    bucket.notificationConfiguration = {
      queueConfigurations: [
        {
          event: 's3:ObjectCreated:*',
          queue: this.work.queue.queueArn,
          filter: { s3Key: { rules: [{ name: 'prefix', value: 'inbox/' }] } },
        },
      ],
    };
    bucket.node.addDependency(this.work.queue.node.findChild('Policy'));
  }
}
