/** Matches in the table: one item a topic and article, `T#<topicId>#0` by time. */

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { Matches } from '../steps/store.ts';
import { tableItems } from './items.ts';
import { StoredTold } from './stored.ts';
import { keys } from './table.ts';

const Stored = z.extend(StoredTold, {
  titles: z.record(z.string(), z.string()),
  articleId: z.string(),
  seenAt: z.string(),
  zone: z.enum(['headline', 'lead', 'body', 'caption']),
  aspect: z.nullable(z.string()),
  quotes: z.array(
    z.object({
      sentence: z.string(),
      terms: z.array(z.object({ start: z.number(), end: z.number() })),
    }),
  ),
});

/** Matches on DynamoDB. */
export const dynamoMatches = (client: DynamoDBClient, tableName: string): Matches => {
  const items = tableItems(client, tableName);
  return {
    put: async ({ aspect, ...match }) => {
      const key = keys.match(match.topic, match.seenAt, match.articleId);
      await items.put(key, { ...match, ...(aspect === null ? {} : { aspect }) });
    },

    get: async (topic, seenAt, articleId) => {
      const item = await items.get(keys.match(topic, seenAt, articleId));
      return item && z.parse(Stored, { aspect: null, ...item });
    },

    between: async (topic, from, to) => {
      const { pk } = keys.match(topic, '', '');
      // Sort keys go on after the instant, so `to` itself is left out.
      const found = await items.query(pk, { from, to });
      return found.map((item) => String(item['articleId']));
    },
  };
};
