/** What waits for a message with others: a list a reader and period, the pointers to them, the digests, and the counters of minutes. */

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { Counters, Digests, Dues, Period, Waiting } from '../steps/waiting.ts';
import { isAsRead, StoredDelivery } from './deliveries.ts';
import { tableItems } from './items.ts';
import { ttl } from './stored.ts';
import { keys } from './table.ts';

const StoredItem = z.object({ storyId: z.string(), n: z.number() });

const StoredDigest = z.extend(StoredDelivery, {
  why: z.enum(['daily digest', 'quiet hours', 'burst']),
  items: z.array(z.extend(StoredItem, { held: z.exactOptional(z.string()) })),
});

// Longer than any message about them lives: a queue and its dead letters keep one for 28 days at most.
const KEPT_DAYS = 60;
const COUNTER_DAYS = 1;

// After every sort key that goes on with `#`.
const AFTER = '~';

/** Lists on DynamoDB. */
export const dynamoWaiting = (client: DynamoDBClient, tableName: string): Waiting => {
  const items = tableItems(client, tableName);
  return {
    put: async ({ subscriberId, dueAt, storyId, n }) => {
      const key = keys.waiting(subscriberId, dueAt, storyId, n);
      await items.put(key, { storyId, n, ttl: ttl(dueAt, KEPT_DAYS) });
    },

    of: async ({ subscriberId, dueAt }, most) => {
      const { pk } = keys.waiting(subscriberId, dueAt, '', 0);
      const range = { from: `${dueAt}#`, to: `${dueAt}#${AFTER}` };
      const found = await items.query(pk, range, most);
      return found.map((item) => ({ subscriberId, dueAt, ...z.parse(StoredItem, item) }));
    },

    drop: async ({ subscriberId, dueAt, storyId, n }) => {
      await items.delete(keys.waiting(subscriberId, dueAt, storyId, n));
    },
  };
};

const StoredDue = z.object({ subscriberId: z.string(), dueAt: z.string(), stamp: z.string() });

/** Pointers on DynamoDB. */
export const dynamoDues = (client: DynamoDBClient, tableName: string): Dues => {
  const items = tableItems(client, tableName);
  const keyOf = ({ subscriberId, dueAt }: Period) => keys.due(subscriberId, dueAt);
  return {
    put: async ({ subscriberId, dueAt }, stamp) => {
      await items.put(keyOf({ subscriberId, dueAt }), { subscriberId, dueAt, stamp });
    },

    stampOf: async (period) => {
      const item = await items.get(keyOf(period));
      return item && z.parse(StoredDue, item).stamp;
    },

    until: async (now, most) => {
      const range = { from: '0', to: `${now}#${AFTER}` };
      const found = await items.query(keys.due('', '').pk, range, most);
      return found.map((item) => {
        const { subscriberId, dueAt } = z.parse(StoredDue, item);
        return { subscriberId, dueAt };
      });
    },

    drop: async (period, stamp) => {
      await items.delete(keyOf(period), { expression: '#stamp = :stamp', values: { stamp } });
    },
  };
};

/** Digests on DynamoDB. */
export const dynamoDigests = (client: DynamoDBClient, tableName: string): Digests => {
  const items = tableItems(client, tableName);
  return {
    get: async ({ subscriberId, dueAt }) => {
      const item = await items.get(keys.digest(subscriberId, dueAt));
      return item && z.parse(StoredDigest, item);
    },

    change: ({ subscriberId, dueAt }, read, next) =>
      items.put(
        keys.digest(subscriberId, dueAt),
        { ...next, ttl: ttl(next.changedAt, KEPT_DAYS) },
        isAsRead(read),
      ),

    between: async (subscriberId, from, to) => {
      const found = await items.query(keys.digest(subscriberId, '').pk, { from, to });
      return found
        .map((item) => ({ ...z.parse(StoredDigest, item), dueAt: String(item['sk']) }))
        .filter(({ dueAt }) => dueAt < to);
    },
  };
};

/** Counters on DynamoDB. */
export const dynamoCounters = (client: DynamoDBClient, tableName: string): Counters => {
  const items = tableItems(client, tableName);
  return {
    take: async (subscriberId, minute, { first, most }) =>
      first <= most &&
      items.update(
        keys.counter(subscriberId, minute),
        {
          expression: 'SET #count = if_not_exists(#count, :before) + :one, #ttl = :ttl',
          values: { before: first - 1, one: 1, ttl: ttl(minute, COUNTER_DAYS) },
        },
        { expression: 'attribute_not_exists(#count) OR #count < :most', values: { most } },
      ),
  };
};
