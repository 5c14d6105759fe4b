/** `vigie subscriptions`: who is told what, and whether SNS agrees. */

import { parseArgs } from 'node:util';
import { snsOptedOut } from '../../lambda/aws/audits.ts';
import { minimumWord } from '../../lambda/core/subscription/choice.ts';
import { rhythmWords } from '../../lambda/core/subscription/rhythm.ts';
import { listWithState, type WithState } from '../../lambda/steps/confirm.ts';
import type { Command, ExitCode, Terminal } from './command.ts';
import { portsOf, publicSubscriber } from './subscribing.ts';
import { SYSTEM_HELP, SYSTEM_OPTIONS, type System, withSystem } from './system.ts';

const HELP = `vigie subscriptions: who is told what.

Usage: npx vigie subscriptions [options]

${SYSTEM_HELP}
  --json           one line of JSON a subscriber, for programs

State: confirmed (active), pending (asked, not confirmed yet), ended (AWS has no subscription any
more: it was never confirmed, the mail provider refused it, or someone opened an unsubscribe link),
stopped (answered an SMS with STOP). Vigie looks by itself every hour; the alarm subscriptions-lost
tells of ended and stopped ones.
Who confirmed by opening the link is noticed here, made active and welcomed.

Examples:
  npx vigie subscriptions
  npx vigie subscriptions --stage prod --json
Exit code: 0 it ran, 1 a failure, 2 wrong usage.
`;

type State = 'confirmed' | 'pending' | 'ended' | 'stopped';
type Listed = WithState & { readonly optedOut: boolean };

/** The state in one word. */
const stateOf = ({ subscriber, sns, optedOut }: Listed): State => {
  if (sns === 'gone') return 'ended';
  if (optedOut) return 'stopped';
  return subscriber.state === 'active' ? 'confirmed' : 'pending';
};

const HEAD = ['id', 'address', 'state', 'since', 'when', 'least', 'topics'];

const row = (listed: Listed): readonly string[] => {
  const { subscriber } = listed;
  return [
    subscriber.id,
    subscriber.address,
    stateOf(listed),
    `${subscriber.since.slice(0, 16).replace('T', ' ')} UTC`,
    rhythmWords(subscriber),
    minimumWord(subscriber.min),
    subscriber.topics.join(', '),
  ];
};

/** Rows of cells in columns as wide as their widest cell, two blanks apart. */
export const aligned = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  return rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};

const print = (listed: readonly Listed[], option: string, { out }: Terminal): void => {
  if (listed.length === 0) {
    out('Nobody is subscribed yet.');
    out(`  Next:  npx vigie subscribe email you@example.com --topics sanctions${option}`);
    return;
  }
  for (const line of aligned([HEAD, ...listed.map(row)])) out(line);
  for (const one of listed)
    if (stateOf(one) === 'stopped')
      out(
        `${one.subscriber.address} gets nothing: it answered an SMS with STOP. Take it out:  npx vigie unsubscribe ${one.subscriber.address}${option}`,
      );
  const ended = listed.filter((one) => stateOf(one) === 'ended');
  for (const { subscriber } of ended)
    out(
      `${subscriber.address} gets nothing: subscribe again (npx vigie subscribe ${subscriber.channel} ${subscriber.address} --topics ${subscriber.topics.join(',')}${option}), or unsubscribe.`,
    );
};

/** Marks the numbers that answered STOP; SNS is asked only where somebody has a telephone. */
const markStopped = async (
  { sns }: System,
  listed: readonly WithState[],
): Promise<readonly Listed[]> => {
  const hasPhones = listed.some(({ subscriber }) => subscriber.channel === 'sms');
  const stopped = hasPhones ? await snsOptedOut(sns)() : new Set<string>();
  return listed.map((one) => ({ ...one, optedOut: stopped.has(one.subscriber.address) }));
};

const run = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const { values } = parseArgs({
    args: [...args],
    options: { ...SYSTEM_OPTIONS, json: { type: 'boolean', default: false } },
  });
  return withSystem<ExitCode>(values, async (system) => {
    (values.json ? terminal.err : terminal.out)(system.label);
    const listed = await markStopped(system, await listWithState(await portsOf(system)));
    if (!values.json) print(listed, system.option, terminal);
    else
      for (const one of listed)
        terminal.out(JSON.stringify({ ...publicSubscriber(one.subscriber), state: stateOf(one) }));
    return 0;
  });
};

export const command: Command = { help: HELP, run };
