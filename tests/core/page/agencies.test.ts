import { describe, expect, it } from 'vitest';
import { dump, titles } from './reading.ts';

const A = 'EnBW schließt Vertrag über Gas aus Abu Dhabi';
const A1 = 'Der Versorger EnBW bezieht von 2028 an jedes Jahr eine Ladung Gas aus Abu Dhabi.';
const A2 = 'Der Vertrag mit dem Staatskonzern aus Abu Dhabi hat eine Laufzeit von fünfzehn Jahren.';
const B = 'Der Versorger und das Gas';

describe('an agency’s dateline makes the headline above it a new story', () => {
  it.each([
    'Karlsruhe (dpa) - ',
    'Frankfurt am Main (dpa-AFX) – ',
    'Berlin/Kiew (dpa) - ',
    'LONDON, March 3 (Reuters) - ',
    'NEW YORK (AP) — ',
    'MADRID, 4 may (EFE).- ',
    'Barcelona, 4 de mayo (Europa Press) - ',
    'PARIS (AFP) – ',
    'Paris, 3 mars 2026 (AFP) - ',
    'МОСКВА, 3 мар — РИА Новости. ',
    'МОСКВА, 12 апреля. /ТАСС/. ',
    'Москва. 12 апреля. ИНТЕРФАКС - ',
  ])('%s', (dateline) => {
    expect(titles(dump(A, A1, A2, B, `${dateline}${A2}`))).toEqual([A, B]);
  });

  it('with a deck between them too', () => {
    const title = 'EnBW und Abu Dhabi: Vertrag über Gas';
    const deck = 'Versorger sieht Laufzeit als Vorteil';
    expect(titles(dump(A, A1, A2, title, deck, `Karlsruhe (dpa) - ${A2}`))).toEqual([A, title]);
  });

  it.each([
    'Der Minister sagte der Agentur (dpa) - ',
    'Wie der Konzern (EnBW) - ',
    'Die Agentur AP - ',
    '',
  ])('and words that are no place do not: "%s"', (opening) => {
    expect(titles(dump(A, A1, A2, B, `${opening}${A2}`))).toEqual([A]);
  });
});
