/** A system that watches sanctions, with the example reader's mailbox and telephone; what it runs on is the caller's. */

import { setTimeout as sleep } from 'node:timers/promises';
import { writeBundle } from '../../lambda/core/topic/bundle.ts';
import { welcomeExampleReader } from '../../lib/cli/local/example-reader.ts';
import { writeAtomic } from '../../lib/local/atomic.ts';
import { localEnvironment, topicsFile } from '../../lib/local/environment.ts';
import { messageFiles, shownMessage } from '../../lib/local/outbox/read.ts';
import { folders } from '../../lib/local/place.ts';
import { messagesLeft } from '../../lib/local/quiet.ts';
import { announce } from '../../lib/local/running.ts';
import { runWorkers } from '../../lib/local/workers.ts';
import { loadTopics } from '../../lib/topics.ts';
import { startEmulators } from './emulators.ts';
import { keepEnvironment } from './environment.ts';

/** Emulators of a system that nothing runs yet; `environment` is what its functions are told. */
export const startWatching = async () => {
  const local = await startEmulators();
  const { dataDir, endpoint, port } = local;
  const { topics } = await loadTopics();
  const watched = topics.filter(({ id }) => id === 'sanctions');
  await writeAtomic(topicsFile(dataDir), writeBundle(watched).bytes);
  await announce(dataDir, port, 'en');
  await welcomeExampleReader(dataDir, watched);
  return { ...local, environment: await localEnvironment(dataDir, endpoint, 'en') };
};

/** The same with its functions in the test's own process; the clock strikes only when it is told to. */
export const startRunning = async () => {
  const restore = keepEnvironment();
  const local = await startWatching();
  const workers = await runWorkers(local.environment, { tick: false });
  return {
    ...local,
    workers,
    /** Resolves when nothing is left to do. */
    settled: async (): Promise<void> => {
      while ((await messagesLeft(local.sqs, local.endpoint)) + workers.busy() > 0) await sleep(20);
    },
    /** What each mail and SMS that arrived is about, the first first. */
    subjects: async (): Promise<readonly string[]> => {
      const { outbox } = folders(local.dataDir);
      const shown = (await messageFiles(outbox)).map((file) => shownMessage(outbox, file));
      return (await Promise.all(shown)).map(({ about }) => about);
    },
    stop: async (): Promise<void> => {
      await workers.stop();
      await local.stop();
      restore();
    },
  };
};
