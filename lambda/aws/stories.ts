/** Stories in the table: the head that arbitrates new ones, and an item and a member each. */

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

    make: async (storyId, articleId) => {
      await items.put(keys.story(storyId), { storyId }, ABSENT);
      await items.put(keys.storyMember(storyId, articleId), { storyId, articleId }, ABSENT);
    },

    announce: ({ v, recent }, storyId) =>
      items.put(
        keys.stories(),
        { v: v + 1, recent: [storyId, ...recent].slice(0, MOST_RECENT) },
        v === 0 ? ABSENT : { expression: '#v = :v', values: { v } },
      ),
  };
};
