/** The folder for dropped pages: what is taken when, and where files end. */

import { mkdir, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keyFor } from '../../lambda/aws/inbox-key.ts';
import { type DropFolder, watchDropFolder } from '../../lib/local/drop-folder.ts';
import { startEmulators } from '../support/emulators.ts';

let local: Awaited<ReturnType<typeof startEmulators>>;
let folder = '';
let watched: DropFolder;
const failures: string[] = [];
beforeEach(async () => {
  local = await startEmulators();
  folder = join(local.dataDir, 'drop');
  failures.length = 0;
  watched = await watchDropFolder({
    folder,
    s3: local.s3,
    failed: (path, reason) => failures.push(`${path}: ${reason}`),
  });
});
afterEach(async () => {
  await watched.stop();
  await local.stop();
});

const keys = async (): Promise<readonly string[]> => {
  const { Contents = [] } = await local.s3.send(
    new ListObjectsV2Command({ Bucket: 'vigie-local', Prefix: 'inbox/' }),
  );
  return Contents.map(({ Key = '' }) => Key);
};
const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
};

test('a page is in the bucket, stays in the folder while it is worked, and moves when it is over', async () => {
  await writeFile(join(folder, 'une.txt'), 'Réouverture');
  const key = keyFor('une.txt', Buffer.from('Réouverture'));
  await until(async () => (await keys()).includes(key));
  expect(await readdir(folder)).toEqual(['une.txt']);
  expect(watched.pending()).toBe(1);
  await watched.over(key, 'done');
  expect(await readdir(join(folder, 'done'))).toEqual(['une.txt']);
  expect(watched.pending()).toBe(0);
});

test('two files of one text are over together, and names that are taken get a number', async () => {
  await mkdir(join(folder, 'failed'));
  await writeFile(join(folder, 'failed', 'a.txt'), 'older');
  await writeFile(join(folder, 'a.txt'), 'same');
  await until(() => watched.pending() === 1);
  await writeFile(join(folder, 'b.txt'), 'same');
  await until(async () => (await keys()).length === 2);
  await watched.over(keyFor('a.txt', Buffer.from('same')), 'failed');
  await watched.over(keyFor('b.txt', Buffer.from('same')), 'failed');
  expect(await readdir(join(folder, 'failed'))).toEqual(['a-2.txt', 'a.txt', 'b.txt']);
});

test('hidden files and folders are left, a file that is taken away is forgotten', async () => {
  await writeFile(join(folder, '.DS_Store'), 'x');
  await mkdir(join(folder, 'a folder'));
  await writeFile(join(folder, 'gone.txt'), 'x');
  await rm(join(folder, 'gone.txt'));
  await writeFile(join(folder, 'there.txt'), 'y');
  await until(async () => (await keys()).length > 0);
  expect(await keys()).toEqual([keyFor('there.txt', Buffer.from('y'))]);
  expect(watched.pending()).toBe(1);
  expect(failures).toEqual([]);
});

test('a file that is far too large is set aside with the reason, unread', async () => {
  await writeFile(join(folder, 'video.txt'), '');
  await truncate(join(folder, 'video.txt'), 3_000_000_000);
  await until(() => failures.length > 0);
  expect(failures[0]).toContain('3000 MB; the most is 10 MB');
  expect(await readdir(join(folder, 'failed'))).toEqual(['video.txt']);
  expect(watched.pending()).toBe(0);
});
