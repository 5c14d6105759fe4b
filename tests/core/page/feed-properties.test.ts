import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFeed } from '../../../lambda/core/page/feed.ts';
import { readFeedArticles } from '../../../lambda/core/page/feed-sent.ts';
import { hash } from './hash.ts';

const FOLDER = 'tests/fixtures/feeds';
const feeds = readdirSync(FOLDER)
  .filter((file) => file !== 'expected.json')
  .map((file) => readFileSync(`${FOLDER}/${file}`, 'utf8'));

type Printed = {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly text: string;
  readonly published: string;
};

const WORDS = [
  'usine',
  "l'aciérie",
  'Werk',
  'schließt',
  'завод',
  'R&D',
  '<3',
  '350',
  '«',
  '»',
  ']]>',
  // A bare ampersand with it, or the whole would have been escaped once more than it should.
  'M&M &amp;',
  '5 > 4',
  '工場',
  '😀',
  '"à"',
];
// Rather a period than a bare reference at the end: titles are decoded as often as people escape them.
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
  .map((all) => all.join(' '));
const entry: fc.Arbitrary<Printed> = fc.record({
  id: fc.uuid(),
  url: fc.nat().map((n) => `https://courrier.example/a?id=${n}&p=1`),
  title: words,
  text: fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n')),
  published: fc
    .date({ min: new Date('1991-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((date) => `${date.toISOString().slice(0, 19)}.000Z`),
});
const entries = fc.uniqueArray(entry, { selector: ({ url }) => url, maxLength: 5 });

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
const html = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');
const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

const PRINTERS: Readonly<Record<string, (entries: readonly Printed[]) => string>> = {
  rss: (all) =>
    `<rss version="2.0"><channel>${all
      .map(
        ({ id, url, title, text, published }) =>
          `<item><guid isPermaLink="false">${id}</guid><link>${escaped(url)}</link><title>${escaped(escaped(title))}</title><description>${cdata(html(text))}</description><pubDate>${new Date(published).toUTCString()}</pubDate></item>`,
      )
      .join('\n')}</channel></rss>`,
  rdf: (all) =>
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/>${all
      .map(
        ({ id, url, title, text, published }) =>
          `<item rdf:about="${escaped(url)}"><guid>${id}</guid><title>${escaped(escaped(title))}</title><content:encoded>${escaped(html(text))}</content:encoded><dc:date>${published}</dc:date></item>`,
      )
      .join('\n')}</rdf:RDF>`,
  atom: (all) =>
    `<feed xmlns="http://www.w3.org/2005/Atom">${all
      .map(
        ({ id, url, title, text, published }) =>
          `<entry><id>${id}</id><link href="${escaped(url)}"/><title type="text">${escaped(title)}</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${html(text)}</div></content><published>${published}</published></entry>`,
      )
      .join('\n')}</feed>`,
  json: (all) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: all.map(({ id, url, title, text, published }) => ({
        ...{ id, url, title: escaped(title), content_html: html(text), date_published: published },
      })),
    }),
};

describe('printed and read again', () => {
  test.each(Object.keys(PRINTERS))('%s gives the same entries', (format) => {
    fc.assert(
      fc.property(entries, (all) => {
        const reading = readFeed(PRINTERS[format]?.(all) ?? '');
        if (!reading.ok) throw new Error(reading.reason);
        const told = reading.feed.entries.map(({ id, url, title, text, published }) => ({
          id,
          url,
          title,
          text,
          published,
        }));
        expect(told).toEqual(
          all.map(({ id, url, title, text, published }) => ({ id, url, title, text, published })),
        );
      }),
    );
  });
});

describe('whatever comes', () => {
  const piece = fc.constantFrom(
    ...[
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<link href="',
      '"/>',
      '<entry>',
      '&',
      '&lt;',
      '&#0;',
      '&#xD800;',
      '<',
      '>',
      '<?xml',
      '<!DOCTYPE',
      '\0',
      '\ud800',
      'xml:base="',
      '<content type="xhtml">',
      '<feed',
      '<rdf:RDF',
    ],
  );
  const readable = (text: string): void => {
    readFeed(text);
    const reading = readFeedArticles(text, { source: 'rss.xml', hash });
    if (!reading.ok) return;
    const { page, blocks, articles } = reading;
    expect(blocks.map(({ start, end }) => page.slice(start, end)).join('')).toBe(page);
    for (const { title } of articles) expect(title).not.toMatch(/[\p{Cc}]/u);
  };

  test('a feed with a piece taken out, doubled or put in is read without a throw', () => {
    const mutation = fc.tuple(fc.constantFrom(...feeds), fc.nat(), fc.nat(60), piece);
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        let text = mutations[0]?.[0] ?? '';
        for (const [, place, length, inserted] of mutations) {
          const at = place % (text.length + 1);
          text = text.slice(0, at) + inserted + text.slice(at + (place % 2 === 0 ? length : 0));
        }
        readable(text);
      }),
      { numRuns: 300 },
    );
  });

  test('any text, and any heap of pieces, is read without a throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => all.join('')),
        ),
        readable,
      ),
      { numRuns: 300 },
    );
  });

  test('what is open inside what is open costs no more than its length, and is bounded', () => {
    for (const unit of ['<a>', '<item>', '<item><title>a', '<![CDATA[', '<!--', '<a b="', '&x;']) {
      const reading = readFeed(`<rss><channel>${unit.repeat(60_000)}`);
      expect(reading.ok && reading.feed.entries.length).toBeLessThanOrEqual(50_000);
    }
  });
});
