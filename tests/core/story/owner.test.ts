import { describe, expect, test } from 'vitest';
import { ownerOf } from '../../../lambda/core/story/owner.ts';

describe('sources are counted by owner', () => {
  test.each([
    ['https://rss.lemonde.fr/une.xml', 'https://www.lemonde.fr/economie/1.html'],
    ['https://www.bbc.co.uk/news/1', 'https://feeds.bbc.co.uk/news/rss.xml'],
    ['https://afr.com.au/a', 'https://www.afr.com.au/b'],
  ])('%s and %s are one', (one, other) => {
    expect(ownerOf({ source: 'a', url: one })).toBe(ownerOf({ source: 'b', url: other }));
  });

  test.each([
    ['https://www.bbc.co.uk/news', 'https://www.ft.co.uk/news'],
    ['https://anna.blogspot.com/1', 'https://boris.blogspot.com/1'],
    ['https://anna.blogspot.co.uk/1', 'https://boris.blogspot.co.uk/1'],
  ])('%s and %s are two', (one, other) => {
    expect(ownerOf({ source: 'a', url: one })).not.toBe(ownerOf({ source: 'a', url: other }));
  });

  test('ten feeds that the plan gives to one group are one, whatever their sites', () => {
    const sites = ['ouest-france.fr', 'presseocean.fr', 'lemainelibre.fr'];
    const owners = sites.map((site) =>
      ownerOf({ owner: 'SIPA Ouest-France', source: site, url: `https://www.${site}/a` }),
    );
    expect(new Set(owners)).toEqual(new Set(['name:sipa ouest france']));
  });

  test('an aggregator owns nothing: the publisher is counted', () => {
    const url = 'https://news.google.com/articles/abc';
    expect(ownerOf({ source: 'Google News', publisher: 'Le Monde', url })).toBe('name:le monde');
    expect(ownerOf({ source: 'dump-2026-02-10.txt' })).toBe('name:dump 2026 02 10 txt');
  });
});
