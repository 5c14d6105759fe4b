/** Which of a person's mutes a typed name means: the same names that `vigie mute` takes, or `all`. */

import { refOf } from '../../../lambda/core/alert/ref.ts';
import type { Mute } from '../../../lambda/core/subscription/subscriber.ts';
import { typedRef } from '../story-ref.ts';
import { sourceKeys, type WatchedFeed } from './source.ts';
import { splitKind } from './targets.ts';

/** The mutes that are meant, none if none is. */
export const mutesMeant = (
  typed: string,
  mutes: readonly Mute[],
  feeds: readonly WatchedFeed[],
): readonly Mute[] => {
  const { kind, text } = splitKind(typed);
  if (kind === undefined && text.toLowerCase() === 'all') return mutes;
  const ref = typedRef(text);
  const keys = sourceKeys(text, feeds);
  const means: Readonly<Record<Mute['what'], (id: string) => boolean>> = {
    topic: (id) => id === text.toLowerCase(),
    story: (id) => id === text || refOf(id) === ref,
    source: (id) => keys.includes(id),
  };
  return mutes.filter(({ what, id }) => (kind === undefined || kind === what) && means[what](id));
};
