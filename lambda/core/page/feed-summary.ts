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

/** The whole text: content, with the summary before it unless that is its start. */
export const joinedText = (
  summary: string | undefined,
  content: string | undefined,
): string | undefined => {
  if (content === undefined || summary === undefined) return content ?? summary;
  if (isCut(summary, content)) return summary.length > content.length ? summary : content;
  return isCut(content, summary) ? summary : `${summary}\n${content}`;
};
