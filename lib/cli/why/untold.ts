/** Who watches a topic of an alert and yet has no message of it, and why: the same pure rules as alert's. */

import { topicsFor, type Unwanted } from '../../../lambda/core/alert/decide.ts';
import type { Ledger } from '../../../lambda/core/alert/ledger.ts';
import type { Subscriber } from '../../../lambda/core/subscription/subscriber.ts';
import { toldOf } from '../../../lambda/steps/told.ts';
import type { Message } from './message.ts';

/** One reader without a message of alert n. */
export type Untold = { readonly n: number; readonly reader: Subscriber; readonly why: string };

// They watch the topic, so what is not asked for is the place.
const WORDS: Readonly<Record<Unwanted, string>> = {
  unsubscribed: 'left',
  'older than the subscription': 'it is older than the subscription',
  'below prominence': 'less prominent than asked for (--min)',
  'not asked for': 'not a topic of theirs',
  'story already told': 'already told of this story, and nothing is new in it',
  'never told of it': 'never told of what it corrects',
};

/** Each alert's readers without a message. */
export const untoldOf = (
  ledger: Ledger,
  messages: readonly Message[],
  readers: readonly Subscriber[],
): readonly Untold[] =>
  Object.entries(ledger.alerts).flatMap(([written, alert]) => {
    const n = Number(written);
    const watched = new Set(alert.topics.map(({ topic }) => topic));
    return readers
      .filter(({ topics }) => topics.some((topic) => watched.has(topic)))
      .flatMap((reader): readonly Untold[] => {
        const own = new Map(
          messages
            .filter(({ subscriberId }) => subscriberId === reader.id)
            .map((message) => [message.n, message.delivery]),
        );
        if (own.has(n)) return [];
        const told = toldOf(ledger, n, reader, (m) => own.get(m));
        const concern = topicsFor(ledger, n, reader, told);
        const later = alert.fanned
          ? 'asked for this after it was sent'
          : 'its message is just being written';
        return [{ n, reader, why: 'not' in concern ? WORDS[concern.not] : later }];
      });
  });
