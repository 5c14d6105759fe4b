/**
 * Who is told, decided purely. The same ledger and article always give the same decision, so a step
 * that died half way takes it up again instead of deciding anew.
 */

import { isCanary } from '../canary.ts';
import type { Subscriber } from '../subscription/subscriber.ts';
import type { Ledger, LedgerAlert, Told } from './ledger.ts';

/** What alert hears of an article: this version of its text, when it was first seen, what it meets. */
export type Heard = {
  readonly articleId: string;
  readonly textHash: string;
  /** ISO instant. */
  readonly at: string;
  readonly topics: readonly Told[];
};

/** `add` writes alert n; `known`: alert n tells of this version already; `none` says why nothing is told. */
export type Decision =
  | { readonly act: 'add'; readonly n: number; readonly alert: LedgerAlert }
  | { readonly act: 'known'; readonly n: number }
  | { readonly act: 'none'; readonly reason: 'no topic matches any more' | 'nothing new' };

const numbered = (ledger: Ledger): readonly (readonly [number, LedgerAlert])[] =>
  Object.entries(ledger.alerts)
    .map(([n, alert]) => [Number(n), alert] as const)
    .sort(([a], [b]) => a - b);

/** How prominently a topic was told of so far; 0 if it was not. */
const toldSoFar = (ledger: Ledger, topic: string): number =>
  Math.max(
    0,
    ...Object.values(ledger.alerts)
      .flatMap((alert) => alert.topics)
      .filter((told) => told.topic === topic)
      .map((told) => told.prominence),
  );

/**
 * The decision for one version of an article: an alert of the topics that the story's alerts did not
 * tell of yet, or not as prominently (an edit may add a topic, or lift it into the headline).
 */
export const decideAlert = (ledger: Ledger, heard: Heard): Decision => {
  const known = numbered(ledger).find(
    ([, alert]) => alert.by === heard.articleId && alert.textHash === heard.textHash,
  );
  if (known) return { act: 'known', n: known[0] };
  if (heard.topics.length === 0) return { act: 'none', reason: 'no topic matches any more' };
  const topics = heard.topics.filter((one) => one.prominence > toldSoFar(ledger, one.topic));
  if (topics.length === 0) return { act: 'none', reason: 'nothing new' };
  const { articleId: by, textHash, at } = heard;
  const kind = isCanary(by) ? 'canary' : ledger.v === 0 ? 'alert' : 'update';
  return {
    act: 'add',
    n: ledger.v + 1,
    alert: { by, textHash, kind, at, topics, fanned: false },
  };
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
  | 'older than the subscription'
  | 'not asked for'
  | 'story already told';

/** An alert's topics for one reader, or why it is none of theirs. The reader told by an earlier alert of the story is told once. */
export const topicsFor = (
  ledger: Ledger,
  n: number,
  reader: Subscriber | undefined,
): { readonly topics: readonly Told[] } | { readonly not: Unwanted } => {
  const alert = ledger.alerts[n];
  if (!alert) throw new RangeError(`The ledger has no alert ${n}`);
  if (!reader) return { not: 'unsubscribed' };
  if (isOlder(alert, reader)) return { not: 'older than the subscription' };
  const topics = wanted(alert, reader);
  if (topics.length === 0) return { not: 'not asked for' };
  const before = numbered(ledger).some(
    ([m, earlier]) => m < n && !isOlder(earlier, reader) && wanted(earlier, reader).length > 0,
  );
  return before ? { not: 'story already told' } : { topics };
};
