/** `vigie topics` on a running system: what it watches, and changes that take effect without a deploy. */

import { now } from '../../../lambda/aws/records.ts';
import { dynamoSubscribers } from '../../../lambda/aws/subscribers.ts';
import { nearName } from '../../../lambda/core/topic/near-name.ts';
import {
  putTopics,
  removeTopics,
  renewTopics,
  restoreTopics,
} from '../../../lambda/steps/change-topics.ts';
import { type Changed, changedText, type NotChanged } from '../../../lambda/steps/make-edition.ts';
import { tidyTopics } from '../../../lambda/steps/tidy-topics.ts';
import { openTopics, type TopicsOfStage } from '../../stage-topics.ts';
import { loadTopics, printProblem } from '../../topics.ts';
import { type ExitCode, InputError, type Terminal, UsageError } from '../command.ts';
import { type System, type SystemOptions, withSystem } from '../system.ts';
import { checkLines, listLines } from './stage-lines.ts';
import { oddWordLines } from './words.ts';

/** What an action was called with. */
export type StageCall = {
  readonly named: readonly string[];
  readonly options: SystemOptions;
  readonly json: boolean;
  /** show: the deployed text. */
  readonly deployed: boolean;
  readonly terminal: Terminal;
};

type Opened = StageCall & { readonly system: System; readonly topics: TopicsOfStage };

const NOT_TOLD =
  'The functions have not said yet which topics they carry: they do within a minute of a deploy. A stage that was deployed by an older Vigie must be deployed again (npx cdk deploy), a local system started again.';

/** Opens the system, and says which one; `show` prints nothing but the file. */
const opened = (call: StageCall, use: (opened: Opened) => Promise<ExitCode>, quiet = false) =>
  withSystem<ExitCode>(call.options, async (system) => {
    (call.json || quiet ? call.terminal.err : call.terminal.out)(system.label);
    const topics = await openTopics(system);
    if (!topics) throw new InputError(NOT_TOLD);
    return use({ ...call, system, topics });
  });

const some = (named: readonly string[], what: string, example: string): readonly string[] => {
  if (named.length > 0) return [...new Set(named)];
  throw new UsageError(`Which ${what}? For example: npx vigie topics ${example}`);
};

/** Runs a change. What no change points to any more goes first: if that fails, nothing is half done. */
const changing = async (
  { topics, system, json, terminal }: Opened,
  change: (ports: TopicsOfStage['ports']) => Promise<Changed | NotChanged>,
  word: string,
): Promise<Changed | undefined> => {
  await tidyTopics(topics.ports);
  const outcome = await change(topics.ports);
  if (json) terminal.out(JSON.stringify({ stage: system.stage, ...outcome }));
  if ('refused' in outcome) {
    for (const { id, reason } of outcome.refused) terminal.err(`✖ ${id}: ${reason}.`);
    terminal.err('Nothing was changed.');
    return undefined;
  }
  if (json) return outcome;
  for (const id of outcome.done) terminal.out(`✔ ${id} ${word}`);
  for (const id of outcome.already) terminal.out(`  ${id}: nothing to do, it is so already`);
  return outcome;
};

const watchersOf = ({ system }: Opened, id: string): Promise<readonly string[]> =>
  dynamoSubscribers(system.dynamo, system.tableName, now).watchersOf(id);

const soon = ({ running }: System): string =>
  running === false ? 'matched from the next start on' : 'matched within a minute';

/** Topics that nobody would hear of. */
const sayUnwatched = async (call: Opened, ids: readonly string[]): Promise<void> => {
  const { system, terminal, json } = call;
  if (json) return;
  for (const id of ids) {
    if ((await watchersOf(call, id)).length > 0) continue;
    terminal.out(
      `  Nobody watches ${id} yet:  npx vigie subscribe email you@example.com --topics ${id}${system.option}`,
    );
  }
};

/** The files, checked: mistakes are told, and nothing is changed if there is one. */
const filesOf = async ({ named, json, terminal }: StageCall) => {
  const say = json ? terminal.err : terminal.out;
  const { topics, texts, problems } = await loadTopics({ dirs: named });
  for (const problem of problems) say(printProblem(problem));
  if (problems.some(({ severity }) => severity === 'error'))
    throw new InputError('Nothing was changed: put the mistakes right first (see above).');
  if (topics.length === 0) throw new InputError(`There is no topic file in ${named.join(', ')}.`);
  for (const line of topics.flatMap(oddWordLines)) say(line);
  return topics.map((topic) => ({ topic, text: texts.get(topic.id) ?? '' }));
};

const put =
  (how: 'add' | 'change') =>
  async (call: StageCall): Promise<ExitCode> => {
    some(call.named, 'file', `${how} topics/strikes.yaml`);
    const files = await filesOf(call);
    return opened(call, async (open) => {
      const word = `${how === 'add' ? 'added' : 'changed'}: ${soon(open.system)}`;
      const changed = await changing(open, (ports) => putTopics(ports, files, how), word);
      if (!changed) return 1;
      await sayUnwatched(open, changed.done);
      return 0;
    });
  };

const remove = async (call: StageCall): Promise<ExitCode> => {
  const ids = some(call.named, 'topic', 'remove strikes');
  return opened(call, async (open) => {
    const changed = await changing(open, (ports) => removeTopics(ports, ids), 'removed');
    if (!changed) return 1;
    for (const id of open.json ? [] : changed.done) {
      const watchers = (await watchersOf(open, id)).length;
      if (watchers > 0) open.terminal.out(`  ${watchers} subscribed to it hear no more of it.`);
    }
    return 0;
  });
};

const restore = async (call: StageCall): Promise<ExitCode> => {
  const ids = some(call.named, 'topic', 'restore sanctions');
  return opened(call, async (open) =>
    (await changing(open, (ports) => restoreTopics(ports, ids), 'is as it was deployed again'))
      ? 0
      : 1,
  );
};

const renew = async (call: StageCall): Promise<ExitCode> => {
  if (call.named.length > 0) throw new UsageError('renew takes no names: it renews all.');
  return opened(call, async (open) =>
    (await changing(open, renewTopics, 'compiled again')) ? 0 : 1,
  );
};

const textOf = async ({ topics, deployed }: Opened, id: string): Promise<string | undefined> => {
  const changed = deployed ? undefined : await changedText(topics.ports, topics.edition, id);
  return changed ?? topics.deployed.find((one) => one.id === id)?.text;
};

const show = async (call: StageCall): Promise<ExitCode> => {
  const [id = '', more] = some(call.named, 'topic', 'show sanctions');
  if (more !== undefined) throw new UsageError(`One topic at a time: "${more}" is too many.`);
  return opened(
    call,
    async (open) => {
      const text = await textOf(open, id);
      if (text === undefined) {
        const ids = [...open.topics.all.keys()];
        const near = nearName(id, ids);
        throw new InputError(
          `There is no${open.deployed ? ' deployed' : ''} topic "${id}" here. ${near ? `Did you mean ${near}?` : `There are: ${ids.join(', ')}.`}`,
        );
      }
      open.terminal.out(text.replace(/\n$/, ''));
      return 0;
    },
    true,
  );
};

const list = (call: StageCall): Promise<ExitCode> =>
  opened(call, async ({ topics, json, terminal }) => {
    const rows = [...topics.all.values()];
    if (json) terminal.out(JSON.stringify(rows));
    else for (const line of listLines(rows)) terminal.out(line);
    return 0;
  });

const check = (call: StageCall): Promise<ExitCode> =>
  opened(call, async (open) => {
    const { json, terminal, topics } = open;
    const checked = await checkLines(topics, (id) => textOf({ ...open, deployed: false }, id));
    if (json) terminal.out(JSON.stringify(checked));
    else {
      for (const problem of checked.problems) terminal.out(printProblem(problem));
      for (const { id, problem } of checked.notRunning)
        terminal.out(`✖ ${id} does not run: ${problem}`);
      terminal.out(`${checked.running} of ${topics.all.size} topics run.`);
    }
    const errors = checked.problems.some(({ severity }) => severity === 'error');
    return errors || checked.notRunning.length > 0 ? 1 : 0;
  });

/** The actions on a running system. */
export const STAGE_ACTIONS: Readonly<Record<string, (call: StageCall) => Promise<ExitCode>>> = {
  add: put('add'),
  change: put('change'),
  remove,
  restore,
  renew,
  show,
};

/** Those that are for files unless a system is named. */
export const EITHER_ACTIONS: Readonly<Record<string, (call: StageCall) => Promise<ExitCode>>> = {
  list,
  check,
};
