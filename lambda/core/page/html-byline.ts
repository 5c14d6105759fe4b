/**
 * What the page shows of who wrote the article and when: the by-line and date line near its headline,
 * and names that are marked as the author's. Pages have other names and other days (today's above the
 * menu, those of comments and of other stories), so only what stands by the headline counts, and a day
 * only where its block says nothing else.
 */

import { bylineRule, DATE_ONLY, NAMES_AFTER_BY, namesIn, SAYS_WHEN } from './byline.ts';
import { withoutDates } from './dates.ts';
import { pastInstantOf } from './feed-date.ts';
import { namesOf, told } from './feed-values.ts';
import { lengthOf, type Main } from './html-main.ts';
import type { HtmlAuthor, HtmlBlock, HtmlScan } from './html-scan.ts';

/** Where the headline is among the blocks: what stands above it ends there, what is below it begins here. */
export type Headline = { readonly before: number; readonly after: number };

/** What was found by the headline. */
export type Shown = { readonly author?: string; readonly published?: string };

/** Blocks above the headline and below it that may be its by-line; the second paragraph ends them. */
const ABOVE = 3;
const BELOW = 12;
const PARAGRAPH = 60;
const PARAGRAPHS = 2;
/** A by-line is no longer. UTF-16 units. */
const LONGEST = 300;

/** Of other stories, or of people who comment on this one. */
const OTHERS: ReadonlySet<string> = new Set(['comments', 'read-also', 'navigation', 'newsletter']);

/** A day with a time of day, and somebody's name or what else a blog adds: no headline is so. */
const STAMP =
  /^\P{L}{0,2}(?:\p{L}{2,12}[.,]?\s)?\d{1,2}[./-]\s?(?:\d{1,2}[./-]|\p{L}{3,12}\.?)\s?\d{4}\P{L}{1,6}\d{1,2}[:.h]\d{2}(?!\d).{0,60}$/u;

type Line = { readonly block: HtmlBlock; readonly rule: string };

const isParagraph = ({ text, linked }: HtmlBlock): boolean =>
  lengthOf(text) >= PARAGRAPH && linked === 0 && bylineRule(text) === undefined;

/** The rule that makes a block a by-line, '' if none does or it is of something else. */
const ruleOf = (main: Main, block: HtmlBlock): string => {
  const thrown = main.thrown(block);
  if (block.text.length > LONGEST || OTHERS.has(thrown ?? '')) return '';
  const rule = bylineRule(block.text);
  if (rule !== undefined) return rule;
  if (thrown === 'byline') return 'by-line: its element';
  return STAMP.test(block.text) ? DATE_ONLY : '';
};

const linesIn = (main: Main, blocks: readonly HtmlBlock[]): readonly Line[] =>
  blocks.flatMap((block) => {
    const rule = ruleOf(main, block);
    return rule === '' ? [] : [{ block, rule }];
  });

/** The blocks below the headline down to the second paragraph. */
const blocksBelow = ({ blocks }: HtmlScan, { after }: Headline): readonly HtmlBlock[] => {
  const below = blocks.slice(after, after + BELOW);
  let paragraphs = 0;
  const end = below.findIndex((block) => isParagraph(block) && ++paragraphs > PARAGRAPHS);
  return end < 0 ? below : below.slice(0, end);
};

/** The elements around a block that are no more than so many steps out, and hold less than the page. */
const UP = 2;
const PAGE: ReadonlySet<string> = new Set(['', 'html', 'body']);
const around = ({ nodes }: HtmlScan, { node }: HtmlBlock): readonly number[] => {
  const all: number[] = [];
  for (let at = node, up = 0; up <= UP && !PAGE.has(nodes[at]?.tag ?? ''); up++) {
    all.push(at);
    at = nodes[at]?.parent ?? 0;
  }
  return all;
};

/** Do both stand in one small element, as a headline and the line above it do? */
const areTogether = (scan: HtmlScan, a: HtmlBlock, b: HtmlBlock | undefined): boolean => {
  const near = b === undefined ? [] : around(scan, b);
  return around(scan, a).some((node) => near.includes(node));
};

/** The by-lines and date lines of the headline: those below it, then those above. */
const linesOf = (scan: HtmlScan, main: Main, headline: Headline): readonly Line[] => {
  const { before, after } = headline;
  const above = scan.blocks.slice(Math.max(0, before - ABOVE), before);
  const title = before < after ? scan.blocks[before] : undefined;
  // Above the text the page may show what day it is.
  const within = above.filter(
    (block) =>
      main.holds(block) ||
      main.thrown(block) === 'byline' ||
      (block === above.at(-1) && areTogether(scan, block, title)),
  );
  return [...linesIn(main, blocksBelow(scan, headline)), ...linesIn(main, within)];
};

/** In front of a text's first sentence: "(18.01.2018)", "PARIS, Nov. 20, 2026 /PRNewswire/ --", "Lyon, le 3 mars 2026 –". */
const OPENING = /^\(?([^()\n]{8,70}?)(?:\)|\s?\/|\s[-–—]{1,2}\s|\s?\()/u;
const PLACE_WORDS = 5;
/** A sentence begins so, and no place. */
const SENTENCE =
  /^(?:on|in|since|until|by|after|before|from|am|im|seit|bis|vom|nach|ab|dès|depuis|après|avant|desde|hasta|tras|dal|dopo|após|od|po|от|с|после|в)$/iu;

/** The date that opens the text of a press release, and nothing with it but a place. */
const openingDate = (text: string): string | undefined => {
  const opening = OPENING.exec(text.slice(0, 100))?.[1] ?? '';
  const { rest, dated } = withoutDates(opening);
  const words = rest
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^(?:le|the|den|el|il)$/u.test(word));
  const isPlace =
    words.length <= PLACE_WORDS &&
    words.every((word) => /^\p{Lu}/u.test(word) && !SENTENCE.test(word));
  return dated && isPlace && /(?:19|20)\d\d/u.test(opening) ? opening : undefined;
};

/** Words that say that what follows is when the article was changed, and those that say that it was not. */
const CHANGED =
  /(?<!\p{L})(?:updated?|last modified|modified|aktualisiert|geändert|stand(?=:?\s*\d|:?\s+vom\s)|mise? à jour|màj|modifiée?|actualizad[oa]|modificad[oa]|aggiornat[oa]|atualizad[oa]|bijgewerkt|gewijzigd|zaktualizowano|aktualizacja|aktualizováno|güncellendi|güncelleme|обновл[её]н[оа]?|изменено|оновлено)(?!\p{L})/iu;
const MADE =
  /(?<!\p{L})(?:published|posted|veröffentlicht|erstellt|publiée?|publicad[oa]|pubblicat[oa]|gepubliceerd|opublikowano|publikováno|yayınlan\p{L}+|опубликован[оа]?|опубліковано)(?!\p{L})/iu;

/** The part of a line that says when the article was published, not when it was changed. */
const publication = (line: string): string => {
  const changed = line.search(CHANGED);
  if (changed < 0) return line;
  const made = line.search(MADE);
  if (made < 0) return line.slice(0, changed);
  return made < changed ? line.slice(made, changed) : line.slice(made);
};

/** Month and day, or day and month: only English pages have both. */
const SLASHED = /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-]\d/u;

const isAmbiguous = (line: string, lang: string | undefined): boolean => {
  const [, one, two] = SLASHED.exec(line) ?? [];
  const isEnglish = lang === undefined || lang === 'en';
  return one !== undefined && isEnglish && Number(one) <= 12 && Number(two) <= 12;
};

const DATED: ReadonlySet<string> = new Set([DATE_ONLY, SAYS_WHEN, NAMES_AFTER_BY]);
/** Longer texts are read as no date. UTF-16 units. */
const LONGEST_DATE = 80;

const dateIn = (
  { block, rule }: Line,
  lang: string | undefined,
  now: string | undefined,
): string | undefined => {
  if (!DATED.has(rule)) return undefined;
  const line = publication(block.text);
  const digit = line.search(/\d/u);
  // A name, in front of the day, may be long.
  const said = line.length > LONGEST_DATE ? line.slice(Math.max(0, digit - 20)) : line;
  if (isAmbiguous(said, lang)) return undefined;
  return pastInstantOf(said.slice(0, LONGEST_DATE), now);
};

/** Accounts of a site's system, whom nobody has named. */
const NOBODY = /^(?:super ?user|admin(?:istrator)?|root|webmaster|user|editor|default|test)$/iu;

/** A name of people; addresses, sentences and accounts are none. */
export const authorIn = (said: string | undefined): string | undefined =>
  said === undefined || /^(?:https?:|@|\/)/.test(said) || NOBODY.test(said.trim())
    ? undefined
    : namesOf([said]);

const MARKED_ABOVE = 4;

/** Is an element in one of this name? */
const isWithin = ({ nodes }: HtmlScan, node: number, tag: string): boolean => {
  for (let at = node; at > 0; at = nodes[at]?.parent ?? 0) if (nodes[at]?.tag === tag) return true;
  return false;
};

/** A date that is marked as one near the headline; others are of other stories, and those in a quote of what is quoted. */
export const timeNear = (scan: HtmlScan, main: Main, { before }: Headline): string | undefined =>
  scan.times.find(
    ({ block, node }) =>
      block >= before - MARKED_ABOVE &&
      block <= before + BELOW &&
      !OTHERS.has(main.thrown({ node }) ?? '') &&
      !isWithin(scan, node, 'blockquote'),
  )?.datetime;

/** Names that the page marks as the author's, by the headline; the exact ones if there are any. */
const markedAuthors = (scan: HtmlScan, main: Main, { before }: Headline): string | undefined => {
  const near = scan.authors.filter(
    ({ block, node }) =>
      block >= before - ABOVE &&
      block <= before + BELOW &&
      !OTHERS.has(main.thrown({ node }) ?? ''),
  );
  const exact = near.filter(({ isName }) => isName);
  const names = (exact.length > 0 ? exact : near).map((author: HtmlAuthor) => {
    const text = author.text.slice(0, LONGEST);
    const name = exact.length > 0 ? text.replace(/\s+/gu, ' ').trim() : undefined;
    return authorIn(namesIn(text) ?? name);
  });
  return namesOf(names);
};

/** Who wrote the article below the headline, and when, as the page shows it. */
export const shownBy = (
  scan: HtmlScan,
  main: Main,
  headline: Headline,
  about: { readonly lang: string | undefined; readonly now: string | undefined },
): Shown => {
  const lines = linesOf(scan, main, headline);
  const first = blocksBelow(scan, headline).find(isParagraph);
  const opening = first === undefined ? undefined : openingDate(first.text);
  const dates = [
    ...lines.map((line) => dateIn(line, about.lang, about.now)),
    opening === undefined || isAmbiguous(opening, about.lang)
      ? undefined
      : pastInstantOf(opening, about.now),
  ];
  const names = lines.flatMap(({ block, rule }) =>
    rule === DATE_ONLY || rule === SAYS_WHEN ? [] : (namesIn(block.text) ?? []),
  );
  return told({
    author: markedAuthors(scan, main, headline) ?? authorIn(names[0]),
    published: dates.find((date) => date !== undefined),
  });
};
