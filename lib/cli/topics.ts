/** `vigie topics`: lists, begins, checks and tries the topic files. */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hash } from '../../lambda/aws/hash.ts';
import { now } from '../../lambda/aws/records.ts';
import { compile } from '../../lambda/core/match/compile.ts';
import { LANGS, type Topic, titleIn } from '../../lambda/core/topic/topic.ts';
import { readBytes } from '../../lambda/steps/read.ts';
import { dictionaries } from '../dictionaries.ts';
import { loadTopics, OWN_TOPICS, printProblem, shortName } from '../topics.ts';
import { type Command, type ExitCode, InputError, type Terminal, UsageError } from './command.ts';
import { counted } from './figures.ts';
import { inputsOf } from './scan/inputs.ts';
import { SYSTEM_OPTIONS, type SystemOptions } from './system.ts';
import { backtest } from './topics/backtest.ts';
import { explainedLines, type Tried } from './topics/explained.ts';
import { HELP } from './topics/help.ts';
import { loadNamed, tellErrors, topicNamed } from './topics/named.ts';
import { EITHER_ACTIONS, STAGE_ACTIONS } from './topics/stage.ts';
import { TEMPLATE_LANGS, type TemplateLang, topicTemplate } from './topics/template.ts';
import { oddWordLines, wordGroups, wordLines } from './topics/words.ts';
import { evaluateTopic } from './topics-eval.ts';

const OPTIONS = {
  ...SYSTEM_OPTIONS,
  local: { type: 'boolean', default: false },
  deployed: { type: 'boolean', default: false },
  topics: { type: 'string', multiple: true, default: [] as string[] },
  lang: { type: 'string' },
  min: { type: 'string', default: 'body' },
  days: { type: 'string' },
  against: { type: 'string' },
  all: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

type Values = {
  readonly topics: string[];
  readonly lang?: string;
  readonly min: string;
  readonly days?: string;
  readonly against?: string;
  readonly all: boolean;
  readonly json: boolean;
  readonly local: boolean;
  readonly deployed: boolean;
} & SystemOptions;
type Call = {
  readonly named: readonly string[];
  readonly values: Values;
  readonly terminal: Terminal;
};

const langsOf = ({ concepts }: Topic): readonly string[] =>
  LANGS.filter((lang) => Object.values(concepts).some(({ items }) => items[lang]));

const list = async ({ values, terminal }: Call): Promise<ExitCode> => {
  const all = await loadNamed(values.topics);
  const broken = tellErrors(all, terminal);
  const rows = all.topics.map((topic) => ({
    id: topic.id,
    title: topic.title,
    langs: langsOf(topic),
    aspects: topic.aspects.map(({ name }) => name),
  }));
  if (values.json) terminal.out(JSON.stringify(rows));
  else {
    const width = Math.max(0, ...rows.map(({ id }) => id.length));
    for (const row of rows) {
      const aspects = row.aspects.length > 0 ? `; ${row.aspects.join(', ')}` : '';
      terminal.out(
        `${row.id.padEnd(width)}  ${titleIn(row, 'en')} (${row.langs.join(' ') || 'any language'})${aspects}`,
      );
    }
    if (rows.length === 0) terminal.out('No topics yet: npx vigie topics new strikes');
  }
  return broken ? 1 : 0;
};

const templateLang = (lang: string | undefined): TemplateLang => {
  const wanted = lang ?? new Intl.DateTimeFormat().resolvedOptions().locale.slice(0, 2);
  const known = TEMPLATE_LANGS.find((each) => each === wanted);
  if (known) return known;
  if (lang !== undefined) throw new UsageError(`--lang is fr or en, not "${lang}".`);
  return 'en';
};

const isTaken = (reason: unknown): boolean =>
  reason instanceof Error && 'code' in reason && reason.code === 'EEXIST';

const begin = async ({ named, values, terminal }: Call): Promise<ExitCode> => {
  const [id, more] = named;
  if (id === undefined) throw new UsageError('Which id? For example: npx vigie topics new strikes');
  if (more !== undefined) throw new UsageError(`One topic at a time: "${more}" is too many.`);
  if (!/^[a-z][a-z0-9-]{0,59}$/.test(id)) {
    throw new UsageError(
      `"${id}" is no id: use small letters, digits and hyphens, beginning with a letter.`,
    );
  }
  const lang = templateLang(values.lang);
  const dir = values.topics[0] ?? OWN_TOPICS;
  const known = values.topics.length > 0 ? [] : (await loadTopics()).topics;
  if (known.some((topic) => topic.id === id)) {
    throw new InputError(`There is a topic "${id}" already; choose another id.`);
  }
  const file = join(dir, `${id}.yaml`);
  try {
    await mkdir(dir, { recursive: true });
    await writeFile(file, topicTemplate(id, lang), { flag: 'wx' });
  } catch (reason) {
    if (isTaken(reason)) {
      throw new InputError(`${shortName(file)} is there already; it was left as it is.`);
    }
    throw reason;
  }
  terminal.out(`Wrote ${shortName(file)}: change its words, then`);
  const [folder] = values.topics;
  terminal.out(`  npx vigie topics check${folder === undefined ? '' : ` ${folder}`}`);
  terminal.out(
    `  npx vigie topics try ${id} page.txt${folder === undefined ? '' : ` --topics ${folder}`}`,
  );
  return 0;
};

const check = async ({ named, values, terminal }: Call): Promise<ExitCode> => {
  const { topics, problems } = await loadNamed([...named, ...values.topics]);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (values.json) terminal.out(JSON.stringify({ topics: topics.map(({ id }) => id), problems }));
  else {
    for (const problem of problems) terminal.out(printProblem(problem));
    for (const line of topics.flatMap(oddWordLines)) terminal.out(line);
    const warnings = problems.length - errors;
    terminal.out(
      `${counted(topics.length, 'topic')} can be used; ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`,
    );
  }
  return errors > 0 ? 1 : 0;
};

const tryPage = async (
  topic: Topic,
  bytes: Uint8Array,
  source: string,
): Promise<readonly Tried[]> => {
  const reading = await readBytes(bytes, { source, hash, now: now() });
  if (reading.kind !== 'read') throw new InputError(`${source}: ${reading.detail}`);
  const matcher = compile([topic], dictionaries);
  const { page, articles } = reading;
  return articles.flatMap((article) => {
    const explanation = matcher.explain(page, article, topic.id);
    const [match] = matcher.match(page, article);
    return explanation ? [{ article, match, explanation }] : [];
  });
};

const jsonOf = ({ article, match, explanation }: Tried): string => {
  const { id, title, lang, kind, start, end } = article;
  const found = match && { zone: match.zone, aspect: match.aspect, evidence: match.evidence };
  return JSON.stringify({
    article: { id, title, lang, kind, start, end },
    match: found ?? null,
    explanation,
  });
};

const attempt = async ({ named, values, terminal }: Call): Promise<ExitCode> => {
  const [id, file, more] = named;
  if (id === undefined || file === undefined) {
    throw new UsageError('Name a topic and a page: npx vigie topics try strikes page.txt');
  }
  if (more !== undefined) throw new UsageError(`One page at a time: "${more}" is too many.`);
  const topic = topicNamed(id, await loadNamed(values.topics), terminal);
  for (const input of await inputsOf(file, terminal)) {
    const opened = await input.open();
    if (!opened.ok) throw new InputError(`${input.name}: ${opened.reason}`);
    const tried = await tryPage(topic, opened.bytes, input.source);
    if (values.json) {
      for (const each of tried) terminal.out(jsonOf(each));
      continue;
    }
    terminal.out(`${input.name}: ${counted(tried.length, 'article')}`);
    for (const line of tried.flatMap(explainedLines)) terminal.out(line);
  }
  return 0;
};

const measure = async ({ named, values, terminal }: Call): Promise<ExitCode> => {
  const [id, ...files] = named;
  if (id === undefined || files.length === 0) {
    throw new UsageError('Name a topic and a file: npx vigie topics eval strikes labelled.jsonl');
  }
  const topic = topicNamed(id, await loadNamed(values.topics), terminal);
  return evaluateTopic({ topic, files, min: values.min, json: values.json, terminal });
};

const words = async ({ named, values, terminal }: Call): Promise<ExitCode> => {
  const [id, more] = named;
  if (id === undefined)
    throw new UsageError('Which topic? For example: npx vigie topics words strikes');
  if (more !== undefined) throw new UsageError(`One topic at a time: "${more}" is too many.`);
  const { lang } = values;
  if (lang !== undefined && !LANGS.some((known) => known === lang)) {
    throw new UsageError(`--lang is one of ${LANGS.join(', ')}, not "${lang}".`);
  }
  const groups = wordGroups(topicNamed(id, await loadNamed(values.topics), terminal), lang);
  if (values.json) terminal.out(JSON.stringify(groups));
  else for (const line of wordLines(groups)) terminal.out(line);
  return 0;
};

const tryBack = ({ named, values, terminal }: Call): Promise<ExitCode> =>
  backtest({ named, ...values, terminal });

/** On files, and on the topics and the archive of a running system. */
const BOTH_ACTIONS: Readonly<Record<string, (call: Call) => Promise<ExitCode>>> = {
  backtest: tryBack,
};

const ACTIONS: Readonly<Record<string, (call: Call) => Promise<ExitCode>>> = {
  list,
  new: begin,
  check,
  try: attempt,
  words,
  eval: measure,
};

/** The action on a running system, if it is one. */
const stageAction = (name: string, { stage, data, local }: Values) => {
  if (Object.hasOwn(STAGE_ACTIONS, name)) return STAGE_ACTIONS[name];
  const named = stage === undefined ? (data === undefined ? undefined : '--data') : '--stage';
  if (named === undefined && !local) return undefined;
  if (Object.hasOwn(EITHER_ACTIONS, name)) return EITHER_ACTIONS[name];
  if (!Object.hasOwn(ACTIONS, name)) return undefined;
  throw new UsageError(`topics ${name} works on files: leave ${named ?? '--local'} out.`);
};

const run = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: OPTIONS,
  });
  const [name = '', ...named] = positionals;
  const known = [ACTIONS, BOTH_ACTIONS, STAGE_ACTIONS].flatMap((some) => Object.keys(some));
  const onBoth = Object.hasOwn(BOTH_ACTIONS, name) ? BOTH_ACTIONS[name] : undefined;
  if (onBoth) return onBoth({ named, values, terminal });
  const onSystem = stageAction(name, values);
  if (onSystem) {
    const { stage, data, json, deployed } = values;
    return onSystem({ named, options: { stage, data }, json, deployed, terminal });
  }
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (action) return action({ named, values, terminal });
  throw new UsageError(
    name === ''
      ? `What to do with topics? ${known.join(', ')}.`
      : `There is no "topics ${name}"; there are: ${known.join(', ')}.`,
  );
};

/** `vigie topics`. */
export const command: Command = { help: HELP, run };
