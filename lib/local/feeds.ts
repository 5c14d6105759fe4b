/**
 * Asking feeds in the local system: the steps that run in AWS. What they may fetch is what they may fetch
 * there, and beside it the servers of this machine of which whoever added the feed said that they may be
 * read (`vigie feeds add --allow-private`).
 */

import { readEnv } from '../../lambda/aws/env.ts';
import type { Polled } from '../../lambda/steps/poll.ts';
import { contextOf } from './poll.ts';
import { privateFetch } from './private-fetch.ts';

/** Asks the feeds that are due, once. */
export type AskFeeds = () => Promise<Polled>;

/** As in AWS; the local stage's own times are for queues. */
const RUN_MS = 30_000;

/** The poller; the environment must be entered before, since its clients read it when they are made. */
export const localPoller = async (): Promise<AskFeeds> => {
  const { pollingPorts } = await import('../../lambda/aws/polling.ts');
  const { poll } = await import('../../lambda/steps/poll.ts');
  let named: readonly string[] = [];
  const ports = pollingPorts(
    readEnv('poll'),
    privateFetch(() => named),
  );
  return async () => {
    const plans = await ports.feeds.list();
    named = plans.flatMap(({ isPrivate, url }) => (isPrivate ? [url] : []));
    const { getRemainingTimeInMillis } = contextOf('poll', RUN_MS);
    return poll({ ...ports, remainingMs: getRemainingTimeInMillis });
  };
};
