/** What a server answered to one who asked for a feed: pure, bytes to entries, to the feeds that a page names, or to a reason. */

import { advertisedFeeds } from '../core/feed/advertised.ts';
import { decode } from '../core/page/decode.ts';
import { readFeed } from '../core/page/feed.ts';
import type { FeedAnswer, ReadAnswer } from './feeds.ts';

const options = (contentType: string | undefined) =>
  contentType === undefined ? {} : { contentType };

/** Reads an answer. */
export const readAnswer: ReadAnswer = (bytes, { url, contentType }): FeedAnswer => {
  const decoded = decode(bytes, options(contentType));
  if (!decoded.ok) return { kind: 'neither', code: decoded.code, reason: decoded.reason };
  const reading = readFeed(decoded.page, { url });
  if (reading.ok) return { kind: 'feed', feed: reading.feed };
  if (reading.code === 'html') return { kind: 'page', feeds: advertisedFeeds(decoded.page, url) };
  return { kind: 'neither', code: reading.code, reason: reading.reason };
};

/** Bytes of a web page to its text with the markup. */
export const decodePage = (bytes: Uint8Array, contentType?: string): string | undefined => {
  const decoded = decode(bytes, options(contentType));
  return decoded.ok ? decoded.page : undefined;
};
