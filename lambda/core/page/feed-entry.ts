/** The fields of an XML feed to what they mean: title, address, dates, text, of the feed and of each entry. */

import type { Feed, FeedEntry, FeedFormat, FeedOptions } from './feed.ts';
import { instantOf } from './feed-date.ts';
import type { FeedFields, Field, Fields } from './feed-fields.ts';
import { joinedText, withoutTrailer } from './feed-summary.ts';
import { bareText, lineOf, lineOfHtml, textOfHtml, unescaped } from './feed-text.ts';
import { authorOf, langCode, namesOf, ownId, told, ttlOf } from './feed-values.ts';
import { canonicalUrl } from './url.ts';

const named = ({ fields }: Fields, keys: readonly string[]): readonly Field[] =>
  keys.flatMap((key) => fields.filter((field) => field.key === key));

/** The first of the keys' fields that has a value. */
const first = <Value>(
  group: Fields,
  keys: readonly string[],
  read: (field: Field) => Value | undefined,
): Value | undefined => {
  for (const field of named(group, keys)) {
    const value = read(field);
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
};

const value = ({ raw }: Field): string => lineOf(bareText(raw));

/** A title: Atom says whether it is HTML; elsewhere people write what they like. */
const title = ({ raw, attributes }: Field): string => {
  const type = attributes.get('type') ?? '';
  const inside = unescaped(raw);
  return type === 'text' ? lineOf(inside) : lineOfHtml(inside);
};

const BINARY = /^(?:image|audio|video|application)\/(?!xhtml)/iu;

/** A text field; one that names its content elsewhere, or is no text, has none. */
const text = ({ raw, attributes }: Field): string => {
  const type = attributes.get('type') ?? '';
  if (BINARY.test(type) || attributes.get('mode') === 'base64') return '';
  const inside = unescaped(raw);
  return type === 'text' && !inside.includes('<')
    ? textOfHtml(escaped(inside))
    : textOfHtml(inside);
};

const escaped = (plain: string): string => plain.replaceAll('&', '&amp;').replaceAll('\n', '<br>');

const address = (field: Field, base: string | undefined): string | undefined =>
  canonicalUrl(field.attributes.get('href') ?? bareText(field.raw), field.base ?? base);

const isAlternate = ({ attributes }: Field): boolean =>
  (attributes.get('rel') ?? 'alternate').toLowerCase() === 'alternate';
const isPage = ({ attributes }: Field): boolean => /html/iu.test(attributes.get('type') ?? 'html');

/** Links that lead to the page itself, the likeliest first. */
const linksOf = (group: Fields): readonly Field[] => {
  const links = named(group, ['link']);
  const alternate = links.filter(isAlternate);
  return [
    ...named(group, ['feedburner:origlink']),
    ...alternate.filter((link) => !link.attributes.has('href')),
    ...alternate.filter((link) => link.attributes.has('href') && isPage(link)),
    ...alternate,
    ...named(group, ['loc', 'news:loc', 'about']),
    ...named(group, ['guid']).filter(({ attributes }) => attributes.get('ispermalink') !== 'false'),
    ...named(group, ['id']).filter(({ raw }) => /^\s*https?:/iu.test(bareText(raw))),
  ];
};

const urlOf = (group: Fields, base: string | undefined): string | undefined => {
  for (const link of linksOf(group)) {
    const url = address(link, base);
    if (url !== undefined) return url;
  }
  return undefined;
};

const related = (group: Fields, rel: string, base: string | undefined): string | undefined => {
  const links = named(group, ['link']).filter(
    ({ attributes }) => attributes.get('rel')?.toLowerCase() === rel,
  );
  return links.map((link) => address(link, base)).find((url) => url !== undefined);
};

const TITLES = ['title', 'news:title', 'media:title', 'dc:title', 'itunes:title'];
const CONTENTS = ['content:encoded', 'content', 'fulltext', 'xhtml:body', 'body'];
const SUMMARIES = [
  'description',
  'summary',
  'media:description',
  'dc:description',
  'itunes:summary',
];
const PUBLISHED = [
  'pubdate',
  'published',
  'issued',
  'news:publication_date',
  'dcterms:issued',
  'dc:date',
  'date',
  'created',
  'dcterms:created',
];
const UPDATED = ['updated', 'modified', 'dcterms:modified', 'lastmod'];
const AUTHORS = ['dc:creator', 'author', 'itunes:author'];

const date = ({ raw }: Field): string | undefined => instantOf(bareText(raw));

const langOf = (group: Fields): string | undefined =>
  langCode(first(group, ['language', 'dc:language', 'news:language'], value) ?? group.lang);

/** Everybody whom the first kind of field that names somebody names. */
const authorsOf = (group: Fields, keys: readonly string[]): string | undefined => {
  for (const key of keys) {
    const names = namesOf(named(group, [key]).map(({ raw }) => authorOf(raw)));
    if (names !== undefined) return names;
  }
  return undefined;
};

/** What all entries of a feed share: what their addresses are relative to, its title and its author. */
type Shared = {
  readonly base: string | undefined;
  readonly title: string | undefined;
  readonly author: string | undefined;
};

const entryOf = (group: Fields, feed: Shared): FeedEntry => {
  const url = urlOf(group, feed.base);
  const line = first(group, TITLES, title) ?? '';
  const own = (field: Field): string => withoutTrailer(text(field), line, feed.title);
  const content = first(group, CONTENTS, own);
  const joined = joinedText(first(group, SUMMARIES, own), content);
  const published = first(group, PUBLISHED, date);
  const id = first(group, ['guid', 'id'], value) ?? url ?? ownId(line, joined, published);
  const rest = {
    url,
    text: joined,
    published,
    updated: first(group, UPDATED, date),
    author: authorsOf(group, AUTHORS) ?? feed.author,
    lang: langOf(group),
  };
  return { id, title: line, whole: content !== undefined, ...told(rest) };
};

const formatOf = ({ root, entries }: FeedFields): FeedFormat => {
  if (root === 'feed') return 'atom';
  if (root === 'rdf') return 'rdf';
  if (root === 'sitemapindex') return 'sitemap-index';
  if (root !== 'urlset') return 'rss';
  const hasNews = entries.some(({ fields }) => fields.some(({ key }) => key.startsWith('news:')));
  return hasNews ? 'news-sitemap' : 'sitemap';
};

/** Is there nothing to tell of an entry? */
export const saysNothing = ({ url, title: line, text: joined }: FeedEntry): boolean =>
  url === undefined && line === '' && joined === undefined;

/** What was wrong, with the entries that are there but say nothing. */
const withEmpty = (
  problems: readonly string[],
  entries: readonly FeedEntry[],
): readonly string[] => {
  const empty = entries.filter(saysNothing).length;
  return empty === 0
    ? problems
    : [...problems, `${empty} of ${entries.length} entries say nothing.`];
};

/** The feed that these fields tell of. */
export const feedOfFields = (fields: FeedFields, options: FeedOptions): Feed => {
  const { head, entries, problems } = fields;
  const format = formatOf(fields);
  const own = related(head, 'self', options.url);
  const base = options.url ?? own;
  const siteUrl = urlOf({ fields: head.fields.filter(({ key }) => key === 'link') }, base);
  const from = base ?? siteUrl;
  const isIndex = format === 'sitemap-index';
  const name = first(head, ['title', 'dc:title'], title);
  // Only Atom says that its feed's author is that of every entry that names none (RFC 4287, 4.2.1).
  const author = format === 'atom' ? authorsOf(head, ['author']) : undefined;
  const shared = { base: from, title: name, author };
  const read = isIndex ? [] : entries.map((entry) => entryOf(entry, shared));
  const rest = {
    title: name,
    url: own,
    siteUrl,
    lang: langOf(head),
    ttlMinutes: ttlOf((keys) => first(head, keys, value)),
    hub: related(head, 'hub', base),
  };
  return {
    format,
    ...told(rest),
    entries: read,
    sitemaps: isIndex ? entries.flatMap((entry) => urlOf(entry, from) ?? []) : [],
    problems: withEmpty(problems, read),
  };
};
