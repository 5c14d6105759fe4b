/**
 * Asking a feed: a conditional request, read. An address that answers with a web page is followed to
 * the feed that the page names, or explained.
 */

import type { FeedPlan } from '../core/feed/plan.ts';
import type { FeedRecord } from '../core/feed/record.ts';
import type { Feed } from '../core/page/feed.ts';
import type { FeedAnswer, ReadAnswer } from './feeds.ts';
import type { Fetch, Fetched, FetchRequest } from './fetch.ts';

/** What asking needs. */
export type AskPorts = {
  readonly fetch: Fetch;
  readonly read: ReadAnswer;
  /** Tells a document from another without reading it. */
  readonly hashBytes: (bytes: Uint8Array) => string;
};

type Ok = Extract<Fetched, { readonly kind: 'ok' }>;

/** A feed's answer; `url` is where to ask from now on. */
export type Asked =
  | {
      readonly kind: 'feed';
      readonly url: string;
      readonly feed: Feed;
      readonly fetched: Ok;
      /** The document's hash. */
      readonly body: string;
    }
  | {
      readonly kind: 'unchanged';
      /** An answer of 200 with the document that was read before is one too. */
      readonly fetched: Extract<Fetched, { readonly kind: 'unchanged' | 'ok' }>;
    }
  | {
      readonly kind: 'failed';
      /** A fetch's code, `status-404`, `gone`, `not-a-feed`, or why a document cannot be read. */
      readonly code: string;
      readonly reason: string;
      readonly retryAfter?: string;
    };

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5';
const MOST_BYTES = 5_000_000;
const TIMEOUT_MS = 8_000;
const GONE = 410;

const requestOf = (url: string, record?: FeedRecord): FetchRequest => {
  const { url: of, etag, lastModified } = record?.validators ?? {};
  return {
    ...{ url, accept: ACCEPT, maxBytes: MOST_BYTES, timeoutMs: TIMEOUT_MS },
    ...(of === url && etag !== undefined ? { ifNoneMatch: etag } : {}),
    ...(of === url && lastModified !== undefined ? { ifModifiedSince: lastModified } : {}),
  };
};

/** A fetch without an answer, in the words of a feed's record. */
const failureOf = (fetched: Extract<Fetched, { readonly kind: 'refused' | 'failed' }>): Asked => {
  const { kind, code, reason } = fetched;
  if (kind === 'refused') return { kind: 'failed', code, reason };
  const { status, retryAfter } = fetched;
  const told = status === undefined ? code : `status-${status}`;
  return {
    kind: 'failed',
    reason: status === GONE ? 'the server says that the feed is gone for good (410)' : reason,
    code: status === GONE ? 'gone' : told,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
};

/** Sitemaps named in a message. */
const NAMED = 5;

/** A list of sitemaps brings nothing: which of them has the news, people know. */
const readAs = (answer: FeedAnswer): FeedAnswer => {
  if (answer.kind !== 'feed' || answer.feed.format !== 'sitemap-index') return answer;
  const { sitemaps } = answer.feed;
  const some = sitemaps.slice(0, NAMED).join(', ');
  const which = sitemaps.length === 0 ? '' : `. Add one of them: ${some}`;
  return {
    kind: 'neither',
    code: 'sitemap-index',
    reason: `it is a list of ${sitemaps.length} sitemaps and names no article${which}`,
  };
};

const readOf = ({ read }: AskPorts, { bytes, url, contentType }: Ok): FeedAnswer =>
  readAs(read(bytes, { url, ...(contentType === undefined ? {} : { contentType }) }));

/** The first of a page's feeds that is one. */
const followed = async (
  ports: AskPorts,
  page: string,
  named: readonly string[],
): Promise<Asked> => {
  const [url] = named;
  if (url === undefined)
    return {
      kind: 'failed',
      code: 'not-a-feed',
      reason: `${page} is a web page that names no feed: give the address of the feed itself`,
    };
  const fetched = await ports.fetch(requestOf(url));
  if (fetched.kind !== 'ok') {
    if (fetched.kind !== 'unchanged') return failureOf(fetched);
    return {
      kind: 'failed',
      code: 'protocol',
      reason: `${url} answers 304 and was not asked before`,
    };
  }
  const answer = readOf(ports, fetched);
  if (answer.kind === 'feed') {
    const body = ports.hashBytes(fetched.bytes);
    return { kind: 'feed', url, feed: answer.feed, fetched, body };
  }
  return {
    kind: 'failed',
    code: 'not-a-feed',
    reason: `${page} is a web page whose feed ${url} is none: give the address of the feed itself`,
  };
};

/** Asks for the feed at a url; with its record, only for what changed. */
export const askFeed = async (
  ports: AskPorts,
  { url }: Pick<FeedPlan, 'url'>,
  record?: FeedRecord,
): Promise<Asked> => {
  const fetched = await ports.fetch(requestOf(url, record));
  if (fetched.kind === 'unchanged') return { kind: 'unchanged', fetched };
  if (fetched.kind !== 'ok') return failureOf(fetched);
  const body = ports.hashBytes(fetched.bytes);
  const { validators } = record ?? {};
  const isMoved = fetched.redirectedPermanentlyTo !== undefined;
  if (!isMoved && validators?.url === url && validators.body === body)
    return { kind: 'unchanged', fetched };
  const answer = readOf(ports, fetched);
  switch (answer.kind) {
    case 'feed':
      return {
        ...{ kind: 'feed', feed: answer.feed, fetched, body },
        url: fetched.redirectedPermanentlyTo ?? url,
      };
    case 'page':
      return followed(
        ports,
        fetched.url,
        answer.feeds.map((named) => named.url),
      );
    case 'neither':
      return { kind: 'failed', code: answer.code, reason: answer.reason };
  }
};
