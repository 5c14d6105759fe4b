/**
 * What is asked of a feed: where it is, what to take from it, and when it is due. A plan is all that
 * the poller reads each minute of every feed, so it is small.
 */

import type { Hash } from '../article.ts';
import { canonicalUrl } from '../page/url.ts';

/** `feed`: its entries as they are; `page`: each entry's page; `both`: the page where the entry carries no text. */
export type FeedText = 'feed' | 'page' | 'both';

/** A feed as it is watched. Times are ISO instants, `…S` seconds. */
export type FeedPlan = {
  readonly id: string;
  readonly url: string;
  /** What people know it by, if it is not to be the feed's own title. */
  readonly title?: string;
  /** Who owns it: counts as one publisher, whatever its feeds are called. */
  readonly publisher?: string;
  readonly text: FeedText;
  /** A paused feed keeps what is known of it. */
  readonly state: 'active' | 'paused';
  readonly addedAt: string;
  /** When it is asked next; taking a feed in hand moves it. */
  readonly dueAt: string;
  /** How long from one asking to the next at present: follows how often the feed changes. */
  readonly everyS: number;
  /** Bounds of `everyS`, if not those of all feeds. */
  readonly leastS?: number;
  readonly mostS?: number;
  /** Entries that were published longer ago are never told, in hours; 0 tells all. */
  readonly maxAgeH?: number;
  /** At first sight, entries younger than this are told, in hours; without it none is. */
  readonly firstH?: number;
  /** On the local system alone: its server may be of this machine or its network. Functions in AWS do not look at it. */
  readonly isPrivate?: true;
};

/** Seconds from one asking to the next: never less, never more, and at first. */
export const LEAST_S = 300;
export const MOST_S = 3_600;
const FIRST_S = 900;

const MAX_AGE_H = 7 * 24;

/** How old a told entry may be, in milliseconds. */
export const maxAgeMs = ({ maxAgeH = MAX_AGE_H }: Pick<FeedPlan, 'maxAgeH'>): number =>
  maxAgeH === 0 ? Number.POSITIVE_INFINITY : maxAgeH * 3_600_000;

/** A feed's id: the same url, however it is written, is the same feed. */
export const feedIdOf = (hash: Hash, url: string): string =>
  hash(`feed ${canonicalUrl(url) ?? url}`).slice(0, 12);

/** The host that a plan's requests go to, as its owner's one door: `www.` is no other. */
export const hostOf = ({ url }: Pick<FeedPlan, 'url'>): string =>
  (URL.canParse(url) ? new URL(url).hostname : url).replace(/^www\./, '');

/** A plan for a feed that was just added: due at once. */
export const newPlan = (
  hash: Hash,
  url: string,
  now: string,
  wanted: Partial<Omit<FeedPlan, 'id' | 'url'>> = {},
): FeedPlan => ({
  text: 'feed',
  state: 'active',
  addedAt: now,
  dueAt: now,
  everyS: FIRST_S,
  ...wanted,
  id: feedIdOf(hash, url),
  url,
});
