/** Pages in the bucket, over the protocol, against the embedded S3. */

import { gunzipSync, gzipSync } from 'node:zlib';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Bucket, openBucket } from '../../lambda/aws/bucket.ts';
import { s3Pages } from '../../lambda/aws/pages.ts';
import type { Archived, Pages } from '../../lambda/steps/lines.ts';
import { startEmulators } from '../support/emulators.ts';

const NOW = '2026-11-23T22:05:00.000Z';

let local: Awaited<ReturnType<typeof startEmulators>>;
let bucket: Bucket;
let pages: Pages;
beforeAll(async () => {
  local = await startEmulators();
  bucket = openBucket({
    ...{ bucket: local.resources.bucketName, region: 'eu-west-3', endpoint: local.endpoint },
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
});
afterAll(() => local.stop());
beforeEach(async () => {
  for (const { key } of await bucket.list('')) {
    const object = await bucket.get(key);
    await object?.discard();
    await bucket.remove(key, object?.etag ?? '');
  }
  pages = s3Pages({ bucket, requestId: 'request-1', now: () => NOW });
});

const keys = async (prefix = '') => (await bucket.list(prefix)).map(({ key }) => key).sort();
const textOf = async (key: string) =>
  new TextDecoder().decode(await (await bucket.get(key))?.bytes());
const dropped = async (key: string, text: string): Promise<string> => {
  await bucket.put(key, text, 'text/plain');
  const fetched = await pages.fetch(key);
  if (fetched.kind !== 'page') throw new Error(`${key} is ${fetched.kind}`);
  expect(new TextDecoder().decode(fetched.bytes)).toBe(text);
  return fetched.etag;
};

const KEY = 'inbox/dépêches du 23 + 24.txt';

test('of a page that is only dropped nothing is kept, unless it was overwritten meanwhile', async () => {
  const etag = await dropped(KEY, 'Vigie canary sings');
  await pages.finish(KEY, '"another"', 'drop');
  expect(await pages.fetch(KEY)).toMatchObject({ kind: 'page' });
  await pages.finish(KEY, etag, 'drop');
  expect(await pages.fetch(KEY)).toEqual({ kind: 'gone' });
  expect(await keys()).toEqual([]);
});

test('a finished page leaves the inbox and is kept', async () => {
  await pages.finish(KEY, await dropped(KEY, 'Завод возобновил работу'));
  expect(await keys()).toEqual(['done/dépêches du 23 + 24.txt']);
  expect(await textOf('done/dépêches du 23 + 24.txt')).toBe('Завод возобновил работу');
  expect(await pages.fetch(KEY)).toEqual({ kind: 'gone' });
  await pages.finish(KEY, '"another"');
});

test('a page that was overwritten since it was read stays in the inbox', async () => {
  const etag = await dropped(KEY, 'first');
  await bucket.put(KEY, 'second', 'text/plain');
  await pages.finish(KEY, etag);
  await pages.quarantine(KEY, etag, { refusal: 'binary', detail: 'not text' });
  expect(await textOf(KEY)).toBe('second');
});

test('a refused page goes to the quarantine with its reason beside it', async () => {
  const etag = await dropped('inbox/photo.txt', '\u0000\u0001');
  const detail = "a PNG image; give the page's text";
  await pages.quarantine('inbox/photo.txt', etag, { refusal: 'binary', detail });
  const found = await keys();
  expect(found).toHaveLength(2);
  expect(found[0]).toMatch(/^quarantine\/2026-11-23\/binary\/[a-z0-9]{8}-photo\.txt$/);
  expect(JSON.parse(await textOf(found[1] ?? ''))).toEqual({
    ...{ refusal: 'binary', detail, key: 'inbox/photo.txt', at: NOW },
  });
});

test('two refused pages of one name are both kept', async () => {
  for (const text of ['\u0000', '\u0001']) {
    const etag = await dropped('inbox/photo.txt', text);
    await pages.quarantine('inbox/photo.txt', etag, { refusal: 'binary', detail: '?' });
  }
  expect(await keys('quarantine/')).toHaveLength(4);
});

test('a page of more than 10 MB is not read', async () => {
  await bucket.put('inbox/large.txt', new Uint8Array(10_000_001), 'text/plain');
  const fetched = await pages.fetch('inbox/large.txt');
  expect(fetched).toMatchObject({ kind: 'too large', size: 10_000_001 });
});

describe('packed pages', () => {
  const page = 'À Moscou, l’usine relance la production.\n'.repeat(50);
  const put = async (body: Uint8Array, ContentEncoding?: string) => {
    const at = { Bucket: local.resources.bucketName, Key: 'inbox/page.html.gz' };
    const packed = ContentEncoding === undefined ? {} : { ContentEncoding };
    await local.s3.send(new PutObjectCommand({ ...at, ...packed, Body: body }));
    return pages.fetch(at.Key);
  };

  test('a gzip file, or an object with a Content-Encoding, is unpacked', async () => {
    for (const fetched of [await put(gzipSync(page)), await put(gzipSync(page), 'gzip')]) {
      if (fetched.kind !== 'page') throw new Error(`it is ${fetched.kind}`);
      expect(new TextDecoder().decode(fetched.bytes)).toBe(page);
    }
  });

  test('a gzip in a gzip is refused, however it is said to be packed', async () => {
    const twice = gzipSync(gzipSync(page));
    for (const fetched of [await put(twice), await put(twice, 'gzip')])
      expect(fetched).toMatchObject({ kind: 'refused', refusal: 'packed' });
  });

  test('a bomb is cut off at 10 MB', async () => {
    const bomb = gzipSync(new Uint8Array(40_000_000));
    expect(bomb.length).toBeLessThan(300_000);
    for (const fetched of [await put(bomb), await put(bomb, 'gzip')])
      expect(fetched).toMatchObject({ kind: 'refused', refusal: 'too-large' });
  });

  test('a damaged one is refused, and not retried', async () => {
    const cut = await put(gzipSync(page).subarray(0, 60));
    expect(cut).toMatchObject({ kind: 'refused', refusal: 'packed' });
    const wrong = await put(new TextEncoder().encode('Die Anlage geht in Betrieb.'), 'gzip');
    expect(wrong).toMatchObject({ kind: 'refused', refusal: 'packed' });
  });
});

test('articles that came as a message become a page, one a line; the same again is the same page', async () => {
  const articles = [{ title: 'Une' }, { title: 'Zwei', text: 'a\nb' }];
  await pages.accept({ source: 'Le Courrier', articles });
  await pages.accept({ source: 'Le Courrier', articles });
  const [key = '', ...more] = await keys('inbox/');
  expect(key).toMatch(/^inbox\/messages\/[0-9a-f]{12}\/Le Courrier$/);
  expect(more).toEqual([]);
  expect(await pages.fetch(key)).toMatchObject({
    stated: { contentType: 'application/x-ndjson' },
  });
  expect(
    (await textOf(key))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(articles);
});

test('what the sender said of a page goes along', async () => {
  const said = { contentType: 'text/html; charset=koi8-r', url: 'https://news.example/%D1%83?a=1' };
  await bucket.put('inbox/a', 'a', said.contentType, said.url);
  expect(await pages.fetch('inbox/a')).toMatchObject({ kind: 'page', stated: said });
  await bucket.put('inbox/a', 'a', 'application/octet-stream');
  expect(await pages.fetch('inbox/a')).toMatchObject({ kind: 'page', stated: {} });
});

test('the archive holds a line an article, one object an invocation, or more where records are worked in turn', async () => {
  const text = "L'usine redémarre";
  const article = { id: 'a1', title: text } as Archived['article'];
  const line: Archived = { key: KEY, readAt: NOW, article, text, topics: ['plant-reopening'] };
  await pages.archive([line, line]);
  await pages.archive([line]);
  const folder = 'archive/2026-11-23/22/request-1';
  expect(await keys()).toEqual([`${folder}-2.ndjson.gz`, `${folder}.ndjson.gz`]);
  const bytes = await (await bucket.get(`${folder}.ndjson.gz`))?.bytes();
  const lines = gunzipSync(bytes ?? new Uint8Array())
    .toString()
    .trimEnd()
    .split('\n');
  expect(lines.map((one) => JSON.parse(one))).toEqual([line, line]);
});

test('what waits in the inbox is listed, without folders and what is younger', async () => {
  await bucket.put('inbox/2026/', '', 'text/plain');
  await bucket.put('inbox/2026/a.txt', 'a', 'text/plain');
  await bucket.put('done/b.txt', 'b', 'text/plain');
  const inAMinute = new Date(Date.now() + 60_000).toISOString();
  expect(await pages.waiting(inAMinute)).toEqual(['inbox/2026/a.txt']);
  expect(await pages.waiting('2026-01-01T00:00:00.000Z')).toEqual([]);
});
