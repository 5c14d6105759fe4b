/** Leaving, and writing to one subscriber: what is done to a subscriber that exists. */

import { testEmail, testSms, type Words } from '../core/subscription/messages.ts';
import type { Subscriber } from '../core/subscription/subscriber.ts';
import type { Readers, Subscribers } from './ports.ts';

/** What leaving needs. */
export type LeavePorts = {
  readonly subscribers: Subscribers;
  readonly readers: Pick<Readers, 'closeTopic'>;
};

/**
 * Ends a subscription: SNS first, so that nothing is mailed any more, then the table. `unknown`: nobody
 * has this id (any more), which for whoever asks is the same as having left.
 */
export const leave = async (
  subscriberId: string,
  { subscribers, readers }: LeavePorts,
  options: { readonly erase: boolean } = { erase: false },
): Promise<'left' | 'unknown'> => {
  const subscriber = await subscribers.get(subscriberId);
  if (!subscriber) return 'unknown';
  if (subscriber.topicArn) await readers.closeTopic(subscriber.topicArn);
  await subscribers.remove(subscriberId, options);
  return 'left';
};

/** The subscriber with this id or address, if there is exactly one. */
export const findSubscriber = async (
  who: string,
  subscribers: Subscribers,
): Promise<Subscriber | undefined> =>
  (await subscribers.list()).find(({ id, address }) => id === who || address === who);

/** What came of it; `left-before` names the instant, `forgotten` says that its address is erased now. */
export type UnsubscribeOutcome =
  | { readonly outcome: 'left'; readonly subscriber: Subscriber }
  | { readonly outcome: 'left-before'; readonly left: string | undefined }
  | { readonly outcome: 'forgotten' | 'unknown' };

/** Ends the subscription of an id or an address; with `erase` nothing stays that tells of the address. */
export const unsubscribe = async (
  who: string,
  ports: LeavePorts,
  options: { readonly erase: boolean },
): Promise<UnsubscribeOutcome> => {
  const subscriber = await findSubscriber(who, ports.subscribers);
  if (subscriber) {
    await leave(subscriber.id, ports, options);
    return { outcome: 'left', subscriber };
  }
  const channel = who.startsWith('+') ? 'sms' : 'email';
  const known = await ports.subscribers.known(channel, who);
  if (!known) return { outcome: 'unknown' };
  if (!options.erase) return { outcome: 'left-before', left: known.left };
  await ports.subscribers.forget(channel, who);
  return { outcome: 'forgotten' };
};

/** Sends a test message to an active subscriber; SNS's message id. */
export const sendTest = async (
  subscriber: Subscriber,
  { readers, words }: { readonly readers: Pick<Readers, 'mail' | 'sms'>; readonly words: Words },
): Promise<string | 'pending'> => {
  if (subscriber.state !== 'active') return 'pending';
  if (subscriber.channel === 'sms') return readers.sms(subscriber.address, testSms(words.lang));
  if (!subscriber.topicArn)
    throw new Error(`Subscriber ${subscriber.id} is active without a topic`);
  return readers.mail(subscriber.topicArn, testEmail(subscriber, words));
};
