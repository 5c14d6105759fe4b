/** The lines of a mail under which its reader mutes its story or its topics: a sentence and a link each. */

import type { LinkTarget } from '../subscription/link.ts';
import { LINK_MUTE_DAYS } from '../subscription/mute.ts';
import { plain, webLink } from './plain.ts';
import type { AlertView, MatchView, Wording } from './view.ts';
import { byProminence } from './wording.ts';
import { lines } from './wrap.ts';

/** A mail of many topics is no list of links: the foremost have one. */
const TOPICS = 3;

const SENTENCES = {
  fr: {
    story: `Plus rien sur cette histoire pendant ${LINK_MUTE_DAYS.story} jours :`,
    topic: (title: string) =>
      `Plus rien sur le sujet ${title} pendant ${LINK_MUTE_DAYS.topic} jours :`,
  },
  en: {
    story: `Nothing more on this story for ${LINK_MUTE_DAYS.story} days:`,
    topic: (title: string) =>
      `Nothing more on the topic ${title} for ${LINK_MUTE_DAYS.topic} days:`,
  },
} as const;

/** A sentence with the link of its target; nothing where there is none. */
const offer = (sentence: string, target: LinkTarget, { muteUrl }: Wording): readonly string[] => {
  const link = webLink(muteUrl?.(target));
  return link === undefined ? [] : [...lines(sentence), link];
};

/** The lines for topics, the first of them first, each once. */
export const topicMuteLines = (
  matches: readonly Pick<MatchView, 'topic' | 'topicTitle'>[],
  wording: Wording,
): readonly string[] => {
  const titles = new Map(matches.map(({ topic, topicTitle }) => [topic, topicTitle]));
  return [...titles]
    .slice(0, TOPICS)
    .flatMap(([id, title]) =>
      offer(SENTENCES[wording.lang].topic(plain(title).trim()), { what: 'topic', id }, wording),
    );
};

/** The lines for a story and its topics; none for a canary. */
export const muteLines = (view: AlertView, wording: Wording): readonly string[] =>
  view.kind === 'canary'
    ? []
    : [
        ...offer(SENTENCES[wording.lang].story, { what: 'story', id: view.storyId }, wording),
        ...topicMuteLines(byProminence(view), wording),
      ];
