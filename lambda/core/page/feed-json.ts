/** JSON Feed (1.0, 1.1), and what calls itself so: items without ids, numbers as ids, lone authors. */

import * as z from 'zod/mini';
import type { Feed, FeedEntry, FeedOptions } from './feed.ts';
import { instantOf } from './feed-date.ts';
import { joinedText } from './feed-summary.ts';
import { lineOf, lineOfHtml, textOfHtml } from './feed-text.ts';
import { langCode, MOST_ENTRIES, namesOf, ownId, told } from './feed-values.ts';
import { canonicalUrl } from './url.ts';

/** A field of the wrong type is a field that is not there: one slip does not lose an entry. */
const lenient = <Type>(schema: z.ZodMiniType<Type>) => z.catch(z.optional(schema), undefined);
const string = lenient(z.string());
const author = z.object({ name: string });

const itemSchema = z.object({
  id: lenient(z.union([z.string(), z.number()])),
  url: string,
  external_url: string,
  title: string,
  content_html: string,
  content_text: string,
  summary: string,
  date_published: string,
  date_modified: string,
  language: string,
  author: lenient(author),
  authors: lenient(z.array(author)),
});

const feedSchema = z.object({
  title: string,
  home_page_url: string,
  feed_url: string,
  language: string,
  author: lenient(author),
  authors: lenient(z.array(author)),
  hubs: lenient(z.array(z.object({ url: string }))),
  items: z.array(z.unknown()),
});

type Item = z.infer<typeof itemSchema>;

const linesOf = (plain: string): string =>
  plain
    .split(/[\r\n]+/u)
    .map(lineOf)
    .filter((line) => line !== '')
    .join('\n');

const contentOf = ({ content_html: html, content_text: plain }: Item): string | undefined => {
  const text = html === undefined ? linesOf(plain ?? '') : textOfHtml(html);
  return text === '' ? undefined : text;
};

const urlOf = ({ id, url, external_url: external }: Item, base: string | undefined) => {
  const isAddress = typeof id === 'string' && /^https?:/iu.test(id);
  const link = url ?? (isAddress ? id : external);
  return link === undefined ? undefined : canonicalUrl(link, base);
};

/** Who wrote an item, or all of a feed: in 1.1 several, in 1.0 one. */
const nameOf = ({
  authors = [],
  author: lone,
}: Pick<Item, 'authors' | 'author'>): string | undefined =>
  namesOf([...authors, lone].map((one) => lineOf(one?.name ?? '')));

const textOf = (item: Item, content: string | undefined): string | undefined => {
  const summary = linesOf(item.summary ?? '');
  return joinedText(summary === '' ? undefined : summary, content);
};

/** What all items of a feed share: what their addresses are relative to, and who wrote them if they do not say. */
type Shared = { readonly base: string | undefined; readonly author: string | undefined };

const entryOf = (item: Item, { base, author: whose }: Shared): FeedEntry => {
  const url = urlOf(item, base);
  const title = lineOfHtml(item.title ?? '');
  const content = contentOf(item);
  const text = textOf(item, content);
  const published = instantOf(item.date_published ?? '');
  const rest = {
    url,
    text,
    published,
    updated: instantOf(item.date_modified ?? ''),
    author: nameOf(item) ?? whose,
    lang: langCode(item.language),
  };
  const id = lineOf(String(item.id ?? '')) || (url ?? ownId(title, text, published));
  return { id, title, whole: content !== undefined, ...told(rest) };
};

const entriesOf = (items: readonly unknown[], shared: Shared): readonly FeedEntry[] =>
  items.flatMap((item) => {
    const parsed = itemSchema.safeParse(item);
    return parsed.success ? [entryOf(parsed.data, shared)] : [];
  });

/** What JSON says, or why it is none. */
const parsed = (text: string): { readonly value: unknown } | string => {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return `It begins like JSON but is none (${error.message}). It may have been cut on the way: try again.`;
  }
};

const TOO_MANY = `It has more than ${MOST_ENTRIES} entries; the first are read.`;

/** The feed; '' if the JSON is no feed, or else why it is no JSON. */
export const feedOfJson = (text: string, options: FeedOptions): Feed | string => {
  const json = parsed(text);
  if (typeof json === 'string') return json;
  const feed = feedSchema.safeParse(json.value);
  if (!feed.success) return '';
  const { data } = feed;
  const own = data.feed_url === undefined ? undefined : canonicalUrl(data.feed_url, options.url);
  const base = options.url ?? own ?? data.home_page_url;
  const items = data.items.slice(0, MOST_ENTRIES);
  const entries = entriesOf(items, { base, author: nameOf(data) });
  const lost = items.length - entries.length;
  const hub = data.hubs?.map(({ url }) => url).find((url) => url !== undefined);
  const rest = {
    title: data.title === undefined ? undefined : lineOf(data.title),
    url: own,
    siteUrl: data.home_page_url === undefined ? undefined : canonicalUrl(data.home_page_url, base),
    lang: langCode(data.language),
    hub: hub === undefined ? undefined : canonicalUrl(hub, base),
  };
  const problems = [
    ...(lost === 0 ? [] : [`${lost} of ${items.length} items are none.`]),
    ...(items.length < data.items.length ? [TOO_MANY] : []),
  ];
  return { format: 'json', ...told(rest), entries, sitemaps: [], problems };
};

/** Is a JSON document a feed rather than a sent article? */
export const isJsonFeed = (text: string): boolean => {
  const json = parsed(text.replace(/^\ufeff/u, ''));
  return typeof json !== 'string' && feedSchema.safeParse(json.value).success;
};
