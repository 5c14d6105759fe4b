import { describe, expect, it } from 'vitest';
import { holdsIn } from '../../support/articles.ts';

describe('German compounds by their last part', () => {
  it.each([
    ['*werk', 'Zwei Stahlwerke im Ruhrgebiet stehen still.', true],
    ['*werk', 'Die Zukunft des Kernkraftwerks ist offen.', true],
    ['*werk', 'In den Automobilwerken wird kurzgearbeitet.', true],
    ['*werk', 'Die Handwerker kommen morgen.', false],
    ['*schließung', 'Gegen die Werksschließungen wird gestreikt.', true],
    ['*schließung', 'Die Werkschliessung trifft 400 Menschen.', true],
    ['*schließung', 'WERKSSCHLIESSUNG IN BOCHUM', true],
    ['*schließung', 'Nach der Entschließungsdebatte ging er.', false],
    ['*vertrag', 'Der Konzern hat zwei Stromlieferverträge unterzeichnet.', true],
    ['*vertrag', 'Der Konzern hat Stromliefervertraege.', true],
    ['*vertrag', 'die Dauer des Liefervertrages', true],
    ['*abkommen', 'Teil des Gasabkommens', true],
    ['*fabrik', 'drei neue Batteriefabriken', true],
    ['*übernahme', 'nach mehreren Komplettübernahmen', true],
    ['*übernahme', 'nach mehreren Firmenuebernahmen', true],
    ['*hersteller', 'bei den Autoherstellern', true],
    ['*gesellschaft', 'zwei Projektgesellschaften', true],
    ['*embargo', 'wegen des Ölembargos', true],
    ['*sanktion', 'neue EU-Wirtschaftssanktionen', true],
    ['*preis', 'die Großhandelspreise', true],
    ['*haus', 'zwei Autohäuser', true],
    ['*streik', 'nach mehreren Warnstreiks', true],
    ['*hütte', 'die Zinkhütten im Land', true],
    ['*ofen', 'die Hochöfen in Duisburg', true],
  ])('%s in "%s": %s', (query, text, expected) => {
    expect(holdsIn(query, text, 'de')).toBe(expected);
  });
});

describe('verbs that take their forms from their class', () => {
  it.each([
    ['de', 'unterzeichnen', 'RWE unterzeichnete einen Vertrag.', true],
    ['de', 'einfrieren', 'Brüssel hat die Guthaben eingefroren.', true],
    ['de', 'umgehen', 'Die Sanktionen wurden umgangen.', true],
    ['ru', 'поглотить', 'Банк был поглощен в мае.', true],
    ['ru', 'приобрести', 'Завод приобретён холдингом.', true],
    ['ru', 'закрытие', 'Рабочие протестуют против закрытия завода.', true],
    ['ru', 'закрытие', 'Завод находится в закрытом городе.', false],
    ['fr', 'geler', 'Les avoirs ont été gelés.', true],
    ['fr', 'éteindre', 'Les fours s’éteignent.', true],
    ['en', 'relight', 'The furnace was relit in May.', true],
    ['en', 'merger', 'The two merged in May.', false],
    ['es', 'imponer', 'Bruselas impuso nuevas sanciones.', true],
    ['es', 'adquirir', 'Repsol adquiere una filial.', true],
  ] as const)('%s %s in "%s": %s', (lang, query, text, expected) => {
    expect(holdsIn(query, text, lang)).toBe(expected);
  });
});
