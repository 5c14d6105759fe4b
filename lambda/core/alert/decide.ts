/**
 * Who is told, decided purely. The same ledger and article always give the same decision, so a step
 * that died half way takes it up again instead of deciding anew. Every decision has its reason.
 */

import { isCanary } from '../canary.ts';
import type { Subscriber } from '../subscription/subscriber.ts';
import type { About, Heard, HeardTopic } from './heard.ts';
import {
  isTelling,
  type Ledger,
  type LedgerAlert,
  numbered,
  ownersOf,
  type StoryNotes,
  type Told,
  withMember,
} from './ledger.ts';
import { withFacts } from './news.ts';
import { newsFor } from './news-for.ts';
import { HOUR_MS, rulesOf } from './rules.ts';

/** Why nobody is told. */
export type Untold =
  | 'no topic matches any more'
  | 'superseded by an edit'
  | 'too old'
  | 'cooldown'
  | 'update without new facts'
  | 'same publisher'
  | 'already told';

/** `add` writes alert n; `known`: alert n tells of this version already; `none` says why nobody is told. Notes are written along if they are not the ledger's own. */
export type Decision =
  | {
      readonly act: 'add';
      readonly n: number;
      readonly alert: LedgerAlert;
      readonly notes: StoryNotes;
    }
  | { readonly act: 'known'; readonly n: number }
  | { readonly act: 'none'; readonly reason: Untold; readonly notes: StoryNotes };

/** How prominently a topic was told of so far; 0 if it was not. */
const toldSoFar = (ledger: Ledger, topic: string): number =>
  Math.max(
    0,
    ...Object.values(ledger.alerts)
      .filter(isTelling)
      .flatMap((alert) => alert.topics)
      .filter((told) => told.topic === topic)
      .map((told) => told.prominence),
  );

/** The topics without those that a later version, decided before this one, does not meet any more. */
const standing = ({ edits = {} }: Ledger, { articleId, at, topics }: Heard) => {
  const later = Object.hasOwn(edits, articleId) ? edits[articleId] : undefined;
  return later === undefined || later.at <= at
    ? topics
    : topics.filter(({ topic }) => later.topics.includes(topic));
};

const isYoung =
  ({ at }: Heard, { published }: About) =>
  (topic: HeardTopic): boolean => {
    const { maxAgeH } = rulesOf(topic);
    if (maxAgeH === 0 || published === undefined) return true;
    return Date.parse(at) - Date.parse(published) <= maxAgeH * HOUR_MS;
  };

/** The story's articles with this one, and what this version of it meets if it is an edit. */
const notesOf = (ledger: Ledger, heard: Heard, about: About): StoryNotes => {
  const { members = {}, facts, edits } = ledger;
  const { articleId, at } = heard;
  const before = edits?.[articleId];
  const topics = heard.topics.map(({ topic }) => topic);
  const isLatest = about.isEdit && (before === undefined || before.at < at);
  const noted = isLatest ? { ...edits, [articleId]: { at, topics } } : edits;
  return {
    members: withMember(members, articleId, about.owner),
    ...(facts === undefined ? {} : { facts }),
    ...(noted === undefined ? {} : { edits: noted }),
  };
};

/** Whether the ledger has these notes already. */
export const isNoted = ({ members, edits }: Ledger, notes: StoryNotes): boolean =>
  notes.members === members && notes.edits === edits;

/** A topic without its rules. */
export const plainly = ({ topic, prominence }: HeardTopic): Told => ({ topic, prominence });

const whyNot = (
  { members = {} }: Ledger,
  { articleId }: Heard,
  { owner, isEdit }: About,
): Untold => {
  if (isEdit) return 'update without new facts';
  const others = Object.entries(members).filter(([id]) => id !== articleId);
  return others.some(([, other]) => other === owner) ? 'same publisher' : 'already told';
};

/** Which topics of an article that somebody may be told of are told, and as what. */
const tell = (
  ledger: Ledger,
  heard: Heard,
  about: About,
  topics: readonly HeardTopic[],
): Decision => {
  const notes = notesOf(ledger, heard, about);
  const publishers = Math.max(1, ownersOf(notes).length);
  const { news, isCooling } = newsFor({ ...ledger, ...notes }, topics, heard.at, about.facts);
  const first = numbered(ledger).find(([, alert]) => isTelling(alert))?.[1];
  const fresh = topics.filter((one) => one.prominence > toldSoFar(ledger, one.topic));
  const told = news.length > 0 ? topics : fresh;
  if (told.length === 0)
    return { act: 'none', reason: isCooling ? 'cooldown' : whyNot(ledger, heard, about), notes };
  const { articleId: by, textHash, at } = heard;
  const kind = isCanary(by) ? 'canary' : first ? 'update' : 'alert';
  const facts = about.facts && !isCooling ? withFacts(ledger.facts, about.facts) : undefined;
  return {
    act: 'add',
    n: ledger.v + 1,
    alert: {
      ...{ by, textHash, kind, at, topics: told.map(plainly), fanned: false },
      ...(news.length > 0 ? { news } : {}),
      ...(first ? { toldAt: first.at } : {}),
      ...(publishers > 1 ? { publishers } : {}),
    },
    notes: { ...notes, ...(facts ? { facts } : {}) },
  };
};

/**
 * The decision for one version of an article: the story's first alert; an update with what is new; or an
 * alert of the topics that the story's alerts did not tell of yet, or not as prominently (another
 * telling or an edit may add a topic, or lift it into the headline), for whom it is new.
 */
export const decideAlert = (ledger: Ledger, heard: Heard, about: About): Decision => {
  const known = numbered(ledger).find(
    ([, alert]) =>
      isTelling(alert) && alert.by === heard.articleId && alert.textHash === heard.textHash,
  );
  if (known) return { act: 'known', n: known[0] };
  const none = (reason: Untold): Decision => ({
    ...{ act: 'none', reason, notes: notesOf(ledger, heard, about) },
  });
  if (heard.topics.length === 0) return none('no topic matches any more');
  const topics = standing(ledger, heard);
  if (topics.length === 0) return none('superseded by an edit');
  const young = topics.filter(isYoung(heard, about));
  return young.length === 0 ? none('too old') : tell(ledger, heard, about, young);
};

/** The alerts of an article whose fan-out was begun and not finished. */
export const unfinished = (ledger: Ledger, articleId: string): readonly number[] =>
  numbered(ledger)
    .filter(([, alert]) => alert.by === articleId && !alert.fanned)
    .map(([n]) => n);

/** The topics of an alert that this reader asked for, each by its own prominence. */
const wanted = (alert: LedgerAlert, reader: Subscriber): readonly Told[] =>
  alert.topics.filter((one) => reader.topics.includes(one.topic) && one.prominence >= reader.min);

const isOlder = (alert: LedgerAlert, reader: Subscriber): boolean => alert.at < reader.since;

/** Why an alert is not for a reader. */
export type Unwanted =
  | 'unsubscribed'
  | 'below prominence'
  | 'older than the subscription'
  | 'not asked for'
  | 'story already told'
  | 'never told of it';

/** What an alert is to one reader: the topics of it that concern them, and whether the story is new to them. */
export type Concern = {
  readonly topics: readonly Told[];
  readonly kind: 'alert' | 'update' | 'correction';
};

/** A reader who was told of the story hears of what is new in it, also in a less prominent place than they asked for. */
const againFor = (alert: LedgerAlert, reader: Subscriber): Concern | { readonly not: Unwanted } => {
  const topics = alert.topics.filter(({ topic }) => reader.topics.includes(topic));
  if (topics.length === 0) return { not: 'not asked for' };
  if (alert.kind === 'correction') return { topics, kind: 'correction' };
  return (alert.news ?? []).length > 0 ? { topics, kind: 'update' } : { not: 'story already told' };
};

/**
 * What alert n is to one reader, or why it is none of theirs. `told`: the numbers of the story's earlier
 * alerts that this reader was told of, or surely will be (`steps/told.ts` reads them).
 */
export const topicsFor = (
  ledger: Ledger,
  n: number,
  reader: Subscriber | undefined,
  told: ReadonlySet<number>,
): Concern | { readonly not: Unwanted } => {
  const alert = ledger.alerts[n];
  if (!alert) throw new RangeError(`The ledger has no alert ${n}`);
  if (!reader) return { not: 'unsubscribed' };
  if (isOlder(alert, reader)) return { not: 'older than the subscription' };
  if (alert.kind === 'correction')
    return (alert.corrects ?? []).some((m) => told.has(m))
      ? againFor(alert, reader)
      : { not: 'never told of it' };
  if ([...told].some((m) => m < n)) return againFor(alert, reader);
  const topics = wanted(alert, reader);
  if (topics.length > 0) return { topics, kind: 'alert' };
  const isAsked = alert.topics.some(({ topic }) => reader.topics.includes(topic));
  return { not: isAsked ? 'below prominence' : 'not asked for' };
};
