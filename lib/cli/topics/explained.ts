/** What `vigie topics try` says of one article: why the topic matched it, or how near it came. */

import { plain } from '../../../lambda/core/alert/plain.ts';
import type { Article } from '../../../lambda/core/article.ts';
import type { Evidence, Explanation, Match } from '../../../lambda/core/match/types.ts';

/** An article with what the matcher says of the topic. */
export type Tried = {
  readonly article: Article;
  readonly match: Match | undefined;
  readonly explanation: Explanation;
};

/** Longer sentences are cut around the marked words. */
const SHOWN = 300;

/** A sentence on one line with its matched words between stars, cut around them where it is long. */
export const markedSentence = ({ sentence, start, terms }: Evidence): string => {
  let marked = '';
  let at = 0;
  for (const term of terms) {
    marked += `${sentence.slice(at, term.start - start)}*${term.text}*`;
    at = term.end - start;
  }
  const line = plain(marked + sentence.slice(at)).replaceAll(/\s+/g, ' ');
  if (line.length <= SHOWN) return line;
  const first = line.indexOf('*');
  const from = Math.max(0, Math.min(first - 60, line.length - SHOWN));
  const cut = line.slice(from, from + SHOWN);
  return `${from > 0 ? '… ' : ''}${cut}${from + SHOWN < line.length ? ' …' : ''}`;
};

/** One required part: whether it held, and where its words stand. */
export const partLines = ({ query, held, evidence }: Explanation['parts'][number]): string[] => {
  const verdict = held
    ? 'yes'
    : evidence.length > 0
      ? 'not as asked, the nearest is:'
      : 'not in the text';
  return [`   ${query}: ${verdict}`, ...evidence.map((each) => `       ${markedSentence(each)}`)];
};

/** The lines for one article. */
export const explainedLines = ({ article, match, explanation }: Tried): string[] => {
  const title = plain(article.title).trim() || '(no title)';
  const aspect = match?.aspect ? `, aspect ${match.aspect}` : '';
  const verdict = match
    ? `matched (${match.zone}${aspect})`
    : explanation.hiddenByExcept
      ? 'not matched: "except" hides where it would have'
      : 'not matched';
  return [title, `   ${verdict}`, ...explanation.parts.flatMap(partLines)];
};
