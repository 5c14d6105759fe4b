/** What the person on call sees of a deployed stage, and what puts dead letters back. */

import { PutObjectCommand } from '@aws-sdk/client-s3';
import { CreateTopicCommand, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dynamoCanary } from '../../lambda/aws/canaries.ts';
import { dynamoRecords } from '../../lambda/aws/records.ts';
import { command as ops } from '../../lib/cli/ops.ts';
import { command as status } from '../../lib/cli/status.ts';
import { command as subscribe } from '../../lib/cli/subscribe.ts';
import { command as subscriptions } from '../../lib/cli/subscriptions.ts';
import { messagesIn } from '../../lib/local/quiet.ts';
import { OUTPUTS } from '../../lib/outputs.ts';
import { runCommand } from '../support/command.ts';
import { startEmulators } from '../support/emulators.ts';
import { type CloudWatchAnswers, startStage } from '../support/stage.ts';
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
    {
      [OUTPUTS.tableName]: resources.tableName,
      [OUTPUTS.bucketName]: resources.bucketName,
      [OUTPUTS.inboxQueueUrl]: resources.inboxQueueUrl,
      [OUTPUTS.alertsQueueUrl]: resources.alertsQueueUrl,
      [OUTPUTS.outboxQueueUrl]: resources.outboxQueueUrl,
      [OUTPUTS.inboxDeadQueueArn]: resources.inboxDeadQueueArn,
      [OUTPUTS.alertsDeadQueueArn]: resources.alertsDeadQueueArn,
      [OUTPUTS.outboxDeadQueueArn]: resources.outboxDeadQueueArn,
      [OUTPUTS.tickDeadQueueArn]: queueArn(tickDead.QueueUrl ?? ''),
      [OUTPUTS.undeliveredQueueArn]: resources.undeliveredQueueArn,
      [OUTPUTS.broadcastTopicArn]: resources.broadcastTopicArn,
      [OUTPUTS.opsTopicArn]: opsTopicArn,
      [OUTPUTS.apiUrl]: 'https://abcdefghij.execute-api.eu-west-3.amazonaws.com',
      [OUTPUTS.lang]: 'fr',
      [OUTPUTS.timeZone]: 'Europe/Paris',
    },
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

describe('redrive', () => {
  const kill = (queue: 'inbox' | 'alerts', count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, index) =>
        local.sqs.send(
          new SendMessageCommand({
            QueueUrl: local.resources[`${queue}DeadQueueUrl`],
            MessageBody: JSON.stringify({ number: index }),
            MessageAttributes: { reason: { DataType: 'String', StringValue: 'wrong-shape: no' } },
          }),
        ),
      ),
    );
  const run = (...args: string[]) => runCommand(ops, ['redrive', ...args, '--stage', 'prod']);

  test('puts back every dead letter of a queue, and of no other', async () => {
    await Promise.all([kill('inbox', 23), kill('alerts', 1)]);
    const wrong = await report();
    expect(wrong.deadLetters).toMatchObject({ 'inbox-dead': 23, 'alerts-dead': 1 });
    expect(said(wrong.findings)).toContain(
      'wrong: 23 messages were given up and wait in inbox-dead.',
    );
    const ran = await run('inbox');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('inbox: 23 put back (23 dead letters).');
    const { resources, sqs } = local;
    expect(await messagesIn(sqs, resources.inboxQueueUrl)).toBe(23);
    expect(await messagesIn(sqs, resources.inboxDeadQueueUrl)).toBe(0);
    expect(await messagesIn(sqs, resources.alertsDeadQueueUrl)).toBe(1);
  });

  test('without a name takes all three, and says so to programs', async () => {
    const ran = await run('--json');
    expect(JSON.parse(ran.out)).toEqual({
      stage: 'prod',
      redriven: [
        { queue: 'inbox', found: 0, moved: 0 },
        { queue: 'alerts', found: 1, moved: 1 },
        { queue: 'outbox', found: 0, moved: 0 },
      ],
    });
  });

  test('what cannot be put back, or is no queue, is refused with the reason', async () => {
    expect(await run('undelivered')).toMatchObject({
      code: 1,
      err: expect.stringContaining('each message says why'),
    });
    expect(await run('inboxes')).toMatchObject({
      code: 2,
      err: expect.stringContaining('there are: inbox, alerts, outbox'),
    });
    expect(await run('inbox', 'alerts')).toMatchObject({ code: 2 });
  });
});
