/** Those who are told: mailboxes and telephones that subscribe and confirm as people do, and a program. */

import { readFile } from 'node:fs/promises';
import { SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand } from '@aws-sdk/client-sqs';
import { readConfirmationMail } from '../../lambda/core/subscription/confirmation.ts';
import { BROADCAST, type Subscriber } from '../../lambda/core/subscription/subscriber.ts';
import type { Topic } from '../../lambda/core/topic/topic.ts';
import { confirm } from '../../lambda/steps/confirm.ts';
import { subscribeEmail, subscribeSms } from '../../lambda/steps/subscribe.ts';
import { subscribePorts } from '../../lib/cli/subscribing.ts';
import type { System } from '../../lib/cli/system.ts';
import { ACCOUNT, REGION } from '../../lib/local/exchange.ts';
import { messageFiles, type Shown, shownMessage } from '../../lib/local/outbox/read.ts';
import { TOPICS, type TopicId } from './stock/stock.ts';

type Wanted = { readonly address: string; readonly topics: readonly TopicId[] };

const MAILBOXES: readonly Wanted[] = [
  { address: 'redaction@exemple.fr', topics: TOPICS },
  { address: 'markets@example.com', topics: ['acquisition', 'energy-contract', 'sanctions'] },
  { address: 'werke@beispiel.de', topics: ['plant-closure', 'plant-reopening'] },
];

const TELEPHONES: readonly Wanted[] = [
  { address: '+33639980001', topics: TOPICS },
  { address: '+33639980002', topics: ['sanctions', 'plant-closure'] },
  { address: '+33639980003', topics: ['plant-reopening', 'acquisition'] },
];

/** Every alert is a message of its own, so that each can be looked for. */
const EACH_ALONE = { min: 1, rhythm: { burst: 1_000_000 } } as const;

/** The queue of the program that listens to the broadcast topic. */
export const PROGRAM_QUEUE = 'soak-program';

/** Somebody to tell; `key` is what a publish names: a topic's ARN or a number. */
export type Reader = {
  readonly id: string;
  readonly reach: 'email' | 'sms' | 'programs';
  readonly key: string;
  readonly topics: readonly string[];
};

const newestTo = async (outbox: string, to: string): Promise<Shown> => {
  const files = await messageFiles(outbox);
  for (const file of [...files].reverse()) {
    const message = await shownMessage(outbox, file);
    if (message.to === to) return message;
  }
  throw new Error(`Nothing came to ${to}`);
};

const readerOf = ({ id, channel, address, topics, topicArn }: Subscriber): Reader => ({
  ...{ id, reach: channel, key: channel === 'sms' ? address : (topicArn ?? ''), topics },
});

const programs = async (system: System): Promise<Reader> => {
  await system.sqs.send(new CreateQueueCommand({ QueueName: PROGRAM_QUEUE }));
  await system.sns.send(
    new SubscribeCommand({
      TopicArn: system.broadcastTopicArn,
      Protocol: 'sqs',
      Endpoint: `arn:aws:sqs:${REGION}:${ACCOUNT}:${PROGRAM_QUEUE}`,
      Attributes: { RawMessageDelivery: 'true' },
    }),
  );
  return { id: BROADCAST, reach: 'programs', key: system.broadcastTopicArn, topics: TOPICS };
};

/** Subscribes everybody; they are active when it resolves. */
export const subscribeAll = async (
  system: System,
  topics: readonly Topic[],
): Promise<readonly Reader[]> => {
  const ports = subscribePorts(system, topics);
  const outbox = system.outbox ?? '';
  for (const wanted of MAILBOXES) {
    await subscribeEmail({ ...wanted, ...EACH_ALONE }, ports);
    const { path } = await newestTo(outbox, wanted.address);
    const link = readConfirmationMail(await readFile(path, 'latin1'));
    if (!link.ok) throw new Error(link.problem);
    await confirm(link.value, ports);
  }
  for (const wanted of TELEPHONES) {
    await subscribeSms({ ...wanted, ...EACH_ALONE }, ports);
    const { text } = await newestTo(outbox, wanted.address);
    const digits = /\b\d{6}\b/.exec(text)?.[0] ?? '';
    await confirm({ kind: 'code', digits, phone: wanted.address }, ports);
  }
  const all = await ports.subscribers.list();
  const waiting = all.find(({ state }) => state !== 'active');
  if (waiting) throw new Error(`${waiting.address} is not confirmed`);
  return [...all.map(readerOf), await programs(system)];
};
