/**
 * What of the alerts in a digest its reader hears, and what is left out and why. Looked at when the
 * digest is written: meanwhile a topic may have been dropped or muted, and a story may have gone on.
 */

import { topicsFor } from '../core/alert/decide.ts';
import type { DigestItem } from '../core/alert/digest.ts';
import { type LedgerAlert, ownersIn } from '../core/alert/ledger.ts';
import { passageOf, type Telling } from '../core/alert/passage.ts';
import type { Subscriber } from '../core/subscription/subscriber.ts';
import { fewAtOnce } from './few-at-once.ts';
import type { Clock } from './lines.ts';
import type { Deliveries, Ledgers } from './store.ts';
import { toldBefore } from './told.ts';

/** What is read. */
export type HeardPorts = {
  readonly now: Clock;
  readonly ledgers: Pick<Ledgers, 'get'>;
  readonly deliveries: Pick<Deliveries, 'get'>;
};

/** An alert of the digest as it was decided, with what the reader hears of it, or why nothing. */
export type Heard = DigestItem & { readonly alert: LedgerAlert; readonly telling?: Telling };

const hear = async (ports: HeardPorts, reader: Subscriber, item: DigestItem): Promise<Heard> => {
  const { storyId, n } = item;
  const ledger = await ports.ledgers.get(storyId);
  const alert = ledger.alerts[n];
  // A delivery is written after its alert.
  if (!alert) throw new Error(`The ledger of ${storyId} has no alert ${n}`);
  if (item.held !== undefined) return { ...item, alert };
  const told = await toldBefore(ports, ledger, { storyId, n, subscriberId: reader.id }, reader);
  const concern = topicsFor(ledger, n, reader, told);
  if ('not' in concern) return { storyId, n, alert, held: concern.not };
  const telling = { storyId, owners: ownersIn(ledger), ...concern };
  const asked = { now: ports.now(), isFull: false, inDigest: true } as const;
  const passage = passageOf(reader, telling, asked);
  if (passage.act === 'held') return { storyId, n, alert, held: passage.reason };
  const topics = passage.act === 'now' ? passage.topics : telling.topics;
  return { storyId, n, alert, telling: { ...telling, topics } };
};

/** What nobody was told needs no correction: both stay untold. */
const withoutCorrected = (heard: readonly Heard[]): readonly Heard[] => {
  const corrections = heard.filter(({ telling }) => telling?.kind === 'correction');
  const isCorrected = ({ storyId, n, telling }: Heard): boolean =>
    telling !== undefined &&
    corrections.some((one) => one.storyId === storyId && one.alert.corrects?.includes(n));
  const corrected = heard.filter(isCorrected);
  const isNeedless = ({ storyId, alert, telling }: Heard): boolean =>
    telling?.kind === 'correction' &&
    (alert.corrects ?? []).every((m) =>
      corrected.some((one) => one.storyId === storyId && one.n === m),
    );
  return heard.map((one) => {
    if (!isCorrected(one) && !isNeedless(one)) return one;
    const { telling: _, ...rest } = one;
    return { ...rest, held: 'corrected before it was told' };
  });
};

/** All items with what the reader hears of each. */
export const heardOf = async (
  ports: HeardPorts,
  reader: Subscriber,
  items: readonly DigestItem[],
): Promise<readonly Heard[]> =>
  withoutCorrected(await fewAtOnce(items, (item) => hear(ports, reader, item)));

/** A story's alerts that are heard, as one: the latest, new if any of them is. */
export type HeardStory = { readonly storyId: string; readonly alert: LedgerAlert } & Pick<
  Telling,
  'kind' | 'topics'
>;

/** What is told, one a story; a correction is one by itself. */
export const storiesOf = (heard: readonly Heard[]): readonly HeardStory[] => {
  const stories = new Map<string, HeardStory>();
  for (const { storyId, alert, telling } of [...heard].sort((a, b) => a.n - b.n)) {
    if (!telling) continue;
    const { kind, topics } = telling;
    const key = kind === 'correction' ? `${storyId} ${kind}` : storyId;
    const isNew = kind === 'alert' || stories.get(key)?.kind === 'alert';
    stories.set(key, { storyId, alert, topics, kind: isNew ? 'alert' : kind });
  }
  return [...stories.values()].sort((a, b) => (a.alert.at < b.alert.at ? -1 : 1));
};
