/** The S3 front: what the SDK stores it gets back, under any key, and the inbox queue hears of new pages. */

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeChunked } from '../../lib/local/s3/chunked.ts';
import { keyInEvent, keyOfPath, pathOfKey } from '../../lib/local/s3/keys.ts';
import { startEmulators } from '../support/emulators.ts';

let local: Awaited<ReturnType<typeof startEmulators>>;
beforeAll(async () => {
  local = await startEmulators();
});
afterAll(() => local.stop());

const Bucket = 'vigie-local';

const put = (Key: string, Body: string | Buffer, more: object = {}) =>
  local.s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const get = async (Key: string, more: object = {}) => {
  const answer = await local.s3.send(new GetObjectCommand({ Bucket, Key, ...more }));
  return { ...answer, text: await answer.Body?.transformToString() };
};

describe('objects', () => {
  test('come back with type, metadata, size and the MD5 as ETag', async () => {
    const { ETag } = await put('archive/2026-11-24/é à+%.txt', 'L’usine rouvre.', {
      ContentType: 'text/plain; charset=utf-8',
      Metadata: { reason: 'empty', lang: 'fr' },
    });
    const got = await get('archive/2026-11-24/é à+%.txt');
    expect(got).toMatchObject({
      text: 'L’usine rouvre.',
      ContentType: 'text/plain; charset=utf-8',
      Metadata: { reason: 'empty', lang: 'fr' },
      ContentLength: 17,
      ETag,
    });
    const head = await local.s3.send(
      new HeadObjectCommand({ Bucket, Key: 'archive/2026-11-24/é à+%.txt' }),
    );
    expect(head).toMatchObject({ ETag, ContentLength: 17, Metadata: { lang: 'fr' } });
    // md5 of 'bonjour', by md5sum
    expect((await put('x', 'bonjour')).ETag).toBe('"f02368945726d5fc2a14eb576f7276c0"');
  });

  test('an object that is not there is NoSuchKey, to HEAD a bare 404', async () => {
    await expect(get('inbox/none.txt')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(
      local.s3.send(new HeadObjectCommand({ Bucket, Key: 'inbox/none.txt' })),
    ).rejects.toMatchObject({ name: 'NotFound' });
  });

  test('a part of an object', async () => {
    await put('part', 'abcdefgh');
    expect(await get('part', { Range: 'bytes=2-4' })).toMatchObject({
      text: 'cde',
      ContentRange: 'bytes 2-4/8',
    });
    await expect(get('part', { Range: 'bytes=8-9' })).rejects.toMatchObject({
      name: 'InvalidRange',
    });
  });

  test('a stream is stored without its chunk framing and trailer', async () => {
    const body = Buffer.from('Réouverture de l’usine.\r\n'.repeat(20_000));
    await local.s3.send(
      new PutObjectCommand({
        Bucket,
        Key: 'stream.txt',
        Body: Readable.from([body.subarray(0, 70_000), body.subarray(70_000)]),
        ContentLength: body.length,
        ChecksumAlgorithm: 'CRC32',
      }),
    );
    const got = await get('stream.txt');
    expect(got.text).toBe(body.toString());
    expect(got.ContentEncoding).toBeUndefined();
  });

  test('are deleted only as they were seen, if asked so', async () => {
    const { ETag: seen } = await put('inbox-copy/a.txt', 'old');
    await put('inbox-copy/a.txt', 'new');
    const remove = (IfMatch?: string) =>
      local.s3.send(
        new DeleteObjectCommand({ Bucket, Key: 'inbox-copy/a.txt', ...(IfMatch && { IfMatch }) }),
      );
    await expect(remove(seen)).rejects.toMatchObject({ name: 'PreconditionFailed' });
    expect((await get('inbox-copy/a.txt')).text).toBe('new');
    await remove((await get('inbox-copy/a.txt')).ETag);
    await expect(get('inbox-copy/a.txt')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(remove()).resolves.toBeDefined();
    await expect(remove(seen)).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('are not overwritten where there must be none', async () => {
    await put('once', '1', { IfNoneMatch: '*' });
    await expect(put('once', '2', { IfNoneMatch: '*' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    expect((await get('once')).text).toBe('1');
  });

  test('are copied with their metadata, or with new', async () => {
    await put('from ü.txt', 'text', { Metadata: { a: '1' }, ContentType: 'text/plain' });
    const copy = (Key: string, more: object) =>
      local.s3.send(
        new CopyObjectCommand({
          Bucket,
          Key,
          CopySource: encodeURIComponent(`${Bucket}/from ü.txt`),
          ...more,
        }),
      );
    await copy('to1', {});
    await copy('to2', { MetadataDirective: 'REPLACE', Metadata: { b: '2' } });
    expect(await get('to1')).toMatchObject({ Metadata: { a: '1' }, ContentType: 'text/plain' });
    expect((await get('to2')).Metadata).toEqual({ b: '2' });
  });

  test('keep their old whole self if a crash came between the two files of a new version', async () => {
    await put('crash.txt', 'old', { Metadata: { v: '1' } });
    const facts = join(local.dataDir, 'bucket', '.facts', 'crash.txt');
    const written = JSON.parse(await readFile(facts, 'utf8')) as Record<string, unknown>;
    await put('crash.txt', 'new', { Metadata: { v: '2' } });
    const both = JSON.parse(await readFile(facts, 'utf8')) as Record<string, unknown>;
    expect(both).toMatchObject(written);
    await writeFile(join(local.dataDir, 'bucket', 'crash.txt'), 'old');
    expect(await get('crash.txt')).toMatchObject({ text: 'old', Metadata: { v: '1' } });
  });

  test('a feature that is not there says so', async () => {
    await expect(
      fetch(`${local.endpoint}/${Bucket}?versioning=`, {
        headers: {
          authorization: 'AWS4-HMAC-SHA256 Credential=k/20261124/eu-west-3/s3/aws4_request',
        },
      }).then((answer) => answer.status),
    ).resolves.toBe(501);
  });
});

describe('listing', () => {
  test('goes by prefix, in byte order, page by page', async () => {
    const keys = Array.from({ length: 7 }, (_, n) => `list/${n % 2 ? 'é' : 'a'}/${n}.txt`);
    for (const key of keys) await put(key, key);
    const pages: string[][] = [];
    for await (const page of paginateListObjectsV2(
      { client: local.s3, pageSize: 3 },
      { Bucket, Prefix: 'list/' },
    ))
      pages.push((page.Contents ?? []).map(({ Key = '' }) => Key));
    expect(pages.map((page) => page.length)).toEqual([3, 3, 1]);
    expect(pages.flat()).toEqual([...keys].sort());
  });

  test('folds what lies behind a delimiter', async () => {
    await put('day/24/a', '');
    await put('day/24/b', '');
    await put('day/x', '');
    const { Contents = [], CommonPrefixes = [] } = await local.s3.send(
      new ListObjectsV2Command({ Bucket, Prefix: 'day/', Delimiter: '/' }),
    );
    expect(Contents.map(({ Key }) => Key)).toEqual(['day/x']);
    expect(CommonPrefixes).toEqual([{ Prefix: 'day/24/' }]);
  });
});

describe('events', () => {
  const nextEvent = async () => {
    const QueueUrl = local.resources.inboxQueueUrl;
    const { Messages: [message] = [] } = await local.sqs.send(
      new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 0 }),
    );
    if (message === undefined) return undefined;
    await local.sqs.send(
      new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message.ReceiptHandle ?? '' }),
    );
    return JSON.parse(message.Body ?? '') as { Records: { s3: { object: object } }[] };
  };

  test('a page under inbox/ is told to the inbox queue, its key as in a form', async () => {
    await put('inbox/journal de l’auto & co+1.txt', 'page');
    const event = await nextEvent();
    expect(event?.Records[0]?.s3.object).toMatchObject({
      key: 'inbox/journal+de+l%E2%80%99auto+%26+co%2B1.txt',
      size: 4,
    });
  });

  test('nothing else is', async () => {
    await put('quarantine/inbox/x.txt', 'page');
    expect(await nextEvent()).toBeUndefined();
  });
});

describe('keys', () => {
  test('cannot lead out of the folder', async () => {
    for (const key of ['../../evil', 'a/../../b', '/etc/x', 'b/..', './.facts/x', 'a\\..\\b']) {
      await put(key, key);
      expect((await get(key)).text).toBe(key);
    }
    const around = await readdir(join(local.dataDir));
    expect(around.sort()).toEqual(['bucket', 'outbox', 'sns.json']);
  });

  test('that a folder cannot hold beside each other are refused in words', async () => {
    await put('both/a', 'x');
    await expect(put('both', 'y')).rejects.toMatchObject({ name: 'NotImplemented' });
    await expect(put('both/a/b', 'y')).rejects.toMatchObject({ name: 'NotImplemented' });
  });

  const key = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });

  test('have a path of their own and come back from it', () => {
    fc.assert(
      fc.property(key, (text) => {
        const path = pathOfKey(text);
        expect(path).toBeDefined();
        expect(keyOfPath(path ?? '')).toBe(text);
        const segments = (path ?? '').split('/');
        expect(segments.some((segment) => /^\.|^$|[\\:*?"<>|]/.test(segment))).toBe(false);
      }),
    );
  });

  test('that no disk or S3 takes are refused', async () => {
    await expect(put('x'.repeat(300), '')).rejects.toMatchObject({ name: 'KeyTooLongError' });
    expect(pathOfKey('é/'.repeat(400))).toBeUndefined();
  });

  test('in events are read back as Lambda functions do it', () => {
    fc.assert(
      fc.property(key, (text) => {
        const written = keyInEvent(text);
        expect(decodeURIComponent(written.replaceAll('+', ' '))).toBe(text);
      }),
    );
  });
});

test('chunked bodies give their bytes back, and broken ones nothing', () => {
  const chunks = fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }), { maxLength: 6 });
  fc.assert(
    fc.property(chunks, fc.nat(), (parts, cut) => {
      const framed = Buffer.concat([
        ...parts.flatMap((part) => [
          Buffer.from(`${part.length.toString(16)};chunk-signature=ab\r\n`),
          part,
          Buffer.from('\r\n'),
        ]),
        Buffer.from('0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n'),
      ]);
      expect(decodeChunked(framed)?.equals(Buffer.concat(parts))).toBe(true);
      const end = framed.lastIndexOf('0\r\nx-amz');
      expect(decodeChunked(framed.subarray(0, cut % (end + 1)))).toBeUndefined();
    }),
  );
});
