/** The head of the stories in the table: the one arbiter of new ones. */

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { Stories } from '../steps/store.ts';
import { tableItems } from './items.ts';
import { ABSENT } from './stored.ts';
import { keys } from './table.ts';

const StoredHead = z.object({ v: z.number(), recent: z.array(z.string()) });

// DESIGN, table "new stories".
const MOST_RECENT = 32;

/** Stories on DynamoDB. */
export const dynamoStories = (client: DynamoDBClient, tableName: string): Stories => {
  const items = tableItems(client, tableName);
  return {
    head: async () => {
      const item = await items.get(keys.stories());
      return item ? z.parse(StoredHead, item) : { v: 0, recent: [] };
    },

    announce: ({ v, recent }, storyId) =>
      items.put(
        keys.stories(),
        { v: v + 1, recent: [storyId, ...recent].slice(0, MOST_RECENT) },
        v === 0 ? ABSENT : { expression: '#v = :v', values: { v } },
      ),
  };
};
