/** What matching gives: which topics an article meets, where, and the sentences that prove it. */

import type { Article, Prominence, Zone } from '../article.ts';

/** A matched word or phrase in the page: `page.slice(start, end) === text`. */
export type Term = { readonly text: string; readonly start: number; readonly end: number };

/** A sentence of the page with the matched words in it, in order: `page.slice(start, end) === sentence`. */
export type Evidence = {
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly terms: readonly Term[];
};

/** One article meeting one topic. */
export type Match = {
  readonly topic: string;
  /** The least prominent of the required parts, each at its best. */
  readonly zone: Zone;
  readonly prominence: Prominence;
  readonly aspect: string | null;
  /** For every required part of the query; parts in one sentence share an entry. */
  readonly evidence: readonly Evidence[];
};

/** A required part of a query (a child of its outermost AND), as `topics try` and `why` show it. */
export type Part = {
  /** The part printed in the query language; of alternatives (OR) none of which held, the nearest one. */
  readonly query: string;
  readonly held: boolean;
  /** Where its words stand, even if they are not near enough: the nearest miss. */
  readonly evidence: readonly Evidence[];
};

/** Why a topic did or did not match an article. */
export type Explanation = {
  readonly topic: string;
  readonly matched: boolean;
  readonly parts: readonly Part[];
  /** `except` held in the sentences or in the article that would have matched. */
  readonly hiddenByExcept: boolean;
};

/** All topics compiled for matching. */
export type Matcher = {
  /** Every topic that the article meets, in the topics' order. */
  readonly match: (page: string, article: Article) => readonly Match[];
  /** Why one topic did or did not match; undefined for an unknown topic. */
  readonly explain: (page: string, article: Article, topicId: string) => Explanation | undefined;
};
