/** `vigie mutes`: who hears nothing of what, and until when. */

import { parseArgs } from 'node:util';
import { mutesInForce } from '../../lambda/core/subscription/mute.ts';
import type { Mute, Subscriber } from '../../lambda/core/subscription/subscriber.ts';
import type { Command, ExitCode, Terminal } from './command.ts';
import { mutePorts, publicMute, readerAt, typedTarget, untilText } from './mutes/reader.ts';
import { aligned } from './subscriptions.ts';
import { SYSTEM_HELP, SYSTEM_OPTIONS, withSystem } from './system.ts';

const HELP = `vigie mutes: who hears nothing of what, and until when.

Usage: npx vigie mutes [--to <address|number|id>] [options]

  --to WHOM        of this reader only
${SYSTEM_HELP}
  --json           one line of JSON a mute, for programs

Examples:
  npx vigie mutes
  npx vigie mutes --to marie@example.com --stage prod --json
Exit code: 0 it ran, 1 there is no such reader, 2 wrong usage.
`;

type Row = { readonly reader: Subscriber; readonly mute: Mute };

const cells = ({ reader, mute }: Row): readonly string[] => [
  reader.address,
  mute.what,
  typedTarget(mute),
  untilText(mute),
];

const print = (rows: readonly Row[], option: string, { out }: Terminal): void => {
  if (rows.length === 0) {
    out('Nothing is muted.');
    out(`  To mute:  npx vigie mute <topic|story|source> --for 7d --to <address>${option}`);
    return;
  }
  for (const line of aligned(rows.map(cells))) out(line);
};

const run = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...SYSTEM_OPTIONS,
      to: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  return withSystem<ExitCode>(values, async (system) => {
    const { json, to } = values;
    (json ? terminal.err : terminal.out)(system.label);
    const { subscribers, now } = mutePorts(system);
    const readers =
      to === undefined ? await subscribers.list() : [await readerAt(to, subscribers, system)];
    const rows = readers.flatMap((reader) =>
      mutesInForce(reader.mutes, now()).map((mute): Row => ({ reader, mute })),
    );
    if (!json) print(rows, system.option, terminal);
    else
      for (const { reader, mute } of rows) terminal.out(JSON.stringify(publicMute(reader, mute)));
    return 0;
  });
};

export const command: Command = { help: HELP, run };
