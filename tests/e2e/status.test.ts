/** What the person on call sees of a deployed stage. */

import { PutObjectCommand } from '@aws-sdk/client-s3';
import { CreateTopicCommand, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dynamoCanary } from '../../lambda/aws/canaries.ts';
import { dynamoFeeds } from '../../lambda/aws/feeds.ts';
import { hash } from '../../lambda/aws/hash.ts';
import { dynamoRecords } from '../../lambda/aws/records.ts';
import { newPlan } from '../../lambda/core/feed/plan.ts';
import { UNASKED } from '../../lambda/core/feed/record.ts';
import { command as ops } from '../../lib/cli/ops.ts';
import { command as status } from '../../lib/cli/status.ts';
import { command as subscribe } from '../../lib/cli/subscribe.ts';
import { command as subscriptions } from '../../lib/cli/subscriptions.ts';
import { runCommand } from '../support/command.ts';
import { startEmulators, temporaryFolder } from '../support/emulators.ts';
import { type CloudWatchAnswers, outputsAt, startStage } from '../support/stage.ts';
import { subscriberWith } from '../support/subscriber.ts';

let local: Awaited<ReturnType<typeof startEmulators>>;
let stage: Awaited<ReturnType<typeof startStage>>;
let opsTopicArn = '';
const cloudWatch: CloudWatchAnswers = {};
/** SNS's answers to what the embedded one does not know. */
const sandbox: Record<string, string> = {};

const queueArn = (url: string) =>
  local.resources.undeliveredQueueArn.replace(/[^:]+$/, url.split('/').at(-1) ?? '');

beforeAll(async () => {
  local = await startEmulators();
  const { resources } = local;
  const made = await local.sns.send(new CreateTopicCommand({ Name: 'Vigie-prod-Ops' }));
  opsTopicArn = made.TopicArn ?? '';
  const tickDead = await local.sqs.send(new CreateQueueCommand({ QueueName: 'tick-dead' }));
  local.onRequest(async (call, proceed) => {
    const action = new URLSearchParams(call.body.toString()).get('Action') ?? '';
    const result = sandbox[action];
    if (result === undefined) return proceed();
    return {
      status: 200,
      headers: { 'content-type': 'text/xml' },
      body: `<${action}Response xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><${action}Result>${result}</${action}Result></${action}Response>`,
    };
  });
  stage = await startStage(
    local.endpoint,
    outputsAt(resources, { opsTopicArn, tickDeadQueueArn: queueArn(tickDead.QueueUrl ?? '') }),
    cloudWatch,
  );
});
afterAll(async () => {
  await stage.stop();
  await local.stop();
});

const alarm = (name: string, StateValue: string) => ({
  AlarmName: `vigie-prod-${name}`,
  StateValue,
  StateUpdatedTimestamp: 1_795_000_000,
});

beforeEach(() => {
  Object.assign(cloudWatch, {
    DescribeAlarms: { MetricAlarms: [alarm('inbox-late', 'OK'), alarm('canary-late', 'OK')] },
    GetMetricData: { MetricDataResults: [] },
  });
  Object.assign(sandbox, {
    GetSMSSandboxAccountStatus: '<IsInSandbox>true</IsInSandbox>',
    GetSMSAttributes:
      '<attributes><entry><key>MonthlySpendLimit</key><value>1</value></entry></attributes>',
    ListSMSSandboxPhoneNumbers: '<PhoneNumbers></PhoneNumbers>',
  });
});

const shown = () => runCommand(status, ['--stage', 'prod']);
const report = async () => {
  const ran = await runCommand(status, ['--stage', 'prod', '--json']);
  return { code: ran.code, ...JSON.parse(ran.out) };
};
const said = (findings: readonly { readonly kind: string; readonly says: string }[]) =>
  findings.map(({ kind, says }) => `${kind}: ${says}`);

test('just deployed: what is missing, each with the line to type', async () => {
  const ran = await shown();
  expect(ran.code).toBe(0);
  expect(ran.out.split('\n')[0]).toBe('stage prod, account 123456789012, region eu-west-3');
  for (const line of [
    '  inbox: 0 waiting, 0 being worked on',
    '  dead letters: none',
    '  canary: none arrived yet',
    '  alarms: 2 green, 0 red, 0 without a figure yet',
    '  alarms go to: nobody',
    '  SMS: in the sandbox, verified numbers only, at most $1 a month; beyond it SNS drops messages without an error',
    'Still to do:',
    '· Nobody hears alarms.',
    `    aws sns subscribe --topic-arn ${opsTopicArn} --protocol email --notification-endpoint you@example.com`,
    '· Nothing came in for two days.',
    `    aws s3 cp page.txt s3://${local.resources.bucketName}/inbox/`,
    '· Nobody is subscribed.',
    '    npx vigie subscribe email you@example.com --topics sanctions --stage prod',
    "· SMS is in AWS's sandbox: only verified numbers get any (0 so far).",
  ])
    expect(ran.out.split('\n')).toContain(line);
  expect((await runCommand(ops, ['status', '--stage', 'prod'])).out).toBe(ran.out);
});

test('an unconfirmed operator, an unconfirmed reader and an unverified telephone are named', async () => {
  await local.sns.send(
    new SubscribeCommand({
      TopicArn: opsTopicArn,
      Protocol: 'email',
      Endpoint: 'oncall@a.example',
    }),
  );
  const marie = ['email', 'marie@exemple.fr', '--topics', 'sanctions', '--stage', 'prod'];
  expect((await runCommand(subscribe, marie)).code).toBe(0);
  const { subscribers } = dynamoRecords(local.resources.tableName, local.dynamo);
  await subscribers.put(subscriberWith({ id: 'karim', channel: 'sms', address: '+33639980001' }));
  const { code, findings } = await report();
  expect(code).toBe(0);
  expect(said(findings)).toEqual(
    expect.arrayContaining([
      "missing: oncall@a.example hears no alarm until the link in AWS's mail is opened.",
      'missing: marie@exemple.fr has not confirmed yet and is told nothing.',
      'missing: +33639980001 gets no SMS while AWS has not verified it.',
    ]),
  );
  expect(findings.find(({ says }: { says: string }) => says.startsWith('marie')).next).toBe(
    "npx vigie confirm '<the link of AWS's mail>' --stage prod",
  );
});

describe('what is wrong makes the exit code 1', () => {
  test('a red alarm, with where it is explained', async () => {
    cloudWatch['DescribeAlarms'] = { MetricAlarms: [alarm('outbox-late', 'ALARM')] };
    const { code, findings, alarms } = await report();
    expect(code).toBe(1);
    expect(alarms).toMatchObject([{ name: 'outbox-late', state: 'ALARM' }]);
    expect(findings).toContainEqual({
      kind: 'wrong',
      says: expect.stringMatching(/^The alarm outbox-late is red since 2026-/),
      next: 'docs/operations.md, "outbox-late"',
    });
  });

  test('a canary that is on its way for too long, and a clock that stands still', async () => {
    const canary = dynamoCanary(local.dynamo, local.resources.tableName);
    const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    await canary.keep({ sentAt: minutesAgo(1) });
    expect(said((await report()).findings).join()).not.toContain('test article');
    await canary.keep({ sentAt: minutesAgo(4), arrived: { sentAt: minutesAgo(9), seconds: 5 } });
    expect(said((await report()).findings).join()).toMatch(/wrong: The test article of .* has not/);
    await canary.keep({ sentAt: minutesAgo(50), arrived: { sentAt: minutesAgo(50), seconds: 5 } });
    expect(said((await report()).findings).join()).toMatch(/wrong: The clock stands still/);
    await canary.keep({ sentAt: minutesAgo(2), arrived: { sentAt: minutesAgo(2), seconds: 5 } });
    const ran = await shown();
    expect(ran.out).toMatch(/canary: the last that arrived is of .*, \d+ (s|min) ago; it took 5 s/);
  });

  test('a reader whose subscription SNS ended, and one who answered STOP', async () => {
    const { subscribers } = dynamoRecords(local.resources.tableName, local.dynamo);
    const pavel = { id: 'pavel', address: 'pavel@exemple.fr', topicArn: `${opsTopicArn}-gone` };
    await subscribers.put(subscriberWith(pavel));
    sandbox['ListPhoneNumbersOptedOut'] =
      '<phoneNumbers><member>+33639980001</member></phoneNumbers>';
    const { code, findings, readers } = await report();
    expect(code).toBe(1);
    expect(readers.counts).toMatchObject({ vanished: 1, 'opted-out': 1, pending: 1 });
    expect(said(findings)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^wrong: pavel@exemple\.fr is told nothing any more/),
        'wrong: +33639980001 answered STOP and gets no SMS any more.',
      ]),
    );
    const listed = await runCommand(subscriptions, ['--stage', 'prod']);
    expect(listed.out).toMatch(/\+33639980001 +stopped/);
    expect(listed.out).toMatch(/pavel@exemple\.fr +ended/);
    delete sandbox['ListPhoneNumbersOptedOut'];
    await subscribers.remove('pavel', { erase: true });
  });

  test('what AWS does not let one see is said, and hides nothing else', async () => {
    cloudWatch['DescribeAlarms'] = 'AccessDeniedException';
    const { code, findings, alarms, queues } = await report();
    expect([code, alarms]).toEqual([1, null]);
    expect(queues).toHaveLength(3);
    expect(said(findings)).toContain(
      'unknown: Cannot see alarms: AWS answered AccessDeniedException: DescribeAlarms is denied',
    );
  });
});

test('feeds in trouble are named with what to type, and so is a poller that does not come round', async () => {
  expect(said((await report()).findings)).toContain('missing: No feeds yet.');
  const feeds = dynamoFeeds(local.dynamo, local.resources.tableName);
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const plan = (name: string, dueAt: string) =>
    newPlan(hash, `https://${name}.example/rss.xml`, at(-600), { title: name, dueAt });
  const [well, gone] = [plan('gazette', at(5)), plan('revue', at(30))];
  const lastError = { at: at(-3), code: 'gone', reason: 'the feed is gone for good (410)' };
  for (const one of [well, gone]) await feeds.add(one);
  await feeds.keepRecord(well.id, { ...UNASKED, lastPoll: at(-5), lastSuccess: at(-5) });
  await feeds.keepRecord(gone.id, { ...UNASKED, lastPoll: at(-3), lastError, fails: 1 });
  const { code, findings } = await report();
  expect(code).toBe(1);
  expect(findings).toContainEqual({
    kind: 'wrong',
    says: 'The feed revue fails (never read): the feed is gone for good (410).',
    next: `npx vigie feeds check ${gone.id} --stage prod   or  npx vigie feeds pause ${gone.id} --stage prod`,
  });
  expect((await shown()).out).toContain('  feeds: 2 watched (1 failing, 1 baseline)');
  expect(said(findings).join()).not.toContain('stands still');
  await feeds.put({ ...well, dueAt: at(-21) });
  expect(said((await report()).findings).join()).toContain(
    'wrong: 1 feed should have been asked over 20 minutes ago',
  );
  for (const { id } of [well, gone]) await feeds.remove(id);
});

test('pages set aside are counted by reason, and what waits is shown with its age', async () => {
  const day = new Date().toISOString().slice(0, 10);
  for (const name of ['empty/1-a.txt', 'empty/1-a.txt.reason.json', 'empty/2-b.txt', 'binary/3-c'])
    await local.s3.send(
      new PutObjectCommand({
        ...{ Bucket: local.resources.bucketName, Key: `quarantine/${day}/${name}`, Body: '{}' },
      }),
    );
  await local.sqs.send(
    new SendMessageCommand({ QueueUrl: local.resources.outboxQueueUrl, MessageBody: 'x' }),
  );
  cloudWatch['GetMetricData'] = {
    MetricDataResults: [
      { Id: 'outbox', Timestamps: [1_795_000_000], Values: [1_500] },
      { Id: 'inbox', Timestamps: [], Values: [] },
    ],
  };
  const ran = await shown();
  expect(ran.out).toContain('  outbox: 1 waiting, 0 being worked on, the oldest for 25 min');
  expect(ran.out).toContain('  quarantine: 3 in 7 days (binary 1, empty 2); see');
});

test('the last page read, the last alert, and a message of unknown outcome', async () => {
  const at = new Date(Date.now() - 600_000).toISOString();
  const records = dynamoRecords(local.resources.tableName, local.dynamo);
  const topics = [{ topic: 'sanctions', prominence: 3 as const }];
  const ids = { articleId: 'a1', storyId: 'st_a1' };
  await records.decisions.put({ ...ids, at, n: 1, reason: 'alert', topics });
  await records.ledgers.add('st_a1', 0, {
    ...{ by: 'a1', textHash: 'x', kind: 'alert', at, topics, fanned: true },
  });
  await records.deliveries.change({ storyId: 'st_a1', n: 1, subscriberId: 'karim' }, undefined, {
    ...{ state: 'UNKNOWN', reason: 'TimeoutError', attempt: 1, changedAt: at },
  });
  const hour = new Date().toISOString().slice(0, 13).replace('T', '/');
  await local.s3.send(
    new PutObjectCommand({
      ...{ Bucket: local.resources.bucketName, Key: `archive/${hour}/r1.ndjson.gz`, Body: 'x' },
    }),
  );
  const { code, flow, unknownOutcomes, findings } = await report();
  expect(code).toBe(1);
  expect(flow.lastAlert).toMatchObject({ at, storyId: 'st_a1' });
  expect(Date.now() - Date.parse(flow.lastRead)).toBeLessThan(60_000);
  expect(unknownOutcomes).toBe(1);
  expect(findings).toContainEqual({
    kind: 'wrong',
    says: 'Nobody knows whether 1 message of the last day arrived.',
    next: 'npx vigie ops unknown --stage prod',
  });
  expect((await shown()).out).toMatch(/last alert: \w{4} of .* UTC, 10 min ago/);
});

test('dead letters are counted, and the command that puts them back is there', async () => {
  for (const MessageBody of ['1', '2'])
    await local.sqs.send(
      new SendMessageCommand({ QueueUrl: local.resources.inboxDeadQueueUrl, MessageBody }),
    );
  const { code, deadLetters, findings } = await report();
  expect(code).toBe(1);
  expect(deadLetters).toMatchObject({ 'inbox-dead': 2, 'alerts-dead': 0, 'tick-dead': 0 });
  expect(findings).toContainEqual({
    kind: 'wrong',
    says: '2 messages were given up and wait in inbox-dead.',
    next: expect.stringMatching(/^npx vigie ops redrive inbox --stage prod {3}\(repair the cause/),
  });
});

test('a laptop has no alarms, no canary and no SMS limit, and says what is missing there', async () => {
  const { folder, forget } = await temporaryFolder();
  const ran = await runCommand(status, ['--data', folder]);
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out).toContain('npm start, then drop a page into inbox/');
  expect(ran.out).toContain(`--topics sanctions --data ${folder}`);
  expect(ran.out).not.toMatch(/alarms|canary|SMS/);
  await forget();
});
