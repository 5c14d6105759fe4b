/** What SNS remembers, in one file that is replaced whole after each change. */

import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { oneByOne, writeAtomic } from '../atomic.ts';
import { SnsError } from './wire.ts';

const texts = z.record(z.string(), z.string());

const TopicRecord = z.object({ arn: z.string(), attributes: texts, tags: texts });

const SubscriptionRecord = z.object({
  arn: z.string(),
  topicArn: z.string(),
  protocol: z.enum(['sqs', 'http', 'https', 'email', 'email-json', 'sms']),
  endpoint: z.string(),
  /** As set: FilterPolicy, FilterPolicyScope, RawMessageDelivery, RedrivePolicy, DeliveryPolicy. */
  attributes: texts,
  pending: z.boolean(),
  /** Confirmed so by a signed request: only a signed request unsubscribes, the link in mails does not. */
  authenticateOnUnsubscribe: z.boolean(),
});

const TokenRecord = z.object({
  token: z.string(),
  subscriptionArn: z.string(),
  /** ISO instant. */
  until: z.string(),
});

const Stored = z.object({
  topics: z.array(TopicRecord),
  subscriptions: z.array(SubscriptionRecord),
  tokens: z.array(TokenRecord),
});

/** A topic, with its attributes as they were set. */
export type Topic = z.infer<typeof TopicRecord>;
/** One endpoint's subscription to one topic. */
export type Subscription = z.infer<typeof SubscriptionRecord>;
/** A way to receive. */
export type Protocol = Subscription['protocol'];
/** The protocols that the local SNS delivers. */
export const PROTOCOLS = SubscriptionRecord.def.shape.protocol.options;

/** Topics and subscriptions by ARN, tokens by their text. Change, then save. */
export type SnsState = {
  readonly topics: Map<string, Topic>;
  readonly subscriptions: Map<string, Subscription>;
  readonly tokens: Map<string, z.infer<typeof TokenRecord>>;
  readonly save: () => Promise<void>;
};

const EMPTY: z.infer<typeof Stored> = { topics: [], subscriptions: [], tokens: [] };

const readStored = async (path: string): Promise<z.infer<typeof Stored>> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? EMPTY : Stored.parse(JSON.parse(text));
};

/** Reads the file, if any; without a path, nothing outlives the process. */
export const openState = async (path: string | undefined): Promise<SnsState> => {
  const stored = path === undefined ? EMPTY : await readStored(path);
  const topics = new Map(stored.topics.map((topic) => [topic.arn, topic]));
  const subscriptions = new Map(stored.subscriptions.map((entry) => [entry.arn, entry]));
  const tokens = new Map(stored.tokens.map((entry) => [entry.token, entry]));
  const inTurn = oneByOne();
  return {
    topics,
    subscriptions,
    tokens,
    save: () =>
      inTurn(async () => {
        if (path === undefined) return;
        const all = {
          topics: [...topics.values()],
          subscriptions: [...subscriptions.values()],
          tokens: [...tokens.values()],
        };
        await writeAtomic(path, JSON.stringify(all, undefined, 1));
      }),
  };
};

/** The topic; refused if there is none. */
export const topicOf = (state: SnsState, arn: string): Topic => {
  const topic = state.topics.get(arn);
  if (topic === undefined) throw new SnsError('NotFound', 'Topic does not exist', 404);
  return topic;
};

/** The subscription; refused if there is none. */
export const subscriptionOf = (state: SnsState, arn: string): Subscription => {
  const subscription = state.subscriptions.get(arn);
  if (subscription === undefined)
    throw new SnsError('NotFound', 'Subscription does not exist', 404);
  return subscription;
};

/** The subscriptions of one topic, oldest first. */
export const subscriptionsTo = (state: SnsState, topicArn: string): readonly Subscription[] =>
  [...state.subscriptions.values()].filter((entry) => entry.topicArn === topicArn);

const PAGE = 100;

/** One page of a listing, as SNS cuts them: 100 entries, and a token if there are more. */
export const pageOf = <T>(all: readonly T[], token: string | undefined) => {
  const start = token === undefined ? 0 : Number(Buffer.from(token, 'base64url').toString());
  if (!Number.isInteger(start) || start < 0)
    throw new SnsError('InvalidParameter', 'Invalid parameter: NextToken');
  const end = start + PAGE;
  return {
    items: all.slice(start, end),
    next: end < all.length ? Buffer.from(String(end)).toString('base64url') : undefined,
  };
};
