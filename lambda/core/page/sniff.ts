/**
 * What a page is: plain text, HTML, a feed or JSON. Its own first characters say it best, since files
 * are served and stored under any type; the stated type decides where they do not.
 */

/** The kinds that are read, each by a reader of its own. */
export type PageKind = 'text' | 'html' | 'feed' | 'json' | 'ndjson';

/** So much of a page is looked at. UTF-16 units. */
const SEEN = 4_000;

const FEED = /^<(?:[\w.-]+:)?(?:rss|feed|rdf|urlset|channel|sitemapindex)[\s>]/i;
const HTML =
  /^<(?:!doctype\s+html|html|head|body|title|meta|link|base|article|section|main|header|footer|nav|aside|div|p|span|h[1-6]|table|center|font|ul|ol|dl|script|style|form|figure|a|b|br|img|blockquote)(?=[\s/>])/i;
const DECLARED = /^<(?:\?[a-z]|![a-z[-])/i;

/** What stands in front of the first element: declarations, comments, blanks. */
const withoutProlog = (start: string): string => {
  let rest = start.trimStart();
  while (/^<(?:\?|!--|!doctype(?!\s+html))/i.test(rest)) {
    const [open, close] = rest.startsWith('<!--') ? ['<!--', '-->'] : ['<', '>'];
    const end = rest.indexOf(close, open.length);
    if (end < 0) return '';
    rest = rest.slice(end + close.length).trimStart();
  }
  return rest;
};

const isJson = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch (error) {
    // Not JSON: text that begins with a bracket.
    if (error instanceof SyntaxError) return false;
    throw error;
  }
};

/** A first field in quotes: JSON, and if it is broken its reader says where. A text may begin with a bracket. */
const MEANT_AS_JSON = /^\[?\s*\{\s*"[^"\n]{1,100}"\s*:/;

const jsonKind = (page: string): 'json' | 'ndjson' | undefined => {
  const text = page.trim();
  if (!/^[{[]/.test(text)) return undefined;
  const line = text.slice(0, text.search(/[\r\n]|$/));
  if (line.length < text.length && line.startsWith('{') && isJson(line)) return 'ndjson';
  return MEANT_AS_JSON.test(text) || isJson(text) ? 'json' : undefined;
};

/** Ends of elements and links of a text that begins without one: a fragment of a page. */
const TAGS = /<\/(?:p|div|a|h[1-6]|li|td|span|strong)>|<br\s*\/?>/gi;
const FEWEST_TAGS = 3;

const isFragment = (start: string): boolean => (start.match(TAGS)?.length ?? 0) >= FEWEST_TAGS;

/** What a stated type says of a page that does not say it itself. */
const byType = (type: string, start: string): PageKind | undefined => {
  if (/^(?:text\/html|application\/xhtml\+xml)/i.test(type))
    return /<[a-z!/]/i.test(start) ? 'html' : undefined;
  if (/^application\/(?:x-)?ndjson|^application\/jsonl/i.test(type)) return 'ndjson';
  return undefined;
};

/** A feed behind something that its server wrote before it, such as the warning of a program. */
const BEHIND = /<\?xml[^<>]*>\s*<(?:[\w.-]+:)?(?:rss|feed|rdf|urlset|sitemapindex)[\s>]/i;
/** A page that shows how feeds are written is none. */
const PAGE = /<(?:!doctype\s+html|html|head|body)[\s>]/i;

const hasFeedBehind = (begin: string): boolean => {
  const at = begin.search(BEHIND);
  return at >= 0 && !PAGE.test(begin.slice(0, at));
};

/** What a page is. XML that is not HTML is a feed, or nothing: the feed's reader says which and why. */
export const kindOf = (page: string, contentType = ''): PageKind => {
  const begin = page.slice(0, SEEN).trimStart();
  const start = withoutProlog(page.slice(0, 20_000));
  if (FEED.test(start)) return 'feed';
  if (HTML.test(start)) return hasFeedBehind(begin) ? 'feed' : 'html';
  if (/^(?:application|text)\/(?:rss|atom|rdf)\+xml/i.test(contentType) && begin.startsWith('<'))
    return 'feed';
  if (DECLARED.test(begin) && !/^<\?xml/i.test(begin)) return 'html';
  if (/^<\?xml/i.test(begin) || hasFeedBehind(begin)) return 'feed';
  return jsonKind(page) ?? byType(contentType, begin) ?? (isFragment(begin) ? 'html' : 'text');
};
