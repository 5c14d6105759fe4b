/** Who wrote an article and when, as pages show and state it. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../lambda/core/page/byline.ts';
import { readHtml } from '../../../lambda/core/page/html.ts';
import { hash } from './hash.ts';

const NOW = '2026-11-24T12:00:00.000Z';
const BODY =
  '<p>Die Verdichter laufen seit Donnerstag wieder, teilte der Betreiber mit, und bis Weihnachten soll die Anlage ihre volle Leistung erreichen.</p><p>Für die Beschäftigten, die in andere Werke versetzt worden waren, gilt ein Rückkehrrecht, sagte der Betriebsrat.</p><p>Umweltverbände kritisierten, dass die Anlage weiterhin mit Erdgas betrieben wird und nicht mit Wasserstoff.</p>';

type Parts = {
  readonly lang?: string;
  readonly head?: string;
  readonly above?: string;
  readonly below?: string;
  readonly after?: string;
};

const read = ({ lang = 'de', head = '', above = '', below = '', after = '' }: Parts) => {
  const html = `<!doctype html><html lang="${lang}"><head><title>Leuna fährt wieder an</title>${head}</head><body><header>${above}</header><article><h1>Leuna fährt wieder an</h1>${below}${BODY}${after}</article></body></html>`;
  const [article] = readHtml(html, { source: 'page.html', hash, now: NOW }).articles;
  return { author: article?.author, published: article?.published };
};

describe('the day that a page shows by its headline', () => {
  it.each([
    ['de', '19. November 2026, 11:05 Uhr', '2026-11-19T11:05:00.000Z'],
    ['de', 'Von Friederike Lorenz | 19.11.2026', '2026-11-19T00:00:00.000Z'],
    ['fr', 'Publié le jeudi 19 novembre 2026 à 11h05', '2026-11-19T11:05:00.000Z'],
    ['fr', '19/11/2026', '2026-11-19T00:00:00.000Z'],
    ['es', '7/11/2026', '2026-11-07T00:00:00.000Z'],
    ['nl', 'Door Sanne Kuipers · 17 november 2026, 15:10', '2026-11-17T15:10:00.000Z'],
    ['pl', '16 listopada 2026', '2026-11-16T00:00:00.000Z'],
    ['cs', '17. 11. 2026', '2026-11-17T00:00:00.000Z'],
    ['tr', '18 Kasım 2026', '2026-11-18T00:00:00.000Z'],
    ['ru', '16.11.2026 18:40', '2026-11-16T18:40:00.000Z'],
    ['uk', '19 листопада 2026', '2026-11-19T00:00:00.000Z'],
    ['ja', '2026年11月20日 14時05分', '2026-11-20T14:05:00.000Z'],
    ['ko', '2026년 11월 20일', '2026-11-20T00:00:00.000Z'],
    ['en', 'November 20, 2026', '2026-11-20T00:00:00.000Z'],
    ['de', '11.05.2012, 10:22 von jovelstefan', '2012-05-11T10:22:00.000Z'],
    ['en', 'Updated 21 November 2026, published 20 November 2026', '2026-11-20T00:00:00.000Z'],
    ['de', 'Veröffentlicht: 19.11.2026, Stand: 20.11.2026', '2026-11-19T00:00:00.000Z'],
    ['de', 'Erstellt: 19.11.2026, 9:30 Uhr, Stand: 20.11.2026', '2026-11-19T09:30:00.000Z'],
  ])('is when it was published (%s: %s)', (lang, line, published) => {
    expect(read({ lang, below: `<div>${line}</div>` }).published).toBe(published);
  });

  it.each([
    ['a day above the page', { above: '<div>Dienstag, 24. November 2026</div>' }],
    ['the day of a comment', { after: '<div class="comments"><p>21.11.2026</p></div>' }],
    ['when it was changed', { below: '<div>Aktualisiert am 20. November 2026</div>' }],
    ['as of when it stands so', { below: '<div>Stand: 20.11.2026, 15:03 Uhr</div>' }],
    ['a day that is yet to come', { below: '<div>19. November 2027</div>' }],
    ['month and day, or day and month', { lang: 'en', below: '<div>7/11/2026</div>' }],
    ['a day that a text speaks of', { below: '<div>Bis 1. Juli 2026 gilt die alte Regel</div>' }],
  ])('is not %s', (_, parts) => {
    expect(read(parts).published).toBeUndefined();
  });

  it('may stand right above the headline, with it in one element', () => {
    const head =
      '<div class="x"><div>Schengen, 3. Juli 2018</div><h1>Leuna fährt wieder an</h1></div>';
    const html = `<html lang="de"><head><title>Leuna fährt wieder an</title></head><body><div>24. November 2026</div><div>${head}</div><div>${BODY}</div></body></html>`;
    const [article] = readHtml(html, { source: 'page.html', hash, now: NOW }).articles;
    expect(article?.published).toBe('2018-07-03T00:00:00.000Z');
  });

  it('is not the day of the page where no headline is shown', () => {
    const html = `<html lang="de"><head><meta property="og:title" content="Leuna"></head><body><div>24. November 2026</div><ul><li>Politik</li><li>Sport</li><li>Kultur</li></ul><main>${BODY}</main></body></html>`;
    const [article] = readHtml(html, { source: 'page.html', hash, now: NOW }).articles;
    expect(article?.published).toBeUndefined();
  });

  it.each([
    ['PARIS, Nov. 20, 2026 /PRNewswire/ -- Renault said on Friday that', '2026-11-20'],
    ['Lyon, le 3 mars 2026 – Le groupe annonce la réouverture de son usine et', '2026-03-03'],
    ['(18.01.2018) Deutschlands Landwirte zittern vor der Schweinepest, denn', '2018-01-18'],
  ])('may open the text of a press release: %s', (start, day) => {
    const below = `<p>${start} the plant in Douai reopens on Monday with two shifts of workers.</p>`;
    expect(read({ below }).published?.slice(0, 10)).toBe(day);
  });

  it.each([
    'On 3 March 2020 – the day the plant closed – nobody believed that it would ever reopen, he said.',
    'Seit dem 3. März 2020 (dem Tag des Brandes) stand die Anlage in Leuna still, teilte er mit.',
  ])('is not a day that the text begins with: %s', (start) => {
    expect(read({ below: `<p>${start}</p>` }).published).toBeUndefined();
  });

  it('is not that of a post which is quoted', () => {
    const post =
      '<blockquote><p>Endlich! <time datetime="2018-03-12T19:30:12Z">12. März</time></p></blockquote>';
    expect(read({ below: post }).published).toBeUndefined();
  });

  it('yields to what the page states for programs', () => {
    const head =
      '<meta property="article:published_time" content="2026-11-18T08:00:00Z"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Leuna fährt wieder an"}</script>';
    expect(read({ head, below: '<div>19. November 2026</div>' }).published).toBe(
      '2026-11-18T08:00:00.000Z',
    );
  });

  it('may be in the microformat of blogs', () => {
    const below =
      '<div>um <abbr class="published" title="2026-11-18T19:02:00+01:00">19:02</abbr></div>';
    expect(read({ below }).published).toBe('2026-11-18T18:02:00.000Z');
  });
});

const ld = (author: string, more = ''): string =>
  `<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Leuna fährt wieder an","author":${author}}${more}]}</script>`;

describe('who wrote it', () => {
  it.each([
    [
      'one who is named elsewhere',
      ld('{"@id":"#p9"}', ',{"@type":"Person","@id":"#p9","name":"Camille Wattrelos"}'),
      'Camille Wattrelos',
    ],
    ['several', ld('[{"name":"Tom Adeyemi"},{"name":"Ruth Cole"}]'), 'Tom Adeyemi, Ruth Cole'],
    ['a name alone', ld('"Agnieszka Zając"'), 'Agnieszka Zając'],
    [
      'the card for other sites',
      '<meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Luana Siqueira">',
      'Luana Siqueira',
    ],
  ])('is said for programs: %s', (_, head, author) => {
    expect(read({ head }).author).toBe(author);
  });

  it.each([
    ['Von Friederike Lorenz', 'Friederike Lorenz'],
    ['Von Jan Bosch und Maria de la Cruz, Magdeburg', 'Jan Bosch, Maria de la Cruz'],
    ['By Tom Adeyemi and Ruth Cole', 'Tom Adeyemi, Ruth Cole'],
    ['Par Hélène Vasseur, correspondante', 'Hélène Vasseur'],
    ['Door Marieke van den Bosch · 17 november 2026', 'Marieke van den Bosch'],
    ['Von dpa', 'dpa'],
  ])('is shown by the headline: %s', (line, author) => {
    expect(read({ below: `<div>${line}</div>` }).author).toBe(author);
  });

  it('is marked by microdata, a link to the author, or a class', () => {
    const marks = [
      '<div itemprop="author" itemscope>Scritto da <span itemprop="name">Donato Semeraro</span></div>',
      '<p>Ein Text unserer Zeitung von <a rel="author" href="/d">Donato Semeraro</a></p>',
      '<div class="article-author">Donato Semeraro</div>',
    ];
    expect(marks.map((below) => read({ below }).author)).toEqual(
      marks.map(() => 'Donato Semeraro'),
    );
  });

  it('is nobody where the page names an account, greets its readers, or lets people comment', () => {
    const head = '<meta name="author" content="Super User">';
    const after = '<div class="comments"><cite class="fn">Jo Ek</cite><p>Na endlich!</p></div>';
    expect(read({ head, below: '<p>Liebe Leser,</p>', after }).author).toBeUndefined();
  });
});

describe('names in a line', () => {
  it('are found whatever the line is, and are words of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (line) => {
        for (const name of (namesIn(line) ?? '').split(', ').filter((one) => one !== ''))
          expect(line.replace(/\s+/gu, ' ')).toContain(name);
      }),
    );
  });
});
