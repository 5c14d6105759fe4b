/** `vigie local`, which `npm start` runs: the whole system on this machine. */

import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataDir, projectFolder } from '../local/place.ts';
import { isUsablePort } from '../local/system.ts';
import { type Command, UsageError } from './command.ts';
import type { LocalOptions } from './local/session.ts';

const HELP = `vigie local (npm start): the whole system on this machine, with no account. Reads the
seed pages and every page dropped into the folder inbox/, and delivers mail and SMS to an outbox.

Usage: npm start [-- options]        or  npx vigie local [options]

  --once           end when all work is done: exit code 0, or 1 if anything was lost
  --fresh          forget everything first: articles, messages, subscribers
  --no-seeds       do not read seeds/pages
  --lang fr|en     language of Vigie's own words in messages (default en)
  --port N         fixed port on 127.0.0.1 (default: any free one)
  --data DIR       folder of the data (default .vigie); pages are then dropped into DIR/inbox
  --json           happenings as JSON, one a line, on standard output

Examples:
  npm start                      reads, delivers, then watches inbox/ until Ctrl-C
  npm start -- --once            reads, delivers, ends
  npm start -- --fresh --once    as if it were the first time
  npx vigie outbox               what was delivered
Topics are read at the start: after changing one, start again.
`;

const port = (typed: string | undefined): number | undefined => {
  if (typed === undefined) return undefined;
  const number = Number(typed);
  if (!/^\d+$/.test(typed) || !isUsablePort(number))
    throw new UsageError(
      `--port ${typed}: give a number from 1024 to 65535 that web clients may connect to, such as 4567.`,
    );
  return number;
};

const language = (typed: string): 'fr' | 'en' => {
  if (typed === 'fr' || typed === 'en') return typed;
  throw new UsageError(`--lang ${typed}: fr or en.`);
};

/** `npm start --once`, without the lone --, reaches the program only as npm_config_once. */
const askedOfNpm = (name: 'once' | 'fresh'): boolean =>
  process.env[`npm_config_${name}`] === 'true';

/** The options of a command line. Throws a UsageError. */
export const readOptions = (args: readonly string[]): LocalOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      once: { type: 'boolean', default: askedOfNpm('once') },
      fresh: { type: 'boolean', default: askedOfNpm('fresh') },
      'no-seeds': { type: 'boolean', default: false },
      lang: { type: 'string', default: 'en' },
      port: { type: 'string' },
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const dataDir = resolve(values.data ?? defaultDataDir());
  return {
    dataDir,
    inboxDir: values.data === undefined ? join(projectFolder(), 'inbox') : join(dataDir, 'inbox'),
    port: port(values.port),
    once: values.once,
    fresh: values.fresh,
    lang: language(values.lang),
    seeds: !values['no-seeds'],
    json: values.json,
  };
};

export const command: Command = {
  help: HELP,
  run: async (args, terminal) => {
    const options = readOptions(args);
    // Before the rest is loaded, which takes most of a second.
    (options.json ? terminal.err : terminal.out)(
      `Vigie on this machine; nothing leaves it but requests for feeds that you add. Data in ${options.dataDir}`,
    );
    const { runLocal } = await import('./local/run.ts');
    return runLocal(options, terminal);
  },
};
