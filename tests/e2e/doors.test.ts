/** Every door of a running local system: what comes in by HTTP, by command and by the queue is told once. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { command as ops } from '../../lib/cli/ops.ts';
import { command as send } from '../../lib/cli/send.ts';
import { localClients } from '../../lib/local/clients.ts';
import { messageFiles, shownMessage } from '../../lib/local/outbox/read.ts';
import { folders } from '../../lib/local/place.ts';
import { resourcesAt } from '../../lib/local/resources.ts';
import { findRunning } from '../../lib/local/running.ts';
import { runCommand } from '../support/command.ts';
import { temporaryFolder } from '../support/emulators.ts';
import { type Started, startVigie } from '../support/vigie.ts';

let data: string;
let forget: () => Promise<void>;
let system: Started;
let endpoint: string;

beforeAll(async () => {
  ({ folder: data, forget } = await temporaryFolder());
  system = startVigie(['local', '--data', data, '--no-seeds']);
  await system.wrote('curl --data-binary @page.html');
  endpoint = (await findRunning(data))?.endpoint ?? '';
}, 60_000);
afterAll(async () => {
  system.process.kill('SIGINT');
  await system.end;
  await forget();
});

const SOON = { timeout: 20_000, interval: 100 };

/** Texts of the alert mails that tell of this. */
const mailsAbout = async (words: string) => {
  const outbox = folders(data).outbox;
  const files = (await messageFiles(outbox)).filter(({ name }) => name.includes('-mail.'));
  const all = await Promise.all(files.map((file) => shownMessage(outbox, file)));
  return all.map(({ text }) => text.replace(/\s+/g, ' ')).filter((text) => text.includes(words));
};
const told = (words: string) =>
  expect.poll(async () => (await mailsAbout(words)).length, SOON).toBe(1);

const Answer = z.record(z.string(), z.unknown());

const post = async (path: string, body: string, headers: Record<string, string> = {}) => {
  const init = { method: 'POST', body, headers };
  const response = await fetch(`${endpoint}${path}`, init);
  return { status: response.status, ...Answer.parse(await response.json()) };
};

const HTML = `<!doctype html><html lang="fr"><head><title>Michelin rouvre son usine de Roanne</title>
<meta property="og:site_name" content="Le Courrier"></head><body><nav><a href="/">Accueil</a></nav>
<article><h1>Michelin rouvre son usine de Roanne après huit mois d’arrêt</h1>
<p>Le fabricant de pneumatiques Michelin a rouvert lundi son usine de Roanne, à l’arrêt depuis huit mois, a annoncé la direction du groupe.</p>
<p>Quelque huit cents salariés ont repris le travail dans les ateliers de la Loire.</p></article></body></html>`;

test('a web page that is posted is told once, also when it is posted twice', async () => {
  const first = await post('/pages?source=Courrier', HTML, { 'content-type': 'text/html' });
  expect(first).toMatchObject({
    status: 202,
    key: expect.stringMatching(/^inbox\/\w{12}\/Courrier$/),
    articles: [{ title: expect.stringContaining('Michelin rouvre') }],
  });
  await told('Michelin');
  expect(await post('/pages?source=Courrier', HTML)).toEqual(first);
});

test('of posted lines the good ones are told, and the bad one is in quarantine with its line', async () => {
  const text =
    'Wieland has restarted its copper plant in Villingen after a fire, the company said on Tuesday.';
  const good = { url: 'https://news.example/1', title: 'Wieland restarts its copper plant', text };
  const answer = await post('/articles', `${JSON.stringify(good)}\n{"url":"news.example/2"}\n`);
  expect(answer).toMatchObject({
    status: 202,
    articles: [{ title: good.title }],
    rejected: [{ line: 2, message: expect.stringContaining('line 2') }],
  });
  await told('Wieland');
  const listed = async () => (await runCommand(ops, ['quarantine', '--data', data])).out;
  await expect.poll(listed, SOON).toContain('line 2');
});

test('a web page of the browser cannot post', async () => {
  const origin = { origin: 'https://evil.example' };
  expect(await post('/pages', HTML, origin)).toMatchObject({ status: 403 });
});

test('a message of another program on the inbox queue is told', async () => {
  const message = {
    source: 'Wire',
    articles: [
      {
        title: 'Alcoa reopens its aluminium plant in Baie-Comeau',
        text: 'Alcoa reopened its aluminium plant in Baie-Comeau on Monday after a strike of ten weeks.',
      },
    ],
  };
  const { sqs, close } = localClients(endpoint);
  const QueueUrl = resourcesAt(endpoint).inboxQueueUrl;
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: '{"articles":[]}' }));
  close();
  await told('Alcoa');
  const [mail = ''] = await mailsAbout('Alcoa');
  expect(mail).toContain('Wire');
  const listed = async () => (await runCommand(ops, ['quarantine', '--data', data])).out;
  await expect.poll(listed, SOON).toContain('docs/inbox.schema.json');
});

const REFINERY = `Лукойл возобновил работу нефтеперерабатывающего завода в Бургасе

Нефтеперерабатывающий завод компании Лукойл в Бургасе возобновил работу во вторник после ремонта, который продолжался шесть недель, сообщила компания.
`;

test('vigie send takes a packed file, names its articles and what to type next', async () => {
  const path = join(data, 'bourgas.txt.gz');
  await writeFile(path, gzipSync(REFINERY));
  const ran = await runCommand(send, [path, '--source', 'Agence', '--data', data]);
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out).toMatch(/1 article, as inbox\/\w{12}\/Agence/);
  expect(ran.out).toMatch(/^ {4}[0-9a-z]{20} {2}Лукойл возобновил/m);
  expect(ran.out).toContain(`npx vigie outbox --data ${data}`);
  await told('Лукойл');
});

test('vigie send reads standard input, and says as JSON what it sent', async () => {
  const ran = await runCommand(send, ['-', '--json', '--data', data], REFINERY);
  const { key, articles } = JSON.parse(ran.out);
  expect(key).toMatch(/\/stdin$/);
  expect(articles).toMatchObject([{ title: expect.stringContaining('Лукойл') }]);
});

test('vigie send says what it cannot send, and sends the rest', async () => {
  const folder = join(data, 'inbox');
  await writeFile(join(folder, '.hidden'), '');
  const picture = join(data, 'photo.png');
  await writeFile(picture, Buffer.from('89504e470d0a1a0a00', 'hex'));
  const refused = await runCommand(send, [picture, '--data', data]);
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('photo.png') });
  expect((await runCommand(send, [picture, '--source', 'a/b', '--data', data])).code).toBe(2);
  const inside = await runCommand(send, ['http://127.0.0.1:9001/', '--data', data]);
  expect(inside).toMatchObject({
    code: 1,
    err: expect.stringMatching(/127\.0\.0\.1 is this machine.*send the file\./),
  });
});

test('vigie send says where a name is no file but may be an address, and what it cannot fetch', async () => {
  expect(await runCommand(send, ['www.courrier.example/1', '--data', data])).toMatchObject({
    code: 1,
    err: expect.stringContaining('npx vigie send https://www.courrier.example/1'),
  });
  expect((await runCommand(send, ['no-such-page.', '--data', data])).err).not.toContain('https');
  expect(await runCommand(send, ['ftp://courrier.example/1', '--data', data])).toMatchObject({
    code: 1,
    err: expect.stringContaining('ftp: is not fetched'),
  });
});

test('vigie send says of a page without an article that nobody will hear of it', async () => {
  const menu =
    '<html><body><nav><a href="/">Accueil</a> <a href="/eco">Économie</a></nav></body></html>';
  const { code, out, err } = await runCommand(send, ['-', '--data', data], menu);
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('no article') });
  expect(err).toContain('npx vigie scan FILE --why');
});

test('nothing failed on the way', async () => {
  const log = await readFile(join(data, 'log.txt'), 'utf8').catch(() => '');
  expect(log).not.toMatch(/failed and is repeated/);
  expect(system.written()).not.toContain('✖ 1 in');
});
