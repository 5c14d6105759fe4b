/** Muting and taking back: what is done to a subscriber that exists, from a link or a command. */

import { type MuteTarget, muteOf, withMute, withoutMute } from '../core/subscription/mute.ts';
import type { Mute, Subscriber } from '../core/subscription/subscriber.ts';
import type { Subscribers } from './ports.ts';

/** What muting needs. */
export type MutePorts = {
  readonly subscribers: Pick<Subscribers, 'get' | 'putMutes'>;
  /** ISO instant. */
  readonly now: () => string;
};

/** What came of it; `unknown`: nobody has this id (any more). */
export type MuteOutcome =
  | { readonly outcome: 'written'; readonly subscriber: Subscriber; readonly mute?: Mute }
  | { readonly outcome: 'unchanged'; readonly subscriber: Subscriber; readonly mute?: Mute }
  | { readonly outcome: 'full'; readonly problem: string }
  | { readonly outcome: 'unknown' };

/** Others write a subscriber seldom: who loses this often has met a bug. */
const TRIES = 8;

/** Reads, decides and writes, again if somebody else wrote meanwhile. */
const change = async (
  subscriberId: string,
  decide: (subscriber: Subscriber) => MuteOutcome & { readonly mutes?: readonly Mute[] },
  { subscribers }: MutePorts,
): Promise<MuteOutcome> => {
  for (let tries = 0; tries < TRIES; tries++) {
    const subscriber = await subscribers.get(subscriberId);
    if (!subscriber) return { outcome: 'unknown' };
    const { mutes, ...decided } = decide(subscriber);
    if (!mutes) return decided;
    if ((await subscribers.putMutes(subscriber, mutes)) === 'written') return decided;
  }
  throw new Error(`Subscriber ${subscriberId} changed ${TRIES} times while a mute was written`);
};

const endOf = ({ until }: Mute): number =>
  until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until);

/** Mutes for a subscriber. With `keepLonger` a mute of the same that ends later stays as it is. */
export const mute = (
  subscriberId: string,
  wanted: Mute,
  ports: MutePorts,
  options: { readonly keepLonger: boolean } = { keepLonger: false },
): Promise<MuteOutcome> =>
  change(
    subscriberId,
    (subscriber) => {
      const now = ports.now();
      const there = muteOf(subscriber.mutes, wanted, now);
      if (there && options.keepLonger && endOf(there) >= endOf(wanted))
        return { outcome: 'unchanged', subscriber, mute: there };
      const changed = withMute(subscriber.mutes, wanted, now);
      if (!changed.ok) return { outcome: 'full', problem: changed.problem };
      return { outcome: 'written', subscriber, mute: wanted, mutes: changed.value };
    },
    ports,
  );

/** Takes a mute back; `unchanged` if there is none in force. */
export const unmute = (
  subscriberId: string,
  target: MuteTarget,
  ports: MutePorts,
): Promise<MuteOutcome> =>
  change(
    subscriberId,
    (subscriber) => {
      const now = ports.now();
      const there = muteOf(subscriber.mutes, target, now);
      if (!there) return { outcome: 'unchanged', subscriber };
      const mutes = withoutMute(subscriber.mutes, target, now);
      return { outcome: 'written', subscriber, mute: there, mutes };
    },
    ports,
  );
