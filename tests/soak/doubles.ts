/**
 * Messages that SNS took more than once, judged. A publish is known to have gone out once its delivery
 * is marked SENT with its id; one that never was needs a cause: a fault, a dead process, a lease that
 * ran out. At most one publish of a delivery may be without a cause.
 */

import { LEAVES_IN_DOUBT } from './faults.ts';
import type { Reader } from './readers.ts';
import type { DeliveryWrite, Publish, Seen } from './witness.ts';

/** A publish that SNS took, with the delivery that it is of. */
export type Taken = {
  readonly publish: Publish;
  readonly storyId: string;
  readonly reader: Reader;
};

/** Why nobody may have known of it; undefined if somebody must have. */
export type Cause = 'fault' | 'fault at its mark' | 'killed' | 'lease ran out' | 'answer too late';

const isOf =
  ({ storyId, reader }: Taken) =>
  (write: DeliveryWrite): boolean =>
    write.storyId === storyId && write.subscriberId === reader.id;

/** Somebody else took the delivery over when the lease of this publish's sender had run out. */
const isTakenOver = (writes: readonly DeliveryWrite[], worker: string): boolean => {
  const claims = writes.filter(({ state, applied }) => state === 'SENDING' && applied);
  return claims.some((claim, at) => {
    const next = claims[at + 1];
    if (claim.worker !== worker || next === undefined) return false;
    return next.at >= Date.parse(claim.leaseUntil ?? '');
  });
};

/** Why nobody may have known that a publish went out. */
const causeOf = (taken: Taken, { writes, killed }: Seen): Cause | undefined => {
  const { worker, messageId, fault } = taken.publish;
  const ofIt = writes.filter(isOf(taken));
  if (ofIt.some((write) => write.applied && write.messageId === messageId)) return undefined;
  if (fault !== undefined && LEAVES_IN_DOUBT.has(fault)) return 'fault';
  if (killed.has(worker)) return 'killed';
  const own = ofIt.filter((write) => write.worker === worker);
  if (own.some((write) => write.fault !== undefined)) return 'fault at its mark';
  if (isTakenOver(ofIt, worker)) return 'lease ran out';
  // No fault of ours: the machine was so busy that the sender's clock ran out first.
  const isGivenBack = ({ reason }: DeliveryWrite) => /timeout|abort/i.test(reason);
  return own.some(isGivenBack) ? 'answer too late' : undefined;
};

/** What is to be said of the publishes of one delivery. */
export type Judged = {
  /** Messages beyond the first. */
  readonly extra: number;
  readonly causes: readonly Cause[];
  readonly isExplained: boolean;
};

/** Judges all that SNS took for one delivery. */
export const judge = (all: readonly Taken[], seen: Seen): Judged => {
  const causes = all.map((taken) => causeOf(taken, seen));
  const certain = causes.filter((cause) => cause === undefined).length;
  return {
    extra: Math.max(0, all.length - 1),
    causes: causes.filter((cause) => cause !== undefined),
    isExplained: certain <= 1,
  };
};
