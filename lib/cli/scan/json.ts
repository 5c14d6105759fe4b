/** One article and its matches as one line of JSON, keys in a fixed order, for other programs. */

import type { Article } from '../../../lambda/core/article.ts';
import type { Match } from '../../../lambda/core/match/types.ts';

/** Signs that could steer a terminal or split a line; JSON can write each as an escape of the same value. */
const STEERING = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A value as one line that no terminal is steered by. */
export const safeJson = (value: unknown): string =>
  JSON.stringify(value).replace(STEERING, escaped);

/** The line; offsets are UTF-16 units of the decoded page without its byte order mark. */
export const jsonLine = (article: Article, matches: readonly Match[]): string => {
  const { id, title, lang, kind, source, start, end } = article;
  const { url = null, author = null, publisher = null, published = null } = article;
  const line = {
    article: {
      ...{ id, title, lang, kind, source, url, author, publisher, published, start, end },
    },
    matches: matches.map(({ topic, zone, prominence, aspect, evidence }) => ({
      topic,
      zone,
      prominence,
      aspect,
      evidence: evidence.map(({ sentence, start, end, terms }) => ({
        sentence,
        start,
        end,
        terms: terms.map(({ text, start, end }) => ({ text, start, end })),
      })),
    })),
  };
  return safeJson(line);
};
