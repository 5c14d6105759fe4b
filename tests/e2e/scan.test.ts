/** `vigie scan` as a person and as a program use it, on pages and topics of its own. */

import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InputError, type Terminal, UsageError } from '../../lib/cli/command.ts';
import { progressOn } from '../../lib/cli/scan/progress.ts';
import { command } from '../../lib/cli/scan.ts';

const STRIKES = `id: strikes
title: { en: Strikes, fr: Grèves }
concepts:
  strike: { en: [strike, walkout], fr: [grève, débrayage] }
  plant: { en: [plant, refinery], fr: [usine, raffinerie] }
match: "@strike NEAR/s @plant"
`;

const FLOODS = `id: floods
title: { en: Floods, fr: Crues }
match: "flood OR crue"
`;

const PAGE = `Walkout at the Grangemouth refinery enters its third week

Workers at the refinery voted on Monday to go on with the strike, which has
cut its output by 40% and cost its owner £25 million since early October.

The union said that talks with the owner had broken down over the weekend.


Les vendanges s'achèvent en Bourgogne sous un soleil tardif

Les derniers raisins ont été rentrés jeudi dans les communes de la Côte, où les
vignerons se disent contents d'une récolte saine et plus abondante que prévu.
`;

let dir = '';
const path = (...names: string[]) => join(dir, ...names);

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vigie-scan-'));
  await mkdir(path('topics'));
  await mkdir(path('pages', 'more'), { recursive: true });
  await mkdir(path('empty'));
  await mkdir(path('broken'));
  await writeFile(path('topics', 'strikes.yaml'), STRIKES);
  await writeFile(path('topics', 'floods.yaml'), FLOODS);
  await writeFile(path('broken', 'floods.yaml'), FLOODS);
  await writeFile(path('broken', 'strikes.yaml'), STRIKES.replace('NEAR/s', 'NEAR'));
  await writeFile(path('page.txt'), PAGE);
  await writeFile(path('bom.txt'), `\ufeff${PAGE.replaceAll('\n', '\r\n')}`);
  await writeFile(path('pages', 'a.txt'), PAGE);
  await writeFile(path('pages', 'b-empty.txt'), '');
  await writeFile(path('pages', 'c-binary.txt'), Buffer.from([0, 1, 2, 3, 0, 0, 255]));
  await writeFile(path('pages', 'd-latin1.txt'), Buffer.from('L\xe9gende \xe0 venir', 'latin1'));
  await writeFile(path('pages', 'e-large.txt'), Buffer.alloc(50_000_000, 'mot '));
  await writeFile(path('pages', '.hidden'), Buffer.from([0, 0]));
  await writeFile(path('pages', 'more', 'f.txt'), PAGE);
});

afterAll(() => rm(dir, { recursive: true }));

type Ran = { readonly code: number; readonly out: string; readonly err: string };

const run = async (args: readonly string[], given: Partial<Terminal> = {}): Promise<Ran> => {
  const out: string[] = [];
  const err: string[] = [];
  const topics = args.includes('--topics') ? [] : ['--topics', path('topics')];
  const code = await command.run([...args, ...topics], {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    stdin: async () => new Uint8Array(),
    colour: false,
    ...given,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
};

type Line = {
  article: { id: string; title: string; source: string; start: number; end: number };
  matches: {
    topic: string;
    evidence: {
      sentence: string;
      start: number;
      end: number;
      terms: { text: string; start: number; end: number }[];
    }[];
  }[];
};

const linesOf = (out: string): Line[] => out.split('\n').map((line): Line => JSON.parse(line));

test('a date that is yet to come is not believed, as where pages are read for subscribers', async () => {
  const record = (year: number) =>
    JSON.stringify({
      title: 'Walkout at the Grangemouth refinery',
      text: 'Workers at the refinery voted on Monday to go on with the strike.',
      published: `${year}-03-01T09:00:00Z`,
    });
  const dateOf = async (year: number) => {
    const stdin = async () => Buffer.from(record(year));
    const { out } = await run(['-', '--json'], { stdin });
    return (JSON.parse(out) as { article: { published: string | null } }).article.published;
  };
  expect(await dateOf(2020)).toBe('2020-03-01T09:00:00.000Z');
  expect(await dateOf(2099)).toBeNull();
});

describe('for people', () => {
  test('what a page says of its article stands below its title', async () => {
    const page = `<html lang="en"><head><title>Walkout at the refinery</title><link rel="canonical" href="https://post.example/walkout"><meta property="og:site_name" content="Valley Post"></head><body><article><h1>Walkout at the refinery</h1><p>By Tom Adeyemi</p><p>3 March 2020, 09:30</p><p>Workers at the refinery voted on Monday to go on with the strike, which has cut its output.</p></article></body></html>`;
    const { out } = await run(['-'], { stdin: async () => Buffer.from(page) });
    expect(out).toContain(
      '   by Tom Adeyemi, Valley Post, 2020-03-03 09:30 UTC, https://post.example/walkout\n',
    );
  });

  test('an article with its sentence, marked words, mail and SMS', async () => {
    const { code, out, err } = await run([path('page.txt')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('page.txt: 2 articles, 1 matched');
    expect(out).toContain('strikes  in the headline');
    expect(out).toContain('*Walkout* at the Grangemouth *refinery* enters its third week');
    expect(out).toMatch(
      /\| Subject: \[Strikes\] Walkout at the Grangemouth refinery.* \(\w{4}\)\n/,
    );
    expect(out).toMatch(
      /\| Strikes: Walkout at the Grangemouth refinery enters its third week \(page\) \w{4}/,
    );
  });

  test('an article that no topic matched says so, and which came nearest', async () => {
    const page = PAGE.replace('voted on Monday to go on with the strike', 'were away').replace(
      'Walkout at',
      'Silence at',
    );
    const { code, out } = await run(['-'], { stdin: async () => Buffer.from(page) });
    expect(code).toBe(0);
    expect(out).toMatch(/no topic matched; nearest: strikes, 0 of 1 part\n.*refinery/);
    expect(out).toContain('no topic matched, and none came near');
  });

  test('own words in French on request', async () => {
    const { out } = await run([path('page.txt'), '--lang', 'fr']);
    expect(out).toContain('| Grèves, dans le titre');
    expect(out).toContain('page déposée, en anglais');
  });

  test('colours only on a terminal, and none from the page', async () => {
    const page = PAGE.replace('third week', '\u001b[31mthird week');
    const stdin = async () => Buffer.from(page);
    expect((await run(['-'], { stdin })).out).not.toContain('\u001b');
    const { out } = await run(['-'], { stdin, colour: true });
    expect(out).toContain('\u001b[1;33mWalkout\u001b[0m');
    expect(out).not.toContain('\u001b[31m');
  });

  test('how each block was read, on request', async () => {
    const { code, out } = await run([path('page.txt'), '--why']);
    expect(code).toBe(0);
    expect(out).toMatch(/0 to 57 {2}article 1, headline {2}\(.+\)\n +Walkout at the Grangemouth/);
  });
});

describe('for programs', () => {
  test('one line of JSON an article, with its keys in the order that is promised', async () => {
    const { code, out } = await run([path('page.txt'), '--json']);
    expect(code).toBe(0);
    const [first, second] = out.split('\n');
    expect(first).toMatch(
      /^\{"article":\{"id":"[^"]+","title":"Walkout[^"]+","lang":"en","kind":"story","source":"page\.txt","url":null,"author":null,"publisher":null,"published":null,"start":0,"end":\d+\},"matches":\[\{"topic":"strikes","zone":"headline","prominence":3,"aspect":null,"evidence":\[\{"sentence":"Walkout[^"]+","start":0,"end":\d+,"terms":\[\{"text":"Walkout","start":0,"end":7\},/,
    );
    expect(second).toMatch(/"lang":"fr",.*"matches":\[\]\}$/);
  });

  test.each([
    ['as it is', 'page.txt', PAGE],
    ['with a byte order mark and CRLF', 'bom.txt', PAGE.replaceAll('\n', '\r\n')],
  ])('offsets give the text of the decoded page back, %s', async (_, file, page) => {
    const { out } = await run([path(file), '--json']);
    const evidence = linesOf(out).flatMap(({ matches }) => matches.flatMap((m) => m.evidence));
    expect(evidence.length).toBeGreaterThan(0);
    for (const { sentence, start, end, terms } of evidence) {
      expect(page.slice(start, end)).toBe(sentence);
      for (const term of terms) {
        expect(page.slice(term.start, term.end)).toBe(term.text);
        expect(term.start >= start && term.end <= end).toBe(true);
      }
    }
  });

  test('standard input is a source too', async () => {
    const { out } = await run(['-', '--json'], { stdin: async () => Buffer.from(PAGE) });
    expect(linesOf(out).map(({ article }) => article.source)).toEqual(['stdin', 'stdin']);
  });

  test('only the topics asked for', async () => {
    const { out } = await run([path('page.txt'), '--json', '--topic', 'floods']);
    expect(linesOf(out).flatMap(({ matches }) => matches)).toEqual([]);
  });
});

describe('bad input', () => {
  test('each bad file of a folder is told with cause and way out, and the others are read', async () => {
    const { code, out, err } = await run([path('pages'), '--json']);
    expect(code).toBe(1);
    expect(new Set(linesOf(out).map(({ article }) => article.source))).toEqual(
      new Set(['a.txt', 'f.txt']),
    );
    expect(err).toMatch(/b-empty\.txt: .*empty/);
    expect(err).toMatch(/c-binary\.txt: .*not text/);
    // An old encoding is no bad file.
    expect(err).not.toContain('d-latin1.txt');
    expect(err).toMatch(/e-large\.txt: .*50\.0 MB.*cut it/);
    expect(err).toContain('3 of 6 files could not be read');
    expect(err).not.toContain('.hidden');
  });

  test('a single bad file ends with 1', async () => {
    expect(await run([path('pages', 'b-empty.txt')])).toMatchObject({ code: 1, out: '' });
  });

  test('a path that is not there, and a folder without files, say so', async () => {
    await expect(run([path('nowhere.txt')])).rejects.toThrow(InputError);
    await expect(run([path('nowhere.txt')])).rejects.toThrow('nowhere.txt: there is no such file');
    await expect(run([path('empty')])).rejects.toThrow('the folder has no files');
  });

  test('a topic file with an error is told and left out, the others are used', async () => {
    const broken = ['--topics', path('broken')];
    const { code, out, err } = await run([path('page.txt'), '--json', ...broken]);
    expect(code).toBe(1);
    expect(linesOf(out)).toHaveLength(2);
    expect(err).toMatch(/strikes\.yaml:6:\d+: error: /);
  });
});

describe('wrong usage', () => {
  test.each([
    [['--topic', 'strike'], 'Did you mean strikes?'],
    [['--topic', 'elections'], 'There are: floods, strikes.'],
    [['--lang', 'de'], '--lang is fr or en'],
    [['--json', '--why'], 'do not go together'],
    [['other.txt'], 'One file or folder at a time'],
  ])('%j is answered with the way out', async (args, message) => {
    const wrong = run([path('page.txt'), ...args]);
    await expect(wrong).rejects.toThrow(UsageError);
    await expect(wrong).rejects.toThrow(message);
  });
});

test('whoever waits longer than a second hears how far it is, at most once a second', () => {
  let now = 0;
  const heard: string[] = [];
  const progress = progressOn({ err: (line) => void heard.push(line) }, () => now);
  for (now = 0; now <= 2500; now += 250) progress(() => `at ${now}`);
  expect(heard).toEqual(['at 1000', 'at 2000']);
});

/** The real command in a process of its own, whose reader stops after the first bytes. */
const readHead = (args: readonly string[]): Promise<{ code: number | null; err: string }> =>
  new Promise((resolve) => {
    const bin = fileURLToPath(new URL('../../lib/cli/vigie.mjs', import.meta.url));
    const child = spawn(process.execPath, [bin, 'scan', ...args]);
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    child.on('close', (code) => resolve({ code, err }));
  });

test('a reader that stops early is no error', async () => {
  await mkdir(path('many'));
  for (let i = 0; i < 200; i += 1) await writeFile(path('many', `${i}.txt`), PAGE);
  const { code, err } = await readHead([path('many'), '--topics', path('topics')]);
  // On a slow machine it may say how far it is; anything else would be a complaint.
  const said = err.split('\n').filter((line) => line !== '' && !line.endsWith('...'));
  expect({ code, said }).toEqual({ code: 0, said: [] });
});
