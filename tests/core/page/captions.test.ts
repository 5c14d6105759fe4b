import { describe, expect, it } from 'vitest';
import { dump, kindOf } from './reading.ts';

const TITLE = 'Das Werk läuft nach dem langen Streik wieder an';
const FIRST = 'Die Fabrik hat am Montag ihre Maschinen wieder angefahren, wie sie mitteilte.';

describe('a credit that is glued to the text ends at the agency', () => {
  it.each([
    ['© picture alliance/dpa', 'Nach Angaben der Gewerkschaft arbeiten alle wieder wie zuvor.'],
    ['© picture alliance / dpa', 'Die Gewerkschaft sieht das anders als der Konzern aus Köln.'],
    ['© Michael Gottschalk/photothek', 'Nach Angaben der Gewerkschaft arbeiten alle wie zuvor.'],
    ['Foto: Kay Nietfeld/dpa', 'Gewerkschafter sehen das anders als der Konzern aus Köln.'],
    ['© РИА Новости', 'По словам директора, все четыре линии уже работают.'],
    ['© РИА Новости / Алексей Иванов', 'По словам директора, все четыре линии уже работают.'],
    ['© Коммерсантъ / Фотобанк', 'Завод выпускает в год более ста тысяч машин для села.'],
    ['Фото: Александр Демьянчук / ТАСС', 'Завод выпускает в год более ста тысяч машин для села.'],
    ['© Europa Press', 'Sin embargo, la empresa advirtió de que el proceso sigue.'],
    ['© Agence France-Presse', 'Selon le directeur, les machines tournent depuis lundi.'],
    ['© Associated Press', 'Workers said that the line would start again next week.'],
  ])('%s | %s', (credit, text) => {
    const page = dump(TITLE, FIRST, `The mill at the river ${credit} ${text}`);
    expect(kindOf(page, credit.slice(-4))).toBe('caption');
    expect(kindOf(page, text)).toBe('body');
  });

  it('and a text that breaks off behind it goes on below the blank line', () => {
    const page = dump(
      TITLE,
      FIRST,
      'The mill at the river © picture alliance/dpa Nach Angaben der Gewerkschaft',
      'haben fast alle Beschäftigten die Arbeit wieder aufgenommen.',
    );
    expect(kindOf(page, 'Nach Angaben')).toBe('body');
    expect(kindOf(page, 'haben fast alle')).toBe('body');
  });

  it('also in Russian, behind a comma', () => {
    const page = dump(
      TITLE,
      FIRST,
      'Workers at the plant in Oryol © РИА Новости По словам директора,',
      'все четыре линии уже вышли на проектную мощность.',
    );
    expect(kindOf(page, 'По словам')).toBe('body');
  });
});
