import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../lambda/core/page/html.ts';
import { hash } from './hash.ts';
import { dump, kindOf } from './reading.ts';

const LAST = 'Die Montage war zuletzt kaum zur Hälfte ausgelastet, und die Halle gilt als alt.';
const TITLE = 'Nordvik-Werk in Celle: Wie es weitergeht';
const TEXT =
  'Der Konzern streicht dort 200 Stellen. Betroffen ist vor allem das Lager, wie er am Mittwoch mitteilte.';

const kindsIn = (page: string, ...snippets: readonly string[]) =>
  snippets.map((snippet) => kindOf(page, snippet));

describe('below a standfirst the first paragraph leads as well', () => {
  it.each([
    [
      'the headline is taken up there only',
      'Hewlett-Packard берёт пример с Google',
      'Компания принимает решение о расширении бизнеса в кризисное время.',
      'Hewlett-Packard официально объявила о покупке производителя сетевого оборудования. Сумма сделки впечатляет: почти три миллиарда долларов.',
    ],
    [
      'the standfirst is a note in brackets',
      TITLE,
      '(Wochentag im zweiten Satz des ersten Absatzes berichtigt.)',
      TEXT,
    ],
  ])('%s', (_, title, standfirst, text) => {
    const page = dump(title, standfirst, text, LAST);
    expect(kindsIn(page, standfirst, text, LAST)).toEqual(['lead', 'lead', 'body']);
    const below = dump(title, standfirst, 'Ein Rückblick', text, LAST);
    expect(kindOf(below, text), 'below a subhead').toBe('body');
    const whole = Array(12).fill(text).join(' ');
    expect(kindOf(dump(title, standfirst, whole), whole), 'a whole text in one block').toBe('body');
  });

  it('a dateline opens it', () => {
    const standfirst = 'Les salariés de Papyrel se disent inquiets pour leur avenir.';
    const text =
      'SARLAT (AFP) - Le fabricant de papier va supprimer 200 postes. L’entrepôt et les achats sont les plus touchés, a annoncé mercredi la direction.';
    const page = dump('Sarlat : les salariés de Papyrel inquiets', standfirst, text);
    expect(kindsIn(page, standfirst, text)).toEqual(['lead', 'lead']);
  });

  it('a picture lies between', () => {
    const standfirst = 'Im Werk in Celle zittern die Beschäftigten von Nordvik um ihre Zukunft.';
    const page = dump(TITLE, standfirst, 'Das Werk in Celle. Foto: Jutta Krämer/dpa', TEXT, LAST);
    expect(kindsIn(page, standfirst, 'Das Werk', TEXT, LAST)).toEqual([
      'lead',
      'caption',
      'lead',
      'body',
    ]);
  });
});

describe('a short first paragraph is no standfirst', () => {
  it.each([
    [
      'Кондопожский ЦБК возобновил выпуск бумаги',
      'Кондопожский целлюлозно-бумажный комбинат в Карелии возобновил выпуск газетной бумаги, сообщила в четверг пресс-служба предприятия.',
      'Остановка была связана с ремонтом турбины. Почти 700 работников всё это время находились в вынужденном отпуске, им выплачивали две трети зарплаты.',
    ],
    [
      'Nordvik will Werk in Celle retten',
      'Nordvik will das Werk in Celle nun doch behalten, teilte der Konzern am Mittwoch mit.',
      'Vor einem Jahr hatte der Konzern dort 200 Stellen gestrichen. Betroffen waren vor allem das Lager und der Einkauf.',
    ],
    [
      'Strikes end at Port of Halden',
      'Dockers at the Port of Halden have ended their strike, their union said on Monday.',
      'Workers will return to the quays on Wednesday. A similar dispute led to the closure of the neighbouring shipyard in 2019.',
    ],
  ])('%s', (title, first, next) => {
    const page = dump(title, first, next, LAST);
    expect(kindsIn(page, first, next)).toEqual(['lead', 'body']);
  });

  it('nor what is followed by a paragraph of its length, or of one sentence', () => {
    const first =
      'Nordvik streicht in Celle 200 Stellen, wie der Konzern am Mittwoch nach einer Sitzung des Aufsichtsrats in Hamburg mitteilte; betroffen sind vor allem die Montage, das Lager, der Einkauf und die Verwaltung.';
    const second = `${LAST} Der Betriebsrat will nun mit dem Konzern verhandeln. ${LAST}`;
    expect(kindOf(dump(TITLE, first, second), second)).toBe('body');
    const note = '(Wochentag im zweiten Satz des ersten Absatzes berichtigt.)';
    expect(kindOf(dump(TITLE, note, LAST), LAST)).toBe('body');
  });
});

describe('a web page', () => {
  const zonesOf = (...paragraphs: readonly string[]) => {
    const html = `<article><h1>${TITLE}</h1>${paragraphs.join('\n')}<p>${LAST}</p></article>`;
    const { articles } = readHtml(html, { source: 'page.html', hash });
    return articles[0]?.blocks.map(({ zone }) => zone);
  };
  const note = '(Wochentag im zweiten Satz des ersten Absatzes berichtigt.)';

  it('that does not mark its standfirst is read as any page', () => {
    expect(zonesOf(`<p>${note}</p>`, `<p>${TEXT}</p>`)).toEqual([
      'headline',
      'lead',
      'lead',
      'body',
    ]);
  });

  it('that marks it has no other lead', () => {
    expect(zonesOf(`<p class="standfirst">${note}</p>`, `<p>${TEXT}</p>`)).toEqual([
      'headline',
      'lead',
      'body',
      'body',
    ]);
  });
});
