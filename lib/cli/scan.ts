/**
 * `vigie scan`: reads pages and matches them, through the same core as the deployed functions, and
 * prints what it found. It needs no system and changes nothing.
 */

import { parseArgs } from 'node:util';
import { hash } from '../../lambda/aws/hash.ts';
import type { Article } from '../../lambda/core/article.ts';
import { compile } from '../../lambda/core/match/compile.ts';
import type { Match, Matcher } from '../../lambda/core/match/types.ts';
import type { Topic } from '../../lambda/core/topic/topic.ts';
import { readBytes } from '../../lambda/steps/read.ts';
import { dictionaries } from '../dictionaries.ts';
import { loadTopics, printProblem } from '../topics.ts';
import { type Command, type ExitCode, InputError, type Terminal, UsageError } from './command.ts';
import { type Input, inputsOf } from './scan/inputs.ts';
import { jsonLine } from './scan/json.ts';
import { nearestTopic } from './scan/nearest.ts';
import type { Preview } from './scan/preview.ts';
import { articleLines, lookOf, noMatchLines } from './scan/print.ts';
import { type Progress, progressOn } from './scan/progress.ts';
import { blockLines } from './scan/why.ts';
import { noTopic } from './topics/named.ts';

const HELP = `vigie scan: reads pages, matches them, and shows the mail and SMS that would go out.

Usage: npx vigie scan <file|folder|-> [options]

  <file>           a web page (HTML), a feed, articles as JSON (docs/article.schema.json), or plain
                   text, at most 10 MB
  <folder>         every file in it and in its folders (hidden ones are left out)
  -                standard input

  --topic ID       only this topic; may be given several times
  --topics DIR     topic files of this folder instead of seeds/topics and topics
  --json           one line of JSON an article, for programs; offsets are UTF-16 units of the page
  --why            how each block of the page was read, and by which rule
  --lang fr|en     language of Vigie's own words in the mail and SMS (default en)

Examples:
  npx vigie scan seeds/pages
  npx vigie scan page.txt --topic sanctions --topic plant-reopening
  curl -s https://example.org/page.txt | npx vigie scan - --json

It needs no system and no network, sends nothing and stores nothing.
Exit code: 0 it ran, 1 something could not be read (the rest was), 2 wrong usage.
`;

type Options = {
  readonly json: boolean;
  readonly why: boolean;
  readonly lang: Preview['lang'];
  readonly topic: readonly string[];
  readonly topics: readonly string[];
};

const readArgs = (
  args: readonly string[],
): { readonly named: string; readonly options: Options } => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      why: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'en' },
      topic: { type: 'string', multiple: true, default: [] },
      topics: { type: 'string', multiple: true, default: [] },
    },
  });
  const [named, more] = positionals;
  if (named === undefined)
    throw new UsageError('Which page? Name a file, a folder, or - for standard input.');
  if (more !== undefined)
    throw new UsageError(`One file or folder at a time: "${more}" is too many.`);
  if (values.json && values.why)
    throw new UsageError('--json and --why do not go together: --why is for people.');
  const { lang } = values;
  if (lang !== 'fr' && lang !== 'en') throw new UsageError(`--lang is fr or en, not "${lang}".`);
  return { named, options: { ...values, lang } };
};

type Chosen = { readonly topics: readonly Topic[]; readonly broken: boolean };

/** The topics to match with; files with errors are reported and left out. */
const chooseTopics = async (options: Options, { err }: Terminal): Promise<Chosen> => {
  const { topics, problems } = await loadTopics(
    options.topics.length > 0 ? { dirs: options.topics } : {},
  );
  const errors = problems.filter(({ severity }) => severity === 'error');
  for (const problem of errors) err(printProblem(problem));
  if (errors.length > 0) err('Topic files with errors are left out.');
  const ids = topics.map(({ id }) => id);
  for (const id of options.topic) {
    if (ids.includes(id)) continue;
    if (errors.some(({ file }) => file.endsWith(`${id}.yaml`) || file.endsWith(`${id}.yml`)))
      throw new InputError(`The topic "${id}" has errors: put them right first (see above).`);
    throw noTopic(id, ids);
  }
  if (topics.length === 0)
    throw new InputError(
      'There are no topics to match with; write one: npx vigie topics new strikes',
    );
  const wanted = topics.filter(
    ({ id }) => options.topic.length === 0 || options.topic.includes(id),
  );
  return { topics: wanted, broken: errors.length > 0 };
};

/** What one run prints with. */
type Run = {
  readonly options: Options;
  readonly terminal: Terminal;
  readonly matcher: Matcher;
  readonly preview: Preview;
  readonly progress: Progress;
};

type Found = { readonly article: Article; readonly matches: readonly Match[] };

const printFound = (run: Run, page: string, input: Input, found: readonly Found[]): void => {
  const { options, terminal, matcher, preview } = run;
  if (options.json) {
    for (const { article, matches } of found) terminal.out(jsonLine(article, matches));
    return;
  }
  const look = lookOf(terminal.colour);
  const matched = found.filter(({ matches }) => matches.length > 0).length;
  const count = found.length === 1 ? '1 article' : `${found.length} articles`;
  terminal.out(
    `${input.name}: ${found.length === 0 ? 'no article, only page furniture' : `${count}, ${matched} matched`}`,
  );
  for (const { article, matches } of found) {
    terminal.out('');
    for (const line of articleLines(article, matches, { look, preview })) terminal.out(line);
    if (matches.length > 0) continue;
    const explained = preview.topics.flatMap(({ id }) => matcher.explain(page, article, id) ?? []);
    for (const line of noMatchLines(nearestTopic(explained))) terminal.out(line);
  }
  terminal.out('');
};

/** A page of more bytes takes seconds, and nothing can be said while it is read. */
const LONG_PAGE = 500_000;

/** Reads, matches and prints one page; false if it could not be read. */
const scanOne = async (run: Run, input: Input): Promise<boolean> => {
  const opened = await input.open();
  if (opened.ok && opened.bytes.length > LONG_PAGE) run.terminal.err(`reading ${input.name} ...`);
  const reading = opened.ok
    ? await readBytes(opened.bytes, { source: input.source, hash, now: run.preview.now })
    : undefined;
  if (reading?.kind !== 'read') {
    const reason = opened.ok ? reading?.detail : opened.reason;
    run.terminal.err(`vigie: ${input.name}: ${reason}`);
    return false;
  }
  const { page, articles, blocks, rejected = [] } = reading;
  for (const { detail } of rejected) run.terminal.err(`vigie: ${input.name}: ${detail}`);
  const found = articles.map((article, i): Found => {
    run.progress(() => `${input.name}: ${i} of ${articles.length} articles matched ...`);
    return { article, matches: run.matcher.match(page, article) };
  });
  printFound(run, page, input, found);
  if (run.options.why) for (const line of [...blockLines(page, blocks), '']) run.terminal.out(line);
  return rejected.length === 0;
};

const scan = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const { named, options } = readArgs(args);
  const { topics, broken } = await chooseTopics(options, terminal);
  const inputs = await inputsOf(named, terminal);
  const progress = progressOn(terminal);
  const run: Run = {
    options,
    terminal,
    matcher: compile(topics, dictionaries),
    preview: {
      topics,
      lang: options.lang,
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      now: new Date().toISOString(),
    },
    progress,
  };
  let bad = 0;
  for (const [i, input] of inputs.entries()) {
    progress(() => `${i} of ${inputs.length} files read ...`);
    if (!(await scanOne(run, input))) bad += 1;
  }
  if (bad > 0 && inputs.length > 1)
    terminal.err(`vigie: ${bad} of ${inputs.length} files could not be read (see above).`);
  return bad > 0 || broken ? 1 : 0;
};

/** `vigie scan`. */
export const command: Command = { help: HELP, run: scan };
