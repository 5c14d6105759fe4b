/**
 * How the matcher's time grows with topics and with text: articles of 3 kB against 10 to 100,000 topics
 * of mixed kinds, evidence built for every match, one thread; beside a bare `charCodeAt` loop over the
 * same texts, a `\p{L}` expression with a Map, and the evaluation of every topic. Then what the compiled
 * topics weigh, how long they take to load, and how long one more topic takes; and the seed topics, from the
 * artefact that the argument names. The luwak set, where
 * `VIGIE_DATA` is set, is matched as a check: the run fails if a pair differs from brute force.
 *
 * Times are the processor's, the best of several rounds; `docs/percolation.svg` is drawn anew where
 * `VIGIE_DATA` is set. Run by `percolation.bench.ts`.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readArtefact, writeArtefact } from '../../lambda/core/match/artefact.ts';
import { compileSegment } from '../../lambda/core/match/compile-segment.ts';
import { matcherOf } from '../../lambda/core/match/percolate.ts';
import type { Matcher } from '../../lambda/core/match/types.ts';
import { type Sample, samples } from './corpus.ts';
import { luwak } from './luwak.ts';
import { mixedTopics } from './mixed-topics.ts';
import { svgOf } from './plot.ts';

type Match = Matcher['match'];

const COUNTS = [10, 1_000, 10_000, 100_000] as const;
/** Processor time that rounds take at least, in milliseconds. */
const LEAST = 600;

const now = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** The best of rounds, in milliseconds: three at least, and until `LEAST` are spent. */
const best = (work: () => void): number => {
  let [least, spent] = [Number.POSITIVE_INFINITY, 0];
  for (let round = 0; round < 3 || spent < LEAST; round += 1) {
    const began = now();
    work();
    const took = now() - began;
    least = Math.min(least, took);
    spent += took;
  }
  return least;
};

const once = <T>(work: () => T): readonly [T, number] => {
  const began = now();
  const made = work();
  return [made, now() - began];
};

const matchAll = (match: Match, of: readonly Sample[]): number =>
  of.reduce((sum, { page, article }) => sum + match(page, article).length, 0);

/** What is counted must be used, or the loops would be left out. */
const counted: number[] = [0];

const readUnits = (of: readonly Sample[]): void => {
  let sum = 0;
  for (const { page } of of) for (let at = 0; at < page.length; at += 1) sum += page.charCodeAt(at);
  counted[0] = sum;
};

const mapWords = (of: readonly Sample[]): void => {
  let sum = 0;
  for (const { page } of of) {
    const words = new Map<string, number>();
    for (const [word] of page.matchAll(/\p{L}+/gu)) words.set(word, (words.get(word) ?? 0) + 1);
    sum += words.size;
  }
  counted[0] = sum;
};

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;
const megabytes = (): number => {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

const checkLuwak = (): void => {
  const set = luwak();
  if (!set) {
    console.log('luwak: skipped, since VIGIE_DATA is unset.');
    return;
  }
  const match = matcherOf([compileSegment(set.topics).segment]);
  const found = matchAll(match, set.samples);
  console.log(
    `luwak: ${found} pairs, brute force over our words ${set.ours}, over plain words ${set.plain}`,
  );
  if (found !== set.ours) throw new Error(`luwak: ${found} pairs, not ${set.ours}`);
};

const texts = samples(1000);
const units = texts.reduce((sum, { page }) => sum + page.length, 0);
const round = (value: number, digits = 1): number => Number(value.toFixed(digits));

const checkSame = (where: string, found: number, evaluated: number): void => {
  if (found !== evaluated)
    throw new Error(`${where}: ${found} matches, but ${evaluated} where every topic is evaluated`);
};

/** The topics that are shipped, with their dictionaries' forms: few, but each of thousands of words. */
const measureSeeds = (path: string): void => {
  const segment = readArtefact(readFileSync(path));
  const match = matcherOf([segment]);
  const found = matchAll(match, texts);
  const every = matcherOf([segment], { filtering: false });
  checkSame('seed topics', found, matchAll(every, texts));
  const took = best(() => matchAll(match, texts));
  const bare = best(() => readUnits(texts));
  const all = best(() => matchAll(every, texts));
  console.table([
    {
      'seed topics': segment.topics.length,
      'articles/s': Math.round((texts.length / took) * 1000),
      'bare loop = 1': round(took / bare),
      'every topic, times': round(all / took),
      'matches an article': round(found / texts.length, 2),
    },
  ]);
};

/** One row of the table: so many topics. */
const measure = (count: number) => {
  const topics = mixedTopics(count, texts);
  const [{ segment }, compiled] = once(() => compileSegment(topics));
  const bytes = writeArtefact(segment);
  const before = megabytes();
  const [match, loaded] = once(() => {
    const ready = matcherOf([readArtefact(bytes.slice())]);
    // Languages are made ready when their first article comes.
    matchAll(ready, texts.slice(0, 20));
    return ready;
  });
  const took = best(() => matchAll(match, texts));
  const found = matchAll(match, texts);
  const weighs = megabytes() - before;
  const bare = best(() => readUnits(texts));
  const few = texts.slice(0, count > 1_000 ? 3 : 100);
  const every = matcherOf([segment], { filtering: false });
  const all = best(() => matchAll(every, few)) / few.length;
  checkSame(`${count} topics`, matchAll(match, few), matchAll(every, few));
  const base = readArtefact(bytes);
  matchAll(matcherOf([base]), few);
  const [, added] = once(() => {
    const one = compileSegment([{ ...(topics[0] as (typeof topics)[0]), id: 'added' }]).segment;
    return matchAll(matcherOf([base, one]), few.slice(0, 1));
  });
  return {
    topics: count,
    'articles/s': Math.round((texts.length / took) * 1000),
    'bare loop = 1': round(took / bare),
    '\\p{L} + Map = 1': round(took / best(() => mapWords(texts)), 2),
    'every topic, times': round(all / (took / texts.length)),
    'matches an article': round(found / texts.length, 2),
    'compile ms': Math.round(compiled),
    'artefact MB': round(bytes.length / 1e6),
    'load ms': Math.round(loaded),
    'memory MB': Math.round(weighs),
    'one more ms': round(added),
    microseconds: round((took / texts.length) * 1000),
  };
};

/** Times of one text, from 1 kB to 1 MB, at 1,000 topics. */
const byLength = (): readonly (readonly [number, number])[] => {
  const match = matcherOf([compileSegment(mixedTopics(1_000, texts)).segment]);
  const whole = texts.map(({ page }) => page).join('\n');
  return [1_000, 10_000, 100_000, 1_000_000].map((length) => {
    const page = whole.slice(0, length);
    const [first] = texts;
    if (!first) throw new Error('no texts');
    const langs = first.article.blocks[0]?.langs ?? [];
    const blocks = [{ start: 0, end: page.length, zone: 'body' as const, langs }];
    const sample = { page, article: { ...first.article, end: page.length, blocks } };
    return [length / 1000, best(() => matchAll(match, [sample]))] as const;
  });
};

checkLuwak();
console.log(`${texts.length} articles, ${Math.round(units / texts.length)} characters each`);
const rows = COUNTS.map(measure);
console.table(rows);
const [, , seeds] = process.argv;
if (seeds === undefined) throw new Error('Name the artefact of the seed topics as the argument.');
measureSeeds(seeds);
const growth = byLength();
console.table(growth.map(([kilobytes, ms]) => ({ 'text kB': kilobytes, ms: round(ms, 3) })));
const byTopics = rows.map((row) => [row.topics, row.microseconds] as const);
const plots = [
  { title: 'µs an article of 3 kB', across: 'topics', lines: [{ name: '', points: byTopics }] },
  { title: 'ms, 1,000 topics', across: 'kB of text', lines: [{ name: '', points: growth }] },
];
if (process.env['VIGIE_DATA']) writeFileSync('docs/percolation.svg', svgOf(plots));
