/**
 * Stuck work, queued again: pages still in the inbox, articles whose decision is missing, alerts that
 * were not fanned out, deliveries that wait or whose sender died. Every step repeats harmlessly, so
 * what is queued once too often changes nothing. The hourly tick does it, and the local system at its
 * start, whose queues live in memory.
 */

import { unfinished } from '../core/alert/decide.ts';
import type { Delivery } from '../core/alert/delivery.ts';
import type { HeardTopic } from '../core/alert/heard.ts';
import { fewAtOnce } from './few-at-once.ts';
import type {
  AlertMessage,
  Clock,
  InboxMessage,
  Log,
  OutboxMessage,
  Pages,
  Queue,
} from './lines.ts';
import type { Articles, Decisions, Deliveries, KeptArticle, Ledgers, Matches } from './store.ts';

/** What the sweep needs. */
export type SweepPorts = {
  readonly now: Clock;
  readonly log: Log;
  /** Milliseconds that this invocation may still take. */
  readonly remainingMs: () => number;
  /** Ids of all topics, also of those that were given up of late. */
  readonly topics: () => Promise<readonly string[]>;
  readonly pages: Pick<Pages, 'waiting'>;
  readonly articles: Pick<Articles, 'get'>;
  readonly matches: Pick<Matches, 'get' | 'between'>;
  readonly ledgers: Pick<Ledgers, 'get'>;
  readonly decisions: Pick<Decisions, 'get'>;
  readonly deliveries: Pick<Deliveries, 'of'>;
  readonly inbox: Queue<InboxMessage>;
  readonly alerts: Queue<AlertMessage>;
  readonly outbox: Queue<OutboxMessage>;
};

/** How old stuck work is at least, and how far back articles are looked at. */
export type SweepRange = { readonly olderThanMs: number; readonly lookBackMs?: number };

/** What was queued again; `complete` is false if the time ran out. */
export type Swept = {
  readonly pages: number;
  readonly articles: number;
  readonly deliveries: number;
  readonly complete: boolean;
};

/** How far back articles are looked at unless told otherwise. */
export const SWEPT_DAYS = 30;
const DAY_MS = 86_400_000;
const LEAST_LEFT_MS = 5_000;
const AT_ONCE = 16;

const minus = (instant: string, ms: number): string =>
  new Date(Math.max(0, Date.parse(instant) - ms)).toISOString();

/** The topics whose evidence is stored: alert may hear of no other. */
const provable = async (
  ports: SweepPorts,
  article: KeptArticle,
): Promise<readonly HeardTopic[]> => {
  const matches = await Promise.all(
    article.topics.map(({ topic }) => ports.matches.get(topic, article.seenAt, article.id)),
  );
  return article.topics.filter((_, index) => matches[index] !== undefined);
};

const isSettled = async (ports: SweepPorts, article: KeptArticle, at: string): Promise<boolean> => {
  const { storyId } = article;
  if (storyId === undefined || !(await ports.decisions.get(at, article.id))) return false;
  return unfinished(await ports.ledgers.get(storyId), article.id).length === 0;
};

/** What waits for a digest is not stuck before that one was due. */
const isStuck = (
  { state, changedAt, dueAt = changedAt, leaseUntil = '' }: Delivery,
  { before, now }: { readonly before: string; readonly now: string },
): boolean =>
  (state === 'WAITING' || state === 'SENDING') &&
  changedAt < before &&
  dueAt < before &&
  leaseUntil < now;

const sweepArticle = async (
  ports: SweepPorts,
  articleId: string,
  before: string,
): Promise<{ readonly articles: number; readonly deliveries: number }> => {
  const article = await ports.articles.get(articleId);
  const at = article?.editedAt ?? article?.seenAt;
  if (!article || at === undefined || at >= before) return { articles: 0, deliveries: 0 };
  const settled = await isSettled(ports, article, at);
  if (!settled) {
    const topics = await provable(ports, article);
    await ports.alerts.send([{ articleId, textHash: article.textHash, at, topics }]);
  }
  if (article.storyId === undefined) return { articles: settled ? 0 : 1, deliveries: 0 };
  const stuck = (await ports.deliveries.of(article.storyId)).filter(({ delivery }) =>
    isStuck(delivery, { before, now: ports.now() }),
  );
  if (stuck.length > 0) await ports.outbox.send(stuck.map(({ delivery: _, ...id }) => id));
  return { articles: settled ? 0 : 1, deliveries: stuck.length };
};

const articlesIn = async (
  ports: SweepPorts,
  from: string,
  before: string,
): Promise<readonly string[]> => {
  const lists = await fewAtOnce(await ports.topics(), (topic) =>
    ports.matches.between(topic, from, before),
  );
  return [...new Set(lists.flat())];
};

/** Queues again what was begun before `olderThanMs` ago and is not finished. */
export const sweep = async (
  ports: SweepPorts,
  { olderThanMs, lookBackMs = SWEPT_DAYS * DAY_MS }: SweepRange,
): Promise<Swept> => {
  const now = ports.now();
  // A range of zero takes what was written in this very millisecond too.
  const before = minus(now, olderThanMs - 1);
  const keys = await ports.pages.waiting(before);
  if (keys.length > 0)
    await ports.inbox.send(keys.map((key) => ({ keys: [key], again: true as const })));
  const ids = await articlesIn(ports, minus(now, lookBackMs), before);
  let articles = 0;
  let deliveries = 0;
  let next = 0;
  while (next < ids.length && ports.remainingMs() > LEAST_LEFT_MS) {
    const some = ids.slice(next, next + AT_ONCE);
    next += some.length;
    for (const swept of await Promise.all(some.map((id) => sweepArticle(ports, id, before)))) {
      articles += swept.articles;
      deliveries += swept.deliveries;
    }
  }
  const swept = { pages: keys.length, articles, deliveries, complete: next >= ids.length };
  ports.log('swept', swept);
  return swept;
};
