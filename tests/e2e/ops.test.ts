/** An SMS whose outcome nobody knows, as the person on call meets it: listed, sent again, and known then. */

import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { dynamoRecords } from '../../lambda/aws/records.ts';
import { command as ops } from '../../lib/cli/ops.ts';
import { localClients } from '../../lib/local/clients.ts';
import { withLocal } from '../../lib/local/with-local.ts';
import { runCommand } from '../support/command.ts';
import { bundleChild, type Crashable, startCrashable } from '../support/crash.ts';
import { temporaryFolder } from '../support/emulators.ts';
import { subscriberWith } from '../support/subscriber.ts';

const PAGE = `EU adopts new sanctions against Russia

Brussels, Monday. The twenty-seven approved a package that targets ships and banks, the presidency
of the council said after the meeting.
`;

let folder: string;
let child = '';
let forget: () => Promise<void>;
beforeAll(async () => {
  ({ folder, forget } = await temporaryFolder());
  child = bundleChild(folder);
});
afterAll(() => forget());

let system: Crashable;
beforeEach(async () => {
  system = await startCrashable(child);
  system.forget();
});
afterEach(() => system.end());

const run = (...args: string[]) => runCommand(ops, [...args, '--data', system.dataDir]);
const sms = () => system.accepted.filter((whom) => whom === 'sms');

/** SNS takes the first SMS, and its answer is lost. */
const loseAnswer = (): void => {
  let isLost = false;
  system.onRequest(async (call, proceed) => {
    const answer = await proceed();
    if (call.action !== 'Publish' || isLost || !call.body.toString().includes('PhoneNumber='))
      return answer;
    isLost = true;
    return 'cut';
  });
};

const unknownSms = async (): Promise<Readonly<Record<string, unknown>>> => {
  loseAnswer();
  await system.startFunctions();
  await system.drop('page.txt', PAGE);
  await system.settled();
  const listed = await run('unknown', '--json');
  expect(listed.code).toBe(0);
  return JSON.parse(listed.out);
};

test('it is listed with reader, topic and title, sent once more, and then not listed any more', async () => {
  const found = await unknownSms();
  expect(found).toMatchObject({
    ...{ channel: 'sms', state: 'UNKNOWN', attempt: 1, reason: 'ECONNRESET' },
    title: 'EU adopts new sanctions against Russia',
    topics: [{ id: 'sanctions', title: 'Sanctions' }],
  });
  const id = String(found['id']);

  const shown = (await run('unknown')).out;
  expect(shown).toContain('Nobody knows whether 1 message of the last 7 days arrived');
  expect(shown).toContain(`SMS to ${found['address']}  (${found['ref']})`);
  expect(shown).toContain('Sanctions: EU adopts new sanctions against Russia');
  expect(shown).toContain(`npx vigie ops resend ${id} --data`);

  expect(sms()).toHaveLength(1);
  const resent = await run('resend', id);
  expect(resent).toMatchObject({ code: 0, err: '' });
  expect(resent.out).toContain(`to ${found['address']} waits to be sent (it was UNKNOWN`);
  expect(resent.out).toContain('it is there twice');
  await system.settled();
  expect(sms()).toHaveLength(2);
  expect((await run('unknown')).out).toContain('No message of the last 7 days');

  const refused = await run('resend', id);
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(/is not sent again: it was sent on .* SNS took it as/);
  await system.settled();
  expect(sms()).toHaveLength(2);
}, 30_000);

test('the signs of its story are enough where one message of it is listed', async () => {
  const { id, ref } = await unknownSms();
  const resent = await run('resend', String(ref).toLowerCase(), '--json');
  expect(JSON.parse(resent.out)).toMatchObject({
    ...{ stage: 'local', id, outcome: 'queued', was: { state: 'UNKNOWN', attempt: 1 } },
  });
  await system.settled();
  expect(sms()).toHaveLength(2);
  const none = await run('resend', String(ref));
  expect(none.code).toBe(1);
  expect(none.err).toContain(`No message of story ${ref} is to be sent again`);
}, 30_000);

test('what was sent, and what is not there, is refused with the reason', async () => {
  const id = String((await unknownSms())['id']);
  const programs = await run('resend', id.replace(/[^/]+$/, 'programs'));
  expect(programs.code).toBe(1);
  expect(programs.err).toContain('is not sent again: it was sent on');
  const nobody = await run('resend', id.replace(/[^/]+$/, 'nobody'));
  expect(nobody).toMatchObject({ code: 1, err: expect.stringContaining('There is no message') });
}, 30_000);

test('pages set aside are listed, the newest first, with the reason and what was wrong', async () => {
  await system.startFunctions();
  await system.drop('empty.txt', '');
  await system.settled();
  await system.drop('reçu.reason.json', Buffer.from([0x50, 0, 0xff, 0xfe, 0, 1, 2]));
  await system.settled();
  const listed = (await run('quarantine', '--json')).out
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(listed).toMatchObject([
    { refusal: 'binary', from: 'inbox/reçu.reason.json', size: 7 },
    { refusal: 'empty', from: 'inbox/empty.txt', detail: expect.stringMatching(/empty/i), size: 0 },
  ]);
  const shown = (await run('quarantine')).out;
  expect(shown).toContain('2 pages set aside in the last 7 days');
  expect(shown).toMatch(/UTC {2}empty {2}inbox\/empty\.txt\n {2}\S.*\n {2}quarantine\/\d/);
}, 30_000);

test('a page whose note was never written is listed too, with the reason that its folder names', async () => {
  const Key = `quarantine/${new Date().toISOString().slice(0, 10)}/binary/1f2e3d4c-photo.txt`;
  await system.s3.send(
    new PutObjectCommand({ Bucket: system.resources.bucketName, Key, Body: 'PNG' }),
  );
  const [page] = (await run('quarantine', '--json')).out
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(page).toMatchObject({ key: Key, refusal: 'binary', detail: null, from: null, size: 3 });
  expect((await run('quarantine')).out).toContain('binary  a page whose note is missing');
});

test('on a system that does not run, the next step is to start it', async () => {
  const data = `${folder}/asleep`;
  const at = new Date().toISOString();
  const id = { storyId: 'st_a1', n: 1, subscriberId: 'karim' };
  await withLocal(data, async ({ endpoint, environment }) => {
    const clients = localClients(endpoint);
    const records = dynamoRecords(environment['TABLE_NAME'] ?? '', clients.dynamo);
    const karim = subscriberWith({
      ...{ id: 'karim', channel: 'sms', address: '+33639980001', since: at },
    });
    await records.subscribers.put(karim);
    await records.ledgers.add('st_a1', 0, {
      ...{ by: 'a1', textHash: 'x', kind: 'alert', at, fanned: true },
      topics: [{ topic: 'sanctions', prominence: 3 }],
    });
    await records.deliveries.change(id, undefined, {
      ...{ state: 'UNKNOWN', reason: 'TimeoutError', attempt: 1, changedAt: at },
    });
    clients.close();
  });
  const resent = await runCommand(ops, ['resend', 'st_a1/1/karim', '--data', data]);
  expect(resent).toMatchObject({ code: 0, err: '' });
  expect(resent.out).toContain(`Start it, and it is sent:  npm start -- --data ${data}`);
}, 30_000);

test.each([
  [['unknown', '--days', 'week'], 'from 1 to 400'],
  [['resend'], 'Which message?'],
  [['resend', 'nonsense'], 'is no id of a message'],
  [['resend', 'st_a1/1/karim', '--held'], 'no option of ops resend'],
  [['quarantine', 'page.txt'], 'too much for ops quarantine'],
  [['retry'], 'There is no "ops retry"'],
  [[], 'What to do?'],
])('%j is wrong usage', async (args, says) => {
  expect(await run(...args)).toMatchObject({ code: 2, err: expect.stringContaining(says) });
});
