/**
 * One feed that was taken in hand: asked, compared with what is remembered, what is new sent to the
 * inbox, and only then remembered. A crash anywhere repeats, and never loses:
 *
 * ask → (first sight: the baseline is stored) → send → ring → record → next due time
 *
 * The ring is written before the validators of the same answer: else a crash between them would make
 * the next answer "unchanged" and what was not sent would stay unsent.
 */

import type { Hash } from '../core/article.ts';
import type { Spend } from '../core/feed/budget.ts';
import { maxAgeS, retryAfterS } from '../core/feed/freshness.ts';
import { stateOf, turnOf } from '../core/feed/health.ts';
import { dueAfter, dueAfterFailure, everyAfter, habitAfter } from '../core/feed/interval.ts';
import { type News, newsIn } from '../core/feed/news.ts';
import { type FeedPlan, maxAgeMs } from '../core/feed/plan.ts';
import { daysAfter, type FeedRecord, UNASKED } from '../core/feed/record.ts';
import { type Pair, type Ring, ringAfter } from '../core/feed/ring.ts';
import { type Asked, type AskPorts, askFeed } from './ask-feed.ts';
import type { PagePorts } from './entry-page.ts';
import type { Feeds, KeptRing } from './feeds.ts';
import type { Log } from './lines.ts';
import { type SendPorts, sendNews } from './send-news.ts';

/** What polling a feed needs. */
export type PollFeedPorts = AskPorts &
  PagePorts &
  SendPorts & {
    readonly hash: Hash;
    readonly log: Log;
    readonly feeds: Pick<Feeds, 'known' | 'keepRing' | 'keepRecord' | 'settle'>;
  };

/** What one asking brought. */
export type PolledFeed = {
  readonly sent: number;
  readonly edits: number;
  readonly failed: boolean;
};

type Got = Extract<Asked, { readonly kind: 'feed' }>;

/** What was sent; `complete`: nothing of this document waits for the next asking. */
type Taken = { readonly sent: number; readonly edits: number; readonly complete: boolean };

const NOTHING: Taken = { sent: 0, edits: 0, complete: true };
const HOUR_MS = 3_600_000;

const changes = (ring: Ring, pairs: readonly Pair[]): boolean => {
  const kept = new Map(ring);
  return pairs.some(([key, content]) => kept.get(key) !== content);
};

/** Sends what is new of a document and remembers it. */
const take = async (
  ports: PollFeedPorts,
  plan: FeedPlan,
  { feed }: Got,
  { kept, spend }: { readonly kept: KeptRing | undefined; readonly spend: Spend },
): Promise<Taken> => {
  const ages = { now: ports.now(), maxMs: maxAgeMs(plan), firstMs: (plan.firstH ?? 0) * HOUR_MS };
  const { news, known, old } = newsIn(ports.hash, kept?.pairs, feed.entries, ages);
  let { v, pairs }: KeptRing = kept ?? { v: 0, pairs: [] };
  const remember = async (present: readonly Pair[]): Promise<boolean> => {
    pairs = ringAfter(pairs, present);
    v += 1;
    return ports.feeds.keepRing(plan.id, pairs, v - 1);
  };
  if (kept === undefined && !(await remember(known))) return { ...NOTHING, complete: false };
  if (old > 0) ports.log('feed-entries-old', { feed: plan.id, old });
  const sent: readonly News[] = await sendNews(ports, { plan, feed, news, spend });
  const present = [...sent.flatMap((one) => one.pairs), ...known];
  const isKept = changes(pairs, present) ? await remember(present) : true;
  const edits = sent.filter(({ isEdit }) => isEdit).length;
  const complete = isKept && sent.length === news.length;
  return { sent: sent.length - edits, edits, complete };
};

/** Validators are kept only once nothing of their document is left to send. */
const validatorsOf = ({ url, body, fetched: { etag, lastModified } }: Got, { complete }: Taken) =>
  complete
    ? {
        validators: {
          url,
          body,
          ...(etag === undefined ? {} : { etag }),
          ...(lastModified === undefined ? {} : { lastModified }),
        },
      }
    : {};

const recordAfter = (
  before: FeedRecord,
  asked: Exclude<Asked, { readonly kind: 'failed' }>,
  taken: Taken,
  now: string,
): FeedRecord => {
  const isNew = taken.sent > 0;
  const { validators, problems, ...rest } = before;
  const isFeed = asked.kind === 'feed';
  const title = isFeed ? asked.feed.title : before.title;
  const found = isFeed ? asked.feed.problems.slice(0, 3) : (problems ?? []);
  return {
    ...rest,
    ...(isNew ? habitAfter(before, now) : {}),
    ...(title === undefined ? {} : { title }),
    ...(isFeed ? validatorsOf(asked, taken) : validators === undefined ? {} : { validators }),
    ...(found.length === 0 ? {} : { problems: found }),
    firstSeen: before.firstSeen ?? now,
    lastPoll: now,
    lastSuccess: now,
    fails: 0,
    sent: before.sent + taken.sent,
    edits: before.edits + taken.edits,
    days: daysAfter(before.days, now, { failed: false, sent: taken.sent }),
  };
};

/** Writes what is known now, tells a trouble that began or ended, and when the feed is due. */
const settle = async (
  { feeds, log, now }: PollFeedPorts,
  claimed: FeedPlan,
  next: FeedPlan,
  record: FeedRecord,
): Promise<void> => {
  const { trouble: told, recovery: before, ...rest } = record;
  const health = stateOf(next, record, now());
  const { trouble, recovery = before, tell } = turnOf(told, health, now());
  const { id, url } = next;
  // Before it is marked as told: a crash between tells twice, and never nothing.
  if (tell) log(tell, { feed: id, url, ...(told ?? {}), reason: health.reason });
  const turned = trouble !== undefined ? { trouble } : recovery === undefined ? {} : { recovery };
  await feeds.keepRecord(id, { ...rest, ...turned });
  const isSame =
    next.dueAt === claimed.dueAt && next.everyS === claimed.everyS && url === claimed.url;
  if (!isSame) await feeds.settle(claimed, next);
};

const failed = async (
  ports: PollFeedPorts,
  plan: FeedPlan,
  before: FeedRecord,
  { code, reason, retryAfter }: Extract<Asked, { readonly kind: 'failed' }>,
): Promise<PolledFeed> => {
  const now = ports.now();
  const fails = before.fails + 1;
  const record = {
    ...before,
    ...{ lastPoll: now, lastError: { at: now, code, reason }, fails },
    days: daysAfter(before.days, now, { failed: true, sent: 0 }),
  };
  const failure = { fails, retryAfterS: retryAfterS(retryAfter, now), isGone: code === 'gone' };
  const dueAt = dueAfterFailure(ports.hash, plan, now, failure);
  ports.log('feed-failed', { feed: plan.id, url: plan.url, code, reason, fails });
  await settle(ports, plan, { ...plan, dueAt }, record);
  return { sent: 0, edits: 0, failed: true };
};

/** Asks a feed that was claimed, and finishes it. */
export const pollFeed = async (
  ports: PollFeedPorts,
  plan: FeedPlan,
  spend: Spend,
): Promise<PolledFeed> => {
  const { record = UNASKED, ring } = await ports.feeds.known(plan.id);
  const asked = await askFeed(ports, plan, record);
  if (asked.kind === 'failed') return failed(ports, plan, record, asked);
  const taken =
    asked.kind === 'feed' ? await take(ports, plan, asked, { kept: ring, spend }) : NOTHING;
  const now = ports.now();
  const after = recordAfter(record, asked, taken, now);
  const everyS = everyAfter(plan, after, now);
  const ttl = asked.kind === 'feed' ? asked.feed.ttlMinutes : undefined;
  // What waits is not made to wait for a server's idea of freshness.
  const hints = taken.complete
    ? { maxAgeS: maxAgeS(asked.fetched.cacheControl), ttlS: ttl === undefined ? 0 : ttl * 60 }
    : {};
  const url = asked.kind === 'feed' ? asked.url : plan.url;
  if (url !== plan.url) ports.log('feed-moved', { feed: plan.id, from: plan.url, to: url });
  const dueAt = dueAfter(ports.hash, { ...plan, everyS }, now, hints);
  await settle(ports, plan, { ...plan, url, everyS, dueAt }, after);
  return { sent: taken.sent, edits: taken.edits, failed: false };
};
