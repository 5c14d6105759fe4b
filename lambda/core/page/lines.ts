/**
 * Lines to blocks (rule 1): a block is a run of lines that one author wrote as one piece. In a
 * page wrapped at a width a line break is soft where the next word would not have fitted; a line
 * that starts in lower case goes on in any page; a blank line or a form feed always ends a block.
 */

import { isBlank, isLower, isUpper } from '../text/characters.ts';
import { addsNoWidth, columnsOf, type Line, nextWordWidth } from './column.ts';
import { headsComments } from './comments.ts';

/** Lines that belong together: `page.slice(start, end)`, with `gap` blank lines above. */
export type LineBlock = { readonly start: number; readonly end: number; readonly gap: number };

/** What a form feed counts as: as much as sets stories apart. */
const FORM_FEED = 2;

const isLineEnd = (code: number): boolean =>
  code === 10 || code === 13 || code === 12 || code === 0x85 || code === 0x2028 || code === 0x2029;

const lineEnd = (page: string, from: number): number => {
  let at = from;
  while (at < page.length && !isLineEnd(page.charCodeAt(at))) at++;
  return at;
};

const lineOf = (
  page: string,
  from: number,
  to: number,
  gap: number,
): Omit<Line, 'sheet'> | undefined => {
  let start = from;
  while (start < to && isBlank(page.charCodeAt(start))) start++;
  if (start === to) return undefined;
  let end = to;
  while (isBlank(page.charCodeAt(end - 1))) end--;
  let width = end - from;
  for (let at = from; at < end; at++) if (addsNoWidth(page.charCodeAt(at))) width--;
  return { start, end, width, gap };
};

/** The lines of a page that have something on them. A form feed begins a new sheet. */
const linesOf = (page: string): readonly Line[] => {
  const lines: Line[] = [];
  let gap = 0;
  let sheet = 0;
  let from = 0;
  while (from < page.length) {
    const to = lineEnd(page, from);
    const line = lineOf(page, from, to, gap);
    if (line !== undefined) lines.push({ ...line, sheet });
    const feed = page.charCodeAt(to) === 12;
    gap = (line === undefined ? gap + 1 : 0) + (feed ? FORM_FEED : 0);
    if (feed) sheet += 1;
    const crlf = page.charCodeAt(to) === 13 && page.charCodeAt(to + 1) === 10;
    from = to + (crlf ? 2 : 1);
  }
  return lines;
};

const LIST_DASH = /^(?:[-–—•*·▪◦‣►▶→»>]|\d{1,2}[.)])\s/u;

/** Does the text at `start` begin with a list's dash, bullet or number? */
export const startsWithDash = (page: string, start: number): boolean =>
  LIST_DASH.test(page.slice(start, start + 5));

/** In lower case, and no name such as iPhone. Caseless scripts have no such sign. */
const startsLower = (page: string, start: number): boolean =>
  isLower(page.charCodeAt(start)) && !isUpper(page.charCodeAt(start + 1));

/** A short line with no end of a sentence over a long one that starts in lower case: a title on its text. */
const isTitleOnText = (line: Line, next: Line): boolean =>
  line.width <= 150 && next.width > 200 && next.width > 2 * line.width;

const goesOn = (page: string, line: Line, next: Line, column: number): boolean => {
  if (next.gap > 0 || startsWithDash(page, next.start)) return false;
  if (startsLower(page, next.start)) {
    // A reader's pen name below the heading of the comments goes on nowhere.
    return !isTitleOnText(line, next) && !headsComments(page.slice(line.start, line.end));
  }
  return line.width + 1 + nextWordWidth(page, next) > column;
};

/** The blocks of a page, in order; every visible character is in one. */
export const blocksOf = (page: string): readonly LineBlock[] => {
  const lines = linesOf(page);
  const columns = columnsOf(page, lines);
  const blocks: { start: number; end: number; gap: number }[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const open = blocks.at(-1);
    const column = columns[line.sheet] ?? Number.POSITIVE_INFINITY;
    if (open !== undefined && last !== undefined && goesOn(page, last, line, column)) {
      open.end = line.end;
    } else blocks.push({ start: line.start, end: line.end, gap: line.gap });
    last = line;
  }
  return blocks;
};
