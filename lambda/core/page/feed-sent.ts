/**
 * Entries of a feed as sent articles: what the poller puts into the inbox, and what becomes of a feed
 * that somebody drops there. An entry that says nothing is none.
 */

import { type Feed, type FeedEntry, type FeedReading, readFeed } from './feed.ts';
import { told } from './feed-values.ts';
import type { ReadOptions } from './page-text.ts';
import { readSent, type SentText } from './sent.ts';
import type { SentArticle } from './sent-fields.ts';

/** Longer titles are texts. UTF-16 units. */
const LONGEST_TITLE = 1_000;

/** The sent article of an entry; undefined if it says nothing. */
export const sentOf = (feed: Feed, entry: FeedEntry): SentArticle | undefined => {
  if (entry.title === '' && entry.text === undefined) return undefined;
  const rest = {
    id: entry.shared === true ? entry.id.slice(0, LONGEST_TITLE) : undefined,
    url: entry.url,
    text: entry.text,
    published: entry.published ?? entry.updated,
    source: feed.title?.slice(0, LONGEST_TITLE),
    publisher: feed.title?.slice(0, LONGEST_TITLE),
    author: entry.author,
    lang: entry.lang ?? feed.lang,
  };
  return { title: entry.title.slice(0, LONGEST_TITLE), ...told(rest) };
};

/** The articles of a feed document: each entry that says something is one. */
export const readFeedArticles = (
  text: string,
  options: ReadOptions,
): (SentText & { readonly ok: true }) | Extract<FeedReading, { ok: false }> => {
  const reading = readFeed(text, options);
  if (!reading.ok) return reading;
  const { feed } = reading;
  const sent = feed.entries.flatMap((entry) => sentOf(feed, entry) ?? []);
  return { ok: true, ...readSent(sent, options), rejected: [] };
};
