/**
 * Whether what an alert quotes states the event by itself: a hundred matches, half of other people's texts
 * and half of our own, drawn by hash, so that a change of a topic changes few of them, and read one by one.
 * The verdicts are in `tests/fixtures/verdicts/quotes.jsonl`; a quote that nobody has read does not count.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import type { Match, Matcher } from '../../../lambda/core/match/types.ts';
import { LANGS } from '../../../lambda/core/topic/topic.ts';
import { matchesIn } from '../../../lib/quality/examine.ts';
import type { Labelled } from '../../../lib/quality/labelled.ts';
import { shareOf, shareText } from '../../../lib/quality/score.ts';
import { ofAll, table } from './markdown.ts';
import { keyOf, newsSets } from './sets.ts';

/** Another seed draws other matches, which then must be read. */
const SEED = 'quotes 1';
const FROM_EACH = 50;
const SENTENCES = 'pud';
const ENGLISH = 'ecbplus';

const verdict = z.object({
  quote: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  topic: z.string(),
  verdict: z.enum(['states', 'not']),
  why: z.string(),
});

/** A match and all that its alert would quote. */
type Quoted = {
  readonly place: string;
  readonly lang: string;
  readonly topic: string;
  readonly aspect: Match['aspect'];
  readonly quote: string;
  readonly key: string;
};

const textOf = (place: string, lang: string, page: string): Labelled => ({
  place,
  id: place,
  fact: undefined,
  lang,
  source: place,
  page,
  topics: [],
  mention: [],
  aspects: {},
});

const rowsOf = (name: string): readonly Readonly<Record<string, unknown>>[] => {
  const path = join(process.env['VIGIE_DATA'] ?? '', `${name}.dev.jsonl`);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((written) => written !== '')
    .map((written) => JSON.parse(written));
};

/** Other people's texts: the labelled news, English news, and sentences told in eight languages. */
const othersTexts = (): readonly Labelled[] => [
  ...newsSets().flatMap(({ texts }) => texts),
  ...rowsOf(ENGLISH).map(({ text }, index) =>
    textOf(`${ENGLISH}:${index + 1}`, 'en', z.string().parse(text)),
  ),
  ...rowsOf(SENTENCES).flatMap((row, index) =>
    LANGS.flatMap((lang) => {
      const said = row[lang];
      return typeof said === 'string'
        ? [textOf(`${SENTENCES}:${index + 1}/${lang}`, lang, said)]
        : [];
    }),
  ),
];

const quotedIn = (match: Matcher['match'], text: Labelled): readonly Quoted[] =>
  matchesIn(match, text, 1).map(({ topic, aspect, evidence }) => {
    const quote = evidence.map(({ sentence }) => sentence).join(' … ');
    const key = keyOf(`${topic} ${quote}`);
    return { place: text.place, lang: text.lang ?? 'und', topic, aspect, quote, key };
  });

const drawn = (match: Matcher['match'], texts: readonly Labelled[]): readonly Quoted[] => {
  const all = new Map(
    texts.flatMap((text) => quotedIn(match, text)).map((each) => [each.key, each]),
  );
  return [...all.values()]
    .map((each) => ({ each, order: keyOf(`${SEED} ${each.key}`) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .slice(0, FROM_EACH)
    .map(({ each }) => each);
};

const verdicts = (): ReadonlyMap<string, z.infer<typeof verdict>> => {
  const path = fileURLToPath(new URL('../../fixtures/verdicts/quotes.jsonl', import.meta.url));
  if (!existsSync(path)) return new Map();
  const read = readFileSync(path, 'utf8')
    .split('\n')
    .filter((written) => written !== '')
    .map((written) => verdict.parse(JSON.parse(written)));
  return new Map(read.map((each) => [each.quote, each]));
};

/** The matches that are drawn, with what a reader said of each. */
const quotesToRead = (match: Matcher['match'], own: readonly Labelled[]) => {
  const read = verdicts();
  return [...drawn(match, othersTexts()), ...drawn(match, own)].map((quoted) => ({
    ...quoted,
    read: read.get(quoted.key),
  }));
};

/** The section on what quotes say by themselves; nothing without `VIGIE_DATA`. */
export const quotesSection = (
  match: Matcher['match'],
  own: readonly Labelled[],
): string | undefined => {
  if (process.env['VIGIE_DATA'] === undefined) return undefined;
  const quotes = quotesToRead(match, own);
  const states = quotes.filter(({ read }) => read?.verdict === 'states').length;
  const unread = quotes.filter(({ read }) => read === undefined);
  console.table(
    unread.map(({ place, topic, aspect, key }) => ({ unread: place, topic, aspect, quote: key })),
  );
  const rows = [...new Set(quotes.map(({ topic }) => topic))].sort().map((topic) => {
    const some = quotes.filter((each) => each.topic === topic);
    const langs = [...new Set(some.map(({ lang }) => lang))].sort().join(' ');
    const stating = some.filter(({ read }) => read?.verdict === 'states').length;
    return [topic, langs, ofAll(stating, some.length)];
  });
  return [
    '### What is quoted, read alone',
    `Of ${quotes.length} matches, drawn at random from other people's texts (${FROM_EACH}) and ours, the quoted sentence alone states the event in **${states}** (bar: 95; share ${shareText(shareOf(states, quotes.length))}); ${unread.length} unread. The verdicts are in \`tests/fixtures/verdicts/quotes.jsonl\`.`,
    table(['topic', 'languages', 'states the event'], rows),
  ].join('\n\n');
};
