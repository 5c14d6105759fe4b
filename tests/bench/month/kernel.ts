/**
 * Simulated time: what happens is a list of instants with something to do at each, worked in order; the
 * clock jumps from one to the next. Whoever waits, waits for an instant. Between two instants everything
 * that can go on goes on, so nothing in the simulation may wait for the real world.
 */

import { setImmediate } from 'node:timers/promises';

type Entry = { readonly at: number; readonly order: number; readonly run: () => void };

const isBefore = (a: Entry, b: Entry): boolean =>
  a.at < b.at || (a.at === b.at && a.order < b.order);

/** A heap, the earliest entry first. */
const heapOf = () => {
  const heap: Entry[] = [];
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [heap[b] as Entry, heap[a] as Entry];
  };
  const isLess = (a: number, b: number): boolean => {
    const [x, y] = [heap[a], heap[b]];
    return x !== undefined && y !== undefined && isBefore(x, y);
  };
  const sink = (from: number): void => {
    for (let at = from; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const child = isLess(right, left) ? right : left;
      if (!isLess(child, at)) return;
      swap(child, at);
      at = child;
    }
  };
  return {
    first: () => heap[0],
    push: (entry: Entry): void => {
      heap.push(entry);
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!isLess(at, parent)) return;
        swap(at, parent);
        at = parent;
      }
    },
    pop: (): void => {
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return;
      heap[0] = last;
      sink(0);
    },
  };
};

/** Time that is simulated. */
export type Kernel = {
  /** Milliseconds since 1970. */
  readonly time: () => number;
  /** ISO 8601. */
  readonly now: () => string;
  /** Does something at an instant, or now if that is past. */
  readonly at: (time: number, run: () => void) => void;
  readonly sleep: (ms: number) => Promise<void>;
  /** Lets all that was to happen up to an instant happen; whatever throws there ends the run. */
  readonly runUntil: (end: number) => Promise<void>;
};

/** A clock that stands at an instant until it is run. */
export const kernelFrom = (start: number): Kernel => {
  const entries = heapOf();
  let clock = start;
  let order = 0;
  const at = (time: number, run: () => void): void =>
    entries.push({ at: Math.max(time, clock), order: order++, run });
  return {
    time: () => clock,
    now: () => new Date(clock).toISOString(),
    at,
    sleep: (ms) => new Promise((resolve) => at(clock + ms, resolve)),
    runUntil: async (end) => {
      for (let next = entries.first(); next && next.at <= end; next = entries.first()) {
        entries.pop();
        clock = next.at;
        next.run();
        await setImmediate();
      }
      clock = end;
    },
  };
};
