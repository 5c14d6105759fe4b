/**
 * What the elements of feeds are called. Publishers choose prefixes freely, forget to declare them
 * and write in capitals; a key is the local name, with a fixed prefix where the vocabulary is
 * not the feed's own: `media:title` is no title.
 */

/** Prefixes of vocabularies by what their addresses contain; the feed's own have none. */
const VOCABULARIES: readonly (readonly [string, string])[] = [
  ['w3.org/2005/atom', ''],
  ['purl.org/atom', ''],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['purl.org/rss/1.0/modules/', 'module'],
  ['purl.org/rss/', ''],
  ['my.netscape.com/rdf', ''],
  ['backend.userland.com', ''],
  ['blogs.law.harvard.edu/tech/rss', ''],
  ['cyber.law.harvard.edu/rss', ''],
  ['purl.org/dc/elements', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['search.yahoo.com/mrss', 'media'],
  ['itunes.com/dtds', 'itunes'],
  ['schemas/sitemap-news', 'news'],
  ['schemas/sitemap-', 'extension'],
  ['schemas/sitemap', ''],
  ['rssnamespace.org/feedburner', 'feedburner'],
  ['w3.org/1999/xhtml', 'xhtml'],
  ['22-rdf-syntax-ns', 'rdf'],
];

/** Prefixes that stand for the feed's own vocabulary where nobody declared them. */
const OWN_PREFIXES = new Set(['atom', 'atom10', 'a10', 'rss', 'rss10', 'sitemap', 'rdf']);

/** What the document's prefixes stand for; filled as declarations come by. */
export type Prefixes = Map<string, string>;

/** Takes in the `xmlns:…` among a tag's attributes. */
export const declare = (prefixes: Prefixes, attributes: ReadonlyMap<string, string>): void => {
  for (const [name, value] of attributes) {
    if (!name.startsWith('xmlns:')) continue;
    const address = value.toLowerCase();
    const known = VOCABULARIES.find(([part]) => address.includes(part));
    if (known !== undefined) prefixes.set(name.slice(6), known[1]);
  }
};

/** The key of an element's name (in lower case). */
export const keyOf = (prefixes: Prefixes, name: string): string => {
  const colon = name.indexOf(':');
  if (colon < 0) return name;
  const written = name.slice(0, colon);
  const prefix = prefixes.get(written) ?? (OWN_PREFIXES.has(written) ? '' : written);
  const local = name.slice(colon + 1);
  return prefix === '' || prefix === 'rdf' ? local : `${prefix}:${local}`;
};

/** Roots, and what their entries are called. */
export const ENTRIES: ReadonlyMap<string, string> = new Map([
  ['rss', 'item'],
  ['rdf', 'item'],
  ['channel', 'item'],
  ['feed', 'entry'],
  ['urlset', 'url'],
  ['sitemapindex', 'sitemap'],
]);

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements that only hold others of the same entry or feed. */
export const TRANSPARENT = words('channel media:group media:content news:news news:publication');

/** Elements that hold a line of text: where one does not end, the next element of a feed ends it. */
const LINES = words(
  'title link guid id pubdate published updated issued modified created date language ttl category comments copyright webmaster managingeditor generator docs loc lastmod changefreq priority dc:date dc:creator dc:language dc:title dcterms:issued dcterms:created dcterms:modified news:name news:language news:publication_date news:title sy:updateperiod sy:updatefrequency feedburner:origlink media:title itunes:author itunes:title lastbuilddate',
);

/** Elements that hold text of several lines; HTML in them may use all names but those of feeds. */
const TEXTS = words(
  'description content:encoded content summary tagline subtitle fulltext media:description itunes:summary itunes:subtitle dc:description xhtml:body body',
);

/** Names that HTML has not: seen inside a text, the text has not been ended. */
const FEED_ONLY = words(
  'guid pubdate published updated issued modified author enclosure comments category dc:date dc:creator dc:language dcterms:issued media:title media:content media:thumbnail media:group content:encoded feedburner:origlink lastbuilddate managingeditor webmaster',
);

/** Does an element end the open field, which nobody has closed? */
export const endsField = (open: string, next: string): boolean => {
  if (LINES.has(open)) return LINES.has(next) || TEXTS.has(next) || FEED_ONLY.has(next);
  return TEXTS.has(open) && FEED_ONLY.has(next);
};
