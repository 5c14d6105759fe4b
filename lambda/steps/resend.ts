/**
 * One delivery sent once more because a person says so: set back to WAITING on condition of what was
 * read, then one message to the outbox. Whoever does it twice, or at the same time, sends once: notify
 * claims a delivery before it publishes. A crash between the two is repaired by doing it again.
 */

import type { Delivery } from '../core/alert/delivery.ts';
import type { LedgerAlert } from '../core/alert/ledger.ts';
import { type NotAgain, resendVerdict, setBack } from '../core/alert/resend.ts';
import { BROADCAST, type Subscriber } from '../core/subscription/subscriber.ts';
import type { Clock, OutboxMessage, Queue } from './lines.ts';
import type { Subscribers } from './ports.ts';
import type { Deliveries, DeliveryId, Ledgers } from './store.ts';
import { toldBefore } from './told.ts';

/** What sending again needs. */
export type ResendPorts = {
  readonly now: Clock;
  readonly deliveries: Pick<Deliveries, 'get' | 'change'>;
  readonly ledgers: Pick<Ledgers, 'get'>;
  readonly subscribers: Pick<Subscribers, 'get'>;
  readonly outbox: Queue<OutboxMessage>;
};

/** What came of it; `delivery` is as it was read. */
export type Resent =
  | { readonly outcome: 'no such delivery' }
  | {
      readonly outcome: 'refused';
      readonly why: NotAgain;
      readonly delivery: Delivery;
      readonly reader: Subscriber | undefined;
    }
  | {
      readonly outcome: 'queued';
      readonly delivery: Delivery;
      readonly reader: Subscriber | undefined;
      readonly alert: LedgerAlert;
    };

/** Times that the change is tried on what was read just before; more means that something is wrong. */
const MOST_TRIES = 5;

/** Sends a delivery once more, or says why not. */
export const resend = async (ports: ResendPorts, id: DeliveryId): Promise<Resent> => {
  const { storyId, n, subscriberId } = id;
  const isBroadcast = subscriberId === BROADCAST;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const ledger = await ports.ledgers.get(storyId);
    const alert = ledger.alerts[n];
    const delivery = await ports.deliveries.get(id);
    if (!alert || !delivery) return { outcome: 'no such delivery' };
    const reader = isBroadcast ? undefined : await ports.subscribers.get(subscriberId);
    const told = await toldBefore(ports, ledger, id, reader);
    const verdict = resendVerdict({ delivery, ledger, n, subscriberId, reader, told });
    if (verdict.act === 'refuse') return { outcome: 'refused', why: verdict.why, delivery, reader };
    const next = setBack(delivery, ports.now());
    // Somebody changed it since it was read: what it is now decides.
    if (verdict.act === 'set back' && !(await ports.deliveries.change(id, delivery, next)))
      continue;
    await ports.outbox.send([{ storyId, n, subscriberId }]);
    return { outcome: 'queued', delivery, reader, alert };
  }
  throw new Error(`The delivery of alert ${n} of ${storyId} to ${subscriberId} kept changing`);
};
