/**
 * Mutes: what a person does not want to hear of for a while, though it was asked for. A muted story is
 * hidden whole; a muted topic is left out of every alert; a muted source hides what it alone tells, so
 * that news which somebody else confirms still comes.
 */

import { bad, type Checked, good } from './checked.ts';
import type { Mute, Subscriber } from './subscriber.ts';

/** What a mute is of. */
export type MuteTarget = Pick<Mute, 'what' | 'id'>;

/** Why a delivery is held that a mute hides. */
export const MUTED = 'muted';

/** Mutes in force of one person; the subscriber is read with every delivery, so it stays small. */
export const MOST_MUTES = 100;

/** Days of a mute that a link in a mail makes. */
export const LINK_MUTE_DAYS = { story: 7, topic: 30 } as const;

/** What of an alert decides whether it is muted; `owners` are the keys of all who tell the story (see ownerOf). */
export type Mutable<Topic> = {
  readonly storyId: string;
  readonly topics: readonly Topic[];
  readonly owners: readonly string[];
};

const isOf =
  ({ what, id }: MuteTarget) =>
  (mute: MuteTarget): boolean =>
    mute.what === what && mute.id === id;

/** The mutes that hold at an ISO instant: each to the last moment before its end. */
export const mutesInForce = (mutes: readonly Mute[] | undefined, now: string): readonly Mute[] =>
  (mutes ?? []).filter(({ until }) => until === undefined || Date.parse(now) < Date.parse(until));

/** The mute of a target that holds now, if there is one. */
export const muteOf = (
  mutes: readonly Mute[] | undefined,
  target: MuteTarget,
  now: string,
): Mute | undefined => mutesInForce(mutes, now).find(isOf(target));

/** Which topics of an alert a person still hears of, or the mute that hides it. */
export const mutedBy = <Topic extends { readonly topic: string }>(
  { mutes }: Pick<Subscriber, 'mutes'>,
  { storyId, topics, owners }: Mutable<Topic>,
  now: string,
): { readonly topics: readonly Topic[] } | { readonly held: typeof MUTED; readonly by: Mute } => {
  const inForce = mutesInForce(mutes, now);
  const find = (what: Mute['what'], id: string) => inForce.find(isOf({ what, id }));
  const story = find('story', storyId);
  if (story) return { held: MUTED, by: story };
  const [source, ...others] = owners.map((owner) => find('source', owner));
  if (source && others.every(Boolean)) return { held: MUTED, by: source };
  const heard = topics.filter(({ topic }) => !find('topic', topic));
  const by = topics.map(({ topic }) => find('topic', topic)).find(Boolean);
  return heard.length === 0 && by ? { held: MUTED, by } : { topics: heard };
};

/** The mutes with one more, those that ended left out; a mute of the same target is replaced. */
export const withMute = (
  mutes: readonly Mute[] | undefined,
  mute: Mute,
  now: string,
): Checked<readonly Mute[]> => {
  const others = withoutMute(mutes, mute, now);
  if (others.length >= MOST_MUTES)
    return bad(
      `${MOST_MUTES} mutes are in force already, the most that one person may have: take one back first`,
    );
  return good([...others, mute]);
};

/** The mutes without one, those that ended left out. */
export const withoutMute = (
  mutes: readonly Mute[] | undefined,
  target: MuteTarget,
  now: string,
): readonly Mute[] => {
  const isTarget = isOf(target);
  return mutesInForce(mutes, now).filter((mute) => !isTarget(mute));
};
