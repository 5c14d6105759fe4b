/**
 * outbox → notify → SNS: tells one reader of one alert, once, now or in a message with others. What
 * SNS refused was not sent and is tried again; what nobody knows is sent again by email, and by SMS
 * never. A delivery that waits for a digest is told by that digest alone.
 */

import { type Concern, topicsFor } from '../core/alert/decide.ts';
import { nextOf } from '../core/alert/delivery.ts';
import { whyOf } from '../core/alert/digest.ts';
import { type Ledger, type LedgerAlert, numbered, ownersIn } from '../core/alert/ledger.ts';
import { type Passage, passageOf } from '../core/alert/passage.ts';
import { NOT_CONFIRMED } from '../core/alert/resend.ts';
import { BROADCAST, type Subscriber } from '../core/subscription/subscriber.ts';
import type { TakeTurn } from './burst.ts';
import { asFound, type Claimable, type ClaimPorts, close, inOtherHands, send } from './claim.ts';
import { type LetterPorts, letterTo, letterToPrograms } from './letter.ts';
import type { OutboxMessage, Outcome } from './lines.ts';
import type { Subscribers } from './ports.ts';
import { type ProvedPorts, proved } from './proved.ts';
import type { Deliveries, DeliveryId, Ledgers } from './store.ts';
import { toldBefore } from './told.ts';
import { enlist, type WaitPorts, waitFor } from './wait.ts';

/** What notify needs. */
export type NotifyPorts = LetterPorts &
  ClaimPorts &
  ProvedPorts &
  WaitPorts & {
    /** Resolves when this container may publish to the broadcast topic again. */
    readonly broadcastTurn: () => Promise<void>;
    /** Counts an instant message to a reader; false if this minute has no room for it. */
    readonly takeTurn: TakeTurn;
    readonly ledgers: Pick<Ledgers, 'get'>;
    readonly deliveries: Pick<Deliveries, 'get' | 'change'>;
    readonly subscribers: Pick<Subscribers, 'get' | 'put'>;
  };

/** One delivery as it was read, with what it is about. */
type Task = Claimable & {
  readonly id: DeliveryId;
  readonly ledger: Ledger;
  readonly alert: LedgerAlert;
};

const DONE: Outcome = { kind: 'done' };

/** The message for which what goes before still waits: a reader who wants news at once since then may wait for an older one. */
const withEarlier = async (
  ports: NotifyPorts,
  { id, ledger }: Task,
  now: string,
): Promise<Passage | undefined> => {
  const earlier = numbered(ledger).filter(([m]) => m < id.n);
  const deliveries = await Promise.all(earlier.map(([n]) => ports.deliveries.get({ ...id, n })));
  const waiting = deliveries.filter(
    (one) => one?.state === 'WAITING' && one.dueAt !== undefined && one.dueAt > now,
  );
  const { dueAt, reason } = waiting.at(-1) ?? {};
  return dueAt === undefined ? undefined : { act: 'later', dueAt, why: whyOf([reason]) };
};

/** When it goes: not before what it follows; where it goes at once, the reader's minute has room for it. */
const passageTo = async (
  ports: NotifyPorts,
  task: Task,
  reader: Subscriber,
  concern: Concern,
): Promise<Passage> => {
  const { id, read, ledger } = task;
  const telling = { storyId: id.storyId, owners: ownersIn(ledger), ...concern };
  const now = ports.now();
  const passage = passageOf(reader, telling, { now, isFull: false });
  // What was claimed before has had its turn, whatever became of it.
  if (passage.act !== 'now' || read?.owner !== undefined) return passage;
  const earlier = concern.kind === 'alert' ? undefined : await withEarlier(ports, task, now);
  if (earlier) return earlier;
  const isFull = !(await ports.takeTurn(reader));
  return isFull ? passageOf(reader, telling, { now, isFull }) : passage;
};

const tellReader = async (
  ports: NotifyPorts,
  task: Task,
  reader: Subscriber | undefined,
): Promise<Outcome> => {
  const { id, read, ledger, alert } = task;
  const told = await toldBefore(ports, ledger, id, reader);
  const concern = topicsFor(ledger, id.n, reader, told);
  if ('not' in concern || !reader)
    return close(ports, task, 'HELD', 'not' in concern ? concern.not : 'unsubscribed');
  const active = await proved(ports, reader, alert.at);
  if (!active) return close(ports, task, 'HELD', NOT_CONFIRMED);
  const passage = await passageTo(ports, task, active, concern);
  if (passage.act === 'held') return close(ports, task, 'HELD', passage.reason);
  if (passage.act === 'later')
    return (await waitFor(ports, id, read, passage)) ? DONE : asFound(ports, task);
  const { storyId } = id;
  const about = { storyId, alert, ...concern, topics: passage.topics };
  return send(ports, task, await letterTo(ports, active, about));
};

const tellPrograms = async (ports: NotifyPorts, task: Task): Promise<Outcome> => {
  const letter = await letterToPrograms(ports, { storyId: task.id.storyId, alert: task.alert });
  await ports.broadcastTurn();
  return send(ports, task, letter);
};

/** Tells one reader, or every program, of one alert. */
export const notify = async (ports: NotifyPorts, id: OutboxMessage): Promise<Outcome> => {
  const ledger = await ports.ledgers.get(id.storyId);
  const alert = ledger.alerts[id.n];
  // alert writes the ledger before it sends the message, so no later try will find it.
  if (!alert) {
    const detail = `The ledger of ${id.storyId} has no alert ${id.n}.`;
    return { kind: 'refused', refusal: 'about-nothing', detail };
  }
  const isBroadcast = id.subscriberId === BROADCAST;
  const reader = isBroadcast ? undefined : await ports.subscribers.get(id.subscriberId);
  const reach = isBroadcast ? 'broadcast' : (reader?.channel ?? 'email');
  const get = () => ports.deliveries.get(id);
  const read = await get();
  if (read?.state === 'WAITING' && read.dueAt !== undefined) {
    await enlist(ports, id, read.dueAt);
    return DONE;
  }
  const change: Task['change'] = (was, is) => ports.deliveries.change(id, was, is);
  const task: Task = { id, about: id, reach, read, get, change, ledger, alert };
  const next = nextOf(read, reach, ports.now());
  if (next.act === 'nothing') return DONE;
  if (next.act === 'wait') return inOtherHands(next.until);
  if (next.act === 'give up') return close(ports, task, 'UNKNOWN', 'nobody knows if it arrived');
  return isBroadcast ? tellPrograms(ports, task) : tellReader(ports, task, reader);
};
