/**
 * One object of the archive: the articles that one run of scan read, one a line. Each article is given as
 * a page of its own, so that it can be matched again. What cannot be read is told by object and line, and
 * never costs the lines beside it.
 */

import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import type { Article } from '../lambda/core/article.ts';
import type { Archived } from '../lambda/steps/lines.ts';

/** An article as it was read, on a page that holds it alone: offsets count from the start of `page`. */
export type ArchivedArticle = {
  /** Where the page came in, and when it was read (ISO instant). */
  readonly key: string;
  readonly readAt: string;
  readonly page: string;
  readonly article: Article;
  /** Ids of the topics that it met then. */
  readonly topics: readonly string[];
};

/** What is in an object, and what is wrong with it: `object:line: what`. */
export type OpenedObject = {
  readonly articles: readonly ArchivedArticle[];
  readonly problems: readonly string[];
};

const Block = z.object({
  start: z.number(),
  end: z.number(),
  zone: z.enum(['headline', 'lead', 'body', 'caption']),
  langs: z.array(z.string()),
});

const Line: z.ZodMiniType<Archived> = z.object({
  key: z.string(),
  readAt: z.string(),
  article: z.object({
    id: z.string(),
    title: z.string(),
    lang: z.string(),
    kind: z.enum(['story', 'excerpt']),
    source: z.string(),
    url: z.exactOptional(z.string()),
    author: z.exactOptional(z.string()),
    publisher: z.exactOptional(z.string()),
    published: z.exactOptional(z.string()),
    start: z.number(),
    end: z.number(),
    textHash: z.string(),
    blocks: z.array(Block),
  }),
  text: z.string(),
  topics: z.array(z.string()),
});

/** Blocks are in order and within the text, as whatever reads an article relies on. */
const isSound = ({ article, text }: Archived): boolean => {
  if (article.end - article.start !== text.length) return false;
  let at = article.start;
  return article.blocks.every(({ start, end }) => {
    const fits = start >= at && end >= start && end <= article.end;
    at = end;
    return fits;
  });
};

/** The article with its own text for a page. */
const onOwnPage = ({ article, text, ...about }: Archived): ArchivedArticle => {
  const by = article.start;
  const blocks = article.blocks.map(({ start, end, ...block }) => ({
    ...{ start: start - by, end: end - by },
    ...block,
  }));
  return { ...about, page: text, article: { ...article, start: 0, end: text.length, blocks } };
};

const readLine = (line: string): ArchivedArticle | string => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return `no JSON (${error.message})`;
    throw error;
  }
  const checked = z.safeParse(Line, value);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return `no archived article: ${issue?.path.join('.') || 'the line'} is not as it must be`;
  }
  if (!isSound(checked.data)) return 'no archived article: its offsets do not fit its text';
  return onOwnPage(checked.data);
};

// Far above what one run reads (a few pages of 10 MB), and below what ends the process.
const MOST_BYTES = 256e6;

/** The object's bytes, or what is wrong with them. */
const unpacked = (bytes: Uint8Array): Buffer | string => {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // Node documents zlib's constants as codes: Z_DATA_ERROR, Z_BUF_ERROR (its end is missing) …
    if (code.startsWith('Z_')) return `the gzip archive is damaged or cut off (${code})`;
    if (code === 'ERR_BUFFER_TOO_LARGE') return `it holds more than ${MOST_BYTES / 1e6} MB`;
    throw error;
  }
};

/** Opens an object. Never throws on any bytes. */
export const openArchived = (object: string, bytes: Uint8Array): OpenedObject => {
  const content = unpacked(bytes);
  if (typeof content === 'string')
    return { articles: [], problems: [`${object}: ${content}; its articles are left out`] };
  const articles: ArchivedArticle[] = [];
  const problems: string[] = [];
  // Line by line: all of it together may be longer than a string can be.
  for (let from = 0, number = 1; from < content.length; number += 1) {
    const next = content.indexOf(0x0a, from);
    const to = next < 0 ? content.length : next;
    const line = content.toString('utf8', from, to);
    from = to + 1;
    if (line.trim() === '') continue;
    const read = readLine(line);
    if (typeof read === 'string') problems.push(`${object}:${number}: ${read}; it is left out`);
    else articles.push(read);
  }
  return { articles, problems };
};
