/** `vigie why`: the whole chain of one article, from how it was read to each message and its receipt. */

import { parseArgs } from 'node:util';
import { dynamoRecords, now } from '../../lambda/aws/records.ts';
import { compile } from '../../lambda/core/match/compile.ts';
import { ARCHIVE_DAYS, archiveOf } from '../archive.ts';
import { dictionaries } from '../dictionaries.ts';
import { openTopics, runningTopics } from '../stage-topics.ts';
import { checkDays, MOST_DAYS } from './alerts/since.ts';
import { type Command, type ExitCode, InputError, type Terminal, UsageError } from './command.ts';
import { counted } from './figures.ts';
import { safeJson } from './scan/json.ts';
import { lookOf } from './scan/print.ts';
import { progressOn } from './scan/progress.ts';
import { SYSTEM_HELP, SYSTEM_OPTIONS, type System, withSystem } from './system.ts';
import { warningsOn } from './warnings.ts';
import { type Asked, askedOf } from './why/asked.ts';
import { chainOf, type Running } from './why/chain.ts';
import { findSubject, type Place } from './why/find.ts';
import { chainJson } from './why/json.ts';
import { chainLines } from './why/lines.ts';

const HELP = `vigie why: why an article was told, or was not: how it was read, which topics it meets and which
part is missing of the nearest, the story that it is part of, what was decided, and each message.

Usage: npx vigie why <url|article id|story id|signs> [options]

  <url>            the address of its page
  <article id>     twenty letters and digits, as vigie alerts and vigie scan --json print it
  <story id>       st_ and an article id, or the name of a message (st_…/1/reader)
  <signs>          the four signs at the end of an SMS or of a mail's subject: 7K2P

${SYSTEM_HELP}
  --days N         how far back, 1 to ${MOST_DAYS} (default ${ARCHIVE_DAYS}): signs are looked for among the decisions of so
                   many days; what met no topic is only in the archive, which is kept for ${ARCHIVE_DAYS}
                   days; what was told is found by its id or address whenever that was
  --all            every block of the article, not only the first
  --json           for programs: one object

Examples:
  npx vigie why 7K2P
  npx vigie why https://www.example.org/2026/douai-rouvre.html --stage prod
  npx vigie why st_9f2c81d05kq3m7x2p7qa --json
Topics are those that run now; where the answer was another when it was read, that is said.
Exit code: 0 it was found, 1 it was not, or something could not be read, 2 wrong usage.
`;

const OPTIONS = {
  ...SYSTEM_OPTIONS,
  days: { type: 'string', default: String(ARCHIVE_DAYS) },
  all: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

const checkAsked = (positionals: readonly string[]): Asked => {
  const [typed, more] = positionals;
  if (typed === undefined)
    throw new UsageError(
      'Which article? Give its address, its id, or the four signs of its story.',
    );
  if (more !== undefined) throw new UsageError(`One at a time: "${more}" is too many.`);
  const asked = askedOf(typed);
  if (asked) return asked;
  throw new UsageError(
    `"${typed}" is no address (https://…), no id of an article (20 letters and digits) or of a story (st_…), and no four signs such as 7K2P.`,
  );
};

/** The topics that run, ready to explain; undefined if the functions have not said yet which they carry. */
const runningOf = async (system: System): Promise<Running | undefined> => {
  const opened = await openTopics(system);
  if (!opened) return undefined;
  const topics = await runningTopics(opened);
  return { ...compile(topics, dictionaries), ids: topics.map(({ id }) => id) };
};

const run = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: OPTIONS,
  });
  const asked = checkAsked(positionals);
  const days = checkDays(values.days);
  const { json, all: whole } = values;
  return withSystem<ExitCode>(values, async (system) => {
    (json ? terminal.err : terminal.out)(system.label);
    const { warn, any } = warningsOn(terminal);
    const place: Place = {
      records: dynamoRecords(system.tableName, system.dynamo),
      archive: archiveOf(system),
      now: now(),
      days,
      progress: progressOn(terminal),
      warn,
    };
    const subject = await findSubject(place, asked);
    if (!subject) {
      any();
      throw new InputError(
        `No such article was read in the last ${counted(days, 'day')}. Was it refused (npx vigie ops quarantine${system.option}), is it still waiting (npx vigie status${system.option}), or only page furniture (npx vigie scan page.html --why)?`,
      );
    }
    const chain = await chainOf(place, subject, subject.copy && (await runningOf(system)));
    if (json) terminal.out(safeJson(chainJson(chain)));
    else {
      const shown = { look: lookOf(terminal.colour), option: system.option, whole };
      for (const line of chainLines(chain, shown)) terminal.out(line);
    }
    return any() ? 1 : 0;
  });
};

/** `vigie why`. */
export const command: Command = { help: HELP, run };
