/**
 * The load that is counted: articles as programs send them, in five languages, of which a few meet a
 * topic, go through the real steps on the real adapters of the table. Each that matches is told to two
 * readers and to the programs. Buckets, queues and SNS are in memory, since they cost the table nothing.
 */

import { hash } from '../../../lambda/aws/hash.ts';
import { dynamoRecords } from '../../../lambda/aws/records.ts';
import { timingOf } from '../../../lambda/core/alert/timing.ts';
import { compile } from '../../../lambda/core/match/compile.ts';
import type { Topic } from '../../../lambda/core/topic/topic.ts';
import { alert } from '../../../lambda/steps/alert.ts';
import { turnsOf } from '../../../lambda/steps/burst.ts';
import type { AlertMessage, OutboxMessage, Outcome } from '../../../lambda/steps/lines.ts';
import { notify } from '../../../lambda/steps/notify.ts';
import { reader } from '../../../lambda/steps/read.ts';
import { scan } from '../../../lambda/steps/scan.ts';
import { dictionaries } from '../../../lib/dictionaries.ts';
import { createTable, type startDynamo } from '../../support/dynamo.ts';
import { memoryPages } from '../../support/memory/pages.ts';
import { memoryPublisher } from '../../support/memory/publisher.ts';
import { memoryReaders } from '../../support/memory/readers.ts';
import { subscriberWith } from '../../support/subscriber.ts';
import { tallyOf } from './tally.ts';

/** An article as a program sends it. */
export type Sent = {
  readonly url: string;
  readonly title: string;
  readonly text: string;
  readonly publisher: string;
  readonly published: string;
};

const TABLE = 'cost';
const MINUTE = 60_000;

const ended = (outcome: Outcome): void => {
  if (outcome.kind !== 'done') throw new Error(`Not done: ${JSON.stringify(outcome)}`);
};

const TWO = ['marie', 'karim'];

/**
 * Sends the articles, one a minute (so that nothing waits for room in a reader's minute), and follows
 * each to its end.
 */
export const runLoad = async (
  { client }: Pick<Awaited<ReturnType<typeof startDynamo>>, 'client'>,
  topics: readonly Topic[],
  articles: readonly Sent[],
) => {
  let clock = Date.parse('2026-11-02T06:00:00.000Z');
  const now = () => new Date(clock).toISOString();
  await createTable(client, TABLE);
  const tally = tallyOf(client);
  const records = dynamoRecords(TABLE, client);
  const pages = memoryPages(now);
  const sns = memoryPublisher();
  const heard: AlertMessage[] = [];
  const waiting: OutboxMessage[] = [];
  let names = 0;

  for (const id of TWO) {
    const watches = { id, address: `${id}@exemple.fr`, topics: topics.map((topic) => topic.id) };
    const settings = { topicArn: `arn:${id}`, guarded: true, min: 1, since: now() } as const;
    await records.subscribers.put(subscriberWith({ ...watches, ...settings }));
  }
  tally.reset();

  const shared = { ...records, now, log: () => {}, remainingMs: () => 30_000 };
  const scanPorts = {
    ...{ ...shared, pages: pages.pages, read: reader(hash, now) },
    matcher: compile(topics, dictionaries),
    titlesOf: (id: string) => topics.find((topic) => topic.id === id)?.title ?? {},
    rulesOf: (id: string) => topics.find((topic) => topic.id === id)?.alert,
    alerts: {
      send: async (some: readonly AlertMessage[]) => {
        heard.push(...some);
      },
    },
  };
  const outbox = {
    send: async (some: readonly OutboxMessage[]) => {
      waiting.push(...some);
    },
  };
  const notifyPorts = {
    ...{ ...shared, publisher: sns.publisher, readers: memoryReaders().readers },
    ...({ lang: 'fr', timing: timingOf('prod'), freshId: () => `owner-${++names}` } as const),
    ...{ broadcastTurn: async () => {}, takeTurn: turnsOf(records.counters, now) },
    leaveUrl: (id: string) => `https://veille.example/leave?s=${id}`,
    muteUrl: (id: string) => `https://veille.example/mute?s=${id}`,
  };

  let matched = 0;
  for (const [at, article] of articles.entries()) {
    clock += MINUTE;
    const key = `inbox/feeds/${at}.json`;
    pages.drop(key, JSON.stringify(article));
    for (const result of await scan(scanPorts, [{ keys: [key] }])) {
      if (result.status === 'rejected') throw result.reason;
      ended(result.value);
    }
    for (const message of heard.splice(0)) {
      matched += 1;
      ended(await alert({ ...shared, outbox }, message));
    }
    for (const message of waiting.splice(0)) ended(await notify(notifyPorts, message));
  }
  return { matched, sent: sns.taken.length, spent: tally.spent };
};
