import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import schema from '../../../docs/article.schema.json' with { type: 'json' };
import { checkSentArticles, readSentArticles } from '../../../lambda/core/page/sent.ts';
import { hash } from './hash.ts';

const options = { source: 'inbox.ndjson', hash, now: '2026-03-06T00:00:00.000Z' };
const read = (text: string) => readSentArticles(text, options);

const DOUAI = {
  url: 'https://www.courrier.example/eco/douai?utm_source=mail',
  title: "Renault rouvre l'usine de Douai",
  text: "L'usine de Douai repart lundi, annonce la direction du groupe.\nElle employait 2 800 personnes avant sa fermeture.\nLire aussi : Renault ferme Sandouville",
  published: '2026-03-05T09:00:00+01:00',
  source: 'Le Courrier',
  publisher: 'Groupe Courrier',
  author: 'Jeanne Martin',
  lang: 'fr-FR',
};
const WIELAND = {
  title: 'Wieland-Werke schließen Standort Villingen',
  html: '<p>Der Standort schließt zum Jahresende, teilte das Unternehmen am Montag mit.</p><p>Betroffen sind 300 Beschäftigte.</p>',
};

describe('a sent article', () => {
  test('has its title as headline, its first paragraph as lead, and is known by its canonical url', () => {
    const { page, articles, rejected } = read(JSON.stringify(DOUAI));
    expect(rejected).toEqual([]);
    const [article] = articles;
    expect(article).toMatchObject({
      id: hash('https://www.courrier.example/eco/douai'),
      url: 'https://www.courrier.example/eco/douai',
      title: DOUAI.title,
      source: 'Le Courrier',
      publisher: 'Groupe Courrier',
      author: 'Jeanne Martin',
      lang: 'fr',
      kind: 'story',
      published: '2026-03-05T08:00:00.000Z',
    });
    expect(article?.blocks.map(({ start, end, zone }) => [zone, page.slice(start, end)])).toEqual([
      ['headline', DOUAI.title],
      ['lead', "L'usine de Douai repart lundi, annonce la direction du groupe."],
      ['body', 'Elle employait 2 800 personnes avant sa fermeture.'],
    ]);
  });

  test('may be HTML, and needs no url', () => {
    const { page, articles } = read(JSON.stringify(WIELAND));
    expect(
      articles[0]?.blocks.map(({ start, end, zone }) => [zone, page.slice(start, end)]),
    ).toEqual([
      ['headline', WIELAND.title],
      ['lead', 'Der Standort schließt zum Jahresende, teilte das Unternehmen am Montag mit.'],
      ['body', 'Betroffen sind 300 Beschäftigte.'],
    ]);
    expect(articles[0]).toMatchObject({ lang: 'de', source: 'inbox.ndjson' });
  });

  test('as a whole HTML page gives the text of the article, not of its menus', () => {
    const html = `<html><body><nav><a href="/">Accueil</a> <a href="/eco">Sanctions</a></nav><article><h1>${DOUAI.title}</h1>${DOUAI.text
      .split('\n')
      .map((line) => `<p>${line} ${line}</p>`)
      .join('')}</article></body></html>`;
    const { page } = read(JSON.stringify({ title: DOUAI.title, html }));
    expect(page).toContain('repart lundi');
    expect(page).not.toContain('Accueil');
  });

  test('as a whole page has from it what its sender does not say: an entry of a sitemap has an address alone', () => {
    const { title, url, text } = DOUAI;
    const html = `<html><head><title>${title} | Courrier</title><meta property="og:site_name" content="Courrier"></head><body><main><h1>${title}</h1><p>Par Jeanne Martin</p><p>5 mars 2026</p>${text
      .split('\n')
      .map((line) => `<p>${line} ${line}</p>`)
      .join('')}</main></body></html>`;
    const { articles } = read(JSON.stringify({ url, title: '', text: '', html }));
    expect(articles[0]).toMatchObject({
      ...{ title, author: 'Jeanne Martin', publisher: 'Courrier' },
      ...{
        id: hash('https://www.courrier.example/eco/douai'),
        published: '2026-03-05T00:00:00.000Z',
      },
    });
    const said = { author: 'AFP', publisher: 'Groupe', published: '2026-03-04T00:00:00Z' };
    const [other] = read(JSON.stringify({ url, title: 'Douai', html, ...said })).articles;
    expect(other).toMatchObject({ ...said, title: 'Douai', published: '2026-03-04T00:00:00.000Z' });
  });

  test('of a page with several articles is the one of its title', () => {
    const paragraph =
      'Die Verdichter laufen seit Donnerstag wieder, teilte der Betreiber am Donnerstagabend nach achtzehn Monaten Pause in Magdeburg mit.';
    const article = (name: string) =>
      `<article><h1>${name} läuft wieder an</h1><p>${name}: ${paragraph}</p><p>${name}: Bis Weihnachten soll die Anlage ihre volle Leistung von 400 Megawatt erreichen, sagte sie.</p><p>${name}: Umweltverbände kritisierten, dass sie weiter mit Erdgas betrieben wird und nicht mit Wasserstoff.</p></article>`;
    const html = `<html><body>${article('Leuna')}${article('Schwedt')}</body></html>`;
    const { page } = read(JSON.stringify({ title: 'Schwedt läuft wieder an', html }));
    expect(page).toContain('Schwedt: Bis Weihnachten');
    expect(page).not.toContain('Leuna');
  });

  test('without a title has its first sentence for one', () => {
    const { articles } = read('{"text":"Die Raffinerie in Schwedt steht still. Mehr dazu folgt."}');
    expect(articles[0]?.title).toBe('Die Raffinerie in Schwedt steht still.');
  });

  test('whose date lies in the future is undated', () => {
    const { articles } = read(JSON.stringify({ ...DOUAI, published: '2027-03-05' }));
    expect(articles[0]).not.toHaveProperty('published');
  });

  test('that shares its url with others is told apart by its id', () => {
    const url = 'https://example.fr/direct';
    const { articles } = read(
      JSON.stringify([
        { url, id: 'a', title: 'Renault rouvre Douai' },
        { url, id: 'b', title: 'Total ferme Grandpuits' },
      ]),
    );
    expect(new Set(articles.map(({ id }) => id)).size).toBe(2);
  });

  test('marked as an edit is named', () => {
    const { articles, edits } = read(JSON.stringify([{ ...DOUAI, edit: true }, WIELAND]));
    expect(edits).toEqual([articles[0]?.id]);
  });
});

describe('several sent articles', () => {
  const lines = [JSON.stringify(DOUAI), '', JSON.stringify(WIELAND)];

  test.each([
    ['one object a line', lines.join('\n')],
    ['lines of Windows', `\ufeff${lines.join('\r\n')}\r\n`],
    ['a list', JSON.stringify([DOUAI, WIELAND], null, 2)],
  ])('as %s are articles of one page with offsets of their own', (_, text) => {
    const { page, articles, blocks } = read(text);
    expect(articles.map(({ title }) => title)).toEqual([DOUAI.title, WIELAND.title]);
    for (const { blocks: own, start, end } of articles) {
      expect(own[0]?.start).toBe(start);
      expect(own.at(-1)?.end).toBe(end);
    }
    expect(page.slice(articles[1]?.start).startsWith('Wieland')).toBe(true);
    expect(blocks.map(({ start, end }) => page.slice(start, end)).join('')).toBe(page);
  });

  test('are read but for the bad ones, each named with line, field, cause and way out', () => {
    const bad = [
      '{"title": "cut',
      '{"title": 7}',
      '{"title": "Usine", "published": "bientôt"}',
      '{"title": "Usine", "url": "/eco/1"}',
      '{"title": " ", "lang": "fr"}',
      '["Usine"]',
    ];
    const { articles, rejected } = read([lines[0], ...bad, lines[2]].join('\n'));
    expect(articles).toHaveLength(2);
    expect(rejected.map(({ line, field }) => [line, field])).toEqual([
      [2, undefined],
      [3, 'title'],
      [4, 'published'],
      [5, 'url'],
      [6, undefined],
      [7, undefined],
    ]);
    expect(rejected.map(({ raw }) => raw)).toEqual(bad);
    expect(rejected[2]?.detail).toBe(
      'line 4, "published": "bientôt" is no date; write ISO 8601, such as 2026-03-05T09:00:00Z, or leave it out.',
    );
    expect(rejected[4]?.detail).toContain('it needs a "title", a "text" or an "html"');
  });

  test('in a list that was cut are one mistake', () => {
    const { articles, rejected } = read(JSON.stringify([DOUAI, WIELAND]).slice(0, -20));
    expect(articles).toEqual([]);
    expect(rejected).toHaveLength(1);
    expect(rejected[0]?.detail).toContain('article 1: it is no JSON');
  });

  test('that are the same version of one are one', () => {
    expect(read(`${lines[0]}\n${lines[0]}`).articles).toHaveLength(1);
  });
});

describe('the schema for programs', () => {
  const Schema = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
  const isTaken = (value: unknown): boolean =>
    checkSentArticles(JSON.stringify([value])).rejected.length === 0;

  test.each(schema.examples)('its example $title is taken', (example) => {
    expect(Schema.safeParse(example).success).toBe(true);
    expect(isTaken(example)).toBe(true);
  });

  test('and the reader agree on what is an article', () => {
    const line = fc.constantFrom<unknown>('Usine', ' ', '', null, 7, 'x'.repeat(1_001));
    const record = fc.record(
      {
        title: line,
        text: line,
        html: line,
        id: line,
        author: line,
        source: line,
        publisher: line,
        url: fc.constantFrom<unknown>(
          'https://example.org/a',
          '/a',
          'ftp://example.org/a',
          null,
          7,
        ),
        published: fc.constantFrom<unknown>('2026-03-05T09:00:00Z', 'soon', null, 7),
        lang: fc.constantFrom<unknown>('fr', 'pt-BR', 'français', null, {}),
        edit: fc.constantFrom<unknown>(true, false, null, 'yes'),
        origin: fc.constantFrom<unknown>({ feed: 'a', entry: 'b' }, { feed: 'a' }, null, 'a'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(record, (value) => {
        expect(isTaken(value)).toBe(Schema.safeParse(value).success);
      }),
      { numRuns: 500 },
    );
  });
});

test('whatever is sent, reading never throws, and every record is an article, a rejection or nothing', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.array(fc.json()).map((all) => all.join('\n')),
      ),
      (text) => {
        const { page, articles, blocks } = read(text);
        expect(blocks.map(({ start, end }) => page.slice(start, end)).join('')).toBe(page);
        for (const { start, end } of articles) expect(page.slice(start, end).trim()).not.toBe('');
      },
    ),
  );
});
