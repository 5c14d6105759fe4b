/**
 * Publishing what may be published once: a state is claimed for a short lease under a fresh random name,
 * the publish is made only while both the lease and the invocation leave time for the answer, and the
 * state is then marked with what became of it. A delivery is claimed so, and a digest.
 */

import { type Delivery, mayRepeat, nextOf, type Reach } from '../core/alert/delivery.ts';
import type { Timing } from '../core/alert/timing.ts';
import type { Letter } from './letter.ts';
import type { Clock, Log, Outcome, Published } from './lines.ts';

/** What claiming needs. */
export type ClaimPorts = {
  readonly now: Clock;
  readonly log: Log;
  readonly timing: Pick<Timing, 'leaseMs' | 'marginMs'>;
  /** Milliseconds that this invocation may still take. */
  readonly remainingMs: () => number;
  /** A random name that nobody else makes. */
  readonly freshId: () => string;
};

/** What is published once, as it was read, and where its state is kept. */
export type Claimable = {
  /** Its name, for the log. */
  readonly about: Readonly<Record<string, unknown>>;
  readonly reach: Reach;
  readonly read: Delivery | undefined;
  readonly get: () => Promise<Delivery | undefined>;
  /** Writes the next state if the one that was read is still there; false if not. */
  readonly change: (read: Delivery | undefined, next: Delivery) => Promise<boolean>;
};

const DONE: Outcome = { kind: 'done' };

/** The record is to come back: after a while, or at an ISO instant. */
export const later = (reason: string, until?: string): Outcome => ({
  kind: 'later',
  reason,
  ...(until === undefined ? {} : { until }),
});

/** Somebody else is publishing it, up to an ISO instant. */
export const inOtherHands = (until: string): Outcome => later('somebody else is sending it', until);

const plus = (instant: string, ms: number): string =>
  new Date(Date.parse(instant) + ms).toISOString();

/** After a write whose condition did not hold: whoever has it now decides what becomes of this record. */
export const asFound = async (ports: ClaimPorts, { get, reach }: Claimable): Promise<Outcome> => {
  const next = nextOf(await get(), reach, ports.now());
  if (next.act === 'nothing') return DONE;
  return next.act === 'wait' ? inOtherHands(next.until) : later('it changed meanwhile');
};

/** Ends it without a publish: HELD or UNKNOWN, with the reason. */
export const close = async (
  ports: ClaimPorts,
  one: Claimable,
  state: 'HELD' | 'UNKNOWN',
  reason: string,
): Promise<Outcome> => {
  const { about, read, change } = one;
  const attempt = read?.attempt ?? 0;
  const closed: Delivery = { state, reason, attempt, changedAt: ports.now() };
  if (!(await change(read, closed))) return asFound(ports, one);
  ports.log(state === 'HELD' ? 'delivery-held' : 'delivery-unknown', { ...about, reason });
  return DONE;
};

/** What it becomes by the answer to its publish. */
const afterPublish = (
  { reach }: Claimable,
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

/** Marks what became of the publish, if it is still this attempt's. */
const settle = async (
  ports: ClaimPorts,
  one: Claimable,
  claimed: Delivery,
  published: Published,
): Promise<Outcome> => {
  const next = afterPublish(one, claimed, published, ports.now());
  ports.log(`delivery-${next.state.toLowerCase()}`, { ...one.about, ...published });
  // Who took it over meanwhile may still fail: this record stays until it is marked.
  if (!(await one.change(claimed, next))) return asFound(ports, one);
  return next.state === 'WAITING' ? later(next.reason ?? 'it waits') : DONE;
};

/** Claims it, publishes while there is time, and marks it. */
export const send = async (ports: ClaimPorts, one: Claimable, letter: Letter): Promise<Outcome> => {
  const { read, get, change } = one;
  const { leaseMs, marginMs } = ports.timing;
  const noTime = () => later('too little time is left');
  if (ports.remainingMs() < marginMs) return noTime();
  const now = ports.now();
  const leaseUntil = plus(now, leaseMs);
  const owner = ports.freshId();
  const attempt = (read?.attempt ?? 0) + 1;
  const claimed: Delivery = { state: 'SENDING', attempt, owner, leaseUntil, changedAt: now };
  if (!(await change(read, claimed))) {
    // Not mine, unless the SDK sent my own write twice because the first answer was lost.
    const stored = await get();
    if (stored?.owner !== owner) return asFound(ports, one);
  }
  if (ports.remainingMs() < marginMs || plus(ports.now(), marginMs) > leaseUntil) {
    const reason = 'too little time was left';
    return settle(ports, one, claimed, { kind: 'refused', reason });
  }
  return settle(ports, one, claimed, await letter());
};
