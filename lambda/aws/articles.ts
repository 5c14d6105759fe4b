/** Matched articles in the table: one item each, `A#<articleId>`. */

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { Articles, KeptArticle } from '../steps/store.ts';
import { tableItems } from './items.ts';
import { ABSENT, StoredHeard } from './stored.ts';
import { keys } from './table.ts';

const Stored = z.object({
  id: z.string(),
  title: z.string(),
  lang: z.string(),
  kind: z.enum(['story', 'excerpt']),
  source: z.string(),
  textHash: z.string(),
  url: z.exactOptional(z.string()),
  author: z.exactOptional(z.string()),
  publisher: z.exactOptional(z.string()),
  owner: z.exactOptional(z.string()),
  published: z.exactOptional(z.string()),
  state: z.enum(['CLAIMED', 'DONE']),
  seenAt: z.string(),
  editedAt: z.exactOptional(z.string()),
  topics: z.array(StoredHeard),
  storyId: z.exactOptional(z.string()),
  keys: z.exactOptional(z.array(z.string())),
});

// A page may claim any url; DESIGN, "Table": at most 1 KB of it is kept, and half an address is none.
const MOST_URL = 1024;
const MOST_TITLE = 500;
const MOST_NAME = 200;

/** The first so many characters. */
const cut = (text: string, most: number): string => Array.from(text).slice(0, most).join('');

const bounded = (article: KeptArticle): KeptArticle => {
  const { url, author, publisher, owner, ...rest } = article;
  return {
    ...rest,
    title: cut(rest.title, MOST_TITLE),
    ...(author === undefined ? {} : { author: cut(author, MOST_NAME) }),
    ...(publisher === undefined ? {} : { publisher: cut(publisher, MOST_NAME) }),
    ...(owner === undefined ? {} : { owner: cut(owner, MOST_NAME) }),
    ...(url === undefined || Buffer.byteLength(url) > MOST_URL ? {} : { url }),
  };
};

/** Articles on DynamoDB. */
export const dynamoArticles = (client: DynamoDBClient, tableName: string): Articles => {
  const items = tableItems(client, tableName);

  const get: Articles['get'] = async (articleId) => {
    const item = await items.get(keys.article(articleId));
    return item && z.parse(Stored, item);
  };

  return {
    get,

    claim: (article) => items.put(keys.article(article.id), bounded(article), ABSENT),

    edit: async (article, oldTextHash) => {
      const { storyId: _, ...fields } = bounded(article);
      const set = Object.keys(fields).map((field) => `#${field} = :${field}`);
      const gone = (['url', 'author', 'publisher', 'owner', 'published'] as const).filter(
        (field) => fields[field] === undefined,
      );
      const remove = gone.map((field) => `#${field}`);
      return items.update(
        keys.article(article.id),
        {
          expression: `SET ${set.join(', ')}${remove.length > 0 ? ` REMOVE ${remove.join(', ')}` : ''}`,
          values: fields,
        },
        { expression: '#textHash = :oldTextHash', values: { oldTextHash } },
      );
    },

    join: async (articleId, storyId, textHash) => {
      const key = keys.article(articleId);
      const joins = 'SET #storyId = if_not_exists(#storyId, :storyId)';
      const done = { expression: `${joins}, #state = :done`, values: { storyId, done: 'DONE' } };
      const isCurrent = { expression: '#textHash = :textHash', values: { textHash } };
      // Another version may have been written over this one: then that version's message makes it done.
      if (!(await items.update(key, done, isCurrent)))
        await items.update(
          key,
          { expression: joins, values: { storyId } },
          { expression: 'attribute_exists(pk)' },
        );
      const joined = (await get(articleId))?.storyId;
      if (joined === undefined) throw new Error(`Article ${articleId} is gone from the table`);
      return joined;
    },
  };
};
