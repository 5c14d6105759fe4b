/** Who is told: one person at one address. */

import type { Prominence } from '../article.ts';

/** How a person is reached; `*` (BROADCAST) is every program on the broadcast topic. */
export type Channel = 'email' | 'sms';

/** `instant`: at once; `daytime`: at once outside the quiet hours; `daily`: one digest a day. */
export type Cadence = 'instant' | 'daytime' | 'daily';

/** A topic by its id, a story by its id, or a source by its owner's key, muted until an ISO instant, or until taken back. */
export type Mute = {
  readonly what: 'topic' | 'story' | 'source';
  readonly id: string;
  readonly until?: string;
};

/** The subscriber id that stands for the broadcast topic in deliveries. */
export const BROADCAST = '*';

/** A subscriber. Ids are random, never made from the address. */
export type Subscriber = {
  readonly id: string;
  readonly channel: Channel;
  /** Lower-cased email address, or E.164 number. */
  readonly address: string;
  readonly state: 'pending' | 'active';
  /** ISO instant of the confirmation (of the request while pending): older alerts are not for this person. */
  readonly since: string;
  readonly topics: readonly string[];
  /** Least prominence of the topic's own match. */
  readonly min: Prominence;
  readonly cadence: Cadence;
  /** `daily` only: local time of the digest, `HH:MM`. */
  readonly at?: string;
  /** `daytime` only: local hours that wait for their end, `HH:MM` each; `from` may be later than `to`. */
  readonly quiet?: { readonly from: string; readonly to: string };
  /** A digest also when there is nothing to tell. */
  readonly always?: true;
  /** Most instant messages a minute; what is more becomes one message. Absent: five. */
  readonly burst?: number;
  /** What this person does not want to hear of for a while. */
  readonly mutes?: readonly Mute[];
  /** IANA time zone in which times are written. */
  readonly zone: string;
  /** Email only: the person's own SNS topic and subscription. */
  readonly topicArn?: string;
  readonly subscriptionArn?: string;
  /** Email only: confirmed so that the unsubscribe link that SNS adds asks for AWS credentials. */
  readonly guarded?: boolean;
  /** SMS only, while pending: hash of the code, its end, tries left. */
  readonly code?: { readonly hash: string; readonly until: string; readonly triesLeft: number };
  /** ISO instant of the welcome message; absent until it was sent. */
  readonly welcomed?: string;
  /** Which write of the store this was read from; `put` refuses a change of an older one. Absent: new. */
  readonly revision?: number;
};
