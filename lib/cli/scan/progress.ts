/** Word on standard error for whoever waits longer than a second; silence for everybody else. */

import type { Terminal } from '../command.ts';

const EVERY_MS = 1000;

/** Says how far things are, at most once a second. */
export type Progress = (message: () => string) => void;

/** Progress that starts to count now; `now` is in milliseconds. */
export const progressOn = (
  { err }: Pick<Terminal, 'err'>,
  now: () => number = () => performance.now(),
): Progress => {
  let last = now();
  return (message) => {
    if (now() - last < EVERY_MS) return;
    last = now();
    err(message());
  };
};
