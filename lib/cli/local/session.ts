/** Everything that one run of the local system has open: the emulators, the functions, the folder for pages. */

import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { localClients } from '../../local/clients.ts';
import { type DropFolder, watchDropFolder } from '../../local/drop-folder.ts';
import type { Emulators } from '../../local/emulators.ts';
import { type Language, localEnvironment } from '../../local/environment.ts';
import { observer } from '../../local/observe.ts';
import { messagesLeft } from '../../local/quiet.ts';
import { createResources } from '../../local/resources.ts';
import { announce } from '../../local/running.ts';
import { openSystem } from '../../local/system.ts';
import { runWorkers, type Workers } from '../../local/workers.ts';
import type { Terminal } from '../command.ts';
import { type LocalLog, openLog } from './log.ts';
import { type Show, startShow } from './show.ts';

/** How to run. Folders are absolute. */
export type LocalOptions = {
  readonly dataDir: string;
  readonly inboxDir: string;
  readonly port: number | undefined;
  readonly once: boolean;
  readonly fresh: boolean;
  readonly lang: Language;
  readonly seeds: boolean;
  readonly json: boolean;
};

/** What runs. */
export type Session = {
  readonly emulators: Emulators;
  readonly clients: ReturnType<typeof localClients>;
  readonly show: Show;
  readonly log: LocalLog;
  /** Messages that SNS could deliver to nobody. */
  readonly lost: () => number;
  /** Whether the example reader was never made. */
  readonly isFirst: boolean;
  /** Runs a part whose messages are not part of the show. */
  readonly unseen: <T>(part: () => Promise<T>) => Promise<T>;
  /** Starts the functions, then what goes before new pages, then the watch on the folder. */
  readonly start: (before: (workers: Workers) => Promise<void>) => Promise<Working>;
  /** Stops what runs, and closes the emulators. */
  readonly close: () => Promise<void>;
};

/** The working part. */
export type Working = {
  readonly workers: Workers;
  /** Messages in the queues, batches in hand, deliveries and files on their way. */
  readonly left: () => Promise<number>;
  readonly stop: () => Promise<void>;
};

/** Written after the first start's example reader. */
export const firstStartFile = (dataDir: string): string => join(dataDir, 'first-start.json');

const shortPath = (path: string): string => {
  const near = relative('', path);
  return near.startsWith('..') ? path : near;
};

/** Opens the emulators with all resources. */
export const openSession = async (options: LocalOptions, terminal: Terminal): Promise<Session> => {
  const { dataDir, inboxDir, port, lang, json } = options;
  const show = startShow(terminal, json);
  const log = openLog(dataDir, terminal.err);
  let isSeen = true;
  let lost = 0;
  const isFirst = !existsSync(firstStartFile(dataDir));
  const emulators = await openSystem({
    dataDir,
    ...(port === undefined ? {} : { port }),
    delivered: (message) => {
      if (isSeen) show.delivered(message);
    },
    lost: (endpoint, reason) => {
      lost += 1;
      log.problem(`SNS could not deliver to ${endpoint}`, reason);
    },
  });
  await createResources(emulators.endpoint);
  const environment = await localEnvironment(dataDir, emulators.endpoint, lang);
  const announceEnd = await announce(dataDir, emulators.port, lang);
  const clients = localClients(emulators.endpoint);

  // In the order in which they must end, also if a start broke off.
  const ends: (() => Promise<void>)[] = [];

  const start: Session['start'] = async (before) => {
    let drop: DropFolder | undefined;
    emulators.onRequest(
      observer((happening) => {
        show.happened(happening);
        if (happening.kind !== 'page') return;
        const outcome = happening.refused === undefined ? 'done' : 'failed';
        drop
          ?.over(happening.key, outcome)
          .catch((error: unknown) => log.problem('A page could not be moved', error));
      }),
    );
    const workers = await runWorkers(environment, {
      failed: (name, error) => log.problem(`${name} failed and is repeated`, error),
    });
    ends.push(workers.stop);
    emulators.onWeb(workers.web);
    await before(workers);
    const watched = await watchDropFolder({
      folder: inboxDir,
      s3: clients.s3,
      failed: (path, reason) => terminal.err(`✖ ${shortPath(path)}: ${reason}`),
    });
    ends.unshift(watched.stop);
    drop = watched;
    return {
      workers,
      left: async () =>
        workers.busy() +
        emulators.inFlight() +
        watched.pending() +
        (await messagesLeft(clients.sqs, emulators.endpoint)),
      stop: async () => {
        for (const end of ends) await end();
      },
    };
  };

  return {
    emulators,
    clients,
    show,
    log,
    lost: () => lost,
    isFirst,
    unseen: async (part) => {
      isSeen = false;
      try {
        return await part();
      } finally {
        isSeen = true;
      }
    },
    start,
    close: async () => {
      for (const end of ends) await end();
      clients.close();
      await emulators.close();
      await announceEnd();
      await log.close();
    },
  };
};
