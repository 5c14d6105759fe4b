import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../lambda/core/page/html.ts';
import { scanHtml } from '../../../lambda/core/page/html-scan.ts';
import { hash } from './hash.ts';

const read = (html: string, url?: string) =>
  readHtml(html, { source: 'page.html', hash, ...(url === undefined ? {} : { url }) });

const TEXT =
  'Fermée depuis janvier, l’usine du Nord reprend lundi avec 1 800 salariés, a dit la direction.';

const PAGE = `<!doctype html><html lang="fr"><head><title>Renault rouvre Douai - Le Journal</title>
<link rel="canonical" href="https://journal.example/renault-douai?utm_source=x">
<meta property="og:site_name" content="Le Journal"><meta name="author" content="Anna Berg">
<meta property="article:published_time" content="2026-03-12T10:30:00+01:00"></head><body>
<nav><ul><li><a href="/">Accueil</a></li><li><a href="/eco">Économie</a></li></ul></nav>
<article><h1>Renault rouvre Douai</h1><p class="chapo">Fermée depuis janvier, l’usine du Nord reprend lundi avec 1&nbsp;800 salariés.</p>
<p>La direction l’a annoncé jeudi aux syndicats&nbsp;: les lignes redémarrent, et deux équipes seront formées d’ici à l’été.</p>
<figure><img src="a.jpg"><figcaption>L’usine de Douai, en mars. © AFP</figcaption></figure>
<p>«&nbsp;C’est une bonne nouvelle&nbsp;», a réagi la CFDT, qui demande des embauches. L’usine comptait 2&nbsp;400 salariés en 2020.</p>
<aside class="related"><h3>Lire aussi</h3><p>Nissan ferme son usine de Barcelone après quarante ans de production et des mois de grève.</p></aside>
</article><div id="comments"><p>Jean : une usine de plus qui va fermer, comme toujours dans cette région abandonnée de tous.</p></div>
<footer><p>Mentions légales</p></footer></body></html>`;

describe('a page of one article', () => {
  const { page, articles } = read(PAGE);
  const [article] = articles;
  const zone = (name: string) =>
    article?.blocks.filter((block) => block.zone === name).map((b) => page.slice(b.start, b.end));

  it('has its zones', () => {
    expect(zone('headline')).toEqual(['Renault rouvre Douai']);
    expect(zone('lead')).toEqual([
      'Fermée depuis janvier, l’usine du Nord reprend lundi avec 1 800 salariés.',
    ]);
    expect(zone('body')).toHaveLength(2);
    expect(zone('caption')).toEqual(['L’usine de Douai, en mars. © AFP']);
  });

  it('has what the page says of it', () => {
    expect(article).toMatchObject({
      title: 'Renault rouvre Douai',
      url: 'https://journal.example/renault-douai',
      publisher: 'Le Journal',
      author: 'Anna Berg',
      published: '2026-03-12T09:30:00.000Z',
      lang: 'fr',
      kind: 'story',
    });
  });
});

describe('pages that were made to hurt', () => {
  it.each([
    ['nested elements', '<div>'.repeat(50_000)],
    ['ends without beginnings', '</p>'.repeat(60_000)],
    ['ends of what is far below', `${'<b><div>'.repeat(300)}${'</b>'.repeat(60_000)}`],
    ['comments without end', '<!--'.repeat(120_000)],
    ['scripts without end', '<script>'.repeat(60_000)],
    ['ampersands', '&'.repeat(500_000)],
    ['angles', '<'.repeat(500_000)],
    ['attributes', `<a ${'x=1 '.repeat(200_000)}>`],
    ['breaks', '<br>'.repeat(200_000)],
    ['tables in tables', '<table><tr><td>'.repeat(30_000)],
    ['titles', '<title>'.repeat(100_000)],
    ['JSON in JSON', `<script type="application/ld+json">${'['.repeat(100_000)}</script>`],
    [
      'articles',
      Array.from(
        { length: 3_000 },
        (_, at) =>
          `<article><h1>Renault rouvre Douai ${at}</h1><p>${TEXT} ${TEXT}</p><p>${TEXT} ${TEXT}</p></article>`,
      ).join(''),
    ],
    ['authors', `<a rel="author">${'Anna '.repeat(20_000)}</a>`.repeat(10)],
    [
      'teasers in the text',
      `<div><h2><a href="/x">Nissan</a></h2><p>Nissan ferme.</p></div>`.repeat(5_000),
    ],
    ['many paragraphs', '<p>L’usine rouvre &eacute;galement à Douai lundi. '.repeat(20_000)],
  ])('%s: are read to their end', (_, inside) => {
    const html = `<title>Renault rouvre Douai</title><p>${TEXT}</p>${inside}`;
    const { page, blocks } = read(html);
    expect(blocks.at(-1)?.end ?? 0).toBe(page.length);
  });

  it('deep elements are not told apart, and a script in them is still no text', () => {
    const deep = `${'<div>'.repeat(600)}<script>usine()</script><p>${TEXT}</p>`;
    expect(read(deep).page).toContain(TEXT);
    expect(read(deep).page).not.toContain('usine()');
  });

  it('any tags in any order: nothing is lost, nothing is twice', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div class="a">',
        '</div>',
        '<b>',
        '</b>',
        '<td>',
        '</table>',
      ),
      fc.constantFrom('<a href="/x">', '</a>', '<li>', '<h2>', '</h2>', '<br>', '<table>', '<tr>'),
      fc.constantFrom('usine', 'rouvre', 'lundi', 'Douai', ' ', '&eacute;', '&nbsp;', '<'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const words = pieces.filter((one) => /^(?:usine|rouvre|lundi|Douai)$/.test(one)).sort();
        const { blocks } = scanHtml(pieces.join(' '));
        const told = blocks.flatMap(({ text }) => text.match(/usine|rouvre|lundi|Douai/g) ?? []);
        expect(told.sort()).toEqual(words);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is never text', () => {
  it.each([
    '<script>Renault ferme</script>',
    '<style>.x{content:"Renault ferme"}</style>',
    '<template><p>Renault ferme</p></template>',
    '<noscript><p>Renault ferme</p></noscript>',
    '<textarea>Renault ferme</textarea>',
    '<button><span>Renault ferme</span></button>',
    '<svg><title>Renault ferme</title></svg>',
    '<select><option>Renault ferme</option></select>',
    '<iframe srcdoc="x">Renault ferme</iframe>',
    '<!-- Renault ferme -->',
    '<span class="sr-only">Renault ferme</span>',
    '<span hidden>Renault ferme</span>',
  ])('%s', (silent) => {
    const { page } = read(
      `<title>Renault rouvre Douai</title><h1>Renault rouvre Douai</h1><p>${TEXT} ${silent}</p>`,
    );
    expect(page).toContain(TEXT);
    expect(page).not.toContain('ferme');
  });

  it.each([
    '<div style="display:none"><p>Renault ferme une autre usine, dit-on à Douai depuis hier.</p></div>',
    '<aside><p>Renault ferme une autre usine, dit-on à Douai depuis hier.</p></aside>',
    '<div id="commentaires"><p>Renault ferme une autre usine, dit-on à Douai depuis hier.</p></div>',
    '<p>Lire aussi : <a href="/x">Renault ferme une autre usine</a></p>',
    '<ul><li><a href="/x">Renault ferme une autre usine à Dieppe</a></li></ul>',
  ])('furniture is in no article: %s', (furniture) => {
    const html = `<title>Renault rouvre Douai</title><h1>Renault rouvre Douai</h1><p>${TEXT}</p><p>${TEXT}</p>${furniture}<p>${TEXT}</p>`;
    const { page, articles } = read(html);
    const told = articles.flatMap(({ blocks }) => blocks.map((b) => page.slice(b.start, b.end)));
    expect(told.join(' ')).toContain(TEXT);
    expect(told.join(' ')).not.toContain('ferme');
  });
});

describe('facts that cannot be believed', () => {
  const page = (head: string) => `${head}<h1>Renault rouvre Douai</h1><p>${TEXT}</p><p>${TEXT}</p>`;

  it('an address that is the front page’s is no article’s', () => {
    const [article] = read(page('<link rel=canonical href="https://journal.example/">')).articles;
    expect(article?.url).toBeUndefined();
  });

  it('a date from the future, or none', () => {
    const dated = (date: string) =>
      readHtml(page(`<meta property="article:published_time" content="${date}">`), {
        source: 'page.html',
        hash,
        now: '2026-03-01T00:00:00.000Z',
      }).articles[0]?.published;
    expect(dated('2026-02-27T10:00:00+01:00')).toBe('2026-02-27T09:00:00.000Z');
    expect(dated('2026-02-27 10:00:00')).toBe('2026-02-27T10:00:00.000Z');
    expect(dated('Fri, 27 Feb 2026 10:00:00 +0100')).toBe('2026-02-27T09:00:00.000Z');
    expect(dated('27. Februar 2026, 10:00 Uhr MEZ')).toBe('2026-02-27T09:00:00.000Z');
    expect(dated('27 février 2026')).toBe('2026-02-27T00:00:00.000Z');
    expect(dated('02/03/2026')).toBeUndefined();
    expect(dated('2026-02')).toBeUndefined();
    expect(dated('2031-01-01T00:00:00Z')).toBeUndefined();
    expect(dated('hier')).toBeUndefined();
    expect(dated('12')).toBeUndefined();
  });
});

describe('careless pages', () => {
  const told = (html: string): string => {
    const { page, articles } = read(html);
    return articles
      .flatMap(({ blocks }) => blocks.map((b) => page.slice(b.start, b.end)))
      .join('|');
  };
  const head = '<title>Renault rouvre Douai</title><h1>Renault rouvre Douai</h1>';

  it('a link without its end is not all that follows', () => {
    const html = `${head}<p><a href="/x">Douai <a href="/y">Nord</a></p><p>${TEXT}</p><p>${TEXT}</p>`;
    expect(told(html)).toContain(TEXT);
  });

  it('a form around the whole page, and classes that speak of what the page lacks or has elsewhere', () => {
    const html = `<body class="comments-open"><form id="aspnetForm"><div class="no-sidebar has-related page">${head}<p class="hidden-print">${TEXT}</p><p>${TEXT}</p></div></form></body>`;
    expect(told(html).split(TEXT)).toHaveLength(3);
  });

  it('elements that lack their ends, tables included', () => {
    const html = `${head}<table><tr><td>Menu<td><p>${TEXT}<p>${TEXT}<tr><td>Contact</table>`;
    expect(told(html).split(TEXT)).toHaveLength(3);
  });

  it('a subhead that calls itself one is no lead below the text', () => {
    const html = `${head}<p>${TEXT}</p><p class="subhead">Deux équipes dès septembre</p><p>${TEXT}</p>`;
    const { page, articles } = read(html);
    const zones = articles[0]?.blocks.map(({ zone, start }) => [
      zone,
      page.slice(start, start + 4),
    ]);
    expect(zones).toEqual([
      ['headline', 'Rena'],
      ['lead', 'Ferm'],
      ['body', 'Deux'],
      ['body', 'Ferm'],
    ]);
  });
});
