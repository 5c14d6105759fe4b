/**
 * `vigie topics backtest`: what a new or changed topic would have sent, before it is saved: over the
 * archive of a system, or over given pages, beside the version that runs.
 */

import { now } from '../../../lambda/aws/records.ts';
import type { Prominence } from '../../../lambda/core/article.ts';
import type { Topic } from '../../../lambda/core/topic/topic.ts';
import { ARCHIVE_DAYS, archiveOf } from '../../archive.ts';
import { type RunTopic, topicsAsRun } from '../../stage-topics.ts';
import { loadTopic } from '../../topic-file.ts';
import { shortName } from '../../topics.ts';
import { type ExitCode, InputError, type Terminal, UsageError } from '../command.ts';
import { counted, minute } from '../figures.ts';
import { safeJson } from '../scan/json.ts';
import { progressOn } from '../scan/progress.ts';
import { type System, type SystemOptions, withSystem } from '../system.ts';
import { type Warnings, warningsOn } from '../warnings.ts';
import { archivedArticles, givenArticles } from './backtest/input.ts';
import { type Backtest, backtestJson, backtestLines } from './backtest/report.ts';
import { compareStories, storiesOf } from './backtest/stories.ts';
import { tryTopic } from './backtest/try.ts';
import { volumeOf } from './backtest/volume.ts';
import { findTopic, loadNamed, noTopic, topicNamed } from './named.ts';

/** What it was called with. */
export type BacktestCall = SystemOptions & {
  /** A topic's id or file, and pages. */
  readonly named: readonly string[];
  readonly topics: readonly string[];
  readonly min: string;
  readonly days?: string;
  readonly against?: string;
  readonly all: boolean;
  readonly json: boolean;
  readonly terminal: Terminal;
};

const DAYS = 30;
const LEAST: Readonly<Record<string, Prominence>> = { headline: 3, lead: 2, body: 1 };
const TOPIC_FILE = /\.ya?ml$/;

const leastOf = (min: string): Prominence => {
  const least = Object.hasOwn(LEAST, min) ? LEAST[min] : undefined;
  if (least === undefined) throw new UsageError(`--min is headline, lead or body, not "${min}".`);
  return least;
};

const daysOf = ({ days: typed }: BacktestCall, files: readonly string[]): number => {
  if (typed === undefined) return DAYS;
  if (files.length > 0) throw new UsageError('--days is for the archive: leave it out with files.');
  const days = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
  if (days >= 1 && days <= ARCHIVE_DAYS) return days;
  throw new UsageError(
    `--days ${typed}: the archive is kept for ${ARCHIVE_DAYS} days; give a number from 1 to ${ARCHIVE_DAYS}.`,
  );
};

/** A version of a topic, and where it is from, for people. */
type Version = { readonly topic: Topic; readonly name: string };

/** The one topic of a file. */
const topicOfFile = async (file: string, terminal: Terminal): Promise<Topic> => {
  const all = await loadNamed([file]);
  const [, id = file] = /([^/\\]+)\.ya?ml$/.exec(file) ?? [];
  const [only] = all.topics;
  return only ?? topicNamed(id, all, terminal);
};

/** A topic as it runs on a system. */
const versionOf = ({ stands, text }: RunTopic, { stage }: System): Version | undefined => {
  const { topic } = loadTopic(`${stands.id}.yaml`, text);
  return (
    topic && {
      topic,
      name: `what runs on ${stage} (${stands.standing} ${minute(stands.since)})`,
    }
  );
};

/** Says of the other version if it is no other: then nothing can differ. */
const sameOr = (other: Version | undefined, topic: Topic): Version | undefined =>
  other && JSON.stringify(other.topic) === JSON.stringify(topic)
    ? { ...other, name: `${other.name}, which is the same` }
    : other;

type Chosen = { readonly fresh: Version; readonly present: Version | undefined };

/** The version that is tried: a topic file, else what runs; and the one that it is compared with. */
const choose = async (call: BacktestCall, system: System): Promise<Chosen> => {
  const { named, topics, against, terminal } = call;
  const [id = ''] = named;
  const running = await topicsAsRun(system);
  const all = TOPIC_FILE.test(id) ? undefined : await loadNamed(topics);
  const file = all ? findTopic(id, all, terminal) : await topicOfFile(id, terminal);
  const stands = running.get(file?.id ?? id);
  const runs = stands && versionOf(stands, system);
  const other = against === undefined ? undefined : await topicOfFile(against, terminal);
  const compared = other && against ? { topic: other, name: shortName(against) } : undefined;
  if (file) {
    const name = all ? 'the topic file' : shortName(id);
    return { fresh: { topic: file, name }, present: sameOr(compared ?? runs, file) };
  }
  if (runs) return { fresh: runs, present: compared };
  throw noTopic(id, [...new Set([...(all?.topics ?? []).map((one) => one.id), ...running.keys()])]);
};

/** Runs it over the archive, or the files. */
const runOver = async (
  call: BacktestCall,
  system: System,
  { fresh, present }: Chosen,
  { warn }: Warnings,
): Promise<Backtest> => {
  const [, ...files] = call.named;
  const days = daysOf(call, files);
  const at = now();
  const told = { progress: progressOn(call.terminal), warn };
  const articles =
    files.length > 0
      ? givenArticles(files, call.terminal, told)
      : archivedArticles(archiveOf(system), { now: at, days }, told);
  const trial = { fresh: fresh.topic, least: leastOf(call.min), now: at };
  const tried = await tryTopic(present ? { ...trial, present: present.topic } : trial, articles);
  if (tried.articles === 0)
    throw new InputError(
      files.length > 0
        ? `There is no article in ${files.join(', ')}: see npx vigie scan --why.`
        : `The archive of the last ${counted(days, 'day')} has no article: nothing was read on ${system.stage} yet. Give pages instead: npx vigie topics backtest ${fresh.topic.id} pages/`,
    );
  const stories = {
    fresh: storiesOf(tried.hits, 'fresh'),
    present: storiesOf(tried.hits, 'present'),
  };
  return {
    topic: fresh.topic.id,
    fresh: fresh.name,
    present: present?.name,
    source: files.length > 0 ? files.join(', ') : `the archive of ${system.stage}`,
    ...{ tried, stories },
    compared: compareStories(stories.fresh, stories.present),
    volume: volumeOf(stories, tried),
  };
};

/** `vigie topics backtest`. */
export const backtest = (call: BacktestCall): Promise<ExitCode> => {
  const { named, json, all, terminal, min } = call;
  const [id, ...files] = named;
  if (id === undefined)
    throw new UsageError(
      'Which topic? Its id or its file: npx vigie topics backtest strikes, or npx vigie topics backtest topics/strikes.yaml',
    );
  leastOf(min);
  daysOf(call, files);
  return withSystem<ExitCode>(call, async (system) => {
    (json ? terminal.err : terminal.out)(system.label);
    const warnings = warningsOn(terminal);
    const test = await runOver(call, system, await choose(call, system), warnings);
    if (json) terminal.out(safeJson(backtestJson(test)));
    else for (const line of backtestLines(test, all)) terminal.out(line);
    return warnings.any() ? 1 : 0;
  });
};
