/**
 * Feeds of the deployed stage. No feed of this machine can be read by it, and that is what is tested: the
 * command refuses it, and the deployed function too, with the rights of its own role, whatever the table says.
 */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ListStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoFeeds } from '../../lambda/aws/feeds.ts';
import { hash } from '../../lambda/aws/hash.ts';
import { newPlan } from '../../lambda/core/feed/plan.ts';
import { stackName } from '../../lib/outputs.ts';
import { type DeployedStage, openStage } from './stage.ts';

let stage: DeployedStage;
let folder: string;
beforeAll(async () => {
  stage = await openStage();
  folder = await mkdtemp(join(tmpdir(), 'vigie-feeds-'));
});
afterAll(async () => {
  stage.close();
  await rm(folder, { recursive: true });
});

const feeds = () => dynamoFeeds(stage.dynamo, stage.outputs.tableName);

test('the poller has a clock that strikes every minute', async () => {
  const { StackResourceSummaries = [] } = await stage.cloudFormation.send(
    new ListStackResourcesCommand({ StackName: stackName(stage.name) }),
  );
  const rules = StackResourceSummaries.filter(
    ({ ResourceType, LogicalResourceId = '' }) =>
      ResourceType === 'AWS::Events::Rule' && /^Poller.*Minutes/.test(LogicalResourceId),
  );
  expect(rules).toHaveLength(1);
});

test('a feed of this machine is refused by the command, with the reason', async () => {
  const url = 'http://127.0.0.1:8000/rss.xml';
  const refused = await stage.vigie('feeds', 'add', url, '--yes');
  expect(refused.code).toBe(1);
  expect(refused.written).toContain('127.0.0.1 is this machine (loopback)');
  expect(refused.written).toContain('A deployed Vigie reads from public addresses only');
  expect(await stage.vigie('feeds', 'add', url, '--yes', '--allow-private')).toMatchObject({
    code: 2,
  });
  expect(await feeds().list()).toEqual([]);
});

test('a list is imported, asked by the deployed function, and what is wrong is shown', async () => {
  const list = join(folder, 'list.opml');
  await writeFile(
    list,
    '<opml><body><outline text="Nulle part" xmlUrl="https://nulle-part.invalid/rss.xml"/></body></opml>',
  );
  const imported = await stage.vigie('feeds', 'import', list);
  expect(imported).toMatchObject({ code: 0, written: expect.stringContaining('1 added') });
  await stage.invoke('poll', {});
  const listed = await stage.vigie('feeds');
  expect(listed.written).toContain('Nulle part');
  expect(listed.written).toMatch(/✖ (?:name|timeout): .*\(1 time in a row/);
  expect(await stage.vigie('feeds', 'check')).toMatchObject({ code: 1 });
  expect((await stage.vigie('feeds', 'export')).written).toContain('nulle-part.invalid/rss.xml');
  const [plan] = await feeds().list();
  expect(await stage.vigie('feeds', 'pause', plan?.id ?? '')).toMatchObject({ code: 0 });
  expect(JSON.parse(await stage.invoke('poll', {}))).toMatchObject({ due: 0 });
  expect(await stage.vigie('feeds', 'remove', plan?.id ?? '')).toMatchObject({ code: 0 });
  expect(await feeds().list()).toEqual([]);
});

test('the deployed function refuses loopback, whatever the table says', async () => {
  const now = new Date().toISOString();
  const plan = newPlan(hash, 'http://127.0.0.1:9001/2018-06-01/runtime/invocation/next', now, {
    isPrivate: true,
  });
  await feeds().add(plan);
  expect(JSON.parse(await stage.invoke('poll', {}))).toMatchObject({ asked: 1, failed: 1 });
  expect((await feeds().known(plan.id)).record?.lastError).toMatchObject({
    code: 'address',
    reason: expect.stringContaining('loopback'),
  });
  await feeds().remove(plan.id);
});
