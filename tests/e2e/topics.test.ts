/** `vigie topics` as a person and as a program use it, on folders of its own. */

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command } from '../../lib/cli/topics.ts';
import { loadTopics } from '../../lib/topics.ts';
import { runCommand } from '../support/command.ts';

const STRIKES = `id: strikes
title: { en: Strikes }
concepts:
  strike: { en: [strike], fr: [grève] }
  plant: { en: [refinery], fr: [raffinerie] }
match: "@strike NEAR/s @plant"
aspects: { ended: "@strike NEAR/s (end OR fin)" }
`;

const PAGE = `Grève à la raffinerie de Donges : le mouvement entre dans sa troisième semaine

Les salariés de la raffinerie ont voté lundi la poursuite de la grève, qui a réduit
la production de 40 % depuis le début du mois d'octobre dans tout l'ouest du pays.


Les vendanges s'achèvent en Bourgogne sous un soleil tardif après une grève

Les derniers raisins ont été rentrés jeudi dans les communes de la Côte, où les
vignerons se disent contents d'une récolte saine et plus abondante que prévu.
`;

let dir = '';
const path = (...names: string[]) => join(dir, ...names);

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vigie-topics-'));
  await mkdir(path('good'));
  await mkdir(path('bad'));
  await writeFile(path('good', 'strikes.yaml'), STRIKES);
  await writeFile(path('good', 'notes.txt'), 'no topic');
  await writeFile(path('bad', 'strikes.yaml'), STRIKES.replace('@strike NEAR/s', '@strikes NEAR'));
  await writeFile(path('bad', 'floods.yaml'), 'id: floods\ntitle: { en: Floods }\nmatch: flood\n');
  await writeFile(path('page.txt'), PAGE);
});

afterAll(() => rm(dir, { recursive: true }));

const vigie = (...args: string[]) => runCommand(command, args, PAGE);

describe('list', () => {
  test('shows id, title, languages and aspects', async () => {
    const { code, out } = await vigie('list', '--topics', path('good'));
    expect(code).toBe(0);
    expect(out).toBe('strikes  Strikes (fr en); ended');
  });

  test('names the files with errors and lists the others', async () => {
    const { code, out, err } = await vigie('list', '--topics', path('bad'), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual([
      { id: 'floods', title: { en: 'Floods' }, langs: [], aspects: [] },
    ]);
    expect(err).toContain('strikes.yaml:6:');
  });
});

describe('new', () => {
  test.each(['fr', 'en'])('writes a file that works as it is, explained in %s', async (lang) => {
    const { code, out } = await vigie(
      'new',
      `greves-${lang}`,
      '--lang',
      lang,
      '--topics',
      path('own'),
    );
    expect(code).toBe(0);
    expect(out).toContain(`greves-${lang}.yaml`);
    const { topics, problems } = await loadTopics({ dirs: [path('own')] });
    expect(problems).toEqual([]);
    expect(topics.map(({ id }) => id)).toContain(`greves-${lang}`);
    const text = await readFile(path('own', `greves-${lang}.yaml`), 'utf8');
    expect(text).toContain(lang === 'fr' ? 'Ce que vous suivez' : 'What you watch');
  });

  test('matches what its words say', async () => {
    await vigie('new', 'mine', '--lang', 'fr', '--topics', path('mine'));
    const { out } = await vigie('try', 'mine', path('page.txt'), '--topics', path('mine'));
    expect(out).toContain('matched (headline)');
  });

  test('never overwrites', async () => {
    await vigie('new', 'kept', '--topics', path('kept'));
    await writeFile(path('kept', 'kept.yaml'), 'mine');
    expect(await vigie('new', 'kept', '--topics', path('kept'))).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('there already'),
    });
    expect(await readFile(path('kept', 'kept.yaml'), 'utf8')).toBe('mine');
  });

  test('refuses an id that is taken, bad or missing, and an unknown language', async () => {
    expect(await vigie('new', 'sanctions')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/already/),
    });
    expect(await vigie('new', '../evil')).toMatchObject({ code: 2 });
    expect(await vigie('new')).toMatchObject({ code: 2 });
    expect(await vigie('new', 'x', '--lang', 'de')).toMatchObject({ code: 2 });
  });
});

describe('check', () => {
  test('finds no mistake in what comes with Vigie', async () => {
    const { code, out } = await vigie('check', 'seeds/topics');
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines.pop()).toBe('7 topics can be used; 0 errors, 0 warnings.');
    // What it says besides is for whoever writes words, and no mistake.
    const others = lines.filter(
      (line) => !/^[\w-]+: (?:in no dictionary|no headwords): /.test(line),
    );
    expect(others).toEqual([]);
  });

  test('tells file, line, column and way out, and fails', async () => {
    const { code, out } = await vigie('check', path('bad'));
    expect(code).toBe(1);
    expect(out).toMatch(/strikes\.yaml:6:18: error: NEAR needs a distance.*\n {4}Write NEAR\/5/);
    expect(out).toContain('1 topic can be used; 1 error, 0 warnings.');
  });

  test('gives the same to programs', async () => {
    const { code, out } = await vigie('check', path('bad', 'strikes.yaml'), '--json');
    expect(code).toBe(1);
    const found = JSON.parse(out);
    expect(found.topics).toEqual([]);
    expect(found.problems[0]).toMatchObject({ line: 6, column: 18, severity: 'error' });
  });

  test('a folder that is not there, and a topic that is there twice, are errors', async () => {
    expect((await vigie('check', path('none'))).out).toContain('cannot be read');
    const twice = await vigie('check', path('good'), path('good'));
    expect(twice.code).toBe(1);
    expect(twice.out).toContain('another topic "strikes"');
  });
});

describe('try', () => {
  test('shows why an article matched, and the nearest miss of the others', async () => {
    const { code, out } = await vigie('try', 'strikes', path('page.txt'), '--topics', path('good'));
    expect(code).toBe(0);
    expect(out).toContain('2 articles');
    expect(out).toContain('matched (headline)');
    expect(out).toContain('*Grève* à la *raffinerie* de Donges');
    expect(out).toContain('@strike NEAR/s @plant: not as asked, the nearest is:');
  });

  test('reads standard input, and gives one line an article to programs', async () => {
    const { out } = await vigie('try', 'strikes', '-', '--topics', path('good'), '--json');
    const [first, second] = out.split('\n').map((line) => JSON.parse(line));
    expect(first.match.zone).toBe('headline');
    expect(second).toMatchObject({ match: null, explanation: { matched: false } });
  });

  test('an unknown topic, a broken one and a missing page are told apart', async () => {
    const good = ['--topics', path('good')];
    expect(await vigie('try', 'strike', path('page.txt'), ...good)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/Did you mean strikes\?/),
    });
    expect(await vigie('try', 'strikes', path('page.txt'), '--topics', path('bad'))).toMatchObject({
      code: 1,
      err: expect.stringMatching(/has errors/),
    });
    expect(await vigie('try', 'strikes', path('none.txt'), ...good)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('none.txt'),
    });
    expect(await vigie('try', 'strikes')).toMatchObject({ code: 2 });
  });
});

test('other words are refused', async () => {
  expect(await vigie()).toMatchObject({ code: 2 });
  expect(await vigie('delete', 'x')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/list, new, check, try/),
  });
  expect(await vigie('constructor')).toMatchObject({ code: 2 });
});
