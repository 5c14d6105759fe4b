/** What could not be read while the rest was: told at once, but not all of it if it is much. */

import type { Terminal } from './command.ts';
import { counted } from './figures.ts';

// What more have is the same.
const MOST = 10;

/** See above. */
export type Warnings = {
  readonly warn: (problems: readonly string[]) => void;
  /** Says how many more there were, and whether there was one. */
  readonly any: () => boolean;
};

/** Warnings on a terminal's standard error. */
export const warningsOn = ({ err }: Pick<Terminal, 'err'>): Warnings => {
  let count = 0;
  return {
    warn: (problems) => {
      for (const problem of problems) {
        count += 1;
        if (count <= MOST) err(`vigie: ${problem}`);
      }
    },
    any: () => {
      if (count > MOST) err(`vigie: and ${counted(count - MOST, 'more problem')}`);
      return count > 0;
    },
  };
};
