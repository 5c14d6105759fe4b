import { describe, expect, test } from 'vitest';
import { aspectIn, byProminence, inLanguage, WORDS } from '../../../lambda/core/alert/wording.ts';
import { loadTopics } from '../../../lib/topics.ts';
import { alert, match } from './sample.ts';

describe('own words', () => {
  test('every aspect of the seed topics has a French word', async () => {
    const { topics } = await loadTopics({ dirs: ['seeds/topics'] });
    const names = topics.flatMap(({ aspects }) => aspects.map(({ name }) => name));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !(name in WORDS.fr.aspects))).toEqual([]);
  });

  test("an aspect of somebody's own topic is shown as it is written", () => {
    expect(aspectIn('called_off-again', 'fr')).toBe('called off again');
    expect(aspectIn('signed', 'fr')).toBe('signature');
    expect(aspectIn('signed', 'en')).toBe('signed');
    expect(aspectIn('denied', 'en')).toBe('denied or ruled out');
    expect(aspectIn('constructor', 'fr')).toBe('constructor');
  });

  test('a language is named in ours, an unknown one is not', () => {
    expect(inLanguage('ru', 'fr')).toBe('en russe');
    expect(inLanguage('pt', 'en')).toBe('in Portuguese');
    expect(inLanguage('und', 'en')).toBeUndefined();
    expect(inLanguage('zz', 'en')).toBeUndefined();
    expect(inLanguage('not a language', 'en')).toBeUndefined();
  });

  test('the most prominent match comes first, and those alike stay in order', () => {
    const zones = ['caption', 'body', 'lead', 'headline', 'body'] as const;
    const matches = zones.map((zone, i) => match({ zone, topic: `t${i}` }));
    expect(byProminence(alert({ matches })).map(({ topic }) => topic)).toEqual([
      't3',
      't2',
      't1',
      't4',
      't0',
    ]);
  });
});
