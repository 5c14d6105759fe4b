/**
 * What a page says of itself: its title, who wrote it and when, where it belongs. The same thing is
 * said in several places; the first believable one of the most exact kind is taken.
 */

import type { Facts } from './articles.ts';
import { type ArticleData, articleData } from './html-data.ts';
import type { HtmlScan } from './html-scan.ts';
import { foldedWords } from './shape.ts';
import { canonicalUrl, isFrontPage } from './url.ts';

/** What a page says of itself. */
export type PageFacts = {
  /** Titles that it gives, the most exact first. */
  readonly titles: readonly string[];
  readonly description: string | undefined;
  readonly data: ArticleData | undefined;
  /** The address that the page's links are relative to. */
  readonly base: string | undefined;
  /** It says that it is one article. */
  readonly isArticle: boolean;
  readonly facts: Facts;
};

const first = (...values: readonly (string | undefined)[]): string | undefined =>
  values.find((value) => value !== undefined && value.trim() !== '')?.trim();

const meta = ({ metas }: HtmlScan, ...names: readonly string[]): string | undefined =>
  first(...names.map((name) => metas.get(name)));

const addressOf = (scan: HtmlScan, data: ArticleData | undefined, base: string | undefined) => {
  const said = [scan.links.get('canonical'), meta(scan, 'og:url'), data?.url];
  for (const address of said) {
    const url = address === undefined ? undefined : canonicalUrl(address, base);
    // The front page's address is no article's, though careless templates say so of every page.
    if (url !== undefined && !isFrontPage(url)) return url;
  }
  return base === undefined ? undefined : canonicalUrl(base);
};

/** News is not older than the web, nor more than a day from the future: clocks and zones differ. */
const OLDEST = Date.UTC(1990, 0, 1);
const DAY = 86_400_000;

/** A stated date as an ISO instant; a time without a zone is taken as UTC. */
const instantOf = (stated: string | undefined, now?: string): string | undefined => {
  if (stated === undefined) return undefined;
  const text = stated.trim().replace(/^(\d{4}-\d\d-\d\d) (\d)/, '$1T$2');
  const zoned = /^\d{4}-\d\d-\d\dT[\d:.,]+$/.test(text) ? `${text}Z` : text;
  // Only what has a year of four digits and a day: others are read as one pleases.
  if (!/\d{4}/.test(zoned) || !/\d{4}-\d\d?-\d\d?|[A-Za-z]{3}/.test(zoned)) return undefined;
  const time = Date.parse(zoned.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  if (Number.isNaN(time) || time < OLDEST) return undefined;
  if (now !== undefined && time > Date.parse(now) + DAY) return undefined;
  return new Date(time).toISOString();
};

/** A date in an element near the text's beginning; others are of other stories. */
const timeNear = (scan: HtmlScan, title: number): string | undefined => {
  const near = scan.times.find(({ block }) => block >= title - 4 && block <= title + 12);
  return near?.datetime;
};

const languageIn = (said: string | undefined): string | undefined =>
  /^[a-z]{2}(?=$|[-_])/i.exec(said ?? '')?.[0].toLowerCase();

const LONGEST = 120;

/** A name of people or of a paper; addresses and sentences are none. */
const nameIn = (said: string | undefined): string | undefined =>
  said === undefined || said.length > LONGEST || /^(?:https?:|@|\/)/.test(said) ? undefined : said;

const entries = (facts: { readonly [Name in keyof Facts]: string | undefined }): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));

/** " - Le Journal", "| News": what the site adds to its titles. */
const SITE = /\s+[|·•–—-]\s+[^|·•–—-]{2,40}$/u;

/** The page's title without what the site adds to it. */
const bareTitle = (title: string): string => {
  const bare = title.replace(SITE, '').replace(SITE, '');
  return foldedWords(bare).length >= 3 ? bare : title;
};

const titlesOf = (scan: HtmlScan, data: ArticleData | undefined): readonly string[] => {
  const said = [
    data?.headline,
    meta(scan, 'og:title'),
    meta(scan, 'headline'),
    meta(scan, 'twitter:title', 'dc.title', 'sailthru.title'),
    scan.title === '' ? undefined : bareTitle(scan.title),
  ];
  return said.flatMap((title) => (title === undefined || title === '' ? [] : [title]));
};

const saysArticle = (scan: HtmlScan, data: ArticleData | undefined): boolean =>
  data !== undefined ||
  /article|news/i.test(meta(scan, 'og:type') ?? '') ||
  meta(scan, 'article:published_time', 'datepublished') !== undefined ||
  scan.nodes.some(({ hint }) => hint === 'article-body');

/** What a page says; `url` is where it came from, `now` an ISO instant that bounds its dates. */
export const pageFacts = (scan: HtmlScan, url: string | undefined): PageFacts => {
  const data = articleData(scan.data, first(meta(scan, 'og:title'), scan.title) ?? '');
  const relative = scan.links.get('base') ?? scan.links.get('canonical') ?? meta(scan, 'og:url');
  const base = relative === undefined ? url : (canonicalUrl(relative, url) ?? url);
  return {
    titles: titlesOf(scan, data),
    description: first(
      meta(scan, 'og:description', 'description', 'twitter:description'),
      data?.description,
    ),
    data,
    base,
    isArticle: saysArticle(scan, data),
    facts: entries({
      url: addressOf(scan, data, url),
      author: nameIn(
        first(data?.author, meta(scan, 'author', 'article:author', 'dc.creator', 'parsely-author')),
      ),
      publisher: nameIn(
        first(
          meta(scan, 'og:site_name'),
          data?.publisher,
          meta(scan, 'publisher', 'application-name'),
        ),
      ),
      lang: languageIn(
        first(scan.lang, data?.lang, meta(scan, 'og:locale', 'content-language', 'language')),
      ),
    }),
  };
};

/** When the article below the block `title` was published, as the page says it best. */
export const publishedOf = (
  scan: HtmlScan,
  data: ArticleData | undefined,
  title: number,
  now: string | undefined,
): string | undefined => {
  const said = [
    data?.published,
    meta(scan, 'article:published_time', 'datepublished', 'article:published'),
    meta(
      scan,
      'date',
      'dc.date.issued',
      'dc.date',
      'pubdate',
      'publishdate',
      'sailthru.date',
      'parsely-pub-date',
      'cxenseparse:recs:publishtime',
    ),
    timeNear(scan, title),
  ];
  for (const stated of said) {
    const instant = instantOf(stated, now);
    if (instant !== undefined) return instant;
  }
  return undefined;
};
