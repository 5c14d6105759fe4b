/** Ledgers and decisions in the table: one item a story, and one a decision, by day. */

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { EMPTY_LEDGER, type StoryNotes } from '../core/alert/ledger.ts';
import type { Decisions, Ledgers } from '../steps/store.ts';
import { tableItems } from './items.ts';
import { ABSENT, StoredTold } from './stored.ts';
import { keys } from './table.ts';

const StoredLedger = z.object({
  v: z.number(),
  alerts: z.record(
    z.string(),
    z.object({
      by: z.string(),
      textHash: z.string(),
      kind: z.enum(['alert', 'update', 'correction', 'canary']),
      at: z.string(),
      topics: z.array(StoredTold),
      news: z.exactOptional(z.array(z.string())),
      toldAt: z.exactOptional(z.string()),
      publishers: z.exactOptional(z.number()),
      corrects: z.exactOptional(z.array(z.number())),
      fanned: z.boolean(),
    }),
  ),
  members: z.exactOptional(z.record(z.string(), z.string())),
  facts: z.exactOptional(
    z.object({
      amounts: z.array(z.string()),
      counts: z.array(z.number()),
      allNumbers: z.string(),
      aspects: z.record(z.string(), z.array(z.string())),
    }),
  ),
  edits: z.exactOptional(
    z.record(z.string(), z.object({ at: z.string(), topics: z.array(z.string()) })),
  ),
});

/** Sets each of the notes as a whole: the condition on `v` says that nobody else changed them. */
const noted = (notes: StoryNotes | undefined): string =>
  Object.keys(notes ?? {})
    .map((name) => `, #${name} = :${name}`)
    .join('');

/** Ledgers on DynamoDB. */
export const dynamoLedgers = (client: DynamoDBClient, tableName: string): Ledgers => {
  const items = tableItems(client, tableName);
  return {
    get: async (storyId) => {
      const item = await items.get(keys.ledger(storyId));
      return item ? z.parse(StoredLedger, item) : EMPTY_LEDGER;
    },

    add: (storyId, v, alert, notes) => {
      const n = v + 1;
      if (v === 0)
        return items.put(keys.ledger(storyId), { v: n, alerts: { [n]: alert }, ...notes }, ABSENT);
      const expression = `SET #v = :n, #alerts.#${n} = :alert${noted(notes)}`;
      return items.update(
        keys.ledger(storyId),
        { expression, values: { n, alert, ...notes } },
        { expression: '#v = :v', values: { v } },
      );
    },

    note: (storyId, v, notes) => {
      const n = v + 1;
      if (v === 0) return items.put(keys.ledger(storyId), { v: n, alerts: {}, ...notes }, ABSENT);
      return items.update(
        keys.ledger(storyId),
        { expression: `SET #v = :n${noted(notes)}`, values: { n, ...notes } },
        { expression: '#v = :v', values: { v } },
      );
    },

    fanned: async (storyId, n) => {
      await items.update(
        keys.ledger(storyId),
        { expression: `SET #alerts.#${n}.#fanned = :yes`, values: { yes: true } },
        { expression: `attribute_exists(#alerts.#${n})` },
      );
    },
  };
};

const StoredDecision = z.object({
  at: z.string(),
  articleId: z.string(),
  storyId: z.string(),
  n: z.exactOptional(z.number()),
  reason: z.string(),
  topics: z.array(StoredTold),
  joined: z.exactOptional(
    z.object({
      by: z.enum(['wording', 'words', 'names']),
      likeness: z.number(),
      newFacts: z.array(z.string()),
    }),
  ),
  apart: z.exactOptional(z.object({ storyId: z.string(), likeness: z.number(), veto: z.string() })),
});

/** Decisions on DynamoDB. */
export const dynamoDecisions = (client: DynamoDBClient, tableName: string): Decisions => {
  const items = tableItems(client, tableName);
  return {
    put: async (decision) => {
      await items.put(keys.decision(decision.at, decision.articleId), decision);
    },
    get: async (at, articleId) => {
      const item = await items.get(keys.decision(at, articleId));
      return item && z.parse(StoredDecision, item);
    },
    ofDay: async (day) => {
      const { pk } = keys.decision(day, '');
      return (await items.query(pk)).map((item) => z.parse(StoredDecision, item));
    },
  };
};
