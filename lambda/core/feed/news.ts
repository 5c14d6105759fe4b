/**
 * What is new in a feed's document, measured against what is remembered of the ones before. An entry
 * is known by any of its names; by what it says alone only if that is long enough to tell it from
 * others and the one that said it before has left the document (a site that moved). So changed ids,
 * dates and order make nothing new, and two days' "Weather" are two entries.
 */

import type { Hash } from '../article.ts';
import type { FeedEntry } from '../page/feed.ts';
import { saysNothing } from '../page/feed-entry.ts';
import { type Marks, marksOf, type Pair, type Ring } from './ring.ts';

/** An entry with what is to be remembered of it once it was sent. */
export type News = {
  readonly entry: FeedEntry;
  readonly isEdit: boolean;
  readonly pairs: readonly Pair[];
};

/** What a document brings: `known` pairs are remembered at once, each of `news` after it was sent. */
export type Brought = {
  readonly news: readonly News[];
  readonly known: readonly Pair[];
  /** Entries that are new here and too old to be told. */
  readonly old: number;
};

/** What decides about age. `firstMs`: told at first sight if younger; `now` is an ISO instant. */
export type Ages = { readonly now: string; readonly maxMs: number; readonly firstMs: number };

/** More entries than any feed has; what is behind them is not read. */
const MOST_ENTRIES = 5_000;

const DAY_MS = 86_400_000;

/** How long ago it was published; undefined if it does not say, or names a day that is yet to come. */
const ageOf = ({ published, updated }: FeedEntry, now: string): number | undefined => {
  const at = Date.parse(published ?? updated ?? '');
  const age = Date.parse(now) - at;
  return Number.isNaN(age) || age < -DAY_MS ? undefined : Math.max(0, age);
};

/** An entry without a date is new whenever it is first seen, but not at first sight of the whole feed. */
const isTold = (entry: FeedEntry, isFirstSight: boolean, ages: Ages): boolean => {
  const age = ageOf(entry, ages.now);
  if (age === undefined) return !isFirstSight;
  return age <= ages.maxMs && (!isFirstSight || age < ages.firstMs);
};

const distinct = (hash: Hash, entries: readonly FeedEntry[]) => {
  const seen = new Set<string>();
  return entries.slice(0, MOST_ENTRIES).flatMap((entry) => {
    if (saysNothing(entry)) return [];
    const marks = marksOf(hash, entry);
    if (marks.keys.some((key) => seen.has(key))) return [];
    for (const key of marks.keys) seen.add(key);
    return [{ entry, marks }];
  });
};

const pairsOf = ({ keys, content }: Marks): readonly Pair[] => keys.map((key) => [key, content]);

/** What the document's entries bring; no `ring` at first sight. */
export const newsIn = (
  hash: Hash,
  ring: Ring | undefined,
  entries: readonly FeedEntry[],
  ages: Ages,
): Brought => {
  const remembered = new Map(ring);
  const documents = distinct(hash, entries);
  const here = new Set(documents.flatMap(({ marks }) => marks.keys));
  const left = new Set((ring ?? []).flatMap(([key, content]) => (here.has(key) ? [] : [content])));
  const news: News[] = [];
  const known: Pair[] = [];
  let old = 0;
  for (const { entry, marks } of documents) {
    const pairs = pairsOf(marks);
    const before = marks.keys.flatMap((key) => remembered.get(key) ?? []);
    const hasMoved = marks.isSubstantial && left.has(marks.content);
    if (before.length > 0 && !before.includes(marks.content))
      news.push({ entry, isEdit: true, pairs });
    else if (before.length > 0 || hasMoved) known.push(...pairs);
    else if (isTold(entry, ring === undefined, ages)) news.push({ entry, isEdit: false, pairs });
    else {
      known.push(...pairs);
      old += 1;
    }
  }
  return { news, known, old };
};
