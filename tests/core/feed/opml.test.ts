/** Lists of feeds: what other readers write is read, what Vigie writes comes back whole. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain } from '../../../lambda/core/alert/plain.ts';
import { everyOf, everyText } from '../../../lib/cli/feeds/every.ts';
import { readOpml, writeOpml } from '../../../lib/cli/feeds/opml.ts';
import type { FeedWish } from '../../../lib/cli/feeds/wish.ts';

const AT = '2026-11-24T08:00:00.000Z';

const wishesIn = (text: string): readonly FeedWish[] => {
  const reading = readOpml(text);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.listed.map(({ wish }) => wish);
};

test('a list of another reader: folders, names in any case, several languages', () => {
  const opml = `<?xml version="1.0" encoding="UTF-8"?>
<opml version="1.0"><head><title>abonnements</title></head><body>
  <outline text="Économie &amp; usines">
    <outline type="rss" text="Le Monde" title="Le Monde – Économie" xmlUrl="https://www.lemonde.fr/economie/rss_full.xml" htmlUrl="https://www.lemonde.fr"/>
    <outline text="Коммерсантъ" xmlURL="https://www.kommersant.ru/RSS/news.xml"></outline>
    <OUTLINE TYPE='rss' TEXT='Tagesschau' XMLURL='https://www.tagesschau.de/xml/rss2?a=1&amp;b=2'/>
  </outline>
  <outline text="a folder without feeds"/>
  <outline text="https://nom.example/rss" xmlUrl=" https://nom.example/rss "/>
</body></opml>`;
  const reading = readOpml(opml);
  expect(reading).toEqual({
    ok: true,
    isCut: false,
    odd: [],
    listed: [
      {
        line: 4,
        wish: {
          url: 'https://www.lemonde.fr/economie/rss_full.xml',
          title: 'Le Monde – Économie',
        },
      },
      { line: 5, wish: { url: 'https://www.kommersant.ru/RSS/news.xml', title: 'Коммерсантъ' } },
      {
        line: 6,
        wish: { url: 'https://www.tagesschau.de/xml/rss2?a=1&b=2', title: 'Tagesschau' },
      },
      { line: 9, wish: { url: 'https://nom.example/rss' } },
    ],
  });
});

test('what is not taken is told with its line, and keeps no feed from being read', () => {
  const reading = readOpml(`<opml><body>
<outline text="A" xmlUrl="https://a.example/f" vigie:every="3 parsecs" vigie:text="all"/>
<outline text="Gazette" htmlUrl="https://gazette.example"/>
<outline text="B" xmlUrl="feed://b.example/f"/><outline xmlUrl="feed:https://c.example/f"/>
</body></opml>`);
  if (!reading.ok) throw new Error(reading.reason);
  expect(reading.listed.map(({ wish }) => wish.url)).toEqual([
    'https://a.example/f',
    'http://b.example/f',
    'https://c.example/f',
  ]);
  expect(reading.odd).toEqual([
    { line: 2, says: expect.stringContaining('"3 parsecs" is not taken: write a time from 1m') },
    { line: 2, says: 'vigie:text="all" is not taken: write feed, page or both.' },
    {
      line: 3,
      says: 'Gazette names a site and no feed: npx vigie feeds add https://gazette.example looks for it.',
    },
  ]);
});

describe('what is broken is read as far as it goes', () => {
  test.each([
    ['no end', '<opml><body><outline xmlUrl="https://a.example/f"'],
    ['no opml around it', '<outline xmlUrl="https://a.example/f"/>'],
    ['an ampersand that is none', '<opml><outline text="A & B" xmlUrl="https://a.example/f"/>'],
    ['unclosed folders', '<opml><outline text="x"><outline xmlUrl="https://a.example/f"></opml>'],
  ])('%s', (what, text) => {
    const urls = wishesIn(text).map(({ url }) => url);
    // A tag that never ends names nothing; the list is one all the same.
    expect(urls).toEqual(what === 'no end' ? [] : ['https://a.example/f']);
  });

  test('what is no list is refused with what to do', () => {
    for (const text of ['', 'https://a.example', '<html><body>Hello</body></html>', '{"feeds":[]}'])
      expect(readOpml(text)).toEqual({
        ok: false,
        reason: expect.stringMatching(/no OPML.*Feed readers export it/),
      });
  });

  test('entities of the document are not expanded, and names cannot steer a terminal', () => {
    const bomb = `<!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>
<opml><outline text="&b;&#27;[31mred&#8238;" xmlUrl="https://a.example/f"/></opml>`;
    expect(wishesIn(bomb)).toEqual([{ url: 'https://a.example/f', title: '&b;[31mred' }]);
  });

  test('a list without end is cut', () => {
    const many = Array.from(
      { length: 5_001 },
      (_, at) => `<outline xmlUrl="https://a.example/${at}"/>`,
    );
    const reading = readOpml(`<opml>${many.join('')}</opml>`);
    expect(reading).toMatchObject({ ok: true, isCut: true });
    expect(reading.ok && reading.listed.length).toBe(5_000);
  });
});

const name = fc
  .string({ unit: 'binary', maxLength: 60 })
  .map((text) =>
    plain(text)
      .replace(/[\ufffe\uffff]/gu, '')
      .trim(),
  )
  .filter((text) => text !== '');
const wish = fc.record(
  {
    url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
    title: name,
    owner: name,
    text: fc.constantFrom('page' as const, 'both' as const),
    everyS: fc.oneof(
      fc.constant('auto' as const),
      fc.integer({ min: 1, max: 1_440 }).map((minutes) => minutes * 60),
    ),
    paused: fc.constant(true),
  },
  { requiredKeys: ['url'] },
);

test('what is exported comes back whole', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 5 }), (wishes) => {
      expect(wishesIn(writeOpml(wishes, AT))).toEqual(wishes);
    }),
  );
});

test('no text makes the reader fail, and every line that it names is one of the text', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<outline',
      ' xmlUrl="https://a.example"',
      '/>',
      '<opml>',
      '<!--',
      '&',
      ']]>',
      '\n',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const reading = readOpml(text);
      const lines = text.split('\n').length;
      for (const { line } of reading.ok ? reading.listed : []) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines);
      }
    }),
  );
});

test('times are read as they are written', () => {
  expect(['15m', '2h', '1d', 'auto', '90m'].map(everyOf)).toEqual([
    900,
    7_200,
    86_400,
    'auto',
    5_400,
  ]);
  expect(['', '0m', '15', '15s', '2d', '-1h', '1h30', 'often'].map(everyOf)).toEqual(
    Array(8).fill(undefined),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_440 }), (minutes) => {
      expect(everyOf(everyText(minutes * 60))).toBe(minutes * 60);
    }),
  );
});
