/**
 * Who owns a source, so that ten feeds of one group count as one confirmation: what the feed plan says,
 * else the site's registrable domain, else the publisher's or the source's name.
 */

import { fold } from '../text/fold.ts';

/** What is known of where an article comes from. */
type Origin = {
  /** As the feed plan names it; a group of several sites can only be known so. */
  readonly owner?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly source: string;
};

/** Second labels under which names are registered in two-letter domains: co.uk, com.au, gouv.fr. */
const SECOND_LEVELS =
  /^(?:ac|co|com|edu|gen|gob|gouv|gov|gv|ltd|mil|ne|net|nom|or|org|plc|press|sch|info|go)$/u;
/** Hosts where each name below them is another owner's. */
const SHARED_HOSTS =
  /(?:^|\.)(?:blogspot\.[a-z.]{2,6}|wordpress\.com|substack\.com|medium\.com|github\.io|over-blog\.com|canalblog\.com|tumblr\.com|wixsite\.com|netlify\.app|hautetfort\.com|livejournal\.com)$/u;
/** Sites where whoever writes stands in the path; aggregators that only link to others. */
const AGGREGATORS =
  /^(?:news\.google\.[a-z.]+|news\.yahoo\.com|flipboard\.com|feedburner\.com|feeds\.feedburner\.com|feedproxy\.google\.com|msn\.com|www\.msn\.com)$/u;

const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*\])$/u;

/** The part of a host that someone registered: `rss.lemonde.fr` is `lemonde.fr`, `www.bbc.co.uk` is `bbc.co.uk`. */
const registrable = (host: string): string => {
  const labels = host.split('.');
  if (labels.length <= 2) return host;
  const [second = '', top = ''] = labels.slice(-2);
  const shared = SHARED_HOSTS.test(host);
  const deep = shared || (top.length === 2 && SECOND_LEVELS.test(second));
  const own = labels.length - (deep ? 3 : 2);
  // blogspot.co.uk has a label more.
  const start = shared && top.length === 2 && SECOND_LEVELS.test(second) ? own - 1 : own;
  return labels.slice(Math.max(0, start)).join('.');
};

const hostOf = (url: string | undefined): string | undefined => {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const host = new URL(url).hostname.toLowerCase().replace(/\.$/u, '');
  return host === '' || AGGREGATORS.test(host) || ADDRESS.test(host) || !host.includes('.')
    ? undefined
    : host;
};

const named = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The owner's key: `site:lemonde.fr`, `name:le monde`. Equal keys are one owner. */
export const ownerOf = ({ owner, url, publisher, source }: Origin): string => {
  if (owner !== undefined && named(owner) !== '') return `name:${named(owner)}`;
  const host = hostOf(url);
  if (host !== undefined) return `site:${registrable(host)}`;
  return `name:${named(publisher ?? '') || named(source)}`;
};
