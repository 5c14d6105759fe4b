/**
 * A web page to articles: one pass over its elements (`html-scan.ts`), where its text is
 * (`html-main.ts`), what each block is by place (`html-place.ts`) and by its words (`html-article.ts`).
 * A page of many teasers gives one excerpt each (`html-front.ts`).
 */

import type { Article } from '../article.ts';
import { articleFrom, type Facts, titleText } from './articles.ts';
import { type Told, tell } from './html-article.ts';
import { type Headline, shownBy, timeNear } from './html-byline.ts';
import { type PageFacts, pageFacts, publishedOf } from './html-facts.ts';
import { frontOf } from './html-front.ts';
import { type Main, mainOf } from './html-main.ts';
import { type Placed, placeAll } from './html-place.ts';
import { type HtmlScan, scanHtml } from './html-scan.ts';
import { severalIn } from './html-several.ts';
import { withStated } from './html-stated.ts';
import { covered, write } from './html-text.ts';
import { firstText, titleAt, withTitleApart } from './html-title.ts';
import { joined } from './joined.ts';
import type { PageText, ReadOptions } from './page-text.ts';
import type { PageBlock } from './read.ts';

/** The description as the text of a page that shows and states none. */
const withDescription = (placed: readonly Placed[], description: string | undefined) => {
  const hasText = placed.some(({ place }) => place === 'text' || place === 'lead');
  const hasTitle = placed.some(({ place }) => place === 'headline');
  if (hasText || !hasTitle || description === undefined) return placed;
  const text = description.replace(/\s+/gu, ' ').trim();
  return [...placed, { text, place: 'lead', rule: 'text: the page shows none but this' } as const];
};

/** Words in front of a title, in its heading, that are a label: "Exclusive", the name of a section. */
const LABEL_WORDS = 4;

/** The headline without the label in front of it, where the page states its title without. */
const withoutLabel = (headline: string, titles: readonly string[]): string => {
  const words = headline.split(' ').length;
  const stated = titles.map(titleText).find((title) => {
    const label = words - title.split(' ').length;
    return label > 0 && label <= LABEL_WORDS && headline.endsWith(` ${title}`);
  });
  return stated ?? headline;
};

const titleIn = (page: string, { blocks }: Told, titles: readonly string[]): string => {
  const title = blocks.find(({ zone }) => zone === 'headline') ?? blocks[0];
  if (title === undefined) return '';
  const shown = titleText(page.slice(title.start, Math.min(title.end, title.start + 200)));
  return withoutLabel(shown, titles);
};

/** What was found out about a page. */
type Found = { readonly scan: HtmlScan; readonly main: Main; readonly about: PageFacts };

/** Where the headline is, or would be: above the first text. */
const headlineIn = ({ scan, main, about }: Found): Headline => {
  const title = titleAt(scan, main, about.titles);
  const before = title >= 0 ? title : Math.max(0, firstText(scan, main));
  return { before, after: title >= 0 ? title + 1 : before };
};

const factsOf = (found: Found, now: string | undefined): Facts => {
  const { scan, main, about } = found;
  const headline = headlineIn(found);
  const shown = shownBy(scan, main, headline, { lang: about.facts.lang, now });
  const near = timeNear(scan, main, headline);
  const published = publishedOf(scan, about.data, near, now);
  return { ...shown, ...about.facts, ...(published === undefined ? {} : { published }) };
};

const readArticle = (found: Found, options: ReadOptions): PageText => {
  const { scan, main, about } = found;
  const placed = withDescription(
    withStated(placeAll(scan, main, about), about.data ?? {}),
    about.description,
  );
  const written = write(placed.map(({ text }) => text));
  const told = tell(written, placed);
  const { page } = written;
  const isTold = told.hasText || told.blocks.some(({ zone }) => zone === 'caption');
  const article = isTold
    ? articleFrom(
        { page, source: options.source, hash: options.hash },
        {
          title: titleIn(page, told, about.titles),
          blocks: told.blocks,
          excerpt: told.breaksOff,
          facts: factsOf(found, options.now),
        },
      )
    : undefined;
  const articles: readonly Article[] = article === undefined ? [] : [article];
  const cover =
    article === undefined
      ? told.cover.map(
          ({ start, end, rule, kind, article: of }): PageBlock =>
            of === undefined ? { start, end, kind, rule } : { start, end, kind: 'label', rule },
        )
      : told.cover;
  return { page, articles, blocks: covered(page, cover) };
};

const readOne = (scan: HtmlScan, about: PageFacts, options: ReadOptions): PageText =>
  readArticle({ scan, main: mainOf(scan), about }, options);

/** Reads a web page. Never throws; no script of it runs. */
export const readHtml = (html: string, options: ReadOptions): PageText => {
  const found = scanHtml(html);
  const about = pageFacts(found, options.url);
  const scan = withTitleApart(found, about.titles);
  const main = mainOf(scan);
  const front = frontOf(scan, main, about, options);
  if (front !== undefined) return front;
  const several = severalIn(scan, main, about.titles);
  if (several.length === 0) return readArticle({ scan, main, about }, options);
  return joined(
    several.map((one) =>
      readOne(one.scan, one.isOwn ? about : pageFacts(one.scan, undefined), options),
    ),
  );
};
