/** `vigie mute`: a person hears nothing of a topic, a story or a source for a while. */

import { parseArgs } from 'node:util';
import { LINK_MUTE_DAYS } from '../../lambda/core/subscription/mute.ts';
import { checkSpan, endOfSpan } from '../../lambda/core/subscription/span.ts';
import type { Mute, Subscriber } from '../../lambda/core/subscription/subscriber.ts';
import { mute } from '../../lambda/steps/mute.ts';
import { type Command, type ExitCode, InputError, type Terminal, UsageError } from './command.ts';
import { mutePorts, publicMute, readerAt, typedTarget, untilText } from './mutes/reader.ts';
import { type Named, targetsOf } from './mutes/targets.ts';
import { accepted } from './subscribing.ts';
import { SYSTEM_HELP, SYSTEM_OPTIONS, type System, withSystem } from './system.ts';

const HELP = `vigie mute: a person hears nothing of a topic, a story or a source for a while.

Usage: npx vigie mute <topic|story|source> --to <address|number|id> [options]

  <topic>          a topic's id: sanctions. Alerts of it are held; other topics come as before
  <story>          the four signs at the end of its mail: 7K2P; or its id (st_…). All of it is
                   held, also updates and corrections
  <source>         a site: lemonde.fr; the name of a feed or of its owner: "Le Monde"; where an
                   article has no address, name:"Agence X". Held is what this owner alone tells:
                   what another owner tells too still comes
                   topic:, story: or source: before it says which is meant
  --for TIME       12h, 7d, 4w, or ever (until it is taken back). Default: a story ${LINK_MUTE_DAYS.story}d,
                   a topic or a source ${LINK_MUTE_DAYS.topic}d
${SYSTEM_HELP}
  --json           one line of JSON for each mute, for programs

Examples:
  npx vigie mute sanctions --for 7d --to marie@example.com
  npx vigie mute 7K2P --to marie@example.com
  npx vigie mute lemonde.fr --for ever --to +33639980001 --stage prod

Readers mute by themselves with the links at the end of each mail. What was held meanwhile is not
told later. The last word counts: muting again changes until when. Programs know no mutes.
See: npx vigie mutes, npx vigie unmute.
Exit code: 0 it is muted, 1 there is no such reader, topic, story or source, 2 wrong usage.
`;

/** Days of a mute whose time nobody named. */
const USUAL_DAYS: Readonly<Record<Mute['what'], number>> = {
  ...LINK_MUTE_DAYS,
  source: LINK_MUTE_DAYS.topic,
};

const withoutEffect = (reader: Subscriber, { target }: Named): boolean =>
  target.what === 'topic' && !reader.topics.includes(target.id);

type Call = {
  readonly system: System;
  readonly reader: Subscriber;
  readonly ms: number | undefined;
  readonly json: boolean;
  readonly terminal: Terminal;
};

const muteOne = async (named: Named, call: Call): Promise<void> => {
  const { system, reader, json, terminal } = call;
  const { target, name } = named;
  const ports = mutePorts(system);
  const until = endOfSpan(ports.now(), call.ms ?? USUAL_DAYS[target.what] * 86_400_000);
  const wanted: Mute = { ...target, ...(until === undefined ? {} : { until }) };
  const done = await mute(reader.id, wanted, ports);
  const list = `npx vigie mutes --to ${reader.address}${system.option}`;
  if (done.outcome === 'full')
    throw new InputError(`${reader.address}: ${done.problem}. See: ${list}`);
  if (done.outcome === 'unknown') throw new InputError(`${reader.address} has just left.`);
  if (json) {
    terminal.out(JSON.stringify({ stage: system.stage, ...publicMute(reader, wanted) }));
    return;
  }
  terminal.out(`✔ ${reader.address} hears nothing of the ${name} ${untilText(wanted)}.`);
  if (withoutEffect(reader, named))
    terminal.out(`  This reader does not get ${target.id}: it counts only once they do.`);
  const undo = `npx vigie unmute ${typedTarget(target)} --to ${reader.address}${system.option}`;
  terminal.out(`  Take it back:  ${undo}`);
};

const run = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...SYSTEM_OPTIONS,
      for: { type: 'string' },
      to: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) throw new UsageError('What? Name a topic, a story or a source.');
  const { to, json } = values;
  if (to === undefined) throw new UsageError('For whom? Add --to <address>.');
  const ms = values.for === undefined ? undefined : accepted(checkSpan(values.for));
  return withSystem<ExitCode>(values, async (system) => {
    (json ? terminal.err : terminal.out)(system.label);
    const reader = await readerAt(to, mutePorts(system).subscribers, system);
    const call: Call = { system, reader, ms, json, terminal };
    for (const named of await targetsOf(positionals.join(' '), system)) await muteOne(named, call);
    return 0;
  });
};

export const command: Command = { help: HELP, run };
