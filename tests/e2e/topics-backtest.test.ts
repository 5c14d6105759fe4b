/** `vigie topics backtest` as the person uses it who changes a topic, and is not sure. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArchived as openObject } from '../../lib/archive-object.ts';
import { storiesOf } from '../../lib/cli/topics/backtest/stories.ts';
import { tryTopic } from '../../lib/cli/topics/backtest/try.ts';
import { paceOf, volumeOf } from '../../lib/cli/topics/backtest/volume.ts';
import { command } from '../../lib/cli/topics.ts';
import { archivedOf, openArchived, type ReadPage } from '../support/archived.ts';
import { topic } from '../support/articles.ts';
import { runCommand } from '../support/command.ts';

const HOUR = 3_600_000;
const NOW = Date.now();
const at = (hours: number): string => new Date(NOW - hours * HOUR).toISOString();

const strikes = (match: string, fr: string): string => `id: strikes
title: { en: Strikes }
concepts:
  strike: { en: [strike, walkout], fr: [${fr}] }
  plant: { en: [refinery], fr: [raffinerie] }
match: "${match}"
`;
const RUNS = strikes('@strike NEAR/s @plant', 'grève');
const CHANGED = strikes('@strike', 'débrayage');

const page = (title: string, text: string, source = 'Gazette'): ReadPage => ({
  ...{ text: `${title}\n\n${text}\n`, source },
});
const DONGES = page(
  'La grève reconduite à la raffinerie de Donges',
  'Les salariés de Donges ont voté lundi 23 novembre la poursuite du mouvement, qui réduit la production de 40 %.',
);
const DONGES_COPY = page(
  'Donges : la grève reconduite à la raffinerie',
  'Les salariés de Donges ont voté lundi 23 novembre la poursuite du mouvement, qui réduit la production de 40 %, a dit la CGT.',
  'Dépêches',
);
const REFINERY = page(
  'Refinery workers begin a strike in Grangemouth',
  'About 400 workers at the refinery walked out on Monday, the union Unite said in a statement.',
);
const PORTS = page(
  'Dock walkout stops three ports in Chile',
  'Cranes stood still on Monday. It is the first in the ports for eleven years, the union said.',
);
const COOKING = page(
  'La tarte aux pommes',
  'Quatre pommes et du beurre suffisent, dit le chef étoilé.',
);

let local: Awaited<ReturnType<typeof openArchived>>;
let dir = '';
const file = (name = '') => join(dir, name);
const backtest = (...args: readonly string[]) =>
  runCommand(command, [
    ...['backtest', ...args, '--data', local.dataDir],
    // Not those that come with Vigie: reading them takes seconds.
    ...['--topics', file('folder')],
  ]);

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vigie-backtest-'));
  await writeFile(file('strikes.yaml'), CHANGED);
  await writeFile(file('other.yaml'), RUNS.replaceAll('strikes', 'other'));
  await writeFile(file('broken.yaml'), 'id: broken\nmatch: "NOT a"\n');
  await mkdir(file('folder'));
  await writeFile(file('folder/other.yaml'), RUNS.replaceAll('strikes', 'other'));
  await writeFile(file('donges.txt'), DONGES.text);
  await writeFile(file('ports.txt'), PORTS.text);
  local = await openArchived();
  await local.carry({ strikes: RUNS });
  await local.archive(at(100), [DONGES, COOKING]);
  await local.archive(at(99), [DONGES_COPY]);
  // Read again: no news.
  await local.archive(at(98), [DONGES]);
  await local.archive(at(30), [REFINERY]);
  await local.archive(at(20), [PORTS]);
});
afterAll(async () => {
  await local.stop();
  await rm(dir, { recursive: true });
});

describe('over the archive', () => {
  test('says what the changed version adds and loses, with sentences, stories and the missing part', async () => {
    const { code, out, err } = await backtest(file('strikes.yaml'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/compared with: what runs on local \(deployed .* UTC\)/);
    expect(out).toContain('read: 5 articles of the archive of local');
    expect(out).toMatch(
      /this version would have sent 2 alerts \(2 articles\), [\d.]+ a day, at most/,
    );
    expect(out).toMatch(/the other would have sent 2 alerts \(3 articles\), [\d.]+ a day, at most/);
    expect(out).toContain('adds 1, loses 1, tells 1 as the other does');
    expect(out).toMatch(
      /Added \(1\)\n.*Dock walkout stops three ports in Chile\n.*\n\s+Dock \*walkout\* stops/,
    );
    expect(out).toMatch(/Lost \(1\)\n.*La grève reconduite/);
    expect(out).toContain('and 1 more article of it (Dépêches)');
    expect(out).toContain('@strike: not in the text');
    expect(out).not.toContain('Grangemouth');
    expect((await backtest(file('strikes.yaml'), '--all')).out).toContain('Grangemouth');
  });

  test('goes back as far as asked', async () => {
    const { out } = await backtest(file('strikes.yaml'), '--days', '1');
    expect(out).toContain('read: 1 article of');
    expect(out).toContain('adds 1, loses 0, tells 0 as the other does');
  });

  test('without a file it is the version that runs', async () => {
    const { out } = await backtest('strikes');
    expect(out).toMatch(/strikes: what runs on local/);
    expect(out).toContain('would have sent 2 alerts (3 articles)');
    expect(out).toContain('Would have been told (2)');
  });

  test('as one object for programs', async () => {
    const { out } = await backtest(file('strikes.yaml'), '--json');
    const found = JSON.parse(out);
    expect(found).toMatchObject({
      ...{ topic: 'strikes', would: { alerts: 2, articles: 2 }, other: { alerts: 2, articles: 3 } },
      read: { articles: 5, undated: 0 },
      added: [{ title: 'Dock walkout stops three ports in Chile', zone: 'headline' }],
      lost: [
        {
          ...{ lang: 'fr', missing: { parts: [{ query: '@strike', held: false }] } },
          later: [{ source: 'Dépêches', joined: { by: 'wording' } }],
        },
      ],
      kept: [{ evidence: [{ sentence: 'Refinery workers begin a strike in Grangemouth' }] }],
    });
    expect(found.volume.days.length).toBeGreaterThan(3);
    const sum = (version: string): number =>
      found.volume.days.reduce(
        (total: number, day: Readonly<Record<string, number>>) => total + (day[version] ?? 0),
        0,
      );
    expect([sum('would'), sum('other')]).toEqual([2, 2]);
  });

  test('a broken object is named, and costs nothing else', async () => {
    const key = `archive/${at(50).slice(0, 10)}/00/broken.ndjson.gz`;
    await local.bucket.put(key, 'x', 'text/plain');
    const { code, out, err } = await backtest(file('strikes.yaml'));
    expect(code).toBe(1);
    expect(err).toContain(`${key}: the gzip archive is damaged or cut off`);
    expect(out).toContain('adds 1, loses 1, tells 1 as the other does');
    await local.bucket.put(key, gzipSync(''), 'application/gzip');
  });
});

describe('over given pages', () => {
  test('files, beside the version that runs', async () => {
    const { code, out } = await backtest(
      file('strikes.yaml'),
      file('donges.txt'),
      file('ports.txt'),
    );
    expect(code).toBe(0);
    expect(out).toContain('read: 2 articles of');
    expect(out).toContain(', undated');
    expect(out).toContain('adds 1, loses 1, tells 0 as the other does');
  });

  test('beside another file, and in prominent places only', async () => {
    const args = [file('strikes.yaml'), file('ports.txt'), '--against', file('other.yaml')];
    expect((await backtest(...args)).out).toContain(`compared with: ${file('other.yaml')}`);
    expect((await backtest(...args, '--min', 'headline')).out).toContain('adds 1, loses 0');
  });

  test('one that cannot be read is named, and the others are', async () => {
    await writeFile(file('image.txt'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    const { code, out, err } = await backtest(
      file('strikes.yaml'),
      file('image.txt'),
      file('ports.txt'),
    );
    expect(code).toBe(1);
    expect(err).toContain('image.txt: ');
    expect(out).toContain('adds 1, loses 0');
  });
});

describe('refused, with the way out', () => {
  test.each([
    [[], 2, 'Which topic? Its id or its file'],
    [['strike'], 2, 'There is no topic "strike". Did you mean strikes?'],
    [['strikes', '--days', '36'], 2, 'the archive is kept for 35 days'],
    [['strikes', 'x.txt', '--days', '3'], 2, '--days is for the archive'],
    [['strikes', '--min', 'top'], 2, '--min is headline, lead or body'],
    [['strikes', '/no/such.txt'], 1, 'there is no such file or folder'],
    [['/no/such.yaml'], 1, 'This cannot be read'],
    [['broken.yaml'], 1, 'The topic "broken" has errors'],
  ])('%j', async (args, expected, said) => {
    const typed = args.map((arg) => (arg === 'broken.yaml' ? file(arg) : arg));
    const { code, err } = await backtest(...typed);
    expect(err).toContain(said);
    expect(code).toBe(expected);
  });

  test('an archive without articles', async () => {
    const empty = await openArchived();
    const { code, err } = await runCommand(command, [
      ...['backtest', file('strikes.yaml'), '--data', empty.dataDir],
    ]);
    expect(code).toBe(1);
    expect(err).toContain('The archive of the last 30 days has no article');
    await empty.stop();
  });
});

const toldOf = async (pages: readonly { readonly hours: number; readonly page: ReadPage }[]) => {
  const opened = pages.flatMap(({ hours, page }) => {
    const lines = archivedOf(at(hours), [page]).map((one) => `${JSON.stringify(one)}\n`);
    return openObject('o', gzipSync(lines.join(''))).articles;
  });
  async function* articles() {
    for (const { page, article, readAt } of opened) yield { page, article, at: readAt, from: 'o' };
  }
  const [fresh, present] = [topic({ match: 'grève' }), topic({ match: 'raffinerie OR walkout' })];
  return tryTopic({ fresh, present, least: 1, now: at(0) }, articles());
};

test('an edit is no second article; what only its last text meets is found, and not missed any more', async () => {
  const edited = {
    ...DONGES,
    text: DONGES.text.replace('a voté', 'ont voté').replace('grève', 'lutte'),
  };
  const [known] = archivedOf(at(9), [edited]);
  const before = { ...edited, about: { ...(known ? { id: known.article.id } : {}) } };
  const after = { ...DONGES, about: before.about };
  const { articles, hits } = await toldOf([
    { hours: 9, page: before },
    { hours: 8, page: after },
    { hours: 7, page: before },
  ]);
  expect(articles).toBe(1);
  expect(hits).toHaveLength(1);
  expect(hits[0]).toMatchObject({
    found: { fresh: { at: at(8) }, present: { at: at(9) } },
  });
  expect(hits[0]?.missed).toBeUndefined();
  expect((await toldOf([{ hours: 9, page: before }])).hits[0]?.missed).toMatchObject({
    parts: [{ query: 'grève', held: false }],
  });
});

test('whatever comes in whatever order, each article is in one story, and each story on one day', async () => {
  const pages = [DONGES, DONGES_COPY, REFINERY, PORTS, COOKING];
  const arrival = fc.record({
    hours: fc.integer({ min: 0, max: 600 }),
    page: fc.constantFrom(...pages),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(arrival, { maxLength: 12 }), async (arrivals) => {
      const tried = await toldOf(arrivals);
      const ids = new Set(arrivals.map(({ page }) => page));
      expect(tried.articles).toBe(ids.size);
      for (const version of ['fresh', 'present'] as const) {
        const stories = storiesOf(tried.hits, version);
        const told = stories.flatMap(({ first, later }) => [first, ...later]);
        expect(new Set(told.map(({ hit }) => hit))).toEqual(
          new Set(tried.hits.filter(({ found }) => found[version])),
        );
        expect(told).toHaveLength(tried.hits.filter(({ found }) => found[version]).length);
        const volume = volumeOf({ fresh: stories, present: [] }, tried);
        const sum = volume.days.reduce((total, day) => total + day.fresh, 0);
        expect(sum).toBe(stories.length);
        expect((paceOf(volume, 'fresh')?.mean ?? 0) * volume.days.length).toBeCloseTo(sum);
      }
    }),
    { numRuns: 25 },
  );
});
