/**
 * What reading and matching an article costs: scan's pure part on the seed pages and the seed topics,
 * and the worst page, 500 kB in one line. Prints articles and characters a second of processor time.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import { hash } from '../../lambda/aws/hash.ts';
import type { Article } from '../../lambda/core/article.ts';
import { compile } from '../../lambda/core/match/compile.ts';
import { readPage } from '../../lambda/core/page/read.ts';
import { dictionaries } from '../../lib/dictionaries.ts';
import { loadTopics } from '../../lib/topics.ts';

type Page = { readonly page: string; readonly articles: readonly Article[] };

const read = (page: string, source: string): Page => ({
  page,
  articles: readPage(page, { source, hash }).articles,
});

const { topics } = await loadTopics({ dirs: ['seeds/topics'] });
const matcher = compile(topics, dictionaries);
const texts = readdirSync('seeds/pages').map((name) => [
  name,
  readFileSync(`seeds/pages/${name}`, 'utf8'),
]);
const pages = texts.map(([name = '', text = '']) => read(text, name));

const joined = texts.map(([, text]) => text).join(' ');
const line = joined.replace(/\s+/gu, ' ').repeat(Math.ceil(500_000 / joined.length));
const long: Page = { page: line.slice(0, 500_000), articles: [] };
const inOneLine: Article = {
  id: 'line',
  title: '',
  lang: 'und',
  kind: 'story',
  source: 'bench',
  start: 0,
  end: long.page.length,
  textHash: '',
  blocks: [
    { start: 0, end: long.page.length, zone: 'body', langs: ['fr', 'en', 'de', 'es', 'ru'] },
  ],
};

const match = ({ page, articles }: Page): number =>
  articles.reduce((count, article) => count + matcher.match(page, article).length, 0);

/** Runs the work for a second and prints how much was done in a second of processor time. */
const measure = (what: string, articles: number, characters: number, work: () => void): void => {
  work();
  const began = process.cpuUsage();
  let rounds = 0;
  let spent = 0;
  while (spent < 1) {
    work();
    rounds += 1;
    const { user, system } = process.cpuUsage(began);
    spent = (user + system) / 1e6;
  }
  const speed = ((rounds * articles) / spent).toFixed(0);
  const rate = ((rounds * characters) / spent / 1e6).toFixed(2);
  console.log(`${what}: ${speed} articles/s, ${rate} million characters/s`);
};

const count = pages.reduce((sum, { articles }) => sum + articles.length, 0);
const length = pages.reduce((sum, { page }) => sum + page.length, 0);

describe(`${topics.length} seed topics`, () => {
  bench(
    'match',
    () => {
      measure(`matching ${count} articles of the seed pages`, count, length, () => {
        for (const page of pages) match(page);
      });
      measure('reading and matching the seed pages', count, length, () => {
        for (const [name = '', text = ''] of texts) match(read(text, name));
      });
      measure('matching 500 kB in one line', 1, long.page.length, () => {
        match({ ...long, articles: [inOneLine] });
      });
    },
    { iterations: 1, warmupIterations: 0, time: 0 },
  );
});
