/**
 * Subscribing. Every command here may be repeated and may break off anywhere: it reads what is there,
 * writes what is missing, and asks SNS for what the table does not know. Running it again completes it.
 */

import type { Hash, Prominence } from '../core/article.ts';
import { storeCode } from '../core/subscription/code.ts';
import { codeSms, type Words, welcomeEmail, welcomeSms } from '../core/subscription/messages.ts';
import { type RhythmWish, withRhythm } from '../core/subscription/rhythm.ts';
import type { Channel, Subscriber } from '../core/subscription/subscriber.ts';
import type { Readers, Subscribers } from './ports.ts';

/** What subscribing needs; time and randomness are given, so that tests can repeat them. */
export type SubscribePorts = {
  readonly subscribers: Subscribers;
  readonly readers: Readers;
  /** ISO instant. */
  readonly now: () => string;
  /** A fresh subscriber id: lower-case letters and digits. */
  readonly newId: () => string;
  /** Six random digits. */
  readonly newCode: () => string;
  readonly hash: Hash;
  readonly words: Words;
  /** IANA time zone of the stage. */
  readonly zone: string;
};

const HEADLINE: Prominence = 3;

/** What a person asks for; checked before it gets here. */
export type Wish = {
  readonly address: string;
  readonly topics: readonly string[];
  /** Left out: as it is, or headlines for a new subscriber. */
  readonly min?: Prominence;
  /** Left out: as it is, or the stage's for a new subscriber. */
  readonly zone?: string;
  /** When to be told; left out: as it is, or at once for a new subscriber. */
  readonly rhythm?: RhythmWish;
};

/** `asked`: the person must confirm now (`again`: was asked before). `changed`: active, with the new wishes. */
export type SubscribeOutcome = {
  readonly outcome: 'asked' | 'changed';
  readonly subscriber: Subscriber;
  readonly again: boolean;
  /** ISO instant at which this address had left earlier. */
  readonly left?: string;
};

// Each round means that somebody else wrote the same subscriber in between.
const MOST_ROUNDS = 20;

const contended = (what: string) =>
  new Error(`${what} kept being changed by somebody else at the same time; run the command again`);

/** Changes a subscriber as it is now; undefined if there is none (any more). */
export const changeSubscriber = async (
  subscribers: Subscribers,
  id: string,
  change: (subscriber: Subscriber) => Subscriber,
): Promise<Subscriber | undefined> => {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const current = await subscribers.get(id);
    if (current === undefined) return undefined;
    const next = change(current);
    if ((await subscribers.put(next)) === 'written') return next;
  }
  throw contended(`Subscriber ${id}`);
};

/** The subscriber at the address with these wishes, made if there is none. */
const settle = async (
  channel: Channel,
  wish: Wish,
  { subscribers, now, newId, zone }: SubscribePorts,
): Promise<{ subscriber: Subscriber; again: boolean; left?: string }> => {
  const { address: _, rhythm = {}, ...wishes } = wish;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const existing = await subscribers.byAddress(channel, wish.address);
    if (existing) {
      const changed = withRhythm({ ...existing, ...wishes }, rhythm);
      if ((await subscribers.put(changed)) === 'written')
        return { subscriber: changed, again: true };
      continue;
    }
    const known = await subscribers.known(channel, wish.address);
    const asked: Subscriber = {
      // Who comes back keeps the id, so that the leave links of old mails work again.
      id: known?.subscriberId ?? newId(),
      channel,
      address: wish.address,
      state: 'pending',
      since: now(),
      cadence: 'instant',
      min: HEADLINE,
      zone,
      ...wishes,
    };
    const subscriber = withRhythm(asked, rhythm);
    if ((await subscribers.put(subscriber)) === 'written')
      return { subscriber, again: false, ...(known?.left ? { left: known.left } : {}) };
  }
  throw contended(wish.address);
};

/** Back to the beginning: SNS has ended the subscription, so the person must confirm (and be welcomed) again. */
const pendingAgain = ({
  subscriptionArn: _arn,
  guarded: _guarded,
  welcomed: _welcomed,
  ...subscriber
}: Subscriber): Subscriber => ({ ...subscriber, state: 'pending' });

/** Subscribes a mailbox: SNS sends it a confirmation mail, unless it is confirmed already. */
export const subscribeEmail = async (
  wish: Wish,
  ports: SubscribePorts,
): Promise<SubscribeOutcome> => {
  const { subscribers, readers } = ports;
  const { subscriber, again, left } = await settle('email', wish, ports);
  const { id, address } = subscriber;
  const sns = subscriber.topicArn ? await readers.stateOf(subscriber.topicArn) : undefined;
  if (sns?.state === 'confirmed') {
    const active = await activate(id, sns, ports);
    if (active) return { outcome: 'changed', subscriber: active, again };
  }
  const topicArn = await readers.openTopic(id);
  // Stored before SNS is asked: the link of the mail must find its subscriber whatever happens next.
  await changeSubscriber(subscribers, id, (current) => ({ ...pendingAgain(current), topicArn }));
  const renew = sns?.state === 'pending';
  const subscriptionArn = await readers.requestConfirmation(topicArn, address, { renew });
  const asked = await changeSubscriber(subscribers, id, (current) => ({
    ...current,
    subscriptionArn,
  }));
  if (!asked) throw new Error(`${address} left while being subscribed`);
  return { outcome: 'asked', subscriber: asked, again, ...(left ? { left } : {}) };
};

/** Subscribes a telephone: a code goes there, unless the number is confirmed already. */
export const subscribeSms = async (
  wish: Wish,
  ports: SubscribePorts,
): Promise<SubscribeOutcome> => {
  const { subscribers, readers, now, newCode, hash, words } = ports;
  const { subscriber, again, left } = await settle('sms', wish, ports);
  if (subscriber.state === 'active') {
    const active = await activate(subscriber.id, undefined, ports);
    if (active) return { outcome: 'changed', subscriber: active, again };
  }
  const digits = newCode();
  const code = storeCode(subscriber.id, digits, now(), hash);
  const asked = await changeSubscriber(subscribers, subscriber.id, (current) => ({
    ...current,
    code,
  }));
  if (!asked) throw new Error(`${wish.address} left while being subscribed`);
  await readers.sms(wish.address, codeSms(digits, words.lang));
  return { outcome: 'asked', subscriber: asked, again, ...(left ? { left } : {}) };
};

/** What SNS knows of a confirmed subscription. */
export type ConfirmedBySns = { readonly subscriptionArn: string; readonly guarded: boolean };

/**
 * Makes a subscriber active from now on and sends the welcome, each if it was not done yet; undefined
 * if the person has left. A break between the welcome and its note sends it once more: better two than none.
 */
export const activate = async (
  id: string,
  sns: ConfirmedBySns | undefined,
  ports: SubscribePorts,
): Promise<Subscriber | undefined> => {
  const { subscribers, now } = ports;
  if (sns) await ports.readers.keepUndelivered(sns.subscriptionArn);
  const active = await changeSubscriber(subscribers, id, ({ code: _code, ...current }) => ({
    ...current,
    ...(sns ? { subscriptionArn: sns.subscriptionArn, guarded: sns.guarded } : {}),
    state: 'active',
    since: current.state === 'active' ? current.since : now(),
  }));
  if (!active || active.welcomed) return active;
  await welcome(active, ports);
  return changeSubscriber(subscribers, id, (current) => ({ ...current, welcomed: now() }));
};

const welcome = async (subscriber: Subscriber, { readers, words }: SubscribePorts) => {
  if (subscriber.channel === 'sms')
    return readers.sms(subscriber.address, welcomeSms(subscriber, words));
  if (!subscriber.topicArn)
    throw new Error(`Subscriber ${subscriber.id} is active without a topic`);
  return readers.mail(subscriber.topicArn, welcomeEmail(subscriber, words));
};
