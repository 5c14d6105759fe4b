/** Topics of a running local system, changed from another process: what its reader hears of, and when no more. */

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command as confirm } from '../../lib/cli/confirm.ts';
import { command as subscribe } from '../../lib/cli/subscribe.ts';
import { command as topics } from '../../lib/cli/topics.ts';
import { messageFiles, type Shown, shownMessage } from '../../lib/local/outbox/read.ts';
import { folders } from '../../lib/local/place.ts';
import { runCommand } from '../support/command.ts';
import { temporaryFolder } from '../support/emulators.ts';
import { type Started, startVigie } from '../support/vigie.ts';

const WINE = `id: vins
title: { fr: Vins, en: Wine }
concepts:
  vin: { fr: [vin, vignoble, "appellation d'origine"], en: [wine] }
match: "@vin"
`;

const article = (name: string, town: string) => `Le vin de ${town} trouve de nouveaux acheteurs

Les vignerons de ${town} ont vendu cette année un tiers de plus que la précédente, a annoncé leur
syndicat mercredi, et ${name} est cité comme le plus demandé de toute la région.
`;

let dataDir = '';
let folder = '';
let running: Started;
let forget: () => Promise<void>;
beforeAll(async () => {
  const made = await temporaryFolder();
  forget = made.forget;
  folder = made.folder;
  dataDir = join(folder, 'données');
  await mkdir(join(dataDir, 'inbox'), { recursive: true });
  running = startVigie(['local', '--data', dataDir, '--no-seeds']);
  await running.wrote('Drop a page into');
}, 60_000);
afterAll(async () => {
  running.process.kill('SIGINT');
  await running.end;
  await forget();
});

const change = (...args: string[]) => runCommand(topics, [...args, '--data', dataDir]);

const letters = async (address: string): Promise<readonly Shown[]> => {
  const { outbox } = folders(dataDir);
  const all = await Promise.all(
    (await messageFiles(outbox)).map((file) => shownMessage(outbox, file)),
  );
  return all.filter(({ to }) => to === address);
};

/** Looks until it is so. */
const until = async (what: string, isSo: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 150; tries++) {
    if (await isSo()) return;
    await sleep(200);
  }
  throw new Error(`Not within 30 seconds: ${what}\n${running.written()}`);
};

const read = async (name: string, text: string): Promise<void> => {
  await writeFile(join(dataDir, 'inbox', name), text);
  await until(`${name} is read`, async () =>
    (await readdir(join(dataDir, 'inbox', 'done')).catch((): string[] => [])).includes(name),
  );
};

test('a topic is added, heard of, changed, and removed, while the system runs', async () => {
  const file = join(folder, 'vins.yaml');
  await writeFile(file, WINE.replace('@vin"', '@vins"'));
  const mistaken = await change('add', file);
  expect(mistaken).toMatchObject({ code: 1, err: expect.stringContaining('Nothing was changed') });
  expect(mistaken.out).toContain('vins.yaml:5:9');

  await writeFile(file, WINE);
  const added = await change('add', file);
  expect(added).toMatchObject({ code: 0, err: '' });
  expect(added.out).toContain('✔ vins added: matched within a minute');
  expect(added.out).toContain('Nobody watches vins yet:  npx vigie subscribe');
  expect((await change('add', file)).out).toContain('vins: nothing to do, it is so already');

  const marie = 'marie@exemple.fr';
  await runCommand(subscribe, [
    'email',
    marie,
    '--topics',
    'vins',
    '--min',
    'body',
    '--data',
    dataDir,
  ]);
  const [asked] = await letters(marie);
  expect(await runCommand(confirm, [asked?.path ?? '', '--data', dataDir])).toMatchObject({
    code: 0,
  });
  const before = (await letters(marie)).length;

  // The local system looks every second.
  await sleep(1_500);
  await read('cahors.txt', article('le malbec', 'Cahors'));
  await until('the letter came', async () => (await letters(marie)).length > before);
  const letter = (await letters(marie)).at(-1);
  expect(letter?.about).toContain('Wine');
  expect(letter?.text).toContain('Cahors');

  const listed = await change('list');
  expect(listed.out).toMatch(/^vins +added +since \d{4}-\d\d-\d\d \d\d:\d\d {2}Wine$/m);
  expect(listed.out).toMatch(/^sanctions +deployed since/m);
  expect((await change('show', 'vins')).out).toBe(WINE.trimEnd());

  await change('remove', 'vins');
  await sleep(1_500);
  const told = (await letters(marie)).length;
  await read('bergerac.txt', article('le monbazillac', 'Bergerac'));
  await sleep(1_000);
  expect(await letters(marie)).toHaveLength(told);
  expect((await change('check')).out).toMatch(/^(\d+) of \1 topics run\.$/m);
}, 90_000);

test('a deployed topic is changed and restored; programs read what was done', async () => {
  const file = join(folder, 'sanctions.yaml');
  const { out } = await change('show', 'sanctions');
  expect(`${out}\n`).toBe(await readFile('seeds/topics/sanctions.yaml', 'utf8'));
  await writeFile(file, out.replace(/^title: .*$/m, 'title: { en: Embargoes }'));
  const changed = await change('change', file, '--json');
  expect(JSON.parse(changed.out)).toEqual({ stage: 'local', done: ['sanctions'], already: [] });
  const rows = JSON.parse((await change('list', '--json')).out) as readonly { id: string }[];
  expect(rows.find(({ id }) => id === 'sanctions')).toMatchObject({ standing: 'changed' });
  expect((await change('show', 'sanctions')).out).toContain('Embargoes');
  expect((await change('show', 'sanctions', '--deployed')).out).toBe(out);
  expect((await change('remove', 'sanction')).err).toContain('✖ sanction: there is no such topic.');
  expect(await change('restore', 'sanctions')).toMatchObject({ code: 0 });
  expect((await change('list')).out).toMatch(/^sanctions +deployed/m);
}, 60_000);
