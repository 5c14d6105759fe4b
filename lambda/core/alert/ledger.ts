/** The ledger of one story: the alerts that were decided, in the order of their numbers. */

import type { Prominence } from '../article.ts';
import type { ToldFacts } from './news.ts';

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
  /** ISO instant of what it follows: the story's first alert, or the last one that it corrects. */
  readonly toldAt?: string;
  /** How many independent publishers told the story by then. */
  readonly publishers?: number;
  /** Of a correction: the alerts whose text has changed. */
  readonly corrects?: readonly number[];
  /** Every delivery is in the table and was sent to the outbox. */
  readonly fanned: boolean;
};

/** What a ledger knows of its story beside the alerts. */
export type StoryNotes = {
  /** The articles that tell it, with the key of each one's owner (`core/story/owner.ts`). */
  readonly members: Readonly<Record<string, string>>;
  /** What the alerts told. */
  readonly facts?: ToldFacts;
  /** Of each article that was edited: when the latest version that was decided was seen, and the topics that it meets. */
  readonly edits?: Readonly<Record<string, Edited>>;
};

/** A version of an article that is not its first. */
export type Edited = { readonly at: string; readonly topics: readonly string[] };

/** A story's ledger; `v` counts what was written, and an alert has the number of its write: 1, and then growing. */
export type Ledger = Partial<StoryNotes> & {
  readonly v: number;
  readonly alerts: Readonly<Record<string, LedgerAlert>>;
};

/** More are not noted: a story that so many told is known, and its item stays small. */
const MOST_MEMBERS = 40;

/** The story's articles with one more, as far as they are noted. */
export const withMember = (
  members: StoryNotes['members'],
  articleId: string,
  owner: string,
): StoryNotes['members'] =>
  Object.hasOwn(members, articleId) || Object.keys(members).length >= MOST_MEMBERS
    ? members
    : { ...members, [articleId]: owner };

/** Who tells the story: ten feeds of one owner are one. */
export const ownersOf = ({ members = {} }: Partial<StoryNotes>): readonly string[] => [
  ...new Set(Object.values(members)),
];

/** The alerts with their numbers, the first one first. */
export const numbered = (ledger: Ledger): readonly (readonly [number, LedgerAlert])[] =>
  Object.entries(ledger.alerts)
    .map(([n, alert]) => [Number(n), alert] as const)
    .sort(([a], [b]) => a - b);

/** Whether an alert tells of its article, as all do but a correction. */
export const isTelling = ({ kind }: LedgerAlert): boolean => kind !== 'correction';

/** The keys of the owners that tell the story, each once; none where there may be more than are noted. */
export const ownersIn = ({ members = {} }: Ledger): readonly string[] => {
  const owners = Object.values(members);
  return owners.length < MOST_MEMBERS ? [...new Set(owners)] : [];
};

/** The ledger of a story that nothing was decided for. */
export const EMPTY_LEDGER: Ledger = { v: 0, alerts: {} };
