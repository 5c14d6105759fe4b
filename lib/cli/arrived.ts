/** What lay in the local outbox last for an address: what a person would find in mailbox or telephone. */

import { join } from 'node:path';
import { messageFiles, shownMessage } from '../local/outbox/read.ts';
import { typedPath } from './system.ts';

/** The path (as one types it here) of the newest message of a kind to an address. */
export const lastArrived = async (
  outbox: string,
  kind: 'confirm' | 'mail' | 'sms',
  to: string,
): Promise<{ readonly path: string; readonly number: number } | undefined> => {
  const files = await messageFiles(outbox);
  for (const file of [...files].reverse()) {
    if (!file.name.includes(`-${kind}.`)) continue;
    if ((await shownMessage(outbox, file)).to === to)
      return { path: typedPath(join(outbox, file.name)), number: file.number };
  }
  return undefined;
};
