/**
 * The readers of pages: plain text, web pages, feeds, sent articles, in any encoding. They are half of
 * what scan is made of, so they are a file of their own, which `load-readers.ts` loads when the first
 * page comes.
 */

import { decode } from '../core/page/decode.ts';
import { isJsonFeed } from '../core/page/feed-json.ts';
import { readFeedArticles } from '../core/page/feed-sent.ts';
import { readHtml } from '../core/page/html.ts';
import { readSentArticles } from '../core/page/sent.ts';
import type { PageKind } from '../core/page/sniff.ts';
import { type About, type Reader, readText } from './read-text.ts';

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
  text: readText,
  html: (page, options) => ({ kind: 'read', ...readHtml(page, options) }),
  feed: readFeed,
  json: (text, options) => (isJsonFeed(text) ? readFeed(text, options) : readSent(text, options)),
  ndjson: readSent,
};

/** Reads a page of any kind. */
export const readAny = (bytes: Uint8Array, about: About) => {
  const { contentType, ...options } = about;
  const decoded = decode(bytes, contentType === undefined ? {} : { contentType });
  if (decoded.ok) return READERS[decoded.kind](decoded.page, options);
  return { kind: 'refused', refusal: decoded.code, detail: decoded.reason } as const;
};
