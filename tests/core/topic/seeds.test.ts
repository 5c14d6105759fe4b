import { describe, expect, test } from 'vitest';
import type { Article } from '../../../lambda/core/article.ts';
import { compile } from '../../../lambda/core/match/compile.ts';
import { dictionaries } from '../../../lib/dictionaries.ts';
import { loadTopics } from '../../../lib/topics.ts';
import { CANCELLED, DENIED, NOT_DENIED } from './denied.ts';
import { IDIOMS } from './idioms.ts';
import { LOOKALIKE_TURNS } from './lookalike-turns.ts';
import { LOOKALIKES } from './lookalikes.ts';
import { MEANT, type Sentences } from './meant.ts';
import { MEANT_TURNS } from './meant-turns.ts';
import { STORIES } from './stories.ts';
import { TOLD_ACQUISITIONS } from './told-acquisitions.ts';
import { TOLD_CONTRACTS } from './told-contracts.ts';
import { TOLD_INSOLVENCY } from './told-insolvency.ts';
import { TOLD_LAYOFFS } from './told-layoffs.ts';
import { TOLD_PLANTS } from './told-plants.ts';
import { TOLD_SANCTIONS } from './told-sanctions.ts';
import { TOLD_WORK } from './told-work.ts';

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

/** That the plant had stopped, or what becomes of its staff, is often said too: neither right nor wrong. */
const SAID_ALONG: Readonly<Record<string, readonly string[]>> = {
  'plant-reopening': ['plant-closure', 'layoffs'],
  'plant-closure': ['layoffs', 'insolvency'],
};

test('the seed topics have no mistake and no warning', () => {
  expect(problems).toEqual([]);
  expect(topics.map(({ id }) => id)).toEqual([
    'acquisition',
    'energy-contract',
    'insolvency',
    'layoffs',
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
    const judged = told.filter((each) => !(SAID_ALONG[topic] ?? []).includes(each));
    expect(judged).toEqual(topic === 'none' ? [] : [topic]);
  });
});

describe('what did not happen is not told as a fact', () => {
  const aspectOf = (page: string, lang: string, topic: string): string | null | undefined =>
    matcher.match(page, articleOf(page, lang)).find((found) => found.topic === topic)?.aspect;
  test.each(DENIED)('%s %s is denied: %s', (lang, topic, sentence) => {
    expect(aspectOf(sentence, lang, topic)).toBe('denied');
  });
  test.each(CANCELLED)('%s %s is cancelled: %s', (lang, topic, sentence) => {
    expect(aspectOf(sentence, lang, topic)).toBe('cancelled');
  });
  test.each(NOT_DENIED)('%s %s is not: %s', (lang, topic, sentence) => {
    expect(topicsOf(sentence, lang)).toContain(topic);
    expect(aspectOf(sentence, lang, topic)).not.toBe('denied');
  });
});

describe('what is told says how', () => {
  const rows = [
    ...TOLD_SANCTIONS,
    ...TOLD_CONTRACTS,
    ...TOLD_ACQUISITIONS,
    ...TOLD_LAYOFFS,
    ...TOLD_INSOLVENCY,
    ...TOLD_PLANTS,
    ...TOLD_WORK,
  ].map(({ topic, lang, right, sentence }) => [topic, lang, sentence, right] as const);
  test.each(rows)('%s (%s): %s', (topic, lang, sentence, right) => {
    const found = matcher
      .match(sentence, articleOf(sentence, lang))
      .find((each) => each.topic === topic);
    if (right.includes('+')) expect(found).toBeDefined();
    else expect(right).toContain(found ? (found.aspect ?? 'none') : '-');
  });
});
