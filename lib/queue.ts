/** A queue between two steps: what fails too often waits two weeks in a dead-letter queue of its own. */

import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { timingOf } from '../lambda/core/alert/timing.ts';
import type { Stage } from './stage.ts';

/** Encrypted by SQS itself: free, and S3, SNS and EventBridge can send to it without a key's grant. */
const SAFE = { enforceSSL: true, encryption: QueueEncryption.SQS_MANAGED };

/** A queue where failures wait for a person: SQS keeps nothing longer than 14 days. */
export const deadLetters = (scope: Construct, id: string): Queue =>
  new Queue(scope, id, { ...SAFE, retentionPeriod: Duration.days(14) });

type Props = {
  readonly stage: Stage;
  /** Receives without success before a message is set aside. */
  readonly tries: number;
};

/** A queue that feeds a function, with its dead letters. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly dead: Queue;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    this.dead = deadLetters(this, 'Dead');
    this.queue = new Queue(this, 'Queue', {
      ...SAFE,
      visibilityTimeout: Duration.seconds(timingOf(props.stage.name).visibilityS),
      // A dead letter keeps the age it had, so a shorter time here would win nothing.
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: this.dead, maxReceiveCount: props.tries },
    });
  }
}
