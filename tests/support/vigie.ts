/** The command line as people run it, in a process of its own. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const VIGIE = fileURLToPath(new URL('../../lib/cli/vigie.mjs', import.meta.url));

/** A started command: what it wrote so far, and its end. */
export type Started = {
  readonly process: ChildProcess;
  readonly written: () => string;
  /** Resolves when it has written this. Rejects if it ends without. */
  readonly wrote: (text: string | RegExp) => Promise<void>;
  /** Its exit code; null if a signal ended it. */
  readonly end: Promise<number | null>;
};

/** Starts `vigie` with these arguments and additional variables. */
export const startVigie = (
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Started => {
  const started = spawn(process.execPath, [VIGIE, ...args], {
    env: { ...process.env, NO_COLOR: '1', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const listeners = new Set<() => void>();
  for (const stream of [started.stdout, started.stderr])
    stream.on('data', (chunk: Buffer) => {
      written += chunk.toString('utf8');
      for (const listener of listeners) listener();
    });
  const end = once(started, 'close').then(() => started.exitCode);
  const has = (text: string | RegExp) =>
    typeof text === 'string' ? written.includes(text) : text.test(written);
  return {
    process: started,
    written: () => written,
    wrote: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!has(text)) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        end.then(() => reject(new Error(`It ended without writing ${text}: ${written}`)), reject);
        look();
      }),
    end,
  };
};

/** Runs `vigie` to its end. */
export const runVigie = async (
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly written: string }> => {
  const started = startVigie(args, variables);
  const code = await started.end;
  return { code, written: started.written() };
};
