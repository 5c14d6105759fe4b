/**
 * Messages of several alerts whose time has come. The clock only says so, in the outbox, as often as it
 * likes: the digest itself knows whether it was told, and its pointer stays until all of it is done. So
 * a stroke that comes twice, late or not at all loses nothing and tells nothing twice.
 */

import { nextDaily } from '../core/subscription/cadence.ts';
import type { Subscriber } from '../core/subscription/subscriber.ts';
import { fewAtOnce } from './few-at-once.ts';
import type { Clock, DigestMessage, Log, Queue } from './lines.ts';
import type { Subscribers } from './ports.ts';
import type { Dues } from './waiting.ts';

/** What the minute needs. */
export type DuePorts = {
  readonly now: Clock;
  readonly log: Log;
  readonly dues: Pick<Dues, 'until'>;
  readonly digestBox: Queue<DigestMessage>;
};

/** Pointers of one look; more are the next minute's. */
const MOST_DUE = 5_000;

/** Queues every digest that is due; how many. */
export const queueDue = async (ports: DuePorts): Promise<number> => {
  const due = await ports.dues.until(ports.now(), MOST_DUE);
  await ports.digestBox.send(
    due.map(({ subscriberId, dueAt }) => ({ digest: subscriberId, period: dueAt })),
  );
  if (due.length > 0) ports.log('digests-due', { count: due.length });
  return due.length;
};

/** What the next digest of a reader needs. */
export type ArrangePorts = {
  readonly now: Clock;
  /** A random name that nobody else makes. */
  readonly freshId: () => string;
  readonly dues: Pick<Dues, 'stampOf' | 'put'>;
};

/** Points at the next digest of a reader who wants one also when there is nothing to tell. */
export const arrange = async (ports: ArrangePorts, reader: Subscriber): Promise<void> => {
  if (!reader.always || reader.cadence !== 'daily' || reader.state !== 'active') return;
  const period = { subscriberId: reader.id, dueAt: nextDaily(ports.now(), reader) };
  if ((await ports.dues.stampOf(period)) === undefined)
    await ports.dues.put(period, ports.freshId());
};

/** Does so for all readers: who was confirmed by a link, or whose pointer was lost, is found here. */
export const arrangeAll = async (
  ports: ArrangePorts & { readonly subscribers: Pick<Subscribers, 'list'> },
): Promise<void> => {
  await fewAtOnce(await ports.subscribers.list(), (reader) => arrange(ports, reader));
};
