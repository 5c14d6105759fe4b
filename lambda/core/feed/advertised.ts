/**
 * The feeds that a web page names in its `<link rel="alternate">` elements, in its order: what a site's
 * own address leads to. Comments are no feed, and come last.
 */

/** A feed as a page names it. */
export type Advertised = { readonly url: string; readonly title?: string };

const FEED_TYPE = /^(?:application|text)\/(?:rss|atom|rdf|feed)\+(?:xml|json)$/i;
/** The head of a page is at its start. */
const HEAD = 500_000;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&quot;': '"', '&#39;': "'" };

const attributesOf = (tag: string): ReadonlyMap<string, string> =>
  new Map(
    Array.from(
      tag.matchAll(/([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi),
      ([, name = '', double, single, bare]) => [
        name.toLowerCase(),
        (double ?? single ?? bare ?? '').replace(
          /&(?:amp|quot|#39);/g,
          (one) => ENTITIES[one] ?? one,
        ),
      ],
    ),
  );

const isOfComments = ({ url, title = '' }: Advertised): boolean =>
  /comment|kommentar/i.test(`${title} ${url}`);

/** The feeds that the page at `base` names. */
export const advertisedFeeds = (html: string, base: string): readonly Advertised[] => {
  // `[^<>]`: a tag that never ends costs itself only.
  const links = html.slice(0, HEAD).match(/<link\b[^<>]*>/gi) ?? [];
  const found = links.map(attributesOf).flatMap((link): readonly Advertised[] => {
    const isAlternate = (link.get('rel') ?? '').toLowerCase().split(/\s+/).includes('alternate');
    const href = link.get('href')?.trim() ?? '';
    if (!isAlternate || !FEED_TYPE.test(link.get('type')?.trim() ?? '')) return [];
    if (href === '' || !URL.canParse(href, base)) return [];
    const title = link.get('title')?.trim();
    return [{ url: new URL(href, base).href, ...(title ? { title } : {}) }];
  });
  const distinct = found.filter(({ url }, at) => found.findIndex((one) => one.url === url) === at);
  return [
    ...distinct.filter((feed) => !isOfComments(feed)),
    ...distinct.filter((feed) => isOfComments(feed)),
  ];
};
