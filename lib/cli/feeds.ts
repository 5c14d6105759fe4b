/** `vigie feeds`: what is watched, and how it is. */

import { parseArgs } from 'node:util';
import { type Command, type ExitCode, type Terminal, UsageError } from './command.ts';
import { add } from './feeds/add.ts';
import { type FeedsCall, opened } from './feeds/call.ts';
import { pause, remove, resume } from './feeds/change.ts';
import { check } from './feeds/check.ts';
import { HELP } from './feeds/help.ts';
import { list } from './feeds/list.ts';
import { exportList, importList } from './feeds/transfer.ts';
import { SYSTEM_OPTIONS } from './system.ts';

const listAll = (call: FeedsCall): Promise<ExitCode> => {
  const [more] = call.named;
  if (more !== undefined) throw new UsageError(`list takes no names: "${more}" is too many.`);
  return opened(call, list);
};

const ACTIONS: Readonly<Record<string, (call: FeedsCall) => Promise<ExitCode>>> = {
  ...{ list: listAll, add, remove, pause, resume, check },
  import: importList,
  export: exportList,
};

/** What only `add` understands. */
const OF_ADD = ['title', 'owner', 'every', 'text', 'yes', 'allow-private'] as const;

const run = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...SYSTEM_OPTIONS,
      title: { type: 'string' },
      owner: { type: 'string' },
      every: { type: 'string' },
      text: { type: 'string' },
      yes: { type: 'boolean', default: false },
      'allow-private': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [name = 'list', ...named] = positionals;
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (action === undefined)
    throw new UsageError(
      `There is no "feeds ${name}"; there are: ${Object.keys(ACTIONS).join(', ')}.`,
    );
  const foreign = OF_ADD.find((option) => values[option]);
  if (name !== 'add' && foreign !== undefined)
    throw new UsageError(`--${foreign} belongs to: npx vigie feeds add`);
  const { stage, data, 'allow-private': allowPrivate, ...rest } = values;
  return action({ ...rest, named, options: { stage, data }, allowPrivate, terminal });
};

/** `vigie feeds`. */
export const command: Command = { help: HELP, run };
