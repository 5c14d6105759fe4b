/**
 * `vigie feeds` on the real functions: a server of this machine is added, what appears in it is told,
 * it breaks and everybody can see it, it recovers and that is told too.
 */

import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoFeeds } from '../../lambda/aws/feeds.ts';
import { command } from '../../lib/cli/feeds.ts';
import { command as status } from '../../lib/cli/status.ts';
import { LOCAL_NAMES } from '../../lib/local/place.ts';
import { runCommand } from '../support/command.ts';
import { startRunning } from '../support/watching.ts';

let local: Awaited<ReturnType<typeof startRunning>>;
let isBroken = false;

const item = (name: string, title: string, text: string): string =>
  `<item><title>${title}</title><link>https://gazette.example/${name}</link><guid>${name}</guid><description>${text}</description></item>`;
const COOKERY = item('tarte', 'La tarte &#27;[31maux pommes', 'Quatre pommes et du beurre.');
const SANCTIONS = item(
  'sanctions',
  "L'Union européenne adopte de nouvelles sanctions contre la Russie",
  'Bruxelles, lundi. Les Vingt-Sept ont approuvé un nouveau train de mesures.',
);
const INSIDE = item(
  'embargo',
  'Washington impose de nouvelles sanctions à la Russie',
  'Le Trésor américain a placé huit banques sur sa liste noire, a-t-il annoncé mardi.',
);
let items: readonly string[] = [SANCTIONS, COOKERY];

const server = createServer((request, response) => {
  if (isBroken) return response.writeHead(503).end();
  if (request.url === '/') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    return response.end(
      '<html><head><link rel="alternate" type="application/rss+xml" href="/rss.xml"></head><body><p>Bonjour</p></body></html>',
    );
  }
  if (request.url === '/many') {
    response.setHeader('content-type', 'text/html');
    const named = ['/rss.xml', '/comments.xml', '/sport.xml', '/rss.xml?economie'].map(
      (href) => `<link rel="alternate" type="application/rss+xml" href="${href}" title="${href}">`,
    );
    return response.end(`<html><head>${named.join('')}</head><body><p>Bonjour</p></body></html>`);
  }
  if (!request.url?.startsWith('/rss.xml')) return response.writeHead(404).end();
  return response.end(
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>La Gazette</title><language>fr</language>${items.join('')}</channel></rss>`,
  );
});

const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const feeds = (...args: readonly string[]) =>
  runCommand(command, [...args, '--data', local.dataDir]);
const plans = () => dynamoFeeds(local.dynamo, LOCAL_NAMES.table);
const only = async () => {
  const [plan] = await plans().list();
  if (!plan) throw new Error('There is no feed');
  return plan;
};
/** Does not wait for the minutes, nor for the hour after a failure. */
const ask = async () => {
  const plan = await only();
  await plans().put({ ...plan, dueAt: new Date().toISOString() });
  const polled = await local.workers.askFeeds();
  await local.settled();
  return polled;
};

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  local = await startRunning();
}, 60_000);
afterAll(async () => {
  await local.stop();
  server.close();
});

test('nothing is watched at first, and it is said how to begin', async () => {
  expect((await feeds()).out).toContain('No feeds yet.  npx vigie feeds add');
  const looked = await runCommand(status, ['--data', local.dataDir]);
  expect(looked.out).toContain('· No feeds yet.\n    npx vigie feeds add https://www.example.org');
});

describe('what is refused', () => {
  test('a server of this machine, unless one says so; never on a stage', async () => {
    const refused = await feeds('add', origin(), '--yes');
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(
      /✖ http.*127\.0\.0\.1 is this machine \(loopback\)\n.*--allow-private/,
    );
    const named = await feeds('add', origin().replace('127.0.0.1', 'localhost'), '--yes');
    expect(named.err).toContain('--allow-private');
    const onStage = await runCommand(command, [
      ...['add', origin(), '--yes', '--allow-private', '--stage', 'prod'],
    ]);
    expect(onStage).toMatchObject({ code: 2, err: expect.stringContaining('local system') });
  });

  test('without anybody to ask, nothing is watched, however good it looks', async () => {
    const shown = await feeds('add', origin(), '--allow-private');
    expect(shown.code).toBe(1);
    expect(shown.err).toContain('Nothing was changed: say --yes to watch it.');
    expect(shown.out).toMatch(/La Gazette {2}\(rss, fr, 2 entries\)/);
    expect(shown.out).toContain('sanctions  in the headline; imposed');
    expect(shown.out).toMatch(/L'\*Union européenne\* adopte de nouvelles \*sanctions\*/);
    expect(shown.out).toContain('Of its 2 entries 1 meets a topic (sanctions 1).');
    expect(shown.out).toContain('La tarte [31maux pommes');
    expect(shown.out).not.toContain('\u001b');
    expect(await plans().list()).toEqual([]);
  });

  test.each([
    [['add'], 'Which feed?'],
    [['add', 'a.example', '--every', 'often'], '--every often: give a time from 1m to 1d'],
    [['add', 'a.example', '--text', 'all'], '--text all: feed, page or both'],
    [['add', 'a.example', '--title', ' '], '--title is a name'],
    [['list', '--title', 'x'], '--title belongs to'],
    [['chek'], 'There is no "feeds chek"; there are: list, add'],
    [['pause'], 'Which feed?'],
  ])('%j', async (args, says) => {
    expect(await feeds(...args)).toMatchObject({ code: 2, err: expect.stringContaining(says) });
  });
});

test('of several feeds that a page names another may be chosen by its number', async () => {
  const asked: string[] = [];
  const out: string[] = [];
  const answers = ['3', 'n'];
  const terminal = {
    ...{ out: (line: string) => void out.push(line), err: () => {}, colour: false },
    stdin: async () => new Uint8Array(),
    ask: async (question: string) => {
      asked.push(question);
      return answers.shift() ?? '';
    },
  };
  const args = ['add', `${origin()}/many`, '--allow-private', '--data', local.dataDir];
  expect(await command.run(args, terminal)).toBe(1);
  expect(asked).toEqual(['Watch it? [y/N, or 2 to 4 for another] ', 'Watch it? [y/N] ']);
  // Comments come last, whatever the page's order.
  expect(out.join('\n')).toMatch(
    / 2 {2}http.*\/sport\.xml .*\n +3 {2}http.*\/rss\.xml\?economie .*\n +4 {2}http.*\/comments\.xml/,
  );
  expect(out.filter((line) => line.trim().endsWith('/rss.xml?economie'))).not.toEqual([]);
  expect(await plans().list()).toEqual([]);
});

test('a person is asked, and may say no', async () => {
  const asked: string[] = [];
  const out: string[] = [];
  const terminal = {
    ...{ out: (line: string) => void out.push(line), err: () => {}, colour: false },
    stdin: async () => new Uint8Array(),
    ask: async (question: string) => {
      asked.push(question);
      return 'n';
    },
  };
  const args = ['add', origin(), '--allow-private', '--data', local.dataDir];
  expect(await command.run(args, terminal)).toBe(1);
  expect(asked).toEqual(['Watch it? [y/N] ']);
  expect(await plans().list()).toEqual([]);
  expect(await command.run(args, { ...terminal, ask: async () => 'y' })).toBe(0);
  expect(out.at(-3)).toMatch(/^✔ La Gazette is watched from now on/);
  expect(await only()).toMatchObject({ url: `${origin()}/rss.xml`, isPrivate: true });
});

test('added again it is a change, also of what is not asked for', async () => {
  const again = await feeds('add', `${origin()}/rss.xml`, '--owner', 'Gazette SA', '--every', '5m');
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining('is changed') });
  const { publisher, everyS, leastS, mostS, isPrivate } = await only();
  expect({ publisher, everyS, leastS, mostS, isPrivate }).toEqual({
    ...{ publisher: 'Gazette SA', everyS: 300, leastS: 300, mostS: 300, isPrivate: true },
  });
});

test('what appears in it is told once; what was there when it was added is not', async () => {
  const earlier = (await local.subjects()).length;
  expect((await feeds()).out).toMatch(/ new +- +- /);
  expect(await ask()).toMatchObject({ asked: 1, failed: 0, sent: 0 });
  expect((await feeds()).out).toMatch(/ baseline +\d+ s ago +- /);
  items = [INSIDE, ...items];
  expect(await ask()).toMatchObject({ sent: 1 });
  expect(await ask()).toMatchObject({ sent: 0 });
  const told = (await local.subjects()).slice(earlier);
  // The example reader has a mailbox and a telephone.
  expect(told).toHaveLength(2);
  expect(told.join()).toContain('Washington');
  const { out } = await feeds();
  expect(out).toMatch(/ ok +\d+ s ago +\d+ s ago +in \d+ (?:s|min) +·{13}█ +1 +La Gazette/);
  expect(out).toContain('owner Gazette SA; every 5m; a server of this machine or network');
});

test('it breaks, and everybody can see it; it recovers, and that is told too', async () => {
  isBroken = true;
  await ask();
  const once = await feeds();
  expect(once.out).toMatch(/ ok /);
  expect(once.out).toContain('✖ status-503: the server answers 503 (1 time in a row');
  for (const _ of [2, 3, 4, 5]) expect(await ask()).toMatchObject({ failed: 1 });
  const failing = await feeds();
  expect(failing.out).toContain('1 feed: 1 failing');
  expect(failing.out).toContain('(5 times in a row');
  const wrong = await runCommand(status, ['--data', local.dataDir]);
  expect(wrong.code).toBe(1);
  expect(wrong.out).toMatch(
    /✖ The feed La Gazette fails \(last read .* ago\): the server answers 503\./,
  );
  const checked = await feeds('check');
  expect(checked.code).toBe(1);
  expect(checked.out).toMatch(/✖ \w+ +\d+ ms {2}status-503: the server answers 503/);
  expect(checked.out).toContain('0 can be read, 1 cannot.');

  isBroken = false;
  await ask();
  const well = await feeds();
  expect(well.out).toContain('1 feed: 1 ok');
  expect(well.out).toMatch(
    /✔ well again for \d+ s; it was failing for \d+ s: the server answers 503/,
  );
  const looked = await runCommand(status, ['--data', local.dataDir]);
  expect(looked.out).toContain('feeds: 1 watched (1 ok)');
  expect(looked.out).not.toContain('La Gazette fails');
  expect(await feeds('check', 'La Revue')).toMatchObject({
    code: 1,
    err: expect.stringContaining('No feed is called "La Revue"'),
  });
  expect(await feeds('check', 'la gazette')).toMatchObject({ code: 0 });
  const { id } = await only();
  expect(await feeds('check', id.slice(0, 6))).toMatchObject({ code: 0 });
});

test('for programs', async () => {
  const { out } = await feeds('--json');
  const { id } = await only();
  expect(JSON.parse(out)).toMatchObject({
    ...{ id, url: `${origin()}/rss.xml`, title: 'La Gazette', owner: 'Gazette SA', state: 'ok' },
    ...{ text: 'feed', sent: 1, fails: 0, lastError: { code: 'status-503' } },
  });
  const checked = await feeds('check', '--json');
  expect(JSON.parse(checked.out)).toMatchObject({ id, ok: true, format: 'rss', entries: 3 });
});

test('paused it is not asked, and resumed it is', async () => {
  const { id } = await only();
  expect((await feeds('pause', id)).out).toContain('La Gazette is paused');
  expect(await ask()).toMatchObject({ asked: 0 });
  expect((await feeds()).out).toContain('1 feed: 1 paused');
  expect((await feeds('pause', id)).out).toContain('was paused already');
  expect((await feeds('resume', `${origin()}/rss.xml`)).code).toBe(0);
  expect(await ask()).toMatchObject({ asked: 1 });
});

test('a list goes out and comes in; mistakes in it are named and the rest is taken', async () => {
  const file = join(local.dataDir, 'list.opml');
  expect(await feeds('export', file)).toMatchObject({ code: 0, out: '' });
  expect(await readFile(file, 'utf8')).toContain('vigie:owner="Gazette SA"');
  const { id } = await only();
  await feeds('remove', id);
  expect(await plans().list()).toEqual([]);
  await writeFile(
    file,
    `<opml><body>
<outline text="Le Monde" xmlUrl="https://www.lemonde.fr/economie/rss_full.xml"/>
<outline text="inside" xmlUrl="http://169.254.169.254/latest/meta-data"/>
</body></opml>`,
  );
  const imported = await feeds('import', file);
  expect(imported.code).toBe(1);
  expect(imported.out).toContain('1 added, 0 changed, 0 as they were, 1 refused (see above)');
  expect(imported.err).toMatch(
    /✖ .*list\.opml, line 3: 169\.254\.169\.254 is.*\n +Lists name public addresses only/,
  );
  expect((await feeds('import', file)).out).toContain('0 added, 0 changed, 1 as they were');
  expect((await plans().list()).map(({ url, title }) => ({ url, title }))).toEqual([
    { url: 'https://www.lemonde.fr/economie/rss_full.xml', title: 'Le Monde' },
  ]);
  const yaml = join(local.dataDir, 'feeds.yaml');
  await writeFile(yaml, 'feeds:\n  - url: https://a.example/f\n    every: often\n');
  const wrong = await feeds('import', yaml);
  expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('feeds.yaml:3:12: error') });
  expect(await plans().list()).toHaveLength(1);
});
