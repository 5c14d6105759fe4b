/**
 * Sending once more what a person decides to risk. Vigie itself never repeats an SMS that may have
 * arrived; the operator may, one delivery at a time. Set back to WAITING it is claimed, published and
 * marked like any other, so it goes out once more and no oftener: its attempts go on counting.
 */

import { BROADCAST, type Subscriber } from '../subscription/subscriber.ts';
import { topicsFor, type Unwanted } from './decide.ts';
import type { Delivery } from './delivery.ts';
import type { Ledger } from './ledger.ts';

/** The reason that notify gives a delivery to a reader whose address is not proved yet. */
export const NOT_CONFIRMED = 'not confirmed';

/** What a person asks to be sent again, as it was read. */
export type Again = {
  readonly delivery: Delivery;
  readonly ledger: Ledger;
  readonly n: number;
  readonly subscriberId: string;
  /** Absent: left, or the delivery is the one to programs. */
  readonly reader: Subscriber | undefined;
  /** The story's earlier alerts that this reader was told of. */
  readonly told: ReadonlySet<number>;
};

/** Why a delivery is not sent again. */
export type NotAgain = 'sent' | 'sending' | 'held' | typeof NOT_CONFIRMED | Unwanted;

/** `set back`: to WAITING, then to the outbox; `queue`: it waits already, a message to the outbox is enough. */
export type ResendVerdict =
  | { readonly act: 'set back' | 'queue' }
  | { readonly act: 'refuse'; readonly why: NotAgain };

/** Why notify would only hold it back again; undefined if it would send it (or ask SNS first). */
const unwanted = ({ ledger, n, subscriberId, reader, told }: Again): NotAgain | undefined => {
  if (subscriberId === BROADCAST) return undefined;
  const concern = topicsFor(ledger, n, reader, told);
  if ('not' in concern) return concern.not;
  // A mailbox may have been confirmed by its link; only SNS knows, and notify asks it. A telephone cannot.
  return reader?.state === 'pending' && reader.channel === 'sms' ? NOT_CONFIRMED : undefined;
};

/** Whether a delivery may be sent once more because a person says so. */
export const resendVerdict = (again: Again): ResendVerdict => {
  const { state, reason } = again.delivery;
  if (state === 'SENT') return { act: 'refuse', why: 'sent' };
  if (state === 'SENDING') return { act: 'refuse', why: 'sending' };
  if (state === 'HELD' && reason !== NOT_CONFIRMED) return { act: 'refuse', why: 'held' };
  const why = unwanted(again);
  if (why !== undefined) return { act: 'refuse', why };
  return { act: state === 'WAITING' ? 'queue' : 'set back' };
};

/** The delivery as it waits to be sent once more. */
export const setBack = ({ attempt }: Delivery, now: string): Delivery => ({
  state: 'WAITING',
  reason: 'a person sends it again',
  attempt,
  changedAt: now,
});
