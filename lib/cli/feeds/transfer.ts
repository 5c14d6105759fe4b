/** `vigie feeds import` and `export`: whole lists of feeds, from and to other readers. */

import { readFile, stat, writeFile } from 'node:fs/promises';
import { plain } from '../../../lambda/core/alert/plain.ts';
import { decode } from '../../../lambda/core/page/decode.ts';
import { targetOf } from '../../../lambda/core/page/target.ts';
import { fewAtOnce } from '../../../lambda/steps/few-at-once.ts';
import { printProblem } from '../../topics.ts';
import { type ExitCode, InputError, type Terminal, UsageError } from '../command.ts';
import { counted } from '../figures.ts';
import { progressOn } from '../scan/progress.ts';
import { type FeedsCall, nameOf, type Opened, opened } from './call.ts';
import { readFeedsFile } from './feeds-file.ts';
import { type Listed, readOpml, writeOpml } from './opml.ts';
import { type Done, finderIn, fulfil, wishOf } from './wish.ts';

const LARGEST = 5_000_000;

const bytesOf = async (path: string, terminal: Terminal): Promise<Uint8Array> => {
  if (path === '-') return terminal.stdin();
  try {
    const { size } = await stat(path);
    if (size > LARGEST)
      throw new InputError(`${path} has ${size} bytes; a list of feeds has at most ${LARGEST}.`);
    return await readFile(path);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new InputError(`${path} cannot be read (${error.message}): check the path.`);
  }
};

const ofFeedsFile = (path: string, text: string, { err }: Terminal): readonly Listed[] => {
  const { listed, problems } = readFeedsFile(path, text);
  for (const problem of problems) err(printProblem(problem));
  if (problems.length > 0)
    throw new InputError('Nothing was changed: put the mistakes right first (see above).');
  return listed;
};

/** Mistakes of a list that are told one by one; a list of folders and sites would fill the screen. */
const MOST_TOLD = 20;

const ofOpml = (path: string, text: string, { err }: Terminal): readonly Listed[] => {
  const reading = readOpml(text);
  if (!reading.ok) throw new InputError(`${path}: ${reading.reason}`);
  for (const { line, says } of reading.odd.slice(0, MOST_TOLD))
    err(`? ${path}, line ${line}: ${plain(says)}`);
  if (reading.odd.length > MOST_TOLD)
    err(`? ${path}: ${reading.odd.length - MOST_TOLD} more such lines`);
  if (reading.isCut)
    err(`${path}: only its first ${reading.listed.length} feeds are taken; cut it in several.`);
  return reading.listed;
};

/** The feeds that a file names: OPML, or YAML as seeds/feeds.yaml. */
const listedIn = async (path: string, terminal: Terminal): Promise<readonly Listed[]> => {
  const bytes = await bytesOf(path, terminal);
  if (bytes.length > LARGEST)
    throw new InputError(`${path} has ${bytes.length} bytes; a list has at most ${LARGEST}.`);
  const decoded = decode(bytes, {});
  if (!decoded.ok) throw new InputError(`${path}: ${decoded.reason}`);
  const read = /\.ya?ml$/i.test(path) ? ofFeedsFile : ofOpml;
  return read(path, decoded.page, terminal);
};

/** What to do about an address of a list that is not fetched. */
const wayOutOf = (code: 'url' | 'address', url: string): string =>
  code === 'address'
    ? `Lists name public addresses only. A server of your own, for a trial: npx vigie feeds add ${plain(url)} --allow-private`
    : 'Write the whole address as a browser shows it, such as https://www.example.org/rss.xml.';

const store = async (call: Opened, path: string, listed: readonly Listed[]): Promise<ExitCode> => {
  const { terminal, feeds, json } = call;
  const counts: Record<Done | 'refused', number> = { added: 0, changed: 0, same: 0, refused: 0 };
  const progress = progressOn(terminal);
  const known = finderIn(call.plans);
  let done = 0;
  await fewAtOnce(listed, async ({ line, wish }) => {
    progress(() => `${done} of ${listed.length} feeds ...`);
    const target = targetOf(wish.url);
    if (target.ok) counts[(await fulfil(feeds, known(wish.url), wish)).done] += 1;
    else {
      counts.refused += 1;
      terminal.err(`✖ ${path}, line ${line}: ${plain(target.reason)}`);
      terminal.err(`    ${wayOutOf(target.code, wish.url)}`);
    }
    done += 1;
  });
  const { added, changed, same, refused } = counts;
  if (json) terminal.out(JSON.stringify(counts));
  else {
    const left = refused > 0 ? `, ${refused} refused (see above)` : '';
    terminal.out(
      `✔ ${counted(listed.length, 'feed')} in ${path}: ${added} added, ${changed} changed, ${same} as they were${left}.`,
    );
    if (added > 0)
      terminal.out(`  Whether they can be read:  npx vigie feeds check${call.system.option}`);
  }
  return refused > 0 ? 1 : 0;
};

/** Watches all feeds of a list. */
export const importList = async (call: FeedsCall): Promise<ExitCode> => {
  const [path, more] = call.named;
  if (path === undefined)
    throw new UsageError('Which list? For example: npx vigie feeds import subscriptions.opml');
  if (more !== undefined) throw new UsageError(`One list at a time: "${more}" is too many.`);
  const listed = await listedIn(path, call.terminal);
  if (listed.length === 0) throw new InputError(`${path} names no feed.`);
  return opened(call, (open) => store(open, path, listed));
};

/** Writes the list of all feeds, to a file or to standard output. */
export const exportList = (call: FeedsCall): Promise<ExitCode> => {
  const [path, more] = call.named;
  if (more !== undefined) throw new UsageError(`One file at a time: "${more}" is too many.`);
  return opened(
    call,
    async ({ plans, terminal }) => {
      const sorted = plans.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
      const opml = writeOpml(sorted.map(wishOf), new Date().toISOString());
      if (path === undefined) terminal.out(opml.trimEnd());
      else {
        try {
          await writeFile(path, opml);
        } catch (error) {
          if (!(error instanceof Error && 'syscall' in error)) throw error;
          throw new InputError(
            `${path} cannot be written (${error.message}): check the folder, or leave the name out to see the list.`,
          );
        }
        terminal.err(`✔ ${counted(plans.length, 'feed')} in ${path}`);
      }
      return 0;
    },
    { quiet: true },
  );
};
