/** The lines of a mail under which its reader mutes its story or its topics: a sentence and a link each. */

import { LINK_MUTE_DAYS } from '../subscription/mute.ts';
import { plain, webLink } from './plain.ts';
import type { AlertView, Wording } from './view.ts';
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

/** None for a canary, nor where there is no link. */
export const muteLines = (view: AlertView, { lang, muteUrl }: Wording): readonly string[] => {
  if (!muteUrl || view.kind === 'canary') return [];
  const { story, topic } = SENTENCES[lang];
  const offers = [
    { sentence: story, link: muteUrl({ what: 'story', id: view.storyId }) },
    ...byProminence(view)
      .slice(0, TOPICS)
      .map(({ topic: id, topicTitle }) => ({
        sentence: topic(plain(topicTitle).trim()),
        link: muteUrl({ what: 'topic', id }),
      })),
  ];
  return offers.flatMap(({ sentence, link }) => {
    const shown = webLink(link);
    return shown === undefined ? [] : [...lines(sentence), shown];
  });
};
