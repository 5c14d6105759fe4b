/**
 * Pages in the bucket: `inbox/` (unfinished work, and nothing else) → `done/` or `quarantine/`, and
 * the archive of every article read. A page leaves the inbox by a copy and then a deletion that holds
 * only while the object is the one that was read: a file dropped again under its name is not lost.
 */

import { gzipSync } from 'node:zlib';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { Archived, Pages } from '../steps/lines.ts';
import { hash } from './hash.ts';
import { INBOX } from './messages.ts';

/** Where, and for which invocation; `now` is an ISO instant. */
export type PagesPlace = {
  readonly bucket: string;
  readonly requestId: string;
  readonly now: () => string;
};

/** A larger page is refused before its body is read; decoding has the same bound. Bytes. */
const LARGEST = 10_000_000;

const status = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;

/** The object is not there, or is not the one that was read any more. */
const isMoved = (error: unknown): boolean => status(error) === 404 || status(error) === 412;

const unlessMoved = async (call: Promise<unknown>): Promise<boolean> => {
  try {
    await call;
    return true;
  } catch (error) {
    if (isMoved(error)) return false;
    throw error;
  }
};

const nameOf = (key: string): string => key.slice(INBOX.length);

/** Pages on S3. */
export const s3Pages = (client: S3Client, { bucket, requestId, now }: PagesPlace): Pages => {
  let archives = 0;

  const copy = (key: string, etag: string, to: string): Promise<boolean> =>
    unlessMoved(
      client.send(
        new CopyObjectCommand({
          Bucket: bucket,
          Key: to,
          CopySource: `${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`,
          CopySourceIfMatch: etag,
          TaggingDirective: 'REPLACE',
        }),
      ),
    );

  const remove = (key: string, etag: string): Promise<boolean> =>
    unlessMoved(client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key, IfMatch: etag })));

  const put = async (key: string, body: string | Uint8Array, type: string): Promise<void> => {
    await client.send(
      new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: type }),
    );
  };

  const sidecar = (name: string, about: Readonly<Record<string, unknown>>): Promise<void> =>
    put(`${name}.reason.json`, `${JSON.stringify(about, null, 2)}\n`, 'application/json');

  return {
    fetch: async (key) => {
      try {
        const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        const { ETag: etag = '', ContentLength: size = 0, Body: body } = answer;
        if (!body) throw new Error(`S3 gave no body for ${key}`);
        if (size <= LARGEST)
          return { kind: 'page', etag, bytes: await body.transformToByteArray() };
        // Ends the connection instead of reading the rest.
        if ('destroy' in body && typeof body.destroy === 'function') body.destroy();
        return { kind: 'too large', etag, size };
      } catch (error) {
        if (status(error) === 404) return { kind: 'gone' };
        throw error;
      }
    },

    finish: async (key, etag) => {
      if (await copy(key, etag, `done/${nameOf(key)}`)) await remove(key, etag);
    },

    quarantine: async (key, etag, { refusal, detail }) => {
      const at = now();
      // Two files of one name, refused on one day, are both kept.
      const mark = hash(`${key} ${etag}`).slice(0, 8);
      const to = `quarantine/${at.slice(0, 10)}/${refusal}/${mark}-${nameOf(key)}`;
      if (!(await copy(key, etag, to))) return;
      await sidecar(to, { refusal, detail, key, at });
      await remove(key, etag);
    },

    keepRecord: async (messageId, body, { refusal, detail }) => {
      const at = now();
      const to = `quarantine/${at.slice(0, 10)}/${refusal}/${messageId}`;
      await put(to, body, 'text/plain; charset=utf-8');
      await sidecar(to, { refusal, detail, messageId, at });
    },

    archive: async (articles: readonly Archived[]) => {
      const at = now();
      archives += 1;
      // Records that failed before are worked one by one, each with an archive of its own.
      const part = archives === 1 ? '' : `-${archives}`;
      const lines = articles.map((article) => `${JSON.stringify(article)}\n`).join('');
      const folder = `archive/${at.slice(0, 10)}/${at.slice(11, 13)}`;
      await put(`${folder}/${requestId}${part}.ndjson.gz`, gzipSync(lines), 'application/gzip');
    },

    waiting: async (before) => {
      const keys: string[] = [];
      let from: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({
            Bucket: bucket,
            Prefix: INBOX,
            ...(from === undefined ? {} : { ContinuationToken: from }),
          }),
        );
        for (const { Key: key = '', LastModified: written } of page.Contents ?? [])
          if (!key.endsWith('/') && written && written.toISOString() < before) keys.push(key);
        from = page.NextContinuationToken;
      } while (from !== undefined);
      return keys;
    },
  };
};
