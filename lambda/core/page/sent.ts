/**
 * Articles that somebody sends: programs, `vigie send`, the API and the poller all write the same
 * JSON. Every record is judged for itself: a bad one is named, with its line, its field and the way
 * out, and the others are read.
 */

import { joined } from './joined.ts';
import type { PageText, ReadOptions } from './page-text.ts';
import { readSentArticle } from './sent-article.ts';
import { type SentArticle, sentArticle } from './sent-fields.ts';
import { recordsOf } from './sent-records.ts';

/** A record that is no article: where it stands, what is wrong and what to do, and as it was written. */
export type Rejected = {
  /** Of JSON lines the line, else the number of the article; from 1. */
  readonly line: number;
  readonly field?: string;
  /** A whole sentence that names line and field. */
  readonly detail: string;
  readonly raw: string;
};

/** Sent articles, read. */
export type SentText = PageText & {
  readonly rejected: readonly Rejected[];
  /** Ids of the articles that are new versions, of no interest unless the first one matched. */
  readonly edits: readonly string[];
};

/** The sent articles in a text, and what is none. */
type Sent = { readonly articles: readonly SentArticle[]; readonly rejected: readonly Rejected[] };

/** Checks every record of a JSON text: one object, a list, or one object a line. Never throws. */
export const checkSentArticles = (text: string): Sent => {
  const { unit, records } = recordsOf(text);
  const articles: SentArticle[] = [];
  const rejected: Rejected[] = [];
  for (const record of records) {
    const { at, raw } = record;
    const place = `${unit} ${at}`;
    const result =
      'broken' in record
        ? { detail: `it is no JSON (${record.broken})` }
        : sentArticle(record.value);
    if (!('detail' in result)) articles.push(result);
    else {
      const field = 'field' in result ? result.field : undefined;
      const where = field === undefined ? place : `${place}, "${field}"`;
      const detail = `${where}: ${result.detail}.`;
      rejected.push({ line: at, ...(field === undefined ? {} : { field }), detail, raw });
    }
  }
  return { articles, rejected };
};

/** Reads articles that were checked. */
export const readSent = (
  articles: readonly SentArticle[],
  options: ReadOptions,
): Omit<SentText, 'rejected'> => {
  const texts = articles.map((sent) => ({ edit: sent.edit, text: readSentArticle(sent, options) }));
  const edits = texts.flatMap(({ edit, text }) =>
    edit === true ? text.articles.map(({ id }) => id) : [],
  );
  return { ...joined(texts.map(({ text }) => text)), edits };
};

/** Reads sent articles: the good ones, and what is wrong with the others. Never throws. */
export const readSentArticles = (text: string, options: ReadOptions): SentText => {
  const { articles, rejected } = checkSentArticles(text);
  return { ...readSent(articles, options), rejected };
};
