/**
 * What a server that means harm gets out of Vigie: each attack on loopback, how it ends, and what it
 * costs in time, processor and memory. The run fails where one ends otherwise than it should, takes
 * longer than its limit, or more memory than a few answers of the largest size.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { bench } from 'vitest';
import { safeFetch } from '../../lambda/aws/fetch.ts';
import { readAnswer } from '../../lambda/steps/feed-answer.ts';
import { ATTACKS, hostileServer } from '../support/hostile.ts';

const LIMITS = { maxBytes: 5_000_000, timeoutMs: 2_000 };
/** For what the event loop is busy with beside. */
const GRACE_MS = 1_000;
const MOST_MB = 100;

type Row = {
  readonly attack: string;
  readonly ends: string;
  readonly ms: number;
  readonly 'CPU ms': number;
  readonly 'more MB': number;
};

/** Runs it, and looks at the memory every few milliseconds. */
const measured = async (attack: string, run: () => Promise<string>): Promise<Row> => {
  const [before, cpu, started] = [process.memoryUsage().rss, process.cpuUsage(), performance.now()];
  let most = before;
  let running = true;
  const watch = (async () => {
    while (running) {
      most = Math.max(most, process.memoryUsage().rss);
      await sleep(5);
    }
  })();
  const ends = await run();
  most = Math.max(most, process.memoryUsage().rss);
  running = false;
  await watch;
  const { user, system } = process.cpuUsage(cpu);
  return {
    ...{ attack, ends, ms: Math.round(performance.now() - started) },
    ...{
      'CPU ms': Math.round((user + system) / 1_000),
      'more MB': Math.round((most - before) / 1e6),
    },
  };
};

/** Documents that arrive whole and are made to be read for ever. */
const DOCUMENTS: Readonly<Record<string, () => string>> = {
  '5 MB of nested XML': () => '<a>'.repeat(1_650_000),
  '5 MB of a feed that never closes': () => `<rss><channel>${'<item><title>'.repeat(380_000)}`,
  '5 MB of entities that expand': () =>
    `<!DOCTYPE r [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss>${'&b;'.repeat(1_600_000)}</rss>`,
  '5 MB of open comments': () => `<rss>${'<!--'.repeat(1_240_000)}`,
  '5 MB of open tags': () => '<'.repeat(5_000_000),
  '5 MB of page links': () => `<html>${'<link rel=alternate '.repeat(250_000)}`,
  '5 MB of nested JSON': () => '['.repeat(5_000_000),
};

const server = await hostileServer();
const fetch = safeFetch({ resolve: server.resolve, allow: server.allow });
const rows: Row[] = [];
const problems: string[] = [];

for (const { name, at, ends } of ATTACKS) {
  const row = await measured(name, async () => {
    const fetched = await fetch({ url: server.urlOf(at), ...LIMITS });
    return `${fetched.kind} ${'code' in fetched ? fetched.code : ''}`;
  });
  rows.push(row);
  if (row.ends !== ends) problems.push(`${name} ends as "${row.ends}", not as "${ends}"`);
  if (row.ms > LIMITS.timeoutMs + GRACE_MS) problems.push(`${name} takes ${row.ms} ms`);
  if (row['more MB'] > MOST_MB) problems.push(`${name} takes ${row['more MB']} MB`);
}
for (const [name, make] of Object.entries(DOCUMENTS)) {
  const bytes = new TextEncoder().encode(make());
  const row = await measured(name, async () => {
    const answer = readAnswer(bytes, { url: 'https://public.test/feed' });
    if (answer.kind === 'feed') return `read, ${answer.feed.entries.length} entries`;
    return answer.kind === 'page' ? 'a page without a feed' : `refused ${answer.code}`;
  });
  rows.push(row);
  if (row.ms > 5_000) problems.push(`${name} takes ${row.ms} ms to read`);
}
await server.close();
console.table(rows);
if (problems.length > 0) throw new Error(problems.join('\n'));

bench(
  'a redirect to cloud metadata is refused',
  async () => {
    await fetch({ url: 'http://169.254.169.254/latest/meta-data/' });
  },
  { iterations: 10, time: 10, warmupTime: 0, warmupIterations: 1 },
);
