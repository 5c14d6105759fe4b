/**
 * Entries that lead to one url. Some sites link every entry to their front page, or to a place in one
 * long page; such a url is no name of an article, and taking it for one would lose all but one of
 * them. The same story listed twice, with the same id or title, is one story.
 */

import type { Feed, FeedEntry } from './feed.ts';
import { ownId } from './feed-values.ts';
import { canonicalUrl, isFrontPage } from './url.ts';

/** What tells two stories apart that share a url. */
const nameOf = ({ id, title, text }: FeedEntry): string => (title === '' ? (text ?? id) : title);

/** Does its id say no more than its url? A fragment would say where in the page it is. */
const isUnnamed = ({ id, url }: FeedEntry): boolean =>
  !id.includes('#') && canonicalUrl(id) === url;

/** An entry known by what it is called, if its id is the url that it shares. */
const apart = (entry: FeedEntry): FeedEntry => ({
  ...entry,
  ...(isUnnamed(entry) ? { id: ownId(entry.title, entry.text, entry.published) } : {}),
  shared: true,
});

/** The feed, with the entries marked and named whose url other stories of it have too. */
export const withShared = (feed: Feed): Feed => {
  const first = new Map<string, FeedEntry>();
  const shared = new Set<string>();
  for (const entry of feed.entries) {
    const { url } = entry;
    if (url === undefined) continue;
    const before = first.get(url);
    if (before === undefined) first.set(url, entry);
    const isOther =
      before !== undefined &&
      (before.id !== entry.id || isUnnamed(entry)) &&
      nameOf(before) !== nameOf(entry);
    // Alone today, it may be followed tomorrow by another that has the front page's address too.
    if (isOther || isFrontPage(url)) shared.add(url);
  }
  if (shared.size === 0) return feed;
  const entries = feed.entries.map((entry) =>
    entry.url !== undefined && shared.has(entry.url) ? apart(entry) : entry,
  );
  return { ...feed, entries };
};
