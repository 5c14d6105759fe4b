/**
 * A deployed stage, found by the outputs of its stack with the credentials of whoever runs the
 * command. Only `--stage` leads here: a laptop that merely has credentials sends nothing.
 */

import {
  CloudFormationClient,
  CloudFormationServiceException,
  DescribeStacksCommand,
  type Stack,
} from '@aws-sdk/client-cloudformation';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { OUTPUTS, stackName } from '../outputs.ts';
import { InputError } from './command.ts';
import type { System } from './system.ts';

/** Errors of the credential chain carry no class that the clients export; their names are documented. */
const CREDENTIAL_ERRORS = new Set([
  'CredentialsProviderError',
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'TokenProviderError',
]);

const SIGN_IN = 'Sign in first (aws configure, aws sso login, or the AWS_… variables)';

const regionOf = async (client: CloudFormationClient): Promise<string> => {
  try {
    return await client.config.region();
  } catch (error) {
    throw new InputError(
      'No AWS region is set: set AWS_REGION to the one that the stage was deployed in',
      { cause: error },
    );
  }
};

const describe = async (stage: string): Promise<{ stack: Stack; region: string }> => {
  const client = new CloudFormationClient({});
  const name = stackName(stage);
  const region = await regionOf(client);
  try {
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: name }));
    const stack = Stacks?.[0];
    if (!stack) throw new Error(`CloudFormation described no stack for ${name}`);
    return { stack, region };
  } catch (error) {
    // CloudFormation's answer for a name that it does not know.
    if (error instanceof CloudFormationServiceException && error.name === 'ValidationError')
      throw new InputError(
        `There is no stack ${name} in ${region}. Deploy it (npx cdk deploy -c stage=${stage}), or set AWS_REGION and AWS_PROFILE to where it is.`,
        { cause: error },
      );
    if (error instanceof Error && CREDENTIAL_ERRORS.has(error.name))
      throw new InputError(`AWS does not let you in: ${error.message}. ${SIGN_IN}.`, {
        cause: error,
      });
    throw error;
  } finally {
    client.destroy();
  }
};

const outputsOf = (stack: Stack, stage: string): Readonly<Record<keyof typeof OUTPUTS, string>> => {
  const given = new Map(
    stack.Outputs?.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]),
  );
  const missing = Object.values(OUTPUTS).filter((output) => !given.get(output));
  if (missing.length > 0)
    throw new InputError(
      `The stack ${stackName(stage)} has no output ${missing.join(', ')} (status ${stack.StackStatus}): it was deployed by another version, or not to its end. Run: npx cdk deploy -c stage=${stage}`,
    );
  return Object.fromEntries(
    Object.entries(OUTPUTS).map(([key, output]) => [key, given.get(output)]),
  ) as Record<keyof typeof OUTPUTS, string>;
};

/** An answer of AWS that says no: every exception of an SDK client has a `$fault`. */
const isRefusal = (error: unknown): error is Error =>
  error instanceof Error && '$fault' in error && '$metadata' in error;

/** A call without an answer: no network, no such host, a certificate that nobody knows, a stream that broke, or none in time. */
const isUnanswered = (error: unknown): error is Error => {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : undefined;
  // The SDK notes its attempts in $metadata; a body that breaks off later has only Node's code.
  const isOfCall = '$metadata' in error && (code !== undefined || error.name === 'TimeoutError');
  return isOfCall || code === 'ECONNRESET';
};

const AGAIN = 'What the command began is completed by running it again.';

/** Uses a deployed stage. What AWS refuses, or does not answer, is told in its words, without a stack trace. */
export const withDeployed = async <Result>(
  stage: string,
  use: (system: System) => Promise<Result>,
): Promise<Result> => {
  try {
    return await withStack(stage, use);
  } catch (error) {
    if (isRefusal(error))
      throw new InputError(`AWS refused (${error.name}): ${error.message}. ${AGAIN}`, {
        cause: error,
      });
    if (isUnanswered(error))
      throw new InputError(
        `AWS does not answer: ${error.message || error.name}. Is there a network, and is AWS_REGION (or AWS_ENDPOINT_URL) right? ${AGAIN}`,
        { cause: error },
      );
    throw error;
  }
};

const withStack = async <Result>(
  stage: string,
  use: (system: System) => Promise<Result>,
): Promise<Result> => {
  const { stack, region } = await describe(stage);
  const { lang, tickDeadQueueArn, opsTopicArn, ...outputs } = outputsOf(stack, stage);
  const account = stack.StackId?.split(':')[4] ?? 'unknown';
  // A person waits: the SDK's defaults retry for long enough, but would wait for ever on one answer.
  const options = {
    region,
    requestHandler: {
      connectionTimeout: 5_000,
      requestTimeout: 20_000,
      throwOnRequestTimeout: true,
    },
  };
  const clients = {
    dynamo: new DynamoDBClient(options),
    sqs: new SQSClient(options),
    sns: new SNSClient(options),
    publishing: new SNSClient({ ...options, maxAttempts: 1 }),
    // An endpoint of one's own (an emulator) has no host name for each bucket.
    s3: new S3Client({ ...options, forcePathStyle: Boolean(process.env['AWS_ENDPOINT_URL']) }),
  };
  const cloudWatch = new CloudWatchClient(options);
  try {
    return await use({
      ...outputs,
      ...clients,
      deployed: { tickDeadQueueArn, opsTopicArn, cloudWatch },
      stage,
      label: `stage ${stage}, account ${account}, region ${region}`,
      option: ` --stage ${stage}`,
      lang: lang === 'fr' ? 'fr' : 'en',
    });
  } finally {
    for (const client of [cloudWatch, ...Object.values(clients)]) client.destroy();
  }
};
