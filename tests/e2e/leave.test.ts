/** The links of real mails, to leave and to mute, over HTTP, on a running local system. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoRecords, now } from '../../lambda/aws/records.ts';
import { lastDays } from '../../lambda/core/alert/days.ts';
import { command as confirm } from '../../lib/cli/confirm.ts';
import { command as mutes } from '../../lib/cli/mutes.ts';
import { command as subscribe } from '../../lib/cli/subscribe.ts';
import { command as subscriptions } from '../../lib/cli/subscriptions.ts';
import { withSystem } from '../../lib/cli/system.ts';
import { messageFiles, shownMessage } from '../../lib/local/outbox/read.ts';
import { folders } from '../../lib/local/place.ts';
import { runCommand } from '../support/command.ts';
import { temporaryFolder } from '../support/emulators.ts';

const VIGIE = fileURLToPath(new URL('../../lib/cli/vigie.mjs', import.meta.url));

let data: string;
let forget: () => Promise<void>;
let system: ChildProcess;
let written = '';

beforeAll(async () => {
  ({ folder: data, forget } = await temporaryFolder());
  // Somebody is subscribed, so the example reader is not needed.
  await subscribeTo('marie@exemple.fr');
  system = spawn(process.execPath, [VIGIE, 'local', '--data', data, '--no-seeds']);
  for (const stream of [system.stdout, system.stderr])
    stream?.on('data', (chunk: Buffer) => {
      written += chunk.toString();
    });
  // The emulators answer before the function does that the links lead to.
  while (!written.includes('Drop a page into')) {
    if (system.exitCode !== null) throw new Error(`The system ended: ${written}`);
    await setTimeout(50);
  }
}, 60_000);
afterAll(async () => {
  if (system.exitCode === null) {
    system.kill('SIGINT');
    await once(system, 'exit');
  }
  await forget();
});

const lastTo = async (to: string, kind: 'mail' | 'confirm' = 'confirm') => {
  const outbox = folders(data).outbox;
  const files = await messageFiles(outbox);
  const all = await Promise.all(files.map((file) => shownMessage(outbox, file)));
  const last = all.filter((one) => one.to === to && one.kind === kind).at(-1);
  if (!last) throw new Error(`no ${kind} to ${to}: ${written}`);
  return last;
};
const lastMail = (to: string) => lastTo(to, 'mail');
const lastConfirmation = async (to: string) => (await lastTo(to)).path;

const list = () => runCommand(subscriptions, ['--data', data]);

const subscribeTo = (address: string) =>
  runCommand(subscribe, ['email', address, '--topics', 'sanctions', '--data', data]);

test('a reader confirms on the running system, and leaves by the link of the welcome', async () => {
  const confirmed = await runCommand(confirm, [
    ...[join(data, 'outbox', '0001-confirm.eml'), '--data', data],
  ]);
  expect(confirmed.out).toContain(`local system in ${data} (running, pid ${system.pid})`);
  expect(confirmed.out).toContain('✔ marie@exemple.fr is active');
  const { text } = await lastMail('marie@exemple.fr');
  const link = /http\S+\/leave\?s=\S+/.exec(text)?.[0] ?? '';

  const changed = await fetch(`${link}0`);
  expect(changed.status).toBe(400);
  const shown = await fetch(link);
  expect(shown.status).toBe(200);
  expect(await shown.text()).toContain('<form method="post">');
  expect((await list()).out).toContain('marie@exemple.fr  confirmed');

  const left = await fetch(link, {
    method: 'POST',
    body: 'List-Unsubscribe=One-Click',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect([left.status, left.headers.get('content-type')]).toEqual([
    200,
    'text/html; charset=utf-8',
  ]);
  expect((await list()).out).toContain('Nobody is subscribed yet.');
  expect((await fetch(link, { method: 'POST' })).status).toBe(200);
});

test('a scanner that opens every link of a mail unsubscribes nobody who confirmed with the command', async () => {
  await subscribeTo('paul@exemple.fr');
  await runCommand(confirm, [await lastConfirmation('paul@exemple.fr'), '--data', data]);
  const { text } = await lastMail('paul@exemple.fr');
  const links = text.match(/http\S+/g) ?? [];
  expect(links.map((link) => new URL(link).pathname)).toEqual(['/leave', '/unsubscribe.html']);
  expect(text.replace(/\s+/g, ' ')).toContain('asks for an AWS account');
  const statuses = [];
  for (const link of links) statuses.push((await fetch(link)).status);
  expect(statuses).toEqual([200, 403]);
  expect((await list()).out).toMatch(/paul@exemple\.fr +confirmed/);
});

test('who opened the confirmation link is noticed, welcomed and warned, and a scanner can end it', async () => {
  await subscribeTo('anna@example.org');
  const link = /http\S+Token=\S+/.exec((await lastTo('anna@example.org')).text)?.[0] ?? '';
  expect((await fetch(link)).status).toBe(200);
  expect((await list()).out).toMatch(/anna@example\.org +confirmed/);
  const { text } = await lastMail('anna@example.org');
  expect(text.replace(/\s+/g, ' ')).toContain('unsubscribes you as soon as it is opened');
  const footer = /http\S+unsubscribe\.html\S+/.exec(text)?.[0] ?? '';
  expect((await fetch(footer)).status).toBe(200);
  const listed = await list();
  expect(listed.out).toMatch(/anna@example\.org +ended/);
  expect(listed.out).toContain('npx vigie subscribe email anna@example.org --topics sanctions');
});

/** A news item about sanctions, sent as a program would. */
const tellOf = async (origin: string, headline: string) => {
  const body = `${headline}\n\n${headline}, selon une source proche du dossier, qui précise que les discussions ont duré toute la nuit à Bruxelles.\n`;
  const sent = await fetch(`${origin}/pages?source=depeches.txt`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
  expect(sent.status).toBe(202);
};

const mailsTo = async (to: string, about: RegExp) => {
  const outbox = folders(data).outbox;
  const files = await messageFiles(outbox);
  const all = await Promise.all(files.map((file) => shownMessage(outbox, file)));
  return all.filter((one) => one.kind === 'mail' && one.to === to && about.test(one.about));
};

const arrived = async (to: string, about: RegExp) => {
  for (let tries = 0; tries < 400; tries++) {
    const [mail] = await mailsTo(to, about);
    if (mail) return mail;
    await setTimeout(50);
  }
  throw new Error(`no mail to ${to} about ${about}: ${written}`);
};

/** Resolves once a delivery is held as muted. */
const heldAsMuted = () =>
  withSystem({ data }, async ({ tableName, dynamo }) => {
    const { decisions, deliveries } = dynamoRecords(tableName, dynamo);
    for (let tries = 0; tries < 400; tries++) {
      const days = lastDays(now(), 1).days;
      const decided = (await Promise.all(days.map((day) => decisions.ofDay(day)))).flat();
      const all = await Promise.all(decided.map(({ storyId }) => deliveries.of(storyId)));
      if (all.flat().some(({ delivery }) => delivery.reason === 'muted')) return;
      await setTimeout(50);
    }
    throw new Error(`nothing is held as muted: ${written}`);
  });

test('an alert’s links mute by their button alone, and the page that answers takes it back', async () => {
  const [paul, jeanne] = ['paul@exemple.fr', 'jeanne@exemple.fr'];
  await subscribeTo(jeanne);
  await runCommand(confirm, [await lastConfirmation(jeanne), '--data', data]);
  const { origin } = new URL(/http\S+\/leave\S+/.exec((await lastMail(paul)).text)?.[0] ?? '');
  const muted = async () => (await runCommand(mutes, ['--to', paul, '--data', data])).out;

  await tellOf(origin, 'La Suisse adopte de nouvelles sanctions contre la Russie');
  const { text } = await arrived(paul, /La Suisse/);
  const links = text.match(/http\S+\/mute\?s=\S+/g) ?? [];
  expect(links).toHaveLength(2);
  for (const link of links) {
    const shown = await fetch(link);
    expect(shown.status).toBe(200);
    expect(await shown.text()).toContain('<form method="post"><button>');
  }
  expect(await muted()).toContain('Nothing is muted.');

  const [, topic = ''] = links;
  const press = async (body: string) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return (await fetch(topic, { method: 'POST', body, headers })).text();
  };
  expect(await press('')).toContain('<button name="do" value="undo">');
  expect(await muted()).toMatch(/topic +sanctions +until/);

  await tellOf(origin, 'Le Japon renforce ses sanctions contre la Corée du Nord');
  await arrived(jeanne, /Le Japon/);
  await heldAsMuted();
  expect(await press('do=undo')).not.toContain('<form');
  expect(await muted()).toContain('Nothing is muted.');
  await tellOf(origin, 'Le Canada lève ses sanctions contre la Syrie');
  await arrived(paul, /Le Canada/);
  // What was held meanwhile is not told later.
  expect(await mailsTo(paul, /Le Japon/)).toEqual([]);
});

test('the tokens of the links are in no log', async () => {
  const { text } = await arrived('paul@exemple.fr', /Le Canada/);
  const tokens = [...text.matchAll(/\/(?:leave|mute)\?s=(\S+)/g)].map(([, token = '']) => token);
  expect(tokens).toHaveLength(3);
  for (const token of tokens) expect(token).toMatch(/\.[0-9a-z]{20}$/);
  const log = await readFile(join(data, 'log.txt'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    },
  );
  for (const token of tokens) expect(written + log).not.toContain(token);
});
