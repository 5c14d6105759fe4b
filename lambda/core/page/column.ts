/**
 * The column that a page is wrapped at, if it is (rule 1): there a line break means only that the
 * next word would not have fitted.
 */

import { isFormat, isMark, isSpace, isUpper, isWordPart } from '../text/characters.ts';

/** A line with something on it, without the white space around it. UTF-16 offsets of the page. */
export type Line = {
  readonly start: number;
  readonly end: number;
  /** Visible characters from the line's very start, indent included. */
  readonly width: number;
  /** Blank lines above it; a form feed counts as two. */
  readonly gap: number;
  /** Number of form feeds above it. */
  readonly sheet: number;
};

/** Invisible, or an accent on the letter before. */
export const addsNoWidth = (code: number): boolean => isFormat(code) || isMark(code);

/** Visible characters of the line's first word. */
export const nextWordWidth = (page: string, line: Line): number => {
  let width = 0;
  for (let at = line.start; at < line.end; at++) {
    const code = page.charCodeAt(at);
    if (isSpace(code)) break;
    if (!addsNoWidth(code)) width++;
  }
  return width;
};

/** Narrowest and widest text column that a page is wrapped to, in characters (DESIGN, rule 1). */
const NARROWEST = 50;
const WIDEST = 200;

/** Fewest lines of which a rare long one (an address) may hide the column. */
const MANY = 20;

/** The 98th percentile of the widths, so that a rare long line does not hide it; of few lines the widest. */
const widestOf = (lines: readonly Line[]): number => {
  const widths = Int32Array.from(lines, (line) => line.width).sort();
  return (
    widths[lines.length < MANY ? lines.length - 1 : Math.floor(0.98 * (lines.length - 1))] ?? 0
  );
};

/** What the breaks between a page's lines show, in numbers of lines. */
type Breaks = {
  /** The next word would not have fitted. */
  readonly full: number;
  /** Full, and before a small letter or a digit. */
  readonly broken: number;
  /** Before a capital, without the end of a sentence, in a block that has one. */
  readonly unended: number;
  /** Of those, full. */
  readonly unendedFull: number;
};

/** The line stops where a sentence may. */
const endsSentence = (page: string, { start, end }: Line): boolean =>
  /[.!?…:。！？؟]["'”’»›“«)\]\s]*$/u.test(page.slice(Math.max(start, end - 6), end));

/** For each line, does the last one before the next blank line end like a sentence? */
const toldBelow = (page: string, lines: readonly Line[]): readonly boolean[] => {
  const told: boolean[] = [];
  for (let i = lines.length - 1; i >= 0; i--) {
    const [line, next] = [lines[i], lines[i + 1]];
    if (line === undefined) continue;
    told[i] = next === undefined || next.gap > 0 ? endsSentence(page, line) : told[i + 1] === true;
  }
  return told;
};

/** A break between two lines that no blank line is between. */
type Break = { readonly full: boolean; readonly broken: boolean; readonly unended: boolean };

const breaksOf = (page: string, lines: readonly Line[], column: number): Breaks => {
  const told = toldBelow(page, lines);
  const breaks = lines.flatMap((next, at): readonly Break[] => {
    const line = lines[at - 1];
    if (line === undefined || next.gap > 0) return [];
    const code = page.charCodeAt(next.start);
    const broken = !isUpper(code) && isWordPart(code);
    const unended = !broken && at > 1 && told[at] === true && !endsSentence(page, line);
    return [{ full: line.width + 1 + nextWordWidth(page, next) > column, broken, unended }];
  });
  const full = breaks.filter((each) => each.full);
  return {
    full: full.length,
    broken: full.filter(({ broken }) => broken).length,
    unended: breaks.filter(({ unended }) => unended).length,
    unendedFull: full.filter(({ unended }) => unended).length,
  };
};

/**
 * The column at which the page is wrapped, or Infinity. Of the lines that end at the column some
 * must break a sentence, else they are whole paragraphs that happen to be short: before a small
 * letter or a digit; where every break is before a capital, all lines without the end of a sentence
 * must be full, for headlines on their texts are so by chance only.
 */
const columnOf = (page: string, lines: readonly Line[]): number => {
  const column = widestOf(lines);
  if (column < NARROWEST || column > WIDEST) return Number.POSITIVE_INFINITY;
  const { full, broken, unended, unendedFull } = breaksOf(page, lines, column);
  const byCapitals = broken === 0 && unended > 0 && unendedFull === unended;
  return byCapitals || (broken > 0 && broken * 5 >= full) ? column : Number.POSITIVE_INFINITY;
};

/** Fewest lines of a sheet that show its own column; those of a shorter one are the page's. */
const SHEET = 10;

/** The column of each sheet: pages of several layouts may be joined in one dump. */
export const columnsOf = (page: string, lines: readonly Line[]): readonly number[] => {
  const sheets: Line[][] = [];
  for (const line of lines) {
    const sheet = sheets[line.sheet];
    if (sheet === undefined) sheets[line.sheet] = [line];
    else sheet.push(line);
  }
  const whole = columnOf(page, lines);
  return Array.from(sheets, (sheet) =>
    sheet === undefined || sheet.length < SHEET ? whole : columnOf(page, sheet),
  );
};
