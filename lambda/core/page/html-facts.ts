/**
 * What a page says of itself: its title, who wrote it and when, where it belongs. The same thing is
 * said in several places; the first believable one of the most exact kind is taken.
 */

import type { Facts } from './articles.ts';
import { pastInstantOf } from './feed-date.ts';
import { told } from './feed-values.ts';
import { authorIn } from './html-byline.ts';
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

/** Day and month or month and day, as American pages have it; or no day at all. */
const AMBIGUOUS = /(?<!\d)\d{1,2}[/-]\d{1,2}[/-]\d|^\s*\d{4}-?\d{2}\s*$/u;

/** A stated date as an ISO instant, if it can be believed. */
const believable = (stated: string, now?: string): string | undefined =>
  AMBIGUOUS.test(stated) ? undefined : pastInstantOf(stated, now);

const languageIn = (said: string | undefined): string | undefined =>
  /^[a-z]{2}(?=$|[-_])/i.exec(said ?? '')?.[0].toLowerCase();

const LONGEST = 120;

/** A name of people or of a paper; addresses and sentences are none. */
const nameIn = (said: string | undefined): string | undefined =>
  said === undefined || said.length > LONGEST || /^(?:https?:|@|\/)/.test(said) ? undefined : said;

/** "Written by": what programs for WordPress call the field that cards on other sites show. */
const WRITTEN_BY =
  /^(?:written by|verfasst von|geschrieben von|écrit par|escrito por|scritto da|geschreven door|автор|написано автором|autor)$/iu;

/** Who wrote it, as the page states it for programs. */
const statedAuthor = (scan: HtmlScan, data: ArticleData | undefined): string | undefined => {
  const isWriter = WRITTEN_BY.test(meta(scan, 'twitter:label1') ?? '');
  const said = [
    data?.author,
    ...['author', 'article:author', 'dc.creator', 'parsely-author'].map((name) => meta(scan, name)),
    isWriter ? meta(scan, 'twitter:data1') : undefined,
  ];
  return said.map(authorIn).find((name) => name !== undefined);
};

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
    facts: told({
      url: addressOf(scan, data, url),
      author: statedAuthor(scan, data),
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

/** When the article was published, as the page says it best; `near`: a date that is marked as one, by its headline. */
export const publishedOf = (
  scan: HtmlScan,
  data: ArticleData | undefined,
  near: string | undefined,
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
    near,
  ];
  for (const stated of said) {
    const instant = stated === undefined ? undefined : believable(stated, now);
    if (instant !== undefined) return instant;
  }
  return undefined;
};
