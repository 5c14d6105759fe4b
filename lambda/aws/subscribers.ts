/**
 * Subscribers in the table: one item a subscriber, one an address, one a watched topic. There are no
 * transactions, so each change is an order of single writes that is safe at every break:
 *
 * - **put**: address (if new) → intent → watchers → subscriber → dropped watchers. The intent names in
 *   the subscriber's `watching` every watcher that may exist from now on; nothing else changes before
 *   the subscriber is written. So a break leaves no watcher too few, which would lose alerts, and each
 *   one too many, which costs alert a look, is known to the next put or remove.
 * - **remove**: address says "left" → watchers → subscriber → address (if erased). The subscriber
 *   goes nearly last because it names what else is to go; until then `remove` can be run again. The
 *   address goes last, so that subscribing in between finds the old subscriber instead of making a
 *   second one for the same mailbox.
 *
 * - **putMutes**: one update, since mutes concern no watcher.
 *
 * Two at once: the intent takes the next `revision` on condition that the last is the one that was
 * read, and the subscriber the one after. Watchers carry the intent's revision and are deleted only up
 * to the deleter's own, so that a slow deletion never takes what a later put wrote; the address item
 * carries the revision over from a subscriber that left to the next one with its id.
 */

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { Subscriber } from '../core/subscription/subscriber.ts';
import type { KnownAddress, Subscribers } from '../steps/ports.ts';
import { hash } from './hash.ts';
import { type Expression, tableItems } from './items.ts';
import { keys } from './table.ts';

const StoredMute = z.object({
  what: z.enum(['topic', 'story', 'source']),
  id: z.string(),
  until: z.exactOptional(z.string()),
});

/** The whole item: put writes it as a whole, so a field that is not here would not survive a change. */
const Stored = z.object({
  id: z.string(),
  channel: z.enum(['email', 'sms']),
  address: z.string(),
  state: z.enum(['pending', 'active']),
  since: z.string(),
  topics: z.array(z.string()),
  min: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  cadence: z.enum(['instant', 'daytime', 'daily']),
  at: z.optional(z.string()),
  quiet: z.optional(z.object({ from: z.string(), to: z.string() })),
  always: z.optional(z.literal(true)),
  burst: z.optional(z.number()),
  mutes: z.optional(z.array(StoredMute)),
  zone: z.string(),
  topicArn: z.optional(z.string()),
  subscriptionArn: z.optional(z.string()),
  guarded: z.optional(z.boolean()),
  code: z.optional(z.object({ hash: z.string(), until: z.string(), triesLeft: z.number() })),
  welcomed: z.optional(z.string()),
  revision: z.number(),
  /** Topics with a watcher item of this subscriber: `topics`, and dropped ones until theirs is deleted. */
  watching: z.array(z.string()),
});
type Stored = z.infer<typeof Stored>;

const StoredAddress = z.object({
  subscriberId: z.string(),
  left: z.optional(z.string()),
  revision: z.number(),
});

const ABSENT: Expression = { expression: 'attribute_not_exists(pk)' };
const isRevision = (revision: number): Expression => ({
  expression: '#revision = :was',
  values: { was: revision },
});
const upTo = (revision: number): Expression => ({
  expression: '#revision <= :mine',
  values: { mine: revision },
});

const union = (topics: readonly string[], more: readonly string[] = []): readonly string[] => [
  ...new Set([...topics, ...more]),
];

const addressKey = (channel: Subscriber['channel'], address: string) =>
  keys.address(hash(`${channel}:${address}`));

const subscriberOf = ({ watching: _, ...subscriber }: Stored): Subscriber =>
  // Optional fields are absent, not undefined: attributes that an item lacks are no keys here either.
  subscriber as Subscriber;

/** Subscribers on DynamoDB; `now` gives the ISO instant at which somebody left. */
export const dynamoSubscribers = (
  client: DynamoDBClient,
  tableName: string,
  now: () => string,
): Subscribers => {
  const items = tableItems(client, tableName);

  const read = async (id: string): Promise<Stored | undefined> => {
    const item = await items.get(keys.subscriber(id));
    return item && z.parse(Stored, item);
  };

  const readAddress = async (channel: Subscriber['channel'], address: string) => {
    const item = await items.get(addressKey(channel, address));
    return item && z.parse(StoredAddress, item);
  };

  /** The address item of a new subscriber: the arbiter if the same address is subscribed twice at once. */
  const claimAddress = async (subscriber: Subscriber): Promise<number | 'changed'> => {
    const { id, channel, address } = subscriber;
    const known = await readAddress(channel, address);
    if (known && known.subscriberId !== id) return 'changed';
    const revision = (known?.revision ?? 0) + 1;
    const isAsRead = known ? isRevision(known.revision) : ABSENT;
    const fields = { subscriberId: id, revision };
    return (await items.put(addressKey(channel, address), fields, isAsRead)) ? revision : 'changed';
  };

  const watch = (subscriberId: string, topics: readonly string[], revision: number) =>
    Promise.all(
      topics.map((topic) =>
        items.put(
          keys.watcher(topic, subscriberId),
          { revision },
          { expression: `${ABSENT.expression} OR #revision < :mine`, values: { mine: revision } },
        ),
      ),
    );

  const unwatch = (subscriberId: string, topics: readonly string[], revision: number) =>
    Promise.all(
      topics.map((topic) => items.delete(keys.watcher(topic, subscriberId), upTo(revision))),
    );

  /** Takes the next revision and says which watchers there may be; false if somebody else was first. */
  const intend = (subscriber: Subscriber, stored: Stored | undefined, revision: number) => {
    const key = keys.subscriber(subscriber.id);
    const watching = union(subscriber.topics, stored?.watching);
    if (!stored) return items.put(key, { ...subscriber, topics: [], revision, watching }, ABSENT);
    return items.update(
      key,
      {
        expression: 'SET #revision = :next, #watching = :watching',
        values: { next: revision, watching },
      },
      isRevision(stored.revision),
    );
  };

  const put: Subscribers['put'] = async (subscriber) => {
    const { id, topics } = subscriber;
    const stored = await read(id);
    if (stored?.revision !== subscriber.revision) return 'changed';
    const intent = stored ? stored.revision + 1 : await claimAddress(subscriber);
    if (intent === 'changed' || !(await intend(subscriber, stored, intent))) return 'changed';
    await watch(id, topics, intent);
    const revision = intent + 1;
    const watching = union(topics, stored?.watching);
    const fields = { ...subscriber, revision, watching };
    if (!(await items.put(keys.subscriber(id), fields, isRevision(intent)))) return 'changed';
    const dropped = watching.filter((topic) => !topics.includes(topic));
    if (dropped.length === 0) return 'written';
    await unwatch(id, dropped, revision);
    await items.update(
      keys.subscriber(id),
      { expression: 'SET #watching = :watching', values: { watching: topics } },
      isRevision(revision),
    );
    return 'written';
  };

  /** One try; false if the subscriber was changed meanwhile. */
  const removeAsRead = async (stored: Stored, erase: boolean): Promise<boolean> => {
    const { id, channel, address, topics, watching, revision } = stored;
    const ownAddress: Expression = {
      expression: '#subscriberId = :id AND #revision <= :mine',
      values: { id, mine: revision },
    };
    await items.update(
      addressKey(channel, address),
      { expression: 'SET #left = :left, #revision = :mine', values: { left: now() } },
      ownAddress,
    );
    await unwatch(id, union(topics, watching), revision);
    const removed = await items.delete(keys.subscriber(id), isRevision(revision));
    if (removed && erase) await items.delete(addressKey(channel, address), ownAddress);
    return removed;
  };

  return {
    get: async (id) => {
      const stored = await read(id);
      return stored && subscriberOf(stored);
    },

    list: async () =>
      (await items.query(keys.subscriber('').pk)).map((item) =>
        subscriberOf(z.parse(Stored, item)),
      ),

    watchersOf: async (topicId) =>
      (await items.query(keys.watcher(topicId, '').pk)).map((item) => String(item['sk'])),

    byAddress: async (channel, address) => {
      const known = await readAddress(channel, address);
      const stored = known && (await read(known.subscriberId));
      return stored?.channel === channel && stored.address === address
        ? subscriberOf(stored)
        : undefined;
    },

    known: async (channel, address) => {
      const found = await readAddress(channel, address);
      if (!found) return undefined;
      const { revision: _, ...known } = found;
      return known as KnownAddress;
    },

    put,

    putMutes: async ({ id, revision = 0 }, mutes) => {
      const written = await items.update(
        keys.subscriber(id),
        {
          expression: 'SET #mutes = :mutes, #revision = :next',
          values: { mutes, next: revision + 1 },
        },
        isRevision(revision),
      );
      return written ? 'written' : 'changed';
    },

    remove: async (id, { erase }) => {
      // A removal wins over changes made at the same time, however many.
      for (let stored = await read(id); stored !== undefined; stored = await read(id))
        if (await removeAsRead(stored, erase)) return;
    },

    forget: async (channel, address) => {
      const known = await readAddress(channel, address);
      if (!known || (await read(known.subscriberId))) return false;
      return items.delete(addressKey(channel, address), isRevision(known.revision));
    },
  };
};
