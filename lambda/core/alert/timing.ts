/**
 * The times that the delivery protocol rests on, each stage's in one place: request timeout < margin
 * < lease < function timeout < visibility. A publish starts only while a margin of both the lease and
 * the invocation is left, so its answer, or its timeout, comes while nobody else may publish the same.
 */

/** Times of one stage. */
export type Timing = {
  /** One call to SNS. */
  readonly requestTimeoutMs: number;
  /** What must be left of the lease and of the invocation before a publish. */
  readonly marginMs: number;
  /** How long a claimed delivery is its claimer's. */
  readonly leaseMs: number;
  readonly functionTimeoutMs: number;
  /** How long SQS hides a message that was received. */
  readonly visibilityS: number;
  /** Hidden time, in whole seconds, of a record that failed at its nth receive (n from 1). */
  readonly backOffS: (receives: number) => number;
  /** Between two publishes to the broadcast topic by one container. */
  readonly broadcastEveryMs: number;
  /** Between two looks of one container at whether topics were changed; seen within a minute is promised. */
  readonly topicsEveryMs: number;
};

// SNS suspends a subscription that gets more than 10 messages a second; two containers, 4 a second each.
const BROADCAST_EVERY_MS = 250;

const AWS: Timing = {
  requestTimeoutMs: 3_000,
  marginMs: 5_000,
  leaseMs: 15_000,
  functionTimeoutMs: 30_000,
  visibilityS: 180,
  backOffS: (receives) => Math.min(900, 2 ** Math.max(1, Math.min(10, receives))),
  broadcastEveryMs: BROADCAST_EVERY_MS,
  topicsEveryMs: 30_000,
};

// Quick, so that crash tests and the first ten minutes are; SQS counts whole seconds. Not quicker: a
// laptop that is busy must not take a slow answer of its own SNS for an unknown outcome, and mail twice.
const LOCAL: Timing = {
  requestTimeoutMs: 2_500,
  marginMs: 2_700,
  leaseMs: 3_500,
  functionTimeoutMs: 4_500,
  visibilityS: 5,
  backOffS: (receives) => (receives <= 1 ? 0 : 1),
  broadcastEveryMs: 0,
  topicsEveryMs: 1_000,
};

/** The times of a stage; `local` is the system on one's own machine. */
export const timingOf = (stage: string): Timing => (stage === 'local' ? LOCAL : AWS);

/**
 * Receives of a message before SQS puts it among the dead letters. Not only failures count: an answer
 * of SQS that is lost, a neighbour that kills the process and a batch that has no time left for it are
 * receives too, so five (the least that AWS's guide names) lost innocent pages under faults.
 */
export const MAX_RECEIVES = { inbox: 12, alerts: 12, outbox: 20 } as const;
