/** SDK clients that can only talk to the local system: endpoint, region and keys are given in code. */

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { REGION } from './exchange.ts';

/** Keys that open nothing but the loopback endpoint, which does not check them. */
export const LOCAL_KEYS = { accessKeyId: 'local', secretAccessKey: 'local' } as const;

const OPTIONS = {
  region: REGION,
  credentials: LOCAL_KEYS,
  requestHandler: {
    connectionTimeout: 2_000,
    requestTimeout: 10_000,
    throwOnRequestTimeout: true,
  },
} as const;

/** The four clients; `close` lets their sockets go. */
export const localClients = (endpoint: string) => {
  const dynamo = new DynamoDBClient({ ...OPTIONS, endpoint });
  const sqs = new SQSClient({ ...OPTIONS, endpoint, useQueueUrlAsEndpoint: false });
  const sns = new SNSClient({ ...OPTIONS, endpoint });
  const s3 = new S3Client({ ...OPTIONS, endpoint, forcePathStyle: true });
  return {
    dynamo,
    sqs,
    sns,
    s3,
    close: () => {
      for (const client of [dynamo, sqs, sns, s3]) client.destroy();
    },
  };
};
