/** The subscription commands as a newcomer uses them, on a local system that does not run. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command as confirm } from '../../lib/cli/confirm.ts';
import { command as subscribe } from '../../lib/cli/subscribe.ts';
import { command as subscriptions } from '../../lib/cli/subscriptions.ts';
import { command as sendTest } from '../../lib/cli/test-message.ts';
import { command as unsubscribe } from '../../lib/cli/unsubscribe.ts';
import { runCommand } from '../support/command.ts';
import { temporaryFolder } from '../support/emulators.ts';

let data: string;
let forget: () => Promise<void>;
beforeAll(async () => {
  ({ folder: data, forget } = await temporaryFolder());
});
afterAll(() => forget());

const here = () => ['--data', data];
const outbox = () => readdir(join(data, 'outbox'));

describe('a reader by email', () => {
  test('subscribes: nothing is active yet, and the next command is ready to type', async () => {
    const ran = await runCommand(subscribe, [
      ...['email', 'Marie@Exemple.fr', '--topics', 'sanctions,plant-reopening'],
      ...['--zone', 'europe/paris', ...here()],
    ]);
    expect(ran.err).toBe('');
    expect(ran.out.split('\n')).toEqual([
      `local system in ${data} (not running, opened for this command)`,
      '✔ marie@exemple.fr asked for: plant-reopening, sanctions (instant, headline only), times in Europe/Paris',
      '  Not active yet. The mail that AWS would send to marie@exemple.fr is here:',
      `    ${data}/outbox/0001-confirm.eml`,
      `  Next:  npx vigie confirm ${data}/outbox/0001-confirm.eml --data ${data}`,
    ]);
    expect(ran.code).toBe(0);
  });

  test('is listed as pending, and gets no test message', async () => {
    expect((await runCommand(subscriptions, here())).out).toMatch(
      /marie@exemple\.fr {2}pending {2}.* headline {2}plant-reopening, sanctions$/m,
    );
    expect(await runCommand(sendTest, ['marie@exemple.fr', ...here()])).toMatchObject({
      code: 1,
      err: expect.stringContaining('has not confirmed yet: nothing was sent'),
    });
  });

  test('confirms with the mail’s file, and is welcomed', async () => {
    const ran = await runCommand(confirm, [join(data, 'outbox/0001-confirm.eml'), ...here()]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('✔ marie@exemple.fr is active: plant-reopening, sanctions');
    const welcome = await readFile(join(data, 'outbox/0002-mail.eml'), 'utf8');
    expect(welcome).toContain('Subject: Vigie: your subscription is active');
  });

  test('changes topics without another confirmation', async () => {
    const args = ['email', 'marie@exemple.fr', '--topics', 'acquisition', '--json', ...here()];
    const ran = await runCommand(subscribe, args);
    expect(JSON.parse(ran.out)).toMatchObject({
      outcome: 'changed',
      stage: 'local',
      subscriber: {
        state: 'active',
        topics: ['acquisition'],
        min: 'headline',
        zone: 'Europe/Paris',
      },
    });
    expect(await outbox()).toEqual(['0001-confirm.eml', '0002-mail.eml', 'index.txt']);
  });

  test('gets a test message by id or address', async () => {
    const listed = await runCommand(subscriptions, ['--json', ...here()]);
    const { id, state } = JSON.parse(listed.out);
    expect(state).toBe('confirmed');
    expect((await runCommand(sendTest, [id, ...here()])).out).toContain('0003-mail.eml');
  });

  test('leaves, is remembered, and is forgotten on request', async () => {
    const leave = (...more: string[]) =>
      runCommand(unsubscribe, ['MARIE@exemple.fr', ...more, ...here()]);
    expect((await leave()).out).toContain('✔ marie@exemple.fr gets no more alerts.');
    expect((await leave()).out).toContain('left already, on 20');
    const back = ['email', 'marie@exemple.fr', '--topics', 'sanctions', ...here()];
    expect((await runCommand(subscribe, back)).out).toContain('This address left on 20');
    expect((await leave('--erase')).code).toBe(0);
    expect(await leave()).toMatchObject({ code: 1, err: expect.stringContaining('Nobody with') });
    expect((await runCommand(subscriptions, here())).out).toContain('Nobody is subscribed yet.');
  });
});

describe('a reader by SMS', () => {
  test('gets a code, mistypes it once, and is welcomed', async () => {
    const ran = await runCommand(subscribe, [
      ...['sms', '+33639980001', '--topics', 'sanctions', '--min', 'lead', ...here()],
    ]);
    const path = /(\S+-sms\.json)/.exec(ran.out)?.[1] ?? '';
    const digits = /\b\d{6}\b/.exec(JSON.parse(await readFile(path, 'utf8')).text)?.[0] ?? '';
    const wrong = digits === '000000' ? '000001' : '000000';
    expect(await runCommand(confirm, ['+33639980001', wrong, ...here()])).toMatchObject({
      code: 1,
      err: expect.stringContaining('4 tries are left'),
    });
    expect((await runCommand(confirm, [digits, ...here()])).out).toContain(
      '✔ +33639980001 is active',
    );
    const sms = (await outbox()).filter((name) => name.endsWith('sms.json')).sort();
    expect(
      JSON.parse(await readFile(join(data, 'outbox', sms.at(-1) ?? ''), 'utf8')),
    ).toMatchObject({
      to: '+33639980001',
      text: expect.stringContaining('you will get alerts here on'),
      parts: 1,
    });
  });
});

describe('mistakes', () => {
  test.each([
    [subscribe, [], 2, 'subscribe email <address>'],
    [
      subscribe,
      ['me@example.com', '--topics', 'sanctions'],
      2,
      'npx vigie subscribe email me@example.com',
    ],
    [subscribe, ['email', '--topics', 'sanctions'], 2, 'Which address?'],
    [subscribe, ['email', 'me@example.com'], 2, 'Which topics?'],
    [subscribe, ['email', 'me@example.com', '--topic', 'sanctions'], 2, '--topic'],
    [subscribe, ['email', 'me@example', '--topics', 'sanctions'], 1, 'incomplete'],
    [
      subscribe,
      ['email', 'me@example.com', '--topics', 'sanctions', '--min', 'title'],
      1,
      'headline, lead or body',
    ],
    [
      subscribe,
      ['email', 'me@example.com', '--topics', 'sanctions', '--zone', 'Paris'],
      1,
      'Europe/Paris',
    ],
    [subscribe, ['sms', '06 39 98 00 01', '--topics', 'sanctions'], 1, 'write it as +33639980001'],
    [
      subscribe,
      ['email', 'me@example.com', '--topics', 'sanctions', '--stage', 'local'],
      2,
      'leave --stage out',
    ],
    [confirm, [], 2, 'Paste the link'],
    [confirm, ['hello'], 1, 'no confirmation link, no token'],
    [confirm, ['nothing.eml'], 1, 'cannot be read'],
    [unsubscribe, [], 2, 'Whom?'],
    [unsubscribe, ['06', '39', '98', '00', '01'], 1, 'write it as +33639980001'],
    [sendTest, [], 2, 'Whom?'],
  ] as const)('%#: are named, and no system is touched', async (command, args, code, message) => {
    const untouched = join(data, 'untouched');
    const more = args.some((arg) => arg === '--stage') ? [] : ['--data', untouched];
    const ran = await runCommand(command, [...args, ...more]);
    expect(ran).toMatchObject({ code, out: '', err: expect.stringContaining(message) });
    await expect(readdir(untouched)).rejects.toThrow('ENOENT');
  });

  test('a topic that the system does not run is named, and what was meant', async () => {
    const mistaken = ['email', 'me@example.com', '--topics', 'sanction'];
    const ran = await runCommand(subscribe, [...mistaken, '--data', join(data, 'mistaken')]);
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('did you mean sanctions?') });
  });

  test('every command has help with examples', () => {
    for (const { help } of [subscribe, confirm, subscriptions, unsubscribe, sendTest])
      expect(help).toMatch(/Usage: npx vigie [\s\S]*--stage NAME[\s\S]*Examples?:\n {2}npx vigie/);
  });
});
