/**
 * Web pages: how much of an article's text is taken out, how much else, how fast, and whether the same
 * topics match as on the text that people took out. Its peer is Firefox's reader view
 * (@mozilla/readability) on linkedom, in the same run.
 *
 * Precision and recall count words, each as often as it stands there. The French gold text is the
 * standfirst and the text of each page. The German one is what an annotation tool kept: the first 950
 * characters or so of what it took for text, menus at times included, so all figures on it are low and only
 * their comparison says something; `first` compares as many characters as the gold text has.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { bench } from 'vitest';
import * as z from 'zod/mini';
import { hash } from '../../lambda/aws/hash.ts';
import { compile } from '../../lambda/core/match/compile.ts';
import { readHtml } from '../../lambda/core/page/html.ts';
import { readPage } from '../../lambda/core/page/read.ts';
import { dictionaries } from '../../lib/dictionaries.ts';
import { loadTopics } from '../../lib/topics.ts';

const line = z.object({
  id: z.string(),
  html: z.string(),
  gold_title: z.optional(z.string()),
  gold_heading: z.optional(z.string()),
  gold_text: z.string(),
});

type Page = z.infer<typeof line>;
type Found = { readonly text: string; readonly topics: ReadonlySet<string> };

const folder = process.env['VIGIE_DATA'];
if (folder === undefined) console.log('Web pages: skipped, since VIGIE_DATA is unset.');

const pagesOf = (lang: string): readonly Page[] =>
  folder === undefined
    ? []
    : readFileSync(join(folder, `html_${lang}.dev.jsonl`), 'utf8')
        .split('\n')
        .filter((written) => written !== '')
        .map((written) => line.parse(JSON.parse(written)));

const matcher = compile((await loadTopics({ dirs: ['seeds/topics'] })).topics, dictionaries);

const topicsOf = ({ page, articles }: Pick<ReturnType<typeof readHtml>, 'page' | 'articles'>) =>
  new Set(articles.flatMap((article) => matcher.match(page, article).map(({ topic }) => topic)));

const own = ({ html }: Page): string => {
  const { page, articles } = readHtml(html, { source: 'page.html', hash });
  return articles
    .flatMap(({ blocks }) => blocks.filter(({ zone }) => zone === 'lead' || zone === 'body'))
    .map(({ start, end }) => page.slice(start, end))
    .join('\n');
};

const peer = ({ html }: Page): string => {
  const { document } = parseHTML(html);
  return new Readability(document as never).parse()?.textContent?.trim() ?? '';
};

const goldOf = ({ gold_heading: heading = '', gold_text: text }: Page): string =>
  `${heading}\n${text}`.trim();

const goldFound = (page: Page): Found => {
  const text = [page.gold_title ?? '', page.gold_heading ?? '', page.gold_text].join('\n\n');
  return { text, topics: topicsOf({ page: text, ...readPage(text, { source: 'gold', hash }) }) };
};

type Scores = { readonly f1: number; readonly precision: number; readonly recall: number };

const wordsIn = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const scoresOf = (text: string, gold: string): Scores => {
  const left = new Map<string, number>();
  const wanted = wordsIn(gold);
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  const found = wordsIn(text);
  let shared = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  const precision = found.length === 0 ? 0 : shared / found.length;
  const recall = wanted.length === 0 ? 1 : shared / wanted.length;
  return {
    precision,
    recall,
    f1: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const rounded = (value: number): string => value.toFixed(3);

/** Processor time after a first run, because the clock's depends on what else the machine does. */
const msOf = (pages: readonly Page[], read: (page: Page) => string): number => {
  for (const page of pages) read(page);
  const before = process.cpuUsage();
  for (const page of pages) read(page);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / pages.length;
};

const rowOf = (name: string, pages: readonly Page[], read: (page: Page) => string) => {
  const texts = pages.map((page) => ({ text: read(page), gold: goldOf(page) }));
  const scores = texts.map(({ text, gold }) => scoresOf(text, gold));
  const first = texts.map(({ text, gold }) => scoresOf(text.slice(0, gold.length), gold));
  return {
    reader: name,
    F1: rounded(mean(scores.map(({ f1 }) => f1))),
    precision: rounded(mean(scores.map(({ precision }) => precision))),
    recall: rounded(mean(scores.map(({ recall }) => recall))),
    'F1 first': rounded(mean(first.map(({ f1 }) => f1))),
    'CPU ms/page': msOf(pages, read).toFixed(1),
  };
};

/** Pages on which other topics match than on the gold text; of a gold text that is cut, only lost ones count. */
const changedTopics = (pages: readonly Page[], isWhole: boolean): readonly string[] =>
  pages.flatMap((page) => {
    const gold = goldFound(page).topics;
    const read = topicsOf(readHtml(page.html, { source: 'page.html', hash }));
    const lost = [...gold].filter((topic) => !read.has(topic));
    const added = isWhole ? [...read].filter((topic) => !gold.has(topic)) : [];
    return lost.length + added.length === 0
      ? []
      : [`${page.id}: lost ${lost.join(', ') || 'none'}, added ${added.join(', ') || 'none'}`];
  });

for (const [lang, isWhole] of [
  ['fr', true],
  ['de', false],
] as const) {
  const pages = pagesOf(lang);
  if (pages.length === 0) continue;
  console.log(`${pages.length} pages in ${lang}`);
  console.table([rowOf('vigie', pages, own), rowOf('readability on linkedom', pages, peer)]);
  const changed = changedTopics(pages, isWhole);
  console.log(`Pages whose topics change: ${changed.length} of ${pages.length}`);
  for (const one of changed) console.log(`   ${one}`);
}

const [page] = pagesOf('fr');
const html = page ?? { id: '', html: `<p>${'L’usine rouvre. '.repeat(100)}</p>`, gold_text: '' };
bench('one page, read', () => {
  own(html);
});
