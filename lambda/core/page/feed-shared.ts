/**
 * Entries that lead to one url. Some sites link every entry to their front page, or to a place in one
 * long page; such a url is no name of an article, and taking it for one would lose all but one of
 * them. The same story listed twice, with the same id or title, is one story.
 */

import type { Feed, FeedEntry } from './feed.ts';

/** What tells two stories apart that share a url. */
const nameOf = ({ id, title, text }: FeedEntry): string => (title === '' ? (text ?? id) : title);

/** The feed, with the entries marked whose url other stories of it have too. */
export const withShared = (feed: Feed): Feed => {
  const first = new Map<string, FeedEntry>();
  const shared = new Set<string>();
  for (const entry of feed.entries) {
    if (entry.url === undefined) continue;
    const before = first.get(entry.url);
    if (before === undefined) first.set(entry.url, entry);
    else if (before.id !== entry.id && nameOf(before) !== nameOf(entry)) shared.add(entry.url);
  }
  if (shared.size === 0) return feed;
  const entries = feed.entries.map((entry) =>
    entry.url !== undefined && shared.has(entry.url) ? { ...entry, shared: true as const } : entry,
  );
  return { ...feed, entries };
};
