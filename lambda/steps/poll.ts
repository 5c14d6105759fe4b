/**
 * Every minute: the feeds that are due are asked, hosts side by side, the feeds of one host one after
 * the other. Two runs at once take each feed only once: a feed is taken in hand by moving its due time
 * on condition that it is still the one that was read. One that fails never stops the others.
 */

import { requestBudget, type Spend } from '../core/feed/budget.ts';
import { dueByHost } from '../core/feed/due.ts';
import type { FeedPlan } from '../core/feed/plan.ts';
import type { Feeds } from './feeds.ts';
import { type PollFeedPorts, pollFeed } from './poll-feed.ts';

/** What the poller needs. */
export type PollPorts = PollFeedPorts & { readonly feeds: Feeds };

/** What a run did. */
export type Polled = {
  readonly due: number;
  readonly asked: number;
  readonly failed: number;
  readonly sent: number;
  readonly edits: number;
};

const HOSTS_AT_ONCE = 12;
/** Asking twice (a page, then its feed) and writing fit in. */
const LEAST_LEFT_MS = 20_000;
/** A feed whose run died is asked again after so long, or after its own interval if that is shorter. */
const CLAIM_MS = 15 * 60_000;

const claimUntil = ({ everyS }: FeedPlan, now: string): string =>
  new Date(Date.parse(now) + Math.min(everyS * 1_000, CLAIM_MS)).toISOString();

type Tally = { asked: number; failed: number; sent: number; edits: number };

const pollOne = async (
  ports: PollPorts,
  plan: FeedPlan,
  { spend, tally }: { readonly spend: Spend; readonly tally: Tally },
): Promise<void> => {
  if (!spend(plan.url)) return;
  const until = claimUntil(plan, ports.now());
  if (!(await ports.feeds.claim(plan, until))) return;
  tally.asked += 1;
  const { sent, edits, failed } = await pollFeed(ports, { ...plan, dueAt: until }, spend);
  tally.sent += sent;
  tally.edits += edits;
  tally.failed += failed ? 1 : 0;
};

/** Asks all feeds that are due, as far as the time goes; the rest is due in the next minute too. */
export const poll = async (ports: PollPorts): Promise<Polled> => {
  const hosts = dueByHost(await ports.feeds.list(), ports.now());
  const tally: Tally = { asked: 0, failed: 0, sent: 0, edits: 0 };
  const run = { spend: requestBudget(), tally };
  let next = 0;
  const work = async (): Promise<void> => {
    for (let host = hosts[next++]; host !== undefined; host = hosts[next++])
      for (const plan of host) {
        if (ports.remainingMs() < LEAST_LEFT_MS) return;
        try {
          await pollOne(ports, plan, run);
        } catch (error) {
          // A mistake of ours or trouble at AWS: the feed comes again when its claim ends.
          tally.failed += 1;
          ports.log('feed-broken', { feed: plan.id, url: plan.url, error });
        }
      }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
  const polled = { due: hosts.flat().length, ...tally };
  if (polled.due > 0) ports.log('feeds-polled', polled);
  return polled;
};
