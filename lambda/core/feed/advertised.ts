/**
 * The feeds that a web page names in its `<link rel="alternate">` elements, in its order: what a site's
 * own address leads to. Comments are no feed, and come last.
 */

import { decodeEntities } from '../page/entities.ts';
import { attributesOf, cursorOf, nextTag } from '../page/feed-tags.ts';

/** A feed as a page names it. */
export type Advertised = { readonly url: string; readonly title?: string };

const FEED_TYPE = /^(?:application|text)\/(?:rss|atom|rdf|feed)\+(?:xml|json)$/i;
/** The head of a page is at its start. */
const HEAD = 500_000;

/** The attributes of the tags in the head that link to something. */
const linksIn = function* (html: string): Generator<(name: string) => string> {
  const cursor = cursorOf(html.slice(0, HEAD));
  for (let tag = nextTag(cursor); tag !== undefined; tag = nextTag(cursor)) {
    if (tag.name !== 'link' || tag.kind === 'close') continue;
    const attributes = attributesOf(cursor.text, tag);
    yield (name) => decodeEntities(attributes.get(name) ?? '').trim();
  }
};

const isOfComments = ({ url, title = '' }: Advertised): boolean =>
  /comment|kommentar/i.test(`${title} ${url}`);

/** The feeds that the page at `base` names. */
export const advertisedFeeds = (html: string, base: string): readonly Advertised[] => {
  const found = Array.from(linksIn(html)).flatMap((said): readonly Advertised[] => {
    const isAlternate = said('rel').toLowerCase().split(/\s+/).includes('alternate');
    const [href, title] = [said('href'), said('title')];
    if (!isAlternate || !FEED_TYPE.test(said('type'))) return [];
    if (href === '' || !URL.canParse(href, base)) return [];
    return [{ url: new URL(href, base).href, ...(title === '' ? {} : { title }) }];
  });
  const distinct = found.filter(({ url }, at) => found.findIndex((one) => one.url === url) === at);
  return [
    ...distinct.filter((feed) => !isOfComments(feed)),
    ...distinct.filter((feed) => isOfComments(feed)),
  ];
};
