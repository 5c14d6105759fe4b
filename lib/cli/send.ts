/** `vigie send`: puts pages and articles into the inbox of the local system or of a deployed stage. */

import { parseArgs } from 'node:util';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { safeFetch } from '../../lambda/aws/fetch.ts';
import { hash } from '../../lambda/aws/hash.ts';
import { keyFor } from '../../lambda/aws/inbox-key.ts';
import { now } from '../../lambda/aws/records.ts';
import { statedBy } from '../../lambda/aws/stated-type.ts';
import { plain } from '../../lambda/core/alert/plain.ts';
import type { Rejected } from '../../lambda/core/page/sent.ts';
import { isSourceName, LONGEST_SOURCE } from '../../lambda/core/page/source-name.ts';
import type { Stated } from '../../lambda/steps/lines.ts';
import { reader } from '../../lambda/steps/read.ts';
import { type Command, type ExitCode, InputError, type Terminal, UsageError } from './command.ts';
import { counted } from './figures.ts';
import { inputsOf } from './scan/inputs.ts';
import { type Opened, openWeb, siteOf } from './send/web.ts';
import { SYSTEM_HELP, SYSTEM_OPTIONS, type System, withSystem } from './system.ts';

const HELP = `vigie send: sends pages and articles to Vigie, as if they came by themselves.

Usage: npx vigie send <file|folder|url|-> [options]

  <file>           a web page (HTML), a feed, articles as JSON or one a line
                   (docs/article.schema.json), or plain text; gzip is opened; at most 10 MB
  <folder>         every file in it and in its folders (hidden ones are left out)
  <url>            a page or feed of the web, http or https, at a public address
  -                standard input

  --source NAME    what people know the source by (default: the file's or the site's name)
  --json           one line of JSON a page, for programs
${SYSTEM_HELP}

Examples:
  npx vigie send page.html --source "Le Monde"
  npx vigie send https://example.org/news/1.html
  npx vigie send articles.ndjson --stage prod
The same page again is no news: it is told once.
Exit code: 0 all was sent, 1 something could not be (the rest was), 2 wrong usage.
`;

type Input = {
  readonly name: string;
  readonly source: string;
  readonly open: () => Promise<Opened>;
};

/** A name that looks like a web address whose scheme was left out. */
const ADDRESS = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#]|$)/iu;

const filesOf = async (named: string, terminal: Terminal): Promise<readonly Input[]> => {
  try {
    return await inputsOf(named, terminal);
  } catch (error) {
    if (!(error instanceof InputError) || !ADDRESS.test(named)) throw error;
    throw new InputError(
      `${error.message}. If it is a page of the web: npx vigie send https://${named}`,
    );
  }
};

const inputs = async (named: string, terminal: Terminal): Promise<readonly Input[]> => {
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(named)) return filesOf(named, terminal);
  return [{ name: named, source: siteOf(named), open: () => openWeb(named, safeFetch()) }];
};

type Sent = {
  readonly key: string;
  readonly articles: readonly { readonly id: string; readonly title: string }[];
  readonly rejected: readonly Rejected[];
};

const headersOf = ({ contentType, url }: Stated) => ({
  ...(contentType === undefined ? {} : { ContentType: contentType }),
  ...(url === undefined ? {} : { Metadata: { url } }),
});

/** Reads a page as it will be read, and puts it into the inbox if it can be. */
const sendOne = async (
  { s3, bucketName: Bucket }: System,
  input: Input,
): Promise<Sent | { readonly reason: string }> => {
  const opened = await input.open();
  if (!opened.ok) return opened;
  // A name that begins with a dot is a hidden file, which no listing of the local bucket shows.
  const name = input.source.replace(/^[.\s]+/, '') || 'page';
  const key = keyFor(name, opened.bytes, opened.url);
  const stated = statedBy(key, opened);
  const reading = await reader(hash, now)(opened.bytes, key, stated);
  if (reading.kind === 'refused') return { reason: reading.detail };
  await s3.send(
    new PutObjectCommand({ Bucket, Key: key, Body: opened.bytes, ...headersOf(stated) }),
  );
  const articles = reading.articles.map(({ id, title }) => ({ id, title }));
  return { key, articles, rejected: reading.rejected ?? [] };
};

const printSent = ({ name }: Input, { key, articles, rejected }: Sent, terminal: Terminal) => {
  terminal.out(
    `✔ ${name}: ${articles.length === 0 ? 'no article' : counted(articles.length, 'article')}, as ${key}`,
  );
  for (const { id, title } of articles) terminal.out(`    ${id}  ${plain(title)}`);
  if (articles.length === 0 && rejected.length === 0)
    terminal.err(
      `? ${name}: nothing in it reads as an article, so nobody will be told of it. How it is read: npx vigie scan FILE --why`,
    );
  for (const { detail } of rejected) terminal.err(`✖ ${name}: ${plain(detail)}`);
};

const jsonLine = ({ name }: Input, { key, articles, rejected }: Sent): string =>
  JSON.stringify({ name, key, articles, rejected: rejected.map(({ raw: _, ...why }) => why) });

/** Where to look for what comes of it. */
const next = ({ deployed, running, option }: System): string => {
  if (deployed) return `It is read within seconds. Look: npx vigie status${option}`;
  return running
    ? `It is being read. What was delivered: npx vigie outbox${option}`
    : `The local system does not run: it reads this at its next start,  npm start${option === '' ? '' : ` --${option}`}`;
};

type Options = { readonly source?: string | undefined; readonly json: boolean };

const sendAll = async (
  system: System,
  all: readonly Input[],
  { source, json }: Options,
  terminal: Terminal,
): Promise<ExitCode> => {
  let bad = 0;
  for (const input of all) {
    const sent = await sendOne(system, source === undefined ? input : { ...input, source });
    if ('reason' in sent) {
      terminal.err(`✖ ${input.name}: ${plain(sent.reason)}`);
      bad += 1;
      continue;
    }
    if (json) terminal.out(jsonLine(input, sent));
    else printSent(input, sent, terminal);
    if (sent.rejected.length > 0) bad += 1;
  }
  if (bad < all.length && !json) terminal.out(next(system));
  return bad === 0 ? 0 : 1;
};

const run = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...SYSTEM_OPTIONS,
      source: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [named, more] = positionals;
  if (named === undefined)
    throw new UsageError('What? Name a file, a folder, a url, or - for standard input.');
  if (more !== undefined) throw new UsageError(`One at a time: "${more}" is too many.`);
  if (values.source !== undefined && !isSourceName(values.source))
    throw new UsageError(
      `--source is a name of at most ${LONGEST_SOURCE} characters without / that does not begin with a dot or a blank.`,
    );
  const all = await inputs(named, terminal);
  return withSystem(values, (system) => {
    (values.json ? terminal.err : terminal.out)(system.label);
    return sendAll(system, all, values, terminal);
  });
};

export const command: Command = { help: HELP, run };
