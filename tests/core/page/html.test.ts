import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../lambda/core/page/html.ts';
import { hash } from './hash.ts';

const read = (html: string, url?: string) =>
  readHtml(html, { source: 'page.html', hash, ...(url === undefined ? {} : { url }) });

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
