/** An alert as its texts need it: one story's article with the matches that concern one reader. */

import type { Prominence, Zone } from '../article.ts';
import type { LinkTarget } from '../subscription/link.ts';

/** A sentence cut for storage with the matched words' offsets in it (UTF-16 units of `sentence`). */
export type Quote = {
  readonly sentence: string;
  readonly terms: readonly { readonly start: number; readonly end: number }[];
};

/** A match as stored and shown. */
export type MatchView = {
  readonly topic: string;
  /** In the stage's language. */
  readonly topicTitle: string;
  readonly zone: Zone;
  readonly prominence: Prominence;
  readonly aspect: string | null;
  readonly quotes: readonly Quote[];
};

/** One alert. */
export type AlertView = {
  /** Four letters and digits that name the story to people: `vigie why 7K2P`. */
  readonly ref: string;
  readonly kind: 'alert' | 'update' | 'correction' | 'canary';
  readonly articleId: string;
  readonly storyId: string;
  readonly title: string;
  readonly lang: string;
  readonly articleKind: 'story' | 'excerpt';
  readonly source: string;
  readonly url?: string;
  /** ISO instants. `published` is absent for an undated article. */
  readonly published?: string;
  readonly seenAt: string;
  readonly publishers: number;
  /** What is new beside what was told, as `news.ts` writes it. */
  readonly news?: readonly string[];
  /** ISO instant of what is updated (the story's first alert), or corrected. */
  readonly toldAt?: string;
  readonly matches: readonly MatchView[];
};

/** Own words of the stage, and where its links lead. */
export type Wording = {
  readonly lang: 'fr' | 'en';
  /** IANA time zone of the reader. */
  readonly timeZone: string;
  /** The signed leave link of this reader; absent for SMS and programs. */
  readonly leaveUrl?: string;
  /** The signed link under which this reader mutes a story or a topic; absent for SMS and programs. */
  readonly muteUrl?: (target: LinkTarget) => string;
  /**
   * What the unsubscribe link in SNS's own footer does: `refused` without an AWS account (confirmed with
   * AuthenticateOnUnsubscribe), `works` for whoever opens it. Where absent the mail claims neither.
   */
  readonly awsUnsubscribe?: 'refused' | 'works';
};

/** A message ready for SNS: subject under 100 printable ASCII characters, body plain text. */
export type EmailText = { readonly subject: string; readonly body: string };

/** One SMS part: how it is counted, in GSM-7 septets (160) or UCS-2 units (70). */
export type SmsText = {
  readonly text: string;
  readonly encoding: 'gsm7' | 'ucs2';
  readonly units: number;
};
