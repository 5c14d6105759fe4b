/** What is new of a feed, sent to the inbox: JSON lines in few objects, pages fetched where they are wanted. */

import type { Hash } from '../core/article.ts';
import type { Spend } from '../core/feed/budget.ts';
import type { News } from '../core/feed/news.ts';
import type { FeedPlan } from '../core/feed/plan.ts';
import { sentEntry } from '../core/feed/sent.ts';
import type { Feed } from '../core/page/feed.ts';
import { entryPage, type PagePorts, wantsPage } from './entry-page.ts';
import type { Drop } from './feeds.ts';
import type { Log } from './lines.ts';

/** What sending needs. */
export type SendPorts = PagePorts & {
  readonly hash: Hash;
  readonly log: Log;
  readonly drop: Drop;
  /** Milliseconds that this invocation may still take. */
  readonly remainingMs: () => number;
};

/** What to send of which feed. */
type Sending = {
  readonly plan: FeedPlan;
  readonly feed: Feed;
  readonly news: readonly News[];
  readonly spend: Spend;
};

/** Below the 10 MB that scan reads at once. UTF-16 units, of which UTF-8 makes three bytes at most. */
const MOST_LETTERS = 3_000_000;
/** A page's fetch, its object and what is written after it fit in. */
const LEAST_LEFT_MS = 12_000;

/** The line to send, or not yet; '' if there is nothing to say. */
const lineOf = async (
  ports: SendPorts,
  { plan, feed, spend }: Pick<Sending, 'plan' | 'feed' | 'spend'>,
  one: News,
): Promise<string | 'later'> => {
  const line = (html?: string): string => {
    const sent = sentEntry(ports.hash, plan, { feed, one }, html);
    return sent === undefined ? '' : JSON.stringify(sent);
  };
  const { url } = one.entry;
  if (url === undefined || !wantsPage(plan.text, one.entry)) return line();
  if (ports.remainingMs() < LEAST_LEFT_MS) return 'later';
  const page = await entryPage(ports, { ...one.entry, url }, spend);
  if (page.kind === 'page') return line(page.html);
  ports.log('entry-without-page', { feed: plan.id, url, sent: page.kind, reason: page.reason });
  return page.kind === 'later' ? 'later' : line();
};

/** Sends what is new; what was sent, for the rest is to come again. The oldest goes first. */
export const sendNews = async (ports: SendPorts, sending: Sending): Promise<readonly News[]> => {
  const sent: News[] = [];
  let lines: string[] = [];
  let letters = 0;
  const flush = async (): Promise<void> => {
    if (lines.length > 0) await ports.drop(sending.plan.id, lines);
    lines = [];
    letters = 0;
  };
  for (const one of sending.news.toReversed()) {
    const line = await lineOf(ports, sending, one);
    if (line === 'later') continue;
    sent.push(one);
    if (line === '') continue;
    if (letters + line.length > MOST_LETTERS) await flush();
    lines.push(line);
    letters += line.length;
  }
  await flush();
  return sent;
};
