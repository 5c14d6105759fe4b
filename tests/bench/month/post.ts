/** SNS in the simulated month: it takes a message, refuses it, or leaves whoever sent it in doubt; and it remembers what it took. */

import type { Published, Publisher } from '../../../lambda/steps/lines.ts';
import type { Fate, Worker } from './faults.ts';
import type { Kernel } from './kernel.ts';

/** A message that somebody got. */
export type Taken = {
  readonly at: number;
  readonly to: string;
  readonly text: string;
  /** Whoever sent it does not know that it was taken, or could not note it, and may send it again. */
  inDoubt: boolean;
};

/** A message that nobody got, and whose sender does not know that. */
export type Gone = Pick<Taken, 'at' | 'to' | 'text'>;

/** Shares of publishes. */
export type PostShares = {
  readonly refused: number;
  readonly 'taken in doubt': number;
  readonly 'gone in doubt': number;
  readonly 'taken and died': number;
};

/** Usual shares. */
export const USUAL_POST: PostShares = {
  ...{ refused: 0.02, 'taken in doubt': 0.004, 'gone in doubt': 0.004, 'taken and died': 0.002 },
};

/** Faults of the note after which nobody knows that it was sent. */
const UNNOTED: ReadonlySet<Fate> = new Set(['fails', 'dies before', 'slow']);

/** The programs' address. */
export const PROGRAMS = '*';

const MOMENT_MS = 120;

/** A post office; `arrives` is told of each message that was taken. */
export const postOf = (
  { kernel, next, arrives }: { kernel: Kernel; next: () => number; arrives: (one: Taken) => void },
  shares: PostShares,
) => {
  const taken: Taken[] = [];
  const gone: Gone[] = [];

  const fate = (): keyof PostShares | undefined => {
    let left = next();
    for (const [name, share] of Object.entries(shares)) {
      left -= share;
      if (left < 0) return name as keyof PostShares;
    }
    return undefined;
  };

  const take = (to: string, text: string, inDoubt: boolean): Taken => {
    const one = { at: kernel.time(), to, text, inDoubt };
    taken.push(one);
    arrives(one);
    return one;
  };

  const publish = async (worker: Worker, to: string, text: string): Promise<Published> => {
    const befalls = fate();
    await kernel.sleep(5 + next() * MOMENT_MS);
    if (worker.isDead()) return new Promise<never>(() => {});
    if (befalls === 'refused') return { kind: 'refused', reason: 'Throttled' };
    if (befalls === 'gone in doubt') {
      gone.push({ at: kernel.time(), to, text });
      return { kind: 'unknown', reason: 'TimeoutError' };
    }
    const one = take(to, text, befalls !== undefined);
    // What comes next is the note that it was sent.
    worker.onNext((fate) => {
      if (fate !== undefined && UNNOTED.has(fate)) one.inDoubt = true;
    });
    if (befalls === 'taken in doubt') return { kind: 'unknown', reason: 'ECONNRESET' };
    if (befalls === undefined) return { kind: 'sent', messageId: `sns-${taken.length}` };
    worker.die();
    return new Promise<never>(() => {});
  };

  const publisherOf = (worker: Worker): Publisher => ({
    email: (arn, { subject, body }) => publish(worker, arn, `${subject}\n\n${body}`),
    sms: (phone, text) => publish(worker, phone, text),
    broadcast: ({ message }) => publish(worker, PROGRAMS, message),
  });
  return { publisherOf, taken: taken as readonly Taken[], gone: gone as readonly Gone[] };
};
