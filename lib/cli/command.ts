/** What a subcommand of `vigie` is: its help and what it does. One a file; `main.ts` lists them. */

/** Where a command reads and writes, so that tests can run it in their own process. */
export type Terminal = {
  /** Writes one line to standard output. */
  readonly out: (line: string) => void;
  /** Writes one line to standard error: progress, warnings, errors. */
  readonly err: (line: string) => void;
  readonly stdin: () => Promise<Uint8Array>;
  /** Standard output is a terminal that shows colours (and NO_COLOR is not set). */
  readonly colour: boolean;
  /** Asks whoever sits there, and gives the answer; absent where nobody does. */
  readonly ask?: (question: string) => Promise<string>;
};

/** 0 ran, 1 bad input or a failure, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** A subcommand. */
export type Command = {
  /** The whole help text with examples, printed by `--help`. */
  readonly help: string;
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;
};

/** A mistake in how a command was called: the message is followed by how to get help; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Something a person can put right (a file, an address, a system that does not run): no stack trace; exit code 1. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
