/** Objects that are not packed as their Content-Encoding says, as a server sends them in several pieces. */

import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bucket, openBucket } from '../../lambda/aws/bucket.ts';

const TEXT = 'Nach elf Monaten Stillstand fährt das Stahlwerk in Eisenach wieder an.\n'.repeat(40);
const LIMIT = 10_000_000;

let send: (response: ServerResponse) => Promise<void> = async () => undefined;
let asked = 0;
const server = createServer((_, response) => {
  asked += 1;
  void send(response);
});
let bucket: Bucket;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const credentials = { accessKeyId: 'key', secretAccessKey: 'secret' };
  const endpoint = `http://127.0.0.1:${port}`;
  bucket = openBucket({ bucket: 'vigie', region: 'eu-west-3', endpoint, credentials });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** The headers first, the body a little later. */
const inPieces = (body: Uint8Array, encoding: string) => async (response: ServerResponse) => {
  response.writeHead(200, {
    ...{ etag: '"1"', 'content-encoding': encoding, 'content-length': body.length },
  });
  response.flushHeaders();
  await sleep(30);
  response.end(body);
};
const bodyOf = async (body: Uint8Array, encoding: string) => {
  send = inPieces(body, encoding);
  const found = await bucket.get('inbox/page.txt');
  return { packed: found?.packed, ...(await found?.body(LIMIT)) };
};

test('a text that says that it is packed is damaged, and the reading of it ends', async () => {
  expect(await bodyOf(new TextEncoder().encode(TEXT), 'gzip')).toMatchObject({
    ...{ packed: true, kind: 'damaged', code: 'Z_DATA_ERROR' },
  });
});

test('a packed body that is cut in the middle is damaged, and not taken for whole', async () => {
  const cut = gzipSync(TEXT).subarray(0, -20);
  expect(await bodyOf(cut, 'gzip')).toMatchObject({ kind: 'damaged', code: 'Z_BUF_ERROR' });
});

test('a packing that nobody reads is named', async () => {
  const body = await bodyOf(new TextEncoder().encode(TEXT), 'compress');
  expect(body).toMatchObject({ kind: 'damaged', code: expect.stringContaining('"compress"') });
});

test('what an SDK leaves in Content-Encoding without packing is no packing', async () => {
  for (const encoding of ['aws-chunked', 'identity', '']) {
    const { packed, ...body } = await bodyOf(new TextEncoder().encode(TEXT), encoding);
    expect(packed).toBe(false);
    expect(body).toEqual({ kind: 'whole', bytes: Buffer.from(TEXT) });
  }
  expect(await bodyOf(gzipSync(TEXT), 'aws-chunked,gzip')).toMatchObject({
    ...{ packed: true, kind: 'whole', bytes: Buffer.from(TEXT) },
  });
});

test('an object that is gone is no error; trouble at S3 is asked about again', async () => {
  send = async (response) => void response.writeHead(404).end();
  expect(await bucket.get('inbox/gone.txt')).toBeUndefined();
  const before = asked;
  send = async (response) => {
    if (asked < before + 3) response.writeHead(503).end('<Error><Code>SlowDown</Code></Error>');
    else await inPieces(new TextEncoder().encode(TEXT), '')(response);
  };
  expect(await (await bucket.get('inbox/page.txt'))?.bytes()).toEqual(Buffer.from(TEXT));
  expect(asked - before).toBe(3);
});
