/** On the local system, servers that somebody named may be of this machine; no other may, and no stranger leads there. */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { privateFetch } from '../../lib/local/private-fetch.ts';

const portOf = (server: Server) => (server.address() as AddressInfo).port;
const other = createServer((_, response) => response.end('secret'));
const own = createServer((request, response) => {
  const to: Readonly<Record<string, string>> = {
    '/other': `http://127.0.0.1:${portOf(other)}/`,
    '/metadata': 'http://169.254.169.254/latest/meta-data',
    '/samePort': `http://169.254.169.254:${portOf(own)}/`,
    '/self': '/feed',
  };
  const location = to[request.url ?? ''];
  if (location === undefined) return response.end('feed');
  return response.writeHead(302, { location }).end();
});

beforeAll(async () => {
  for (const server of [own, other])
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(() => {
  own.close();
  other.close();
});

const at = (host: string, path = '/feed') => `http://${host}:${portOf(own)}${path}`;
const named = (...hosts: readonly string[]) => privateFetch(() => hosts.map((host) => at(host)));
const REFUSED = { kind: 'refused', code: 'address' };

test('a server that was named is read, by address and by name', async () => {
  const fetch = named('127.0.0.1', 'localhost');
  expect(await fetch({ url: at('127.0.0.1') })).toMatchObject({ kind: 'ok' });
  expect(await fetch({ url: at('localhost') })).toMatchObject({ kind: 'ok' });
  expect(await fetch({ url: at('127.0.0.1', '/self') })).toMatchObject({ kind: 'ok' });
});

test('none that was not named, also on the same machine', async () => {
  expect(await named()({ url: at('127.0.0.1') })).toMatchObject(REFUSED);
  expect(await named('localhost')({ url: at('127.0.0.1') })).toMatchObject(REFUSED);
  const url = `http://127.0.0.1:${portOf(other)}/`;
  expect(await named('127.0.0.1')({ url })).toMatchObject(REFUSED);
});

test('a named server does not lead to another, nor to a cloud’s own services', async () => {
  const fetch = named('127.0.0.1');
  for (const path of ['/other', '/metadata', '/samePort'])
    expect(await fetch({ url: at('127.0.0.1', path) })).toMatchObject(REFUSED);
});

test('what is no url is refused as everywhere', async () => {
  expect(await named('127.0.0.1')({ url: 'nonsense' })).toMatchObject({
    kind: 'refused',
    code: 'url',
  });
});
