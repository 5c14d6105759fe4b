/**
 * How fast scan's pure part is (bytes to articles to matches), and how often it is right, beside a
 * plain keyword alert in the same run: on the seed pages, on 2 MB made of them, and on real news where
 * `VIGIE_DATA` is set. The run fails if scan is wrong about a story of the seed pages.
 *
 * Times are the processor's, the best of several rounds by turns, so that what else the machine does
 * hardly counts. The keyword alert is told for nothing where each article begins and ends.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import { hash } from '../../lambda/aws/hash.ts';
import { compile } from '../../lambda/core/match/compile.ts';
import { decode } from '../../lambda/core/page/decode.ts';
import { readPage } from '../../lambda/core/page/read.ts';
import { dictionaries } from '../../lib/dictionaries.ts';
import { loadTopics } from '../../lib/topics.ts';
import { judge, SEED_STORIES, type SeedStory } from '../support/seed-stories.ts';
import { anyWord, everyConcept } from './keywords.ts';
import { realNews } from './real-news.ts';

const LARGE = 2_000_000;
/** Processor time of one measurement, in milliseconds at least. */
const LEAST = 100;

type Page = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly stories: readonly SeedStory[];
  /** Where the keyword alert looks: the articles, or the whole page where there is none. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
};
/** An article, by its title, and the topics that it is told to concern. */
type Told = { readonly title: string; readonly topics: readonly string[] };
type Reader = (page: Pick<Page, 'name' | 'bytes' | 'ranges'>) => readonly Told[];

const { topics } = await loadTopics({ dirs: ['seeds/topics'] });
const matcher = compile(topics, dictionaries);

const textOf = (name: string, bytes: Uint8Array): string => {
  const decoded = decode(bytes);
  if (!decoded.ok) throw new Error(`${name}: ${decoded.reason}`);
  return decoded.page;
};

const scan: Reader = ({ name, bytes }) => {
  const page = textOf(name, bytes);
  return readPage(page, { source: name, hash }).articles.map((article) => ({
    title: article.title,
    topics: matcher.match(page, article).map(({ topic }) => topic),
  }));
};

const keywords = (kind: typeof anyWord): Reader => {
  const alerts = topics.map((topic) => ({ id: topic.id, holds: kind(topic) }));
  return ({ name, bytes, ranges }) => {
    const page = textOf(name, bytes);
    return ranges.map(([start, end]) => {
      const text = page.slice(start, end);
      return { title: '', topics: alerts.filter(({ holds }) => holds(text)).map(({ id }) => id) };
    });
  };
};

const readers = {
  scan,
  'keywords: one word of the topic': keywords(anyWord),
  'keywords: a word of each concept': keywords(everyConcept),
} satisfies Record<string, Reader>;
type ReaderName = keyof typeof readers;
const names = Object.keys(readers) as ReaderName[];

const pageOf = (name: string, bytes: Uint8Array, stories: readonly SeedStory[]): Page => {
  const page = textOf(name, bytes);
  const { articles } = readPage(page, { source: name, hash });
  const ranges = articles.map(({ start, end }) => [start, end] as const);
  return { name, bytes, stories, ranges: ranges.length === 0 ? [[0, page.length]] : ranges };
};

/** A name of its own for each copy, in letters: an article is known by the words of its title and text. */
const nameOf = (copy: number): string =>
  `Z${String(copy).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}`;

/** The page many times, one below the other, each time with other headlines. */
const copiesOf = ({ name, bytes, stories }: Page, size: number): Page => {
  const page = textOf(name, bytes);
  const copies = Array.from({ length: Math.ceil(size / bytes.length) }, (_, copy) =>
    stories.reduce((text, { title }) => text.replaceAll(title, `${title} ${nameOf(copy)}`), page),
  );
  const text = Buffer.from(copies.join('\n\n\n\n\n'));
  return pageOf(
    name,
    text,
    copies.flatMap(() => stories),
  );
};

const pages = readdirSync('seeds/pages').map((name) => {
  const stories = SEED_STORIES[name];
  if (stories === undefined)
    throw new Error(`${name} is not judged in tests/support/seed-stories.ts`);
  return pageOf(name, readFileSync(`seeds/pages/${name}`), stories);
});
const large = pages.map((page) => copiesOf(page, LARGE / pages.length));
const real = realNews().map(({ page, story }) => pageOf(story.title, Buffer.from(page), [story]));

const NO_STORY = { topics: [], notJudged: [] };

/** The topics told, story by story; all that is told of a page with one story is told of it. */
const toldOf = (read: Reader, page: Page): readonly (readonly string[])[] => {
  const told = read(page).map((one) => one.topics);
  return page.stories.length === 1 ? [[...new Set(told.flat())]] : told;
};

/** What a reader tells of the pages that is wrong, and what it misses, each as a line. */
const faults = (read: Reader, of: readonly Page[]) => {
  const judged = of.flatMap((page) =>
    toldOf(read, page).map((told, at) => {
      const story = page.stories[at] ?? { title: page.name, ...NO_STORY };
      return { title: story.title, told: told.length, ...judge(story, told) };
    }),
  );
  const lines = (kind: 'wrong' | 'missing') =>
    judged.flatMap((story) => story[kind].map((topic) => `${kind} ${topic}: ${story.title}`));
  return {
    told: judged.reduce((sum, { told }) => sum + told, 0),
    wrong: lines('wrong'),
    missing: lines('missing'),
  };
};

const checkScan = (of: readonly Page[]): void => {
  for (const page of of) {
    const found = scan(page).length;
    if (found !== page.stories.length)
      throw new Error(`${page.name}: ${found} articles, not ${page.stories.length}`);
  }
  const { wrong, missing } = faults(scan, of);
  if (wrong.length + missing.length > 0) throw new Error([...wrong, ...missing].join('\n'));
};

const checkTitles = (): void => {
  for (const page of pages) {
    const titles = scan(page).map(({ title }) => title);
    const expected = page.stories.map(({ title }) => title);
    if (titles.join('\n') !== expected.join('\n'))
      throw new Error(`${page.name}: ${titles.join(' | ')}, not ${expected.join(' | ')}`);
  }
};

/** Seconds of processor time for the pages once, the mean of as many times as make `LEAST`. */
const timed = (read: Reader, of: readonly Page[]): number => {
  const before = process.cpuUsage();
  for (let times = 1; ; times++) {
    for (const page of of) read(page);
    const { user, system } = process.cpuUsage(before);
    if (user + system >= LEAST * 1000) return (user + system) / 1e6 / times;
  }
};

/** The best of the rounds of each reader, by turns. */
const bestOf = (of: readonly Page[], count: number): ReadonlyMap<ReaderName, number> => {
  const rounds = Array.from({ length: count }, () => names.map((name) => timed(readers[name], of)));
  return new Map(
    names.map((name, at) => [name, Math.min(...rounds.map((round) => round[at] ?? Infinity))]),
  );
};

const rowsOf = (what: string, of: readonly Page[], rounds: number) => {
  const articles = of.reduce((sum, { stories }) => sum + stories.length, 0);
  const megabytes = of.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  const best = bestOf(of, rounds);
  const ours = best.get('scan') ?? Number.NaN;
  return names.map((name) => {
    const seconds = best.get(name) ?? Number.NaN;
    const { told, wrong, missing } = faults(readers[name], of);
    return {
      pages: `${what}: ${articles} articles`,
      reader: name,
      'articles/s': Math.round(articles / seconds),
      'MB/s': Number((megabytes / seconds).toFixed(2)),
      'time, scan = 1': Number((seconds / ours).toFixed(2)),
      told,
      'of that wrong': wrong.length,
      missed: missing.length,
    };
  });
};

checkTitles();
checkScan(pages);
checkScan(large);
console.table([
  ...rowsOf('seeds', pages, 15),
  ...rowsOf('2 MB of them', large, 4),
  ...(real.length === 0 ? [] : rowsOf('real news', real, 4)),
]);

describe('the seed pages', () => {
  for (const name of names)
    bench(
      name,
      () => {
        for (const page of pages) readers[name](page);
      },
      { time: 300, warmupTime: 100 },
    );
});
