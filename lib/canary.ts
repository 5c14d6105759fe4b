/** Where the canary comes out: a queue that gets nothing of the broadcast topic but canaries. */

import { Duration, Validations } from 'aws-cdk-lib';
import { SubscriptionFilter } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Broadcast } from './broadcast.ts';

type Props = { readonly broadcast: Broadcast };

/** The canary's queue, subscribed like any program. */
export class Canary extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { broadcast }: Props) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      enforceSSL: true,
      encryption: QueueEncryption.SQS_MANAGED,
      // tick takes them out every minute; what nobody took for a day says nothing any more.
      retentionPeriod: Duration.days(1),
    });
    Validations.of(this.queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason:
        'A canary that cannot be worked is thrown away: the next one comes in minutes, and the alarm tells of one that is missing.',
    });
    broadcast.topic.addSubscription(
      new SqsSubscription(this.queue, {
        rawMessageDelivery: true,
        filterPolicy: { kind: SubscriptionFilter.stringFilter({ allowlist: ['canary'] }) },
      }),
    );
  }
}
