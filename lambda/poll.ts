/** Every minute: feeds that are due → what is new of them → inbox. */

import type { Context } from 'aws-lambda';
import { readEnv } from './aws/env.ts';
import { pollingPorts } from './aws/polling.ts';
import { poll } from './steps/poll.ts';

const ports = pollingPorts(readEnv('poll'));

export const handler = (_event: unknown, context: Context) =>
  poll({ ...ports, remainingMs: () => context.getRemainingTimeInMillis() });
