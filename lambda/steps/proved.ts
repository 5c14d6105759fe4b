/**
 * Whether a reader's address is proved. SNS does not tell when somebody opens its confirmation link, so
 * it is asked where it matters: before the first message.
 */

import type { Subscriber } from '../core/subscription/subscriber.ts';
import type { Readers, Subscribers } from './ports.ts';

/** What is asked and written. */
export type ProvedPorts = {
  readonly subscribers: Pick<Subscribers, 'put'>;
  readonly readers: Pick<Readers, 'stateOf'>;
};

/**
 * The reader, made active if the confirmation link was opened meanwhile; undefined if it was not.
 * `since`: the ISO instant of what is told, which was asked for before it.
 */
export const proved = async (
  ports: ProvedPorts,
  reader: Subscriber,
  since: string,
): Promise<Subscriber | undefined> => {
  if (reader.state === 'active') return reader;
  if (reader.channel !== 'email' || reader.topicArn === undefined) return undefined;
  const seen = await ports.readers.stateOf(reader.topicArn);
  if (seen.state !== 'confirmed') return undefined;
  const { subscriptionArn, guarded } = seen;
  // Confirmed before its delivery: it is the first one of this reader.
  const active: Subscriber = { ...reader, state: 'active', since, subscriptionArn, guarded };
  if ((await ports.subscribers.put(active)) === 'changed')
    throw new Error(`Subscriber ${reader.id} changed while being activated`);
  return active;
};
