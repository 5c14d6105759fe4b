/** The queues of a system as a person names them: how much is in each, and where its dead letters are. */

import { GetQueueAttributesCommand, GetQueueUrlCommand } from '@aws-sdk/client-sqs';
import type { System } from './system.ts';

/** The queues between the steps, in the order in which an article meets them. */
export const WORKING = ['inbox', 'alerts', 'outbox'] as const;

/** A queue between two steps. */
export type WorkingName = (typeof WORKING)[number];

/** Its URL. */
export const workingUrl = (system: System, name: WorkingName): string => system[`${name}QueueUrl`];

/** The ARN of each queue of what went wrong, by its name in the alarms. */
export const deadArns = (system: System): Readonly<Record<string, string>> => ({
  'inbox-dead': system.inboxDeadQueueArn,
  'alerts-dead': system.alertsDeadQueueArn,
  'outbox-dead': system.outboxDeadQueueArn,
  ...(system.deployed ? { 'tick-dead': system.deployed.tickDeadQueueArn } : {}),
  undelivered: system.undeliveredQueueArn,
});

/** The name that SQS knows a queue by, from its ARN or URL. */
export const queueName = (arnOrUrl: string): string => arnOrUrl.split(/[:/]/).at(-1) ?? '';

/** The URL of a queue of which the ARN is known. */
export const urlOf = async ({ sqs }: Pick<System, 'sqs'>, arn: string): Promise<string> => {
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: queueName(arn) }));
  if (!QueueUrl) throw new Error(`SQS gave no URL for ${arn}`);
  return QueueUrl;
};

/** Messages that wait (delayed ones too) and that somebody works on, as SQS estimates them. */
export const depthOf = async (
  { sqs }: System,
  QueueUrl: string,
): Promise<{ readonly waiting: number; readonly inHand: number }> => {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl,
      AttributeNames: [
        'ApproximateNumberOfMessages',
        'ApproximateNumberOfMessagesDelayed',
        'ApproximateNumberOfMessagesNotVisible',
      ],
    }),
  );
  const count = (name: keyof typeof Attributes) => Number(Attributes[name] ?? 0);
  return {
    waiting: count('ApproximateNumberOfMessages') + count('ApproximateNumberOfMessagesDelayed'),
    inHand: count('ApproximateNumberOfMessagesNotVisible'),
  };
};
