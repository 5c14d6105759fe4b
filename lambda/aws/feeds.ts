/**
 * Watched feeds in the table. Plans share one partition, so that a minute's look reads them together;
 * of what is known of a feed, the ring is an item of its own: it is long, and written only when it
 * changed. Days and rings are stored as short strings.
 */

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { FeedDay, FeedRecord } from '../core/feed/record.ts';
import { CONTENT_LETTERS, KEY_LETTERS, type Ring } from '../core/feed/ring.ts';
import type { Feeds } from '../steps/feeds.ts';
import { tableItems } from './items.ts';
import { ABSENT } from './stored.ts';
import { keys } from './table.ts';

const StoredPlan = z.object({
  id: z.string(),
  url: z.string(),
  title: z.exactOptional(z.string()),
  publisher: z.exactOptional(z.string()),
  text: z.enum(['feed', 'page', 'both']),
  state: z.enum(['active', 'paused']),
  addedAt: z.string(),
  dueAt: z.string(),
  everyS: z.number(),
  leastS: z.exactOptional(z.number()),
  mostS: z.exactOptional(z.number()),
  maxAgeH: z.exactOptional(z.number()),
  firstH: z.exactOptional(z.number()),
  isPrivate: z.exactOptional(z.literal(true)),
});

const TROUBLE = { state: z.enum(['failing', 'silent']), since: z.string() };

const StoredRecord = z.object({
  title: z.exactOptional(z.string()),
  validators: z.exactOptional(
    z.object({
      url: z.string(),
      etag: z.exactOptional(z.string()),
      lastModified: z.exactOptional(z.string()),
      body: z.exactOptional(z.string()),
    }),
  ),
  firstSeen: z.exactOptional(z.string()),
  lastPoll: z.exactOptional(z.string()),
  lastSuccess: z.exactOptional(z.string()),
  lastNew: z.exactOptional(z.string()),
  gapS: z.exactOptional(z.number()),
  lastError: z.exactOptional(z.object({ at: z.string(), code: z.string(), reason: z.string() })),
  problems: z.exactOptional(z.array(z.string())),
  fails: z.number(),
  sent: z.number(),
  edits: z.number(),
  days: z.array(z.string()),
  trouble: z.exactOptional(z.object(TROUBLE)),
  recovery: z.exactOptional(z.object({ ...TROUBLE, at: z.string() })),
});

const StoredRing = z.object({ v: z.number(), pairs: z.string() });

const dayText = ({ day, polls, errors, sent }: FeedDay): string =>
  `${day} ${polls} ${errors} ${sent}`;

const dayOf = (text: string): FeedDay => {
  const [day = '', polls, errors, sent] = text.split(' ');
  return { day, polls: Number(polls), errors: Number(errors), sent: Number(sent) };
};

const PAIR = KEY_LETTERS + CONTENT_LETTERS;

const ringText = (pairs: Ring): string => pairs.map((pair) => pair.join('')).join('');

const ringOf = (text: string): Ring =>
  Array.from({ length: text.length / PAIR }, (_, at) => [
    text.slice(at * PAIR, at * PAIR + KEY_LETTERS),
    text.slice(at * PAIR + KEY_LETTERS, (at + 1) * PAIR),
  ]);

/** A reason or a title is for people: what is longer is not read. */
const LONGEST = 300;
const cut = (text: string): string => text.slice(0, LONGEST);

const recordFields = ({ days, lastError, title, problems, ...rest }: FeedRecord) => ({
  ...rest,
  ...(title === undefined ? {} : { title: cut(title) }),
  ...(problems === undefined ? {} : { problems: problems.map(cut) }),
  ...(lastError ? { lastError: { ...lastError, reason: cut(lastError.reason) } } : {}),
  days: days.map(dayText),
});

const ALWAYS = { expression: 'attribute_exists(pk) OR attribute_not_exists(pk)' } as const;

/** Watched feeds on DynamoDB. */
export const dynamoFeeds = (client: DynamoDBClient, tableName: string): Feeds => {
  const items = tableItems(client, tableName);
  return {
    list: async () =>
      (await items.query(keys.feedPlan('').pk)).map((item) => z.parse(StoredPlan, item)),

    get: async (feedId) => {
      const item = await items.get(keys.feedPlan(feedId));
      return item && z.parse(StoredPlan, item);
    },

    add: (plan) => items.put(keys.feedPlan(plan.id), plan, ABSENT),

    put: async (plan) => {
      await items.put(keys.feedPlan(plan.id), plan);
    },

    claim: ({ id, dueAt }, until) =>
      items.update(
        keys.feedPlan(id),
        { expression: 'SET #dueAt = :until', values: { until } },
        { expression: '#dueAt = :dueAt AND #state = :active', values: { dueAt, active: 'active' } },
      ),

    settle: (claimed, { url, everyS, dueAt }) =>
      items.update(
        keys.feedPlan(claimed.id),
        {
          expression: 'SET #url = :url, #everyS = :everyS, #dueAt = :dueAt',
          values: { url, everyS, dueAt },
        },
        // An operator may have given another address meanwhile.
        {
          expression: '#dueAt = :claimed AND #url = :was',
          values: { claimed: claimed.dueAt, was: claimed.url },
        },
      ),

    known: async (feedId) => {
      const [record, ring] = await Promise.all([
        items.get(keys.feed(feedId)),
        items.get(keys.feedRing(feedId)),
      ]);
      const stored = record && z.parse(StoredRecord, record);
      const kept = ring && z.parse(StoredRing, ring);
      return {
        ...(stored ? { record: { ...stored, days: stored.days.map(dayOf) } } : {}),
        ...(kept ? { ring: { v: kept.v, pairs: ringOf(kept.pairs) } } : {}),
      };
    },

    keepRing: (feedId, pairs, was) =>
      items.put(
        keys.feedRing(feedId),
        { v: was + 1, pairs: ringText(pairs) },
        was === 0 ? ABSENT : { expression: '#v = :was', values: { was } },
      ),

    keepRecord: async (feedId, record) => {
      await items.put(keys.feed(feedId), recordFields(record));
    },

    remove: async (feedId) => {
      for (const key of [keys.feedPlan(feedId), keys.feed(feedId), keys.feedRing(feedId)])
        await items.delete(key, ALWAYS);
    },
  };
};
