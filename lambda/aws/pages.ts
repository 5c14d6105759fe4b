/**
 * Pages in the bucket: `inbox/` (unfinished work, and nothing else) → `done/` or `quarantine/`, and
 * the archive of every article read. A page leaves the inbox by a copy and then a deletion that holds
 * only while the object is the one that was read: a file dropped again under its name is not lost.
 */

import { gzipSync } from 'node:zlib';
import { LARGEST_PAGE } from '../core/page/no-text.ts';
import type { Archived, Pages } from '../steps/lines.ts';
import type { Bucket, StoredObject } from './bucket.ts';
import { hash } from './hash.ts';
import { messageKey } from './inbox-key.ts';
import { INBOX } from './messages.ts';
import { statedBy } from './stated-type.ts';
import { damaged, isGzip, packedTwice, tooMuch, type Unpacked, unpack } from './unpack.ts';

/** Where, and for which invocation; `now` is an ISO instant. */
export type PagesPlace = {
  readonly bucket: Bucket;
  readonly requestId: string;
  readonly now: () => string;
};

const nameOf = (key: string): string => key.slice(INBOX.length);

const pageIn = async (found: StoredObject): Promise<Unpacked> => {
  const body = await found.body(LARGEST_PAGE);
  if (body.kind === 'too large') return tooMuch();
  if (body.kind === 'damaged') return damaged(body.code);
  if (!found.packed) return unpack(body.bytes);
  return isGzip(body.bytes) ? packedTwice() : { ok: true, bytes: body.bytes };
};

/** Pages on S3. */
export const s3Pages = ({ bucket, requestId, now }: PagesPlace): Pages => {
  let archives = 0;

  const sidecar = (name: string, about: Readonly<Record<string, unknown>>): Promise<void> =>
    bucket.put(`${name}.reason.json`, `${JSON.stringify(about, null, 2)}\n`, 'application/json');

  return {
    fetch: async (key) => {
      const found = await bucket.get(key);
      if (!found) return { kind: 'gone' };
      const { etag, size } = found;
      if (size > LARGEST_PAGE) {
        // Refused before its body is read.
        await found.discard();
        return { kind: 'too large', etag, size };
      }
      const unpacked = await pageIn(found);
      if (!unpacked.ok) return { ...unpacked, kind: 'refused', etag };
      const { bytes } = unpacked;
      return { kind: 'page', etag, bytes, stated: statedBy(key, found) };
    },

    accept: async ({ source = 'message', articles }) => {
      const lines = articles.map((article) => `${JSON.stringify(article)}\n`).join('');
      const body = new TextEncoder().encode(lines);
      await bucket.put(messageKey(source, body), body, 'application/x-ndjson');
    },

    finish: async (key, etag, fate = 'keep') => {
      const isSafe = fate === 'drop' || (await bucket.copy(key, etag, `done/${nameOf(key)}`));
      if (isSafe) await bucket.remove(key, etag);
    },

    quarantine: async (key, etag, { refusal, detail }) => {
      const at = now();
      // Two files of one name, refused on one day, are both kept.
      const mark = hash(`${key} ${etag}`).slice(0, 8);
      const to = `quarantine/${at.slice(0, 10)}/${refusal}/${mark}-${nameOf(key)}`;
      if (!(await bucket.copy(key, etag, to))) return;
      await sidecar(to, { refusal, detail, key, at });
      await bucket.remove(key, etag);
    },

    keepRecord: async (messageId, body, { refusal, detail }) => {
      const at = now();
      const to = `quarantine/${at.slice(0, 10)}/${refusal}/${messageId}`;
      await bucket.put(to, body, 'text/plain; charset=utf-8');
      await sidecar(to, { refusal, detail, messageId, at });
    },

    archive: async (articles: readonly Archived[]) => {
      const at = now();
      archives += 1;
      // Records that failed before are worked one by one, each with an archive of its own.
      const part = archives === 1 ? '' : `-${archives}`;
      const lines = articles.map((article) => `${JSON.stringify(article)}\n`).join('');
      const folder = `archive/${at.slice(0, 10)}/${at.slice(11, 13)}`;
      await bucket.put(
        `${folder}/${requestId}${part}.ndjson.gz`,
        gzipSync(lines),
        'application/gzip',
      );
    },

    waiting: async (before) =>
      (await bucket.list(INBOX))
        .filter(({ key, modified }) => !key.endsWith('/') && modified < before)
        .map(({ key }) => key),
  };
};
