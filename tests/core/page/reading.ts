/** A page as its tests look at it: what became of each piece, in words. */

import { createHash } from 'node:crypto';
import type { Article, Zone } from '../../../lambda/core/article.ts';
import type { PageBlock, Reading } from '../../../lambda/core/page/read.ts';
import { readPage } from '../../../lambda/core/page/read.ts';

const hash = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 20);

export const read = (page: string): Reading => readPage(page, { source: 'page.txt', hash });

/** The text of an article, or of one of its zones, block by block. */
export const textsOf = (page: string, article: Article, zone?: Zone): readonly string[] =>
  article.blocks
    .filter((block) => zone === undefined || block.zone === zone)
    .map(({ start, end }) => page.slice(start, end));

export const titles = (page: string): readonly string[] =>
  read(page).articles.map(({ title }) => title);

/** The block of the page in which a snippet begins. */
export const blockOf = (page: string, snippet: string): PageBlock => {
  const at = page.indexOf(snippet);
  const block = read(page).blocks.find(({ start, end }) => start <= at && at < end);
  if (at < 0 || block === undefined) throw new Error(`not in the page: ${snippet}`);
  return block;
};

/** What became of a snippet: its block's kind. */
export const kindOf = (page: string, snippet: string): string => blockOf(page, snippet).kind;

/** Blocks with a blank line between them. */
export const dump = (...blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;
