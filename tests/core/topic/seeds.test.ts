import { describe, expect, test } from 'vitest';
import type { Article } from '../../../lambda/core/article.ts';
import { compile } from '../../../lambda/core/match/compile.ts';
import { loadTopics } from '../../../lib/topics.ts';
import { LOOKALIKES } from './lookalikes.ts';
import { MEANT, type Sentences } from './meant.ts';

const { topics, problems } = await loadTopics({ dirs: ['seeds/topics'] });
const matcher = compile(topics);

/** An article with a neutral headline and one paragraph. */
const articleOf = (page: string, lang: string): Article => ({
  id: 'a',
  title: '',
  lang,
  kind: 'story',
  source: 'test',
  start: 0,
  end: page.length,
  textHash: '',
  blocks: [{ start: 0, end: page.length, zone: 'body', langs: [lang] }],
});

const topicsOf = (page: string, lang: string): readonly string[] =>
  matcher.match(page, articleOf(page, lang)).map(({ topic }) => topic);

const rows = (sentences: Sentences): readonly (readonly [string, string, string])[] =>
  Object.entries(sentences).flatMap(([topic, byLang]) =>
    Object.entries(byLang).flatMap(([lang, list]) =>
      list.map((sentence) => [topic, lang, sentence] as const),
    ),
  );

test('the seed topics have no mistake and no warning', () => {
  expect(problems).toEqual([]);
  expect(topics.map(({ id }) => id)).toEqual([
    'acquisition',
    'energy-contract',
    'plant-closure',
    'plant-reopening',
    'sanctions',
  ]);
});

describe('what is meant is found', () => {
  test.each(rows(MEANT))('%s (%s): %s', (topic, lang, sentence) => {
    expect(topicsOf(sentence, lang)).toContain(topic);
  });
});

describe('what looks like it is not', () => {
  test.each(rows(LOOKALIKES))('%s (%s): %s', (topic, lang, sentence) => {
    expect(topicsOf(sentence, lang)).not.toContain(topic);
  });
});
