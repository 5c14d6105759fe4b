/**
 * A topic added to the deployed stage: no deploy, and within a minute the deployed scan matches against it,
 * with the rights of its own role; removed, no more. What the functions carry is known as they tell it
 * (ministack strikes no clock, so the test does).
 */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { timingOf } from '../../lambda/core/alert/timing.ts';
import { type DeployedStage, openStage } from './stage.ts';

const WINE = `id: vins
title: { fr: Vins }
match: vignoble NEAR/s acheteur
`;
const page = (town: string) => `Le vignoble de ${town} trouve de nouveaux acheteurs

Les vignerons ont vendu cette année un tiers de plus que la précédente, a annoncé leur syndicat.
`;
const SOON = { timeout: 60_000, interval: 500 };
/** Until every container has looked. */
const aWhile = () => sleep(timingOf('dev').topicsEveryMs + 1_000);

let stage: DeployedStage;
let folder: string;
let file: string;
beforeAll(async () => {
  stage = await openStage();
  folder = await mkdtemp(join(tmpdir(), 'vigie-topics-'));
  file = join(folder, 'vins.yaml');
  await writeFile(file, WINE);
});
afterAll(async () => {
  stage.close();
  await rm(folder, { recursive: true });
});

const matches = async () => (await stage.items('T#vins#0')).length;
const done = (name: string) => async () => (await stage.objects(`done/${name}`)).length;

test('the clock tells which topics are deployed, with their files', async () => {
  await stage.invoke('tick', { every: 'minute' });
  const listed = await stage.vigie('topics', 'list');
  expect(listed.written).toMatch(/^sanctions +deployed since/m);
  expect((await stage.vigie('topics', 'show', 'sanctions')).written).toContain('id: sanctions');
});

test('a topic is added, and a page that meets it is matched within a minute', async () => {
  await stage.drop('avant.txt', page('Bergerac'));
  await expect.poll(done('avant.txt'), SOON).toBe(1);
  expect(await matches()).toBe(0);
  const added = await stage.vigie('topics', 'add', file);
  expect(added).toMatchObject({ code: 0, written: expect.stringContaining('✔ vins added') });
  await aWhile();
  await stage.drop('apres.txt', page('Cahors'));
  await expect.poll(matches, SOON).toBe(1);
  const [match] = await stage.items('T#vins#0');
  expect(match).toMatchObject({ titles: { fr: 'Vins' }, zone: 'headline' });
});

test('it can be subscribed to, and names that are not there cannot', async () => {
  const asked = ['subscribe', 'sms', '+33639980002', '--topics'];
  expect(await stage.vigie(...asked, 'vins')).toMatchObject({ code: 0 });
  expect(await stage.vigie(...asked, 'vin')).toMatchObject({
    code: 1,
    written: expect.stringContaining('did you mean vins?'),
  });
});

test('removed, it is matched no more', async () => {
  expect(await stage.vigie('topics', 'remove', 'vins')).toMatchObject({ code: 0 });
  await aWhile();
  await stage.drop('ensuite.txt', page('Gaillac'));
  await expect.poll(done('ensuite.txt'), SOON).toBe(1);
  expect(await matches()).toBe(1);
});
