/** The messages of our queues as text, and back: checked once, where they enter. */

import * as z from 'zod/mini';
import { isSourceName } from '../core/page/source-name.ts';
import type { AlertMessage, DigestMessage, InboxMessage, OutboxMessage } from '../steps/lines.ts';
import { StoredHeard } from './stored.ts';

/** A message, or what is wrong with its text. */
export type Parsed<Message> =
  | { readonly ok: true; readonly message: Message }
  | { readonly ok: false; readonly wrong: string };

// Amazon S3 user guide, "Event message structure" and, for the test message, "Enabling notifications".
const S3Event = z.object({
  // Ours, in what the sweep sends.
  again: z.optional(z.literal(true)),
  Records: z.array(
    z.object({
      eventName: z.string(),
      s3: z.object({ object: z.object({ key: z.string() }) }),
    }),
  ),
});
const S3Test = z.object({ Event: z.literal('s3:TestEvent') });

// A record would be copied by zod, which drops a field named __proto__.
const SentRecord = z.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'it is no object',
);

// docs/inbox.schema.json. Each article is judged for itself when it is read.
const Sent = z.object({
  source: z.optional(z.string().check(z.refine(isSourceName, 'it is no name of a source'))),
  articles: z.array(SentRecord).check(z.minLength(1)),
});

const Alert = z.object({
  articleId: z.string(),
  textHash: z.string(),
  at: z.string(),
  topics: z.array(StoredHeard),
});

const Outbox = z.union([
  z.object({ storyId: z.string(), n: z.number(), subscriberId: z.string() }),
  z.object({ digest: z.string(), period: z.string() }),
]);

const json = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

const reader =
  <Message>(what: string, schema: z.ZodMiniType<Message>) =>
  (body: string): Parsed<Message> => {
    const checked = z.safeParse(schema, json(body));
    if (checked.success) return { ok: true, message: checked.data };
    const [issue] = checked.error.issues;
    const field = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : '';
    return { ok: false, wrong: `This is no ${what}${field}: ${issue?.message ?? 'not JSON'}` };
  };

/** A message of the alerts queue. */
export const readAlertMessage: (body: string) => Parsed<AlertMessage> = reader(
  'alert message',
  Alert,
);

/** A message of the outbox. */
export const readOutboxMessage: (body: string) => Parsed<OutboxMessage | DigestMessage> = reader(
  'outbox message',
  Outbox,
);

const readS3Event = reader(
  'S3 event notification, nor a message with "articles" (docs/inbox.schema.json)',
  S3Event,
);

const readSent = reader('message with articles (docs/inbox.schema.json)', Sent);

const hasArticles = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'articles' in value;

/** The folder of the bucket where pages come in. */
export const INBOX = 'inbox/';

/** S3 writes blanks as `+` and the rest percent-encoded. */
const decodeKey = (key: string): string | undefined => {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
};

/** A message of the inbox queue: an S3 event notification, or articles that a program sent. */
export const readInboxMessage = (body: string): Parsed<InboxMessage> => {
  const value = json(body);
  if (z.safeParse(S3Test, value).success) return { ok: true, message: { keys: [] } };
  if (hasArticles(value)) {
    const sent = readSent(body);
    return sent.ok ? { ok: true, message: { keys: [], sent: sent.message } } : sent;
  }
  const event = readS3Event(body);
  if (!event.ok) return event;
  const keys: string[] = [];
  for (const { eventName, s3 } of event.message.Records) {
    const key = decodeKey(s3.object.key);
    if (key === undefined || !key.startsWith(INBOX))
      return { ok: false, wrong: `The S3 event names no object under ${INBOX}: ${s3.object.key}` };
    // The console makes an empty object for a folder.
    if (eventName.includes('ObjectCreated') && !key.endsWith('/')) keys.push(key);
  }
  return { ok: true, message: event.message.again ? { keys, again: true } : { keys } };
};

/** What a page that was queued again is known by over all the messages that named it. */
export const pageAgain = ({ keys, again }: InboxMessage): string | undefined =>
  again ? keys.join(' ') : undefined;

/** The same shape as S3's own, so that the inbox queue has one. */
export const inboxMessage =
  (bucket: string) =>
  ({ keys, again }: InboxMessage): string =>
    JSON.stringify({
      ...(again ? { again } : {}),
      Records: keys.map((key) => ({
        eventSource: 'aws:s3',
        eventName: 'ObjectCreated:Put',
        s3: {
          bucket: { name: bucket },
          object: { key: key.split('/').map(encodeURIComponent).join('/') },
        },
      })),
    });
