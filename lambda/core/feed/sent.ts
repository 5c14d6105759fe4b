/**
 * What the poller puts in the inbox: one JSON line an entry, in the form in which anybody may send an
 * article (docs/article.schema.json). An edit says that it is one: scan drops it unless that article
 * matched before.
 */

import type { Hash } from '../article.ts';
import type { Feed } from '../page/feed.ts';
import { sentOf } from '../page/feed-sent.ts';
import type { SentArticle } from '../page/sent-fields.ts';
import type { News } from './news.ts';
import type { FeedPlan } from './plan.ts';
import { KEY_LETTERS } from './ring.ts';

/** An entry to send; `html` is its web page where that was fetched; undefined if there is nothing to say. */
export const sentEntry = (
  hash: Hash,
  { id, title: source, publisher }: Pick<FeedPlan, 'id' | 'title' | 'publisher'>,
  { feed, one: { entry, isEdit } }: { readonly feed: Feed; readonly one: News },
  html?: string,
): SentArticle | undefined => {
  const own = sentOf(feed, html === undefined ? entry : { ...entry, text: '' });
  if (own === undefined) return undefined;
  const { text, ...rest } = own;
  return {
    ...rest,
    ...(html === undefined ? (text === undefined ? {} : { text }) : { html }),
    ...(source === undefined ? {} : { source }),
    ...(publisher === undefined ? {} : { publisher, owner: publisher }),
    ...(isEdit ? { edit: true as const } : {}),
    origin: { feed: id, entry: hash(`entry ${entry.id}`).slice(0, KEY_LETTERS) },
  };
};
