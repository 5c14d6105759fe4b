/**
 * How often a record was started without an end: it tells the record that kills its process from its
 * neighbours in the batch. Kept only for records that failed before.
 *
 * A start is a note with a name of its own, written over the note that was read: a request that is sent
 * twice because its answer was lost, or arrives when its sender has given it up, counts nothing twice
 * and brings no ended start back.
 */

import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { tableItems } from './items.ts';
import { ABSENT, ttl } from './stored.ts';
import { keys } from './table.ts';

/** Starts without an end, the ISO instant of the last, and its name. */
export type Started = { readonly tries: number; readonly lastAt: string; readonly owner: string };

/** Starts and ends of records, by the id of their SQS message. */
export type Attempts = {
  readonly of: (messageId: string) => Promise<Started | undefined>;
  /** Notes a start on what was read; its name, or undefined if somebody else started it meanwhile. */
  readonly start: (
    messageId: string,
    read: Started | undefined,
    now: string,
  ) => Promise<string | undefined>;
  /** Forgets the starts up to the one of this name. */
  readonly end: (messageId: string, owner: string) => Promise<void>;
};

const Stored = z.object({ tries: z.number(), lastAt: z.string(), owner: z.string() });

// Longer than the longest way of a message to the dead letters.
const KEPT_DAYS = 15;

/** Attempts on DynamoDB. */
export const dynamoAttempts = (client: DynamoDBClient, tableName: string): Attempts => {
  const items = tableItems(client, tableName);
  const of: Attempts['of'] = async (messageId) => {
    const item = await items.get(keys.attempt(messageId));
    return item && z.parse(Stored, item);
  };
  return {
    of,

    start: async (messageId, read, now) => {
      const owner = randomUUID();
      const note = { tries: (read?.tries ?? 0) + 1, lastAt: now, owner, ttl: ttl(now, KEPT_DAYS) };
      const asRead = read
        ? { expression: '#owner = :wasOwner', values: { wasOwner: read.owner } }
        : ABSENT;
      if (await items.put(keys.attempt(messageId), note, asRead)) return owner;
      // Mine after all, if the SDK sent it twice because the first answer was lost.
      return (await of(messageId))?.owner === owner ? owner : undefined;
    },

    // The note stays: without it, a start that arrives late would find its place free.
    end: async (messageId, owner) => {
      await items.update(
        keys.attempt(messageId),
        { expression: 'SET #tries = :none', values: { none: 0 } },
        { expression: '#owner = :owner', values: { owner } },
      );
    },
  };
};
