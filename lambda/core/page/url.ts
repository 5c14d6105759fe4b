/**
 * One address an article. The same story is linked with and without its campaign's parameters, in
 * capitals, with a fragment, relative to a feed: the canonical url is what is left when all that
 * does not name the document is gone. An article's id comes from it.
 */

/** Parameters that name the way to a page, not the page: campaigns, mail-outs, click ids of ad networks. */
const TRACKING = new RegExp(
  [
    '^(?:utm|mtm|pk|piwik|hsa|matomo|stm)_',
    '^at_(?:medium|campaign|custom\\d?|creation|variant|emailtype|send_date|link\\w*|format)$',
    '^(?:fbclid|gclid|gbraid|wbraid|dclid|gclsrc|msclkid|twclid|ttclid|yclid|ysclid|li_fat_id|igshid|igsh|epik|srsltid|rb_clickid)$',
    '^(?:mc_[ce]id|_hsenc|_hsmi|__hs\\w+|mkt_tok|vero_(?:id|conv)|oly_(?:anon|enc)_id|wickedid|_openstat|_ga|_gl)$',
    '^(?:xtor|xtref|xtcr|s_cid|cmpid|wt_(?:mc|zmc)(?:_\\w+)?|wt\\.\\w?mc\\w*|ns_(?:mchannel|source|campaign|linkname|fee))$',
    '^(?:ito|icid|ncid|ocid|smid|ref_src|ref_url|trkcampaign|__twitter_impression)$',
  ].join('|'),
  'i',
);

/** Redirectors that carry the address of the page: host and path, and the parameters that hold it. */
const REDIRECTORS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:www\.)?google\.[a-z.]{2,6}\/url$/, ['url', 'q']],
  [/^(?:www\.)?bing\.com\/(?:news\/)?apiclick\.aspx$/i, ['url']],
  [/^l\.facebook\.com\/l\.php$/, ['u']],
];

/** Urls that are longer are no address of a page. UTF-16 units. */
const LONGEST_URL = 4_096;

const isWeb = (url: URL): boolean => url.protocol === 'http:' || url.protocol === 'https:';

/** An absolute http or https url, or undefined; blanks that a feed wrapped it with do not matter. */
const parse = (text: string, base?: string): URL | undefined => {
  if (text.length > LONGEST_URL) return undefined;
  // `&amp;`: written twice as an entity, by feeds that escape what is escaped.
  const clean = text.trim().replaceAll('&amp;', '&');
  if (clean === '' || !URL.canParse(clean, base)) return undefined;
  const url = new URL(clean, base);
  return isWeb(url) && url.hostname !== '' ? url : undefined;
};

/** Where a redirector's url leads, followed on paper only, at most three deep. */
const target = (url: URL): URL => {
  let at = url;
  for (let hops = 0; hops < 3; hops++) {
    const place = `${at.hostname}${at.pathname}`;
    const [, names = []] = REDIRECTORS.find(([pattern]) => pattern.test(place)) ?? [];
    const inside = names.map((name) => at.searchParams.get(name)).find((value) => value !== null);
    const next = inside === undefined || inside === null ? undefined : parse(inside);
    if (next === undefined) return at;
    at = next;
  }
  return at;
};

/** Is it the address of a site rather than of a page? */
export const isFrontPage = (url: string): boolean => /^https?:\/\/[^/]+\/?$/iu.test(url);

const nameOf = (pair: string): string => pair.split('=', 1)[0] ?? '';

const withoutTracking = (search: string): string => {
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(nameOf(pair)));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
};

/** A fragment that names a page of a site that loads its pages by script. */
const isRoute = (fragment: string): boolean => /^#!?\//u.test(fragment);

/**
 * The canonical form of a url: http or https, lower-case host without its default port or user, no
 * tracking parameters, no fragment (but `#/…` and `#!/…`), resolved against `base` if relative;
 * undefined if it is no such url. Never throws, and `canonicalUrl(canonicalUrl(x))` changes nothing.
 */
export const canonicalUrl = (text: string, base?: string): string | undefined => {
  const parsed = parse(text, base !== undefined && URL.canParse(base) ? base : undefined);
  if (parsed === undefined) return undefined;
  const url = target(parsed);
  url.username = '';
  url.password = '';
  if (!isRoute(url.hash)) url.hash = '';
  url.search = withoutTracking(url.search);
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.replace(/\.+$/u, '');
  return url.href;
};
