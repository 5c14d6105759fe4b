/**
 * The SDK clients, configured once. With AWS_ENDPOINT_URL (the local system, an emulator) everything
 * goes there, whatever host a queue's URL names; without it, to AWS.
 */

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';

// No timeout is the SDK's default, and without throwOnRequestTimeout it only logs a warning.
const TIMEOUTS = { connectionTimeout: 2_000, requestTimeout: 3_000, throwOnRequestTimeout: true };

const endpoint = () =>
  process.env['AWS_ENDPOINT_URL'] ? { endpoint: process.env['AWS_ENDPOINT_URL'] } : {};

export const dynamoClient = () => new DynamoDBClient({ ...endpoint(), requestHandler: TIMEOUTS });

// Long polling waits up to 20 s for an answer; functions only send, delete and change visibility.
export const sqsClient = () =>
  new SQSClient({
    ...endpoint(),
    ...(process.env['AWS_ENDPOINT_URL'] ? { useQueueUrlAsEndpoint: false } : {}),
    requestHandler: TIMEOUTS,
  });

/** For subscribing and other repeatable calls. */
export const snsClient = () => new SNSClient({ ...endpoint(), requestHandler: TIMEOUTS });

/** For publishing: one attempt, because the SDK's own retries double messages (measured: 3 on a dropped connection). */
export const publishingClient = () =>
  new SNSClient({ ...endpoint(), maxAttempts: 1, requestHandler: TIMEOUTS });
