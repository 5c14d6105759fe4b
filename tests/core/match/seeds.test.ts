import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compile } from '../../../lambda/core/match/compile.ts';
import { decode } from '../../../lambda/core/page/decode.ts';
import { dictionaries } from '../../../lib/dictionaries.ts';
import { loadTopics } from '../../../lib/topics.ts';
import { judge, SEED_STORIES } from '../../support/seed-stories.ts';
import { read } from '../page/reading.ts';

const { topics } = await loadTopics({ dirs: ['seeds/topics'] });
const matcher = compile(topics, dictionaries);

it('every seed page is judged', () => {
  expect(readdirSync('seeds/pages').sort()).toEqual(Object.keys(SEED_STORIES).sort());
});

it.each(Object.entries(SEED_STORIES))(
  '%s: its stories are found, each by its topics and no other',
  (name, stories) => {
    const decoded = decode(readFileSync(`seeds/pages/${name}`));
    if (!decoded.ok) throw new Error(decoded.reason);
    const { page } = decoded;
    const { articles } = read(page);
    expect(articles.map(({ title }) => title)).toEqual(stories.map(({ title }) => title));
    for (const [index, story] of stories.entries()) {
      const article = articles[index];
      if (article === undefined) throw new Error(`no article ${story.title}`);
      const told = matcher.match(page, article).map(({ topic }) => topic);
      expect({ title: story.title, ...judge(story, told) }).toEqual({
        title: story.title,
        wrong: [],
        missing: [],
      });
    }
  },
);
