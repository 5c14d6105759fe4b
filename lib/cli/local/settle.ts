/** Waiting until all work is done: queues empty, and the sweep finds nothing that is unfinished. */

import { timingOf } from '../../../lambda/core/alert/timing.ts';
import { LOCAL_STAGE } from '../../local/place.ts';
import type { Working } from './session.ts';

/** How the wait ended. `unfinished`: the sweep kept finding work that nothing finishes. */
export type Settled = 'done' | 'unfinished' | 'interrupted';

/** What the wait needs to know. */
export type SettleOptions = {
  /** The last run was cut off, so a delivery may be claimed by nobody that lives: its lease must end first. */
  readonly afterCrash: boolean;
  readonly isInterrupted: () => boolean;
  /** Told now and then what is left, if it takes long. */
  readonly progress: (left: number) => void;
};

const LOOK_MS = 40;
const PROGRESS_MS = 2_000;
/** Sweeps in a row that may find work; each stands for several tries of the same. */
const MOST_SWEEPS = 10;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What one sweep queued again; 0 if there is nothing unfinished. */
const swept = async ({ workers }: Working): Promise<number> => {
  const { pages, articles, deliveries, complete } = await workers.sweep();
  return pages + articles + deliveries + (complete ? 0 : 1);
};

/** Waits. */
export const settle = async (working: Working, options: SettleOptions): Promise<Settled> => {
  const start = Date.now();
  const leaseEnd = options.afterCrash ? start + timingOf(LOCAL_STAGE).leaseMs + 200 : start;
  let lastWord = start;
  for (let sweeps = 0; sweeps <= MOST_SWEEPS; ) {
    if (options.isInterrupted()) return 'interrupted';
    const left = await working.left();
    if (left === 0 && Date.now() >= leaseEnd) {
      if ((await swept(working)) === 0) return 'done';
      sweeps += 1;
    }
    if (left > 0 && Date.now() - lastWord > PROGRESS_MS) {
      lastWord = Date.now();
      options.progress(left);
    }
    await sleep(LOOK_MS);
  }
  return 'unfinished';
};
