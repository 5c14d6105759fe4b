/**
 * Front pages and pages of sections: many linked headlines, some with a sentence or two below, and no
 * text of their own. Each is a teaser of a story told elsewhere: an excerpt with its own address.
 */

import type { Article } from '../article.ts';
import type { Facts, ZonedBlock } from './articles.ts';
import { articleFrom, titleText } from './articles.ts';
import { bylineRule } from './byline.ts';
import { furnitureOf } from './furniture.ts';
import type { PageFacts } from './html-facts.ts';
import { LINKED, lengthOf, type Main } from './html-main.ts';
import type { HtmlBlock, HtmlScan } from './html-scan.ts';
import { covered, type Written, write } from './html-text.ts';
import { headingOf, titleAt } from './html-title.ts';
import type { PageText, ReadOptions } from './page-text.ts';
import type { PageBlock } from './read.ts';
import { announcesLinks, leadsOn } from './readalso.ts';
import { foldedWords } from './shape.ts';
import { canonicalUrl } from './url.ts';

/** A linked headline, and the blocks below it that tell more. */
type Teaser = { readonly title: number; readonly texts: readonly number[] };

/** Fewest words of a headline with a heading element, without one, and of a text below. */
const HEADING_WORDS = 3;
const LINK_WORDS = 5;
const TEXT_WORDS = 6;
const MOST_TITLE_WORDS = 40;
const MOST_TEXT_WORDS = 120;
/** A headline is linked if this share of its letters is. */
const ALL_LINKED = 0.8;
/** So many elements up, a headline and its text are together. */
const TOGETHER = 4;
/** A page of teasers has so many; one that says that it is an article, more. */
const FEWEST = 5;
const FEWEST_OF_ARTICLE = 8;
/** Letters of text that make a page an article's. */
const OWN_TEXT = 600;
/** Letters below its own headline that make a page one of a story. */
const OWN_STORY = 250;

const isLinked = (block: HtmlBlock): boolean =>
  block.href !== undefined && block.linked >= block.text.length * ALL_LINKED;

const wordCount = (text: string): number => foldedWords(text.slice(0, 2_000)).length;

/** The elements around a node, itself first, a few only. */
const around = ({ nodes }: HtmlScan, node: number): readonly number[] => {
  const found: number[] = [];
  for (let at = node; found.length <= TOGETHER && at > 0; at = nodes[at]?.parent ?? 0)
    found.push(at);
  return found;
};

const areTogether = (scan: HtmlScan, a: HtmlBlock, b: HtmlBlock): boolean => {
  const above = new Set(around(scan, a.node));
  return around(scan, b.node).some((node) => above.has(node));
};

const isHeadline = (scan: HtmlScan, block: HtmlBlock): boolean => {
  if (!isLinked(block)) return false;
  const words = wordCount(block.text);
  const fewest = headingOf(scan, block) === undefined ? LINK_WORDS : HEADING_WORDS;
  const long = lengthOf(block.text) >= 12;
  return (
    (words >= fewest || (long && /[\u3040-\u9fff\uac00-\ud7af]/u.test(block.text))) &&
    words <= MOST_TITLE_WORDS
  );
};

/** A sentence or two that tell more, and no by-line, button or label. */
const isText = ({ text }: HtmlBlock): boolean => {
  const words = wordCount(text);
  if ((words < TEXT_WORDS && lengthOf(text) < 60) || words > MOST_TEXT_WORDS) return false;
  return (
    bylineRule(text) === undefined &&
    furnitureOf(text) === undefined &&
    !announcesLinks(text) &&
    !leadsOn(text)
  );
};

/** A text of at most so many blocks. */
const MOST_TEXTS = 3;

/** Does a block below a headline tell more of it? Within one link a headline is followed by its own text. */
const tellsMore = (scan: HtmlScan, title: HtmlBlock, block: HtmlBlock): boolean =>
  headingOf(scan, block) === undefined &&
  areTogether(scan, title, block) &&
  (block.linked <= block.text.length * LINKED || block.href === title.href) &&
  isText(block);

const isNextHeadline = (
  scan: HtmlScan,
  block: HtmlBlock,
  title: HtmlBlock | undefined,
): boolean => {
  if (!isHeadline(scan, block)) return false;
  const isSameLink = block.href === title?.href && headingOf(scan, block) === undefined;
  return !isSameLink;
};

/** The teasers of a page in reading order. */
const teasersOf = (scan: HtmlScan, main: Main): readonly Teaser[] => {
  const teasers: { title: number; texts: number[] }[] = [];
  for (const [at, block] of scan.blocks.entries()) {
    if (main.thrown(block) !== undefined) continue;
    const open = teasers.at(-1);
    const title = open === undefined ? undefined : scan.blocks[open.title];
    if (isNextHeadline(scan, block, title)) teasers.push({ title: at, texts: [] });
    else if (open !== undefined && title !== undefined && open.texts.length < MOST_TEXTS) {
      if (tellsMore(scan, title, block)) open.texts.push(at);
    }
  }
  return teasers;
};

const isParagraph = (main: Main, block: HtmlBlock, letters: number): boolean =>
  main.thrown(block) === undefined &&
  lengthOf(block.text) >= letters &&
  block.linked <= block.text.length * LINKED;

/** Letters of the paragraphs that are no teaser's. */
const ownText = (scan: HtmlScan, main: Main, teasers: readonly Teaser[]): number => {
  const told = new Set(teasers.flatMap(({ texts }) => texts));
  return scan.blocks.reduce(
    (sum, block, at) =>
      !told.has(at) && isParagraph(main, block, 80) ? sum + lengthOf(block.text) : sum,
    0,
  );
};

/** Letters below the page's own headline, up to the next linked one. */
const ownStory = (
  scan: HtmlScan,
  main: Main,
  about: PageFacts,
  teasers: readonly Teaser[],
): number => {
  const title = titleAt(scan, main, about.titles);
  const block = scan.blocks[title];
  if (block === undefined || isLinked(block) || wordCount(block.text) < HEADING_WORDS) return 0;
  const next = teasers.find((teaser) => teaser.title > title)?.title;
  return scan.blocks
    .slice(title + 1, next)
    .reduce((sum, one) => (isParagraph(main, one, 60) ? sum + lengthOf(one.text) : sum), 0);
};

/** A teaser worth an article: it has a text below, or a heading's element around it. */
const isTelling = (scan: HtmlScan, { title, texts }: Teaser): boolean => {
  const block = scan.blocks[title];
  return texts.length > 0 || (block !== undefined && headingOf(scan, block) !== undefined);
};

const toldIn = ({ blocks }: HtmlScan, teasers: readonly Teaser[]): number =>
  teasers
    .flatMap(({ title, texts }) => [title, ...texts])
    .reduce((sum, at) => sum + lengthOf(blocks[at]?.text ?? ''), 0);

const isFront = (
  scan: HtmlScan,
  main: Main,
  about: PageFacts,
  teasers: readonly Teaser[],
): boolean => {
  if (teasers.length < (about.isArticle ? FEWEST_OF_ARTICLE : FEWEST)) return false;
  const story = ownStory(scan, main, about, teasers);
  const told = toldIn(scan, teasers);
  if (story >= OWN_STORY && (about.isArticle || story * 4 > told)) return false;
  const own = ownText(scan, main, teasers);
  if (about.isArticle) return own < OWN_TEXT / 3;
  return own < OWN_TEXT || own * 2 < told;
};

/** The blocks of a teaser in the page that was written. */
const zonesOf = ({ spans }: Written, { title, texts }: Teaser): readonly ZonedBlock[] =>
  [title, ...texts].flatMap((at): readonly ZonedBlock[] => {
    const span = spans[at];
    if (span === undefined) return [];
    return at === title
      ? [{ ...span, zone: 'headline', rule: 'headline: a linked one on a page of teasers' }]
      : [{ ...span, zone: 'lead', rule: 'teaser: below its headline' }];
  });

const factsOf = (about: PageFacts, href: string | undefined): Facts => {
  const { publisher, lang } = about.facts;
  const url = href === undefined ? undefined : canonicalUrl(href, about.base);
  return {
    ...(publisher === undefined ? {} : { publisher }),
    ...(lang === undefined ? {} : { lang }),
    ...(url === undefined ? {} : { url }),
  };
};

/** A page of teasers, read; `undefined` if it is none. */
export const frontOf = (
  scan: HtmlScan,
  main: Main,
  about: PageFacts,
  options: ReadOptions,
): PageText | undefined => {
  const teasers = teasersOf(scan, main).filter((teaser) => isTelling(scan, teaser));
  if (!isFront(scan, main, about, teasers)) return undefined;
  const written = write(scan.blocks.map(({ text }) => text));
  const { page, spans } = written;
  const articles = new Map<string, Article>();
  const told: PageBlock[] = [];
  for (const teaser of teasers) {
    const block = scan.blocks[teaser.title];
    const blocks = zonesOf(written, teaser);
    const article = articleFrom(
      { page, source: options.source, hash: options.hash },
      {
        title: titleText(block?.text ?? ''),
        blocks,
        excerpt: true,
        facts: factsOf(about, block?.href),
      },
    );
    // The same teaser in two places of a page is told once.
    if (article === undefined || articles.has(article.id)) continue;
    for (const { start, end, zone, rule } of blocks)
      told.push({ start, end, kind: zone, rule, article: articles.size });
    articles.set(article.id, article);
  }
  const starts = new Map(told.map((block) => [block.start, block]));
  const cover = spans.map(
    ({ start, end }): PageBlock =>
      starts.get(start) ?? { start, end, kind: 'list', rule: 'list: on a page of teasers' },
  );
  return { page, articles: [...articles.values()], blocks: covered(page, cover) };
};
