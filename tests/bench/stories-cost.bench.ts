/**
 * `npm run bench -- stories-cost`: what a million articles cost the table, of which 3 % meet a topic and
 * each of these is told three times (two readers, the programs): write units, read units and requests,
 * by record family. Real steps and real adapters on the embedded DynamoDB, which says what each request
 * took. Fails above the bar of 0.6 million write units.
 */

import { bench } from 'vitest';
import { loadTopics } from '../../lib/topics.ts';
import { writeNews } from '../soak/news.ts';
import { startDynamo } from '../support/dynamo.ts';
import { runLoad, type Sent } from './cost/load.ts';
import type { Spent } from './cost/tally.ts';

const ARTICLES = 1_000;
const MATCHES = 0.03;
const DELIVERIES = 3;
/** Write units a matched article: 0.6 million for the 30,000 of a million. */
const MOST_WRITE_UNITS = 20;
const SEED = 20261102;

const sentOf = (title: string, text: string, at: number): Sent => {
  const [, , , , ...paragraphs] = text.split('\n').slice(1);
  const host = `www.journal-${at % 40}.example`;
  const slug = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return {
    url: `https://${host}/economie/2026/11/02/${encodeURI(slug).slice(0, 120)}-${at}.html`,
    title,
    text: paragraphs.filter((line) => line !== '').join('\n'),
    publisher: `Journal ${at % 40}`,
    published: '2026-11-02T05:30:00.000Z',
  };
};

const articles = writeNews(SEED, { articles: ARTICLES, alerts: ARTICLES * MATCHES })
  .filter(({ copyOf }) => copyOf === undefined)
  .flatMap(({ stories }) => stories)
  .map(({ title, text }, at) => sentOf(title, text, at));

const rowOf = (family: string, spent: Spent, matched: number) => {
  const each = (units: number) => Number((units / matched).toFixed(2));
  return {
    family,
    'write units / match': each(spent.writeUnits),
    'writes / match': each(spent.writes),
    'in vain': each(spent.inVain),
    'read units / match': each(spent.readUnits),
    'reads / match': each(spent.reads),
    'largest item, bytes': spent.largest,
  };
};

const summed = (all: readonly Spent[]): Spent => ({
  writes: all.reduce((sum, one) => sum + one.writes, 0),
  writeUnits: all.reduce((sum, one) => sum + one.writeUnits, 0),
  reads: all.reduce((sum, one) => sum + one.reads, 0),
  readUnits: all.reduce((sum, one) => sum + one.readUnits, 0),
  inVain: all.reduce((sum, one) => sum + one.inVain, 0),
  largest: Math.max(...all.map(({ largest }) => largest)),
});

const measure = async (): Promise<void> => {
  const dynamo = await startDynamo();
  try {
    const { topics } = await loadTopics({ dirs: ['seeds/topics'] });
    const { matched, sent, spent } = await runLoad(dynamo, topics, articles);
    const all = summed([...spent.values()]);
    const families = [...spent].sort(([, a], [, b]) => b.writeUnits - a.writeUnits);
    console.table([
      ...families.map(([family, one]) => rowOf(family, one, matched)),
      rowOf('all', all, matched),
    ]);
    const million = (units: number) => Math.round((units / matched) * 1e6 * MATCHES);
    console.table({
      'articles · matches · deliveries': `${articles.length} · ${matched} · ${sent}`,
      'write units a million articles': million(all.writeUnits),
      'read units a million articles': million(all.readUnits),
      'requests a million articles': million(all.writes + all.reads),
    });
    if (sent !== matched * DELIVERIES)
      throw new Error(
        `${sent} deliveries of ${matched} matches: not the load that was to be counted`,
      );
    if (all.writeUnits > matched * MOST_WRITE_UNITS)
      throw new Error(`More than ${MOST_WRITE_UNITS} write units a matched article`);
  } finally {
    await dynamo.stop();
  }
};

bench('a million articles', measure, {
  ...{ iterations: 1, warmupIterations: 0, time: 0, warmupTime: 0 },
});
