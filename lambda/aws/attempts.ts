/**
 * How often a record was started without an end: it tells the record that kills its process from its
 * neighbours in the batch. Kept only for records that failed before.
 */

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { tableItems } from './items.ts';
import { ABSENT, ttl } from './stored.ts';
import { keys } from './table.ts';

/** Starts without an end, and the ISO instant of the last. */
export type Started = { readonly tries: number; readonly lastAt: string };

/** Starts and ends of records, by the id of their SQS message. */
export type Attempts = {
  readonly of: (messageId: string) => Promise<Started | undefined>;
  readonly start: (messageId: string, now: string) => Promise<void>;
  readonly end: (messageId: string) => Promise<void>;
};

const Stored = z.object({ tries: z.number(), lastAt: z.string() });

// Longer than the longest way of a message to the dead letters.
const KEPT_DAYS = 15;

/** Attempts on DynamoDB. */
export const dynamoAttempts = (client: DynamoDBClient, tableName: string): Attempts => {
  const items = tableItems(client, tableName);
  return {
    of: async (messageId) => {
      const item = await items.get(keys.attempt(messageId));
      return item && z.parse(Stored, item);
    },

    start: async (messageId, now) => {
      const key = keys.attempt(messageId);
      const kept = ttl(now, KEPT_DAYS);
      const first = { tries: 1, lastAt: now, ttl: kept };
      if (await items.put(key, first, ABSENT)) return;
      await items.update(
        key,
        {
          expression: 'SET #lastAt = :now, #ttl = :kept ADD #tries :one',
          values: { now, kept, one: 1 },
        },
        { expression: 'attribute_exists(pk)' },
      );
    },

    end: async (messageId) => {
      await items.delete(keys.attempt(messageId), { expression: 'attribute_exists(pk)' });
    },
  };
};
