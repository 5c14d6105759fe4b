/**
 * Every key pattern of the single table, and nothing else. `pk` and `sk` are strings; times in keys
 * are ISO 8601 instants in UTC with milliseconds, so that they sort. See DESIGN in docs/decisions.
 */

import { CANARY_TOPIC, isCanary } from '../core/canary.ts';

/** A primary key. */
export type Key = { readonly pk: string; readonly sk: string };

/** What marks an item as belonging to a record family, by its partition. */
export const keys = {
  article: (articleId: string): Key => ({ pk: `A#${articleId}`, sk: 'A' }),
  match: (topicId: string, seenAt: string, articleId: string): Key => ({
    pk: `T#${topicId}#0`,
    sk: `${seenAt}#${articleId}`,
  }),
  stories: (): Key => ({ pk: 'STORIES', sk: 'HEAD' }),
  /** An article under one of the keys by which another telling of its event finds it (`core/story/traits.ts`). */
  posting: (key: string, seenAt: string, articleId: string): Key => ({
    pk: `B#${key}`,
    sk: `${seenAt}#${articleId}`,
  }),
  ledger: (storyId: string): Key => ({ pk: `AL#${storyId}`, sk: 'L' }),
  delivery: (storyId: string, n: number, subscriberId: string): Key => ({
    pk: `AL#${storyId}`,
    sk: `D#${n}#${subscriberId}`,
  }),
  decision: (seenAt: string, articleId: string): Key => ({
    pk: `DAY#${seenAt.slice(0, 10)}`,
    sk: `${seenAt}#${articleId}`,
  }),
  subscriber: (subscriberId: string): Key => ({ pk: 'SUBS', sk: subscriberId }),
  address: (addressHash: string): Key => ({ pk: `ADDR#${addressHash}`, sk: 'A' }),
  watcher: (topicId: string, subscriberId: string): Key => ({
    pk: `W#${topicId}`,
    sk: subscriberId,
  }),
  /** What waits for a reader's message of a period, which is named by the instant at which it is due. */
  waiting: (subscriberId: string, dueAt: string, storyId: string, n: number): Key => ({
    pk: `Q#${subscriberId}`,
    sk: `${dueAt}#${storyId}#${n}`,
  }),
  digest: (subscriberId: string, dueAt: string): Key => ({ pk: `G#${subscriberId}`, sk: dueAt }),
  /** Periods for which something waits: one partition, read every minute up to the present. */
  due: (subscriberId: string, dueAt: string): Key => ({
    pk: 'DUE',
    sk: `${dueAt}#${subscriberId}`,
  }),
  /** Instant messages to a reader in one minute, from the second on. */
  counter: (subscriberId: string, minute: string): Key => ({
    pk: `N#${subscriberId}`,
    sk: minute,
  }),
  /** What is asked of a feed: all plans are one partition, read every minute. */
  feedPlan: (feedId: string): Key => ({ pk: 'FEEDS', sk: feedId }),
  /** What is known of a feed, and which of its entries were seen. */
  feed: (feedId: string): Key => ({ pk: `F#${feedId}`, sk: 'S' }),
  feedRing: (feedId: string): Key => ({ pk: `F#${feedId}`, sk: 'R' }),
  /** What the clock's watches found last: the canary, the subscription audit. */
  watch: (name: 'canary' | 'audit'): Key => ({ pk: 'WATCH', sk: name }),
  /** Which edition of the stage's changed topics counts, and which topics the functions carry. */
  topics: (name: 'HEAD' | 'DEPLOYED'): Key => ({ pk: 'TOPIC', sk: name }),
  /** How often a record was started without an end: tells the record that kills its process. */
  attempt: (messageId: string): Key => ({ pk: `TRY#${messageId}`, sk: 'T' }),
} as const;

/** Whether an item belongs to a canary: its article, match, ledger or delivery. */
export const isOfCanary = ({ pk }: Key): boolean =>
  isCanary(pk.replace(/^AL?#/, '')) || pk === keys.match(CANARY_TOPIC.id, '', '').pk;
