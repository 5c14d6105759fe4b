/**
 * Stories to articles: pieces that a broken line or a blank line cut apart become one block again,
 * zones are given, languages found, ids made.
 */

import type { Article, Block, Hash, Zone } from '../article.ts';
import { isLetter } from '../text/characters.ts';
import type { Language } from '../text/language.ts';
import { languageOf } from '../text/language.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Piece } from './piece.ts';
import { foldedWords } from './shape.ts';
import { beginsBelow } from './standfirst.ts';
import type { Entry, Story } from './story.ts';
import { breaksOff } from './story.ts';

/** A block of the page in an article, with the rule that put it there. */
export type ZonedBlock = {
  readonly start: number;
  readonly end: number;
  readonly zone: Zone;
  readonly rule: string;
};

/** A story with its zones. */
export type Zoned = { readonly article: Article; readonly blocks: readonly ZonedBlock[] };

/** What an article needs beside its story. */
export type Making = { readonly page: string; readonly source: string; readonly hash: Hash };

/** Letters of the body that go into a story's id. */
const ID_LETTERS = 80;
/** From this many letters on a block's language is found by itself. */
const OWN_LANGUAGE = 60;
/** An excerpt's title with fewer words says too little to be its id alone. */
const TELLING_TITLE = 3;
const LONGEST_TITLE = 200;

/** Does the second text go on in the sentence of the first, across a line end or a blank line? */
const goesOn = (first: Entry, second: Entry): boolean => {
  if (first.role !== 'text' || second.role !== 'text' || second.at !== first.at + 1) return false;
  if (second.piece.first === false) return false;
  const { shape } = second.piece;
  if (shape.lower) return true;
  return first.piece.shape.open && !shape.starter && second.piece.gap < 2;
};

const zoneOf = (entry: Entry, leads: ReadonlySet<number>): Zone => {
  if (entry.role === 'headline' || entry.role === 'caption') return entry.role;
  if (entry.role === 'deck') return 'headline';
  return entry.role === 'text' && leads.has(entry.piece.block) ? 'lead' : 'body';
};

/** The source blocks of the text up to and with its first paragraph, and of the one below a standfirst. */
const leadBlocks = (page: string, story: Story): ReadonlySet<number> => {
  const leads = new Set<number>();
  const headline = story.title;
  let first: Piece | undefined;
  let isApart = false;
  for (const { role, piece } of story.entries) {
    if (first !== undefined && role === 'subhead') break;
    isApart ||= first !== undefined && role === 'caption';
    if (role !== 'text') continue;
    if (first !== undefined && first.block !== piece.block) {
      if (beginsBelow(page, { headline, first, next: piece, isApart })) leads.add(piece.block);
      break;
    }
    leads.add(piece.block);
    if (piece.shape.paragraph) first ??= piece;
  }
  return leads;
};

/** The blocks of a story, broken ones put together again. */
const zonedBlocks = (page: string, story: Story): readonly ZonedBlock[] => {
  const leads = leadBlocks(page, story);
  const blocks: ZonedBlock[] = [];
  let last: Entry | undefined;
  for (const entry of story.entries) {
    const before = blocks.at(-1);
    if (last !== undefined && before !== undefined && goesOn(last, entry)) {
      blocks[blocks.length - 1] = { ...before, end: entry.piece.end };
    } else {
      const { start, end } = entry.piece;
      blocks.push({ start, end, zone: zoneOf(entry, leads), rule: entry.rule });
    }
    last = entry;
  }
  return blocks.sort((a, b) => a.start - b.start);
};

const letterCount = (page: string, start: number, end: number): number => {
  let letters = 0;
  for (let at = start; at < end && letters < OWN_LANGUAGE; at++) {
    if (isLetter(page.charCodeAt(at))) letters++;
  }
  return letters;
};

const langsOf = (page: string, block: ZonedBlock, whole: Language): readonly string[] => {
  if (letterCount(page, block.start, block.end) < OWN_LANGUAGE) return whole.plausible;
  const own = languageOf(page.slice(block.start, block.end));
  if (own.sure) return own.plausible;
  return [...new Set([...whole.plausible, ...own.plausible])];
};

/** A title as people read it: one line, no invisible characters, no stop set apart. */
export const titleText = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ \.$/u, '')
    .trim();

const shorten = (text: string): string => {
  if (text.length <= LONGEST_TITLE) return text;
  const cut = text.slice(0, LONGEST_TITLE);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > 0 ? space : LONGEST_TITLE)}…`;
};

const titleOf = (page: string, story: Story, blocks: readonly ZonedBlock[]): string => {
  if (story.title !== undefined) return titleText(page.slice(story.title.start, story.title.end));
  const first = blocks.find((block) => block.zone !== 'caption');
  if (first === undefined) return '';
  const [sentence] = sentencesOf(page, first.start, Math.min(first.end, first.start + 2_000));
  const end = sentence?.end ?? first.end;
  return shorten(titleText(page.slice(first.start, end)));
};

const bodyLetters = (texts: readonly string[]): string => {
  let letters = '';
  for (const text of texts) {
    letters += foldedWords(text.slice(0, 1_000)).join('');
    if (letters.length >= ID_LETTERS) break;
  }
  return letters.slice(0, ID_LETTERS);
};

const isBody = (block: ZonedBlock): boolean => block.zone === 'lead' || block.zone === 'body';

/** What a page says of an article beside its text: what is known is given to the article as it is. */
export type Facts = {
  /** Canonical: the id of a story that has one. */
  readonly url?: string;
  readonly published?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly owner?: string;
  /** ISO 639-1 code: helps where the text itself leaves its language open. */
  readonly lang?: string;
};

/** An article's text: its title, its blocks in page order, and whether it is told elsewhere or breaks off. */
export type Telling = {
  readonly title: string;
  readonly blocks: readonly ZonedBlock[];
  readonly excerpt: boolean;
  readonly facts?: Facts;
};

/** The text's own language, or, where it leaves that open, the one that the page says it is in. */
const languageWith = (text: string, said: string | undefined): Language => {
  const own = languageOf(text);
  if (said === undefined || own.sure) return own;
  const isPlausible = own.plausible.includes(said);
  if (!isPlausible && own.plausible.length > 0) return own;
  return {
    ...own,
    lang: said,
    plausible: [said, ...own.plausible.filter((lang) => lang !== said)],
  };
};

/** The id of an article: a story's from its url, an excerpt's from its title, else title and first letters. */
const idOf = ({ page, hash }: Making, { title, blocks, excerpt, facts }: Telling): string => {
  if (facts?.url !== undefined && !excerpt) return hash(facts.url);
  const words = foldedWords(title);
  if (excerpt && words.length >= TELLING_TITLE) return hash(words.join(' '));
  const texts = blocks.filter(isBody).map(({ start, end }) => page.slice(start, end));
  return hash(`${words.join(' ')}\n${bodyLetters(texts)}`);
};

/** The article of these blocks; undefined if there are none. */
export const articleFrom = (making: Making, telling: Telling): Article | undefined => {
  const { page, source, hash } = making;
  const { title, blocks, excerpt, facts = {} } = telling;
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const textOf = (block: ZonedBlock): string => page.slice(block.start, block.end);
  const own = blocks.filter((block) => block.zone !== 'caption').map(textOf);
  const { lang: said, ...known } = facts;
  const whole = languageWith(own.map((text) => text.slice(0, 2_000)).join('\n'), said);
  return {
    id: idOf(making, telling),
    title,
    lang: whole.lang,
    kind: excerpt ? 'excerpt' : 'story',
    source,
    ...known,
    start: first.start,
    end: last.end,
    textHash: hash(blocks.map((block) => foldedWords(textOf(block)).join(' ')).join('\n')),
    blocks: blocks.map((block): Block => {
      const { start, end, zone } = block;
      return { start, end, zone, langs: langsOf(page, block, whole) };
    }),
  };
};

/** The article of a story; undefined if nothing of it is left. */
export const articleOf = (making: Making, story: Story): Zoned | undefined => {
  const blocks = zonedBlocks(making.page, story);
  const title = titleOf(making.page, story, blocks);
  const excerpt = story.teaser || breaksOff(story) || !story.hasText;
  const article = articleFrom(making, { title, blocks, excerpt });
  return article === undefined ? undefined : { article, blocks };
};
