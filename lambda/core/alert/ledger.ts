/** The ledger of one story: the alerts that were decided, in the order of their numbers. */

import type { Prominence } from '../article.ts';

/** A topic that an alert tells of, and how prominent its match is. */
export type Told = { readonly topic: string; readonly prominence: Prominence };

/** One decided alert. */
export type LedgerAlert = {
  /** The article that it was decided for, and the version of its text. */
  readonly by: string;
  readonly textHash: string;
  readonly kind: 'alert' | 'update' | 'correction' | 'canary';
  /** ISO instant of what is told: when the article, or its edit, was first seen. */
  readonly at: string;
  readonly topics: readonly Told[];
  /** What it adds to what was told of the story, as `news.ts` writes it; without it, only who was not told yet is told. */
  readonly news?: readonly string[];
  /** Of a correction: the alerts whose text has changed. */
  readonly corrects?: readonly number[];
  /** Every delivery is in the table and was sent to the outbox. */
  readonly fanned: boolean;
};

/** What a ledger knows of its story beside the alerts. */
export type StoryNotes = {
  /** The articles that tell it, with the key of each one's owner (`core/story/owner.ts`). */
  readonly members: Readonly<Record<string, string>>;
};

/** A story's ledger; `v` counts what was written, and an alert has the number of its write: 1, and then growing. */
export type Ledger = Partial<StoryNotes> & {
  readonly v: number;
  readonly alerts: Readonly<Record<string, LedgerAlert>>;
};

const NOBODY: StoryNotes['members'] = {};

/** More are not noted: a story that so many told is known, and its item stays small. */
const MOST_MEMBERS = 40;

/** The notes with one more article, or as they are if nothing is to be noted. */
export const withMember = (
  { members = NOBODY }: Ledger,
  articleId: string,
  owner: string,
): StoryNotes =>
  Object.hasOwn(members, articleId) || Object.keys(members).length >= MOST_MEMBERS
    ? { members }
    : { members: { ...members, [articleId]: owner } };

/** The keys of the owners that tell the story, each once; none where there may be more than are noted. */
export const ownersIn = ({ members = NOBODY }: Ledger): readonly string[] => {
  const owners = Object.values(members);
  return owners.length < MOST_MEMBERS ? [...new Set(owners)] : [];
};

/** The ledger of a story that nothing was decided for. */
export const EMPTY_LEDGER: Ledger = { v: 0, alerts: {} };
