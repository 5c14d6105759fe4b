/** What is there when all is quiet: bucket, table, queues and what arrived, gathered without faults. */

import { gunzipSync } from 'node:zlib';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { DeleteMessageBatchCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { fromItem } from '../../lambda/aws/item.ts';
import { deliveryName } from '../../lambda/core/alert/delivery-name.ts';
import { unknownOn } from '../../lib/cli/ops/unknown.ts';
import type { System } from '../../lib/cli/system.ts';
import { LOCAL_NAMES } from '../../lib/local/place.ts';
import type { Bucket } from '../../lib/local/s3/bucket.ts';
import { PROGRAM_QUEUE } from './readers.ts';

/** Something set aside, with its reason. */
export type SetAside = {
  /** The page's name; of a message, its text. */
  readonly what: string;
  readonly reason: string;
};

/** A delivery as the table holds it at the end. */
export type EndOfDelivery = {
  readonly storyId: string;
  readonly subscriberId: string;
  readonly name: string;
  readonly state: string;
};

/** All of it. */
export type Facts = {
  /** Titles by the name of the page on which they were read. */
  readonly archived: ReadonlyMap<string, ReadonlySet<string>>;
  readonly inbox: readonly string[];
  readonly done: ReadonlySet<string>;
  readonly quarantine: readonly SetAside[];
  readonly dead: readonly SetAside[];
  /** The story of a matched article, by its title; empty if it has none. */
  readonly storyOf: ReadonlyMap<string, string>;
  readonly deliveries: readonly EndOfDelivery[];
  /** Names of the deliveries that `vigie ops unknown` lists. */
  readonly listed: ReadonlySet<string>;
  /** Texts that the program got. */
  readonly programs: readonly string[];
};

/** What became of a page, in words. */
export const placeOf = ({ done, inbox, quarantine }: Facts, name: string): string => {
  if (done.has(name)) return 'it was read and is done';
  const { reason } = quarantine.find(({ what }) => what === name) ?? {};
  return reason ?? (inbox.includes(name) ? 'it is still in the inbox' : 'it is nowhere');
};

const AFTER_PREFIX = /^[^/]+\//;

const archivedIn = async (bucket: Bucket): Promise<Map<string, Set<string>>> => {
  const found = new Map<string, Set<string>>();
  for (const key of await bucket.keys('archive/')) {
    const object = await bucket.get(key);
    const lines = gunzipSync(object?.body ?? Buffer.alloc(0))
      .toString()
      .split('\n')
      .filter(Boolean);
    for (const line of lines) {
      const { key: from, article } = JSON.parse(line) as {
        key: string;
        article: { title: string };
      };
      const page = from.replace(AFTER_PREFIX, '');
      found.set(page, (found.get(page) ?? new Set()).add(article.title));
    }
  }
  return found;
};

const quarantined = async (bucket: Bucket): Promise<readonly SetAside[]> => {
  const keys = await bucket.keys('quarantine/');
  const reasons = keys.filter((key) => key.endsWith('.reason.json'));
  return Promise.all(
    reasons.map(async (key) => {
      const said = JSON.parse(String((await bucket.get(key))?.body)) as {
        refusal: string;
        detail: string;
        key?: string;
      };
      const object = await bucket.get(key.slice(0, -'.reason.json'.length));
      const what = said.key?.replace(AFTER_PREFIX, '') ?? String(object?.body);
      return { what, reason: `${said.refusal}: ${said.detail}` };
    }),
  );
};

/** Takes all messages of a queue. */
const drained = async ({ sqs, inboxQueueUrl }: System, queue: string): Promise<SetAside[]> => {
  const QueueUrl = inboxQueueUrl.replace(/[^/]+$/, queue);
  const taken: SetAside[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: 10,
        MessageAttributeNames: ['All'],
      }),
    );
    if (Messages.length === 0) return taken;
    taken.push(
      ...Messages.map(({ Body = '', MessageAttributes }) => ({
        what: Body,
        reason: MessageAttributes?.['reason']?.StringValue ?? '',
      })),
    );
    const Entries = Messages.map(({ ReceiptHandle = '' }, at) => ({
      Id: String(at),
      ReceiptHandle,
    }));
    await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
  }
};

type Item = ReturnType<typeof fromItem>;

const itemsIn = async ({ dynamo, tableName }: System): Promise<readonly Item[]> => {
  const found: Item[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await dynamo.send(
      new ScanCommand({
        TableName: tableName,
        ConsistentRead: true,
        ...(from ? { ExclusiveStartKey: from as never } : {}),
      }),
    );
    found.push(...(page.Items ?? []).map(fromItem));
    from = page.LastEvaluatedKey;
  } while (from);
  return found;
};

const endOf = ({ pk, sk, state }: Item): EndOfDelivery => {
  const storyId = String(pk).slice('AL#'.length);
  const [, n, ...id] = String(sk).split('#');
  const subscriberId = id.join('#');
  const name = deliveryName({ storyId, n: Number(n), subscriberId });
  return { storyId, subscriberId, name, state: String(state) };
};

const DEAD = [LOCAL_NAMES.inboxDead, LOCAL_NAMES.alertsDead, LOCAL_NAMES.outboxDead] as const;

/** Gathers all that is there. */
export const gather = async (system: System, bucket: Bucket): Promise<Facts> => {
  const items = await itemsIn(system);
  const names = async (prefix: string) =>
    (await bucket.keys(prefix)).map((key) => key.replace(AFTER_PREFIX, ''));
  const articles = items.filter(({ pk }) => String(pk).startsWith('A#'));
  const unknown = await unknownOn(system, { days: 2, held: false });
  return {
    archived: await archivedIn(bucket),
    inbox: await names('inbox/'),
    done: new Set(await names('done/')),
    quarantine: await quarantined(bucket),
    dead: (await Promise.all(DEAD.map((queue) => drained(system, queue)))).flat(),
    storyOf: new Map(articles.map(({ title, storyId }) => [String(title), String(storyId ?? '')])),
    deliveries: items.filter(({ sk }) => String(sk).startsWith('D#')).map(endOf),
    listed: new Set(unknown.map(({ id }) => deliveryName(id))),
    programs: (await drained(system, PROGRAM_QUEUE)).map(({ what }) => what),
  };
};
