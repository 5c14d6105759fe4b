/** The alert that an article would make, so that `vigie scan` can show its mail and SMS before anything runs. */

import { quotesOf } from '../../../lambda/core/alert/quote.ts';
import { refOf } from '../../../lambda/core/alert/ref.ts';
import type { AlertView } from '../../../lambda/core/alert/view.ts';
import type { Article } from '../../../lambda/core/article.ts';
import type { Match } from '../../../lambda/core/match/types.ts';
import { type Topic, titleIn } from '../../../lambda/core/topic/topic.ts';

/** What the texts of the preview are written with. */
export type Preview = {
  readonly topics: readonly Topic[];
  readonly lang: 'fr' | 'en';
  readonly timeZone: string;
  /** ISO instant that counts as "read at". */
  readonly now: string;
};

/** The alert of one article to a reader of all its topics; evidence is cut as it is for storage. */
export const alertOf = (
  article: Article,
  matches: readonly Match[],
  { topics, lang, now }: Preview,
): AlertView => {
  const titleOf = (id: string): string =>
    titleIn(topics.find((topic) => topic.id === id) ?? { id, title: {} }, lang);
  const storyId = `st_${article.id}`;
  return {
    ref: refOf(storyId),
    kind: 'alert',
    articleId: article.id,
    storyId,
    title: article.title,
    lang: article.lang,
    articleKind: article.kind,
    source: article.source,
    ...(article.url === undefined ? {} : { url: article.url }),
    ...(article.published === undefined ? {} : { published: article.published }),
    seenAt: now,
    publishers: 1,
    matches: matches.map(({ topic, zone, prominence, aspect, evidence }) => ({
      topic,
      topicTitle: titleOf(topic),
      zone,
      prominence,
      aspect,
      quotes: quotesOf(evidence),
    })),
  };
};
