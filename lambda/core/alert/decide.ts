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
  const isFirst = Object.keys(ledger.alerts).length === 0;
  const kind = isCanary(by) ? 'canary' : isFirst ? 'alert' : 'update';
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
  return topics.length > 0 ? { topics, kind: 'alert' } : { not: 'not asked for' };
};
