/** A message to one reader or to programs, with what became of it. */

import type { Delivery } from '../../../lambda/core/alert/delivery.ts';
import { deliveryName } from '../../../lambda/core/alert/delivery-name.ts';
import { BROADCAST, type Subscriber } from '../../../lambda/core/subscription/subscriber.ts';
import type { DeliveryId } from '../../../lambda/steps/store.ts';
import { minute } from '../figures.ts';
import { whomOf } from '../ops/unknown.ts';

/** See above. No reader: programs, or one who left. */
export type Message = DeliveryId & { readonly delivery: Delivery; readonly reader?: Subscriber };

const CHANNELS: Readonly<Record<string, string>> = {
  email: 'mail to ',
  sms: 'SMS to ',
  left: 'to ',
};

/** What became of it, or why it waits. `option`: what leads a command to the same system. */
const outcomeOf = ({ delivery, ...id }: Message, option: string): string => {
  const { state, reason, messageId, changedAt, dueAt } = delivery;
  const why = reason === undefined ? '' : `: ${reason}`;
  switch (state) {
    case 'SENT':
      return `sent ${minute(changedAt)}, SNS took it as ${messageId ?? 'an unnamed message'}${why}`;
    case 'HELD':
      return `held back ${minute(changedAt)}${why}`;
    case 'UNKNOWN':
      return `nobody knows whether it arrived${why}; npx vigie ops resend ${deliveryName(id)}${option}`;
    case 'SENDING':
      return `being sent since ${minute(changedAt)}`;
    default:
      return dueAt === undefined
        ? `waits since ${minute(changedAt)}${why}`
        : `waits for the message of ${minute(dueAt)}${why}`;
  }
};

/** By what, to whom, and what became of it. */
export const messageLine = (message: Message, option: string): string => {
  const { channel, address } = whomOf({ id: message, ...message });
  return `${CHANNELS[channel] ?? ''}${address}: ${outcomeOf(message, option)}`;
};

/** For programs; what is not known is null. */
export const messageJson = ({ delivery, reader, ...id }: Message) => ({
  id: deliveryName(id),
  n: id.n,
  channel: id.subscriberId === BROADCAST ? 'broadcast' : (reader?.channel ?? null),
  address: reader?.address ?? null,
  ...delivery,
});
