/** A stage's life: deployed, deployed again, changed, taken down; its data outlives it. */

import {
  CloudFormationServiceException,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { destroy } from './cdk.ts';
import { type DeployedStage, deployStage } from './stage.ts';

const NAME = 'life';
const PHONE = '+33639980002';
const SOON = { timeout: 60_000, interval: 250 };

let stage: DeployedStage;

/** All that must outlive: matches, subscriptions, addresses of readers, and the page. */
const kept = async ({ items, objects }: DeployedStage) => ({
  matches: await items('T#plant-reopening#0'),
  subscribers: await items('SUBS'),
  watchers: await items('W#plant-reopening'),
  pages: (await objects('done/')).filter((key) => !key.startsWith('done/canary/')),
});
const events = async (): Promise<number> => {
  const asked = new DescribeStackEventsCommand({ StackName: `Vigie-${NAME}` });
  return (await stage.cloudFormation.send(asked)).StackEvents?.length ?? 0;
};
const alerts = async (): Promise<readonly string[]> =>
  (await stage.smsTo(PHONE))
    .map(({ Message }) => Message)
    .filter((message) => !/code|you will get/.test(message));

beforeAll(async () => {
  stage = await deployStage(NAME);
  await stage.vigie('subscribe', 'sms', PHONE, '--topics', 'plant-reopening');
  const [first] = await stage.smsTo(PHONE);
  const code = /code is (\d{6})/.exec(first?.Message ?? '')?.[1] ?? 'no code';
  await stage.vigie('confirm', PHONE, code);
});
afterAll(() => stage.close());

test('a stage beside another works on its own', async () => {
  await stage.dropSeed('usine-moscou-fr.txt');
  await expect.poll(alerts, SOON).toEqual([expect.stringMatching(/^Plant reopening/)]);
  await expect.poll(() => stage.objects('done/'), SOON).toContain('done/usine-moscou-fr.txt');
});

test('deployed again without a change, nothing is changed', async () => {
  const before = await events();
  const { written } = await deployStage(NAME);
  expect(written).toContain(`Vigie-${NAME} (no changes)`);
  expect(await events()).toBe(before);
});

test('a changed setting reaches the functions, and the data stays', async () => {
  const before = await kept(stage);
  expect(before).toMatchObject({
    matches: [{}],
    subscribers: [{}],
    watchers: [{}],
    pages: ['done/usine-moscou-fr.txt'],
  });
  const { outputs } = stage;
  stage.close();
  stage = await deployStage(NAME, { lang: 'fr', timeZone: 'Europe/Paris' });
  expect(stage.outputs).toEqual({ ...outputs, lang: 'fr', timeZone: 'Europe/Paris' });
  expect(await kept(stage)).toEqual(before);
  await stage.dropSeed('breves-eco-fr.txt');
  await expect
    .poll(alerts, SOON)
    .toEqual([expect.anything(), expect.stringMatching(/^R.ouverture/)]);
});

test('taken down, it is gone, but its table and its bucket, with their data', async () => {
  await expect.poll(() => stage.objects('done/'), SOON).toContain('done/breves-eco-fr.txt');
  const before = await kept(stage);
  await destroy(NAME);
  await expect(
    stage.cloudFormation.send(new DescribeStacksCommand({ StackName: `Vigie-${NAME}` })),
  ).rejects.toThrow(CloudFormationServiceException);
  const { inboxQueueUrl: QueueUrl } = stage.outputs;
  const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] });
  await expect(stage.sqs.send(asked)).rejects.toThrow(/not exist/);
  await expect(stage.logOf('scan')).rejects.toThrow('There is no function');
  expect(await kept(stage)).toEqual(before);
  const { code, written } = await stage.vigie('subscriptions');
  expect({ code, written }).toMatchObject({
    code: 1,
    written: expect.stringContaining(`There is no stack Vigie-${NAME}`),
  });
});
