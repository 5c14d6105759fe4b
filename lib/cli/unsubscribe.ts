/** `vigie unsubscribe`: ends somebody's alerts, at once. */

import { parseArgs } from 'node:util';
import { type UnsubscribeOutcome, unsubscribe } from '../../lambda/steps/leave.ts';
import { type Command, type ExitCode, type Terminal, UsageError } from './command.ts';
import { portsOf, whoOf } from './subscribing.ts';
import { SYSTEM_HELP, SYSTEM_OPTIONS, withSystem } from './system.ts';

const HELP = `vigie unsubscribe: ends a person's alerts, at once.

Usage: npx vigie unsubscribe <address|number|id> [--erase] [options]

  --erase          forget the address too; without it Vigie remembers (as a hash) that and when
                   this person left. Works also for one who left earlier.
${SYSTEM_HELP}
  --json           one line of JSON, for programs

Examples:
  npx vigie unsubscribe marie@example.com
  npx vigie unsubscribe +33639980001 --erase --stage prod
Readers leave by themselves with the link at the end of each mail.
Exit code: 0 it is ended, 1 nobody has this address or id, 2 wrong usage.
`;

const report = (
  outcome: UnsubscribeOutcome,
  who: string,
  list: string,
  { out, err }: Terminal,
): ExitCode => {
  switch (outcome.outcome) {
    case 'left':
      out(`✔ ${outcome.subscriber.address} gets no more alerts.`);
      return 0;
    case 'left-before':
      out(`✔ ${who} left already${outcome.left ? `, on ${outcome.left.slice(0, 10)}` : ''}.`);
      return 0;
    case 'forgotten':
      out(`✔ ${who} left earlier; the address is forgotten now.`);
      return 0;
    case 'unknown':
      err(`✖ Nobody with the address or id ${who} is subscribed. See: ${list}`);
      return 1;
  }
};

const run = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...SYSTEM_OPTIONS,
      erase: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) throw new UsageError('Whom? Name an address, a number or an id.');
  const who = whoOf(positionals.join(' '));
  return withSystem<ExitCode>(values, async (system) => {
    (values.json ? terminal.err : terminal.out)(system.label);
    const outcome = await unsubscribe(who, await portsOf(system), { erase: values.erase });
    if (!values.json)
      return report(outcome, who, `npx vigie subscriptions${system.option}`, terminal);
    terminal.out(JSON.stringify({ stage: system.stage, outcome: outcome.outcome, who }));
    return outcome.outcome === 'unknown' ? 1 : 0;
  });
};

export const command: Command = { help: HELP, run };
