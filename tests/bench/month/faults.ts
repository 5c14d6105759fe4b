/**
 * What goes wrong in the simulated month. A worker's every call to a port takes a moment and may fail
 * before or after it was done, be done twice (a request that was sent again because its answer was lost),
 * take longer than a lease, or be the last thing that its worker does: then the worker never comes back,
 * and nothing of it is cleaned up.
 */

import type { Kernel } from './kernel.ts';

/** Shares of calls, 0 to 1. */
export type Shares = {
  readonly fails: number;
  readonly 'answer lost': number;
  readonly repeats: number;
  readonly slow: number;
  readonly 'dies before': number;
  readonly 'dies after': number;
};

/** What may befall a call. */
export type Fate = keyof Shares;

/** Usual shares: about one message in five meets something. */
export const USUAL: Shares = {
  fails: 0.003,
  'answer lost': 0.002,
  repeats: 0.003,
  slow: 0.001,
  'dies before': 0.001,
  'dies after': 0.001,
};

/** Nothing goes wrong. */
export const NONE: Shares = {
  ...{ fails: 0, 'answer lost': 0, repeats: 0, slow: 0, 'dies before': 0, 'dies after': 0 },
};

/** A service did not answer, or not well. */
class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** One invocation of a function. */
export type Worker = {
  /** Resolves when it has died. */
  readonly gone: Promise<'died'>;
  /** Milliseconds that it may still take. */
  readonly remainingMs: () => number;
  /** The port, with faults. */
  readonly wrap: <Port extends object>(port: Port) => Port;
  /** Ends it. */
  readonly die: () => void;
  readonly isDead: () => boolean;
  /** Told, once, what befalls the next call. */
  readonly onNext: (tell: (fate: Fate | undefined) => void) => void;
};

/** Longest moment of a usual call, and of a slow one: longer than a lease, and than an invocation. */
const MOMENT_MS = 20;
const SLOW_MS = 45_000;

type Call = (...args: readonly unknown[]) => Promise<unknown>;

const fateAt = (point: number, shares: Shares): Fate | undefined => {
  let left = point;
  for (const [fate, share] of Object.entries(shares)) {
    left -= share;
    if (left < 0) return fate as Fate;
  }
  return undefined;
};

/** Where workers work, and by what chances. */
export type Workplace = {
  readonly kernel: Kernel;
  /** A stream of numbers in [0, 1). */
  readonly next: () => number;
  /** Told of each fault. */
  readonly met: (fate: Fate) => void;
};

const forever = () => new Promise<never>(() => {});

/** An invocation's life: until it dies. */
const lifeOf = (kernel: Kernel, timeoutMs: number) => {
  const deadline = kernel.time() + timeoutMs;
  let isDead = false;
  let tell: (died: 'died') => void = () => {};
  const gone = new Promise<'died'>((resolve) => {
    tell = resolve;
  });
  const die = (): void => {
    isDead = true;
    tell('died');
  };
  kernel.at(deadline, die);
  const remainingMs = () => deadline - kernel.time();
  return { gone, die, remainingMs, isDead: () => isDead };
};

/** Does a call as its fate has it. */
const inflict = async (
  fate: Fate | undefined,
  { isDead, die }: Pick<Worker, 'isDead' | 'die'>,
  act: () => Promise<unknown>,
): Promise<unknown> => {
  if (fate === 'dies before') die();
  if (isDead()) return forever();
  if (fate === 'fails') throw new Unavailable('The service is not there');
  const first = await act();
  const answer = fate === 'repeats' ? await act() : first;
  if (fate === 'dies after') die();
  if (fate === 'answer lost') throw new Unavailable('The answer was lost');
  return isDead() ? forever() : answer;
};

/** Makes workers, each for so many milliseconds at most. */
export const workersOf =
  ({ kernel, next, met }: Workplace, shares: Shares, timeoutMs: number) =>
  (): Worker => {
    const life = lifeOf(kernel, timeoutMs);
    let waits: ((fate: Fate | undefined) => void) | undefined;

    const run = async (act: () => Promise<unknown>): Promise<unknown> => {
      const fate = fateAt(next(), shares);
      if (fate) met(fate);
      const tellOf = waits;
      waits = undefined;
      tellOf?.(fate);
      await kernel.sleep(1 + next() * (fate === 'slow' ? SLOW_MS : MOMENT_MS));
      return inflict(fate, life, act);
    };

    const wrap = <Port extends object>(port: Port): Port =>
      Object.fromEntries(
        Object.entries(port).map(([name, call]) => [
          name,
          (...args: readonly unknown[]) => run(() => (call as Call)(...args)),
        ]),
      ) as Port;
    const onNext: Worker['onNext'] = (tell) => {
      waits = tell;
    };
    return { ...life, wrap, onNext };
  };
