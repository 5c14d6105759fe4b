/** Pages of this machine into the bucket; after a crash the same page gets the same key again. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { keyFor } from '../../lambda/aws/inbox-key.ts';
import { INBOX } from '../../lambda/aws/messages.ts';
import { folders, LOCAL_NAMES } from './place.ts';
import { openBucket } from './s3/bucket.ts';

/** A page on this machine, and the key that it has or gets. */
export type LocalPage = { readonly path: string; readonly key: string; readonly body: Buffer };

/** Reads a page. */
export const readLocalPage = async (folder: string, name: string): Promise<LocalPage> => {
  const path = join(folder, name);
  const body = await readFile(path);
  return { path, key: keyFor(name, body), body };
};

/** The pages of a folder, by name; none if there is no such folder. */
export const pagesIn = async (folder: string): Promise<readonly LocalPage[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  return Promise.all(names.map((name) => readLocalPage(folder, name)));
};

/** Puts a page in the bucket's inbox. */
export const upload = async (s3: S3Client, { key, body }: LocalPage): Promise<void> => {
  await s3.send(new PutObjectCommand({ Bucket: LOCAL_NAMES.bucket, Key: key, Body: body }));
};

/** The pages that a data folder has: those that are over, and, still to be worked, those in the inbox. */
export const knownPages = async (
  dataDir: string,
): Promise<{ readonly isKnown: (key: string) => boolean; readonly over: number }> => {
  const bucket = openBucket(folders(dataDir).bucket);
  const [waiting = [], done = [], refused = []] = await Promise.all(
    [INBOX, 'done/', 'quarantine/'].map((prefix) => bucket.keys(prefix)),
  );
  const over = new Set([
    ...done.map((key) => key.slice('done/'.length)),
    // quarantine/<day>/<refusal>/<mark>-<name>, beside each its <name>.reason.json
    ...refused
      .filter((key) => !key.endsWith('.reason.json'))
      .map((key) =>
        key
          .split('/')
          .slice(3)
          .join('/')
          .replace(/^[^-]*-/, ''),
      ),
  ]);
  const known = new Set([...over, ...waiting.map((key) => key.slice(INBOX.length))]);
  return { isKnown: (key) => known.has(key.slice(INBOX.length)), over: over.size };
};
