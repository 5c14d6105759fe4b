/** `vigie ops`: what whoever runs Vigie looks at after an alarm, and may do then. */

import { parseArgs } from 'node:util';
import { checkDays } from './alerts/since.ts';
import { type Command, type ExitCode, type Terminal, UsageError } from './command.ts';
import { showQuarantine } from './ops/quarantine.ts';
import { redrive } from './ops/redrive.ts';
import { resendOne } from './ops/resend.ts';
import { showUnknown } from './ops/unknown.ts';
import { showStatus } from './status.ts';
import { SYSTEM_HELP, SYSTEM_OPTIONS, type System, withSystem } from './system.ts';

const HELP = `vigie ops: what to look at after an alarm, and what may be done then.

Usage: npx vigie ops status                how it is, what is wrong and what is missing (vigie status)
       npx vigie ops redrive [queue]       dead letters back into inbox, alerts or outbox (or all)
       npx vigie ops unknown               messages of which nobody knows whether they arrived
       npx vigie ops resend <id|ref>       sends one of them once more
       npx vigie ops quarantine            pages set aside because they can never be read, and why

${SYSTEM_HELP}
  --days N         unknown, quarantine: how far back, 1 to 400 (default 7); unknown counts from
                   when the article was first seen
  --held           unknown: also what was held back because its reader had not confirmed
  --json           for programs: one line of JSON a message, page or answer

redrive: repair the cause first, the function's log has it. Every step may be repeated, so nobody is
told twice. What SNS could not deliver to a reader (undelivered) cannot be put back.
unknown: SNS did not say whether it took the message. An SMS is not repeated by itself, a mail three
times; then it is listed here, and the alarm outcome-unknown tells you.
resend: takes an id as "ops unknown" prints it, or the four signs at the end of an SMS or a mail's
subject (7K2P) if one message of that story is listed. If the first did arrive, the reader gets it
twice: ask first where you can. What was sent, is being sent or is not wanted any more is refused.

Examples:
  npx vigie ops status --stage prod
  npx vigie ops redrive inbox --stage prod
  npx vigie ops unknown --stage prod
  npx vigie ops resend st_9f2c81d0/1/k3m9x2p7qa --stage prod
  npx vigie ops resend 7K2P
  npx vigie ops quarantine --days 30 --json
Exit code: 0 it ran, 1 refused, a failure, or (status) something is wrong, 2 wrong usage.
`;

const OPTIONS = {
  ...SYSTEM_OPTIONS,
  days: { type: 'string' },
  held: { type: 'boolean' },
  json: { type: 'boolean', default: false },
} as const;

/** What an action gets: the system, what it was called with, and where to write. */
export type OpsCall = {
  readonly system: System;
  readonly days: number;
  readonly held: boolean;
  readonly json: boolean;
  /** The one that is to be sent again, or the queue; empty if none was named. */
  readonly named: string;
  readonly terminal: Terminal;
};

type Action = {
  readonly run: (call: OpsCall) => Promise<ExitCode>;
  /** The options that it takes besides those of all. */
  readonly takes: readonly ('days' | 'held')[];
  /** What it must be given, if anything, and whether it may be given something. */
  readonly needs?: string;
  readonly mayName?: boolean;
};

const ACTIONS: Readonly<Record<string, Action>> = {
  status: { run: ({ system, json, terminal }) => showStatus(system, json, terminal), takes: [] },
  redrive: { run: redrive, takes: [], mayName: true },
  unknown: { run: showUnknown, takes: ['days', 'held'] },
  resend: {
    run: resendOne,
    takes: [],
    needs: 'Which message? Name its id, as npx vigie ops unknown prints it.',
  },
  quarantine: { run: showQuarantine, takes: ['days'] },
};

const DEFAULT_DAYS = '7';

const actionNamed = (name: string | undefined): Action => {
  const known = Object.keys(ACTIONS).join(', ');
  if (name === undefined) throw new UsageError(`What to do? ${known}.`);
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (!action) throw new UsageError(`There is no "ops ${name}"; there are: ${known}.`);
  return action;
};

const run = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: OPTIONS,
  });
  const [name, named, more] = positionals;
  const action = actionNamed(name);
  if (action.needs && named === undefined) throw new UsageError(action.needs);
  const surplus = action.needs || action.mayName ? more : named;
  if (surplus !== undefined) throw new UsageError(`"${surplus}" is too much for ops ${name}.`);
  for (const option of ['days', 'held'] as const)
    if (values[option] !== undefined && !action.takes.includes(option))
      throw new UsageError(`--${option} is no option of ops ${name}.`);
  const days = checkDays(values.days ?? DEFAULT_DAYS);
  const { held = false, json } = values;
  return withSystem<ExitCode>(values, async (system) => {
    (json ? terminal.err : terminal.out)(system.label);
    return action.run({ system, days, held, json, named: named ?? '', terminal });
  });
};

/** `vigie ops`. */
export const command: Command = { help: HELP, run };
