/**
 * Stories to articles: pieces that a broken line or a blank line cut apart become one block again,
 * zones are given, languages found, ids made.
 */

import type { Article, Block, Hash, Zone } from '../article.ts';
import { isLetter } from '../text/characters.ts';
import type { Language } from '../text/language.ts';
import { languageOf } from '../text/language.ts';
import { sentencesOf } from '../text/sentences.ts';
import { foldedWords } from './shape.ts';
import type { Entry, Story } from './story.ts';
import { breaksOff } from './story.ts';

/** A block of the page in an article, with the rule that put it there. */
type ZonedBlock = {
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

/** The source blocks of the text up to and with its first paragraph. */
const leadBlocks = (story: Story): ReadonlySet<number> => {
  const leads = new Set<number>();
  for (const { role, piece } of story.entries) {
    if (role !== 'text') continue;
    leads.add(piece.block);
    if (piece.shape.paragraph) break;
  }
  return leads;
};

/** The blocks of a story, broken ones put together again. */
const zonedBlocks = (story: Story): readonly ZonedBlock[] => {
  const leads = leadBlocks(story);
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
const titleText = (text: string): string =>
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

/** The article of a story; undefined if nothing of it is left. */
export const articleOf = (making: Making, story: Story): Zoned | undefined => {
  const { page, source, hash } = making;
  const blocks = zonedBlocks(story);
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const textOf = (block: ZonedBlock): string => page.slice(block.start, block.end);
  const own = blocks.filter((block) => block.zone !== 'caption').map(textOf);
  const whole = languageOf(own.map((text) => text.slice(0, 2_000)).join('\n'));
  const title = titleOf(page, story, blocks);
  const words = foldedWords(title);
  const excerpt = story.teaser || breaksOff(story) || !story.hasText;
  const body = bodyLetters(blocks.filter(isBody).map(textOf));
  const byTitle = excerpt && words.length >= TELLING_TITLE;
  const article: Article = {
    id: hash(byTitle ? words.join(' ') : `${words.join(' ')}\n${body}`),
    title,
    lang: whole.lang,
    kind: excerpt ? 'excerpt' : 'story',
    source,
    start: first.start,
    end: last.end,
    textHash: hash(blocks.map((block) => foldedWords(textOf(block)).join(' ')).join('\n')),
    blocks: blocks.map((block): Block => {
      const { start, end, zone } = block;
      return { start, end, zone, langs: langsOf(page, block, whole) };
    }),
  };
  return { article, blocks };
};
