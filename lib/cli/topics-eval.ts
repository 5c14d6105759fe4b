/**
 * `vigie topics eval`: how good a topic is on texts that a person has labelled: precision, recall and F1
 * with their intervals, each false alarm with its sentence, each miss with the part that was missing.
 */

import type { Prominence } from '../../lambda/core/article.ts';
import { compile } from '../../lambda/core/match/compile.ts';
import { nearName } from '../../lambda/core/topic/near-name.ts';
import type { Topic } from '../../lambda/core/topic/topic.ts';
import { dictionaries } from '../dictionaries.ts';
import { examine, matchesIn, whyMissed } from '../quality/examine.ts';
import { type Labelled, readLabelled } from '../quality/labelled.ts';
import { scoreOf, tallyOf } from '../quality/score.ts';
import { type ExitCode, InputError, type Terminal, UsageError } from './command.ts';
import { inputsOf } from './scan/inputs.ts';
import { type Evaluation, evalJson, evalLines } from './topics/eval-report.ts';

/** What is evaluated, on which files, and how it is told. */
export type EvalCall = {
  readonly topic: Topic;
  readonly files: readonly string[];
  /** The least prominent place that counts: headline, lead or body. */
  readonly min: string;
  readonly json: boolean;
  readonly terminal: Terminal;
};

const LEAST: Readonly<Record<string, Prominence>> = { headline: 3, lead: 2, body: 1 };

/** Mistakes shown before the rest is only counted. */
const MOST_PROBLEMS = 20;

const leastOf = (min: string): Prominence => {
  const least = Object.hasOwn(LEAST, min) ? LEAST[min] : undefined;
  if (least === undefined) throw new UsageError(`--min is headline, lead or body, not "${min}".`);
  return least;
};

const readAll = async ({ files, terminal }: EvalCall): Promise<readonly Labelled[]> => {
  const texts: Labelled[] = [];
  const problems: string[] = [];
  for (const name of files) {
    for (const input of await inputsOf(name, terminal)) {
      const opened = await input.open();
      if (!opened.ok) throw new InputError(`${input.name}: ${opened.reason}`);
      const file = readLabelled(input.name, Buffer.from(opened.bytes).toString('utf8'));
      texts.push(...file.texts);
      problems.push(...file.problems);
    }
  }
  if (problems.length === 0) return texts;
  for (const problem of problems.slice(0, MOST_PROBLEMS)) terminal.err(problem);
  const more = problems.length - MOST_PROBLEMS;
  if (more > 0) terminal.err(`and ${more} more lines like these`);
  throw new InputError('Nothing was measured: put the lines above right first.');
};

/** Labels that never name the topic are labels for another one, or misspelt. */
const mustBeLabelled = (topic: string, texts: readonly Labelled[]): void => {
  const used = new Set(texts.flatMap(({ topics, mention }) => [...topics, ...mention]));
  if (used.has(topic) || used.size === 0) return;
  const near = nearName(topic, [...used]);
  const found = [...used].sort().join(', ');
  throw new InputError(
    `No text is labelled with "${topic}"; the labels are: ${found}.${near ? ` Did you mean ${near}?` : ''} Without one there is no recall: label texts that are about it.`,
  );
};

/** Languages of the texts that no concept has words in; none of a topic without concepts, whose words hold everywhere. */
const langsWithout = ({ concepts }: Topic, texts: readonly Labelled[]): readonly string[] => {
  const items = Object.values(concepts).map((concept): object => concept.items);
  const langs = [...new Set(texts.flatMap(({ lang }) => lang ?? []))].sort();
  return items.length === 0 ? [] : langs.filter((lang) => !items.some((item) => lang in item));
};

const evaluate = (topic: Topic, texts: readonly Labelled[], least: Prominence): Evaluation => {
  const matcher = compile([topic], dictionaries);
  const { id } = topic;
  const examined = texts.map((text) => examine(text, id, matchesIn(matcher.match, text, least)));
  return {
    topic: id,
    tally: tallyOf(examined.map(({ verdict }) => verdict)),
    examined,
    without: langsWithout(topic, texts),
    why: (text) => whyMissed(matcher, text, id),
  };
};

/** Runs `vigie topics eval`. */
export const evaluateTopic = async (call: EvalCall): Promise<ExitCode> => {
  const { topic, json, terminal } = call;
  const least = leastOf(call.min);
  const texts = await readAll(call);
  mustBeLabelled(topic.id, texts);
  const evaluation = evaluate(topic, texts, least);
  if (json) terminal.out(JSON.stringify(evalJson(evaluation, scoreOf(evaluation.tally))));
  else for (const line of evalLines(evaluation)) terminal.out(line);
  return 0;
};
