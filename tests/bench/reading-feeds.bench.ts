/**
 * How feeds are read: of each document in `feeds.dev.jsonl` the entries found of those it has, what is
 * expected of it by the suite it comes from, and broken characters; feedsmith reads the same text in
 * the same run. Then speed beside it, and hostile documents of 10 MB. Fails below the bars.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from 'feedsmith';
import { bench } from 'vitest';
import * as z from 'zod/mini';
import { hash } from '../../lambda/aws/hash.ts';
import { decode } from '../../lambda/core/page/decode.ts';
import type { Feed } from '../../lambda/core/page/feed.ts';
import { readFeed } from '../../lambda/core/page/feed.ts';
import { readFeedArticles } from '../../lambda/core/page/feed-sent.ts';

/** Share of the entries of well-formed feeds that must be found, and of all. */
const LEAST_RECALL = 1;
/** Processor seconds that any 10 MB may take. */
const MOST_SECONDS = 3;

const folder = process.env['VIGIE_DATA'];
if (folder === undefined) console.log('Feeds of other suites: skipped, since VIGIE_DATA is unset.');

const row = z.object({
  id: z.string(),
  kind: z.string(),
  items: z.number(),
  well_formed: z.boolean(),
  expect: z.nullable(z.string()),
  content_b64: z.string(),
});
type Row = z.infer<typeof row>;

const rows: readonly Row[] =
  folder === undefined
    ? []
    : readFileSync(join(folder, 'feeds.dev.jsonl'), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => row.parse(JSON.parse(line)));

type Read = { readonly text: string; readonly feed?: Feed; readonly refused?: string };

const read = ({ content_b64: content }: Row): Read => {
  const decoded = decode(Buffer.from(content, 'base64'));
  if (!decoded.ok) return { text: '', refused: decoded.code };
  const reading = readFeed(decoded.page);
  return reading.ok
    ? { text: decoded.page, feed: reading.feed }
    : { text: decoded.page, refused: reading.code };
};

/** Entries that the peer finds; -1 if it refuses the document. */
const peerEntries = (text: string): number => {
  try {
    const { feed } = parseFeed(text) as { feed: { items?: unknown[]; entries?: unknown[] } };
    return (feed.items ?? feed.entries ?? []).length;
  } catch {
    // What it throws for a document that it does not take; counted as no entries.
    return -1;
  }
};

/** UTF-8 read as Latin, question marks in diamonds, halves of characters. */
const BROKEN = /\ufffd|Ã[\u0080-\u00bf]|â€|Ð[\u0080-\u00bf]|[\p{Cs}]/u;

const texts = ({ title, entries }: Feed): string =>
  [title, ...entries.flatMap((entry) => [entry.title, entry.text, entry.author])].join('\n');

/** What the suites expect, as far as it is about what was read: field and value. */
const EXPECTED =
  /^(?:not bozo and |bozo and )?(entries\[0\]\.link|entries\[0\]\.summary|entries\[0\]\['description'\]|feed\['title'\]|ord\(entries\[0\]\['description'\]\)) == (.+)$/;

const unquoted = (literal: string): string =>
  literal
    .replace(/^'|'$/g, '')
    .replace(/\\x([\da-f]{2})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replace(/\\u([\da-f]{4})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)));

const meets = (feed: Feed | undefined, expected: string): boolean | undefined => {
  const [, field = '', literal = ''] = EXPECTED.exec(expected) ?? [];
  if (field === '' || feed === undefined) return undefined;
  const [entry] = feed.entries;
  if (field.startsWith('ord')) return entry?.text?.charCodeAt(0) === Number(literal);
  const value = unquoted(literal);
  // A suite that expects broken characters shows what its parser does, not what was written.
  if (BROKEN.test(value) || value.includes('â')) return undefined;
  // `canonicalUrl` writes a host without a path with a slash.
  if (field.endsWith('link')) return entry?.url === new URL(value).href;
  return field.startsWith('feed') ? feed.title === value : entry?.text === value;
};

const secondsOf = (work: () => unknown): number => {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
};

/** Million UTF-16 units a second of processor time, over a second of work. */
const speedOf = (texts: readonly string[], work: (text: string) => unknown): number => {
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  for (const text of texts) work(text);
  const began = process.cpuUsage();
  for (let rounds = 1; ; rounds += 1) {
    for (const text of texts) work(text);
    const { user, system } = process.cpuUsage(began);
    if (user + system > 1e6) return (rounds * size) / (user + system);
  }
};

const check = (what: string, holds: boolean): void => {
  if (!holds) throw new Error(`${what}: below the bar.`);
};

const once = { iterations: 1, warmupIterations: 0, warmupTime: 0, time: 0 };

type Line = {
  readonly row: Row;
  readonly own: number;
  readonly peer: number;
  readonly expected: boolean | undefined;
  readonly broken: boolean;
  readonly refused: string | undefined;
};

const lineOf = (row: Row): Line => {
  const { text, feed, refused } = read(row);
  return {
    row,
    own: feed?.entries.length ?? 0,
    peer: peerEntries(text),
    expected: row.expect === null ? undefined : meets(feed, row.expect),
    broken: feed !== undefined && BROKEN.test(texts(feed)),
    refused,
  };
};

const recallOf = (lines: readonly Line[], count: (line: Line) => number): number => {
  const all = lines.reduce((sum, { row: { items } }) => sum + items, 0);
  const found = lines.reduce((sum, line) => sum + Math.min(line.row.items, count(line)), 0);
  return found / all;
};

bench(
  'feeds of other suites',
  () => {
    if (rows.length === 0) return;
    const lines = rows.map(lineOf);
    for (const { row, own, peer, expected, broken, refused } of lines) {
      const name = row.id
        .replace(/^.*[:/]/, '')
        .slice(0, 44)
        .padEnd(44);
      const notes = [
        refused === undefined ? '' : `refused: ${refused}`,
        expected === undefined ? '' : expected ? 'as expected' : `NOT ${row.expect}`,
        broken ? 'BROKEN CHARACTERS' : '',
      ];
      console.log(
        `${name} ${row.kind.padEnd(5)} has ${row.items}, found ${own}, feedsmith ${peer < 0 ? '-' : peer}  ${notes.join(' ')}`,
      );
    }
    const formed = lines.filter(({ row }) => row.well_formed);
    const own = [formed, lines].map((some) => recallOf(some, (line) => line.own));
    const peer = [formed, lines].map((some) => recallOf(some, (line) => Math.max(0, line.peer)));
    const told = lines.filter(({ expected }) => expected !== undefined);
    console.log(
      `entries, well-formed: recall ${own[0]?.toFixed(3)}, feedsmith ${peer[0]?.toFixed(3)}`,
    );
    console.log(`entries, all: recall ${own[1]?.toFixed(3)}, feedsmith ${peer[1]?.toFixed(3)}`);
    console.log(
      `expected values: ${told.filter(({ expected }) => expected).length} of ${told.length}`,
    );
    check(
      'recall',
      own.every((recall) => recall >= LEAST_RECALL),
    );
    check(
      'entries that are none',
      lines.every(({ row: { items }, own }) => own <= items),
    );
    check(
      'broken characters',
      lines.every(({ broken }) => !broken),
    );
    check(
      'expected values',
      told.every(({ expected }) => expected === true),
    );
  },
  once,
);

const item = (n: number): string =>
  `<item><title>Titre ${n} &amp; suite</title><link>https://courrier.example/${n}</link><guid isPermaLink="false">g${n}</guid><pubDate>Tue, 05 Mar 2024 10:0${n % 10}:00 +0100</pubDate><description>L&#8217;usine ${n} repart.</description><content:encoded><![CDATA[${'<p>Le groupe relance la production, <a href="https://courrier.example/x">dit la direction</a>, après dix-huit mois.</p>'.repeat(25)}]]></content:encoded><dc:creator>J. Martin</dc:creator></item>`;

bench(
  'speed',
  () => {
    const feeds: Readonly<Record<string, readonly string[]>> = {
      'a feed of 300 kB': [
        `<rss version="2.0"><channel><title>Courrier</title>${Array.from({ length: 100 }, (_, n) => item(n)).join('')}</channel></rss>`,
      ],
      'feeds of other suites': rows
        .map((one) => read(one).text)
        .filter((text) => peerEntries(text) > 0),
    };
    for (const [what, texts] of Object.entries(feeds)) {
      if (texts.length === 0) continue;
      const own = speedOf(texts, (text) => readFeed(text));
      const peer = speedOf(texts, (text) => peerEntries(text));
      const whole = speedOf(texts, (text) => readFeedArticles(text, { source: 'rss.xml', hash }));
      console.log(
        `${what}: ${own.toFixed(1)} MB/s with HTML to text, feedsmith without ${peer.toFixed(1)} MB/s (ratio ${(own / peer).toFixed(2)}); to articles ${whole.toFixed(1)} MB/s`,
      );
    }
  },
  once,
);

const LENGTH = 10_000_000;
const filled = (unit: string): string =>
  unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);
const inItem = (text: string): string =>
  `<rss><channel><item><title>a</title><description>${text}</description></item></channel></rss>`;

const HOSTILE: Readonly<Record<string, string>> = {
  'nested elements': `<rss><channel>${filled('<a>')}`,
  'nested entries': `<rss><channel>${filled('<item>')}`,
  'entries without end': `<rss><channel>${filled('<item><title>a</title></item>')}`,
  'only <': `<rss>${filled('<')}`,
  'quotes without end': `<rss>${filled("<item a='")}`,
  'CDATA without end': `<rss><item><title>${filled('<![CDATA[')}`,
  'comments without end': `<rss>${filled('<!--')}`,
  references: inItem(filled('&eacute;')),
  'unknown references': inItem(Array.from({ length: LENGTH / 10 }, (_, n) => `&x${n};`).join('')),
  'one long attribute': `<rss><item ${filled('a')}>`,
  'billion laughs': `<!DOCTYPE a [<!ENTITY a "aaaa">${filled('<!ENTITY b "&a;&a;">')}]><rss/>`,
  'HTML of one entry': inItem(`<![CDATA[${filled('<p>Texte <b>gras</b> &amp; suite.</p>')}]]>`),
  'nested JSON': `{"items":${filled('[')}`,
};

bench(
  'hostile feeds of 10 MB',
  () => {
    for (const [what, text] of Object.entries(HOSTILE)) {
      let told = '';
      const seconds = secondsOf(() => {
        const reading = readFeed(text);
        told = reading.ok ? `${reading.feed.entries.length} entries` : `refused: ${reading.code}`;
      });
      console.log(`${what.padEnd(22)} ${seconds.toFixed(2)} s, ${told}`);
      check(`seconds for ${what}`, seconds < MOST_SECONDS);
    }
  },
  once,
);
