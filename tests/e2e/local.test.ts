/** `npm start` as a newcomer runs it: the first time, again, while it runs, cut off, and with mistakes. */

import { once } from 'node:events';
import { cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { messageFiles, type Shown, shownMessage } from '../../lib/local/outbox/read.ts';
import { folders } from '../../lib/local/place.ts';
import { findRunning } from '../../lib/local/running.ts';
import { temporaryFolder } from '../support/emulators.ts';
import { runVigie, startVigie } from '../support/vigie.ts';

const SANCTIONS = `L'Union européenne adopte de nouvelles sanctions contre la Russie

Bruxelles, lundi. Les Vingt-Sept ont approuvé lundi un nouveau train de mesures qui vise des navires
et trois banques, a annoncé la présidence du Conseil à l'issue de la réunion.
`;
const COOKERY = `La tarte aux pommes de nos grands-mères

Il suffit de quatre pommes, d'un peu de beurre et d'une pâte brisée pour réussir ce dessert que tout
le monde aime, expliquait dimanche la cheffe du marché de Rungis.
`;

let dataDir = '';
let inbox = '';
let forget: () => Promise<void>;
beforeEach(async () => {
  const made = await temporaryFolder();
  forget = made.forget;
  dataDir = join(made.folder, 'données locales');
  inbox = join(dataDir, 'inbox');
  await mkdir(inbox, { recursive: true });
});
afterEach(() => forget());

const local = (...more: string[]) => ['local', '--data', dataDir, '--no-seeds', ...more];
const drop = (name: string, text: string | Buffer) => writeFile(join(inbox, name), text);

const messages = async (): Promise<readonly Shown[]> => {
  const { outbox } = folders(dataDir);
  return Promise.all((await messageFiles(outbox)).map((file) => shownMessage(outbox, file)));
};
/** Subjects and texts of the alerts, without what the example reader gets at the start. */
const alerts = async () =>
  (await messages()).filter(
    ({ about }) => /sanctions/i.test(about) && !/you will get/i.test(about),
  );

describe('npm start -- --once', () => {
  test('reads, shows, delivers and ends; a second run tells nothing again', async () => {
    await drop('une.txt', SANCTIONS);
    await drop('recette.txt', COOKERY);
    await drop('vide.txt', '');
    const first = await runVigie(local('--once'));
    expect(first.code).toBe(0);
    expect(first.written).toContain(
      "L'Union européenne adopte de nouvelles sanctions contre la Russie",
    );
    expect(first.written).toMatch(/\*sanctions\*/);
    expect(first.written).toContain('(story, fr; no topic)');
    expect(first.written).toMatch(/vide\.txt was not read \(empty\)/);
    expect(first.written).toContain(
      '3 pages (1 could not be read), 2 articles, 1 match, 1 mail, 1 SMS.',
    );
    expect(first.written).toContain(folders(dataDir).outbox);
    expect(await readdir(join(inbox, 'done'))).toEqual(['recette.txt', 'une.txt']);
    expect(await readdir(join(inbox, 'failed'))).toEqual(['vide.txt']);
    expect((await alerts()).map(({ kind }) => kind).sort()).toEqual(['mail', 'sms']);

    await drop('encore.txt', SANCTIONS);
    const second = await runVigie(local('--once'));
    expect(second.code).toBe(0);
    expect(second.written).toContain('told before, nothing new');
    expect(await alerts()).toHaveLength(2);

    const third = await runVigie(local('--once'));
    expect(third.written).toMatch(/Nothing new: \d+ pages already read/);
  }, 60_000);

  test('--fresh forgets all but the person’s own pages', async () => {
    await drop('une.txt', SANCTIONS);
    await runVigie(local('--once'));
    await cp(join(inbox, 'done', 'une.txt'), join(inbox, 'une.txt'));
    const again = await runVigie(local('--once', '--fresh'));
    expect(again.code).toBe(0);
    expect((await alerts()).map(({ kind }) => kind).sort()).toEqual(['mail', 'sms']);
    expect((await messages())[0]?.kind).toBe('confirm');
    expect(await readdir(join(inbox, 'done'))).toEqual(['une-2.txt', 'une.txt']);
  }, 60_000);

  test('npm’s own way of passing it, the words in French, and JSON for programs', async () => {
    await drop('une.txt', SANCTIONS);
    const { code, written } = await runVigie(local('--lang', 'fr', '--json'), {
      npm_config_once: 'true',
    });
    expect(code).toBe(0);
    const happenings = written
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { kind: string; as?: string; text?: string });
    const kinds = new Set(happenings.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['article', 'match', 'page', 'message']));
    expect(happenings.find(({ as }) => as === 'mail')?.text).toContain('Sanctions, dans le titre');
  }, 30_000);
});

describe('npm start', () => {
  test('watches the folder, is used by a second command, refuses a second start, stops at Ctrl-C', async () => {
    const system = startVigie(local());
    await system.wrote('Drop a page into');
    const running = await findRunning(dataDir);
    expect(running?.pid).toBe(system.process.pid);

    const second = await runVigie(local('--once'));
    expect(second.code).toBe(1);
    expect(second.written).toContain(`already running`);
    expect(second.written).toContain(`pid ${system.process.pid}`);
    expect(second.written).toContain(running?.endpoint);
    expect(second.written).not.toMatch(/LEVEL|at .*\.ts:/);

    const listed = await runVigie(['subscriptions', '--data', dataDir]);
    expect(listed.written).toContain(`running, pid ${system.process.pid}`);
    expect(listed.written).toContain('reader@example.com');

    // A file that is still being written is left until it has stopped growing.
    const slow = join(inbox, 'slow.txt');
    await writeFile(slow, SANCTIONS.slice(0, 40));
    for (let at = 40; at < SANCTIONS.length; at += 60) {
      await sleep(100);
      await writeFile(slow, SANCTIONS.slice(at, at + 60), { flag: 'a' });
    }
    await system.wrote(/→ mail \d+ to reader@example\.com: \[Sanctions\]/);
    expect((await alerts()).map(({ kind }) => kind)).toContain('mail');

    system.process.kill('SIGINT');
    expect(await system.end).toBe(0);
    expect(system.written()).toContain('Stopped, nothing lost');
    expect(await findRunning(dataDir)).toBeUndefined();
    expect(await readdir(join(inbox, 'done'))).toEqual(['slow.txt']);
    expect(await stat(join(inbox, 'slow.txt')).catch(() => 'moved')).toBe('moved');
  }, 60_000);

  test('killed whole, it goes on where it was', async () => {
    const pages = Array.from({ length: 6 }, (_, n) =>
      SANCTIONS.replace('de nouvelles sanctions', `un ${n + 7}e train de sanctions`),
    );
    for (const [n, page] of pages.entries()) await drop(`page ${n}.txt`, page);
    // Killed at the first alert, and once more a little later: most is then in memory only.
    const first = startVigie(local('--once'));
    await first.wrote('→');
    first.process.kill('SIGKILL');
    await first.end;
    const second = startVigie(local('--once'));
    await Promise.race([second.wrote('→').catch(() => undefined), second.end]);
    second.process.kill('SIGKILL');
    await second.end;

    const last = await runVigie(local('--once'));
    expect(last.code).toBe(0);
    const told = await alerts();
    const titles = (kind: Shown['kind']) =>
      told
        .filter((one) => one.kind === kind)
        .map(({ about }) => /un (\d+)e train/.exec(about)?.[1] ?? about);
    const wanted = pages.map((_, n) => String(n + 7)).sort();
    expect([...new Set(titles('mail'))].sort()).toEqual(wanted);
    // At each death a mail may have been on its way without a note: two deaths, few doubles.
    expect(titles('mail').length - wanted.length).toBeLessThanOrEqual(4);
    // An SMS is never sent twice; one that was on its way at a death may be missing, as unknown.
    expect(new Set(titles('sms')).size).toBe(titles('sms').length);
    expect(wanted.length - titles('sms').length).toBeLessThanOrEqual(4);
    expect((await readdir(join(inbox, 'done'))).sort()).toEqual(
      pages.map((_, n) => `page ${n}.txt`),
    );
  }, 60_000);
});

describe('mistakes', () => {
  test('a port that is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { code, written } = await runVigie(local('--once', '--port', String(port)));
    server.close();
    expect(code).toBe(1);
    expect(written).toContain(`Port ${port} is taken`);
    expect(written).not.toContain('    at ');
  }, 30_000);

  test('a folder that holds somebody else’s files is not touched', async () => {
    await writeFile(join(dataDir, 'thesis.docx'), 'years of work');
    const { code, written } = await runVigie(local('--once', '--fresh'));
    expect(code).toBe(1);
    expect(written).toContain('thesis.docx');
    expect(await readFile(join(dataDir, 'thesis.docx'), 'utf8')).toBe('years of work');
  });

  test('a folder that cannot be made', async () => {
    await writeFile(join(dataDir, 'file'), '');
    const { code, written } = await runVigie([
      'local',
      '--once',
      '--data',
      join(dataDir, 'file', 'x'),
    ]);
    expect(code).toBe(1);
    expect(written).toContain('Cannot write to');
    expect(written).toContain('--data DIR');
  });

  test('an endpoint file that is broken, or of a process that is gone, stops nothing', async () => {
    await runVigie(local('--once'));
    const file = join(dataDir, 'endpoint.json');
    await writeFile(file, '{"pid":');
    expect((await runVigie(local('--once'))).code).toBe(0);
    const stale = { pid: process.pid, port: 1, startedAt: '', lang: 'fr' };
    await writeFile(file, JSON.stringify(stale));
    expect((await runVigie(local('--once'))).code).toBe(0);
  }, 60_000);

  test('options that are none', async () => {
    for (const [option, value] of [
      ['--port', 'http'],
      ['--port', '6000'],
      ['--lang', 'de'],
      ['--twice', ''],
    ] as const) {
      const { code, written } = await runVigie(local(option, ...(value === '' ? [] : [value])));
      expect(code).toBe(2);
      expect(written).toContain('vigie local --help');
    }
  }, 30_000);
});

test('vigie outbox lists the newest first, shows one whole, and says what is missing', async () => {
  const nothing = await runVigie(['outbox', '--data', dataDir]);
  expect(nothing).toEqual({ code: 0, written: expect.stringContaining('npm start') });
  await drop('une.txt', SANCTIONS);
  await runVigie(local('--once'));
  const list = await runVigie(['outbox', '--data', dataDir]);
  const numbers = list.written.match(/^ +\d+/gm)?.map(Number) ?? [];
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  expect(list.written).toMatch(/SMS +\+33639980001 +Sanctions/);

  const mail = (await alerts()).find(({ kind }) => kind === 'mail');
  const shown = await runVigie(['outbox', String(mail?.number), '--data', dataDir]);
  expect(shown.written).toContain('Subject  [Sanctions]');
  expect(shown.written).toMatch(/nouvelles \*sanctions\*/);
  expect(shown.written).toContain('/leave?s=');
  const sms = (await alerts()).find(({ kind }) => kind === 'sms');
  const text = await runVigie(['outbox', String(sms?.number), '--data', dataDir]);
  expect(text.written).toContain('one part');

  expect(await runVigie(['outbox', '99', '--data', dataDir])).toEqual({
    code: 1,
    written: expect.stringContaining('There is no message 99: the last is'),
  });
  expect((await runVigie(['outbox', 'last', '--data', dataDir])).code).toBe(2);
}, 60_000);
