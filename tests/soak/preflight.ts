/**
 * Before anything is broken: the news are read and matched as they were written. Otherwise a soak would
 * blame the faults for what the page reader or a topic does.
 */

import { hash } from '../../lambda/aws/hash.ts';
import { compile } from '../../lambda/core/match/compile.ts';
import { readPage } from '../../lambda/core/page/read.ts';
import type { Topic } from '../../lambda/core/topic/topic.ts';
import type { NewsPage } from './news.ts';

/** Topics that no reader of the soak watches: a plant that closes may well tell of its workers too. */
const UNWATCHED = new Set(['layoffs', 'insolvency']);

/** What counts of the topics met: all, where a story has none, since then nobody is to be told of it. */
const counted = (met: readonly string[], topic: string | undefined): readonly string[] =>
  topic === undefined ? met : met.filter((one) => !UNWATCHED.has(one));

/** Throws if a story is not found on its page, or not by its topic alone among those that are watched. */
export const checkNews = (pages: readonly NewsPage[], topics: readonly Topic[]): void => {
  const { match } = compile(topics);
  for (const { name, text, stories } of pages) {
    const { articles } = readPage(text, { source: name, hash });
    const titles = articles.map(({ title }) => title);
    const missing = stories.filter(({ title }) => !titles.includes(title));
    if (missing.length > 0 || articles.length !== stories.length)
      throw new Error(
        `The page reader finds ${articles.length} articles for ${stories.length} on ${name}; missing: ${missing.map(({ title }) => title).join(' · ')}`,
      );
    for (const [at, { title, topic }] of stories.entries()) {
      const article = articles[at];
      const met = article ? match(text, article).map((one) => one.topic) : [];
      const found = counted(met, topic);
      if (found.join() !== (topic ?? ''))
        throw new Error(
          `"${title}" on ${name} was written for ${topic ?? 'no topic'} and meets ${found.join(', ') || 'none'}`,
        );
    }
  }
};
