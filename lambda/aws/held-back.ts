/** The decisions of a span of time, as a digest looks through them for what was not told. */

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { DecidedOf } from '../steps/held-back.ts';
import { tableItems } from './items.ts';
import { StoredTold } from './stored.ts';
import { keys } from './table.ts';

const Stored = z.object({
  articleId: z.string(),
  storyId: z.string(),
  n: z.exactOptional(z.number()),
  reason: z.string(),
  topics: z.array(StoredTold),
});

/** Decisions of one day that are looked through: about a megabyte. */
const MOST = 4_000;
const DAY_MS = 86_400_000;

/** The days that a span touches, in UTC. */
const daysFrom = (from: string, to: string): readonly string[] => {
  const first = Date.parse(from.slice(0, 10));
  const count = (Date.parse(to.slice(0, 10)) - first) / DAY_MS + 1;
  return Array.from({ length: count }, (_, at) =>
    new Date(first + at * DAY_MS).toISOString().slice(0, 10),
  );
};

/** Decisions on DynamoDB, from an instant on and before another. */
export const dynamoDecided = (client: DynamoDBClient, tableName: string): DecidedOf => {
  const items = tableItems(client, tableName);
  return {
    between: async (from, to) => {
      const days = daysFrom(from, to).map((day) =>
        items.query(keys.decision(day, '').pk, { from, to }, MOST),
      );
      return (await Promise.all(days)).flat().map((item) => z.parse(Stored, item));
    },
  };
};
