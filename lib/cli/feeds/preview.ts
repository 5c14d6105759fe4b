/**
 * What watching a feed would have brought: its entries, read as they would be when they come in, with
 * the topics that each meets and the sentence that proves it.
 */

import { hash } from '../../../lambda/aws/hash.ts';
import { plain } from '../../../lambda/core/alert/plain.ts';
import type { Match, Matcher } from '../../../lambda/core/match/types.ts';
import type { Feed, FeedEntry } from '../../../lambda/core/page/feed.ts';
import { sentOf } from '../../../lambda/core/page/feed-sent.ts';
import { readSent } from '../../../lambda/core/page/sent.ts';
import { type Look, matchLines, quotesOf } from '../scan/print.ts';
import { ago } from '../status/report.ts';

/** An entry and the topics that it meets. */
export type Previewed = { readonly entry: FeedEntry; readonly matches: readonly Match[] };

/** More are not matched: a feed of thousands would take long, and says nothing more. */
const MOST = 100;
const SHOWN = 5;
/** Entries that met a topic and are older than those shown. */
const MORE_SHOWN = 5;
/** Letters from which on an entry tells a story, and not only its first line. */
const LONG_TEXT = 400;

const dateOf = ({ published, updated }: FeedEntry): string => published ?? updated ?? '';

/** The newest first; those without a date stay in the feed's order, behind. */
const newestFirst = (entries: readonly FeedEntry[]): readonly FeedEntry[] =>
  entries.toSorted((a, b) => (dateOf(a) === dateOf(b) ? 0 : dateOf(a) > dateOf(b) ? -1 : 1));

/** Matches the newest entries of a feed, the newest first. `now` is an ISO instant. */
export const previewOf = (
  match: Matcher['match'],
  feed: Feed,
  now: string,
  progress: (done: number, of: number) => void = () => {},
): readonly Previewed[] => {
  const entries = newestFirst(feed.entries).slice(0, MOST);
  return entries.flatMap((entry, at) => {
    progress(at, entries.length);
    const sent = sentOf(feed, entry);
    if (sent === undefined) return [];
    const source = feed.title ?? '';
    const { page, articles } = readSent([sent], { source, hash, now });
    return [{ entry, matches: articles.flatMap((article) => match(page, article)) }];
  });
};

const entryLines = ({ entry, matches }: Previewed, look: Look): readonly string[] => {
  const date = dateOf(entry).slice(0, 16).replace('T', ' ');
  const title = plain(entry.title).trim() || plain(entry.text ?? '').slice(0, 100);
  return [
    `    ${(date || 'undated').padEnd(16)}  ${look.strong(title)}`,
    ...matches
      .flatMap((one) => matchLines({ ...one, quotes: quotesOf(one) }, look))
      .map((line) => `    ${line}`),
  ];
};

/** How many entries meet each topic. */
export const topicCounts = (previewed: readonly Previewed[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { topic } of previewed.flatMap(({ matches }) => matches))
    counts[topic] = (counts[topic] ?? 0) + 1;
  return counts;
};

const sumLine = (previewed: readonly Previewed[], topics: number): string => {
  const met = previewed.filter(({ matches }) => matches.length > 0).length;
  const counts = Object.entries(topicCounts(previewed)).sort(([, a], [, b]) => b - a);
  const which = counts.map(([topic, count]) => `${topic} ${count}`).join(', ');
  const of = `Of its ${previewed.length} entries`;
  return met === 0
    ? `  ${of} none meets one of the ${topics} topics.`
    : `  ${of} ${met} ${met === 1 ? 'meets' : 'meet'} a topic (${which}).`;
};

/** The last entries and, of the older ones, some that meet a topic; then the sum. */
export const previewLines = (
  previewed: readonly Previewed[],
  topics: number,
  look: Look,
): readonly string[] => {
  if (previewed.length === 0) return ['  It has no entries at present.'];
  const older = previewed.slice(SHOWN).filter(({ matches }) => matches.length > 0);
  return [
    '  Its last entries:',
    ...previewed.slice(0, SHOWN).flatMap((one) => entryLines(one, look)),
    ...(older.length === 0 ? [] : ['  Older ones that meet a topic:']),
    ...older.slice(0, MORE_SHOWN).flatMap((one) => entryLines(one, look)),
    sumLine(previewed, topics),
  ];
};

/** The feed itself: title, format, language, entries, age. */
export const feedLine = (feed: Feed, now: string): string => {
  const { title = '(no title)', format, lang, entries } = feed;
  const [newest] = newestFirst(entries);
  const date = newest === undefined ? '' : dateOf(newest);
  const about = [
    ...[format, ...(lang === undefined ? [] : [plain(lang)])],
    `${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}`,
    ...(date === '' ? [] : [`the newest of ${ago(date, now)}`]),
  ];
  return `${plain(title).trim()}  (${about.join(', ')})`;
};

/** What to know before one subscribes: what is odd about the feed, and a better way to read it. */
export const adviceOn = (feed: Feed, text: string): readonly string[] => {
  const short = feed.entries.filter((entry) => (entry.text ?? '').length < LONG_TEXT).length;
  const isShort = text === 'feed' && short * 2 > feed.entries.length;
  return [
    ...feed.problems.slice(0, 3).map((problem) => `  Odd: ${plain(problem)}`),
    ...(isShort
      ? ['  Most of its entries are short: --text both reads the page of each, where it may.']
      : []),
  ];
};
