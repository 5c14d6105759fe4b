/** What a typed name means to `vigie mute` and `vigie unmute`. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refOf } from '../../lambda/core/alert/ref.ts';
import type { Mute } from '../../lambda/core/subscription/subscriber.ts';
import { mutesMeant } from '../../lib/cli/mutes/meant.ts';
import { keysOfFeed, sourceKeys, type WatchedFeed } from '../../lib/cli/mutes/source.ts';
import { typedRef } from '../../lib/cli/story-ref.ts';

const FEEDS: readonly WatchedFeed[] = [
  { url: 'https://www.lemonde.fr/rss/une.xml', title: 'Le Monde' },
  { url: 'https://rss.cnews.example/a.xml', title: 'CNews', publisher: 'Bolloré' },
  { url: 'https://www.europe1.example/rss', publisher: 'Bolloré' },
];
const MOSCOW = 'st_0a1b2c3d4e5f6g7h8j9k';

describe('a source', () => {
  test('is its site, however it is written', () => {
    for (const typed of [
      'lemonde.fr',
      'www.lemonde.fr',
      'LeMonde.fr',
      'https://www.lemonde.fr/economie/',
      'site:lemonde.fr',
    ])
      expect(sourceKeys(typed, []), typed).toEqual(['site:lemonde.fr']);
  });

  test('is the owner of its feeds too, if their plan names one', () => {
    expect(sourceKeys('cnews.example', FEEDS)).toEqual(['site:cnews.example', 'name:bollore']);
    const all = ['site:cnews.example', 'name:bollore', 'site:europe1.example'];
    expect(sourceKeys('Bolloré', FEEDS)).toEqual(all);
    expect(sourceKeys('bollore', FEEDS)).toEqual(all);
    expect(FEEDS.map((feed) => keysOfFeed(feed).length)).toEqual([1, 2, 2]);
  });

  test('is the site of the feed that bears its name', () => {
    expect(sourceKeys('le monde', FEEDS)).toEqual(['site:lemonde.fr']);
    expect(sourceKeys('CNews', FEEDS)).toEqual(['site:cnews.example', 'name:bollore']);
  });

  test('that nothing is known of is none, unless its name is taken at its word', () => {
    expect(sourceKeys('Agence X', FEEDS)).toEqual([]);
    expect(sourceKeys('', FEEDS)).toEqual([]);
    expect(sourceKeys('name:Agence X', FEEDS)).toEqual(['name:agence x']);
    expect(sourceKeys('name:РИА Новости', [])).toEqual(['name:риа новости']);
  });
});

describe('a mute that is to be taken back', () => {
  const story: Mute = { what: 'story', id: MOSCOW };
  const topic: Mute = { what: 'topic', id: 'sanctions', until: '2026-12-01T09:00:00.000Z' };
  const site: Mute = { what: 'source', id: 'site:cnews.example' };
  const owner: Mute = { what: 'source', id: 'name:bollore' };
  const all = [story, topic, site, owner];
  const meant = (typed: string) => mutesMeant(typed, all, FEEDS);

  test('is named as it was when it was made', () => {
    expect(meant('sanctions')).toEqual([topic]);
    expect(meant('Sanctions')).toEqual([topic]);
    expect(meant(MOSCOW)).toEqual([story]);
    expect(meant(refOf(MOSCOW))).toEqual([story]);
    expect(meant(refOf(MOSCOW).toLowerCase())).toEqual([story]);
    expect(meant('cnews.example')).toEqual([site, owner]);
    expect(meant('name:Bolloré')).toEqual([owner]);
  });

  test('may be said to be of a kind, and all are all', () => {
    expect(meant('topic:sanctions')).toEqual([topic]);
    expect(meant('story:sanctions')).toEqual([]);
    expect(meant('source:bolloré')).toEqual([site, owner]);
    expect(meant('all')).toEqual(all);
    expect(meant('acquisition')).toEqual([]);
  });

  test('is found by what vigie mutes prints of it, whatever it is', () => {
    const owners = fc
      .stringMatching(/^[\p{L}\p{N}]{1,12}( [\p{L}\p{N}]{1,12})?$/u)
      .map((name) => sourceKeys(`name:${name}`, [])[0] ?? '');
    fc.assert(
      fc.property(fc.oneof(owners, fc.constant('site:bbc.co.uk')), (id) => {
        const mute: Mute = { what: 'source', id };
        expect(mutesMeant(id, [mute], FEEDS)).toEqual([mute]);
      }),
    );
  });
});

test('four signs are read as they stand in a mail, and nothing else is', () => {
  for (const typed of ['7K2P', '7k2p', '(7K2P)', '[7K2P]', ' 7K2P '])
    expect(typedRef(typed), typed).toBe('7K2P');
  for (const typed of ['', '7K2', '7K2PX', '1K2P', 'usine', 'K2P7'])
    expect(typedRef(typed), typed).toBeUndefined();
});
