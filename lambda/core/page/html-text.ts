/**
 * The text taken out of a page: its blocks in reading order with a blank line between them. From here
 * on an HTML page is read with the eyes of a plain one.
 */

import type { PageBlock } from './read.ts';

/** The text of a page, and where each of its blocks lies. */
export type Written = {
  readonly page: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
};

const BETWEEN = '\n\n';

/** Writes the texts one below the other. */
export const write = (texts: readonly string[]): Written => {
  const spans: { start: number; end: number }[] = [];
  let at = 0;
  for (const text of texts) {
    spans.push({ start: at, end: at + text.length });
    at += text.length + BETWEEN.length;
  }
  return { page: texts.join(BETWEEN), spans };
};

/** Blocks and the white space between them, so that they cover the page. */
export const covered = (page: string, cover: readonly PageBlock[]): readonly PageBlock[] => {
  const all: PageBlock[] = [];
  let at = 0;
  const blank = (end: number): void => {
    if (end > at) all.push({ start: at, end, kind: 'blank', rule: 'blank: white space' });
  };
  for (const block of cover) {
    blank(block.start);
    all.push(block);
    at = block.end;
  }
  blank(page.length);
  return all;
};
