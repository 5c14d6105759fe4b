import { describe, expect, test } from 'vitest';
import { hash } from '../../../lambda/aws/hash.ts';
import { advertisedFeeds } from '../../../lambda/core/feed/advertised.ts';
import { type Ages, newsIn } from '../../../lambda/core/feed/news.ts';
import { type Ring, ringAfter } from '../../../lambda/core/feed/ring.ts';
import { type FeedEntry, readFeed } from '../../../lambda/core/page/feed.ts';
import { sentOf } from '../../../lambda/core/page/feed-sent.ts';
import { readSent } from '../../../lambda/core/page/sent.ts';
import { entryOf, feedOf } from '../../support/memory/poller.ts';

const AGES: Ages = { now: '2026-11-24T12:00:00.000Z', maxMs: 7 * 86_400_000, firstMs: 0 };
const ringOf = (...entries: readonly FeedEntry[]): Ring =>
  ringAfter([], newsIn(hash, undefined, entries, AGES).known);
const newsOf = (ring: Ring, ...entries: readonly FeedEntry[]) =>
  newsIn(hash, ring, entries, AGES).news.map(
    ({ entry, isEdit }) => `${isEdit ? 'edit ' : ''}${entry.title}`,
  );
const LONG =
  'Die Belegschaft der Papierfabrik kehrt am Montag zurück; zwei von drei Maschinen sollen noch in diesem Jahr wieder anlaufen.';

test('the same address without www, by https, or with a campaign, is the same entry', () => {
  const ring = ringOf(entryOf('a', { id: 'guid-1', url: 'http://www.depeches.example/a' }));
  const again = entryOf('a', { id: 'guid-2', url: 'https://depeches.example/a?utm_source=rss' });
  expect(newsOf(ring, again)).toEqual([]);
});

test('a site that moved to another domain brings nothing again', () => {
  const entry = entryOf('a', { text: LONG });
  const moved = { ...entry, id: 'https://neu.example/a', url: 'https://neu.example/a' };
  expect(newsOf(ringOf(entry), moved)).toEqual([]);
});

test('what says the same under another address while the first is there is another entry', () => {
  const monday = entryOf('montag', { title: 'Wetter', text: LONG });
  const tuesday = entryOf('dienstag', { title: 'Wetter', text: LONG });
  expect(newsOf(ringOf(monday), tuesday, monday)).toEqual(['Wetter']);
});

test('two days’ short entries of one title are two, even if the first has left', () => {
  const { text: _, ...short } = entryOf('x', { title: 'Météo du jour' });
  const [monday, tuesday] = ['lundi', 'mardi'].map((day) => ({
    ...short,
    id: day,
    url: `https://depeches.example/${day}`,
  }));
  expect(newsOf(ringOf(monday as FeedEntry), tuesday as FeedEntry)).toEqual(['Météo du jour']);
});

test('entries that share an address are told apart by their ids', () => {
  const ticker = (id: string): FeedEntry =>
    entryOf(id, { id, url: 'https://depeches.example/live', shared: true });
  expect(newsOf(ringOf(ticker('a')), ticker('b'), ticker('a'))).toEqual(['Dépêche b']);
});

test('an edit is one, also where the address changed with the headline', () => {
  const first = entryOf('usine-ferme', { id: 'guid-7', title: 'L’usine ferme' });
  const later = entryOf('usine-reste', { id: 'guid-7', title: 'L’usine reste ouverte' });
  expect(newsOf(ringOf(first), later)).toEqual(['edit L’usine reste ouverte']);
});

test('a date that lies ahead does not make an entry old, nor young at first sight', () => {
  const ahead = entryOf('a', { published: '2027-06-01T00:00:00.000Z' });
  expect(newsOf([], ahead)).toEqual(['Dépêche a']);
  expect(newsIn(hash, undefined, [ahead], { ...AGES, firstMs: 3_600_000 }).news).toEqual([]);
});

test('the ring keeps this document and 200 entries more, the youngest', () => {
  const named = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, at) => [`${prefix}${at}`, 'x'] as const);
  const ring = ringAfter(named('old', 900), named('new', 50));
  expect(ring.slice(0, 50)).toEqual(named('new', 50));
  expect(ring).toHaveLength(50 + 500);
  expect(ringAfter(named('old', 420), named('new', 50))).toHaveLength(450);
});

test('the feeds that a page names, comments last, relative ones resolved, and nothing else', () => {
  const html = `<!doctype html><head><link rel="stylesheet" href="/a.css">
    <link rel='alternate' type='application/rss+xml' title='Kommentare' href='/comments/feed'>
    <LINK TITLE="À la une &amp; plus" HREF="rss/une.xml?a=1&amp;b=2" TYPE="application/rss+xml" REL="home Alternate">
    <link rel="alternate" hreflang="de" href="/de/">
    <link rel="alternate" type="application/feed+json" title="L&#8217;&eacute;co > tout" href="https://cdn.example/feed.json"/>
    <!-- <link rel="alternate" type="application/rss+xml" href="https://old.example/rss"> -->
    <link rel="alternate" type="application/rss+xml" href="https://[broken">`;
  expect(advertisedFeeds(html, 'https://zeitung.example/news/')).toEqual([
    { url: 'https://zeitung.example/news/rss/une.xml?a=1&b=2', title: 'À la une & plus' },
    { url: 'https://cdn.example/feed.json', title: 'L’éco > tout' },
    { url: 'https://zeitung.example/comments/feed', title: 'Kommentare' },
  ]);
});

test('a page of link tags that never end takes no longer than another', () => {
  const html = '<link '.repeat(80_000);
  expect(advertisedFeeds(html, 'https://zeitung.example/')).toEqual([]);
});

const inDocument = (...items: readonly string[]): readonly FeedEntry[] => {
  const reading = readFeed(
    `<rss version="2.0"><channel><title>Direct</title>${items.join('')}</channel></rss>`,
  );
  return reading.ok ? reading.feed.entries : [];
};
const item = (title: string, link: string, guid = ''): string =>
  `<item><title>${title}</title><link>${link}</link>${guid === '' ? '' : `<guid>${guid}</guid>`}</item>`;
const PAGE = 'https://direct.example/live';

describe.each([
  ['without ids', (at: number) => [`${PAGE}#${at}`]],
  ['with places in the page as ids', (at: number) => [`${PAGE}#${at}`, `${PAGE}#${at}`]],
  ['with the page itself as their id', () => [PAGE, PAGE]],
  ['with ids of their own', (at: number) => [PAGE, `direct-${at}`]],
  ['on the front page', () => ['https://direct.example/', 'https://direct.example/']],
])('entries of one page, %s', (_, namesOf) => {
  const [douai, grandpuits, sarlat] = [
    'Renault rouvre Douai',
    'Total ferme Grandpuits',
    'Papyrel supprime 200 postes à Sarlat',
  ].map((title, at) => item(title, ...(namesOf(at) as [string, string?]))) as [
    string,
    string,
    string,
  ];

  test('are each told, once', () => {
    const ring = ringOf(...inDocument(grandpuits, douai));
    const entries = inDocument(sarlat, grandpuits, douai);
    const { news, known } = newsIn(hash, ring, entries, AGES);
    expect(news.map(({ entry, isEdit }) => [entry.title, isEdit])).toEqual([
      ['Papyrel supprime 200 postes à Sarlat', false],
    ]);
    const next = ringAfter(ring, [...news.flatMap(({ pairs }) => pairs), ...known]);
    expect(newsOf(next, ...entries)).toEqual([]);
    expect(newsOf(next, ...inDocument(sarlat, grandpuits))).toEqual([]);
  });

  test('are told where at first there was one', () => {
    const news = newsOf(ringOf(...inDocument(douai)), ...inDocument(sarlat, grandpuits, douai));
    expect(news).toEqual(
      expect.arrayContaining(['Papyrel supprime 200 postes à Sarlat', 'Total ferme Grandpuits']),
    );
  });

  test('are articles of their own', () => {
    const { articles } = readSent(
      inDocument(douai, grandpuits, sarlat).flatMap((entry) => sentOf(feedOf([]), entry) ?? []),
      { source: 'direct', hash },
    );
    expect(new Set(articles.map(({ id }) => id)).size).toBe(3);
  });
});

test('on a front page one entry after the other is news, not an edit of the one before', () => {
  const link = 'https://direct.example/';
  const ring = ringOf(...inDocument(item('Renault rouvre Douai', link, 'direct-1')));
  const next = inDocument(item('Total ferme Grandpuits', link, 'direct-2'));
  expect(newsOf(ring, ...next)).toEqual(['Total ferme Grandpuits']);
});
