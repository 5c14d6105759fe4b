/** Summary and content of an entry: the standfirst is part of the article, a cut of its text is not. */

import { foldedWords } from './shape.ts';

/** Words of a summary that must stand at the content's start to make it a cut of it. */
const SAME_START = 8;
/** How far into the content that start may be, in words: by-lines and places come before it. */
const DEEPEST_START = 40;

/** Is the summary the beginning of the content, cut somewhere? */
const isCut = (summary: string, content: string): boolean => {
  const words = foldedWords(summary.slice(0, 400)).slice(0, SAME_START).join(' ');
  const start = foldedWords(content.slice(0, 4_000)).slice(0, DEEPEST_START + SAME_START);
  return ` ${start.join(' ')} `.includes(` ${words} `);
};

/** Does a standfirst say something of its own: is neither it the beginning of the text, nor the text that of it? */
export const isApart = (standfirst: string, text: string): boolean =>
  !isCut(standfirst, text) && !isCut(text, standfirst);

/** The whole text: content, with the summary before it unless that is its start. */
export const joinedText = (
  summary: string | undefined,
  content: string | undefined,
): string | undefined => {
  if (content === undefined || summary === undefined) return content ?? summary;
  if (isCut(summary, content)) return summary.length > content.length ? summary : content;
  return isCut(content, summary) ? summary : `${summary}\n${content}`;
};

/** Words that say "the post … appeared first on …" around the two names, in any language. */
const AROUND = 9;

/**
 * The text without a last paragraph that says nothing but the entry's title and the feed's, as
 * WordPress adds to every entry. What names the site is no news of it.
 */
export const withoutTrailer = (text: string, title: string, feed: string | undefined): string => {
  const from = text.lastIndexOf('\n') + 1;
  const [line, entry, site] = [text.slice(from), title, feed ?? ''].map((part) =>
    foldedWords(part.slice(0, 1_000)),
  ) as [readonly string[], readonly string[], readonly string[]];
  const least = entry.length + site.length;
  if (entry.length === 0 || site.length === 0 || line.length > least + AROUND) return text;
  const said = ` ${line.join(' ')} `;
  // At least "on" or "via" between the two: a headline that ends with the site's name is one.
  const isTrailer =
    line.length > least &&
    said.includes(` ${entry.join(' ')} `) &&
    said.includes(` ${site.join(' ')} `);
  return isTrailer ? text.slice(0, Math.max(0, from - 1)) : text;
};
