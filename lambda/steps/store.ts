/**
 * What the steps need of the table: types only, a record family each. Every read is consistent; every
 * write is one item and may be repeated; a condition that does not hold is a value, after which the
 * step reads again and looks whose write it is.
 */

import type { Delivery } from '../core/alert/delivery.ts';
import type { HeardTopic } from '../core/alert/heard.ts';
import type { Ledger, LedgerAlert, StoryNotes, Told } from '../core/alert/ledger.ts';
import type { Quote } from '../core/alert/view.ts';
import type { Article, Zone } from '../core/article.ts';
import type { StoryTraits } from '../core/story/traits.ts';

/** What is kept of a matched article. */
export type KeptArticle = Pick<
  Article,
  'id' | 'title' | 'lang' | 'kind' | 'source' | 'textHash'
> & {
  readonly url?: string;
  /** Who wrote it, as the page or feed says; the table keeps 200 characters. */
  readonly author?: string;
  /** Who owns the source, as the page says; the table keeps 200 characters. */
  readonly publisher?: string;
  /** Who owns the source, as its sender or the feed's plan says; likewise. */
  readonly owner?: string;
  readonly published?: string;
  /** CLAIMED until alert has taken up this version, so that all that scan does for it is stored; a stamp, not a lock. */
  readonly state: 'CLAIMED' | 'DONE';
  /** ISO instant at which the article was first seen; part of its matches' keys, so it never changes. */
  readonly seenAt: string;
  /** ISO instant at which this version of the text was first seen, if it is not the first. */
  readonly editedAt?: string;
  /** Every topic that a version of it met, at its best. */
  readonly topics: readonly HeardTopic[];
  readonly storyId?: string;
  /** The keys under which it is posted; absent for the canary, whose story nobody joins. */
  readonly keys?: readonly string[];
};

/** Matched articles. */
export type Articles = {
  readonly get: (articleId: string) => Promise<KeptArticle | undefined>;
  /** Writes a new article; false if it is there already. */
  readonly claim: (article: KeptArticle) => Promise<boolean>;
  /** Writes another version over the one whose text hash is given (its story stays); false if it is not that one any more. */
  readonly edit: (article: KeptArticle, oldTextHash: string) => Promise<boolean>;
  /**
   * Gives the article its story unless it has one, and makes it DONE if it is still this version, in one
   * write; the story that it has then.
   */
  readonly join: (articleId: string, storyId: string, textHash: string) => Promise<string>;
};

/** A match as kept: one topic's evidence in one article. */
export type KeptMatch = {
  readonly topic: string;
  /** The topic's title by language, as it was when the article was read. */
  readonly titles: Readonly<Record<string, string>>;
  readonly articleId: string;
  readonly seenAt: string;
  readonly zone: Zone;
  readonly prominence: Told['prominence'];
  readonly aspect: string | null;
  readonly quotes: readonly Quote[];
};

/** Matches, by topic and time. */
export type Matches = {
  readonly put: (match: KeptMatch) => Promise<void>;
  readonly get: (
    topic: string,
    seenAt: string,
    articleId: string,
  ) => Promise<KeptMatch | undefined>;
  /** Ids of the articles that met a topic and were first seen in [from, to), ISO instants; the oldest first. */
  readonly between: (topic: string, from: string, to: string) => Promise<readonly string[]>;
};

/** The one arbiter of new stories. */
export type StoriesHead = { readonly v: number; readonly recent: readonly string[] };

/** New stories. */
export type Stories = {
  readonly head: () => Promise<StoriesHead>;
  /** Pushes a story's id on the head as it was read; false if the head has moved on. */
  readonly announce: (head: StoriesHead, storyId: string) => Promise<boolean>;
};

/** An article under one of its keys, with all that tells whether another one tells the same event. */
export type Posting = {
  readonly articleId: string;
  /** ISO instant at which the article was first seen. */
  readonly seenAt: string;
  readonly traits: StoryTraits;
};

/** Postings of articles, each for two weeks from when the article was first seen. */
export type Postings = {
  /** Posts an article; again, as another version of it, replaces what is there. */
  readonly put: (key: string, posting: Posting) => Promise<void>;
  readonly get: (key: string, seenAt: string, articleId: string) => Promise<Posting | undefined>;
  /** The latest hundred under a key of those first seen at or after an ISO instant, the latest first. */
  readonly under: (key: string, from: string) => Promise<readonly Posting[]>;
};

/** Ledgers of stories. */
export type Ledgers = {
  /** An empty ledger if nothing was decided. */
  readonly get: (storyId: string) => Promise<Ledger>;
  /** Adds alert n = v + 1 to the ledger as it was read, with what is noted beside; false if it has moved on. */
  readonly add: (
    storyId: string,
    v: number,
    alert: LedgerAlert,
    notes?: StoryNotes,
  ) => Promise<boolean>;
  /** Notes without an alert, on the ledger as it was read; false if it has moved on. */
  readonly note: (storyId: string, v: number, notes: StoryNotes) => Promise<boolean>;
  readonly fanned: (storyId: string, n: number) => Promise<void>;
};

/** What alert decided on one version of an article, and why. */
export type Decided = {
  readonly at: string;
  readonly articleId: string;
  readonly storyId: string;
  /** The alert's number; absent if nothing is told. */
  readonly n?: number;
  readonly reason: string;
  readonly topics: readonly Told[];
  /** How it came to a story that was there: which likeness, and what it adds. */
  readonly joined?: {
    readonly by: 'wording' | 'words' | 'names';
    readonly likeness: number;
    readonly newFacts: readonly string[];
  };
  /** The likest story that facts kept it apart from. */
  readonly apart?: {
    readonly storyId: string;
    readonly likeness: number;
    readonly veto: string;
  };
};

/** Decisions, by day. */
export type Decisions = {
  readonly put: (decision: Decided) => Promise<void>;
  readonly get: (at: string, articleId: string) => Promise<Decided | undefined>;
  /** All decisions of a day (`2026-11-23`, in UTC), the oldest first. */
  readonly ofDay: (day: string) => Promise<readonly Decided[]>;
};

/** The name of a delivery: alert n of a story to one subscriber, or to `*`. */
export type DeliveryId = {
  readonly storyId: string;
  readonly n: number;
  readonly subscriberId: string;
};

/** Deliveries, in the partition of their story's ledger. */
export type Deliveries = {
  readonly get: (id: DeliveryId) => Promise<Delivery | undefined>;
  /** All deliveries of a story. */
  readonly of: (
    storyId: string,
  ) => Promise<readonly (DeliveryId & { readonly delivery: Delivery })[]>;
  /** Writes a waiting delivery; one that is there already stays as it is. */
  readonly expect: (id: DeliveryId, now: string) => Promise<void>;
  /** Writes `next` if the delivery's state and owner are still those that were read; false if not. */
  readonly change: (id: DeliveryId, read: Delivery | undefined, next: Delivery) => Promise<boolean>;
};
