/**
 * A queue of the simulated month: what SQS promises and what it does not. A message is given out a
 * moment after it was sent, now and then twice at once, again after a while if it failed, and after its
 * visibility has run out if its worker never came back.
 */

import type { Timing } from '../../../lambda/core/alert/timing.ts';
import type { Outcome, Queue } from '../../../lambda/steps/lines.ts';
import type { Kernel } from './kernel.ts';

/** How a message ended. */
export type Ended = Outcome | 'died' | { readonly kind: 'failed'; readonly error: unknown };

/** What a queue needs. */
export type QueueOf<Message> = {
  readonly kernel: Kernel;
  readonly next: () => number;
  readonly timing: Timing;
  readonly most: number;
  /** Share of messages that are given out twice. */
  readonly doubled: number;
  readonly work: (message: Message) => Promise<Ended>;
  /** Told of a message that is given up: refused, or received too often. */
  readonly buried: (message: Message, why: unknown) => void;
};

const MOMENT_MS = 1_500;
const SECOND = 1_000;

/** A queue. */
export const queueOf = <Message>(of: QueueOf<Message>): Queue<Message> => {
  const { kernel, next, timing } = of;

  const receive = async (message: Message, receives: number): Promise<void> => {
    const hiddenUntil = kernel.time() + timing.visibilityS * SECOND;
    const ended = await of.work(message);
    if (ended === 'died') return again(message, receives, hiddenUntil, ended);
    if (ended.kind === 'done') return;
    if (ended.kind === 'refused') return of.buried(message, ended);
    const until = ended.kind === 'later' ? ended.until : undefined;
    const backOff = kernel.time() + timing.backOffS(receives) * SECOND;
    again(message, receives, until === undefined ? backOff : Date.parse(until), ended);
  };

  const give = (message: Message, receives: number, at: number): void =>
    kernel.at(at, () => void receive(message, receives));

  const again = (message: Message, receives: number, at: number, why: unknown): void => {
    if (receives >= of.most) of.buried(message, why);
    else give(message, receives + 1, at);
  };

  return {
    send: async (messages) => {
      for (const message of messages) {
        give(message, 1, kernel.time() + next() * MOMENT_MS);
        if (next() < of.doubled) give(message, 2, kernel.time() + next() * 60 * MOMENT_MS);
      }
    },
  };
};
