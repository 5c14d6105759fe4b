/**
 * What is left to do once a digest was told, or could not be: its deliveries are marked, the next one is
 * arranged, its list is emptied, what came too late for it waits for the next, and its pointer goes if
 * nothing came meanwhile. All of it may be done twice, and by two at once.
 */

import type { Delivery } from '../core/alert/delivery.ts';
import type { Digest, DigestItem } from '../core/alert/digest.ts';
import { passageOf, type Wait } from '../core/alert/passage.ts';
import { minuteEnd } from '../core/subscription/cadence.ts';
import type { Subscriber } from '../core/subscription/subscriber.ts';
import { type ArrangePorts, arrange } from './due.ts';
import { fewAtOnce } from './few-at-once.ts';
import type { Outcome } from './lines.ts';
import type { Deliveries, DeliveryId } from './store.ts';
import { enlist, type WaitPorts, waitFor } from './wait.ts';
import type { Dues, Period, Waiting, WaitingItem } from './waiting.ts';

/** What finishing needs. */
export type FinishPorts = WaitPorts &
  ArrangePorts & {
    readonly deliveries: Pick<Deliveries, 'get' | 'change'>;
    readonly waiting: Waiting;
    readonly dues: Dues;
  };

/** Alerts of one message at most: what is more goes out in another one soon after. */
export const MOST_ITEMS = 500;
/** Times that a write is tried on what was read just before; more means that something is wrong. */
const MOST_TRIES = 20;

const DONE: Outcome = { kind: 'done' };

/** What a delivery in a digest becomes. */
const markedAs = (digest: Digest, { held }: DigestItem, now: string): Omit<Delivery, 'attempt'> => {
  const { state, reason, messageId } = digest;
  if (held !== undefined) return { state: 'HELD', reason: held, changedAt: now };
  return {
    state,
    ...(reason === undefined ? {} : { reason }),
    ...(messageId === undefined ? {} : { messageId }),
    changedAt: now,
  };
};

const mark = async (
  ports: FinishPorts,
  { subscriberId, dueAt }: Period,
  digest: Digest,
  item: DigestItem,
): Promise<void> => {
  const id: DeliveryId = { storyId: item.storyId, n: item.n, subscriberId };
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const read = await ports.deliveries.get(id);
    if (read?.state !== 'WAITING') return;
    const attempt = Math.max(read.attempt, digest.attempt);
    const next = { ...markedAs(digest, item, ports.now()), attempt, dueAt };
    if (await ports.deliveries.change(id, read, next)) return;
  }
  throw new Error(`The delivery of alert ${id.n} of ${id.storyId} kept changing`);
};

/** When what was not told by a digest is told: with the next one, or in a minute. */
const nextFor = (
  reader: Subscriber | undefined,
  { storyId }: WaitingItem,
  { now, isOverfull }: { readonly now: string; readonly isOverfull: boolean },
): { readonly dueAt: string; readonly why: Wait } => {
  const soon = { dueAt: minuteEnd(now), why: 'burst' } as const;
  if (!reader || isOverfull) return soon;
  const telling = { storyId, owners: [], kind: 'alert', topics: [] } as const;
  const passage = passageOf(reader, telling, { now, isFull: true });
  return passage.act === 'later' ? passage : soon;
};

const moveOn = async (
  ports: FinishPorts,
  item: WaitingItem,
  next: { readonly dueAt: string; readonly why: Wait },
): Promise<void> => {
  const { dueAt, ...id } = item;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const read = await ports.deliveries.get(id);
    const waits = read?.state === 'WAITING' ? read.dueAt : undefined;
    if (waits === dueAt) {
      if (!(await waitFor(ports, id, read, next))) continue;
      // Moved by somebody who may have got no further.
    } else if (waits !== undefined) await enlist(ports, id, waits);
    return ports.waiting.drop(item);
  }
  throw new Error(`The delivery of alert ${id.n} of ${id.storyId} kept changing`);
};

/** Finishes a period. `digest`: absent where there was nothing to tell. `stamp`: of the pointer, read before all else. */
export const finishDigest = async (
  ports: FinishPorts,
  period: Period,
  { reader, digest, stamp }: { reader?: Subscriber; digest?: Digest; stamp: string },
): Promise<Outcome> => {
  const items = digest?.items ?? [];
  if (digest) await fewAtOnce(items, (item) => mark(ports, period, digest, item));
  if (reader) await arrange(ports, reader);
  await fewAtOnce(items, ({ storyId, n }) => ports.waiting.drop({ ...period, storyId, n }));
  if (digest) {
    const rest = await ports.waiting.of(period, MOST_ITEMS);
    const at = { now: ports.now(), isOverfull: items.length >= MOST_ITEMS };
    await fewAtOnce(rest, (item) => moveOn(ports, item, nextFor(reader, item, at)));
    if (rest.length === MOST_ITEMS) return { kind: 'later', reason: 'more of it is left' };
  }
  await ports.dues.drop(period, stamp);
  return DONE;
};
