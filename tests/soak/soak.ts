/**
 * A soak: thousands of articles through the real functions, several processes of each, on an embedded
 * AWS that breaks a share of their calls and ends some of them in the middle. When every queue is
 * empty the promises are held against what was written.
 */

import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { hash } from '../../lambda/aws/hash.ts';
import { now } from '../../lambda/aws/records.ts';
import { reader } from '../../lambda/steps/read.ts';
import { withSystem } from '../../lib/cli/system.ts';
import { localEnvironment } from '../../lib/local/environment.ts';
import type { Call } from '../../lib/local/exchange.ts';
import type { Hook } from '../../lib/local/front.ts';
import type { Shown } from '../../lib/local/outbox/read.ts';
import { folders, LOCAL_NAMES } from '../../lib/local/place.ts';
import { messagesLeft } from '../../lib/local/quiet.ts';
import { announce } from '../../lib/local/running.ts';
import { openBucket } from '../../lib/local/s3/bucket.ts';
import { writeTopics } from '../../lib/local/topics-file.ts';
import { startEmulators } from '../support/emulators.ts';
import { gather } from './facts.ts';
import { faultProxy } from './faults.ts';
import { type Amount, writeNews } from './news.ts';
import { KILLER, KILLS, type PoisonMessage, poisonMessages, poisonPages } from './poison.ts';
import { checkNews } from './preflight.ts';
import { shuffled, stream } from './random.ts';
import { subscribeAll } from './readers.ts';
import { type Verdict, verdicts } from './verdict.ts';
import { newWitness, type Seen } from './witness.ts';
import { bundleWorker, type Crew, type Invocations, openWorkers, workerOf } from './workers.ts';

/** What to do. */
export type SoakOptions = Amount & {
  readonly seed: number;
  /** Share of the functions' calls that go wrong. */
  readonly faults: number;
  /** One call in so many ends its process; 0 ends none. */
  readonly killOneIn: number;
  readonly crew: Crew;
  /** Whose leases and back-off the functions have: a deployed stage's, or the local one's, which are short. */
  readonly times: 'deployed' | 'local';
  /** Told now and then how many messages are left, and pages dropped. */
  readonly progress?: (left: number) => void;
};

/** What came of it. */
export type Soaked = {
  readonly verdicts: readonly Verdict[];
  readonly seen: Seen;
  readonly pages: number;
  readonly invocations: Invocations;
  /** From the first page to the last empty queue. */
  readonly seconds: number;
};

const OWN_KEY = 'soak';
const UPLOADS_AT_ONCE = 4;
const LOOK_MS = 250;

/** Why a page that is none is refused, by its name; empty if this version reads it after all. */
const refusalsOf = async (): Promise<ReadonlyMap<string, string>> => {
  const read = reader(hash, now);
  const refusals = poisonPages().map(
    async ({ name, bytes }): Promise<readonly [string, string]> => {
      if (name === KILLER) return [name, 'stopped-the-process'];
      const reading = await read(bytes, `inbox/${name}`);
      return [name, reading.kind === 'refused' ? reading.refusal : ''];
    },
  );
  return new Map(await Promise.all(refusals));
};

const isOfKiller = ({ action, path }: Call): boolean =>
  action === 'GetObject' && path.endsWith(`/inbox/${KILLER}`);

/** Runs a soak to its end. Rejects if the news themselves are not read as they were written. */
export const soak = async (options: SoakOptions): Promise<Soaked> => {
  const { seed, faults: rate, killOneIn, crew } = options;
  const pages = writeNews(seed, options);
  const arrived: Shown[] = [];
  const local = await startEmulators({ delivered: (message) => arrived.push(message) });
  const { dataDir, endpoint, resources } = local;
  const { topics } = await writeTopics(dataDir);
  checkNews(pages, topics);
  await announce(dataDir, local.port, 'en');
  const environment = {
    ...(await localEnvironment(dataDir, endpoint, 'en')),
    ...(options.times === 'deployed' ? { STAGE: 'soak' } : {}),
  };
  const log = join(dataDir, 'workers.log');
  const workers = openWorkers({ script: bundleWorker(dataDir), log, environment });
  const keys = { accessKeyId: OWN_KEY, secretAccessKey: OWN_KEY };
  const s3 = new S3Client({
    ...{ endpoint, region: 'eu-west-3', forcePathStyle: true, credentials: keys },
  });

  const { seen, went, sawDeath } = newWitness();
  const proxy = faultProxy({ seed, rate, killOneIn, kill: workers.kill, went });
  let isBreaking = true;
  let kills = 0;
  const hook: Hook = async (call, proceed) => {
    if (!isBreaking || workerOf(call) === undefined) return proceed();
    if (!isOfKiller(call) || kills >= KILLS) return proxy.through(call, proceed);
    kills += 1;
    await proceed();
    sawDeath(call);
    await workers.kill(call);
    return 'cut';
  };

  const upload = (Key: string, Body: string | Buffer) =>
    s3.send(new PutObjectCommand({ Bucket: LOCAL_NAMES.bucket, Key: `inbox/${Key}`, Body }));

  const dropAll = async (): Promise<void> => {
    const next = stream(seed, 'drops');
    const queues = {
      inbox: resources.inboxQueueUrl,
      alerts: resources.alertsQueueUrl,
      outbox: resources.outboxQueueUrl,
    };
    // It takes the longest: each of its deaths is waited for.
    const others = poisonPages().filter(({ name }) => name !== KILLER);
    const killer = poisonPages().find(({ name }) => name === KILLER);
    if (killer) await upload(killer.name, killer.bytes);
    const send = ({ queue, body }: PoisonMessage) =>
      local.sqs.send(new SendMessageCommand({ QueueUrl: queues[queue], MessageBody: body }));
    const drops = shuffled(
      [
        ...pages.map((page) => () => upload(page.name, page.text)),
        ...others.map((page) => () => upload(page.name, page.bytes)),
        ...poisonMessages().map((message) => () => send(message)),
      ],
      next,
    );
    let at = 0;
    const lane = async (): Promise<void> => {
      for (let drop = drops[at++]; drop; drop = drops[at++]) await drop();
    };
    await Promise.all(Array.from({ length: UPLOADS_AT_ONCE }, lane));
  };

  const quiet = async (): Promise<void> => {
    for (let times = 0; times < 3; ) {
      const left = await messagesLeft(local.sqs, endpoint);
      options.progress?.(left);
      times = left === 0 && proxy.pending() === 0 ? times + 1 : 0;
      await sleep(LOOK_MS);
    }
  };

  try {
    return await withSystem({ data: dataDir }, async (system) => {
      const readers = await subscribeAll(system, topics);
      arrived.length = 0;
      local.onRequest(hook);
      await workers.start(crew);
      const began = Date.now();
      await Promise.all([dropAll(), sleep(LOOK_MS).then(quiet)]);
      await quiet();
      const seconds = (Date.now() - began) / 1_000;
      isBreaking = false;
      // What the sweep queues again stays in its queue.
      workers.end();
      const swept = (await workers.sweep()) as Record<string, unknown>;
      const facts = await gather(system, openBucket(folders(dataDir).bucket));
      const given = { pages, readers, poison: await refusalsOf(), messages: poisonMessages() };
      const { invocations } = workers;
      const found = { facts, seen, arrived, swept, threw: invocations.threw };
      return {
        ...{ verdicts: verdicts(given, found), seen, invocations, seconds },
        pages: pages.length,
      };
    });
  } finally {
    workers.end();
    s3.destroy();
    await local.stop();
  }
};
