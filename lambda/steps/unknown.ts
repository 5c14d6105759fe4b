/**
 * Deliveries that a person must look at, found by key: the decisions of each day name the alerts, a
 * story's partition has its deliveries. Nothing is scanned, so the table may be of any size.
 */

import { lastDays } from '../core/alert/days.ts';
import { topicsFor } from '../core/alert/decide.ts';
import type { Delivery } from '../core/alert/delivery.ts';
import type { Ledger, LedgerAlert } from '../core/alert/ledger.ts';
import { NOT_CONFIRMED } from '../core/alert/resend.ts';
import { BROADCAST, type Subscriber } from '../core/subscription/subscriber.ts';
import { titleIn } from '../core/topic/topic.ts';
import { fewAtOnce } from './few-at-once.ts';
import type { Clock } from './lines.ts';
import type { Subscribers } from './ports.ts';
import type { Articles, Decisions, Deliveries, DeliveryId, Ledgers, Matches } from './store.ts';
import { toldBefore } from './told.ts';

/** What the list needs. */
export type UnknownPorts = {
  readonly now: Clock;
  /** Language of the topics' titles. */
  readonly lang: string;
  readonly decisions: Pick<Decisions, 'ofDay'>;
  readonly deliveries: Pick<Deliveries, 'of' | 'get'>;
  readonly ledgers: Pick<Ledgers, 'get'>;
  readonly articles: Pick<Articles, 'get'>;
  readonly matches: Pick<Matches, 'get'>;
  readonly subscribers: Pick<Subscribers, 'get'>;
};

/** A delivery with what it is about. */
export type Unsettled = {
  readonly id: DeliveryId;
  readonly delivery: Delivery;
  /** Absent: left meanwhile, or the delivery is the one to programs. */
  readonly reader?: Subscriber;
  /** The article's title, and those of the alert's topics that concern the reader. */
  readonly title: string;
  readonly topics: readonly { readonly id: string; readonly title: string }[];
};

/** How far back alerts are looked at; `held`: list also what waits for a confirmation that did not come. */
export type UnknownRange = { readonly days: number; readonly held?: boolean };

type Found = DeliveryId & { readonly delivery: Delivery };

const describe = async (
  ports: UnknownPorts,
  { delivery, ...id }: Found,
  ledger: Ledger,
): Promise<Unsettled> => {
  const alert: LedgerAlert | undefined = ledger.alerts[id.n];
  // A delivery is written after its alert.
  if (!alert) throw new Error(`The ledger of ${id.storyId} has no alert ${id.n}`);
  const reader =
    id.subscriberId === BROADCAST ? undefined : await ports.subscribers.get(id.subscriberId);
  const earlier = await toldBefore(ports, ledger, id, reader);
  const concern = reader && topicsFor(ledger, id.n, reader, earlier);
  const told = concern && 'topics' in concern ? concern.topics : alert.topics;
  const article = await ports.articles.get(alert.by);
  const topics = await Promise.all(
    told.map(async ({ topic }) => {
      const match = article && (await ports.matches.get(topic, article.seenAt, article.id));
      return { id: topic, title: titleIn({ id: topic, title: match?.titles ?? {} }, ports.lang) };
    }),
  );
  const title = article?.title ?? alert.by;
  return { id, delivery, ...(reader ? { reader } : {}), title, topics };
};

const isAsked = ({ state, reason }: Delivery, held: boolean): boolean =>
  state === 'UNKNOWN' || (held && state === 'HELD' && reason === NOT_CONFIRMED);

/** Deliveries of the last days' alerts of which nobody knows whether they arrived; the latest first. */
export const listUnknown = async (
  ports: UnknownPorts,
  { days, held = false }: UnknownRange,
): Promise<readonly Unsettled[]> => {
  const range = lastDays(ports.now(), days);
  const alerts = new Map<string, Set<number>>();
  for (const day of range.days)
    for (const { at, storyId, n } of await ports.decisions.ofDay(day))
      if (n !== undefined && at >= range.from)
        alerts.set(storyId, (alerts.get(storyId) ?? new Set()).add(n));
  const unsettled = await fewAtOnce([...alerts], async ([storyId, numbers]) => {
    const found = (await ports.deliveries.of(storyId)).filter(
      ({ n, delivery }) => numbers.has(n) && isAsked(delivery, held),
    );
    if (found.length === 0) return [];
    const ledger = await ports.ledgers.get(storyId);
    return fewAtOnce(found, (one) => describe(ports, one, ledger));
  });
  const latestFirst = (a: Unsettled, b: Unsettled) =>
    b.delivery.changedAt < a.delivery.changedAt ? -1 : 1;
  return unsettled.flat().sort(latestFirst);
};
