/** What the steps need of queues, pages and SNS: types only. */

import type { Broadcast } from '../core/alert/broadcast.ts';
import type { Heard } from '../core/alert/heard.ts';
import type { EmailText } from '../core/alert/view.ts';
import type { Article } from '../core/article.ts';
import type { DecodeCode } from '../core/page/decode.ts';
import type { DeliveryId } from './store.ts';

/** How a record ended: all its effects are stored, it is to come back (at an ISO instant, else after a while), or it can never be worked. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'later'; readonly reason: string; readonly until?: string }
  | ({ readonly kind: 'refused' } & Refused);

/** ISO 8601 now, in UTC with milliseconds. */
export type Clock = () => string;

/** One line of the log: an event's name in kebab case, and what it is about. */
export type Log = (event: string, about: Readonly<Record<string, unknown>>) => void;

/** A queue of ours. Sending twice is harmless: every message may be repeated. */
export type Queue<Message> = { readonly send: (messages: readonly Message[]) => Promise<void> };

/** Articles that a program sent as a message, unchecked; `source` is what people know the source by. */
export type SentMessage = {
  readonly source?: string | undefined;
  readonly articles: readonly Readonly<Record<string, unknown>>[];
};

/**
 * inbox: pages by their keys in the bucket, none in S3's own test message, or articles instead. `again`:
 * queued by the sweep.
 */
export type InboxMessage = {
  readonly keys: readonly string[];
  readonly again?: true;
  readonly sent?: SentMessage;
};
/** alerts: a version of an article whose matches are stored. */
export type AlertMessage = Heard;
/** outbox: one delivery. */
export type OutboxMessage = DeliveryId;
/** outbox, too: the digest of a subscriber that is due at an ISO instant, which names its period. */
export type DigestMessage = { readonly digest: string; readonly period: string };

/** What a page's sender said of it, if anything: its content type, and the address that it has in the web. */
export type Stated = { readonly contentType?: string; readonly url?: string };

/** What is under a key of the inbox. */
export type Fetched =
  | {
      readonly kind: 'page';
      readonly etag: string;
      /** Unpacked. */
      readonly bytes: Uint8Array;
      readonly stated: Stated;
    }
  | { readonly kind: 'too large'; readonly etag: string; readonly size: number }
  | ({ readonly kind: 'refused'; readonly etag: string } & Refused)
  | { readonly kind: 'gone' };

/** Why a page or record can never be worked: a folder of the quarantine. */
export type Refusal =
  | DecodeCode
  | 'packed'
  | 'unreadable'
  | 'wrong-shape'
  | 'stopped-the-process'
  | 'about-nothing';

/** A refusal with what a person should know about it. */
export type Refused = { readonly refusal: Refusal; readonly detail: string };

/** A line of the archive: an article as it was read, with its part of the page (offsets count from the page's start). */
export type Archived = {
  readonly key: string;
  readonly readAt: string;
  readonly article: Article;
  readonly text: string;
  readonly topics: readonly string[];
};

/** Pages in the bucket. */
export type Pages = {
  readonly fetch: (key: string) => Promise<Fetched>;
  /** Puts articles that came as a message into the inbox as a page, one a line; the same again is the same page. */
  readonly accept: (sent: SentMessage) => Promise<void>;
  /** Moves a page out of the inbox, unless it was overwritten since it was read; `drop` keeps nothing of it. */
  readonly finish: (key: string, etag: string, fate?: 'keep' | 'drop') => Promise<void>;
  /** Moves a page to the quarantine with its reason, unless it was overwritten since it was read. */
  readonly quarantine: (key: string, etag: string, why: Refused) => Promise<void>;
  /** Keeps a record that names no page in the quarantine, with its reason. */
  readonly keepRecord: (messageId: string, body: string, why: Refused) => Promise<void>;
  /** Writes one object with these articles. */
  readonly archive: (articles: readonly Archived[]) => Promise<void>;
  /** Keys in the inbox last written before an ISO instant. */
  readonly waiting: (before: string) => Promise<readonly string[]>;
};

/** What became of a publish: taken with SNS's id, surely not sent, or nobody knows. */
export type Published =
  | { readonly kind: 'sent'; readonly messageId: string }
  | { readonly kind: 'refused' | 'unknown'; readonly reason: string };

/** SNS, asked exactly once a call. */
export type Publisher = {
  readonly email: (topicArn: string, text: EmailText) => Promise<Published>;
  readonly sms: (phone: string, text: string) => Promise<Published>;
  readonly broadcast: (text: Broadcast) => Promise<Published>;
};
