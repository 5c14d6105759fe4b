/** Which system a command works on: the deployed one only where `--stage` says so. */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GetTopicAttributesCommand, ListTopicsCommand } from '@aws-sdk/client-sns';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { command as mute } from '../../lib/cli/mute.ts';
import { command as mutes } from '../../lib/cli/mutes.ts';
import { command as subscribe } from '../../lib/cli/subscribe.ts';
import { command as subscriptions } from '../../lib/cli/subscriptions.ts';
import { command as unmute } from '../../lib/cli/unmute.ts';
import { OUTPUTS } from '../../lib/outputs.ts';
import { runCommand } from '../support/command.ts';
import { startEmulators, temporaryFolder } from '../support/emulators.ts';
import { freePort } from '../support/free-port.ts';

let local: Awaited<ReturnType<typeof startEmulators>>;
/** CloudFormation as it answers for one stack. */
let cloudFormation: Server;
let asked: string[] = [];
let outputs: Readonly<Record<string, string>>;

const STACK_ID = 'arn:aws:cloudformation:eu-west-3:123456789012:stack/Vigie-prod/0b1c';

const described =
  (): string => `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
<DescribeStacksResult><Stacks><member><StackName>Vigie-prod</StackName><StackId>${STACK_ID}</StackId>
<CreationTime>2026-11-24T09:00:00Z</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus><Outputs>${Object.entries(
    outputs,
  )
    .map(
      ([key, value]) =>
        `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
    )
    .join('')}</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`;

const unknown = (code: string, message: string): string =>
  `<ErrorResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>x</RequestId></ErrorResponse>`;

const address = (server: Server): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  local = await startEmulators();
  cloudFormation = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      const name = form.get('StackName') ?? '';
      asked.push(name);
      response.setHeader('content-type', 'text/xml');
      if (name === 'Vigie-prod') return response.end(described());
      if (name === 'Vigie-closed') {
        response.statusCode = 403;
        return response.end(unknown('AccessDenied', 'User is not authorized to perform it'));
      }
      response.statusCode = name === 'Vigie-expired' ? 403 : 400;
      return response.end(
        name === 'Vigie-expired'
          ? unknown('ExpiredToken', 'The security token included in the request is expired')
          : unknown('ValidationError', `Stack with id ${name} does not exist`),
      );
    });
  });
  await new Promise<void>((ready) => cloudFormation.listen(0, '127.0.0.1', ready));
  const { resources } = local;
  outputs = {
    ...Object.fromEntries(Object.values(OUTPUTS).map((output) => [output, 'not used here'])),
    [OUTPUTS.tableName]: resources.tableName,
    [OUTPUTS.undeliveredQueueArn]: resources.undeliveredQueueArn,
    [OUTPUTS.apiUrl]: 'https://abcdefghij.execute-api.eu-west-3.amazonaws.com',
    [OUTPUTS.lang]: 'fr',
    [OUTPUTS.timeZone]: 'Europe/Paris',
  };
});
afterAll(async () => {
  await new Promise((closed) => cloudFormation.close(closed));
  await local.stop();
});

/** A person's environment with credentials that work for everything. */
const credentials = (): Record<string, string> => ({
  AWS_REGION: 'eu-west-3',
  AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_ENDPOINT_URL: local.endpoint,
  AWS_ENDPOINT_URL_CLOUDFORMATION: address(cloudFormation),
  AWS_CONFIG_FILE: '/nonexistent',
  AWS_SHARED_CREDENTIALS_FILE: '/nonexistent',
  AWS_EC2_METADATA_DISABLED: 'true',
});

let before: NodeJS.ProcessEnv;
const environment = (variables: Record<string, string>) => {
  for (const name of Object.keys(process.env))
    if (name.startsWith('AWS_')) delete process.env[name];
  Object.assign(process.env, variables);
};
beforeEach(() => {
  before = { ...process.env };
  asked = [];
});
afterEach(() => {
  environment({});
  Object.assign(process.env, before);
});

const MARIE = ['email', 'marie@exemple.fr', '--topics', 'sanctions'];

test('a laptop that has credentials, but no --stage, asks AWS nothing', async () => {
  environment(credentials());
  let calls = 0;
  const stopWatching = local.onRequest(async (_call, next) => {
    calls += 1;
    return next();
  });
  const { folder, forget } = await temporaryFolder();
  const ran = await runCommand(subscribe, [...MARIE, '--data', folder]);
  expect(ran.out).toContain('local system in');
  expect([calls, asked]).toEqual([0, []]);
  stopWatching();
  await forget();
});

describe('with --stage', () => {
  test('the stage is found by its outputs, named first, and gets the reader', async () => {
    environment(credentials());
    const ran = await runCommand(subscribe, [...MARIE, '--stage', 'prod']);
    expect(ran).toMatchObject({ code: 0 });
    // As a stage is in its first minute, or deployed by an older Vigie.
    expect(ran.err).toContain('has not said yet which topics it runs');
    expect(ran.out.split('\n')[0]).toBe('stage prod, account 123456789012, region eu-west-3');
    expect(ran.out).toContain('(instant, headline only), times in Europe/Paris');
    expect(ran.out).toContain(
      "copy the link (do not open it) and run    npx vigie confirm '<link>' --stage prod",
    );
    expect(asked).toEqual(['Vigie-prod']);
    const { Topics = [] } = await local.sns.send(new ListTopicsCommand({}));
    const topicArn = Topics.map(({ TopicArn }) => TopicArn ?? '').find((arn) =>
      arn.includes(':vigie-prod-r-'),
    );
    const { Attributes } = await local.sns.send(
      new GetTopicAttributesCommand({ TopicArn: topicArn }),
    );
    expect(Attributes).toMatchObject({ DisplayName: 'Vigie', SubscriptionsPending: '1' });
    const listed = await runCommand(subscriptions, ['--stage', 'prod']);
    expect(listed.out).toMatch(/marie@exemple\.fr {2}pending/);
  });

  test('a reader of the stage is muted there, and each line to type names the stage', async () => {
    environment(credentials());
    const of = ['--to', 'marie@exemple.fr', '--stage', 'prod'];
    const ran = await runCommand(mute, ['sanctions', '--for', '7d', ...of]);
    expect(ran.out.split('\n')[0]).toBe('stage prod, account 123456789012, region eu-west-3');
    expect(ran.out).toContain('npx vigie unmute sanctions --to marie@exemple.fr --stage prod');
    const listed = () => runCommand(mutes, ['--stage', 'prod']);
    expect((await listed()).out).toMatch(/marie@exemple\.fr +topic +sanctions +until/);
    const unknown = await runCommand(mute, ['sanctoins', ...of]);
    expect(unknown.err).toContain('npx vigie topics list --stage prod');
    expect((await runCommand(unmute, ['all', ...of])).code).toBe(0);
    expect((await listed()).out).toContain('Nothing is muted.');
  });

  test('a stage that is not there is named, with the way to make it', async () => {
    environment(credentials());
    expect(await runCommand(subscriptions, ['--stage', 'dev'])).toMatchObject({
      code: 1,
      err: expect.stringContaining(
        'There is no stack Vigie-dev in eu-west-3. Deploy it (npx cdk deploy -c stage=dev)',
      ),
    });
  });

  test('a stack of another version says which output it lacks', async () => {
    environment(credentials());
    const all = outputs;
    const { [OUTPUTS.apiUrl]: _, ...less } = all;
    outputs = less;
    const ran = await runCommand(subscriptions, ['--stage', 'prod']);
    outputs = all;
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('has no output ApiUrl') });
  });

  test('missing region, missing and expired credentials are told apart', async () => {
    const { AWS_REGION: _, ...noRegion } = credentials();
    environment(noRegion);
    expect(await runCommand(subscriptions, ['--stage', 'prod'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('No AWS region is set'),
    });
    const { AWS_ACCESS_KEY_ID: _id, AWS_SECRET_ACCESS_KEY: _secret, ...noKeys } = credentials();
    environment(noKeys);
    expect(await runCommand(subscriptions, ['--stage', 'prod'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('AWS does not let you in'),
    });
    environment(credentials());
    expect(await runCommand(subscriptions, ['--stage', 'closed'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('AWS refused (AccessDenied): User is not authorized'),
    });
    expect(await runCommand(subscriptions, ['--stage', 'expired'])).toMatchObject({
      code: 1,
      err: expect.stringContaining(
        'AWS does not let you in: The security token included in the request is expired',
      ),
    });
  });

  test('without a network it says so, instead of where in the code it noticed', async () => {
    const port = await freePort();
    environment({ ...credentials(), AWS_ENDPOINT_URL_CLOUDFORMATION: `http://127.0.0.1:${port}` });
    const unfound = await runCommand(subscriptions, ['--stage', 'prod']);
    expect(unfound).toMatchObject({
      code: 1,
      err: expect.stringMatching(/AWS does not answer: .*ECONNREFUSED.* Is there a network/),
    });
    environment({ ...credentials(), AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}` });
    expect(await runCommand(subscriptions, ['--stage', 'prod'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('AWS does not answer'),
    });
  });

  test('a stage name that cannot be one, or a data folder beside it, is refused', async () => {
    expect(await runCommand(subscriptions, ['--stage', 'Prod-1'])).toMatchObject({ code: 2 });
    expect(await runCommand(subscriptions, ['--stage', 'prod', '--data', 'x'])).toMatchObject({
      code: 2,
    });
  });
});
