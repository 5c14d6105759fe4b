import { describe, expect, it } from 'vitest';
import { dump, kindOf } from './reading.ts';

const LAST = 'Die Montage war zuletzt kaum zur Hälfte ausgelastet, und die Halle gilt als alt.';

describe('below a standfirst the first paragraph leads as well', () => {
  it.each([
    [
      'Hewlett-Packard берёт пример с Google',
      'Компания принимает решение о расширении бизнеса в кризисное время.',
      'Компания официально объявила о покупке производителя сетевого оборудования. Сумма сделки впечатляет: почти три миллиарда долларов.',
    ],
    [
      'Nordvik-Werk in Celle: Wie es weitergeht',
      '(Wochentag im zweiten Satz des ersten Absatzes berichtigt.)',
      'Nordvik streicht in Celle 200 Stellen. Betroffen ist vor allem die Montage, wie der Konzern am Mittwoch mitteilte.',
    ],
  ])('%s', (title, standfirst, text) => {
    const page = dump(title, standfirst, text, LAST);
    expect([standfirst, text, LAST].map((some) => kindOf(page, some))).toEqual([
      'lead',
      'lead',
      'body',
    ]);
    const below = dump(title, standfirst, 'Ein Rückblick', text, LAST);
    expect(kindOf(below, text), 'below a subhead').toBe('body');
    const whole = Array(12).fill(text).join(' ');
    expect(kindOf(dump(title, standfirst, whole), whole), 'a whole text in one block').toBe('body');
  });

  it('but not below a paragraph of its length, nor of one sentence', () => {
    const title = 'Nordvik-Werk in Celle: Wie es weitergeht';
    const first =
      'Nordvik streicht in Celle 200 Stellen, wie der Konzern am Mittwoch nach einer Sitzung des Aufsichtsrats in Hamburg mitteilte; betroffen sind vor allem die Montage, das Lager, der Einkauf und die Verwaltung.';
    const second = `${LAST} Der Betriebsrat will nun mit dem Konzern verhandeln. ${LAST}`;
    expect(kindOf(dump(title, first, second), second)).toBe('body');
    expect(
      kindOf(
        dump(title, 'Der Konzern streicht dort 200 Stellen, teilte er am Mittwoch mit.', LAST),
        LAST,
      ),
    ).toBe('body');
  });
});
