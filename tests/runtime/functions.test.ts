/** A page's way through the deployed bundles on Lambda's Node: five functions, each with a real event. */

import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command as confirm } from '../../lib/cli/confirm.ts';
import { command as subscribe } from '../../lib/cli/subscribe.ts';
import { LOCAL_NAMES } from '../../lib/local/place.ts';
import { contextOf } from '../../lib/local/poll.ts';
import { messagesIn } from '../../lib/local/quiet.ts';
import type { WebHandler } from '../../lib/local/web.ts';
import { webService } from '../../lib/local/web.ts';
import { runCommand } from '../support/command.ts';
import { type Account, bundled, openAccount, runtimeClients } from '../support/deployed.ts';
import type { Lambda } from '../support/lambda.ts';

let code: Awaited<ReturnType<typeof bundled>>;
beforeAll(async () => {
  code = await bundled();
});
afterAll(() => code.forget());

const PAGE = 'usine-moscou-fr.txt';

const until = async <T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> => {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await setTimeout(20);
  }
};

describe.each(runtimeClients())('with the client %s', (_, client) => {
  let account: Account;
  let scan: Lambda;
  let tick: Lambda;
  const failures: unknown[] = [];
  const fail = (error: unknown) => failures.push(error);
  let stopScan: () => Promise<void>;
  const mails = (about: RegExp) =>
    account.delivered.filter((one) => one.kind === 'mail' && about.test(one.about));
  const put = async (key: string, text: Buffer) =>
    account.s3.send(
      new PutObjectCommand({ Bucket: account.resources.bucketName, Key: key, Body: text }),
    );

  beforeAll(async () => {
    account = await openAccount(code.folder, client);
    scan = await account.start('scan');
    tick = await account.start('tick');
    const [alert, notify, api] = [
      await account.start('alert'),
      await account.start('notify'),
      await account.start('api'),
    ];
    const { inboxQueueUrl, alertsQueueUrl, outboxQueueUrl } = account.resources;
    stopScan = account.feed(inboxQueueUrl, scan, fail);
    account.feed(alertsQueueUrl, alert, fail);
    account.feed(outboxQueueUrl, notify, fail);
    const handler = (async (event) => api.invoke(event)) as WebHandler;
    account.onWeb(webService(handler, () => contextOf('api', 30_000)));
  });
  afterAll(() => account.stop());

  test('scan, alert and notify: a page that S3 announces becomes a mail', async () => {
    const to = 'marie@exemple.fr';
    const subscribed = await runCommand(subscribe, [
      ...['email', to, '--topics', 'plant-reopening', '--data', account.dataDir],
    ]);
    expect(subscribed.err).toBe('');
    const asked = account.delivered.find(({ kind }) => kind === 'confirm');
    await runCommand(confirm, [asked?.path ?? '', '--data', account.dataDir]);
    await put(`inbox/${PAGE}`, await readFile(`seeds/pages/${PAGE}`));
    const mail = await until(() => mails(/Moskvitch|usine/i)[0]);
    expect(mail.to).toBe(to);
    expect(mail.text).toMatch(/\*?usine\*?/);
    expect(failures).toEqual([]);
  });

  test('scan: a web page is read by the readers beside its code, which it loads for it', async () => {
    const text = 'Usine rouverte à Douai : la fabrique, fermée depuis mai, a repris.';
    await put('inbox/une.html', Buffer.from(`<h1>Douai</h1><p>${text}</p>`, 'latin1'));
    const done = { Bucket: account.resources.bucketName, Prefix: 'done/une.html' };
    await until(async () => {
      const { KeyCount } = await account.s3.send(new ListObjectsV2Command(done));
      return KeyCount === 1 || undefined;
    });
    expect(failures).toEqual([]);
  });

  test('api: the link of that mail leads to leaving', async () => {
    const link = /http\S+\/leave\?s=\S+/.exec(mails(/./).at(-1)?.text ?? '')?.[0] ?? '';
    const shown = await fetch(link);
    expect(shown.status).toBe(200);
    expect(await shown.text()).toContain('<form method="post">');
    const left = await fetch(link, { method: 'POST', body: 'List-Unsubscribe=One-Click' });
    expect(left.status).toBe(200);
    expect(left.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect((await fetch(`${link}0`)).status).toBe(400);
  });

  test('tick: a page whose announcement was lost is announced again, and read', async () => {
    await stopScan();
    await put('inbox/perdue.txt', Buffer.alloc(0));
    const QueueUrl = account.resources.inboxQueueUrl;
    const message = await until(async () => {
      const { Messages: [one] = [] } = await account.sqs.send(
        new ReceiveMessageCommand({ QueueUrl }),
      );
      return one;
    });
    await account.sqs.send(
      new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message.ReceiptHandle }),
    );
    expect(await messagesIn(account.sqs, QueueUrl)).toBe(0);
    expect(await tick.invoke({ sweep: { olderThanMs: 0 } })).toMatchObject({ pages: 1 });
    expect(await messagesIn(account.sqs, QueueUrl)).toBe(1);
    stopScan = account.feed(QueueUrl, scan, fail);
    await until(async () => (await messagesIn(account.sqs, QueueUrl)) === 0 || undefined);
    expect(failures).toEqual([]);
  });

  test('tick, each minute: a canary goes the whole way to a program, and is seen to arrive', async () => {
    const { QueueUrl = '' } = await account.sqs.send(
      new CreateQueueCommand({ QueueName: LOCAL_NAMES.canary }),
    );
    await account.sns.send(
      new SubscribeCommand({
        TopicArn: account.resources.broadcastTopicArn,
        Protocol: 'sqs',
        Endpoint: `arn:aws:sqs:eu-west-3:000000000000:${LOCAL_NAMES.canary}`,
        Attributes: { RawMessageDelivery: 'true', FilterPolicy: '{"kind":["canary"]}' },
      }),
    );
    const before = account.delivered.length;
    await tick.invoke({ every: 'minute' });
    await until(async () => (await messagesIn(account.sqs, QueueUrl)) > 0 || undefined);
    await tick.invoke({ every: 'minute' });
    await until(() => tick.log().some((line) => line.includes('canary-arrived')) || undefined);
    expect(await messagesIn(account.sqs, QueueUrl)).toBe(0);
    expect(account.delivered).toHaveLength(before);
    expect(failures).toEqual([]);
  });

  test('what the alarms count is in the log as they look for it: $.message.event', async () => {
    const lines = await until(() => {
      const all = scan.log().map((line) => JSON.parse(line));
      return all.some(({ message }) => message?.event === 'page-quarantined') ? all : undefined;
    });
    expect(lines).toContainEqual(
      expect.objectContaining({
        level: 'INFO',
        message: expect.objectContaining({ event: 'page-quarantined', key: 'inbox/perdue.txt' }),
      }),
    );
  });

  test('one process served all of it', () => {
    expect(scan.starts()).toBe(1);
  });
});
