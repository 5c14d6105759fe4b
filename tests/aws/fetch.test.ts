import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { safeFetch } from '../../lambda/aws/fetch.ts';
import { ATTACKS, hostileServer } from '../support/hostile.ts';

const FEED = '<rss version="2.0"><channel><title>Actualités de l’énergie</title></channel></rss>';
const seen: { url: string; headers: Readonly<Record<string, unknown>> }[] = [];
const PACKERS = {
  gzip: gzipSync,
  deflate: deflateSync,
  raw: deflateRawSync,
  br: brotliCompressSync,
};

const routes: Readonly<Record<string, RequestListener>> = {
  '/feed': (request, response) => {
    const known = request.headers['if-none-match'] === '"v1"';
    response.writeHead(known ? 304 : 200, {
      etag: '"v1"',
      'last-modified': 'Mon, 23 Nov 2026 10:00:00 GMT',
      'cache-control': 'max-age=600',
      'content-type': 'application/rss+xml; charset=utf-8',
    });
    response.end(known ? undefined : FEED);
  },
  '/moved': (_, response) => response.writeHead(301, { location: '/moved-again' }).end(),
  '/moved-again': (_, response) => response.writeHead(308, { location: '/for-now' }).end(),
  '/for-now': (_, response) => response.writeHead(302, { location: './feed' }).end('read it there'),
  '/accents': (_, response) => {
    const location = Buffer.from('/énergie un', 'utf8').toString('latin1');
    response.writeHead(302, { location }).end();
  },
  '/%C3%A9nergie%20un': (_, response) => response.end('trouvé'),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/busy': (_, response) => response.writeHead(503, { 'retry-after': '120' }).end(),
  '/unasked-304': (_, response) => response.writeHead(304).end(),
};

const server = createServer((request, response) => {
  const url = request.url ?? '';
  seen.push({ url, headers: request.headers });
  const encoding = url.match(/^\/packed\/(\w+)$/)?.[1] as keyof typeof PACKERS | undefined;
  if (encoding) {
    response.setHeader('content-encoding', encoding === 'raw' ? 'deflate' : encoding);
    response.end(PACKERS[encoding](FEED));
  } else (routes[url] ?? ((_, answer) => answer.writeHead(404).end()))(request, response);
});
let origin = '';
let hostile: Awaited<ReturnType<typeof hostileServer>>;

beforeAll(async () => {
  hostile = await hostileServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await hostile.close();
});

const fetch = safeFetch({ allow: (address) => address === '127.0.0.1' });

describe('an answer', () => {
  test('comes with its bytes, its type and what says when to come again', async () => {
    const fetched = await fetch({ url: `${origin}/feed`, accept: 'application/rss+xml' });
    expect(fetched).toMatchObject({
      kind: 'ok',
      url: `${origin}/feed`,
      contentType: 'application/rss+xml; charset=utf-8',
      etag: '"v1"',
      lastModified: 'Mon, 23 Nov 2026 10:00:00 GMT',
      cacheControl: 'max-age=600',
    });
    expect(fetched.kind === 'ok' && Buffer.from(fetched.bytes).toString()).toBe(FEED);
    expect(seen.at(-1)?.headers).toMatchObject({
      accept: 'application/rss+xml',
      connection: 'close',
    });
  });

  test('is nothing new where the validators still hold', async () => {
    expect(await fetch({ url: `${origin}/feed`, ifNoneMatch: '"v1"' })).toMatchObject({
      kind: 'unchanged',
      etag: '"v1"',
    });
  });

  test.each(['gzip', 'deflate', 'raw', 'br'])('is unpacked: %s', async (encoding) => {
    const fetched = await fetch({ url: `${origin}/packed/${encoding}` });
    expect(fetched.kind === 'ok' && Buffer.from(fetched.bytes).toString()).toBe(FEED);
  });

  test('is followed; only permanent redirects from the start are for good', async () => {
    expect(await fetch({ url: `${origin}/moved` })).toMatchObject({
      url: `${origin}/feed`,
      redirectedPermanentlyTo: `${origin}/for-now`,
    });
    const temporary = await fetch({ url: `${origin}/for-now` });
    expect(temporary).toMatchObject({ kind: 'ok', url: `${origin}/feed` });
    expect(temporary).not.toHaveProperty('redirectedPermanentlyTo');
  });

  test('is followed also where the server forgot to escape', async () => {
    expect(await fetch({ url: `${origin}/accents` })).toMatchObject({ kind: 'ok' });
  });

  test.each([
    ['/gone', { status: 410 }],
    ['/busy', { status: 503, retryAfter: '120' }],
    ['/nothing', { status: 404 }],
    ['/unasked-304', { status: 304 }],
  ])('that is none: %s', async (path, about) => {
    expect(await fetch({ url: origin + path })).toMatchObject({
      kind: 'failed',
      code: 'status',
      ...about,
    });
  });
});

test('without being let, nothing on this machine is asked', async () => {
  const before = seen.length;
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '2130706433', '[::ffff:127.0.0.1]'])
    expect(
      (await safeFetch({ resolve: hostile.resolve })({ url: origin.replace('127.0.0.1', host) }))
        .kind,
    ).not.toBe('ok');
  expect(seen).toHaveLength(before);
});

test.each(ATTACKS)('a server that means harm: $name', async ({ at, ends }) => {
  const { resolve, allow } = hostile;
  const guarded = safeFetch({ resolve, allow });
  // Who is to run out of time does so soon; the others have all of it, however busy the machine is.
  const timeoutMs = ends === 'failed timeout' ? 400 : 10_000;
  const fetched = await guarded({ url: hostile.urlOf(at), maxBytes: 3_000_000, timeoutMs });
  expect(fetched).toMatchObject({ reason: expect.stringMatching(/\w/) });
  expect(`${fetched.kind} ${'code' in fetched ? fetched.code : ''}`).toBe(ends);
});
