/** Running a command of `vigie` in the test's own process, with what it wrote. */

import { type Command, InputError, UsageError } from '../../lib/cli/command.ts';

/** What a command wrote and answered: a thrown mistake is told as `main.ts` tells it. */
export type Ran = { readonly code: number; readonly out: string; readonly err: string };

/** Runs a command; `stdin` is what it reads from standard input. */
export const runCommand = async (
  command: Command,
  args: readonly string[],
  stdin = '',
): Promise<Ran> => {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    stdin: async () => new TextEncoder().encode(stdin),
    colour: false,
  };
  const done = (code: number): Ran => ({ code, out: out.join('\n'), err: err.join('\n') });
  try {
    return done(await command.run(args, terminal));
  } catch (error) {
    const isUsage =
      error instanceof UsageError ||
      (error instanceof TypeError &&
        'code' in error &&
        String(error.code).startsWith('ERR_PARSE_ARGS'));
    if (!isUsage && !(error instanceof InputError)) throw error;
    terminal.err((error as Error).message);
    return done(isUsage ? 2 : 1);
  }
};
