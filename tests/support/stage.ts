/**
 * A deployed stage `prod` as the command line finds it: CloudFormation and CloudWatch answer here, all
 * else is the embedded AWS. The environment is a person's, with credentials.
 */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Resources } from '../../lib/local/resources.ts';
import { OUTPUTS } from '../../lib/outputs.ts';
import { forgetAws, keepEnvironment } from './environment.ts';

/** CloudWatch's answers by action: bodies in its JSON protocol, or an error's code with 403. */
export type CloudWatchAnswers = Record<string, unknown>;

/** The stack's outputs for the embedded AWS, with what only a deployed stage has. */
export const outputsAt = (
  resources: Resources,
  deployed: { readonly opsTopicArn: string; readonly tickDeadQueueArn: string },
): Readonly<Record<string, string>> => ({
  [OUTPUTS.tableName]: resources.tableName,
  [OUTPUTS.bucketName]: resources.bucketName,
  [OUTPUTS.inboxQueueUrl]: resources.inboxQueueUrl,
  [OUTPUTS.alertsQueueUrl]: resources.alertsQueueUrl,
  [OUTPUTS.outboxQueueUrl]: resources.outboxQueueUrl,
  [OUTPUTS.inboxDeadQueueArn]: resources.inboxDeadQueueArn,
  [OUTPUTS.alertsDeadQueueArn]: resources.alertsDeadQueueArn,
  [OUTPUTS.outboxDeadQueueArn]: resources.outboxDeadQueueArn,
  [OUTPUTS.tickDeadQueueArn]: deployed.tickDeadQueueArn,
  [OUTPUTS.undeliveredQueueArn]: resources.undeliveredQueueArn,
  [OUTPUTS.broadcastTopicArn]: resources.broadcastTopicArn,
  [OUTPUTS.opsTopicArn]: deployed.opsTopicArn,
  [OUTPUTS.apiUrl]: 'https://abcdefghij.execute-api.eu-west-3.amazonaws.com',
  [OUTPUTS.lang]: 'fr',
  [OUTPUTS.timeZone]: 'Europe/Paris',
});

const described = (outputs: Readonly<Record<string, string>>): string =>
  `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult><Stacks><member><StackName>Vigie-prod</StackName><StackId>arn:aws:cloudformation:eu-west-3:123456789012:stack/Vigie-prod/0b1c</StackId><CreationTime>2026-11-24T09:00:00Z</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus><Outputs>${Object.entries(
    outputs,
  )
    .map(
      ([key, value]) =>
        `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
    )
    .join('')}</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`;

/** Starts the two services; `enter` makes this process's variables a person's until `leave`. */
export const startStage = async (
  endpoint: string,
  outputs: Readonly<Record<string, string>>,
  cloudWatch: CloudWatchAnswers,
) => {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      const action = String(request.headers['x-amz-target'] ?? '').split('.')[1];
      if (action === undefined) {
        response.setHeader('content-type', 'text/xml');
        return response.end(described(outputs));
      }
      const answer = cloudWatch[action];
      response.setHeader('content-type', 'application/x-amz-json-1.0');
      if (typeof answer === 'string') response.statusCode = 403;
      return response.end(
        JSON.stringify(
          typeof answer === 'string' ? { __type: answer, message: `${action} is denied` } : answer,
        ),
      );
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const restore = keepEnvironment();
  forgetAws();
  Object.assign(process.env, {
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_ENDPOINT_URL: endpoint,
    AWS_ENDPOINT_URL_CLOUDFORMATION: here,
    AWS_ENDPOINT_URL_CLOUDWATCH: here,
    AWS_CONFIG_FILE: '/nonexistent',
    AWS_SHARED_CREDENTIALS_FILE: '/nonexistent',
    AWS_EC2_METADATA_DISABLED: 'true',
  });
  return {
    stop: async () => {
      await new Promise((closed) => server.close(closed));
      restore();
    },
  };
};
