/** What functions log and throw: whole in `log.txt`, in one line for the person. */

import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';

/** Keeps a log; `close` gives the console back and waits until all is written. */
export type LocalLog = {
  readonly problem: (what: string, detail: unknown) => void;
  readonly close: () => Promise<void>;
};

const shortly = (detail: unknown): string => {
  const record = typeof detail === 'object' && detail !== null ? detail : {};
  const error = 'error' in record ? record.error : detail;
  const event = 'event' in record ? `${String(record.event)}: ` : '';
  const text = error instanceof Error ? error.message : inspect(error, { breakLength: Infinity });
  return `${event}${text.split('\n')[0] ?? ''}`;
};

/** Opens the log of a data folder. `say` gets the short line. */
export const openLog = (dataDir: string, say: (line: string) => void): LocalLog => {
  const path = join(dataDir, 'log.txt');
  let writing = Promise.resolve();
  const problem = (what: string, detail: unknown): void => {
    say(`! ${what}: ${shortly(detail)}   (whole in ${path})`);
    const entry = `${new Date().toISOString()} ${what} ${inspect(detail, { depth: 6 })}\n`;
    writing = writing.then(() => appendFile(path, entry));
  };
  // Functions write to the console, as Lambda wants it; here that is the person's terminal.
  const { error } = console;
  console.error = (...details: readonly unknown[]) => problem('function', details[0]);
  return {
    problem,
    close: async () => {
      console.error = error;
      await writing;
    },
  };
};
