/** The door for programs: what is taken, what is answered, and what never gets into the inbox. */

import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hash } from '../../lambda/aws/hash.ts';
import { keyFor } from '../../lambda/aws/inbox-key.ts';
import { unpack } from '../../lambda/aws/unpack.ts';
import { LARGEST_POST, type Posted } from '../../lambda/steps/posted.ts';
import { reader } from '../../lambda/steps/read.ts';
import { type ReceivePorts, receive } from '../../lambda/steps/receive.ts';
import { pathOfKey } from '../../lib/local/s3/keys.ts';

type Put = {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly url?: string | undefined;
};

const door = (changes: Partial<ReceivePorts> = {}) => {
  const inbox = new Map<string, Put>();
  const logged: string[] = [];
  const ports: ReceivePorts = {
    log: (event) => void logged.push(event),
    ...{ unpack, keyFor, read: reader(hash, () => '2026-11-24T08:00:00.000Z') },
    put: async (key, bytes, contentType, url) => void inbox.set(key, { bytes, contentType, url }),
    ...changes,
  };
  const post = async (body: string | Uint8Array, about: Partial<Posted> = {}) => {
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    const posted = { method: 'POST', path: '/pages', body: bytes, ...about };
    const { status, headers, body: text } = await receive(posted, ports);
    return { status, headers, ...JSON.parse(text) };
  };
  return { inbox, logged, post };
};

const PAGE = `Moskau: Das frühere Renault-Werk nimmt die Produktion wieder auf

Das frühere Renault-Werk in Moskau hat die Produktion nach einem halben Jahr Pause unter einem alten Namen wieder aufgenommen, wie die Stadt am Mittwoch mitteilte.
`;
const ARTICLE = {
  url: 'https://www.courrier.example/eco/douai?utm_source=rss',
  title: "Renault rouvre l'usine de Douai",
  text: "L'usine repart lundi, après huit mois d'arrêt.\nElle employait 2 800 personnes.",
};
const GOOD = JSON.stringify(ARTICLE);
const articles = { path: '/articles' };

test('a page is stored as it was sent, and answered with its key and the ids of its articles', async () => {
  const { inbox, post } = door();
  const answer = await post(PAGE, { source: 'Börsenblatt', contentType: 'text/plain' });
  expect(answer).toMatchObject({
    status: 202,
    key: expect.stringMatching(/^inbox\/[0-9a-f]{12}\/Börsenblatt$/),
    articles: [
      { id: expect.stringMatching(/^[0-9a-z]{20}$/), title: expect.stringMatching(/^Mos/) },
    ],
  });
  const stored = inbox.get(answer.key);
  expect(new TextDecoder().decode(stored?.bytes)).toBe(PAGE);
  expect(stored?.contentType).toBe('text/plain');
});

test('a page is known by the address that its sender gives, without what tracks readers', async () => {
  const { inbox, post } = door();
  const html = `<html><body><h1>Renault-Werk in Moskau</h1><p>${PAGE.split('\n')[2]}</p></body></html>`;
  const plainly = { ...(await post(html, { url: 'https://boerse.example/1' })) };
  const tracked = { ...(await post(html, { url: 'https://boerse.example/1?utm_source=x' })) };
  const other = { ...(await post(html, { url: 'https://boerse.example/2' })) };
  expect(tracked).toEqual(plainly);
  expect(other.articles[0].id).not.toBe(plainly.articles[0].id);
  expect([...inbox.values()].map(({ url }) => url)).toEqual([
    'https://boerse.example/1',
    'https://boerse.example/2',
  ]);
});

test('the same page again gets the same key and the same ids, packed or not', async () => {
  const { inbox, post } = door();
  const first = await post(PAGE);
  for (const contentEncoding of [undefined, 'gzip', 'x-gzip'])
    expect(await post(gzipSync(PAGE), { contentEncoding })).toEqual(first);
  expect(inbox.size).toBe(1);
});

test('what curl says of a body that nobody named is not believed', async () => {
  const { inbox, post } = door();
  const { key } = await post(PAGE, { contentType: 'application/x-www-form-urlencoded' });
  expect(inbox.get(key)?.contentType).toBe('application/octet-stream');
});

test('articles as one object, a list or lines are one article with one id', async () => {
  const { inbox, post } = door();
  const ids = new Set<string>();
  for (const body of [GOOD, `[${GOOD}]`, `${GOOD}\n`, JSON.stringify(ARTICLE, null, 2)]) {
    const answer = await post(body, articles);
    expect(answer).toMatchObject({ status: 202, articles: [{ title: ARTICLE.title }] });
    ids.add(answer.articles[0].id);
    expect(inbox.get(answer.key)?.contentType).toBe('application/json');
  }
  expect(ids.size).toBe(1);
});

test('of several lines the bad one is named with its line and field, and the others are taken', async () => {
  const { inbox, post } = door();
  const other = JSON.stringify({
    ...ARTICLE,
    url: 'https://www.courrier.example/2',
    title: 'Deux',
  });
  const lines = [GOOD, '{"url":"ftp://x","title":"Drei"}', '{"title":', other].join('\n');
  const answer = await post(lines, articles);
  expect(answer.status).toBe(202);
  expect(answer.articles).toHaveLength(2);
  expect(answer.rejected).toMatchObject([
    { line: 2, field: 'url', message: expect.stringContaining('line 2, "url"') },
    { line: 3, message: expect.stringContaining('line 3') },
  ]);
  expect(inbox.get(answer.key)?.contentType).toBe('application/x-ndjson');
});

test.each([
  ['a path that is none', PAGE, { path: '/page' }, 404, 'not-found', 'POST /pages'],
  ['another method', '', { method: 'PUT' }, 405, 'method', 'POST'],
  ['no body', '', {}, 400, 'empty', '--data-binary'],
  ['too large a body', new Uint8Array(LARGEST_POST + 1), {}, 413, 'too-large', 'under inbox/'],
  ['a form', PAGE, { contentType: 'multipart/form-data; boundary=x' }, 415, 'form', 'curl'],
  ['an unknown packing', PAGE, { contentEncoding: 'br' }, 415, 'encoding', 'gzip or none'],
  ['a gzip in a gzip', gzipSync(gzipSync(PAGE)), {}, 415, 'packed', 'Pack it once'],
  ['a bomb', gzipSync(new Uint8Array(50_000_000)), {}, 413, 'too-large', 'Cut it'],
  ['a picture', Buffer.from('89504e470d0a1a0a00', 'hex'), {}, 415, 'binary', 'PNG'],
  ['a source with a slash', PAGE, { source: 'a/b' }, 400, 'source', '?source='],
  ['a hidden source', PAGE, { source: '..' }, 400, 'source', 'dot'],
  ['an address that is none', PAGE, { url: 'boerse.example/1' }, 400, 'url', '?url='],
  ['a page for /articles', PAGE, articles, 415, 'unsupported-format', 'Post a page to /pages'],
  ['a broken list', `[${GOOD},\n{"title":}]`, articles, 400, 'invalid-json', 'line 2'],
  ['no good record', '{"titel":"Werk"}', articles, 400, 'wrong-shape', 'title'],
])(
  '%s is refused with the way out, and nothing is stored',
  async (...[, body, about, status, error, way]) => {
    const { inbox, post } = door();
    const answer = await post(body, about);
    expect(answer).toMatchObject({ status, error, message: expect.stringContaining(way) });
    expect(inbox.size).toBe(0);
  },
);

test('a page that takes long to read, or that Vigie fails on, is stored all the same', async () => {
  const { inbox, post, logged } = door({
    read: async () => {
      throw new Error('a bug');
    },
  });
  expect(Object.keys(await post(PAGE))).not.toContain('articles');
  expect(logged).toEqual(['page-unreadable']);
  const long = `${PAGE}\n\n`.repeat(5_000);
  expect(await post(long)).toMatchObject({ status: 202 });
  expect(inbox.size).toBe(2);
});

test('a page that cannot be stored is not answered 202', async () => {
  const { post } = door({ put: () => Promise.reject(new Error('S3 answered 503')) });
  await expect(post(PAGE)).rejects.toThrow('503');
});

const anything = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.string({ unit: 'grapheme' }).map((text) => new TextEncoder().encode(text)),
  fc.json().map((text) => new TextEncoder().encode(text)),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => gzipSync(bytes)),
);

test('any request is answered in JSON; what is answered 202 is in the inbox, and nothing else is', async () => {
  await fc.assert(
    fc.asyncProperty(
      anything,
      fc.constantFrom('/pages', '/articles', '/leave'),
      fc.record(
        {
          method: fc.constantFrom('POST', 'GET'),
          url: fc.webUrl({ withQueryParameters: true }),
          source: fc.string({ unit: 'binary', maxLength: 120 }),
          contentType: fc.constantFrom('text/html', 'application/json', 'image/png', 'é'),
          contentEncoding: fc.constantFrom('gzip', '', 'deflate'),
        },
        { requiredKeys: [] },
      ),
      async (body, path, about) => {
        const { inbox, post } = door();
        const answer = await post(body, { path, ...about });
        expect(inbox.size).toBe(answer.status === 202 ? 1 : 0);
        if (answer.status === 202) {
          const [[key, { bytes }] = ['', { bytes: new Uint8Array() }]] = inbox;
          expect(answer.key).toBe(key);
          expect(pathOfKey(key)).toBeDefined();
          const sent = unpack(body);
          expect(sent.ok && Buffer.from(sent.bytes).equals(bytes)).toBe(true);
          if (about.source !== undefined)
            expect(key.endsWith(`/${about.source.normalize('NFC')}`)).toBe(true);
        } else expect(answer.message).toMatch(/\S{2}/);
      },
    ),
    { numRuns: 50 },
  );
});
