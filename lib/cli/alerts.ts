/** `vigie alerts`: what was told, and what was held back and why. */

import { parseArgs } from 'node:util';
import { dynamoRecords, now } from '../../lambda/aws/records.ts';
import { openTopics } from '../stage-topics.ts';
import { rowJson, rowLines } from './alerts/lines.ts';
import { type Filter, rowsOf } from './alerts/rows.ts';
import { sinceOf } from './alerts/since.ts';
import type { Command, ExitCode, Terminal } from './command.ts';
import { minute } from './figures.ts';
import { progressOn } from './scan/progress.ts';
import { SYSTEM_HELP, SYSTEM_OPTIONS, type System, withSystem } from './system.ts';
import { noTopic } from './topics/named.ts';

const HELP = `vigie alerts: what was told, the newest first, with what became of its messages.

Usage: npx vigie alerts [options]

${SYSTEM_HELP}
  --topic ID       only this topic; may be given several times
  --since TIME     how far back: 12h, 7d (default), 4w, or a day or instant in UTC: 2026-11-20,
                   2026-11-20T08:00Z; at most 400 days
  --held           instead what was held back: what was not told, and messages that were not sent, each
                   with its reason
  --all            all of them (default: the newest 50)
  --json           one line of JSON each, all of them, for programs

Examples:
  npx vigie alerts
  npx vigie alerts --topic sanctions --since 24h --stage prod
  npx vigie alerts --held --since 2026-11-20
  npx vigie alerts --since 30d --json | jq -r '[.at, .ref, .title] | @tsv'
The time is when the article, or its edit, was first seen. The whole chain of one: npx vigie why <signs>
Exit code: 0 it ran, 1 a failure, 2 wrong usage.
`;

const OPTIONS = {
  ...SYSTEM_OPTIONS,
  topic: { type: 'string', multiple: true, default: [] as string[] },
  since: { type: 'string', default: '7d' },
  held: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

const NEWEST = 50;

/** A misspelt topic would answer as one of which nothing is told. */
const checkTopics = async (
  system: System,
  asked: readonly string[],
  met: ReadonlySet<string>,
): Promise<void> => {
  const strange = asked.filter((id) => !met.has(id));
  if (strange.length === 0) return;
  const opened = await openTopics(system);
  if (!opened) return;
  const known = new Set([...opened.all.keys(), ...met]);
  const unknown = strange.find((id) => !known.has(id));
  if (unknown !== undefined) throw noTopic(unknown, [...known]);
};

const print = (
  { rows, more }: Awaited<ReturnType<typeof rowsOf>>,
  { held, since }: Filter,
  { option }: System,
  { out }: Terminal,
): void => {
  for (const row of rows) for (const line of ['', ...rowLines(row, { held, option })]) out(line);
  if (rows.length === 0) out(`Nothing was ${held ? 'held back' : 'told'} since ${minute(since)}.`);
  else if (more) out(`\nThese are the newest ${rows.length}; all of them: --all`);
};

const run = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const { json, held } = values;
  const at = now();
  const filter: Filter = {
    ...{ topics: values.topic, since: sinceOf(values.since, at), now: at, held },
    most: json || values.all ? Number.POSITIVE_INFINITY : NEWEST,
  };
  return withSystem<ExitCode>(values, async (system) => {
    (json ? terminal.err : terminal.out)(system.label);
    const records = dynamoRecords(system.tableName, system.dynamo);
    const found = await rowsOf(records, filter, progressOn(terminal));
    await checkTopics(system, filter.topics, found.topics);
    if (json) for (const row of found.rows) terminal.out(rowJson(row));
    else print(found, filter, system, terminal);
    return 0;
  });
};

/** `vigie alerts`. */
export const command: Command = { help: HELP, run };
