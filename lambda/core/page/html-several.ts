/**
 * Pages with several whole articles one below the other, as where the next one is loaded when a reader
 * gets to the end and the page is saved: each has an `article` element with a first-rank headline and
 * text of its own. The posts of a live report and the entries of a blog have headlines of lower rank.
 */

import { articleData } from './html-data.ts';
import { LINKED, lengthOf, type Main } from './html-main.ts';
import type { HtmlBlock, HtmlScan } from './html-scan.ts';
import { headingOf } from './html-title.ts';
import { foldedWords } from './shape.ts';

/** So much text, in so many paragraphs of so many letters, makes an article. */
const LETTERS = 300;
const PARAGRAPHS = 2;
const PARAGRAPH = 60;
/** The articles hold at least this share of the page's paragraphs; what else it has is no article that would be lost. */
const NEARLY_ALL = 0.8;

/** Each is read as a page of its own, so a page of more is read as one. */
const MOST = 12;

/** The blocks [from, to) of an `article`, and its headline. */
type Part = { readonly from: number; readonly to: number; readonly headline: string };

/** The outermost `article` around each element, 0 where there is none. */
const articlesAround = ({ nodes }: HtmlScan): readonly number[] => {
  const around: number[] = [];
  nodes.forEach(({ tag, parent }, at) => {
    const outer = at === 0 ? 0 : (around[parent] ?? 0);
    around[at] = outer === 0 && tag === 'article' ? at : outer;
  });
  return around;
};

const isParagraph = (main: Main, block: HtmlBlock): boolean =>
  main.thrown(block) === undefined &&
  lengthOf(block.text) >= PARAGRAPH &&
  block.linked <= block.text.length * LINKED;

const lettersOf = (main: Main, blocks: readonly HtmlBlock[]): number =>
  blocks.reduce((sum, block) => (isParagraph(main, block) ? sum + lengthOf(block.text) : sum), 0);

const partOf = (scan: HtmlScan, main: Main, from: number, to: number): Part | undefined => {
  const blocks = scan.blocks.slice(from, to);
  const headlines = blocks.filter((block) => headingOf(scan, block) === 'h1');
  const paragraphs = blocks.filter((block) => isParagraph(main, block));
  const [headline] = headlines;
  const isWhole = paragraphs.length >= PARAGRAPHS && lettersOf(main, blocks) >= LETTERS;
  if (headline === undefined || headlines.length > 1 || !isWhole) return undefined;
  return { from, to, headline: headline.text };
};

/** The articles of the page, in its order. */
const partsOf = (scan: HtmlScan, main: Main): readonly Part[] => {
  const around = articlesAround(scan);
  const spans = new Map<number, { from: number; to: number }>();
  scan.blocks.forEach(({ node }, at) => {
    const article = around[node] ?? 0;
    if (article === 0) return;
    const span = spans.get(article);
    if (span === undefined) spans.set(article, { from: at, to: at + 1 });
    else span.to = at + 1;
  });
  return [...spans.values()].flatMap(({ from, to }) => partOf(scan, main, from, to) ?? []);
};

const folded = (title: string): string => foldedWords(title).join(' ');

/** What a page says of its site, and not of its article. */
const SITE: readonly string[] = ['og:site_name', 'og:locale', 'application-name', 'publisher'];

/** The page as if it held that part alone; what it says of its own article is only that one's. */
const alone = (scan: HtmlScan, { from, to, headline }: Part, isOwn: boolean): HtmlScan => {
  const within = <One extends { readonly block: number }>(all: readonly One[]): readonly One[] =>
    all
      .filter(({ block }) => block >= from && block <= to)
      .map((one) => ({ ...one, block: one.block - from }));
  const part = {
    ...scan,
    blocks: scan.blocks.slice(from, to),
    times: within(scan.times),
    authors: within(scan.authors),
  };
  if (isOwn) return part;
  const stated = articleData(scan.data, headline)?.headline ?? '';
  return {
    ...part,
    title: headline,
    metas: new Map([...scan.metas].filter(([name]) => SITE.includes(name))),
    links: new Map([...scan.links].filter(([rel]) => rel === 'base')),
    data: folded(stated) === folded(headline) ? scan.data : [],
  };
};

/** A page that holds one of several articles alone; `isOwn`: the one that the page's own address is of. */
export type Alone = { readonly scan: HtmlScan; readonly isOwn: boolean };

/** A page each, where there are at least two articles with headlines of their own; none of any other page. */
export const severalIn = (
  scan: HtmlScan,
  main: Main,
  titles: readonly string[],
): readonly Alone[] => {
  const parts = partsOf(scan, main);
  const headlines = new Set(parts.map(({ headline }) => folded(headline)));
  if (headlines.size < 2 || parts.length > MOST) return [];
  const told = parts.reduce(
    (sum, { from, to }) => sum + lettersOf(main, scan.blocks.slice(from, to)),
    0,
  );
  if (told < NEARLY_ALL * lettersOf(main, scan.blocks)) return [];
  const stated = titles.map(folded);
  const own = parts.find(({ headline }) => stated.includes(folded(headline))) ?? parts[0];
  return parts.map((part) => ({ scan: alone(scan, part, part === own), isOwn: part === own }));
};
