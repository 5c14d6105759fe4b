/** What a run of the model starts from, what may go wrong in it, and what is looked at in the end. */

import type { Subscriber } from '../../../lambda/core/subscription/subscriber.ts';
import type { ScanPorts } from '../../../lambda/steps/scan.ts';
import type { MemoryTable } from '../../support/memory/records.ts';

/** A queue between two steps. */
export type QueueName = 'inbox' | 'alerts' | 'outbox';

/**
 * How often each may happen: a crash after a write, a message given out while it is worked, a publish
 * dropped after it was taken or refused, a pause longer than a lease, a write that is sent again because
 * its answer was lost (the first request has arrived before, or arrives at any time later).
 */
export type Faults = {
  readonly crashes: number;
  readonly redeliveries: number;
  readonly publishes: number;
  readonly jumps: number;
  readonly repeats: number;
};

/** What a check looks at. */
export type End = {
  readonly table: MemoryTable;
  /** Pages that are still in the inbox. */
  readonly inbox: Readonly<Record<string, string>>;
  /** Messages that SNS took, by the topic or number they were sent to. */
  readonly taken: Readonly<Record<string, number>>;
  /** Publishes of which the table cannot say whether they happened, likewise. */
  readonly unknown: Readonly<Record<string, number>>;
};

/** One scene. */
export type Scene = {
  readonly faults: Faults;
  readonly subscribers: readonly Subscriber[];
  /** Content by key of the pages that are dropped. */
  readonly pages: Readonly<Record<string, string>>;
  readonly read: ScanPorts['read'];
  readonly matcher: ScanPorts['matcher'];
  /** Records that are there before it begins, and the messages that are queued. */
  readonly given?: {
    readonly table: Partial<MemoryTable>;
    readonly messages: readonly { readonly queue: QueueName; readonly body: unknown }[];
  };
  /** Stories whose telling is counted one by one, also in messages of several: `<address> <storyId>`. */
  readonly stories?: readonly string[];
  /** How often the clock may strike once all is quiet: it moves to the next digest that is due, and queues it. */
  readonly strikes?: number;
  /** The queue where this scene ends: messages sent to it are not worked. */
  readonly until?: QueueName;
  /** A table that forgets its conditions, to see that the model would notice. */
  readonly isCareless?: boolean;
  readonly check: (end: End) => readonly string[];
};
