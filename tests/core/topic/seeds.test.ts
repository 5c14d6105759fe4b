import { describe, expect, test } from 'vitest';
import type { Article } from '../../../lambda/core/article.ts';
import { compile } from '../../../lambda/core/match/compile.ts';
import { dictionaries } from '../../../lib/dictionaries.ts';
import { loadTopics } from '../../../lib/topics.ts';
import { DENIED, NOT_DENIED } from './denied.ts';
import { IDIOMS } from './idioms.ts';
import { LOOKALIKE_TURNS } from './lookalike-turns.ts';
import { LOOKALIKES } from './lookalikes.ts';
import { MEANT, type Sentences } from './meant.ts';
import { MEANT_TURNS } from './meant-turns.ts';
import { STORIES } from './stories.ts';

const { topics, problems } = await loadTopics({ dirs: ['seeds/topics'] });
const matcher = compile(topics, dictionaries);

/** An article of a headline, where `¶` ends one, and one paragraph. */
const articleOf = (page: string, lang: string): Article => {
  const text = page.indexOf('¶') + 1;
  const body = {
    start: text,
    end: page.length,
    zone: text > 0 ? 'lead' : 'body',
    langs: [lang],
  } as const;
  const headline = { start: 0, end: text - 1, zone: 'headline', langs: [lang] } as const;
  return {
    id: 'a',
    title: page.slice(0, Math.max(0, text - 1)),
    lang,
    kind: 'story',
    source: 'test',
    start: 0,
    end: page.length,
    textHash: '',
    blocks: text > 0 ? [headline, body] : [body],
  };
};

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
  test.each([...rows(MEANT), ...rows(MEANT_TURNS)])('%s (%s): %s', (topic, lang, sentence) => {
    expect(topicsOf(sentence, lang)).toContain(topic);
  });
});

describe('what looks like it is not', () => {
  test.each([...rows(LOOKALIKES), ...rows(LOOKALIKE_TURNS)])(
    '%s (%s): %s',
    (topic, lang, sentence) => {
      expect(topicsOf(sentence, lang)).not.toContain(topic);
    },
  );
});

describe('a story is found by its topic and no other', () => {
  test.each([...STORIES, ...IDIOMS])('%s %s: %s', (lang, topic, story) => {
    const told = topicsOf(story, lang);
    // That the plant had stopped is often said where it starts again: neither right nor wrong.
    const judged =
      topic === 'plant-reopening' ? told.filter((each) => each !== 'plant-closure') : told;
    expect(judged).toEqual(topic === 'none' ? [] : [topic]);
  });
});

describe('what did not happen is not told as a fact', () => {
  const aspectOf = (page: string, lang: string, topic: string): string | null | undefined =>
    matcher.match(page, articleOf(page, lang)).find((found) => found.topic === topic)?.aspect;
  test.each(DENIED)('%s %s is denied: %s', (lang, topic, sentence) => {
    expect(aspectOf(sentence, lang, topic)).toBe('denied');
  });
  test.each(NOT_DENIED)('%s %s is not: %s', (lang, topic, sentence) => {
    expect(topicsOf(sentence, lang)).toContain(topic);
    expect(aspectOf(sentence, lang, topic)).not.toBe('denied');
  });
});
