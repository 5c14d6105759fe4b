/**
 * Before anything is broken: the news are read, matched and told apart as they were written. Otherwise a
 * soak would blame the faults for what the page reader, a topic or the grouping of stories does.
 */

import { hash } from '../../lambda/aws/hash.ts';
import { compile } from '../../lambda/core/match/compile.ts';
import { readPage } from '../../lambda/core/page/read.ts';
import { sameStory } from '../../lambda/core/story/group.ts';
import { type StoryTraits, traitsOf } from '../../lambda/core/story/traits.ts';
import type { Topic } from '../../lambda/core/topic/topic.ts';
import { dictionaries } from '../../lib/dictionaries.ts';
import type { NewsPage } from './news.ts';

/** All come in one run. */
const AT = '2026-10-31T12:00:00.000Z';

type Traits = { readonly title: string; readonly traits: StoryTraits };

const checkApart = (topical: readonly Traits[]): void => {
  for (const [at, one] of topical.entries())
    for (const other of topical.slice(0, at))
      if (sameStory(other.traits, one.traits).verdict !== 'different')
        throw new Error(`"${one.title}" and "${other.title}" are told as one story`);
};

type Match = ReturnType<typeof compile>['match'];

/** Checks one page; the traits of its stories that meet a topic. */
const checkPage = ({ name, text, stories }: NewsPage, match: Match): readonly Traits[] => {
  const { articles } = readPage(text, { source: name, hash });
  const titles = articles.map(({ title }) => title);
  const missing = stories.filter(({ title }) => !titles.includes(title));
  if (missing.length > 0 || articles.length !== stories.length)
    throw new Error(
      `The page reader finds ${articles.length} articles for ${stories.length} on ${name}; missing: ${missing.map(({ title }) => title).join(' · ')}`,
    );
  return stories.flatMap(({ title, topic, also }, at) => {
    const article = articles[at];
    const matches = article ? match(text, article) : [];
    const met = matches.map((one) => one.topic).sort();
    const told = [topic, also].filter((one) => one !== undefined).sort();
    if (met.join() !== told.join())
      throw new Error(
        `"${title}" on ${name} was written for ${told.join(', ') || 'no topic'} and meets ${met.join(', ') || 'none'}`,
      );
    if (!article || matches.length === 0) return [];
    return [{ title, traits: traitsOf({ page: text, article, matches }, AT) }];
  });
};

/** Throws if a story is not found on its page, not by what it tells of alone, or not told apart from another. */
export const checkNews = (pages: readonly NewsPage[], topics: readonly Topic[]): void => {
  const { match } = compile(topics, dictionaries);
  const topical = pages.flatMap((page) => checkPage(page, match));
  // Some pages come twice.
  checkApart([...new Map(topical.map((one) => [one.title, one])).values()]);
};
