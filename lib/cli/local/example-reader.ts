/**
 * The reader that a new local system has: a mailbox and a telephone that watch every topic. They
 * subscribe and confirm as people do, by what lies in the outbox, so the first start tries it all.
 */

import { readFile } from 'node:fs/promises';
import { readConfirmationMail } from '../../../lambda/core/subscription/confirmation.ts';
import type { Topic } from '../../../lambda/core/topic/topic.ts';
import { confirm } from '../../../lambda/steps/confirm.ts';
import {
  type SubscribePorts,
  subscribeEmail,
  subscribeSms,
} from '../../../lambda/steps/subscribe.ts';
import { messageFiles, type Shown, shownMessage } from '../../local/outbox/read.ts';
import { folders } from '../../local/place.ts';
import { subscribePorts } from '../subscribing.ts';
import { withSystem } from '../system.ts';

const ADDRESS = { email: 'reader@example.com', sms: '+33639980001' } as const;

/** The newest message to an address. */
const newestTo = async (outbox: string, to: string): Promise<Shown> => {
  const files = await messageFiles(outbox);
  for (const file of [...files].reverse()) {
    const message = await shownMessage(outbox, file);
    if (message.to === to) return message;
  }
  throw new Error(`Nothing came to ${to} in ${outbox}`);
};

const confirmMail = async (outbox: string, ports: SubscribePorts): Promise<void> => {
  const { path } = await newestTo(outbox, ADDRESS.email);
  const link = readConfirmationMail(await readFile(path, 'latin1'));
  if (!link.ok) throw new Error(link.problem);
  await confirm(link.value, ports);
};

const confirmTelephone = async (outbox: string, ports: SubscribePorts): Promise<void> => {
  const { text } = await newestTo(outbox, ADDRESS.sms);
  const digits = /\b\d{6}\b/.exec(text)?.[0];
  if (digits === undefined) throw new Error(`No code in the SMS to ${ADDRESS.sms}: ${text}`);
  await confirm({ kind: 'code', digits, phone: ADDRESS.sms }, ports);
};

/** Subscribes the example reader, unless a person subscribed before the first start. Safe to repeat. */
export const welcomeExampleReader = (
  dataDir: string,
  topics: readonly Topic[],
): Promise<'subscribed' | 'not needed'> =>
  withSystem({ data: dataDir }, async (system) => {
    const ports = subscribePorts(system, topics);
    const { outbox } = folders(dataDir);
    // All seed pages are read in the same minute, and each is to be seen as its own message.
    const rhythm = { burst: 100 };
    const all = { topics: topics.map(({ id }) => id), zone: system.timeZone };
    const wish = { ...all, rhythm, min: 1 } as const;
    const examples: readonly string[] = Object.values(ADDRESS);
    const there = await ports.subscribers.list();
    if (there.some(({ address }) => !examples.includes(address))) return 'not needed';
    const email = await subscribeEmail({ ...wish, address: ADDRESS.email }, ports);
    // Active already if an earlier first start broke off after this.
    if (email.outcome === 'asked') await confirmMail(outbox, ports);
    const sms = await subscribeSms({ ...wish, address: ADDRESS.sms }, ports);
    if (sms.outcome === 'asked') await confirmTelephone(outbox, ports);
    return 'subscribed';
  });

/** For people. */
export const EXAMPLE_ADDRESSES: readonly string[] = Object.values(ADDRESS);
