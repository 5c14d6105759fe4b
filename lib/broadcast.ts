/** What leaves by SNS: the topic that programs subscribe to, and the queue of what SNS could not deliver. */

import { Aws, Validations } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Alias } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { deadLetters } from './queue.ts';

/** The broadcast topic `alerts`; each reader's own topic is made by `vigie subscribe`. */
export class Broadcast extends Construct {
  readonly topic: Topic;
  /** For the RedrivePolicy of subscriptions to the broadcast topic and to readers' topics. */
  readonly undelivered: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.topic = new Topic(this, 'Alerts', {
      displayName: 'Vigie',
      // AWS's own key for SNS: free, and its policy already lets the roles of this account publish.
      masterKey: Alias.fromAliasName(this, 'Key', 'alias/aws/sns'),
      enforceSSL: true,
    });
    this.undelivered = deadLetters(this, 'Undelivered');
    this.undelivered.addToResourcePolicy(
      new PolicyStatement({
        sid: 'SnsGivesUp',
        principals: [new ServicePrincipal('sns.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.undelivered.queueArn],
        // Readers' topics are made later, so the account stands for them.
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    Validations.of(this.undelivered).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason:
        'It is itself a dead-letter queue, of SNS subscriptions; the rule only knows those of SQS.',
    });
  }
}
