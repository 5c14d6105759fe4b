import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../lambda/core/page/decode.ts';
import { kindOf, read, textsOf } from './reading.ts';

/** A page of the demo or of the fixtures, decoded as a dropped file is. */
const pageAt = (path: string): string => {
  const decoded = decode(readFileSync(path));
  if (!decoded.ok) throw new Error(`${path}: ${decoded.reason}`);
  return decoded.page;
};

/** Each article as "kind lang title". */
const articlesAt = (path: string): readonly string[] =>
  read(pageAt(path)).articles.map(({ kind, lang, title }) => `${kind} ${lang} ${title}`);

describe('pages joined by form feeds', () => {
  const names = ['fonderie-fr', 'closures-en', 'werra-bote-de', 'cierres-es', 'zavod-ru'];
  const titlesOf = (page: string): readonly string[] =>
    read(page).articles.map(({ title }) => title);

  it('have the articles of each, though comments or another column come before', () => {
    const pages = names.map((name) => pageAt(`seeds/pages/${name}.txt`));
    expect(titlesOf(pages.join('\f'))).toEqual(pages.flatMap(titlesOf));
  });
});

describe('the demo pages', () => {
  it('a French story interrupted by two teasers is put together again', () => {
    const path = 'seeds/pages/usine-moscou-fr.txt';
    expect(articlesAt(path)).toEqual([
      "story fr Automobile : à Moscou, l'ancienne usine Renault relance la production sous la marque Moskvitch",
      'excerpt fr Batteries : Nissan met la main sur une filiale commune spécialisée dans le lithium-ion',
      'excerpt fr « Comprendre la mer Noire »',
      "excerpt fr Le losange s'engage sur de l'électricité verte pour ses sites français",
    ]);
    const page = pageAt(path);
    const [story] = read(page).articles;
    if (story === undefined) throw new Error('no story');
    expect(textsOf(page, story, 'caption')[0]).toMatch(/^Workers walk .* © Getty Images$/u);
    expect(textsOf(page, story, 'lead')[0]).toMatch(/^a été rachetée/u);
    expect(textsOf(page, story, 'body').join(' ')).not.toMatch(/Yokohama|gazoducs|Voltalia/u);
    expect(textsOf(page, story, 'body')[0]).toMatch(
      /^Les premiers véhicules.*modèle du\s+Chinois JAC/su,
    );
    expect(kindOf(page, 'Lire aussi')).toBe('read-also');
    expect(kindOf(page, 'Voir aussi')).toBe('read-also');
  });

  it.each([
    ['breves-eco-fr', 5, 'fr'],
    ['closures-en', 4, 'en'],
    ['cierres-es', 3, 'es'],
    ['zavod-ru', 3, 'ru'],
    ['werra-bote-de', 3, 'de'],
    ['sanctions-en', 1, 'en'],
    ['fonderie-fr', 1, 'fr'],
  ])('%s has %i stories in %s', (name, count, lang) => {
    const { articles } = read(pageAt(`seeds/pages/${name}.txt`));
    expect(articles.map((article) => `${article.kind} ${article.lang}`)).toEqual(
      Array.from({ length: count }, () => `story ${lang}`),
    );
  });

  it('a page of furniture has no article', () => {
    expect(articlesAt('seeds/pages/rubriques-fr.txt')).toEqual([]);
  });

  it('the wrapped German page keeps its soft hyphens, and its paragraphs are whole', () => {
    const page = pageAt('seeds/pages/werra-bote-de.txt');
    const [steel] = read(page).articles;
    if (steel === undefined) throw new Error('no story');
    expect(textsOf(page, steel)).toHaveLength(5);
    expect(textsOf(page, steel, 'lead')[0]).toMatch(
      /^Im Stahlwerk.*Unter\u00adnehmen.*aufgenommen\.$/su,
    );
  });
});

describe('other layouts', () => {
  it('a live ticker: each entry under its time is a story', () => {
    expect(articlesAt('tests/fixtures/pages/ticker-de.txt')).toEqual([
      'story de EU-Staaten einigen sich auf neue Sanktionen gegen Moskau',
      'story de Kiew meldet Stromausfälle in drei Bezirken',
      'story de Reifenwerk bei Lwiw nimmt die Produktion wieder auf',
    ]);
  });

  it('a magazine page: headline, deck, by-line, a glued caption, a related link', () => {
    const page = pageAt('tests/fixtures/pages/magazine-en.txt');
    expect(articlesAt('tests/fixtures/pages/magazine-en.txt')).toEqual([
      'story en The plant that would not die',
    ]);
    expect(kindOf(page, 'Workers arrive')).toBe('caption');
    expect(kindOf(page, 'The company has taken on')).toBe('body');
    expect(kindOf(page, 'Related: Ford Fusion')).toBe('read-also');
    expect(kindOf(page, 'Why boards love sanctions')).toBe('list');
  });

  it('a portal page without blank lines', () => {
    const page = pageAt('tests/fixtures/pages/portal-fr.txt');
    expect(articlesAt('tests/fixtures/pages/portal-fr.txt')).toEqual([
      "story fr EDF signe avec les aciéries de Dunkerque un contrat d'électricité de quinze ans",
    ]);
    expect(kindOf(page, 'Pourquoi l')).toBe('read-also');
  });

  it('a Spanish page wrapped at 72 columns, its headline over two lines', () => {
    const page = pageAt('tests/fixtures/pages/wrapped-es.txt');
    const { articles } = read(page);
    expect(articles.map(({ title }) => title)).toEqual([
      'El gigante químico compra la mitad de su rival y se convierte en el primer fabricante europeo de fertilizantes',
    ]);
    expect(kindOf(page, 'La sequía')).toBe('read-also');
  });

  it('a Russian story with a teaser cut off by dots', () => {
    expect(articlesAt('tests/fixtures/pages/teasers-ru.txt')).toEqual([
      'story ru Суд арестовал имущество владельца «Уралкабеля»',
      'excerpt ru Новый мост через Каму откроют в декабре',
    ]);
  });

  it('text of a two-page print, its running head left out and its sentence going on behind it', () => {
    const page = pageAt('tests/fixtures/pages/pdf-en.txt');
    const { articles } = read(page);
    expect(articles.map(({ title }) => title)).toEqual([
      'Cement works to close next spring',
      'Ferry operator buys two rivals',
    ]);
    expect(kindOf(page, 'particular the oldest')).toBe('body');
    expect(kindOf(page, 'THE HARBOUR TIMES')).toBe('byline');
  });

  it('a French daily: listening box, a teaser with a complete text, links with dashes', () => {
    const path = 'tests/fixtures/pages/quotidien-fr.txt';
    expect(articlesAt(path)).toEqual([
      'story fr Corvelle suspend la production à Poissy faute de composants',
      'excerpt fr Renault : les ventes repartent au Brésil',
    ]);
    const page = pageAt(path);
    expect(kindOf(page, 'À VOIR AUSSI')).toBe('read-also');
    expect(kindOf(page, 'LIRE AUSSI')).toBe('read-also');
    expect(kindOf(page, 'Les syndicats')).toBe('body');
  });

  it('a Spanish daily: deck, author in capitals, a credit glued to its caption', () => {
    const path = 'tests/fixtures/pages/faro-es.txt';
    expect(articlesAt(path)).toEqual([
      'story es Galerna y Mercurio firman un contrato de suministro eólico por 15 años',
    ]);
    const page = pageAt(path);
    expect(kindOf(page, 'Un aerogenerador')).toBe('caption');
    expect(kindOf(page, 'Solanas reabre')).toBe('read-also');
    expect(kindOf(page, 'Sigue toda')).toBe('newsletter');
  });

  it('an empty file is refused', () => {
    expect(decode(readFileSync('tests/fixtures/pages/empty.txt')).ok).toBe(false);
  });
});
