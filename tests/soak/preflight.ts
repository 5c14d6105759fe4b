/**
 * Before anything is broken: the news are read and matched as they were written. Otherwise a soak would
 * blame the faults for what the page reader or a topic does.
 */

import { hash } from '../../lambda/aws/hash.ts';
import { compile } from '../../lambda/core/match/compile.ts';
import { readPage } from '../../lambda/core/page/read.ts';
import type { Topic } from '../../lambda/core/topic/topic.ts';
import { dictionaries } from '../../lib/dictionaries.ts';
import type { NewsPage } from './news.ts';

/** Throws if a story is not found on its page, or not by what it tells of alone. */
export const checkNews = (pages: readonly NewsPage[], topics: readonly Topic[]): void => {
  const { match } = compile(topics, dictionaries);
  for (const { name, text, stories } of pages) {
    const { articles } = readPage(text, { source: name, hash });
    const titles = articles.map(({ title }) => title);
    const missing = stories.filter(({ title }) => !titles.includes(title));
    if (missing.length > 0 || articles.length !== stories.length)
      throw new Error(
        `The page reader finds ${articles.length} articles for ${stories.length} on ${name}; missing: ${missing.map(({ title }) => title).join(' · ')}`,
      );
    for (const [at, { title, topic, also }] of stories.entries()) {
      const article = articles[at];
      const met = article ? match(text, article).map((one) => one.topic) : [];
      const told = [topic, also].filter((one) => one !== undefined);
      if (met.sort().join() !== told.sort().join())
        throw new Error(
          `"${title}" on ${name} was written for ${told.join(', ') || 'no topic'} and meets ${met.join(', ') || 'none'}`,
        );
    }
  }
};
