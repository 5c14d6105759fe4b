/** The steps over memory, with a clock that a test sets: pages in, messages between, letters out. */

import type { Article } from '../../lambda/core/article.ts';
import type { Match } from '../../lambda/core/match/types.ts';
import type { Subscriber } from '../../lambda/core/subscription/subscriber.ts';
import { alert } from '../../lambda/steps/alert.ts';
import { turnsOf } from '../../lambda/steps/burst.ts';
import { type DigestPorts, digest } from '../../lambda/steps/digest.ts';
import { arrangeAll, queueDue } from '../../lambda/steps/due.ts';
import type {
  AlertMessage,
  DigestMessage,
  InboxMessage,
  OutboxMessage,
  Queue,
} from '../../lambda/steps/lines.ts';
import { type NotifyPorts, notify } from '../../lambda/steps/notify.ts';
import { type ScanPorts, scan } from '../../lambda/steps/scan.ts';
import { sweep } from '../../lambda/steps/tick.ts';
import { memoryPages } from './memory/pages.ts';
import { memoryPublisher } from './memory/publisher.ts';
import { memoryReaders } from './memory/readers.ts';
import { emptyTable, memoryRecords } from './memory/records.ts';
import { memorySubscribers } from './memory/subscribers.ts';

/** A page of this pipeline: lines `id: topic topic`, each an article that meets these topics in its headline. */
const articlesOf = (page: string): readonly Article[] =>
  [...page.matchAll(/^(\w+):.*$/gm)].map(({ 0: line, 1: id = '', index }) => ({
    ...{ id, title: line, lang: 'fr', kind: 'story', source: 'depeches.txt', textHash: line },
    ...{ start: index, end: index + line.length, blocks: [] },
  }));

const matchesOf = (page: string, { start, end }: Article): readonly Match[] => {
  const sentence = page.slice(start, end);
  const [, ...topics] = sentence.split(/:? /);
  return topics.filter(Boolean).map((topic) => {
    const at = start + sentence.indexOf(topic);
    const terms = [{ text: topic, start: at, end: at + topic.length }];
    const evidence = [{ sentence, start, end, terms }];
    return { topic, zone: 'headline', prominence: 3, aspect: null, evidence };
  });
};

const listed = <Message>() => {
  const messages: Message[] = [];
  const queue: Queue<Message> = {
    send: async (some) => {
      messages.push(...some);
    },
  };
  return { messages, queue };
};

const START = '2026-11-23T21:05:00.000Z';

/** A pipeline; `pass` lets time go by, in milliseconds. */
export const memoryPipeline = () => {
  let clock = Date.parse(START);
  let names = 0;
  const now = () => new Date(clock).toISOString();
  const table = emptyTable();
  const records = memoryRecords(table);
  const bucket = memoryPages(now);
  const subscribers = memorySubscribers(now);
  const sns = memoryPublisher();
  const readers = memoryReaders();
  const inbox = listed<InboxMessage>();
  const alerts = listed<AlertMessage>();
  const outbox = listed<OutboxMessage>();
  const digestBox = listed<DigestMessage>();
  const logged: { readonly event: string; readonly about: Readonly<Record<string, unknown>> }[] =
    [];
  let remaining = 30_000;
  let sources: Awaited<ReturnType<DigestPorts['sources']>> = { watched: 3, troubled: [] };

  const scanPorts: ScanPorts = {
    ...{ ...records, now, pages: bucket.pages, alerts: alerts.queue },
    log: (event, about) => logged.push({ event, about }),
    read: async (bytes) => {
      const page = new TextDecoder().decode(bytes);
      if (page === 'boom') throw new Error('a mistake in reading');
      if (page === '') return { kind: 'refused', refusal: 'empty', detail: 'The page is empty.' };
      return { kind: 'read', page, articles: articlesOf(page) };
    },
    matcher: { match: matchesOf },
    titlesOf: (topic) => ({ fr: `Sujet ${topic}` }),
    rulesOf: () => undefined,
  };
  const takeTurn = turnsOf(records.counters, now);
  const shared = { ...records, now, log: scanPorts.log, remainingMs: () => remaining };

  const tellingPorts: NotifyPorts & DigestPorts = {
    ...{ ...shared, subscribers, readers: readers.readers, publisher: sns.publisher },
    ...{ lang: 'fr', timing: { leaseMs: 15_000, marginMs: 5_000 } },
    remainingMs: () => remaining,
    freshId: () => `owner-${++names}`,
    broadcastTurn: async () => {},
    takeTurn,
    sources: async () => sources,
    leaveUrl: (id) => `https://veille.example/leave?s=${id}`,
    muteUrl: (id, { what, id: of }) => `https://veille.example/mute?s=${id}.${what}.${of}`,
  };

  const world = {
    ...{ table, records, bucket, subscribers, sns, readers, inbox, alerts, outbox, logged, now },
    scanPorts,
    pass: (ms: number) => {
      clock += ms;
    },
    /** How long the invocation may still take. */
    leave: (ms: number) => {
      remaining = ms;
    },
    subscribe: async (subscriber: Subscriber) => {
      if ((await subscribers.put({ ...subscriber, since: now() })) !== 'written')
        throw new Error(`${subscriber.id} has another's id or address`);
    },
    scan: (...keys: string[]) =>
      scan(
        scanPorts,
        keys.map((key) => ({ keys: [key] })),
      ),
    alert: (message: AlertMessage) =>
      alert({ ...shared, subscribers, outbox: outbox.queue }, message),
    notify: (message: OutboxMessage) => notify(tellingPorts, message),
    digest: (message: DigestMessage) => digest(tellingPorts, message),
    /** What a minute of the clock does: queues the digests that are due, and tells them. */
    minute: async () => {
      await queueDue({ ...shared, digestBox: digestBox.queue });
      for (const message of digestBox.messages.splice(0)) await world.digest(message);
    },
    /** What an hour of the clock does for digests. */
    hour: () => arrangeAll({ ...tellingPorts, subscribers }),
    sweep: (olderThanMs: number) =>
      sweep(
        {
          ...{ ...shared, pages: bucket.pages, topics: async () => ['usine', 'sanctions'] },
          ...{ inbox: inbox.queue, alerts: alerts.queue, outbox: outbox.queue },
        },
        { olderThanMs },
      ),
    /** How the sources are from now on. */
    watch: (seen: typeof sources) => {
      sources = seen;
    },
  };
  return world;
};
