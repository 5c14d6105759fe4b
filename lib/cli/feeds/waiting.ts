/** Word on standard error while something else is waited for: after a second, then every five. */

import type { Terminal } from '../command.ts';

const FIRST_MS = 1_000;
const AGAIN_MS = 5_000;

/** Does the work, and says meanwhile what is waited for. */
export const whileWaiting = async <Result>(
  { err }: Pick<Terminal, 'err'>,
  message: () => string,
  work: () => Promise<Result>,
): Promise<Result> => {
  const say = (): void => {
    err(message());
    timer = setTimeout(say, AGAIN_MS);
  };
  let timer = setTimeout(say, FIRST_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
};
