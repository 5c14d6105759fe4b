/** Keys of dropped pages: the same page the same key, no page another's, and no name too long for what follows. */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keyFor } from '../../lambda/aws/inbox-key.ts';
import { folders } from '../../lib/local/place.ts';
import { pathOfKey } from '../../lib/local/s3/keys.ts';
import { knownPages, pagesIn } from '../../lib/local/upload.ts';
import { temporaryFolder } from '../support/emulators.ts';

let folder = '';
let forget: () => Promise<void>;
beforeEach(async () => {
  ({ folder, forget } = await temporaryFolder());
});
afterEach(() => forget());

const fileName = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 250 })
  .filter((name) => !/[/\0]/.test(name) && name !== '.' && name !== '..');

test('every file name gives a key that the bucket takes, in the inbox and in the quarantine', () => {
  fc.assert(
    fc.property(fileName, fc.uint8Array(), (name, bytes) => {
      const key = keyFor(name, Buffer.from(bytes));
      expect(key).toMatch(/^inbox\/[0-9a-f]{12}\/./su);
      expect(pathOfKey(key)).toBeDefined();
      const refused = `quarantine/2026-11-24/stopped-the-process/0123abcd-${key.slice(6)}`;
      expect(pathOfKey(`${refused}.reason.json`)).toBeDefined();
    }),
  );
});

test('a long name keeps its ending, a short one is kept as it is', () => {
  const body = Buffer.from('x');
  expect(keyFor('journal de l’été.txt', body)).toMatch(/\/journal de l’été\.txt$/);
  expect(keyFor(`${'é'.repeat(120)}.html`, body)).toMatch(/é\.html$/);
});

test('another text under the same name is another key; the same text again the same', () => {
  const [one, two] = [Buffer.from('one'), Buffer.from('two')];
  expect(keyFor('a.txt', one)).not.toBe(keyFor('a.txt', two));
  expect(keyFor('a.txt', one)).toBe(keyFor('a.txt', Buffer.from('one')));
});

test('pages that wait, are done or were refused are known; others are not', async () => {
  const pages = join(folder, 'pages');
  await mkdir(pages);
  for (const name of ['waits.txt', 'done.txt', 'refused.txt', 'new.txt', '.hidden'])
    await writeFile(join(pages, name), name);
  const read = await pagesIn(pages);
  expect(read.map(({ path }) => path)).not.toContain(join(pages, '.hidden'));
  const key = (name: string) => read.find(({ path }) => path.endsWith(name))?.key ?? '';
  const { bucket } = folders(folder);
  for (const at of [
    key('waits.txt'),
    key('done.txt').replace('inbox/', 'done/'),
    key('refused.txt').replace('inbox/', 'quarantine/2026-11-24/empty/0123abcd-'),
    `${key('refused.txt').replace('inbox/', 'quarantine/2026-11-24/empty/0123abcd-')}.reason.json`,
  ]) {
    await mkdir(join(bucket, at, '..'), { recursive: true });
    await writeFile(join(bucket, at), '');
  }
  const { isKnown, over } = await knownPages(folder);
  expect(read.filter((page) => isKnown(page.key)).map(({ path }) => path)).toEqual(
    ['done.txt', 'refused.txt', 'waits.txt'].map((name) => join(pages, name)),
  );
  expect(over).toBe(2);
});

test('a folder that is not there has no pages', async () => {
  expect(await pagesIn(join(folder, 'none'))).toEqual([]);
});
