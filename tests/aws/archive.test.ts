/** The archive, read back: what scan wrote comes out, whatever else lies beside it. */

import { gzipSync } from 'node:zlib';
import { S3ServiceException } from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hash } from '../../lambda/aws/hash.ts';
import { readPage } from '../../lambda/core/page/read.ts';
import type { Archived } from '../../lambda/steps/lines.ts';
import { type ArchiveObjects, archivedCopy, archivedIn, readArchive } from '../../lib/archive.ts';
import { openArchived } from '../../lib/archive-object.ts';
import { archivedOf } from '../support/archived.ts';

const PAGE = `Stahlwerk in Eisenach fährt wieder an

Im Stahlwerk von Thüringer Rohr glüht seit Montag wieder der Ofen. 👷 Das sagte der Betriebsrat.


Comprendre la mer Noire

Carrefour de routes commerciales et de gazoducs, la mer Noire reste un enjeu, dit l'auteur.
`;

const AT = '2026-11-23T21:05:00.000Z';
const packed = (lines: readonly (Archived | string)[]): Uint8Array =>
  gzipSync(
    lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''),
  );

/** A bucket of these objects; a function throws what S3 answers. */
const bucketOf = (
  stored: Readonly<Record<string, Uint8Array | (() => never)>>,
): ArchiveObjects => ({
  get: async (key) => {
    const found = stored[key];
    return typeof found === 'function' ? found() : found;
  },
  list: async (prefix) =>
    Object.keys(stored)
      .filter((key) => key.startsWith(prefix))
      .map((key) => ({ key, modified: AT })),
});

const refused = (status: number, name: string) => (): never => {
  throw new S3ServiceException({
    ...{ name, $fault: 'client', message: 'no' },
    $metadata: { httpStatusCode: status },
  });
};

describe('one object', () => {
  test('gives each article as a page of its own, with the texts of its blocks', () => {
    const { articles, problems } = openArchived('o', packed(archivedOf(AT, [{ text: PAGE }])));
    expect(problems).toEqual([]);
    const texts = articles.map(({ page, article }) =>
      article.blocks.map(({ start, end }) => page.slice(start, end)),
    );
    const whole = readPage(PAGE, { source: 'page.txt', hash });
    expect(whole.articles).toHaveLength(2);
    expect(texts).toEqual(
      whole.articles.map(({ blocks }) => blocks.map(({ start, end }) => PAGE.slice(start, end))),
    );
    expect(articles[1]).toMatchObject({
      ...{ key: 'inbox/page.txt', readAt: AT, topics: [] },
      article: { start: 0, title: 'Comprendre la mer Noire', id: whole.articles[1]?.id },
    });
  });

  test('what comes of any text is what scan read of it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 12 }), (lines) => {
        const text = [PAGE, ...lines].join('\n');
        const archived = archivedOf(AT, [{ text }]);
        const opened = openArchived('o', packed(archived));
        expect(opened.problems).toEqual([]);
        expect(opened.articles.map(({ page }) => page)).toEqual(archived.map((one) => one.text));
        for (const [index, { page, article }] of opened.articles.entries()) {
          const before = archived[index]?.article;
          expect(article.blocks.map(({ start, end }) => page.slice(start, end))).toEqual(
            before?.blocks.map(({ start, end }) => text.slice(start, end)),
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  test('a line that is none is named with its number, and the others come out', () => {
    const [first, second] = archivedOf(AT, [{ text: PAGE }]);
    if (!first || !second) throw new Error('The page has two articles');
    const cut = JSON.stringify(first).slice(0, 40);
    const short = { ...second, text: second.text.slice(1) };
    const { articles, problems } = openArchived(
      'archive/x.ndjson.gz',
      packed([cut, second, '{"key": 1}', '', short]),
    );
    expect(articles.map(({ article }) => article.title)).toEqual(['Comprendre la mer Noire']);
    expect(problems).toEqual([
      expect.stringMatching(/^archive\/x\.ndjson\.gz:1: no JSON \(.+; it is left out$/),
      'archive/x.ndjson.gz:3: no archived article: key is not as it must be; it is left out',
      'archive/x.ndjson.gz:5: no archived article: its offsets do not fit its text; it is left out',
    ]);
  });

  test.each([
    ['plain text', new TextEncoder().encode('hello'), /damaged or cut off \(Z_DATA_ERROR\)/],
    ['nothing', new Uint8Array(), /damaged or cut off \(Z_BUF_ERROR\)/],
    ['half of it', packed(archivedOf(AT, [{ text: PAGE }])).subarray(0, 200), /Z_BUF_ERROR/],
  ])('%s is named and gives nothing', (_, bytes, problem) => {
    const opened = openArchived('o', bytes);
    expect(opened.articles).toEqual([]);
    expect(opened.problems).toEqual([expect.stringMatching(problem)]);
  });

  test('no bytes and no line make it throw', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.array(fc.json()), (bytes, lines) => {
        expect(openArchived('o', bytes).articles).toEqual([]);
        const { articles, problems } = openArchived('o', packed(lines));
        expect(articles).toEqual([]);
        expect(problems).toHaveLength(lines.filter((line) => line.trim() !== '').length);
      }),
    );
  });
});

describe('the archive', () => {
  const lines = (text: string) => packed(archivedOf(AT, [{ text }]));
  const titles = async (objects: ArchiveObjects, folders: readonly string[]) => {
    const [found, problems]: [string[], string[]] = [[], []];
    for await (const one of readArchive(objects, await archivedIn(objects, folders))) {
      found.push(...one.articles.map(({ article }) => article.title));
      problems.push(...one.problems);
    }
    return { found, problems };
  };
  const two =
    'La grève reprend à la raffinerie\n\nLes salariés ont voté lundi à midi, dit le syndicat.\n';

  test('is read by hour, the oldest first, and a broken object is passed over', async () => {
    const objects = bucketOf({
      'archive/2026-11-23/22/a.ndjson.gz': lines(two),
      'archive/2026-11-23/09/z.ndjson.gz': lines(PAGE),
      'archive/2026-11-23/10/broken.ndjson.gz': new Uint8Array([1, 2]),
      'archive/2026-11-23/11/cold.ndjson.gz': refused(403, 'InvalidObjectState'),
      'archive/2026-11-22/09/other-day.ndjson.gz': lines(two),
    });
    const { found, problems } = await titles(objects, ['2026-11-23']);
    expect(found).toEqual([
      'Stahlwerk in Eisenach fährt wieder an',
      'Comprendre la mer Noire',
      'La grève reprend à la raffinerie',
    ]);
    expect(problems).toEqual([
      expect.stringContaining(
        'archive/2026-11-23/10/broken.ndjson.gz: the gzip archive is damaged',
      ),
      expect.stringContaining(
        'archive/2026-11-23/11/cold.ndjson.gz: S3 refuses it (InvalidObjectState',
      ),
    ]);
  });

  test('an object that expired meanwhile is no problem, and an outage is none of its own', async () => {
    const gone = { ...bucketOf({ 'archive/2026-11-23/22/a.ndjson.gz': lines(two) }) };
    expect(await titles({ ...gone, get: async () => undefined }, ['2026-11-23'])).toEqual({
      found: [],
      problems: [],
    });
    const down = bucketOf({ 'archive/2026-11-23/22/a.ndjson.gz': refused(503, 'SlowDown') });
    await expect(titles(down, ['2026-11-23'])).rejects.toThrow();
    expect(await titles(bucketOf({}), ['2026-11-23'])).toEqual({ found: [], problems: [] });
  });

  test("an article's copy is found in the hour beside, and of two versions the wanted one", async () => {
    const [article] = readPage(two, { source: 'page.txt', hash }).articles;
    if (!article) throw new Error('The page has an article');
    const edited = archivedOf(AT, [{ text: two.replace('lundi', 'mardi') }]).map((one) => ({
      ...one,
      article: { ...one.article, id: article.id },
    }));
    const objects = bucketOf({
      'archive/2026-11-23/20/a.ndjson.gz': packed(edited),
      'archive/2026-11-23/21/b.ndjson.gz': lines(two),
    });
    const { id, textHash } = article;
    const at = '2026-11-23T21:59:59.000Z';
    const { copy } = await archivedCopy(objects, { id, textHash, at });
    expect(copy?.article.textHash).toBe(textHash);
    const other = await archivedCopy(objects, { id, textHash: 'another', at });
    expect(other.copy?.article.id).toBe(id);
    const never = await archivedCopy(objects, { id, textHash, at: '2026-11-20T21:59:59.000Z' });
    expect(never.copy).toBeUndefined();
  });
});
