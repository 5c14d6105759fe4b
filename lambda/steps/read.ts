/**
 * Bytes that came in to articles, each kind of page by its own reader: pure, so that what fails once
 * fails again and is refused.
 */

import type { Hash } from '../core/article.ts';
import { decode } from '../core/page/decode.ts';
import { isJsonFeed } from '../core/page/feed-json.ts';
import { readFeedArticles } from '../core/page/feed-sent.ts';
import { readHtml } from '../core/page/html.ts';
import type { PageText, ReadOptions } from '../core/page/page-text.ts';
import { readPage } from '../core/page/read.ts';
import { readSentArticles, type SentText } from '../core/page/sent.ts';
import type { PageKind } from '../core/page/sniff.ts';
import type { Refused, Stated } from './lines.ts';
import type { Reading } from './scan.ts';

/** What is known of bytes beside themselves. */
type About = ReadOptions & {
  /** As their sender said. */
  readonly contentType?: string;
};

/** A page that was read, with all its blocks and what of it was no article, or why it could not be. */
type ReadOrRefused =
  | ({ readonly kind: 'read' } & PageText & Partial<SentText>)
  | ({ readonly kind: 'refused' } & Refused);

type Reader = (text: string, options: ReadOptions) => ReadOrRefused;

const readFeed: Reader = (text, options) => {
  const reading = readFeedArticles(text, options);
  if (reading.ok) return { kind: 'read', ...reading };
  return { kind: 'refused', refusal: 'unsupported-format', detail: reading.reason };
};

/** How many mistakes of a page without one good record are named. */
const NAMED = 5;

const readSent: Reader = (text, options) => {
  const reading = readSentArticles(text, options);
  const { articles, rejected } = reading;
  if (articles.length > 0 || rejected.length === 0) return { kind: 'read', ...reading };
  const more = rejected.length > NAMED ? ` And ${rejected.length - NAMED} more.` : '';
  const details = rejected.slice(0, NAMED).map(({ detail }) => detail);
  return { kind: 'refused', refusal: 'wrong-shape', detail: `${details.join(' ')}${more}` };
};

const READERS: Readonly<Record<PageKind, Reader>> = {
  text: (page, options) => ({ kind: 'read', page, ...readPage(page, options) }),
  html: (page, options) => ({ kind: 'read', ...readHtml(page, options) }),
  feed: readFeed,
  json: (text, options) => (isJsonFeed(text) ? readFeed(text, options) : readSent(text, options)),
  ndjson: readSent,
};

/** Reads a page of any kind. */
export const readBytes = (bytes: Uint8Array, about: About): ReadOrRefused => {
  const { contentType, ...options } = about;
  const decoded = decode(bytes, contentType === undefined ? {} : { contentType });
  if (!decoded.ok) return { kind: 'refused', refusal: decoded.code, detail: decoded.reason };
  return READERS[decoded.kind](decoded.page, options);
};

/** Reads a page; its source, for people, is the name of its file. */
export const reader =
  (hash: Hash) =>
  (bytes: Uint8Array, key: string, stated: Stated = {}): Reading =>
    readBytes(bytes, { hash, source: key.slice(key.lastIndexOf('/') + 1), ...stated });
