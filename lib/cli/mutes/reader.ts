/** What the commands on mutes share: whose mutes, where they are kept, and one mute in words. */

import { now } from '../../../lambda/aws/records.ts';
import { dynamoSubscribers } from '../../../lambda/aws/subscribers.ts';
import { refOf } from '../../../lambda/core/alert/ref.ts';
import type { Mute, Subscriber } from '../../../lambda/core/subscription/subscriber.ts';
import { findSubscriber } from '../../../lambda/steps/leave.ts';
import type { MutePorts } from '../../../lambda/steps/mute.ts';
import type { Subscribers } from '../../../lambda/steps/ports.ts';
import { InputError } from '../command.ts';
import { minute } from '../figures.ts';
import { whoOf } from '../subscribing.ts';
import type { System } from '../system.ts';

/** The ports of muting on a system. */
export const mutePorts = (system: System): MutePorts & { readonly subscribers: Subscribers } => ({
  now,
  subscribers: dynamoSubscribers(system.dynamo, system.tableName, now),
});

/** The subscriber at an address, a number or an id. */
export const readerAt = async (
  typed: string,
  subscribers: Subscribers,
  { option }: System,
): Promise<Subscriber> => {
  const who = whoOf(typed);
  const reader = await findSubscriber(who, subscribers);
  if (reader) return reader;
  throw new InputError(
    `Nobody with the address or id ${who} is subscribed. See: npx vigie subscriptions${option}`,
  );
};

/** `until 2026-12-01 09:00 UTC`, or until when else. */
export const untilText = ({ until }: Pick<Mute, 'until'>): string =>
  until === undefined ? 'until it is taken back' : `until ${minute(until)}`;

/** What is muted, as a person types it in a shell: a story by its four signs. */
export const typedTarget = ({ what, id }: Pick<Mute, 'what' | 'id'>): string => {
  const typed = what === 'story' ? refOf(id) : id;
  // An owner's name is letters, digits and blanks (ownerOf).
  return typed.includes(' ') ? `'${typed}'` : typed;
};

/** A mute as programs read it. */
export const publicMute = ({ address }: Subscriber, { what, id, until }: Mute) => ({
  address,
  what,
  id,
  ...(what === 'story' ? { ref: refOf(id) } : {}),
  until: until ?? null,
});
