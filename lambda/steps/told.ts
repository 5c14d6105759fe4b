/**
 * Which alerts of a story a reader was told of, as their deliveries say. One that was held back was not
 * told. One without a delivery was not told either, unless its fan-out is not finished: then the
 * delivery is still to come, if the alert concerns the reader.
 */

import { topicsFor } from '../core/alert/decide.ts';
import type { Delivery } from '../core/alert/delivery.ts';
import type { Ledger } from '../core/alert/ledger.ts';
import type { Subscriber } from '../core/subscription/subscriber.ts';
import type { Deliveries, DeliveryId } from './store.ts';

/** What is read of one reader. */
export type ToldPorts = { readonly deliveries: Pick<Deliveries, 'get'> };

/** The numbers of the alerts before n that a reader was told of, or will be, by the reader's deliveries. */
export const toldOf = (
  ledger: Ledger,
  n: number,
  reader: Subscriber | undefined,
  deliveryOf: (m: number) => Delivery | undefined,
): ReadonlySet<number> => {
  const told = new Set<number>();
  for (let m = 1; m < n; m++) {
    const alert = ledger.alerts[m];
    if (!alert) continue;
    const delivery = deliveryOf(m);
    const isComing = () => !alert.fanned && 'topics' in topicsFor(ledger, m, reader, told);
    if (delivery ? delivery.state !== 'HELD' : isComing()) told.add(m);
  }
  return told;
};

/** The same, read from the table; nothing is read for a story's first alert. */
export const toldBefore = async (
  ports: ToldPorts,
  ledger: Ledger,
  { storyId, n, subscriberId }: DeliveryId,
  reader: Subscriber | undefined,
): Promise<ReadonlySet<number>> => {
  const earlier = Object.keys(ledger.alerts)
    .map(Number)
    .filter((m) => m < n);
  const deliveries = await Promise.all(
    earlier.map((m) => ports.deliveries.get({ storyId, n: m, subscriberId })),
  );
  return toldOf(ledger, n, reader, (m) => deliveries[earlier.indexOf(m)]);
};
