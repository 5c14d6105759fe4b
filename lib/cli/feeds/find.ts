/**
 * The feed at an address, or of the site at it: what the page names, and only where it names none the
 * addresses at which sites usually have one. Asked as the poller asks, with all its care.
 */

import type { Advertised } from '../../../lambda/core/feed/advertised.ts';
import type { Feed } from '../../../lambda/core/page/feed.ts';
import { type Asked, type AskPorts, askFeed } from '../../../lambda/steps/ask-feed.ts';

/** A feed that was found, and the others that the page names. */
export type Found =
  | {
      readonly ok: true;
      readonly url: string;
      readonly feed: Feed;
      readonly others: readonly Advertised[];
      /** The page named it, it was guessed, or it is at the address itself. */
      readonly by: 'address' | 'page' | 'guess';
    }
  | { readonly ok: false; readonly code: string; readonly reason: string };

/** Where sites have their feed, the usual ones first. */
const COMMON = ['feed', 'rss.xml', 'rss', 'feed.xml', 'atom.xml', 'index.xml', 'feed.json'];
/** Of the feeds that a page names, so many are tried. */
const MOST_TRIED = 4;

/** An address without `feed:`, by which old readers marked what is theirs: before an address, or for its scheme. */
export const withScheme = (typed: string): string =>
  typed
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'http://');

/** An address as people type it: `lemonde.fr` is a site. */
export const addressOf = (typed: string): string => {
  const text = withScheme(typed);
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w.-]+:\d/.test(text)) return text;
  return `${/^(?:localhost|127\.)/i.test(text) ? 'http' : 'https'}://${text}`;
};

type Good = Extract<Asked, { readonly kind: 'feed' }>;

/** The first that is a feed. */
const firstOf = async (ports: AskPorts, urls: readonly string[]): Promise<Good | undefined> => {
  for (const url of urls) {
    const asked = await askFeed(ports, { url });
    if (asked.kind === 'feed') return asked;
  }
  return undefined;
};

const found = ({ url, feed }: Good, more: { readonly ok: true } & Extra): Found => ({
  url,
  feed,
  ...more,
});

type Extra = { readonly others: readonly Advertised[]; readonly by: 'address' | 'page' | 'guess' };

/** Looks for the feed at an address; `progress` is told of each further address that is tried. */
export const findFeed = async (
  ports: AskPorts,
  url: string,
  progress: (says: string) => void,
): Promise<Found> => {
  let named: readonly Advertised[] | undefined;
  const read: AskPorts['read'] = (bytes, about) => {
    const answer = ports.read(bytes, about);
    if (answer.kind === 'page') named ??= answer.feeds;
    return answer;
  };
  const asked = await askFeed({ ...ports, read }, { url });
  const others = (named ?? []).filter((one) => asked.kind !== 'feed' || one.url !== asked.url);
  if (asked.kind === 'feed')
    return found(asked, { ok: true, others, by: named === undefined ? 'address' : 'page' });
  if (asked.kind === 'unchanged')
    return { ok: false, code: 'protocol', reason: 'it answers 304 and was not asked before' };
  const { code, reason } = asked;
  if (named === undefined) return { ok: false, code, reason };
  const rest = named.slice(1, MOST_TRIED).map((one) => one.url);
  const guesses = COMMON.map((path) => new URL(`/${path}`, url).href);
  const isNamed = named.length > 0;
  progress(
    isNamed
      ? 'its first feed cannot be read; the others that it names are tried ...'
      : 'the page names no feed; the usual addresses are tried ...',
  );
  const other = await firstOf(ports, isNamed ? rest : guesses);
  if (other === undefined) return { ok: false, code, reason };
  return found(other, {
    ...{ ok: true, by: isNamed ? 'page' : 'guess' },
    others: others.filter((one) => one.url !== other.url),
  });
};
