/** Creates a stage's resources on the embedded AWS, as the stack does in the real one. Safe to repeat. */

import {
  CreateTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { CreateTopicCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { localClients } from './clients.ts';
import { LOCAL_NAMES } from './emulators.ts';
import { ACCOUNT, REGION } from './exchange.ts';

/** What the functions are told of them. */
export type Resources = {
  readonly tableName: string;
  readonly bucketName: string;
  readonly inboxQueueUrl: string;
  readonly inboxDeadQueueUrl: string;
  readonly alertsQueueUrl: string;
  readonly alertsDeadQueueUrl: string;
  readonly outboxQueueUrl: string;
  readonly outboxDeadQueueUrl: string;
  readonly undeliveredQueueUrl: string;
  readonly broadcastTopicArn: string;
};

/** Seconds: short, so that a crash is repaired while one watches (DESIGN §4 has a deployed stage's). */
const VISIBILITY = '5';
const DEAD_LETTER_SECONDS = String(14 * 24 * 3600);

/** The ARN of a local queue. */
export const queueArn = (name: string): string => `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`;

const createTable = async (dynamo: DynamoDBClient): Promise<void> => {
  const TableName = LOCAL_NAMES.table;
  try {
    await dynamo.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  await dynamo.send(
    new UpdateTimeToLiveCommand({
      TableName,
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    }),
  );
};

const createDead = async (sqs: SQSClient, name: string): Promise<string> => {
  const { QueueUrl = '' } = await sqs.send(
    new CreateQueueCommand({
      QueueName: name,
      Attributes: { MessageRetentionPeriod: DEAD_LETTER_SECONDS },
    }),
  );
  return QueueUrl;
};

const createWork = async (sqs: SQSClient, name: string, dead: string, tries: number) => {
  const deadUrl = await createDead(sqs, dead);
  const { QueueUrl = '' } = await sqs.send(
    new CreateQueueCommand({
      QueueName: name,
      Attributes: {
        VisibilityTimeout: VISIBILITY,
        RedrivePolicy: JSON.stringify({
          deadLetterTargetArn: queueArn(dead),
          maxReceiveCount: tries,
        }),
      },
    }),
  );
  return { url: QueueUrl, deadUrl };
};

/** Creates what is not there yet. */
export const createResources = async (endpoint: string): Promise<Resources> => {
  const { dynamo, sqs, sns, s3, close } = localClients(endpoint);
  const names = LOCAL_NAMES;
  try {
    const [inbox, alerts, outbox, undeliveredQueueUrl, { TopicArn = '' }] = await Promise.all([
      createWork(sqs, names.inbox, names.inboxDead, 5),
      createWork(sqs, names.alerts, names.alertsDead, 5),
      createWork(sqs, names.outbox, names.outboxDead, 20),
      createDead(sqs, names.undelivered),
      sns.send(
        new CreateTopicCommand({ Name: names.broadcast, Attributes: { DisplayName: 'Vigie' } }),
      ),
      createTable(dynamo),
      s3.send(new CreateBucketCommand({ Bucket: names.bucket })),
    ]);
    return {
      tableName: names.table,
      bucketName: names.bucket,
      inboxQueueUrl: inbox.url,
      inboxDeadQueueUrl: inbox.deadUrl,
      alertsQueueUrl: alerts.url,
      alertsDeadQueueUrl: alerts.deadUrl,
      outboxQueueUrl: outbox.url,
      outboxDeadQueueUrl: outbox.deadUrl,
      undeliveredQueueUrl,
      broadcastTopicArn: TopicArn,
    };
  } finally {
    close();
  }
};
