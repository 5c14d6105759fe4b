/**
 * A delivery's name as people read and type it: `<storyId>/<n>/<subscriberId>`. That of programs ends
 * with a word, since a shell takes `*` for file names.
 */

import { BROADCAST } from '../subscription/subscriber.ts';

const PROGRAMS = 'programs';

type Named = { readonly storyId: string; readonly n: number; readonly subscriberId: string };

/** The name of a delivery. */
export const deliveryName = ({ storyId, n, subscriberId }: Named): string =>
  `${storyId}/${n}/${subscriberId === BROADCAST ? PROGRAMS : subscriberId}`;

/** The delivery of a name; undefined if it is none. */
export const readDeliveryName = (typed: string): Named | undefined => {
  const [, storyId, n, id] = typed.match(/^([^\s/]+)\/([1-9]\d{0,8})\/([^\s/]+)$/) ?? [];
  if (storyId === undefined || n === undefined || id === undefined) return undefined;
  return { storyId, n: Number(n), subscriberId: id === PROGRAMS ? BROADCAST : id };
};
