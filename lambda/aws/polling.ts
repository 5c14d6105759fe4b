/** The poller's ports on AWS, for the function and for the local system, which alone gives a fetch of its own. */

import { decodePage, readAnswer } from '../steps/feed-answer.ts';
import type { Fetch } from '../steps/fetch.ts';
import type { PollPorts } from '../steps/poll.ts';
import { functionBucket } from './bucket.ts';
import { dynamoClient } from './clients.ts';
import { bucketDrop } from './drop.ts';
import type { FunctionEnv } from './env.ts';
import { dynamoFeeds } from './feeds.ts';
import { safeFetch } from './fetch.ts';
import { hash, hashBytes } from './hash.ts';
import { logOf } from './log.ts';
import { now } from './records.ts';
import { robotsBy } from './robots.ts';

/** All but how much time is left. */
export const pollingPorts = (
  env: FunctionEnv<'poll'>,
  fetch: Fetch = safeFetch(),
): Omit<PollPorts, 'remainingMs'> => ({
  ...{ now, hash, hashBytes, fetch, decodePage },
  log: logOf(env.STAGE, console),
  read: readAnswer,
  robots: robotsBy(fetch, now),
  feeds: dynamoFeeds(dynamoClient(), env.TABLE_NAME),
  drop: bucketDrop(functionBucket(env.BUCKET_NAME), now),
});
