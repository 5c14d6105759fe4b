/**
 * outbox → notify → SNS: tells one reader of one alert, once. A delivery is claimed for a short lease
 * under a fresh random name, published only while both the lease and the invocation leave time for
 * the answer, and then marked with what became of it. What SNS refused was not sent and is tried
 * again; what nobody knows is sent again by email, and by SMS never.
 */

import { topicsFor } from '../core/alert/decide.ts';
import { type Delivery, mayRepeat, nextOf, type Reach } from '../core/alert/delivery.ts';
import type { Ledger, LedgerAlert } from '../core/alert/ledger.ts';
import { NOT_CONFIRMED } from '../core/alert/resend.ts';
import type { Timing } from '../core/alert/timing.ts';
import { BROADCAST, type Subscriber } from '../core/subscription/subscriber.ts';
import { type Letter, type LetterPorts, letterTo, letterToPrograms } from './letter.ts';
import type { Clock, Log, OutboxMessage, Outcome, Published } from './lines.ts';
import type { Readers, Subscribers } from './ports.ts';
import type { Deliveries, DeliveryId, Ledgers } from './store.ts';
import { toldBefore } from './told.ts';

/** What notify needs. */
export type NotifyPorts = LetterPorts & {
  readonly now: Clock;
  readonly log: Log;
  readonly timing: Pick<Timing, 'leaseMs' | 'marginMs'>;
  /** Milliseconds that this invocation may still take. */
  readonly remainingMs: () => number;
  /** A random name that nobody else makes. */
  readonly freshId: () => string;
  /** Resolves when this container may publish to the broadcast topic again. */
  readonly broadcastTurn: () => Promise<void>;
  readonly ledgers: Pick<Ledgers, 'get'>;
  readonly deliveries: Pick<Deliveries, 'get' | 'change'>;
  readonly subscribers: Pick<Subscribers, 'get' | 'put'>;
  readonly readers: Pick<Readers, 'stateOf'>;
};

/** One delivery as it was read, with what it is about. */
type Task = {
  readonly id: DeliveryId;
  readonly read: Delivery | undefined;
  readonly reach: Reach;
  readonly ledger: Ledger;
  readonly alert: LedgerAlert;
};

const DONE: Outcome = { kind: 'done' };

const later = (reason: string, until?: string): Outcome => ({
  kind: 'later',
  reason,
  ...(until === undefined ? {} : { until }),
});

const plus = (instant: string, ms: number): string =>
  new Date(Date.parse(instant) + ms).toISOString();

/** After a write whose condition did not hold: whoever has the delivery now decides what becomes of this record. */
const asFound = async (ports: NotifyPorts, { id, reach }: Task): Promise<Outcome> => {
  const next = nextOf(await ports.deliveries.get(id), reach, ports.now());
  if (next.act === 'nothing') return DONE;
  return next.act === 'wait'
    ? later('somebody else is sending it', next.until)
    : later('it changed meanwhile');
};

/** Ends a delivery without a publish: HELD or UNKNOWN, with the reason. */
const close = async (
  ports: NotifyPorts,
  task: Task,
  state: 'HELD' | 'UNKNOWN',
  reason: string,
): Promise<Outcome> => {
  const { id, read } = task;
  const attempt = read?.attempt ?? 0;
  const closed: Delivery = { state, reason, attempt, changedAt: ports.now() };
  if (!(await ports.deliveries.change(id, read, closed))) return asFound(ports, task);
  ports.log(state === 'HELD' ? 'delivery-held' : 'delivery-unknown', { ...id, reason });
  return DONE;
};

/** What a delivery becomes by the answer to its publish. */
const afterPublish = (
  { reach }: Task,
  { attempt, owner }: Delivery,
  published: Published,
  changedAt: string,
): Delivery => {
  if (published.kind === 'sent')
    return { state: 'SENT', attempt, messageId: published.messageId, changedAt };
  const { kind, reason } = published;
  if (kind === 'unknown' && !mayRepeat(reach, attempt))
    return { state: 'UNKNOWN', reason, attempt, changedAt };
  // What was refused did not leave, so it does not count as an attempt.
  const begun = kind === 'refused' ? attempt - 1 : attempt;
  // It keeps this attempt's name: a claim that is still on its way was made on what waited before.
  const last = owner === undefined ? {} : { owner };
  return { state: 'WAITING', reason, attempt: begun, ...last, changedAt };
};

/** Marks what became of the publish, if the delivery is still this attempt's. */
const settle = async (
  ports: NotifyPorts,
  task: Task,
  claimed: Delivery,
  published: Published,
): Promise<Outcome> => {
  const { id } = task;
  const next = afterPublish(task, claimed, published, ports.now());
  ports.log(`delivery-${next.state.toLowerCase()}`, { ...id, ...published });
  // Who took it over meanwhile may still fail: this record stays until the delivery is marked.
  if (!(await ports.deliveries.change(id, claimed, next))) return asFound(ports, task);
  return next.state === 'WAITING' ? later(next.reason ?? 'it waits') : DONE;
};

/** Claims the delivery, publishes while there is time, and marks it. */
const send = async (ports: NotifyPorts, task: Task, letter: Letter): Promise<Outcome> => {
  const { id, read } = task;
  const { leaseMs, marginMs } = ports.timing;
  const noTime = () => later('too little time is left');
  if (ports.remainingMs() < marginMs) return noTime();
  const now = ports.now();
  const leaseUntil = plus(now, leaseMs);
  const owner = ports.freshId();
  const attempt = (read?.attempt ?? 0) + 1;
  const claimed: Delivery = { state: 'SENDING', attempt, owner, leaseUntil, changedAt: now };
  if (!(await ports.deliveries.change(id, read, claimed))) {
    // Not mine, unless the SDK sent my own write twice because the first answer was lost.
    const stored = await ports.deliveries.get(id);
    if (stored?.owner !== owner) return asFound(ports, task);
  }
  if (ports.remainingMs() < marginMs || plus(ports.now(), marginMs) > leaseUntil) {
    const reason = 'too little time was left';
    return settle(ports, task, claimed, { kind: 'refused', reason });
  }
  return settle(ports, task, claimed, await letter());
};

/** A pending reader who has opened the confirmation link meanwhile, made active; SNS does not tell by itself. */
const confirmed = async (
  ports: NotifyPorts,
  reader: Subscriber,
  alert: LedgerAlert,
): Promise<Subscriber | undefined> => {
  if (reader.state === 'active') return reader;
  if (reader.channel !== 'email' || reader.topicArn === undefined) return undefined;
  const seen = await ports.readers.stateOf(reader.topicArn);
  if (seen.state !== 'confirmed') return undefined;
  const { subscriptionArn, guarded } = seen;
  // Asked for before this alert and confirmed before its delivery: it is the first one of this reader.
  const since = alert.at;
  const active: Subscriber = { ...reader, state: 'active', since, subscriptionArn, guarded };
  if ((await ports.subscribers.put(active)) === 'changed')
    throw new Error(`Subscriber ${reader.id} changed while being activated`);
  return active;
};

const tellReader = async (
  ports: NotifyPorts,
  task: Task,
  reader: Subscriber | undefined,
): Promise<Outcome> => {
  const { id, ledger, alert } = task;
  const told = await toldBefore(ports, ledger, id, reader);
  const concern = topicsFor(ledger, id.n, reader, told);
  if ('not' in concern || !reader)
    return close(ports, task, 'HELD', 'not' in concern ? concern.not : 'unsubscribed');
  const active = await confirmed(ports, reader, alert);
  if (!active) return close(ports, task, 'HELD', NOT_CONFIRMED);
  const { storyId } = id;
  return send(ports, task, await letterTo(ports, active, { storyId, alert, ...concern }));
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
  const read = await ports.deliveries.get(id);
  const task: Task = { id, read, reach, ledger, alert };
  const next = nextOf(read, reach, ports.now());
  if (next.act === 'nothing') return DONE;
  if (next.act === 'wait') return later('somebody else is sending it', next.until);
  if (next.act === 'give up') return close(ports, task, 'UNKNOWN', 'nobody knows if it arrived');
  return isBroadcast ? tellPrograms(ports, task) : tellReader(ports, task, reader);
};
