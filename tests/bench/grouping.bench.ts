/**
 * How well stories are told apart, in the way a stage does it: articles come one by one, candidates are
 * found by at most five keys each, the story is chosen among them. B³ on ECB+ (770 short texts, each
 * event with a look-alike) beside TF-IDF single link in the same run; the project's own labelled pairs
 * in five languages; wire copies by how much of their wording is left, and templates filled in anew;
 * what traits weigh and cost. Fails below the bars.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bench } from 'vitest';
import * as z from 'zod/mini';
import { sameStory } from '../../lambda/core/story/group.ts';
import { bandsOf, type StoryTraits } from '../../lambda/core/story/traits.ts';
import { type Told, told } from '../core/story/told.ts';
import { b3, floorLabels, type Scores, shuffled, storyLabels } from './grouping/clusters.ts';
import { readPairs } from './grouping/pairs.ts';
import { templates, wireCopies } from './grouping/wire.ts';

/** What is asked of each order: more than TF-IDF over plain words. The run's own floor, of folded words, is the mean's bar. */
const LEAST_F1 = 0.78;
const ORDERS = [0, 1, 2, 3];
/** Shares of pairs. */
const LEAST_OWN = 0.95;
const LEAST_COPIES = 0.97;
const MOST_FALSE = 0.01;
/** Bytes of an article's traits, at the median: an item stays under a kilobyte beside its other fields. */
const MOST_BYTES = 1_024;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const problems: string[] = [];
const check = (what: string, holds: boolean): void => {
  if (!holds) problems.push(what);
};

const folder = process.env['VIGIE_DATA'];

const row = z.object({ text: z.string(), cluster: z.string() });
type Row = z.infer<typeof row>;

const ecbRows = (): readonly Row[] =>
  folder === undefined
    ? []
    : readFileSync(join(folder, 'ecbplus.dev.jsonl'), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => row.parse(JSON.parse(line)));

/** A text of several lines begins with its headline. */
const ecbTold = ({ text }: Row): Told => {
  const [first = '', ...others] = text.split('\n');
  return others.length === 0
    ? { lang: 'en', title: '', text }
    : { lang: 'en', title: first, text: others.join('\n') };
};

const printEcb = (): void => {
  const rows = ecbRows();
  if (rows.length === 0) {
    console.log('ECB+: skipped, since VIGIE_DATA is unset.');
    return;
  }
  const gold = rows.map(({ cluster }) => cluster);
  const floor = floorLabels(
    rows.map(({ text }) => text),
    gold,
  );
  const all = rows.map((one) => told(ecbTold(one)));
  const table: Record<string, Record<string, string>> = {
    [`floor: TF-IDF, single link at its best threshold (${floor.threshold.toFixed(2)})`]:
      show(floor),
  };
  const each = ORDERS.map((seed) => b3(storyLabels(all, shuffled(all.length, seed)), gold));
  for (const [at, scores] of each.entries()) {
    table[at === 0 ? 'stories, in the order of the set' : `stories, shuffled ${ORDERS[at]}`] =
      show(scores);
    check(`B³ F1 ${scores.f1.toFixed(3)}`, scores.f1 > LEAST_F1);
    check('more over-merging than the floor', scores.precision > floor.precision);
  }
  const meanOf = (part: keyof Scores): number =>
    each.reduce((sum, scores) => sum + scores[part] / each.length, 0);
  const mean = { precision: meanOf('precision'), recall: meanOf('recall'), f1: meanOf('f1') };
  table['stories, mean of the orders'] = show(mean);
  check(`mean B³ F1 ${mean.f1.toFixed(3)} is not above the floor's`, mean.f1 > floor.f1);
  console.log('ECB+, 770 texts (B³)');
  console.table(table);
};

const show = (scores: Scores): Record<string, string> => ({
  precision: scores.precision.toFixed(3),
  recall: scores.recall.toFixed(3),
  F1: scores.f1.toFixed(3),
});

const shareKey = (a: StoryTraits, b: StoryTraits): boolean => {
  const keys = new Set(bandsOf(a.fingerprint, a.facts));
  return bandsOf(b.fingerprint, b.facts).some((key) => keys.has(key));
};

const printPairs = (file: string): void => {
  const byKind = new Map<string, { pairs: number; right: number; exact: number; found: number }>();
  for (const { kind, label, a, b } of readPairs(file)) {
    const [known, fresh] = [told(a), told(b)];
    const { verdict } = sameStory(known, fresh);
    const sum = byKind.get(kind) ?? { pairs: 0, right: 0, exact: 0, found: 0 };
    sum.pairs += 1;
    sum.right += (verdict === 'different') === (label === 'different') ? 1 : 0;
    sum.exact += verdict === label ? 1 : 0;
    sum.found += label === 'different' || shareKey(known, fresh) ? 1 : 0;
    byKind.set(kind, sum);
  }
  const rows = [...byKind].sort(([a], [b]) => (a < b ? -1 : 1));
  const sum = (of: 'pairs' | 'right' | 'exact' | 'found'): number =>
    rows.reduce((total, [, counts]) => total + counts[of], 0);
  console.log(
    `Own pairs, ${file}: ${percent(sum('right') / sum('pairs'))} one story or two, ${percent(sum('exact') / sum('pairs'))} the very label, ${sum('pairs') - sum('found')} of one story share no key`,
  );
  console.table(Object.fromEntries(rows));
  check(`own pairs ${file}`, sum('right') / sum('pairs') >= LEAST_OWN);
};

const printWire = (): void => {
  const copies = wireCopies();
  const found = copies.filter(({ known, fresh }) => {
    const [a, b] = [told(known), told(fresh)];
    return shareKey(a, b) && sameStory(a, b).verdict !== 'different';
  });
  const forms = templates();
  const merged = forms.filter(
    ({ known, fresh }) => sameStory(told(known), told(fresh)).verdict !== 'different',
  );
  console.table({
    'wire copies with 70 % of the wording or more, found and told as one': {
      pairs: copies.length,
      share: percent(found.length / copies.length),
    },
    'templates of other days, same title, told as one': {
      pairs: forms.length,
      share: percent(merged.length / forms.length),
    },
  });
  check('wire copies', found.length / copies.length >= LEAST_COPIES);
  check('templates', merged.length / forms.length <= MOST_FALSE);
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const printCost = (): void => {
  const views = [...readPairs('dev'), ...readPairs('held')].map(({ a }) => a);
  for (const view of views) told(view);
  const rounds = 5;
  const began = process.cpuUsage();
  let traits: StoryTraits[] = [];
  for (let round = 0; round < rounds; round += 1) traits = views.map((view) => told(view));
  const made = process.cpuUsage(began);
  const compared = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, one] of traits.entries())
      sameStory(one, traits[(at + 1) % traits.length] ?? one);
  }
  const spent = process.cpuUsage(compared);
  const each = (usage: NodeJS.CpuUsage): number =>
    Math.round((rounds * views.length * 1e6) / (usage.user + usage.system));
  const bytes = median(traits.map((one) => JSON.stringify(one).length));
  console.table({
    'traits of a short article, a second': { value: each(made) },
    'comparisons, a second': { value: each(spent) },
    'bytes of traits, median': { value: bytes },
  });
  check('bytes of traits', bytes <= MOST_BYTES);
};

printEcb();
printPairs('dev');
printPairs('held');
printWire();
printCost();
if (problems.length > 0) throw new Error(`Below the bar: ${problems.join('; ')}.`);

const [pair] = readPairs('dev');
bench('traits of an article, and one comparison', () => {
  if (pair !== undefined) sameStory(told(pair.a), told(pair.b));
});
