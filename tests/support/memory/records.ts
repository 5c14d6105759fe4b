/** The record families in memory: what the table promises, one plain object that a test can look at. */

import type { Attempts, Started } from '../../../lambda/aws/attempts.ts';
import type { Delivery } from '../../../lambda/core/alert/delivery.ts';
import type { Digest } from '../../../lambda/core/alert/digest.ts';
import { EMPTY_LEDGER, type Ledger } from '../../../lambda/core/alert/ledger.ts';
import type {
  Articles,
  Decided,
  Decisions,
  Deliveries,
  DeliveryId,
  KeptArticle,
  KeptMatch,
  Ledgers,
  Matches,
  Posting,
  Postings,
  Stories,
  StoriesHead,
} from '../../../lambda/steps/store.ts';
import type { Period, WaitingItem } from '../../../lambda/steps/waiting.ts';
import { waitingIn } from './waiting.ts';

/** All records. */
export type MemoryTable = {
  readonly articles: Record<string, KeptArticle>;
  readonly matches: Record<string, KeptMatch>;
  head: StoriesHead;
  readonly postings: Record<string, Posting>;
  readonly ledgers: Record<string, Ledger>;
  readonly decisions: Record<string, Decided>;
  readonly deliveries: Record<string, Delivery>;
  readonly attempts: Record<string, Started>;
  readonly waiting: Record<string, WaitingItem>;
  readonly dues: Record<string, Period & { readonly stamp: string }>;
  readonly digests: Record<string, Digest>;
  readonly counters: Record<string, number>;
};

/** A table without records. */
export const emptyTable = (): MemoryTable => ({
  articles: {},
  matches: {},
  head: { v: 0, recent: [] },
  postings: {},
  ledgers: {},
  decisions: {},
  deliveries: {},
  attempts: {},
  waiting: {},
  dues: {},
  digests: {},
  counters: {},
});

/** The key of a delivery in `MemoryTable.deliveries`. */
export const deliveryKey = ({ storyId, n, subscriberId }: DeliveryId): string =>
  `${storyId} ${n} ${subscriberId}`;

const idOf = (key: string): DeliveryId => {
  const [storyId = '', n = '', subscriberId = ''] = key.split(' ');
  return { storyId, n: Number(n), subscriberId };
};

const articlesIn = (table: MemoryTable): Articles => ({
  get: async (id) => table.articles[id],
  claim: async (article) => {
    if (table.articles[article.id]) return false;
    table.articles[article.id] = article;
    return true;
  },
  edit: async (article, oldTextHash) => {
    const stored = table.articles[article.id];
    if (stored?.textHash !== oldTextHash) return false;
    const { storyId } = stored;
    const { storyId: _, ...edited } = article;
    table.articles[article.id] = storyId === undefined ? edited : { ...edited, storyId };
    return true;
  },
  join: async (id, storyId, textHash) => {
    const stored = table.articles[id];
    if (!stored) throw new Error(`No article ${id}`);
    const done = stored.textHash === textHash ? ({ state: 'DONE' } as const) : {};
    table.articles[id] = { storyId, ...stored, ...done };
    return table.articles[id].storyId ?? storyId;
  },
});

const matchesIn = (table: MemoryTable): Matches => {
  const key = (topic: string, seenAt: string, id: string) => `${topic} ${seenAt} ${id}`;
  return {
    put: async (match) => {
      table.matches[key(match.topic, match.seenAt, match.articleId)] = match;
    },
    get: async (topic, seenAt, articleId) => table.matches[key(topic, seenAt, articleId)],
    between: async (topic, from, to) =>
      Object.values(table.matches)
        .filter((match) => match.topic === topic && match.seenAt >= from && match.seenAt < to)
        .sort((a, b) => (a.seenAt < b.seenAt ? -1 : 1))
        .map(({ articleId }) => articleId),
  };
};

const storiesIn = (table: MemoryTable): Stories => ({
  head: async () => table.head,
  announce: async (head, storyId) => {
    if (table.head.v !== head.v) return false;
    table.head = { v: head.v + 1, recent: [storyId, ...head.recent].slice(0, 32) };
    return true;
  },
});

const postingsIn = (table: MemoryTable): Postings => {
  const name = (key: string, seenAt: string, id: string) => `${key} ${seenAt} ${id}`;
  return {
    put: async (key, posting) => {
      table.postings[name(key, posting.seenAt, posting.articleId)] = posting;
    },
    get: async (key, seenAt, id) => table.postings[name(key, seenAt, id)],
    under: async (key, from) =>
      Object.entries(table.postings)
        .filter(([at, { seenAt }]) => at.startsWith(`${key} `) && seenAt >= from)
        .sort(([a], [b]) => (a < b ? 1 : -1))
        .slice(0, 100)
        .map(([, posting]) => posting),
  };
};

const ledgersIn = (table: MemoryTable): Ledgers => ({
  get: async (storyId) => table.ledgers[storyId] ?? EMPTY_LEDGER,
  add: async (storyId, v, alert, notes) => {
    const ledger = table.ledgers[storyId] ?? EMPTY_LEDGER;
    if (ledger.v !== v) return false;
    const alerts = { ...ledger.alerts, [v + 1]: alert };
    table.ledgers[storyId] = { ...ledger, ...notes, v: v + 1, alerts };
    return true;
  },
  note: async (storyId, v, notes) => {
    const ledger = table.ledgers[storyId] ?? EMPTY_LEDGER;
    if (ledger.v !== v) return false;
    table.ledgers[storyId] = { ...ledger, ...notes, v: v + 1 };
    return true;
  },
  fanned: async (storyId, n) => {
    const ledger = table.ledgers[storyId];
    const alert = ledger?.alerts[n];
    if (!ledger || !alert) return;
    const alerts = { ...ledger.alerts, [n]: { ...alert, fanned: true } };
    table.ledgers[storyId] = { ...ledger, alerts };
  },
});

const decisionsIn = (table: MemoryTable): Decisions => ({
  put: async (decision) => {
    table.decisions[`${decision.at} ${decision.articleId}`] = decision;
  },
  get: async (at, articleId) => table.decisions[`${at} ${articleId}`],
  ofDay: async (day) =>
    Object.entries(table.decisions)
      .filter(([, { at }]) => at.startsWith(day))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, decided]) => decided),
});

const deliveriesIn = (table: MemoryTable): Deliveries => ({
  get: async (id) => table.deliveries[deliveryKey(id)],
  of: async (storyId) =>
    Object.entries(table.deliveries)
      .map(([key, delivery]) => ({ ...idOf(key), delivery }))
      .filter((one) => one.storyId === storyId),
  expect: async (id, now) => {
    table.deliveries[deliveryKey(id)] ??= { state: 'WAITING', attempt: 0, changedAt: now };
  },
  change: async (id, read, next) => {
    const stored = table.deliveries[deliveryKey(id)];
    if (
      stored?.state !== read?.state ||
      stored?.attempt !== read?.attempt ||
      stored?.owner !== read?.owner
    )
      return false;
    table.deliveries[deliveryKey(id)] = next;
    return true;
  },
});

const attemptsIn = (table: MemoryTable): Attempts => ({
  of: async (messageId) => table.attempts[messageId],
  start: async (messageId, read, now) => {
    if (table.attempts[messageId]?.owner !== read?.owner) return undefined;
    const tries = (read?.tries ?? 0) + 1;
    const owner = `${messageId} ${now} ${tries}`;
    table.attempts[messageId] = { tries, lastAt: now, owner };
    return owner;
  },
  end: async (messageId, owner) => {
    const stored = table.attempts[messageId];
    if (stored?.owner === owner) table.attempts[messageId] = { ...stored, tries: 0 };
  },
});

/** Every record family over one table. */
export const memoryRecords = (table: MemoryTable = emptyTable()) => ({
  articles: articlesIn(table),
  matches: matchesIn(table),
  stories: storiesIn(table),
  postings: postingsIn(table),
  ledgers: ledgersIn(table),
  decisions: decisionsIn(table),
  deliveries: deliveriesIn(table),
  attempts: attemptsIn(table),
  ...waitingIn(table),
});
