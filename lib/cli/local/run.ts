/** One run of `vigie local`, from the first line to the last. */

import { join, resolve } from 'node:path';
import { dynamoDues } from '../../../lambda/aws/waiting.ts';
import { writeAtomic } from '../../local/atomic.ts';
import { messageFiles } from '../../local/outbox/read.ts';
import { defaultDataDir, folders, projectFolder } from '../../local/place.ts';
import { deadLetters } from '../../local/quiet.ts';
import { resourcesAt } from '../../local/resources.ts';
import { findRunning, lastRun } from '../../local/running.ts';
import { alreadyRunning, prepareDataDir, startOver } from '../../local/system.ts';
import { writeTopics } from '../../local/topics-file.ts';
import { knownPages, pagesIn, upload } from '../../local/upload.ts';
import type { Workers } from '../../local/workers.ts';
import { tellCarried } from '../../stage-topics.ts';
import { printProblem, shortName } from '../../topics.ts';
import { type ExitCode, InputError, type Terminal } from '../command.ts';
import { EXAMPLE_ADDRESSES, welcomeExampleReader } from './example-reader.ts';
import { interruption } from './interrupt.ts';
import { firstStartFile, type LocalOptions, openSession, type Session } from './session.ts';
import { type Settled, settle } from './settle.ts';
import { sumOf } from './show.ts';

/** After every instant at which something is due. */
const NEVER = '9999';
const MOST_WAITING = 1_000;

const seedsFolder = () => join(projectFolder(), 'seeds', 'pages');

/** People read sentences; with `--json` only the happenings go to standard output. */
const speaker = ({ out, err }: Terminal, json: boolean) => (json ? err : out);

const prepare = async ({ dataDir, fresh }: LocalOptions) => {
  const running = await findRunning(dataDir);
  if (running !== undefined) throw new InputError(alreadyRunning(dataDir, running));
  const last = fresh ? undefined : await lastRun(dataDir);
  if (fresh) await startOver(dataDir);
  await prepareDataDir(dataDir);
  return { afterCrash: last !== undefined && !last.stopped };
};

const greetExample = async (
  session: Session,
  { dataDir }: LocalOptions,
  say: (line: string) => void,
) => {
  const { topics, problems, carried } = await writeTopics(dataDir);
  for (const problem of problems) say(printProblem(problem));
  if (topics.length === 0)
    throw new InputError('There is no topic without a mistake: see  npx vigie topics check');
  const { tableName, bucketName } = resourcesAt(session.emulators.endpoint);
  await tellCarried({ ...session.clients, tableName, bucketName }, carried);
  if (!session.isFirst) return;
  const done = await session.unseen(() => welcomeExampleReader(dataDir, topics));
  await writeAtomic(firstStartFile(dataDir), `${JSON.stringify({ exampleReader: done })}\n`);
  if (done === 'subscribed')
    say(
      `An example reader (${EXAMPLE_ADDRESSES.join(', ')}) watches ${topics.length} topics; its first messages: npx vigie outbox`,
    );
};

/** Puts the seed pages that were not read yet in the bucket. */
const dropSeeds = async ({ clients }: Session, { dataDir, seeds }: LocalOptions) => {
  if (!seeds) return;
  const [pages, { isKnown }] = await Promise.all([pagesIn(seedsFolder()), knownPages(dataDir)]);
  const unread = pages.filter(({ key }) => !isKnown(key));
  await Promise.all(unread.map((page) => upload(clients.s3, page)));
};

const takeUp = async ({ sweep }: Workers, say: (line: string) => void) => {
  const { pages, articles, deliveries } = await sweep();
  if (pages + articles + deliveries === 0) return;
  say(
    `Taking up what the last run did not finish: ${pages} pages, ${articles} articles, ${deliveries} messages.`,
  );
};

const sayWhereToRead = async ({ dataDir }: LocalOptions, say: (line: string) => void) => {
  const { outbox } = folders(dataDir);
  const last = (await messageFiles(outbox)).at(-1);
  const option = resolve(dataDir) === defaultDataDir() ? '' : ` --data ${shortName(dataDir)}`;
  if (last !== undefined)
    say(
      `Read them: ${resolve(outbox)}, or  npx vigie outbox${option}  and  npx vigie outbox ${last.number}${option}`,
    );
};

/** Messages of several alerts whose time is still to come. */
const sayWhatWaits = async ({ clients, emulators }: Session, say: (line: string) => void) => {
  const { tableName } = resourcesAt(emulators.endpoint);
  const waiting = await dynamoDues(clients.dynamo, tableName).until(NEVER, MOST_WAITING);
  const [first] = waiting;
  if (first === undefined) return;
  const messages = waiting.length === 1 ? '1 message waits' : `${waiting.length} messages wait`;
  say(
    `${messages} for a digest, the end of quiet hours or of a busy minute (the next at ${first.dueAt.slice(0, 16).replace('T', ' ')} UTC): told while npm start runs.`,
  );
};

const sum = async (session: Session, options: LocalOptions, say: (line: string) => void) => {
  const { counts } = session.show;
  say('');
  if (counts.pages + counts.mails + counts.sms > 0) say(`${sumOf(counts)}.`);
  else {
    const { over } = await knownPages(options.dataDir);
    const messages = (await messageFiles(folders(options.dataDir).outbox)).length;
    say(`Nothing new: ${over} pages already read, ${messages} messages in the outbox.`);
  }
  await sayWhatWaits(session, say);
  await sayWhereToRead(options, say);
};

/** Says what was lost; the exit code. */
const verdict = async (
  { clients, emulators, lost }: Session,
  settled: Settled,
  { err }: Terminal,
): Promise<ExitCode> => {
  const dead = await deadLetters(clients.sqs, emulators.endpoint);
  for (const { queue, count, example } of dead)
    err(`✖ ${count} in ${queue}: could not be worked, such as ${example.slice(0, 200)}`);
  if (settled === 'unfinished')
    err('✖ Some work is still unfinished: see log.txt in the data folder.');
  return dead.length > 0 || lost() > 0 || settled === 'unfinished' ? 1 : 0;
};

/** Runs until all is done (`once`) or until Ctrl-C. */
export const runLocal = async (options: LocalOptions, terminal: Terminal): Promise<ExitCode> => {
  const say = speaker(terminal, options.json);
  const { afterCrash } = await prepare(options);
  let isInterrupted = false;
  const { asked, off } = interruption();
  const stopping = asked.then(() => {
    isInterrupted = true;
    terminal.err('Stopping: work in hand is finished first (Ctrl-C again ends at once).');
  });
  const session = await openSession(options, terminal);
  try {
    await greetExample(session, options, say);
    const working = await session.start((workers) => takeUp(workers, say));
    await dropSeeds(session, options);
    const settled = await settle(working, {
      afterCrash,
      isInterrupted: () => isInterrupted,
      progress: (left) => terminal.err(`... ${left} to go`),
    });
    if (settled !== 'interrupted') await sum(session, options, say);
    if (!options.once && settled !== 'interrupted') {
      say(
        `\nDrop a page into ${options.inboxDir}, or  curl --data-binary @page.html ${session.emulators.endpoint}/pages  (pid ${process.pid}). Ctrl-C stops; the data stays.`,
      );
      await stopping;
    }
    await working.stop();
    const code = await verdict(session, settled, terminal);
    if (isInterrupted) {
      const left = await working.left();
      say(left === 0 ? 'Stopped, nothing lost.' : 'Stopped, nothing lost: the next start goes on.');
    }
    return code;
  } finally {
    await session.close();
    off();
  }
};
