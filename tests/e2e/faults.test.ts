/** What SNS, SQS and a page can do to the running functions, and what a reader then gets. */

import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Hook } from '../../lib/local/front.ts';
import { folders } from '../../lib/local/place.ts';
import { openBucket } from '../../lib/local/s3/bucket.ts';
import { bundleChild, type Crashable, startCrashable, type Whom } from '../support/crash.ts';
import { temporaryFolder } from '../support/emulators.ts';

const PAGE = `EU adopts new sanctions against Russia

Brussels, Monday. The twenty-seven approved a package that targets ships and banks, the presidency
of the council said after the meeting.
`;
const OTHER_PAGE = `EU imposes fresh sanctions on Belarus banks

Brussels, Tuesday. Three lenders are cut off from the payment system, the council of ministers said
in a statement after a long night of talks.
`;

let child = '';
let forget: () => Promise<void>;
beforeAll(async () => {
  const made = await temporaryFolder();
  forget = made.forget;
  child = bundleChild(made.folder);
});
afterAll(() => forget());

let system: Crashable;
beforeEach(async () => {
  system = await startCrashable(child);
  system.forget();
});
afterEach(() => system.end());

/** Each state by whom the delivery is to. */
const ends = async (): Promise<Record<string, string>> =>
  Object.fromEntries((await system.deliveries()).map(({ whom, state }) => [whom, state]));

const accepted = (): readonly Whom[] => [...system.accepted].sort();

/** Breaks the first publish to each of mail, SMS and programs. */
const breakFirst = (fault: Hook): void => {
  const broken = new Set<string>();
  system.onRequest((call, proceed) => {
    const form = new URLSearchParams(call.body.toString());
    const to = form.get('PhoneNumber') ?? form.get('TopicArn') ?? '';
    if (call.action !== 'Publish' || broken.has(to)) return proceed();
    broken.add(to);
    return fault(call, proceed);
  });
};

const work = async (): Promise<void> => {
  await system.startFunctions();
  await system.drop('page.txt', PAGE);
  await system.settled();
};

// A publish of unknown outcome: mail and programs get it again, an SMS is listed and not repeated.
const UNKNOWN_ONCE = { email: 'SENT', sms: 'UNKNOWN', programs: 'SENT' };

test('SNS answers 500', async () => {
  breakFirst(async () => ({ status: 500, body: '' }));
  await work();
  expect(await ends()).toEqual(UNKNOWN_ONCE);
  expect(accepted()).toEqual(['email', 'programs']);
}, 30_000);

test('SNS never answers', async () => {
  breakFirst(async () => 'hang');
  await work();
  expect(await ends()).toEqual(UNKNOWN_ONCE);
  expect(accepted()).toEqual(['email', 'programs']);
}, 30_000);

test('SNS accepts and the connection breaks before its answer', async () => {
  breakFirst(async (_, proceed) => {
    await proceed();
    return 'cut';
  });
  await work();
  expect(await ends()).toEqual(UNKNOWN_ONCE);
  // The one double that cannot be told from a loss; an SMS costs money and is not doubled.
  expect(accepted()).toEqual(['email', 'email', 'programs', 'programs', 'sms']);
}, 30_000);

test('SNS refuses for a while: everything is sent once it accepts', async () => {
  breakFirst(async () => ({
    status: 400,
    headers: { 'content-type': 'text/xml' },
    body: '<ErrorResponse><Error><Type>Sender</Type><Code>Throttled</Code><Message>Rate exceeded</Message></Error></ErrorResponse>',
  }));
  await work();
  expect(await ends()).toEqual({ email: 'SENT', sms: 'SENT', programs: 'SENT' });
  expect(accepted()).toEqual(['email', 'programs', 'sms']);
}, 30_000);

test('SQS delivers everything twice, to two processes at the same time', async () => {
  await Promise.all([system.startFunctions(), system.startFunctions()]);
  system.onRequest(async (call, proceed) => {
    if (call.service !== 'sqs' || call.action !== 'SendMessageBatch') return proceed();
    await proceed();
    return proceed();
  });
  await Promise.all([system.drop('a.txt', PAGE), system.drop('copy of a.txt', PAGE)]);
  await system.settled();
  expect(await ends()).toEqual({ email: 'SENT', sms: 'SENT', programs: 'SENT' });
  expect(accepted()).toEqual(['email', 'programs', 'sms']);
}, 30_000);

test('a page that kills its process each time is set aside, and its neighbours are told', async () => {
  let functions: ChildProcess = await system.startFunctions();
  let deaths = 0;
  // It dies when it has the page and works it; who only moves it away does not work it.
  let note = 'TRY#?';
  let isBegun = true;
  system.onRequest(async (call, proceed) => {
    const answer = await proceed();
    if (call.action === 'ReceiveMessage') {
      const { Messages = [] } = JSON.parse(String(answer.body)) as {
        Messages?: { MessageId: string; Body: string }[];
      };
      const poison = Messages.find(({ Body }) => Body.includes('poison.txt'));
      if (poison) note = `TRY#${poison.MessageId}`;
    }
    const isNote = call.service === 'dynamodb' && call.body.toString().includes(`"${note}"`);
    if (isNote && call.action !== 'GetItem') isBegun = call.action !== 'DeleteItem';
    const isPoison = call.action === 'GetObject' && call.path.endsWith('poison.txt');
    if (!isPoison || !isBegun) return answer;
    deaths += 1;
    isBegun = false;
    const gone = once(functions, 'exit');
    functions.kill('SIGKILL');
    await gone;
    return 'cut';
  });
  await Promise.all([
    system.drop('one.txt', PAGE),
    system.drop('poison.txt', 'x'),
    system.drop('two.txt', OTHER_PAGE),
  ]);
  const end = system.settled().then(() => 'settled' as const);
  for (;;) {
    const gone = once(functions, 'exit').then(() => 'dead' as const);
    if ((await Promise.race([end, gone])) === 'settled') break;
    await system.letVisibilityPass();
    functions = await system.startFunctions();
  }
  const quarantined = await openBucket(folders(system.dataDir).bucket).keys('quarantine/');
  expect(quarantined.filter((key) => key.endsWith('poison.txt'))).toEqual([
    expect.stringContaining('/stopped-the-process/'),
  ]);
  expect(deaths).toBeLessThan(5);
  expect(await system.dead()).toEqual([]);
  expect(accepted()).toEqual(['email', 'email', 'programs', 'programs', 'sms', 'sms']);
}, 60_000);

test('records that are none and pages that cannot be read leave the others alone', async () => {
  await system.startFunctions();
  await system.sqs.send(
    new SendMessageCommand({
      QueueUrl: system.resources.inboxQueueUrl,
      MessageBody: '{"not":"ours"}',
    }),
  );
  await Promise.all([
    system.drop('empty.txt', ''),
    system.drop('binary.txt', Buffer.from([0x50, 0, 0xff, 0xfe, 0, 1, 2])),
    system.drop('large.txt', Buffer.alloc(11_000_000, 'a')),
    system.drop('page.txt', PAGE),
  ]);
  await system.settled();
  expect(accepted()).toEqual(['email', 'programs', 'sms']);
  const keys = await openBucket(folders(system.dataDir).bucket).keys('');
  const refusals = keys
    .filter((key) => key.startsWith('quarantine/') && !key.endsWith('.reason.json'))
    .map((key) => key.split('/')[2]);
  expect(refusals.sort()).toEqual(['binary', 'empty', 'too-large', 'wrong-shape']);
  expect(keys.filter((key) => key.startsWith('inbox/'))).toEqual([]);
  expect(await system.dead()).toEqual([]);
}, 30_000);
