/**
 * Confirming: the proof that mailbox or telephone belong to whom they were subscribed for. By the
 * token of SNS's mail (so that only we, with credentials, can end the subscription at SNS) or by the
 * code of an SMS.
 */

import { tryCode } from '../core/subscription/code.ts';
import type { Confirmation } from '../core/subscription/confirmation.ts';
import type { Subscriber } from '../core/subscription/subscriber.ts';
import type { ReaderState } from './ports.ts';
import { activate, changeSubscriber, type SubscribePorts } from './subscribe.ts';

/** What came of it, each for its own sentence. */
export type ConfirmOutcome =
  | { readonly outcome: 'confirmed'; readonly subscriber: Subscriber }
  /** The link's topic is no reader's of this system: another stage, or the person has left. */
  | { readonly outcome: 'unknown-topic'; readonly topicArn: string }
  /** SNS refused the token: wrong, older than two days, or used up. */
  | { readonly outcome: 'refused' }
  /** Nobody waits for this kind of confirmation (at this number). */
  | { readonly outcome: 'nobody-waits' }
  | { readonly outcome: 'wrong-code'; readonly triesLeft: number; readonly phone: string }
  | { readonly outcome: 'code-expired' | 'no-tries-left'; readonly phone: string }
  /** Digits without a number while several numbers wait and none has this code. */
  | { readonly outcome: 'which-number'; readonly phones: readonly string[] };

/** Confirms by whatever was given. */
export const confirm = async (
  given: Confirmation,
  ports: SubscribePorts,
): Promise<ConfirmOutcome> => {
  const all = await ports.subscribers.list();
  if (given.kind === 'code') return confirmCode(given.digits, phonesOf(all, given.phone), ports);
  if (given.kind === 'link') {
    const subscriber = all.find(({ topicArn }) => topicArn === given.topicArn);
    if (!subscriber) return { outcome: 'unknown-topic', topicArn: given.topicArn };
    return (await confirmToken(subscriber, given.token, ports)) ?? { outcome: 'refused' };
  }
  const waiting = all.filter(({ channel, state }) => channel === 'email' && state === 'pending');
  if (waiting.length === 0) return { outcome: 'nobody-waits' };
  // A token does not say whose it is; SNS refuses it for every topic but its own.
  for (const subscriber of waiting) {
    const confirmed = await confirmToken(subscriber, given.token, ports);
    if (confirmed) return confirmed;
  }
  return { outcome: 'refused' };
};

const confirmToken = async (
  { id, topicArn }: Subscriber,
  token: string,
  ports: SubscribePorts,
): Promise<ConfirmOutcome | undefined> => {
  if (!topicArn) return undefined;
  const answer = await ports.readers.confirm(topicArn, token);
  if (answer === 'refused') return undefined;
  // Asked, not assumed: if the link was opened before, SNS keeps that confirmation.
  const state = await ports.readers.stateOf(topicArn);
  const guarded = state.state === 'confirmed' && state.guarded;
  const active = await activate(id, { subscriptionArn: answer, guarded }, ports);
  return active
    ? { outcome: 'confirmed', subscriber: active }
    : { outcome: 'unknown-topic', topicArn };
};

type Waiting = Subscriber & { readonly code: NonNullable<Subscriber['code']> };

const phonesOf = (all: readonly Subscriber[], phone?: string): readonly Waiting[] =>
  all.filter(
    (one): one is Waiting =>
      one.channel === 'sms' &&
      one.state === 'pending' &&
      one.code !== undefined &&
      (phone === undefined || one.address === phone),
  );

const confirmCode = async (
  digits: string,
  waiting: readonly Waiting[],
  ports: SubscribePorts,
): Promise<ConfirmOutcome> => {
  const { now, hash } = ports;
  const tries = waiting.map((subscriber) => ({
    subscriber,
    tried: tryCode(subscriber, digits, now(), hash),
  }));
  const right = tries.filter(({ tried }) => tried.outcome === 'right');
  const [only, ...others] = right.length > 0 ? right : tries;
  if (!only) return { outcome: 'nobody-waits' };
  if (only.tried.outcome === 'right' && others.length === 0) {
    const active = await activate(only.subscriber.id, undefined, ports);
    return active ? { outcome: 'confirmed', subscriber: active } : { outcome: 'nobody-waits' };
  }
  const left = await Promise.all(
    tries.map(({ subscriber }) => spendTry(subscriber, digits, ports)),
  );
  if (others.length > 0)
    return { outcome: 'which-number', phones: tries.map(({ subscriber }) => subscriber.address) };
  const phone = only.subscriber.address;
  if (only.tried.outcome === 'expired') return { outcome: 'code-expired', phone };
  const triesLeft = left[0] ?? 0;
  return triesLeft > 0
    ? { outcome: 'wrong-code', triesLeft, phone }
    : { outcome: 'no-tries-left', phone };
};

/** Takes one try off the code that is stored now, if it is still live and the digits are wrong; the tries left. */
const spendTry = async (
  { id }: Subscriber,
  digits: string,
  { subscribers, now, hash }: SubscribePorts,
): Promise<number> => {
  const after = await changeSubscriber(subscribers, id, (current) => {
    if (!current.code) return current;
    const tried = tryCode({ id, code: current.code }, digits, now(), hash);
    return tried.outcome === 'wrong' ? { ...current, code: tried.code } : current;
  });
  return after?.code?.triesLeft ?? 0;
};

/** A subscriber with what SNS says of him; SMS subscribers are not SNS's. */
export type WithState = {
  readonly subscriber: Subscriber;
  readonly sns?: ReaderState['state'];
};

// SNS answers 100 of these calls a second; a few at a time stay far below.
const AT_ONCE = 8;

/**
 * Every subscriber with the state at SNS. Who confirmed by opening the link instead of giving it to
 * `confirm` is found here, made active and welcomed, as is whose activation broke off.
 */
export const listWithState = async (ports: SubscribePorts): Promise<readonly WithState[]> => {
  const all = await ports.subscribers.list();
  const listed: WithState[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE)
    listed.push(
      ...(await Promise.all(all.slice(from, from + AT_ONCE).map((one) => withState(one, ports)))),
    );
  return listed;
};

const withState = async (subscriber: Subscriber, ports: SubscribePorts): Promise<WithState> => {
  const { id, channel, topicArn, state, welcomed } = subscriber;
  const isUnfinished = state === 'pending' || !welcomed;
  if (channel === 'sms') {
    const complete = state === 'active' && isUnfinished;
    return { subscriber: (complete && (await activate(id, undefined, ports))) || subscriber };
  }
  const sns: ReaderState = topicArn ? await ports.readers.stateOf(topicArn) : { state: 'gone' };
  const active =
    sns.state === 'confirmed' && isUnfinished ? await activate(id, sns, ports) : undefined;
  return { subscriber: active ?? subscriber, sns: sns.state };
};
