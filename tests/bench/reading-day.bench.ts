/**
 * A day of 1,000 feeds, in memory and by an injected clock: agencies that say something every few
 * minutes, dailies with a night, weeklies, and some that fail, move, forget their validators or list
 * what they said in another order. Counted are the requests against the fewest possible (one for each
 * change, by somebody who knows when it comes), how late news is, articles lost and told twice, and
 * the processor's time. The run fails if one is lost or told twice.
 */

import { bench } from 'vitest';
import { hash, hashBytes } from '../../lambda/aws/hash.ts';
import { newPlan } from '../../lambda/core/feed/plan.ts';
import { readAnswer } from '../../lambda/steps/feed-answer.ts';
import type { Fetched, FetchRequest } from '../../lambda/steps/fetch.ts';
import { type PollPorts, poll } from '../../lambda/steps/poll.ts';
import { memoryFeeds, noFeeds } from '../support/memory/feeds.ts';

const FEEDS = 1_000;
const HOURS = 24;
const MINUTE_MS = 60_000;
const START = Date.parse('2026-11-24T00:00:00.000Z');
const LISTED = 30;

/** The same day each time (Mulberry32). */
const randomFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

const KINDS = [
  { name: 'agency', share: 0.1, gapMinutes: 8, night: false },
  { name: 'daily', share: 0.5, gapMinutes: 50, night: true },
  { name: 'blog', share: 0.3, gapMinutes: 400, night: true },
  { name: 'weekly', share: 0.1, gapMinutes: 5_000, night: false },
] as const;

type Item = { readonly name: string; readonly at: number };
type Site = {
  readonly url: string;
  readonly kind: (typeof KINDS)[number]['name'];
  /** What it will have said by the end of the day, the eldest first. */
  readonly items: readonly Item[];
  /** No validators; another order each time; down for two hours. */
  readonly forgets: boolean;
  readonly shuffles: boolean;
  readonly downFrom: number;
};

const kindAt = (share: number) => {
  let below = 0;
  return (
    KINDS.find((kind) => {
      below += kind.share;
      return share < below;
    }) ?? KINDS[0]
  );
};

const siteAt = (n: number): Site => {
  const random = randomFrom(n + 1);
  const { name: kind, gapMinutes, night } = kindAt(random());
  const items: Item[] = Array.from({ length: 12 }, (_, at) => ({ name: `${n}-b${at}`, at: 0 }));
  for (let at = START, k = 0; ; k++) {
    at += -Math.log(1 - random()) * gapMinutes * MINUTE_MS;
    if (at > START + HOURS * 3_600_000) break;
    // Nobody writes between 22 and 6.
    const hour = new Date(at).getUTCHours();
    if (!night || (hour >= 6 && hour < 22)) items.push({ name: `${n}-n${k}`, at });
  }
  return {
    ...{ url: `https://site${Math.floor(n / 2)}.example/feed${n}.xml`, kind, items },
    forgets: random() < 0.2,
    shuffles: random() < 0.1,
    downFrom: random() < 0.05 ? START + random() * 20 * 3_600_000 : Number.POSITIVE_INFINITY,
  };
};

const sites = Array.from({ length: FEEDS }, (_, n) => siteAt(n));
const byUrl = new Map(sites.map((site) => [site.url, site]));

const itemXml = ({ name, at }: Item): string =>
  `<item><title>Dépêche ${name}</title><link>https://depeches.example/${name}?utm_source=rss</link><guid isPermaLink="false">${name}</guid>${at > 0 ? `<pubDate>${new Date(at).toUTCString()}</pubDate>` : ''}<description>L’usine de ${name} rouvre lundi après deux ans d’arrêt, a annoncé la direction du groupe.</description></item>`;

let now = START;
let requests = 0;
let documents = 0;

const serve = ({ url, ifNoneMatch }: FetchRequest): Fetched => {
  const site = byUrl.get(url);
  if (!site) throw new Error(`Nobody serves ${url}`);
  requests += 1;
  if (now >= site.downFrom && now < site.downFrom + 2 * 3_600_000)
    return { kind: 'failed', code: 'status', status: 503, reason: 'the server answers 503' };
  const listed = site.items.filter(({ at }) => at <= now).slice(-LISTED);
  const etag = `"${listed.length} ${listed.at(-1)?.name}"`;
  if (!site.forgets && ifNoneMatch === etag) return { kind: 'unchanged', url, etag };
  documents += 1;
  const items = (site.shuffles && requests % 2 === 0 ? listed : listed.toReversed()).map(itemXml);
  const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>${url}</title>${items.join('')}</channel></rss>`;
  const bytes = new TextEncoder().encode(body);
  const answer = {
    kind: 'ok',
    status: 200,
    url,
    bytes,
    contentType: 'application/rss+xml',
  } as const;
  return site.forgets ? answer : { ...answer, etag };
};

const arrived = new Map<string, number[]>();
const stored = noFeeds();
const ports: PollPorts = {
  now: () => new Date(now).toISOString(),
  log: (event, about) => {
    if (event === 'feed-broken') throw about['error'];
  },
  hash,
  hashBytes,
  remainingMs: () => 30_000,
  feeds: memoryFeeds(stored),
  fetch: async (request) => serve(request),
  read: readAnswer,
  robots: async () => ({ allowed: true, delayS: 0 }),
  decodePage: (bytes) => new TextDecoder().decode(bytes),
  drop: async (_, lines) => {
    for (const line of lines) {
      const { title } = JSON.parse(line) as { readonly title: string };
      const name = title.replace('Dépêche ', '');
      arrived.set(name, [...(arrived.get(name) ?? []), now]);
    }
  },
};

for (const { url } of sites) {
  const plan = newPlan(hash, url, new Date(START).toISOString());
  stored.plans[plan.id] = plan;
}
const cpu = process.cpuUsage();
const started = performance.now();
for (; now < START + HOURS * 3_600_000; now += MINUTE_MS) await poll(ports);
const end = now;
// What was said in the last minutes is fetched after midnight: as long as one waits at most.
const last = requests;
for (; now < end + 2 * 3_600_000; now += MINUTE_MS) await poll(ports);
const { user, system } = process.cpuUsage(cpu);

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const rows = KINDS.map(({ name: kind }) => {
  const ours = sites.filter((site) => site.kind === kind);
  const news = ours.flatMap(({ items }) => items.filter(({ at }) => at > 0));
  const delays = news.map(({ name, at }) => ((arrived.get(name)?.[0] ?? end) - at) / MINUTE_MS);
  return {
    ...{ kind, feeds: ours.length, articles: news.length },
    lost: news.filter(({ name }) => !arrived.has(name)).length,
    'told twice': news.filter(({ name }) => (arrived.get(name)?.length ?? 0) > 1).length,
    'median delay, minutes': Math.round(median(delays)),
  };
});
const fewest = sites.flatMap(({ items }) => items.filter(({ at }) => at > 0)).length + FEEDS;
console.table(rows);
console.table({
  'requests in the day': last,
  'documents sent, requests answered 304 and 503 apart': documents,
  'fewest possible (first sight, and one a change)': fewest,
  'requests to the fewest': Number((last / fewest).toFixed(2)),
  'requests a feed and hour': Number((last / FEEDS / HOURS).toFixed(2)),
  'told of the first document': [...arrived.keys()].filter((name) => name.includes('-b')).length,
  'CPU seconds': Number(((user + system) / 1e6).toFixed(1)),
  'clock seconds': Number(((performance.now() - started) / 1_000).toFixed(1)),
});
const wrong = rows.reduce((sum, row) => sum + row.lost + row['told twice'], 0);
if (wrong > 0) throw new Error(`${wrong} articles were lost or told twice`);

bench('a minute of 1,000 feeds, of which few are due', async () => {
  now += MINUTE_MS;
  await poll(ports);
});
