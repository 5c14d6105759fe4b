/**
 * A source as a person names it (a site, an address, a name) becomes the keys that its owner is counted
 * by: its site's, and, where the plan of one of its feeds names an owner, that owner's.
 */

import type { FeedPlan } from '../../../lambda/core/feed/plan.ts';
import { ownerOf } from '../../../lambda/core/story/owner.ts';

/** What is looked at of a watched feed. */
export type WatchedFeed = Pick<FeedPlan, 'url' | 'title' | 'publisher'>;

const keyOfName = (owner: string): string => ownerOf({ owner, source: owner });

/** The key of an address or a bare site, `lemonde.fr`; undefined if it is neither. */
const keyOfSite = (typed: string): string | undefined => {
  const url = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  const key = /\s/.test(typed) ? '' : ownerOf({ url, source: '' });
  return key.startsWith('site:') ? key : undefined;
};

/** The keys that a feed's articles may be counted by: its site, and the owner that its plan names. */
export const keysOfFeed = ({ url, publisher }: WatchedFeed): readonly string[] =>
  [keyOfSite(url), publisher === undefined ? undefined : keyOfName(publisher)].filter(
    (key) => key !== undefined,
  );

/** The owner keys that a typed source means, none if nothing is known by it; `name:` and `site:` are taken at their word. */
export const sourceKeys = (typed: string, feeds: readonly WatchedFeed[]): readonly string[] => {
  const text = typed.trim();
  const [, name] = /^name:(.+)$/is.exec(text) ?? [];
  if (name !== undefined) return [keyOfName(name)];
  const site = keyOfSite(text.replace(/^site:/i, ''));
  const meant = feeds.filter(({ url, title, publisher }) =>
    site === undefined
      ? [title, publisher].some((one) => one !== undefined && keyOfName(one) === keyOfName(text))
      : keyOfSite(url) === site,
  );
  return [...new Set([...(site === undefined ? [] : [site]), ...meant.flatMap(keysOfFeed)])];
};
