/**
 * Pages of different make, each with what is to be read in it: text by the beginning of each block, and
 * furniture that must be in no article. `.src.html` files are kept in UTF-8 and read in the encoding
 * that their name says.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article, Zone } from '../../../lambda/core/article.ts';
import { readAny } from '../../../lambda/steps/readers.ts';
import { encode } from './encode.ts';
import { hash } from './hash.ts';

const FOLDER = 'tests/fixtures/html';

type Expected = {
  readonly title?: string;
  readonly lead?: readonly string[];
  readonly body?: readonly string[];
  readonly captions?: readonly string[];
  readonly furniture: readonly string[];
  readonly teasers?: readonly {
    readonly title: string;
    readonly url: string;
    readonly lead: readonly string[];
  }[];
} & Partial<Record<'url' | 'author' | 'publisher' | 'published' | 'lang', string>>;

const ENCODED: Readonly<Record<string, string>> = {
  'windows-1251-ru': 'windows-1251',
  'shift-jis-ja': 'shift_jis',
};

const bytesOf = (name: string): Uint8Array => {
  const encoding = ENCODED[name];
  if (encoding === undefined) return readFileSync(`${FOLDER}/${name}.html`);
  return encode(readFileSync(`${FOLDER}/${name}.src.html`, 'utf8'), encoding);
};

const readFixture = (name: string) => {
  const expected = JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')) as Expected;
  const reading = readAny(bytesOf(name), { source: `${name}.html`, hash });
  if (reading.kind !== 'read') throw new Error(reading.detail);
  return { expected, ...reading };
};

const textsOf = (page: string, article: Article | undefined, zone: Zone): readonly string[] =>
  (article?.blocks ?? [])
    .filter((block) => block.zone === zone)
    .map(({ start, end }) => page.slice(start, end));

const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));

const begin = (texts: readonly string[], starts: readonly string[]): readonly string[] =>
  texts.map((text, at) => text.slice(0, starts[at]?.length ?? 40));

const isFront = (name: string): boolean => readFixture(name).expected.teasers !== undefined;

describe.each(names.filter((name) => !isFront(name)))('the article of %s', (name) => {
  const { expected, page, articles } = readFixture(name);
  const [article] = articles;

  it('has its text, zone by zone', () => {
    expect(articles).toHaveLength(1);
    expect(article?.title).toBe(expected.title);
    for (const [zone, starts] of [
      ['lead', expected.lead ?? []],
      ['body', expected.body ?? []],
      ['caption', expected.captions ?? []],
    ] as const) {
      expect(begin(textsOf(page, article, zone), starts)).toEqual(starts);
    }
  });
});

describe.each(names.filter(isFront))('the teasers of %s', (name) => {
  const { expected, page, articles } = readFixture(name);
  const teasers = expected.teasers ?? [];

  it('are excerpts with their own addresses', () => {
    const told = articles.map(({ title, url, kind }) => ({ title, url, kind }));
    expect(told).toEqual(teasers.map(({ title, url }) => ({ title, url, kind: 'excerpt' })));
    teasers.forEach(({ lead }, at) => {
      expect(begin(textsOf(page, articles[at], 'lead'), lead)).toEqual(lead);
    });
  });
});

describe.each(names)('%s', (name) => {
  const { expected, page, articles, blocks } = readFixture(name);
  const [article] = articles;

  it('no furniture is in an article', () => {
    for (const snippet of expected.furniture) {
      const told = articles.flatMap((one) =>
        one.blocks.filter(({ start, end }) => page.slice(start, end).includes(snippet)),
      );
      expect(told, snippet).toEqual([]);
    }
  });

  it('says what the page says of it', () => {
    for (const fact of ['url', 'author', 'publisher', 'published', 'lang'] as const)
      if (expected[fact] !== undefined) expect(article?.[fact], fact).toBe(expected[fact]);
  });

  it('every character is in one block', () => {
    let at = 0;
    for (const { start, end } of blocks) {
      expect(start).toBe(at);
      at = end;
    }
    expect(at).toBe(page.length);
    expect(page).not.toContain('\ufffd');
  });
});
