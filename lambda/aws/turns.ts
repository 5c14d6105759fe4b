/** Turns at least some time apart: what one container may publish a second. */

import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves at once the first time, and then never sooner than `everyMs` after the turn before. */
export const turns = (everyMs: number): (() => Promise<void>) => {
  let next = 0;
  return async () => {
    const now = Date.now();
    const at = Math.max(now, next);
    next = at + everyMs;
    if (at > now) await sleep(at - now);
  };
};
