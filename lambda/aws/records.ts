/** All record families of the table on one client. */

import { dynamoArticles } from './articles.ts';
import { dynamoAttempts } from './attempts.ts';
import { dynamoClient } from './clients.ts';
import { dynamoDeliveries } from './deliveries.ts';
import { dynamoDecided } from './held-back.ts';
import { dynamoDecisions, dynamoLedgers } from './ledger.ts';
import { dynamoMatches } from './matches.ts';
import { dynamoPostings } from './postings.ts';
import { dynamoStories } from './stories.ts';
import { dynamoSubscribers } from './subscribers.ts';
import { dynamoCounters, dynamoDigests, dynamoDues, dynamoWaiting } from './waiting.ts';

/** ISO 8601 now. */
export const now = (): string => new Date().toISOString();

/** The record families of a table. */
export const dynamoRecords = (tableName: string, client = dynamoClient()) => ({
  articles: dynamoArticles(client, tableName),
  matches: dynamoMatches(client, tableName),
  stories: dynamoStories(client, tableName),
  postings: dynamoPostings(client, tableName),
  ledgers: dynamoLedgers(client, tableName),
  decisions: dynamoDecisions(client, tableName),
  deliveries: dynamoDeliveries(client, tableName),
  attempts: dynamoAttempts(client, tableName),
  waiting: dynamoWaiting(client, tableName),
  dues: dynamoDues(client, tableName),
  digests: dynamoDigests(client, tableName),
  counters: dynamoCounters(client, tableName),
  decided: dynamoDecided(client, tableName),
  subscribers: dynamoSubscribers(client, tableName, now),
});
