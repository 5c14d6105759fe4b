/**
 * The web page of an entry, where the feed's own text is not the article. What its site's robots.txt
 * forbids is not fetched; then, and where the page is gone, the feed's own text is sent. A page that
 * fails in passing is tried again for an hour.
 */

import type { Spend } from '../core/feed/budget.ts';
import type { FeedText } from '../core/feed/plan.ts';
import type { FeedEntry } from '../core/page/feed.ts';
import type { Robots } from './feeds.ts';
import type { Fetch } from './fetch.ts';
import type { Clock } from './lines.ts';

/** What fetching pages needs. */
export type PagePorts = {
  readonly now: Clock;
  readonly fetch: Fetch;
  readonly robots: Robots;
  /** Bytes of a web page to its text with the markup; undefined if they are none. Pure. */
  readonly decodePage: (bytes: Uint8Array, contentType?: string) => string | undefined;
};

/** `feed`: send what the feed says, with the reason. `later`: not now. */
export type EntryPage =
  | { readonly kind: 'page'; readonly html: string; readonly url: string }
  | { readonly kind: 'feed'; readonly reason: string }
  | { readonly kind: 'later'; readonly reason: string };

const MOST_BYTES = 2_000_000;
const TIMEOUT_MS = 6_000;
const TRIED_MS = 3_600_000;
/** Letters of a text that is the article, if the feed does not say. */
const WHOLE = 600;
const PASSING: readonly number[] = [408, 425, 429];

/** Whether the page is wanted at all. */
export const wantsPage = (mode: FeedText, entry: FeedEntry): boolean => {
  const { url, shared, title, text = '', whole } = entry;
  // What an address holds that leads to many entries is none of them.
  if (url === undefined || shared === true) return false;
  const saysNothing = title === '' && text === '';
  if (mode !== 'both') return mode === 'page' || saysNothing;
  return !(whole === true && text !== '') && text.length < WHOLE;
};

const isYoung = ({ published, updated }: FeedEntry, now: string): boolean =>
  Date.parse(now) - Date.parse(published ?? updated ?? '') < TRIED_MS;

/** Fetches the page of an entry that has a url. */
export const entryPage = async (
  ports: PagePorts,
  entry: FeedEntry & { readonly url: string },
  spend: Spend,
): Promise<EntryPage> => {
  const { allowed, delayS } = await ports.robots(entry.url);
  if (!allowed) return { kind: 'feed', reason: 'robots.txt forbids its page' };
  if (!spend(entry.url, delayS)) return { kind: 'later', reason: 'enough was asked of its site' };
  const fetched = await ports.fetch({
    ...{ url: entry.url, accept: 'text/html, application/xhtml+xml, */*;q=0.5' },
    ...{ maxBytes: MOST_BYTES, timeoutMs: TIMEOUT_MS },
  });
  if (fetched.kind === 'ok') {
    if (fetched.url !== entry.url && !(await ports.robots(fetched.url)).allowed)
      return { kind: 'feed', reason: 'robots.txt forbids the page that it leads to' };
    const html = ports.decodePage(fetched.bytes, fetched.contentType);
    if (html === undefined) return { kind: 'feed', reason: 'its page is no text' };
    return { kind: 'page', html, url: fetched.url };
  }
  if (fetched.kind === 'unchanged') return { kind: 'feed', reason: 'its page answers 304' };
  const { kind, reason } = fetched;
  const status = kind === 'failed' ? (fetched.status ?? 500) : 400;
  const isPassing = status >= 500 || PASSING.includes(status);
  return { kind: isPassing && isYoung(entry, ports.now()) ? 'later' : 'feed', reason };
};
