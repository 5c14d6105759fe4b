/**
 * Asking feeds in the local system: the real function. What it may fetch is what it may fetch in AWS,
 * so not from this machine either, unless whoever starts the system says so (tests do): then the same
 * steps run with a fetch that lets loopback be read.
 */

import type { Context } from 'aws-lambda';
import { readEnv } from '../../lambda/aws/env.ts';
import type { Polled } from '../../lambda/steps/poll.ts';
import { contextOf } from './poll.ts';

/** Asks the feeds that are due, once. */
export type AskFeeds = () => Promise<Polled>;

type Handler = (event: unknown, context: Context) => Promise<Polled>;

/** As in AWS; the local stage's own times are for queues. */
const RUN_MS = 30_000;

const isLoopback = (address: string): boolean => address === '127.0.0.1' || address === '::1';

/** The poller; the environment must be entered before. */
export const localPoller = async ({
  readLoopback,
}: {
  readonly readLoopback: boolean;
}): Promise<AskFeeds> => {
  if (!readLoopback) {
    const { handler } = (await import('../../lambda/poll.ts')) as unknown as { handler: Handler };
    return () => handler({}, contextOf('poll', RUN_MS));
  }
  const { pollingPorts } = await import('../../lambda/aws/polling.ts');
  const { poll } = await import('../../lambda/steps/poll.ts');
  const ports = pollingPorts(readEnv('poll'), { allow: isLoopback });
  return () => {
    const { getRemainingTimeInMillis } = contextOf('poll', RUN_MS);
    return poll({ ...ports, remainingMs: getRemainingTimeInMillis });
  };
};
