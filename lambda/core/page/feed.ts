/**
 * Feeds: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed, news sitemaps, and what publishers
 * make of them. Whatever can be read is read, and what was wrong is said; only what is no feed, or
 * would have to be expanded, is refused. An entry comes out as plain text with one canonical url.
 */

import { isDeclared } from './feed-doctype.ts';
import { feedOfFields } from './feed-entry.ts';
import { fieldsOf } from './feed-fields.ts';
import { feedOfJson } from './feed-json.ts';
import { withShared } from './feed-shared.ts';

/** What a document is, whatever it calls itself. A `sitemap` has urls only, a `sitemap-index` names other sitemaps. */
export type FeedFormat =
  | 'rss'
  | 'rdf'
  | 'atom'
  | 'json'
  | 'news-sitemap'
  | 'sitemap'
  | 'sitemap-index';

/** One entry, in plain text. One that says nothing is still counted: it has a title of '' and no url or text. */
export type FeedEntry = {
  /** What the publisher knows it by: its guid or id, else its url, else its title and date. */
  readonly id: string;
  /** Canonical. */
  readonly url?: string;
  /** Other entries of the document have this url too, or it is a front page: it names no article by itself. */
  readonly shared?: true;
  /** In one line; '' if it has none. */
  readonly title: string;
  /** Paragraphs, one a line: the summary, unless the content repeats it, and the content. */
  readonly text?: string;
  /** The publisher says that the text is the content, not a summary. */
  readonly whole: boolean;
  /** ISO 8601, UTC. */
  readonly published?: string;
  readonly updated?: string;
  readonly author?: string;
  /** ISO 639 code, as stated. */
  readonly lang?: string;
};

/** A feed that was read. */
export type Feed = {
  readonly format: FeedFormat;
  readonly title?: string;
  /** The feed's own address, as it states it. */
  readonly url?: string;
  readonly siteUrl?: string;
  readonly lang?: string;
  /** How long the publisher asks to wait between two readings. */
  readonly ttlMinutes?: number;
  /** A WebSub hub. */
  readonly hub?: string;
  readonly entries: readonly FeedEntry[];
  /** The sitemaps of a sitemap index. */
  readonly sitemaps: readonly string[];
  /** What was wrong and could be read all the same, for whoever looks after the feed. */
  readonly problems: readonly string[];
};

/** Why a text is no feed; stable, for metrics. */
export type FeedRefusal = 'empty' | 'doctype' | 'html' | 'invalid-json' | 'no-feed';

/** The feed, or why there is none and what to do. */
export type FeedReading =
  | { readonly ok: true; readonly feed: Feed }
  | { readonly ok: false; readonly code: FeedRefusal; readonly reason: string };

/** What is known of a feed from outside. */
export type FeedOptions = {
  /** Where it was read, for relative urls in it. */
  readonly url?: string;
};

const refused = (code: FeedRefusal, reason: string): FeedReading => ({ ok: false, code, reason });

const DOCTYPE_REASON =
  'It declares entities of its own (a DOCTYPE with declarations in it), which Vigie never expands, since a few bytes of them can become gigabytes. Ask the publisher for a feed without a DOCTYPE, or use another feed of the site.';

const NO_ITEMS = 'It is JSON, but no JSON Feed: it has no list of items.';

const noFeed = (text: string): FeedReading =>
  /<(?:html|head|body|!doctype\s+html)[\s>]/iu.test(text.slice(0, 4_000))
    ? refused(
        'html',
        'It is a web page, not a feed. Give the address of the feed itself: pages name theirs in a <link rel="alternate">.',
      )
    : refused(
        'no-feed',
        'It is no feed: it has no RSS, RDF, Atom or sitemap element and is no JSON Feed. Open the address in a browser to see what it answers.',
      );

/** Reads a feed. Never throws, and takes time in proportion to the text's length. */
export const readFeed = (text: string, options: FeedOptions = {}): FeedReading => {
  const start = text.replace(/^\ufeff/u, '').trimStart();
  if (start === '') return refused('empty', 'It is empty. Try again later.');
  if (start.startsWith('{') || start.startsWith('[')) {
    const feed = feedOfJson(start, options);
    if (typeof feed !== 'string') return { ok: true, feed: withShared(feed) };
    return feed === '' ? refused('no-feed', NO_ITEMS) : refused('invalid-json', feed);
  }
  if (isDeclared(start)) return refused('doctype', DOCTYPE_REASON);
  const fields = fieldsOf(start);
  if (fields.root === '') return noFeed(start);
  return { ok: true, feed: withShared(feedOfFields(fields, options)) };
};
