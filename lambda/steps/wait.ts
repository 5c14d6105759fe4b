/**
 * An alert that waits for a message with others. First its delivery says for which, once and for all,
 * so that whoever does this again names the same period; then it is put on the period's list; then a
 * pointer with a fresh stamp says that the period has something. In this order, whatever breaks off is
 * found again: the delivery by the sweep, the list by its pointer, and the pointer by the clock. Who
 * deletes a pointer does so by the stamp that was read before the list, so what comes in between stays.
 */

import type { Delivery } from '../core/alert/delivery.ts';
import type { Wait } from '../core/alert/passage.ts';
import type { Deliveries, DeliveryId } from './store.ts';
import type { Dues, Waiting } from './waiting.ts';

/** What waiting needs. */
export type WaitPorts = {
  readonly now: () => string;
  /** A random name that nobody else makes. */
  readonly freshId: () => string;
  readonly deliveries: Pick<Deliveries, 'change'>;
  readonly waiting: Pick<Waiting, 'put'>;
  readonly dues: Pick<Dues, 'put'>;
};

/** Puts a delivery that waits for a period on its list; the same again changes nothing. */
export const enlist = async (
  ports: WaitPorts,
  { storyId, n, subscriberId }: DeliveryId,
  dueAt: string,
): Promise<void> => {
  const period = { subscriberId, dueAt };
  await ports.waiting.put({ ...period, storyId, n });
  await ports.dues.put(period, ports.freshId());
};

/** Has a delivery wait for a period, if it is still as it was read; false if it is not. */
export const waitFor = async (
  ports: WaitPorts,
  id: DeliveryId,
  read: Delivery | undefined,
  wait: { readonly dueAt: string; readonly why: Wait },
): Promise<boolean> => {
  const next: Delivery = {
    state: 'WAITING',
    reason: wait.why,
    attempt: read?.attempt ?? 0,
    // A name of its own: no other write that waits looks like it.
    owner: ports.freshId(),
    dueAt: wait.dueAt,
    changedAt: ports.now(),
  };
  if (!(await ports.deliveries.change(id, read, next))) return false;
  await enlist(ports, id, wait.dueAt);
  return true;
};
