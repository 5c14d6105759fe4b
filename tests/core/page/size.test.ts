import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

/** Milliseconds; wide, because other work shares the machine: a quadratic step takes minutes. */
const LIMIT = 6_000;

const timed = (page: string): number => {
  const before = performance.now();
  read(page);
  return performance.now() - before;
};

const story = (number: number): string =>
  `Usine numéro ${number} : la production repart à Ville-${number}\n\n` +
  `Le site numéro ${number} a redémarré lundi, a annoncé la direction. « On n’y croyait plus », dit un salarié.\n\n` +
  `Lire aussi : Le dossier numéro ${number}\n\n` +
  `Les ouvriers devant l’entrée ${number}. Photo: Owen Pryce/AFP\n\n` +
  `Le maire y voit un signe d’espoir pour toute la vallée et ses ${number} commerces.\n\n\n`;

const pageOf = (length: number): string => {
  let page = '';
  for (let number = 1; page.length < length; number++) page += story(number);
  return page;
};

describe('large pages', { timeout: 30_000 }, () => {
  it('2 MB with thousands of stories are read, each once', () => {
    const page = pageOf(2_000_000);
    const before = performance.now();
    const { articles } = read(page);
    expect(performance.now() - before).toBeLessThan(LIMIT);
    expect(articles).toHaveLength(page.split('\n\n\n').length - 1);
    expect(articles.every(({ kind, blocks }) => kind === 'story' && blocks.length === 4)).toBe(
      true,
    );
  });

  it('one line of 500 kB is one article', () => {
    const line = pageOf(500_000)
      .replace(/Lire aussi.*|Les ouvriers.*/g, '')
      .replace(/\s+/g, ' ');
    const before = performance.now();
    const { articles } = read(line);
    expect(performance.now() - before).toBeLessThan(LIMIT);
    expect(articles).toHaveLength(1);
    expect(articles[0]?.lang).toBe('fr');
  });
});

describe('300 kB of one thing repeated take time in proportion', { timeout: 30_000 }, () => {
  it.each([
    'a ',
    '— ',
    '(',
    '\n',
    '\f',
    'A\n',
    'A\n\n',
    '« ',
    '. ',
    '|',
    'a | ',
    'Lire aussi : ',
    'Lire aussi :\n',
    '[Read more: ',
    '© AFP ',
    'Jean Dupont / AFP ',
    'Getty Images ',
    'Par Jean Dupont\n\n',
    '12 mars 2024 ',
    'Commentaires\n\n',
    'Titre de ce test\n\n',
    'Titre de ce test\n\n  Titre de ce test et un texte qui se poursuit\n\n',
    'Une usine rouvre ses portes\n\nLa production reprend lundi, a dit le directeur du site.\n\n',
    'a\u00ad',
    '中文。',
  ])('%j', (unit) => {
    expect(timed(unit.repeat(Math.ceil(300_000 / unit.length)))).toBeLessThan(LIMIT);
  });
});
