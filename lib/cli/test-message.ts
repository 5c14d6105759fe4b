/** `vigie test`: sends one test message to one subscriber, so that both see that messages arrive. */

import { parseArgs } from 'node:util';
import { findSubscriber, sendTest } from '../../lambda/steps/leave.ts';
import { lastArrived } from './arrived.ts';
import { type Command, type ExitCode, InputError, type Terminal, UsageError } from './command.ts';
import { portsOf, whoOf } from './subscribing.ts';
import { SYSTEM_HELP, SYSTEM_OPTIONS, withSystem } from './system.ts';

const HELP = `vigie test: sends one test message to one subscriber.

Usage: npx vigie test <address|number|id> [options]

${SYSTEM_HELP}
  --json           one line of JSON, for programs

Examples:
  npx vigie test marie@example.com
  npx vigie test +33639980001 --stage prod
Exit code: 0 AWS took the message, 1 it was not sent, 2 wrong usage.
`;

const run = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { ...SYSTEM_OPTIONS, json: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw new UsageError('Whom? Name an address, a number or an id.');
  const who = whoOf(positionals.join(' '));
  return withSystem<ExitCode>(values, async (system) => {
    (values.json ? terminal.err : terminal.out)(system.label);
    const ports = await portsOf(system);
    const subscriber = await findSubscriber(who, ports.subscribers);
    if (!subscriber)
      throw new InputError(
        `Nobody with the address or id ${who} is subscribed. See: npx vigie subscriptions${system.option}`,
      );
    const messageId = await sendTest(subscriber, ports);
    if (messageId === 'pending')
      throw new InputError(
        `${subscriber.address} has not confirmed yet: nothing was sent. See: npx vigie confirm --help`,
      );
    const { address, channel } = subscriber;
    const kind = channel === 'sms' ? 'sms' : 'mail';
    const here = system.outbox && (await lastArrived(system.outbox, kind, address));
    if (values.json) terminal.out(JSON.stringify({ stage: system.stage, address, messageId }));
    else terminal.out(`✔ Sent to ${address}${here ? `: ${here.path}` : ` (message ${messageId})`}`);
    return 0;
  });
};

export const command: Command = { help: HELP, run };
