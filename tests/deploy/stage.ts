/**
 * A deployed stage as the tests of this folder see it: found by its stack's outputs, as a person finds
 * it, and looked at through AWS's own interfaces. `openStage()` is the stage `dev`, which is deployed
 * once for all files (global-setup.ts); a test that changes a stage's settings or takes it down deploys
 * one of its own with `deployStage`.
 */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import type { FunctionName } from '../../lambda/aws/env.ts';
import { tableItems } from '../../lambda/aws/items.ts';
import { ROOT } from '../../lib/bundle.ts';
import { OUTPUTS, stackName } from '../../lib/outputs.ts';
import { runVigie } from '../support/vigie.ts';
import { deploy } from './cdk.ts';
import { grantBatches } from './grants.ts';
import { ENDPOINT, lambda, logs, ministack } from './signed.ts';

/** Clients of the emulator; credentials and endpoint come from the environment. */
const clients = () => ({
  cloudFormation: new CloudFormationClient({}),
  dynamo: new DynamoDBClient({}),
  s3: new S3Client({ forcePathStyle: true }),
  sns: new SNSClient({}),
  sqs: new SQSClient({ useQueueUrlAsEndpoint: false }),
});

type Clients = ReturnType<typeof clients>;

const Functions = z.object({
  Functions: z.array(
    z.object({
      FunctionName: z.string(),
      Description: z.string(),
      LoggingConfig: z.object({ LogGroup: z.string() }),
    }),
  ),
});
const Events = z.object({ events: z.array(z.object({ message: z.string() })) });
const Sms = z.object({
  sms_messages: z.record(
    z.string(),
    z.array(z.object({ Message: z.string(), MessageId: z.string() })),
  ),
});

/** The outputs of a stack. */
const outputsOf = async (
  { cloudFormation }: Clients,
  name: string,
): Promise<Readonly<Record<string, string>>> => {
  const { Stacks } = await cloudFormation.send(new DescribeStacksCommand({ StackName: name }));
  const outputs = Stacks?.[0]?.Outputs ?? [];
  return Object.fromEntries(
    outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
  );
};

/** The function of a stage, found as docs/operations.md finds it: by its description. */
const functionOf = async (stage: string, name: FunctionName) => {
  const listed = Functions.parse(await (await lambda('GET', '/')).json());
  const description = `Vigie ${stage}: lambda/${name}.ts`;
  const found = listed.Functions.find(({ Description }) => Description === description);
  if (!found) throw new Error(`There is no function "${description}"`);
  return found;
};

const bucketOf = ({ s3 }: Clients, Bucket: string) => ({
  /** Keys of the bucket below a prefix. */
  objects: async (Prefix: string): Promise<readonly string[]> => {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix }));
    return Contents.map(({ Key = '' }) => Key);
  },
  /** Puts a page into the inbox under this name. */
  drop: async (name: string, Body: string | Buffer): Promise<void> => {
    await s3.send(new PutObjectCommand({ Bucket, Key: `inbox/${name}`, Body }));
  },
});

const seedPage = (page: string): Promise<Buffer> => readFile(join(ROOT, 'seeds', 'pages', page));

/** A stage that is there. */
export const openStage = async (name = 'dev') => {
  const used = clients();
  const byName = await outputsOf(used, stackName(name));
  const outputs = Object.fromEntries(
    Object.entries(OUTPUTS).map(([key, output]) => [key, byName[output] ?? '']),
  ) as Readonly<Record<keyof typeof OUTPUTS, string>>;
  const bucket = bucketOf(used, outputs.bucketName);
  return {
    name,
    /** What `vigie … --stage` reads; `byName` has every output of the stack. */
    outputs,
    byName,
    ...used,
    ...bucket,
    /** A page of seeds/pages; `dropSeed` puts it into the inbox under its own name. */
    seed: seedPage,
    dropSeed: async (page: string) => bucket.drop(page, await seedPage(page)),
    /** Items of a partition of the table, as plain data. */
    items: tableItems(used.dynamo, outputs.tableName).query,
    /** Runs `vigie … --stage NAME` in a process of its own. */
    vigie: (...args: readonly string[]) => runVigie([...args, '--stage', name]),
    /** What a function logged, line by line. */
    logOf: async (fn: FunctionName): Promise<readonly string[]> => {
      const { LoggingConfig } = await functionOf(name, fn);
      const found = await logs('FilterLogEvents', { logGroupName: LoggingConfig.LogGroup });
      return Events.parse(found).events.map(({ message }) => message);
    },
    /** Calls a function with an event; its answer, or the error that it threw. */
    invoke: async (fn: FunctionName, event: unknown): Promise<string> => {
      const { FunctionName } = await functionOf(name, fn);
      const response = await lambda('POST', `/${FunctionName}/invocations`, event);
      const answer = await response.text();
      if (response.headers.has('x-amz-function-error')) throw new Error(answer);
      return answer;
    },
    /** Opens a link of the stage's HTTP API; no name of AWS leads to the emulator. */
    open: (link: string, init: RequestInit = {}): Promise<Response> => {
      const { hostname, pathname, search } = new URL(link);
      const [api] = hostname.split('.');
      return fetch(`${ENDPOINT}/_aws/execute-api/${api}/$default${pathname}${search}`, init);
    },
    /** SMS that SNS took for a number, of whatever stage, the oldest first. */
    smsTo: async (phone: string) =>
      Sms.parse(await ministack(`sns/sms-messages?phoneNumber=${encodeURIComponent(phone)}`))
        .sms_messages[phone] ?? [],
    close: () => {
      for (const client of Object.values(used)) client.destroy();
    },
  };
};

/** See `openStage`. */
export type DeployedStage = Awaited<ReturnType<typeof openStage>>;

/** Deploys a stage, or what changed of it, and opens it; `written` is what `cdk deploy` wrote. */
export const deployStage = async (
  name: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<DeployedStage & { readonly written: string }> => {
  const written = await deploy(name, settings);
  await grantBatches(stackName(name));
  return { ...(await openStage(name)), written };
};
