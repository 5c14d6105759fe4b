/**
 * How well and how fast running text is cut into sentences, and its language told. Sentences: F1 of
 * their ends in parallel texts with gold sentences, joined to running text, beside `Intl.Segmenter` in
 * the same run. Language: whole sentences, and cut at a word to 40 characters, in eight languages of
 * packs, and in Turkish news; and thirteen others on the project's own fixture. Fails below the bars.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bench } from 'vitest';
import * as z from 'zod/mini';
import { languageOf } from '../../lambda/core/text/language.ts';
import { sentencesOf } from '../../lambda/core/text/sentences.ts';
import { LANGS } from '../../lambda/core/topic/topic.ts';

/** Mean F1 of sentences; percent of languages told, whole and at 40 characters. */
const LEAST_F1 = 0.98;
const LEAST_WHOLE = 99;
const LEAST_AT_40 = 94;
/** Percent of Turkish titles told: four to six words, of which half are names of companies. */
const LEAST_TITLES = 85;
/** How many times as long ten times the text may take: linear, with room for a busy machine. */
const MOST_GROWTH = 25;

/** A text of about the length of an article, in UTF-16 units. */
const ARTICLE = 3_000;
const LONG_LINE = 500_000;

const check = (what: string, value: number, least: number): void => {
  if (value < least) throw new Error(`${what}: ${value.toFixed(3)} is below the bar of ${least}.`);
};

const folder = process.env['VIGIE_DATA'];
if (folder === undefined) {
  console.log('Parallel and Turkish texts: skipped, since VIGIE_DATA is unset.');
}

/** The lines of a set in `VIGIE_DATA`, none where that is unset. */
const linesOf = (file: string): readonly unknown[] =>
  folder === undefined
    ? []
    : readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line): unknown => JSON.parse(line));

const parallel = z.record(z.string(), z.string());
const rows = linesOf('pud.dev.jsonl').map((line) => parallel.parse(line));
const goldOf = (lang: string): readonly string[] =>
  rows.flatMap((row) => row[lang]?.trim() ?? []).filter((sentence) => sentence !== '');

type Joined = { readonly text: string; readonly ends: ReadonlySet<number> };

const joined = (sentences: readonly string[]): Joined => {
  const text = sentences.join(' ');
  const ends = new Set<number>();
  let at = 0;
  for (const sentence of sentences) {
    ends.add(at + sentence.length);
    at += sentence.length + 1;
  }
  return { text, ends };
};

const f1 = (gold: ReadonlySet<number>, found: readonly number[]): number => {
  const right = found.filter((end) => gold.has(end)).length;
  return (2 * right) / (gold.size + found.length);
};

const ownEnds = (text: string): readonly number[] => sentencesOf(text).map(({ end }) => end);
const segmenters = new Map(
  LANGS.map((lang) => [lang, new Intl.Segmenter(lang, { granularity: 'sentence' })]),
);
const segmentEnds = (lang: (typeof LANGS)[number], text: string): readonly number[] =>
  Array.from(
    segmenters.get(lang)?.segment(text) ?? [],
    ({ index, segment }) => index + segment.trimEnd().length,
  );

/** Million UTF-8 bytes a second of processor time, over a second of work. */
const speedOf = (texts: readonly string[], work: (text: string) => unknown): number => {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  for (const text of texts) work(text);
  const began = process.cpuUsage();
  for (let rounds = 1; ; rounds += 1) {
    for (const text of texts) work(text);
    const { user, system } = process.cpuUsage(began);
    if (user + system > 1e6) return (rounds * bytes) / (user + system);
  }
};

const articlesOf = (text: string): readonly string[] =>
  Array.from({ length: Math.ceil(text.length / ARTICLE) }, (_, at) =>
    text.slice(at * ARTICLE, (at + 1) * ARTICLE),
  );

const cutAt40 = (text: string): string => {
  if (text.length <= 40) return text;
  const blank = text.lastIndexOf(' ', 40);
  return text.slice(0, blank > 0 ? blank : 40);
};

type Told = { readonly whole: number; readonly at40: number };

const percent = (texts: readonly string[], holds: (text: string) => boolean): number =>
  (100 * texts.filter(holds).length) / texts.length;

const toldOf = (lang: string, texts: readonly string[]): Told => ({
  whole: percent(texts, (text) => languageOf(text).lang === lang),
  at40: percent(texts, (text) => languageOf(cutAt40(text)).lang === lang),
});

const printTold = (lang: string, count: number, { whole, at40 }: Told): void => {
  console.log(
    `${lang}: of ${count} ${whole.toFixed(1)} % told, ${at40.toFixed(1)} % at 40 characters`,
  );
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const once = { iterations: 1, warmupIterations: 0, warmupTime: 0, time: 0 };

bench(
  'sentences',
  () => {
    if (rows.length === 0) return;
    const scores = LANGS.map((lang) => {
      const { text, ends } = joined(goldOf(lang));
      const own = f1(ends, ownEnds(text));
      const segmenter = f1(ends, segmentEnds(lang, text));
      console.log(
        `sentences, ${lang}: F1 ${own.toFixed(4)}, Intl.Segmenter ${segmenter.toFixed(4)}`,
      );
      return own;
    });
    console.log(`sentences, mean: F1 ${mean(scores).toFixed(4)}`);
    check('mean F1 of sentences', mean(scores), LEAST_F1);
    const texts = LANGS.flatMap((lang) => articlesOf(goldOf(lang).join(' ')));
    const own = speedOf(texts, ownEnds);
    const segmenter = speedOf(texts, (text) => segmentEnds('en', text));
    console.log(`sentences: ${own.toFixed(1)} MB/s, Intl.Segmenter ${segmenter.toFixed(1)} MB/s`);
  },
  once,
);

bench(
  'sentences of one line',
  () => {
    const page = readFileSync('seeds/pages/breves-eco-fr.txt', 'utf8').replace(/\s+/gu, ' ');
    const line = page.repeat(Math.ceil(LONG_LINE / page.length)).slice(0, LONG_LINE);
    const tenth = line.slice(0, LONG_LINE / 10);
    const [long, short] = [speedOf([line], ownEnds), speedOf([tenth], ownEnds)];
    console.log(
      `sentences of one line: ${short.toFixed(1)} MB/s at 50 kB, ${long.toFixed(1)} MB/s at 500 kB`,
    );
    check('speed at 500 kB over speed at 50 kB', long / short, 10 / MOST_GROWTH);
  },
  once,
);

bench(
  'language, packs',
  () => {
    if (rows.length === 0) return;
    const told = LANGS.map((lang) => {
      const texts = goldOf(lang);
      const found = toldOf(lang, texts);
      printTold(lang, texts.length, found);
      return found;
    });
    const whole = mean(told.map((found) => found.whole));
    const at40 = mean(told.map((found) => found.at40));
    console.log(`mean: ${whole.toFixed(2)} % told, ${at40.toFixed(2)} % at 40 characters`);
    check('sentences whose language is told, %', whole, LEAST_WHOLE);
    check('pieces of 40 characters whose language is told, %', at40, LEAST_AT_40);
    const speed = speedOf(LANGS.flatMap(goldOf), languageOf);
    console.log(`language: ${speed.toFixed(1)} MB/s on sentences`);
  },
  once,
);

const news = z.object({ title: z.string(), text: z.string() });

bench(
  'language, Turkish news',
  () => {
    const texts = linesOf('tr_tfeec.dev.jsonl').map((line) => news.parse(line));
    if (texts.length === 0) return;
    for (const [what, some, least] of [
      ['titles', texts.map(({ title }) => title), LEAST_TITLES],
      ['texts', texts.map(({ text }) => text), LEAST_WHOLE],
    ] as const) {
      const found = toldOf('tr', some);
      printTold(`tr, ${what}`, some.length, found);
      check(`Turkish ${what} told, %`, found.whole, least);
    }
  },
  once,
);

bench(
  'language, others',
  () => {
    const lines = readFileSync('tests/fixtures/languages.txt', 'utf8')
      .split('\n')
      .map((line) => line.split('\t'));
    for (const lang of new Set(lines.flatMap(([code, text]) => (text === undefined ? [] : code)))) {
      if (lang === undefined) continue;
      const texts = lines.flatMap(([code, text]) => (code === lang ? (text ?? []) : []));
      printTold(lang, texts.length, toldOf(lang, texts));
      const none = percent(texts, (text) => languageOf(text).plausible.length === 0);
      const taken = percent(texts, (text) => LANGS.some((pack) => pack === languageOf(text).lang));
      console.log(
        `  no pack plausible ${none.toFixed(0)} %, taken for a pack's ${taken.toFixed(0)} %`,
      );
    }
  },
  once,
);
