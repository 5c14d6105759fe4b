/** The poller in memory: a clock that stands still until it is moved, a web of feeds, and an inbox. */

import { hash, hashBytes } from '../../../lambda/aws/hash.ts';
import { type FeedPlan, newPlan } from '../../../lambda/core/feed/plan.ts';
import type { Feed, FeedEntry } from '../../../lambda/core/page/feed.ts';
import type { SentArticle } from '../../../lambda/core/page/sent-fields.ts';
import type { Fetched, FetchRequest } from '../../../lambda/steps/fetch.ts';
import { type PollPorts, poll } from '../../../lambda/steps/poll.ts';
import { memoryFeeds, noFeeds } from './feeds.ts';

/** The feed that is watched unless told otherwise. */
export const URL_OF_FEED = 'https://depeches.example/rss.xml';

/** What a server does with a request. */
export type Serve = (request: FetchRequest) => Fetched;

/** An entry with an address of its own. */
export const entryOf = (name: string, more: Partial<FeedEntry> = {}): FeedEntry => ({
  id: `https://depeches.example/${name}`,
  url: `https://depeches.example/${name}`,
  title: `Dépêche ${name}`,
  text: `L’usine de ${name} rouvre lundi, a annoncé la direction.`,
  whole: false,
  ...more,
});

/** A document with these entries. */
export const feedOf = (entries: readonly FeedEntry[], more: Partial<Feed> = {}): Feed => ({
  format: 'rss',
  title: 'Dépêches',
  entries,
  sitemaps: [],
  problems: [],
  ...more,
});

/** Serves a document with an ETag of its own; a request that names it hears that nothing changed. */
export const serving =
  (feed: Feed, more: Partial<Extract<Fetched, { kind: 'ok' }>> = {}): Serve =>
  ({ url, ifNoneMatch }) => {
    const body = JSON.stringify(feed);
    const etag = `"${hash(body)}"`;
    if (ifNoneMatch === etag) return { kind: 'unchanged', url, etag };
    const bytes = new TextEncoder().encode(body);
    return { kind: 'ok', status: 200, url, bytes, etag, ...more };
  };

/** A server in trouble. */
export const answering =
  (status: number, retryAfter?: string): Serve =>
  () => ({
    ...{ kind: 'failed', code: 'status', status, reason: `the server answers ${status}` },
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });

/** A poller's world; `web` says what each url answers. */
export const pollerWorld = (start = '2026-11-24T08:00:00.000Z') => {
  let at = Date.parse(start);
  const stored = noFeeds();
  const web = new Map<string, Serve>();
  const requests: FetchRequest[] = [];
  const dropped: { readonly feedId: string; readonly article: SentArticle }[] = [];
  const logged: { readonly event: string; readonly about: Readonly<Record<string, unknown>> }[] =
    [];
  const forbidden = new Set<string>();
  const ports: PollPorts = {
    now: () => new Date(at).toISOString(),
    log: (event, about) => void logged.push({ event, about }),
    hash,
    hashBytes,
    remainingMs: () => 30_000,
    feeds: memoryFeeds(stored),
    fetch: async (request) => {
      requests.push(request);
      return (web.get(request.url) ?? answering(404))(request);
    },
    read: (bytes, { contentType }) => {
      const text = new TextDecoder().decode(bytes);
      if (contentType === 'text/html') return { kind: 'page', feeds: JSON.parse(text) };
      return { kind: 'feed', feed: JSON.parse(text) as Feed };
    },
    robots: async (url) => ({ allowed: !forbidden.has(url), delayS: 0 }),
    decodePage: (bytes) => new TextDecoder().decode(bytes),
    drop: async (feedId, lines) => {
      for (const line of lines) dropped.push({ feedId, article: JSON.parse(line) as SentArticle });
    },
  };
  const wait = (seconds: number): void => {
    at += seconds * 1_000;
  };
  const planOf = ({ id }: FeedPlan) => stored.plans[id] as FeedPlan;
  /** Seconds until the feed is due. */
  const waitOf = (plan: FeedPlan): number => (Date.parse(planOf(plan).dueAt) - at) / 1_000;
  return {
    ...{ ports, stored, web, requests, dropped, logged, forbidden, wait, planOf, waitOf },
    watch: (wanted: Partial<FeedPlan> = {}, url = URL_OF_FEED): FeedPlan => {
      const plan = newPlan(hash, url, ports.now(), wanted);
      stored.plans[plan.id] = plan;
      return plan;
    },
    /** Waits until the feed is due, and asks. */
    next: (plan: FeedPlan) => {
      wait(Math.max(0, waitOf(plan)));
      return poll(ports);
    },
    titles: () => dropped.map(({ article }) => article.title ?? ''),
    events: () => logged.map(({ event }) => event),
  };
};
