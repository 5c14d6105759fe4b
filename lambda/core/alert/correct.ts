/**
 * Taking back: an article that an alert told of and that was edited so that it does not meet a topic any
 * more. Only what an earlier version told is taken back, each topic once; what another article of the
 * story tells is that article's.
 */

import type { Heard } from './heard.ts';
import { isTelling, type Ledger, type LedgerAlert, numbered, type Told } from './ledger.ts';

/** The last alert of each topic that an earlier version of the article told, by topic. */
const toldEarlier = (ledger: Ledger, { articleId, at }: Heard) => {
  const told = new Map<string, { readonly n: number; readonly told: Told }>();
  for (const [n, alert] of numbered(ledger))
    if (isTelling(alert) && alert.by === articleId && alert.at < at)
      for (const one of alert.topics) told.set(one.topic, { n, told: one });
  return told;
};

/** The correction that a version of an article makes necessary, to be added to the ledger; undefined if none. */
export const correctionOf = (ledger: Ledger, heard: Heard): LedgerAlert | undefined => {
  const later = ledger.edits?.[heard.articleId];
  if (later !== undefined && later.at > heard.at) return undefined;
  const met = new Set(heard.topics.map(({ topic }) => topic));
  const corrections = numbered(ledger).filter(
    ([, { kind, by }]) => kind === 'correction' && by === heard.articleId,
  );
  const isCorrected = (topic: string, n: number): boolean =>
    corrections.some(([m, { topics }]) => m > n && topics.some((one) => one.topic === topic));
  const lost = [...toldEarlier(ledger, heard)].filter(
    ([topic, { n }]) => !met.has(topic) && !isCorrected(topic, n),
  );
  if (lost.length === 0) return undefined;
  const { articleId: by, textHash, at } = heard;
  const topics = lost.map(([, { told }]) => told);
  const corrects = numbered(ledger)
    .filter(([, alert]) => isTelling(alert) && alert.by === by && alert.at < at)
    .filter(([, alert]) => alert.topics.some((one) => lost.some(([topic]) => topic === one.topic)))
    .map(([n]) => n);
  const toldAt = ledger.alerts[corrects.at(-1) ?? 0]?.at ?? at;
  return { by, textHash, kind: 'correction', at, topics, corrects, toldAt, fanned: false };
};

/** The number of the correction that this very version made. */
export const correctedBy = (
  ledger: Ledger,
  { articleId, textHash }: Pick<Heard, 'articleId' | 'textHash'>,
): number | undefined =>
  numbered(ledger).find(
    ([, alert]) => !isTelling(alert) && alert.by === articleId && alert.textHash === textHash,
  )?.[0];
