/** The functions as they are deployed, bundled, on Lambda's Node, with the embedded AWS around them. */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SQSBatchResponse } from 'aws-lambda';
import { FUNCTION_ENV, type FunctionName } from '../../lambda/aws/env.ts';
import { bundleAll } from '../../lib/bundle.ts';
import { localClients } from '../../lib/local/clients.ts';
import { openEmulators } from '../../lib/local/emulators.ts';
import { localEnvironment } from '../../lib/local/environment.ts';
import type { Shown } from '../../lib/local/outbox/read.ts';
import { poll, type RecordHandler } from '../../lib/local/poll.ts';
import { createResources } from '../../lib/local/resources.ts';
import { announce } from '../../lib/local/running.ts';
import { loadTopics } from '../../lib/topics.ts';
import { temporaryFolder } from './emulators.ts';
import { type Lambda, type LambdaOptions, startLambda } from './lambda.ts';
import { findNode24 } from './node24.ts';
import { findRic } from './ric.ts';

const OURS = fileURLToPath(new URL('../runtime/client.ts', import.meta.url));

/** The runtime interface clients that this machine has. */
export const runtimeClients = (): readonly (readonly [name: string, path: string])[] => {
  const ric = findRic();
  return [['ours', OURS], ...('path' in ric ? [['AWS’s', ric.path] as const] : [])];
};

/** Bundles everything into a folder, as a deploy does. */
export const bundled = async () => {
  const { folder, forget } = await temporaryFolder();
  await bundleAll(folder, await loadTopics());
  return { folder, forget };
};

type Changes = {
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs?: number;
};

/** Lambda's own variables, and those that the stack gives this function; no other. */
const environmentOf = (name: FunctionName, all: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(
    Object.entries(all).flatMap(([key, value]) =>
      value !== undefined &&
      (key.startsWith('AWS_') || (FUNCTION_ENV[name] as readonly string[]).includes(key))
        ? [[key, value] as const]
        : [],
    ),
  );

/** An account: the embedded AWS, with functions that a test starts. */
export const openAccount = async (code: string, client: string) => {
  const node = findNode24();
  if (node === undefined) throw new Error('Node 24 is not installed: npm run node24');
  const { folder: dataDir, forget } = await temporaryFolder();
  const delivered: Shown[] = [];
  const emulators = await openEmulators({
    dataDir,
    table: 'memory',
    delivered: (message) => delivered.push(message),
  });
  const resources = await createResources(emulators.endpoint);
  const clients = localClients(emulators.endpoint);
  const ended = await announce(dataDir, emulators.port, 'fr');
  // Not the stage `local`, which hardly logs and has times of its own.
  const all = { ...(await localEnvironment(dataDir, emulators.endpoint, 'fr')), STAGE: 'essai' };
  const stops: (() => Promise<void>)[] = [];

  const start = async (name: FunctionName, changes: Changes = {}): Promise<Lambda> => {
    const options: LambdaOptions = {
      name,
      runtime: [node, client],
      code: join(code, name),
      environment: environmentOf(name, { ...all, ...changes.environment }),
      timeoutMs: changes.timeoutMs ?? 30_000,
    };
    const lambda = await startLambda(options);
    stops.push(lambda.stop);
    return lambda;
  };

  return {
    ...emulators,
    ...clients,
    resources,
    dataDir,
    delivered,
    start,
    /** Feeds the messages of a queue to a function, as Lambda does; the result stops it. */
    feed: (queueUrl: string, lambda: Lambda, failed: (error: unknown) => void) => {
      const handler: RecordHandler = async (event) =>
        (await lambda.invoke(event)) as SQSBatchResponse | undefined;
      const polling = poll({
        ...{ sqs: clients.sqs, queueUrl, handler, timeoutMs: 30_000, visibilityS: 5 },
        functionName: 'runtime',
        failed: (_, error) => failed(error),
      });
      stops.unshift(polling.stop);
      return polling.stop;
    },
    stop: async () => {
      for (const stop of stops) await stop();
      await ended();
      clients.close();
      await emulators.close();
      await forget();
    },
  };
};

/** See `openAccount`. */
export type Account = Awaited<ReturnType<typeof openAccount>>;
