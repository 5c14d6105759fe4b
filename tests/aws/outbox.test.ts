/** The outbox: real mail that reads back as it was written, SMS with their parts, numbers that never repeat. */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mailBytes } from '../../lib/local/outbox/compose.ts';
import { parseMail } from '../../lib/local/outbox/mime.ts';
import { openOutbox } from '../../lib/local/outbox/outbox.ts';
import { smsParts } from '../../lib/local/outbox/parts.ts';
import { messageFiles, type Shown, shownMessage } from '../../lib/local/outbox/read.ts';
import { temporaryFolder } from '../support/emulators.ts';

describe('a mail', () => {
  test('is a message that any mail program opens', async () => {
    const bytes = await mailBytes({
      fromName: 'Vigie',
      to: 'marie@exemple.fr',
      subject: "[Reouverture d'usine] Auto: Russie relance la fabrication de voitures (7K2P)",
      text: 'Réouverture d’usine, dans le titre\n  « Renault *rouvre* son *usine* »\nhttps://veille.example/abonnement?s=4fQ9',
      footer: 'To get no more mail, open:\nhttp://127.0.0.1:1/unsubscribe.html?SubscriptionArn=arn',
    });
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toContain('From: Vigie <no-reply@sns.amazonaws.com>\r\n');
    expect(raw).toContain('To: marie@exemple.fr\r\n');
    expect(raw.split('\r\n').every((line) => line.length <= 998 && !/[\n]/.test(line))).toBe(true);
    const { headers, text } = parseMail(bytes);
    expect(headers['subject']).toBe(
      "[Reouverture d'usine] Auto: Russie relance la fabrication de voitures (7K2P)",
    );
    expect(text).toContain(
      '« Renault *rouvre* son *usine* »\nhttps://veille.example/abonnement?s=4fQ9\n\n--\nTo get',
    );
  });

  test('without a display name comes from AWS Notifications, as readers of such topics know', async () => {
    const plain = { to: 'a@b.org', subject: 'x', text: 'y', footer: 'z' };
    expect(parseMail(await mailBytes({ ...plain, fromName: '' })).headers['from']).toBe(
      'AWS Notifications <no-reply@sns.amazonaws.com>',
    );
  });

  test('gives its text back in every script', async () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 400 })
      .filter((one) => !/[\r\0]/.test(one));
    await fc.assert(
      fc.asyncProperty(text, async (body) => {
        const bytes = await mailBytes({
          fromName: 'Vigie',
          to: 'a@b.org',
          subject: 'Санкции',
          text: `${body}\nend`,
          footer: 'footer',
        });
        const read = parseMail(bytes);
        expect(read.text.startsWith(`${body}\nend\n\n--\nfooter`)).toBe(true);
        expect(read.headers['subject']).toBe('Санкции');
      }),
      { numRuns: 60 },
    );
  });

  test('of others is read too: base64, Latin-1, folded encoded words', () => {
    const base64 = Buffer.from(
      'Subject: =?utf-8?B?UsOpb3V2ZXI=?=\r\n =?utf-8?Q?ture_d=E2=80=99usine?=\r\nContent-Transfer-Encoding: base64\r\n\r\nUsOpb3V2ZXJ0dXJlCg==\r\n',
    );
    expect(parseMail(base64)).toMatchObject({
      headers: { subject: 'Réouverture d’usine' },
      text: 'Réouverture\n',
    });
    const latin = Buffer.from(
      'Content-Type: text/plain; charset=iso-8859-1\n\n\xe9t\xe9',
      'latin1',
    );
    expect(parseMail(latin).text).toBe('été');
  });
});

describe('parts of an SMS', () => {
  test.each([
    ['a'.repeat(160), { encoding: 'gsm7', units: 160, parts: 1 }],
    ['a'.repeat(161), { encoding: 'gsm7', units: 161, parts: 2 }],
    ['a'.repeat(306), { encoding: 'gsm7', units: 306, parts: 2 }],
    ['a'.repeat(307), { encoding: 'gsm7', units: 307, parts: 3 }],
    // The euro takes two septets and is not cut in two: 152 + € does not fit in 153.
    [`${'a'.repeat(152)}€${'a'.repeat(151)}`, { encoding: 'gsm7', units: 305, parts: 2 }],
    [`${'a'.repeat(152)}€${'a'.repeat(152)}`, { encoding: 'gsm7', units: 306, parts: 3 }],
    ['ЕС ввёл новые санкции'.padEnd(70, '.'), { encoding: 'ucs2', units: 70, parts: 1 }],
    ['ê'.repeat(71), { encoding: 'ucs2', units: 71, parts: 2 }],
    [`${'ж'.repeat(66)}🚗${'ж'.repeat(66)}`, { encoding: 'ucs2', units: 134, parts: 3 }],
    ['', { encoding: 'gsm7', units: 0, parts: 1 }],
  ])('%#', (text, expected) => {
    expect(smsParts(text)).toEqual(expected);
  });
});

describe('the folder', () => {
  let folder = '';
  let forget: () => Promise<void>;
  beforeEach(async () => {
    const made = await temporaryFolder();
    folder = join(made.folder, 'outbox');
    forget = made.forget;
    await mkdir(folder);
  });
  afterEach(() => forget());

  const mail = {
    fromName: 'Vigie',
    to: 'reader@example.com',
    subject: '[Sanctions] x (7K2P)',
    text: 'Sanctions',
    unsubscribeLink: 'http://127.0.0.1:1/unsubscribe.html?SubscriptionArn=a',
  };
  const names = async () => (await messageFiles(folder)).map(({ name }) => name);

  test('numbers messages across restarts, also when many come at once', async () => {
    const first = await openOutbox(folder, () => {});
    await Promise.all([first.mail(mail), first.sms('+33639980001', 'Alerte'), first.mail(mail)]);
    const second = await openOutbox(folder, () => {});
    await second.confirmation({
      fromName: 'Vigie',
      to: 'a@b.org',
      topicArn: 'arn:aws:sns:eu-west-3:000000000000:t',
      link: 'http://127.0.0.1:1/confirmation.html?Token=t',
    });
    expect((await names()).map((name) => name.slice(0, 4))).toEqual([
      '0001',
      '0002',
      '0003',
      '0004',
    ]);
    expect(await names()).toContain('0004-confirm.eml');
  });

  test('tells what arrived, as a reader of the folder finds it', async () => {
    const arrived: Shown[] = [];
    const outbox = await openOutbox(folder, (message) => arrived.push(message));
    await outbox.sms('+33639980001', 'Санкции: новые');
    const [file] = await messageFiles(folder);
    expect(arrived).toEqual([file && (await shownMessage(folder, file))]);
    expect(arrived[0]).toMatchObject({ kind: 'sms', sms: { encoding: 'ucs2', parts: 1 } });
  });

  test('repairs its index after a crash between message and line, and skips unfinished files', async () => {
    const outbox = await openOutbox(folder, () => {});
    await outbox.mail(mail);
    await outbox.mail(mail);
    const whole = await readFile(join(folder, 'index.txt'), 'utf8');
    await writeFile(join(folder, 'index.txt'), whole.split('\n').slice(0, 1).join('\n'));
    await writeFile(join(folder, '.abc.unfinished'), 'half');
    await openOutbox(folder, () => {});
    expect(await readFile(join(folder, 'index.txt'), 'utf8')).toBe(whole);
    expect(whole).toContain('0002');
    expect(whole).toContain('reader@example.com  [Sanctions] x (7K2P)');
  });
});
