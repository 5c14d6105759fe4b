/**
 * The stage's resources on the embedded AWS: the same as the stack's, under the same names. Where they
 * are follows from the endpoint alone; creating them may be repeated.
 */

import {
  CreateTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { CreateTopicCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { MAX_RECEIVES, timingOf } from '../../lambda/core/alert/timing.ts';
import { localClients } from './clients.ts';
import { ACCOUNT, REGION } from './exchange.ts';
import { LOCAL_NAMES, LOCAL_STAGE } from './place.ts';

const DEAD_LETTER_SECONDS = String(14 * 24 * 3600);

const queueArn = (name: string): string => `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`;

/** Where each resource is. */
export const resourcesAt = (endpoint: string) => {
  const url = (name: string) => `${endpoint}/${ACCOUNT}/${name}`;
  return {
    tableName: LOCAL_NAMES.table,
    bucketName: LOCAL_NAMES.bucket,
    inboxQueueUrl: url(LOCAL_NAMES.inbox),
    inboxDeadQueueUrl: url(LOCAL_NAMES.inboxDead),
    alertsQueueUrl: url(LOCAL_NAMES.alerts),
    alertsDeadQueueUrl: url(LOCAL_NAMES.alertsDead),
    outboxQueueUrl: url(LOCAL_NAMES.outbox),
    outboxDeadQueueUrl: url(LOCAL_NAMES.outboxDead),
    undeliveredQueueUrl: url(LOCAL_NAMES.undelivered),
    undeliveredQueueArn: queueArn(LOCAL_NAMES.undelivered),
    canaryQueueUrl: url(LOCAL_NAMES.canary),
    inboxDeadQueueArn: queueArn(LOCAL_NAMES.inboxDead),
    alertsDeadQueueArn: queueArn(LOCAL_NAMES.alertsDead),
    outboxDeadQueueArn: queueArn(LOCAL_NAMES.outboxDead),
    broadcastTopicArn: `arn:aws:sns:${REGION}:${ACCOUNT}:${LOCAL_NAMES.broadcast}`,
  } as const;
};

/** See `resourcesAt`. */
export type Resources = ReturnType<typeof resourcesAt>;

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

const createDead = async (sqs: SQSClient, name: string): Promise<void> => {
  await sqs.send(
    new CreateQueueCommand({
      QueueName: name,
      Attributes: { MessageRetentionPeriod: DEAD_LETTER_SECONDS },
    }),
  );
};

const createWork = async (sqs: SQSClient, name: 'inbox' | 'alerts' | 'outbox'): Promise<void> => {
  const dead = LOCAL_NAMES[`${name}Dead`];
  await createDead(sqs, dead);
  await sqs.send(
    new CreateQueueCommand({
      QueueName: LOCAL_NAMES[name],
      Attributes: {
        VisibilityTimeout: String(timingOf(LOCAL_STAGE).visibilityS),
        RedrivePolicy: JSON.stringify({
          deadLetterTargetArn: queueArn(dead),
          maxReceiveCount: MAX_RECEIVES[name],
        }),
      },
    }),
  );
};

/** Creates what is not there yet. */
export const createResources = async (endpoint: string): Promise<Resources> => {
  const { dynamo, sqs, sns, s3, close } = localClients(endpoint);
  try {
    await Promise.all([
      createWork(sqs, 'inbox'),
      createWork(sqs, 'alerts'),
      createWork(sqs, 'outbox'),
      createDead(sqs, LOCAL_NAMES.undelivered),
      sns.send(
        new CreateTopicCommand({
          Name: LOCAL_NAMES.broadcast,
          Attributes: { DisplayName: 'Vigie' },
        }),
      ),
      createTable(dynamo),
      s3.send(new CreateBucketCommand({ Bucket: LOCAL_NAMES.bucket })),
    ]);
    return resourcesAt(endpoint);
  } finally {
    close();
  }
};
