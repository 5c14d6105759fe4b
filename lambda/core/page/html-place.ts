/**
 * What each block of an article's page is, by its place: the headline, the text of the main part and
 * what stands between the two; all else is furniture. What a block says is judged later, as in a plain
 * page.
 */

import type { Main } from './html-main.ts';
import { lengthOf } from './html-main.ts';
import { nestedTeasers } from './html-nested.ts';
import type { HtmlBlock, HtmlScan } from './html-scan.ts';
import { firstText, headingOf, titleAt } from './html-title.ts';
import type { Hint } from './html-words.ts';
import type { Furniture } from './piece.ts';
import { foldedWords } from './shape.ts';

/** What a block may be, by its place. */
export type Place = Furniture | 'headline' | 'lead' | 'text' | 'subhead' | 'caption';

/** A text of the page, its place, and the rule that gave it. */
export type Placed = { readonly text: string; readonly place: Place; readonly rule: string };

/** Above this share of letters a block in the main text is a list of links. */
const MOSTLY_LINKS = 0.5;
/** Shorter blocks that are no paragraphs or list items are labels. */
const SHORT = 25;
/** A standfirst outside the main text has so many letters. */
const STANDFIRST = 50;
const LONG = 120;

const asFurniture = (hint: Hint): Furniture => (hint === 'hidden' ? 'label' : (hint as Furniture));

type Spread = {
  readonly scan: HtmlScan;
  readonly main: Main;
  readonly title: number;
  readonly titleWords: string;
  readonly text: number;
  readonly description: ReadonlySet<string>;
  readonly isNested: (block: HtmlBlock) => boolean;
};

const furniture = (place: Furniture, rule: string): Omit<Placed, 'text'> => ({
  place,
  rule: `${place}: ${rule}`,
});

/** Does a block say what the page's description says? */
const isDescription = ({ description }: Spread, text: string): boolean => {
  const words = foldedWords(text.slice(0, 1_000));
  if (words.length < 6 || description.size < 6) return false;
  return words.filter((word) => description.has(word)).length >= words.length * 0.8;
};

/** A sentence, or so long that it is text anyway; site names and slogans end without a stop. */
const isStandfirst = ({ text, linked }: HtmlBlock): boolean => {
  const length = lengthOf(text);
  const ends = /[.!?…»"”。！？]$/u.test(text);
  return linked === 0 && (length >= LONG || (length >= STANDFIRST && ends));
};

/** A block between the headline and the main text: the standfirst, or a label. */
const placeBetween = (spread: Spread, block: HtmlBlock): Omit<Placed, 'text'> => {
  const says = spread.main.role(block);
  if (says === 'caption') return { place: 'caption', rule: 'caption: its element says so' };
  if (says === 'lead' && lengthOf(block.text) >= SHORT)
    return { place: 'lead', rule: 'text: its element says that it leads' };
  if (isDescription(spread, block.text))
    return { place: 'lead', rule: 'text: what the page says it is about' };
  return isStandfirst(block)
    ? { place: 'text', rule: 'text: between the headline and the main part' }
    : furniture('label', 'between the headline and the text');
};

const tagOf = ({ scan }: Spread, block: HtmlBlock): string => scan.nodes[block.node]?.tag ?? '';

const isLabel = (spread: Spread, block: HtmlBlock): boolean => {
  if (lengthOf(block.text) >= SHORT) return false;
  const tag = tagOf(spread, block);
  if (tag === 'p' || tag === 'li' || tag === 'blockquote')
    return block.linked > 0 || foldedWords(block.text).length < 2;
  return !/[.!?…»"”。！？]$/u.test(block.text);
};

const placeInMain = (spread: Spread, block: HtmlBlock): Omit<Placed, 'text'> => {
  const { scan, main, titleWords } = spread;
  const says = main.role(block);
  if (foldedWords(block.text.slice(0, 600)).join(' ') === titleWords)
    return furniture('repeat', 'the headline again');
  if (headingOf(scan, block) !== undefined)
    return { place: 'subhead', rule: 'subhead: a heading in the text' };
  if (says === 'caption') return { place: 'caption', rule: 'caption: its element says so' };
  if (isLabel(spread, block)) return furniture('label', 'short, in the text');
  return says === 'lead'
    ? { place: 'lead', rule: 'text: its element says that it leads' }
    : { place: 'text', rule: 'text: in the main part of the page' };
};

const placeOf = (spread: Spread, block: HtmlBlock, at: number): Omit<Placed, 'text'> => {
  const { main, title, text } = spread;
  if (at === title) return { place: 'headline', rule: 'headline: says what the title says' };
  const thrown = main.thrown(block);
  if (thrown !== undefined) return furniture(asFurniture(thrown), 'its element says so');
  if (block.linked > block.text.length * MOSTLY_LINKS) return furniture('list', 'mostly links');
  if (spread.isNested(block)) return furniture('read-also', 'a teaser within the text');
  const isAbove = at < title;
  if (main.holds(block) && !isAbove) return placeInMain(spread, block);
  if (main.holds(block) && main.role(block) === 'caption')
    return furniture('label', 'a caption above the headline');
  if (title >= 0 && at > title && at < text) return placeBetween(spread, block);
  return furniture('list', isAbove ? 'above the headline' : 'outside the main text');
};

/** Headings with no text below them are links' (DESIGN, rule 7). */
const withoutLooseSubheads = (placed: readonly Placed[]): readonly Placed[] =>
  placed.map((one, at) => {
    if (one.place !== 'subhead') return one;
    const next = placed
      .slice(at + 1, at + 8)
      .find(({ place }) => place === 'text' || place === 'subhead' || place === 'list');
    return next?.place === 'text'
      ? one
      : { ...one, ...furniture('list', 'a heading without text below it') };
  });

/** What leads stands above the text; below its beginning it is text, a subhead for example. */
const withLeadsAbove = (placed: readonly Placed[]): readonly Placed[] => {
  const text = placed.findIndex(({ place }) => place === 'text');
  return placed.map((one, at) =>
    one.place === 'lead' && text >= 0 && at > text ? { ...one, place: 'text' } : one,
  );
};

/** The blocks of an article's page with their places; a title that no block shows comes first. */
export const placeAll = (
  scan: HtmlScan,
  main: Main,
  about: { readonly titles: readonly string[]; readonly description: string | undefined },
): readonly Placed[] => {
  const title = titleAt(scan, main, about.titles);
  const stated = about.titles[0];
  const shown = title < 0 ? stated : scan.blocks[title]?.text;
  const spread: Spread = {
    scan,
    main,
    title,
    titleWords: foldedWords((shown ?? '').slice(0, 600)).join(' '),
    text: firstText(scan, main),
    description: new Set(foldedWords(about.description ?? '')),
    isNested: nestedTeasers(scan, main, title),
  };
  const all = scan.blocks.map((block, at) => ({ text: block.text, ...placeOf(spread, block, at) }));
  const placed = withoutLooseSubheads(withLeadsAbove(all));
  if (title >= 0 || stated === undefined || stated === '') return placed;
  const rule = 'headline: stated, not shown';
  return [{ text: stated.replace(/\s+/gu, ' '), place: 'headline', rule }, ...placed];
};
