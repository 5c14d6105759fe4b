/**
 * What is remembered of a feed's entries: a pair of hashes a name of an entry (its address, and the id
 * that the feed gives it where that is another) with the hash of what it says. That is enough to know
 * an entry again whose id, address, date or place in the list changed, and to see that it was edited.
 */

import type { Hash } from '../article.ts';
import type { FeedEntry } from '../page/feed.ts';
import { canonicalUrl } from '../page/url.ts';

/** Hash of a name, and of the content. */
export type Pair = readonly [key: string, content: string];

/** The youngest document's pairs first. */
export type Ring = readonly Pair[];

/** Letters of a hash (five bits each) that are kept: a ring is written to the table whenever it changes. */
export const KEY_LETTERS = 12;
export const CONTENT_LETTERS = 8;

/** Remembered beyond the present document: 200 entries with two names each. */
const MORE = 400;
/** What says less may be said again by another entry: "Weather" and no text. */
const SUBSTANTIAL = 100;

/** What an entry says, whatever blanks a server delivers it with. */
const saidBy = ({ title, text = '' }: FeedEntry): string =>
  `${title}\n${text}`.replace(/\s+/gu, ' ').trim();

const keyOf = (hash: Hash, name: string): string => hash(`entry ${name}`).slice(0, KEY_LETTERS);

/** An address without what a move to https or to the bare domain changes. */
const addressOf = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/, '');

/** An id that is an address, as one; but a place in the page that the entry leads to is no less than a name. */
const idOf = (stated: string, url: string | undefined): string => {
  const address = canonicalUrl(stated);
  const isPlace = address === url && stated.includes('#');
  return address === undefined || isPlace ? stated.trim() : address;
};

/** Hashes of an entry: all its names, and what it says; `isSubstantial` if that tells it from others. */
export type Marks = {
  readonly keys: readonly string[];
  readonly content: string;
  readonly isSubstantial: boolean;
};

/** The marks of an entry. */
export const marksOf = (hash: Hash, entry: FeedEntry): Marks => {
  const said = saidBy(entry);
  const url = entry.url === undefined ? undefined : canonicalUrl(entry.url);
  const id = idOf(entry.id, url);
  const names = [
    // An address that several entries of a document share names none of them.
    ...(url === undefined || entry.shared === true ? [] : [addressOf(url)]),
    ...(id === '' ? [] : [addressOf(id)]),
  ];
  return {
    // An entry without any name is known by what it says.
    keys: [...new Set(names.length > 0 ? names : [said])].map((name) => keyOf(hash, name)),
    content: hash(`says ${said}`).slice(0, CONTENT_LETTERS),
    isSubstantial: said.length >= SUBSTANTIAL,
  };
};

/**
 * The ring after a document: its pairs, then the youngest others. A document that is suddenly shorter
 * (a server that answers with half of it) pushes out few at a time.
 */
export const ringAfter = (before: Ring, present: readonly Pair[]): Ring => {
  const here = new Map(present);
  const others = before.filter(([key]) => !here.has(key));
  return [...here, ...others.slice(0, Math.max(MORE, before.length - MORE))];
};
