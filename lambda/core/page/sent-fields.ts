/**
 * The fields of a sent article: one entry each, with what it may be, so that every mistake is named
 * with its field, what was found there and what to write instead. docs/article.schema.json says the
 * same to programs, and a test holds the two together.
 */

import { instantOf } from './feed-date.ts';
import { canonicalUrl } from './url.ts';

/** An article as programs, people and the poller send it. */
export type SentArticle = {
  /** Tells articles apart that share one url. */
  readonly id?: string;
  readonly url?: string;
  /** May be missing where there is text. */
  readonly title?: string;
  /** Paragraphs, one a line. */
  readonly text?: string;
  /** Instead of text. */
  readonly html?: string;
  /** ISO 8601. */
  readonly published?: string;
  readonly source?: string;
  readonly publisher?: string;
  /** Counts as one publisher. What a program sends as the publisher is the owner too; what a feed calls itself is not. */
  readonly owner?: string;
  readonly author?: string;
  /** ISO 639-1, a region after it does not matter. */
  readonly lang?: string;
  /** A new version of an article that was sent before: of no interest unless that one matched. */
  readonly edit?: boolean;
  /** The feed and the entry that it is from. */
  readonly origin?: { readonly feed: string; readonly entry: string };
};

/** What is wrong with a record: the field, if it is one, and what to do. */
export type Mistake = { readonly field?: string; readonly detail: string };

type Check = (value: unknown) => string | undefined;

/** Longest values, in UTF-16 units; a page has at most 10 MB. */
const LONGEST = { id: 1_000, url: 4_096, line: 1_000 } as const;

/** What a value looks like to whoever wrote it. */
const shown = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const text: Check = (value) =>
  typeof value === 'string' ? undefined : `${shown(value)} is no text`;

const upTo =
  (most: number): Check =>
  (value) =>
    text(value) ??
    (String(value).length > most
      ? `it has ${String(value).length} characters; the most is ${most}`
      : undefined);

const url: Check = (value) =>
  upTo(LONGEST.url)(value) ??
  (/^\s*https?:\/\//iu.test(String(value)) && canonicalUrl(String(value)) !== undefined
    ? undefined
    : `${shown(value)} is no web address; write a whole one, such as https://example.org/news/7, or leave it out`);

const date: Check = (value) =>
  text(value) ??
  (instantOf(String(value)) === undefined
    ? `${shown(value)} is no date; write ISO 8601, such as 2026-03-05T09:00:00Z, or leave it out`
    : undefined);

const lang: Check = (value) =>
  text(value) ??
  (/^[a-z]{2,3}(?:[-_][A-Za-z0-9_-]{1,30})?$/u.test(String(value))
    ? undefined
    : `${shown(value)} is no language; write its ISO 639-1 code, such as fr, or leave it out`);

const yesNo: Check = (value) =>
  typeof value === 'boolean' ? undefined : `${shown(value)} is neither true nor false`;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const origin: Check = (value) =>
  isObject(value) && typeof value['feed'] === 'string' && typeof value['entry'] === 'string'
    ? undefined
    : `${shown(value)} names no feed and entry; only Vigie's poller needs it, leave it out`;

const FIELDS: Readonly<Record<keyof SentArticle, Check>> = {
  id: upTo(LONGEST.id),
  url,
  title: upTo(LONGEST.line),
  text,
  html: text,
  published: date,
  source: upTo(LONGEST.line),
  publisher: upTo(LONGEST.line),
  owner: upTo(LONGEST.line),
  author: upTo(LONGEST.line),
  lang,
  edit: yesNo,
  origin,
};

const NAMES = Object.keys(FIELDS) as readonly (keyof SentArticle)[];

const says = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** The article that a record is, or what is wrong with it. Unknown fields are left alone; null is nothing. */
export const sentArticle = (value: unknown): SentArticle | Mistake => {
  if (!isObject(value))
    return {
      detail: `${shown(value)} is no article; each is an object such as {"title": …, "text": …}`,
    };
  const known: [string, unknown][] = [];
  for (const field of NAMES) {
    const given = Object.hasOwn(value, field) ? value[field] : undefined;
    if (given === undefined || given === null) continue;
    const wrong = FIELDS[field](given);
    if (wrong !== undefined) return { field, detail: wrong };
    known.push([field, given]);
  }
  if (!says(value['title']) && !says(value['text']) && !says(value['html']))
    return { detail: 'it says nothing: it needs a "title", a "text" or an "html"' };
  const sent = Object.fromEntries(known) as SentArticle;
  const { owner = sent.publisher } = sent;
  return sent.origin !== undefined || owner === undefined ? sent : { ...sent, owner };
};
