/**
 * The stories of a message in the order of a reader: by topic, the topic with the most first, in it what
 * is new before what goes on. A story stands under its foremost topic.
 */

import type { DigestView } from './digest-view.ts';
import type { AlertView } from './view.ts';
import { byProminence } from './wording.ts';

/** The stories of one topic. */
export type Group = { readonly title: string; readonly stories: readonly AlertView[] };

/** The title of a story's foremost topic. */
const foremost = (view: AlertView): string => byProminence(view)[0]?.topicTitle ?? 'Vigie';

const rank = ({ kind }: AlertView): number => (kind === 'alert' ? 0 : 1);

/** What is of this kind. */
export const ofKind = ({ told }: DigestView, kind: AlertView['kind']): readonly AlertView[] =>
  told.filter((view) => view.kind === kind);

/** Stories by their foremost topic. */
export const groupsOf = (stories: readonly AlertView[]): readonly Group[] => {
  const groups = new Map<string, AlertView[]>();
  for (const view of stories) {
    const title = foremost(view);
    groups.set(title, [...(groups.get(title) ?? []), view]);
  }
  // Sorting keeps the order of what is equal: that in which it was told.
  return [...groups]
    .map(([title, group]) => ({ title, stories: group.toSorted((a, b) => rank(a) - rank(b)) }))
    .toSorted((a, b) => b.stories.length - a.stories.length);
};
