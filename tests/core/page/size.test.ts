import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

/** Milliseconds of this process's own work: what else the machine does is not in it. */
const workOf = (page: string): number => {
  const before = process.cpuUsage();
  read(page);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};

/**
 * Four times as much takes about four times the work, and sixteen times if a step is quadratic. The
 * allowance is for collections of garbage, which fall where they fall.
 */
const expectInProportion = (pageOfLength: (length: number) => string, length: number): void => {
  const quarter = workOf(pageOfLength(length / 4));
  expect(workOf(pageOfLength(length))).toBeLessThan(9 * quarter + 500);
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

describe('large pages', { timeout: 120_000 }, () => {
  it('2 MB with thousands of stories are read, each once', () => {
    const page = pageOf(2_000_000);
    const { articles } = read(page);
    expect(articles).toHaveLength(page.split('\n\n\n').length - 1);
    expect(articles.every(({ kind, blocks }) => kind === 'story' && blocks.length === 4)).toBe(
      true,
    );
  });

  it('take work in proportion', () => {
    expectInProportion(pageOf, 1_000_000);
    expectInProportion((length) => pageOf(length).replace(/\s+/g, ' '), 500_000);
  });

  it('one line of 500 kB is one article', () => {
    const line = pageOf(500_000)
      .replace(/Lire aussi.*|Les ouvriers.*/g, '')
      .replace(/\s+/g, ' ');
    const { articles } = read(line);
    expect(articles).toHaveLength(1);
    expect(articles[0]?.lang).toBe('fr');
  });
});

describe('300 kB of one thing repeated take work in proportion', { timeout: 120_000 }, () => {
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
    expectInProportion((length) => unit.repeat(Math.ceil(length / unit.length)), 300_000);
  });
});
