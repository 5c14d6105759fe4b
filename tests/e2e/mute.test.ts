/** The mute commands as somebody uses them who runs Vigie, on a local system whose functions stand still. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoRecords, now } from '../../lambda/aws/records.ts';
import { refOf } from '../../lambda/core/alert/ref.ts';
import { command as mute } from '../../lib/cli/mute.ts';
import { command as mutes } from '../../lib/cli/mutes.ts';
import { command as subscribe } from '../../lib/cli/subscribe.ts';
import { withSystem } from '../../lib/cli/system.ts';
import { command as unmute } from '../../lib/cli/unmute.ts';
import { createResources } from '../../lib/local/resources.ts';
import { announce } from '../../lib/local/running.ts';
import { openSystem } from '../../lib/local/system.ts';
import { tellCarried } from '../../lib/stage-topics.ts';
import { runCommand } from '../support/command.ts';
import { temporaryFolder } from '../support/emulators.ts';

const MOSCOW = 'st_0a1b2c3d4e5f6g7h8j9k';
const REF = refOf(MOSCOW);

let data: string;
let forget: () => Promise<void>;
let emulators: Awaited<ReturnType<typeof openSystem>>;
let ended: () => Promise<void>;
const here = () => ['--data', data];
const toMarie = () => ['--to', 'marie@exemple.fr', ...here()];

/** A story that something was decided of a day ago, as alert leaves it. */
const tellOf = (storyId: string) =>
  withSystem({ data }, async ({ tableName, dynamo }) => {
    const { articles, decisions, ledgers } = dynamoRecords(tableName, dynamo);
    const at = new Date(Date.parse(now()) - 86_400_000).toISOString();
    const articleId = storyId.replace(/^st_/, '');
    const topics = [{ topic: 'sanctions', prominence: 3 }] as const;
    await articles.claim({
      id: articleId,
      title: 'Moskvitch: l’usine rouvre',
      ...{ lang: 'fr', kind: 'story', source: 'Le Monde', textHash: 'h', topics },
      ...{ state: 'DONE', seenAt: at, storyId },
    });
    const alert = {
      by: articleId,
      textHash: 'h',
      kind: 'alert',
      at,
      topics,
      fanned: true,
    } as const;
    await ledgers.add(storyId, 0, alert);
    await decisions.put({ at, articleId, storyId, n: 1, reason: 'new', topics });
  });

beforeAll(async () => {
  ({ folder: data, forget } = await temporaryFolder());
  // One for all commands: they find it as they find one that somebody started.
  emulators = await openSystem({ dataDir: data });
  await createResources(emulators.endpoint);
  ended = await announce(data, Number(new URL(emulators.endpoint).port), 'en');
  const carried = ['sanctions', 'acquisition'].map((id) => ({ id, title: { en: id }, text: '' }));
  await withSystem({ data }, (system) => tellCarried(system, carried));
  const asked = ['email', 'marie@exemple.fr', '--topics', 'sanctions', '--zone', 'Europe/Paris'];
  expect((await runCommand(subscribe, [...asked, ...here()])).code).toBe(0);
  await tellOf(MOSCOW);
});
afterAll(async () => {
  await ended();
  await emulators.close();
  await forget();
});

const listed = async () =>
  (await runCommand(mutes, here())).out
    .split('\n')
    .slice(1)
    .map((line) => line.split(/ {2,}/).slice(1, 3).join(' '));

const daysUntil = (instant: string): number =>
  Math.round((Date.parse(instant) - Date.parse(now())) / 86_400_000);

test('at first nothing is muted, and the way to mute is shown', async () => {
  const ran = await runCommand(mutes, here());
  expect(ran.out).toContain('Nothing is muted.');
  expect(ran.out).toContain('npx vigie mute <topic|story|source> --for 7d --to <address>');
  expect(ran.code).toBe(0);
});

describe('muting', () => {
  test('a topic for a time says until when, and how it is taken back', async () => {
    const ran = await runCommand(mute, ['sanctions', '--for', '2w', ...toMarie()]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(
      /✔ marie@exemple\.fr hears nothing of the topic sanctions until \d{4}-\d\d-\d\d \d\d:\d\d UTC\./,
    );
    expect(ran.out).toContain(`npx vigie unmute sanctions --to marie@exemple.fr --data ${data}`);
    const json = (await runCommand(mutes, ['--json', ...here()])).out;
    expect(daysUntil(JSON.parse(json).until)).toBe(14);
  });

  test('a topic that the reader does not get is said to have no effect', async () => {
    const ran = await runCommand(mute, ['acquisition', ...toMarie()]);
    expect(ran.out).toContain('does not get acquisition');
    expect(ran.code).toBe(0);
    await runCommand(unmute, ['acquisition', ...toMarie()]);
  });

  test('a story by the four signs of its mail, for a week, with its headline', async () => {
    const ran = await runCommand(mute, [REF.toLowerCase(), ...toMarie()]);
    expect(ran.out).toContain(
      `hears nothing of the story ${REF} (Moskvitch: l’usine rouvre) until`,
    );
    const json = await runCommand(mute, [MOSCOW, '--json', ...toMarie()]);
    const told = JSON.parse(json.out);
    const expected = { stage: 'local', address: 'marie@exemple.fr', what: 'story', id: MOSCOW };
    expect(told).toMatchObject({ ...expected, ref: REF });
    expect(daysUntil(told.until)).toBe(7);
    expect(await listed()).toEqual(['topic sanctions', `story ${REF}`]);
  });

  test('signs that two stories bear are answered with the names of both', async () => {
    let other = 0;
    while (refOf(`st_${other}`) !== REF) other += 1;
    await tellOf(`st_${other}`);
    const ran = await runCommand(mute, [`(${REF})`, ...toMarie()]);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(`2 stories of the last 30 days bear ${REF}.`);
    for (const id of [MOSCOW, `st_${other}`]) expect(ran.err).toContain(`${id} = story ${REF} (`);
  });

  test('a source by its site, until it is taken back', async () => {
    const ran = await runCommand(mute, ['https://www.lemonde.fr/x', '--for', 'ever', ...toMarie()]);
    expect(ran.out).toContain('hears nothing of the source site:lemonde.fr until it is taken back');
    const named = await runCommand(mute, ['name:Agence X', ...toMarie()]);
    expect(named.out).toContain("npx vigie unmute 'name:agence x' --to");
    expect(await listed()).toContain('source site:lemonde.fr');
  });

  test('what is not known is answered with what is', async () => {
    const ran = await runCommand(mute, ['sanctoins', ...toMarie()]);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('Did you mean the topic sanctions?');
    expect((await runCommand(mute, ['2222', ...toMarie()])).err).toContain(
      'no story of the last 30 days',
    );
    expect((await runCommand(mute, ['st_zzzzzzzzzzzzzzzzzzzz', ...toMarie()])).code).toBe(1);
    const nobody = await runCommand(mute, ['sanctions', '--to', 'paul@exemple.fr', ...here()]);
    expect(nobody).toMatchObject({ code: 1, err: expect.stringContaining('Nobody with the') });
  });

  test('is asked for whole: what, for whom, and a time that is one', async () => {
    expect((await runCommand(mute, [])).code).toBe(2);
    expect((await runCommand(mute, ['sanctions'])).err).toContain('Add --to <address>');
    const bad = await runCommand(mute, ['sanctions', '--for', '7 days', ...toMarie()]);
    expect(bad).toMatchObject({ code: 1, err: expect.stringContaining('12h, 7d, 4w, or ever') });
    expect((await runCommand(unmute, [])).code).toBe(2);
    expect((await runCommand(unmute, ['all'])).code).toBe(2);
  });
});

describe('taking back', () => {
  test('one by the name that it was made by', async () => {
    const ran = await runCommand(unmute, [REF, ...toMarie()]);
    expect(ran.out).toContain(`✔ marie@exemple.fr hears of the story ${REF} again.`);
    expect(await listed()).not.toContain(`story ${REF}`);
    const again = await runCommand(unmute, [REF, ...toMarie()]);
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('is not muted for') });
  });

  test('all at once, for programs too', async () => {
    const ran = await runCommand(unmute, ['all', '--json', ...toMarie()]);
    expect(ran.out.split('\n').map((line) => JSON.parse(line).id)).toEqual([
      'sanctions',
      'site:lemonde.fr',
      'name:agence x',
    ]);
    expect((await runCommand(mutes, here())).out).toContain('Nothing is muted.');
  });
});

test('subscribing again changes topics and leaves what is muted', async () => {
  await runCommand(mute, ['sanctions', ...toMarie()]);
  await runCommand(subscribe, ['email', 'marie@exemple.fr', '--topics', 'acquisition', ...here()]);
  expect(await listed()).toEqual(['topic sanctions']);
});
