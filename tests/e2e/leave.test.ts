/** The leave link of a real mail, over HTTP, on a running local system. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command as confirm } from '../../lib/cli/confirm.ts';
import { command as subscribe } from '../../lib/cli/subscribe.ts';
import { command as subscriptions } from '../../lib/cli/subscriptions.ts';
import { messageFiles, shownMessage } from '../../lib/local/outbox/read.ts';
import { folders } from '../../lib/local/place.ts';
import { findRunning } from '../../lib/local/running.ts';
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
  await runCommand(subscribe, [
    'email',
    'marie@exemple.fr',
    '--topics',
    'sanctions',
    '--data',
    data,
  ]);
  system = spawn(process.execPath, [VIGIE, 'local', '--data', data, '--no-seeds']);
  for (const stream of [system.stdout, system.stderr])
    stream?.on('data', (chunk: Buffer) => {
      written += chunk.toString();
    });
  while (!(await findRunning(data))) {
    if (system.exitCode !== null) throw new Error(`The system ended: ${written}`);
    await setTimeout(50);
  }
}, 30_000);
afterAll(async () => {
  if (system.exitCode === null) {
    system.kill('SIGINT');
    await once(system, 'exit');
  }
  await forget();
});

const lastMail = async (to: string) => {
  const outbox = folders(data).outbox;
  const all = await Promise.all(
    (await messageFiles(outbox)).map((file) => shownMessage(outbox, file)),
  );
  const last = all.filter((one) => one.to === to && one.kind === 'mail').at(-1);
  if (!last) throw new Error(`no mail to ${to}: ${written}`);
  return last;
};

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
  const list = () => runCommand(subscriptions, ['--data', data]);
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

test('the token of the link is in no log', async () => {
  const { text } = await lastMail('marie@exemple.fr');
  const token = /\/leave\?s=(\S+)/.exec(text)?.[1] ?? '';
  expect(token).toMatch(/\.[0-9a-z]{20}$/);
  const log = await readFile(join(data, 'log.txt'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    },
  );
  expect(written + log).not.toContain(token);
});
