/**
 * Operating a deployed stage, as the person on call does: what is missing, the canary, the audit, pages
 * set aside, dead letters put back. Where ministack strikes no clock the test does, with the event that
 * the rule carries.
 */

import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inboxMessage } from '../../lambda/aws/messages.ts';
import { urlOf } from '../../lib/cli/queues.ts';
import { type DeployedStage, deployStage } from './stage.ts';

const NAME = 'oncall';
const SOON = { timeout: 60_000, interval: 500 };

let stage: DeployedStage;
beforeAll(async () => {
  stage = await deployStage(NAME);
});
afterAll(() => stage.close());

type Finding = { readonly kind: string; readonly says: string; readonly next?: string };
type Report = {
  readonly deadLetters: Readonly<Record<string, number>>;
  readonly quarantine: Readonly<Record<string, number>>;
  readonly canary: { readonly arrived: { readonly seconds: number } | null };
  readonly findings: readonly Finding[];
};

/** What `vigie status --json` says; its label goes to standard error. */
const report = async (): Promise<Report> => {
  const { written } = await stage.vigie('status', '--json');
  const line = written.split('\n').find((one) => one.startsWith('{')) ?? '';
  return JSON.parse(line) as Report;
};
const says = ({ findings }: Report) => findings.map(({ says: text }) => text);

describe('just deployed', () => {
  test('the outputs and vigie status say what is missing, each with the line to type', async () => {
    expect(stage.byName).toMatchObject({
      WhatIsMissing: `npx vigie status --stage ${NAME}`,
      WhoHearsAlarms: `nobody: npx cdk deploy -c stage=${NAME} -c opsEmail=you@example.com`,
    });
    const { written } = await stage.vigie('status');
    expect(written).toContain('Still to do:');
    expect(written).toContain('· Nobody hears alarms.');
    expect(written).toContain('· Nobody is subscribed.');
    expect(written).toContain(`--topics sanctions --stage ${NAME}`);
    expect(written).toContain('dead letters: none');
  });
});

describe('the canary', () => {
  test('comes out behind the deployed topic’s filter, and is noted', async () => {
    await stage.invoke('tick', { every: 'minute' });
    await expect
      .poll(async () => {
        await stage.invoke('tick', { every: 'minute' });
        return (await stage.items('WATCH')).find(({ sk }) => sk === 'canary')?.['arrived'];
      }, SOON)
      .toMatchObject({ seconds: expect.any(Number) });
    expect((await report()).canary.arrived?.seconds).toBeLessThanOrEqual(120);
  });

  test('leaves nothing where people look', async () => {
    const today = new Date().toISOString().slice(0, 10);
    expect(await stage.items(`DAY#${today}`)).toEqual([]);
    expect(await stage.items('STORIES')).toEqual([]);
    expect(await stage.objects('archive/')).toEqual([]);
    expect(await stage.objects('done/')).toEqual([]);
  });
});

test('the audit runs in the deployed function, with the rights that it has', async () => {
  await stage.invoke('tick', { every: 'hour' });
  const [audited] = (await stage.items('WATCH')).filter(({ sk }) => sk === 'audit');
  expect(audited).toMatchObject({ lost: [], counts: { vanished: 0, unchecked: 0 } });
});

test('a page that cannot be read is listed with the reason, and counted', async () => {
  await stage.drop('photo.txt', Buffer.from([0x50, 0, 0xff, 0xfe, 0, 1, 2]));
  await expect.poll(async () => (await report()).quarantine, SOON).toEqual({ binary: 1 });
  const { written } = await stage.vigie('ops', 'quarantine');
  expect(written).toContain('binary  inbox/photo.txt');
});

test('a dead letter is wrong, and put back it is worked', async () => {
  const dead = await urlOf(stage, stage.outputs.inboxDeadQueueArn);
  await stage.dropSeed('usine-moscou-fr.txt');
  await expect.poll(() => stage.objects('done/'), SOON).toHaveLength(1);
  // A message that died: its page is done meanwhile, so it will be acknowledged.
  await stage.sqs.send(
    new SendMessageCommand({
      QueueUrl: dead,
      MessageBody: inboxMessage(stage.outputs.bucketName)({ keys: ['inbox/gone.txt'] }),
    }),
  );
  const before = await stage.vigie('status');
  expect(before.code).toBe(1);
  expect(before.written).toContain('1 message was given up and waits in inbox-dead.');
  const { written } = await stage.vigie('ops', 'redrive', 'inbox');
  expect(written).toContain('inbox: 1 put back (1 dead letter).');
  await expect.poll(async () => (await report()).deadLetters['inbox-dead'], SOON).toBe(0);
  const after = await report();
  expect(says(after).join()).not.toContain('given up');
});
