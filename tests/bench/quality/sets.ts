/**
 * Real news of others, labelled, in the folder that `VIGIE_DATA` names; and our verdicts on texts whose
 * labels are silent or mean something else (`tests/fixtures/verdicts`): the hash of a text, a topic, what
 * a reader would say, and why. No text of theirs is part of this project.
 */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import type { Labelled } from '../../../lib/quality/labelled.ts';

/** One set of labelled news. */
export type NewsSet = {
  readonly name: string;
  readonly lang: string;
  /** Topics that its labels tell of. */
  readonly labelled: readonly string[];
  readonly texts: readonly Labelled[];
  /** What a plain keyword expression reaches, by topic. */
  readonly floors: Readonly<Record<string, string>>;
};

const row = z.object({
  id: z.string(),
  text: z.string(),
  title: z.optional(z.string()),
  heading: z.optional(z.string()),
  core: z.optional(z.array(z.string())),
  mention: z.optional(z.array(z.string())),
  labels: z.optional(z.array(z.string())),
  topic_map: z.optional(z.array(z.string())),
});
type Row = z.infer<typeof row>;

type Source = Omit<NewsSet, 'texts'> & {
  readonly topicsOf: (row: Row) => readonly string[];
  readonly pageOf: (row: Row) => string;
};

const labelsAs =
  (names: Readonly<Record<string, string>>) =>
  ({ labels = [], topic_map = [] }: Row): readonly string[] => [
    ...new Set([...labels, ...topic_map].flatMap((label) => names[label] ?? [])),
  ];

const SOURCES: readonly Source[] = [
  {
    name: 'fr_news',
    lang: 'fr',
    labelled: ['sanctions', 'plant-closure', 'plant-reopening', 'acquisition'],
    floors: {
      sanctions: 'P .21 R 1.0',
      acquisition: 'P .26 R .95',
      'plant-closure': 'F1 .92',
      'plant-reopening': 'P .50',
    },
    topicsOf: ({ core = [] }) => core,
    pageOf: ({ title, heading, text }) => [title, heading, text].join('\n\n'),
  },
  {
    name: 'de_smartdata',
    lang: 'de',
    labelled: ['acquisition', 'layoffs', 'insolvency'],
    floors: { acquisition: 'P .31 R .96' },
    topicsOf: labelsAs({
      acquisition: 'acquisition',
      Layoffs: 'layoffs',
      Insolvency: 'insolvency',
    }),
    pageOf: ({ text }) => text,
  },
  {
    name: 'ru_factrueval',
    lang: 'ru',
    labelled: ['acquisition'],
    floors: { acquisition: 'P .52 R .97' },
    topicsOf: labelsAs({ 'acquisition(buy/sell deal)': 'acquisition' }),
    pageOf: ({ text }) => text,
  },
  {
    name: 'tr_tfeec',
    lang: 'tr',
    labelled: ['acquisition', 'plant-closure'],
    floors: {},
    topicsOf: labelsAs({ acquisition: 'acquisition', 'plant-closure': 'plant-closure' }),
    pageOf: ({ text }) => text,
  },
];

const lines = (path: string): readonly string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((written) => written !== '');

/** What a text is known by in the files of verdicts: 64 bits of its SHA-256, in hexadecimal digits. */
export const keyOf = (page: string): string =>
  createHash('sha256').update(page).digest('hex').slice(0, 16);

/** The sets, as labelled by their makers. Nothing, and a word of it, where `VIGIE_DATA` is unset. */
export const newsSets = (): readonly NewsSet[] => {
  const folder = process.env['VIGIE_DATA'];
  if (folder === undefined) {
    console.log('Real news: skipped, since VIGIE_DATA is unset.');
    return [];
  }
  return SOURCES.map(({ topicsOf, pageOf, ...set }) => ({
    ...set,
    texts: lines(join(folder, `${set.name}.dev.jsonl`)).map((written, index): Labelled => {
      const read = row.parse(JSON.parse(written));
      return {
        place: `${set.name}:${index + 1}`,
        id: read.id,
        fact: undefined,
        lang: set.lang,
        source: set.name,
        page: pageOf(read),
        topics: topicsOf(read),
        mention: read.mention ?? [],
        aspects: {},
      };
    }),
  }));
};

const verdict = z.object({
  text: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  topic: z.string(),
  verdict: z.enum(['about', 'mention', 'not']),
  why: z.string(),
});

/** What we read in a text of a set. */
export type Verdict = z.infer<typeof verdict>;

/** The verdicts on a set, by text and topic (`key topic`). */
export const verdictsOn = (name: string): ReadonlyMap<string, Verdict> => {
  const path = fileURLToPath(new URL(`../../fixtures/verdicts/${name}.jsonl`, import.meta.url));
  if (!existsSync(path)) return new Map();
  const read = lines(path).map((written) => verdict.parse(JSON.parse(written)));
  return new Map(read.map((each) => [`${each.text} ${each.topic}`, each]));
};

/** A text with its labels put right where we read it. */
export const asRead = (text: Labelled, verdicts: ReadonlyMap<string, Verdict>): Labelled => {
  const key = keyOf(text.page);
  let { topics, mention } = text;
  for (const each of verdicts.values()) {
    if (each.text !== key) continue;
    topics = topics.filter((topic) => topic !== each.topic);
    mention = mention.filter((topic) => topic !== each.topic);
    if (each.verdict === 'about') topics = [...topics, each.topic];
    if (each.verdict === 'mention') mention = [...mention, each.topic];
  }
  return { ...text, topics, mention };
};
