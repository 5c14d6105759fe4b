/** `vigie unmute`: takes a mute back before it ends. */

import { parseArgs } from 'node:util';
import { dynamoFeeds } from '../../lambda/aws/feeds.ts';
import { mutesInForce } from '../../lambda/core/subscription/mute.ts';
import type { Mute } from '../../lambda/core/subscription/subscriber.ts';
import { unmute } from '../../lambda/steps/mute.ts';
import { type Command, type ExitCode, InputError, type Terminal, UsageError } from './command.ts';
import { mutesMeant } from './mutes/meant.ts';
import { mutePorts, publicMute, readerAt, typedTarget } from './mutes/reader.ts';
import { SYSTEM_HELP, SYSTEM_OPTIONS, withSystem } from './system.ts';

const HELP = `vigie unmute: takes a mute back before it ends.

Usage: npx vigie unmute <topic|story|source|all> --to <address|number|id> [options]

${SYSTEM_HELP}
  --json           one line of JSON for each mute that was taken back, for programs

Examples:
  npx vigie unmute sanctions --to marie@example.com
  npx vigie unmute 7K2P --to marie@example.com --stage prod
  npx vigie unmute all --to +33639980001
What was held meanwhile is not told later. Which mutes there are: npx vigie mutes.
Exit code: 0 it is taken back, 1 nothing of the kind is muted or there is no such reader, 2 wrong usage.
`;

const run = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...SYSTEM_OPTIONS,
      to: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const typed = positionals.join(' ');
  if (typed === '') throw new UsageError('What? Name a topic, a story, a source, or all.');
  const { to, json } = values;
  if (to === undefined) throw new UsageError('For whom? Add --to <address>.');
  return withSystem<ExitCode>(values, async (system) => {
    (json ? terminal.err : terminal.out)(system.label);
    const ports = mutePorts(system);
    const reader = await readerAt(to, ports.subscribers, system);
    const inForce = mutesInForce(reader.mutes, ports.now());
    const feeds = await dynamoFeeds(system.dynamo, system.tableName).list();
    const meant: readonly Mute[] = mutesMeant(typed, inForce, feeds);
    if (meant.length === 0)
      throw new InputError(
        `"${typed}" is not muted for ${reader.address}. What is: npx vigie mutes --to ${reader.address}${system.option}`,
      );
    for (const one of meant) {
      await unmute(reader.id, one, ports);
      if (json)
        terminal.out(
          JSON.stringify({
            stage: system.stage,
            ...publicMute(reader, one),
            until: null,
            outcome: 'unmuted',
          }),
        );
      else terminal.out(`✔ ${reader.address} hears of the ${one.what} ${typedTarget(one)} again.`);
    }
    return 0;
  });
};

export const command: Command = { help: HELP, run };
