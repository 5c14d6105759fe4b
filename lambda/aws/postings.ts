/**
 * Postings in the table: an article under each of its keys, by time. The traits are on the item itself,
 * as one text without the names of their fields: an item under a kilobyte is one write.
 */

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { STORY_WINDOW_MS } from '../core/story/group.ts';
import type { StoryTraits } from '../core/story/traits.ts';
import type { Posting, Postings } from '../steps/store.ts';
import { tableItems } from './items.ts';
import { ttl } from './stored.ts';
import { keys } from './table.ts';

const Texts = z.array(z.string());
const Numbers = z.array(z.number());

/** Fingerprint, facts, and the rest, each field in its place. */
const StoredTraits = z.tuple([
  z.tuple([z.number(), z.string(), z.string(), z.string()]),
  z.tuple([
    ...[Texts, Texts, Texts, Numbers, Numbers, Texts, z.string(), z.string()],
    z.record(z.string(), z.string()),
  ] as const),
  z.tuple([z.string(), z.string(), z.enum(['story', 'excerpt']), z.string()]),
]);

const textOf = ({ fingerprint, facts, lang, at, kind, title }: StoryTraits): string => {
  const { size, bins, lowest, words } = fingerprint;
  const { amounts, ordinals, labels, days, counts, names, allNumbers, allNames, aspects } = facts;
  return JSON.stringify([
    [size, bins, lowest, words],
    [amounts, ordinals, labels, days, counts, names, allNumbers, allNames, aspects],
    [lang, at, kind, title],
  ]);
};

const traitsIn = (text: string): StoryTraits => {
  const [print, told, rest] = z.parse(StoredTraits, JSON.parse(text));
  const [size, bins, lowest, words] = print;
  const [amounts, ordinals, labels, days, counts, names, allNumbers, allNames, aspects] = told;
  const [lang, at, kind, title] = rest;
  return {
    fingerprint: { size, bins, lowest, words },
    facts: { amounts, ordinals, labels, days, counts, names, allNumbers, allNames, aspects },
    ...{ lang, at, kind, title },
  };
};

const Stored = z.object({ traits: z.string() });

const postingOf = (item: Readonly<Record<string, unknown>>): Posting => {
  // `<seenAt>#<articleId>`.
  const [seenAt = '', articleId = ''] = String(item['sk']).split('#');
  return { articleId, seenAt, traits: traitsIn(z.parse(Stored, item).traits) };
};

// A name that is in the news all the time has thousands; a copy is found by its wording too.
const MOST_UNDER_A_KEY = 100;
const DAYS = STORY_WINDOW_MS / 86_400_000;

/** Postings on DynamoDB. */
export const dynamoPostings = (client: DynamoDBClient, tableName: string): Postings => {
  const items = tableItems(client, tableName);
  return {
    put: async (key, { articleId, seenAt, traits }) => {
      await items.put(keys.posting(key, seenAt, articleId), {
        traits: textOf(traits),
        ttl: ttl(seenAt, DAYS),
      });
    },

    get: async (key, seenAt, articleId) => {
      const item = await items.get(keys.posting(key, seenAt, articleId));
      return item && postingOf(item);
    },

    under: async (key, from) => {
      const { pk } = keys.posting(key, '', '');
      return (await items.latest(pk, from, MOST_UNDER_A_KEY)).map(postingOf);
    },
  };
};
