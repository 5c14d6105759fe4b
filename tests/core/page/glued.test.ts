import { describe, expect, it } from 'vitest';
import { dump, kindOf } from './reading.ts';

const TITLE = 'Bahn bezieht künftig Strom aus norwegischer Wasserkraft';
const FIRST =
  'Die Bahn hat am Donnerstag einen Vertrag über Strom mit dem Versorger unterzeichnet.';

describe('a link without a full stop ends where the story goes on', () => {
  it.each([
    [
      'Mehr zum Thema: Was die Züge so teuer macht',
      'Der Vertrag läuft zehn Jahre, wie beide Seiten erklärten.',
    ],
    [
      'Siehe auch: Züge werden teurer, warnt der Verband',
      'Seit Januar kostet eine Fahrt im Fernverkehr drei Euro mehr.',
    ],
    [
      'Lesen Sie auch: So steigen die Preise für Strom',
      'Das Unternehmen will bis zum Herbst weitere Verträge schließen.',
    ],
    [
      'See also: "Retailers are becoming energy traders", says analyst',
      'The agreement will cover the needs of some 90 stores.',
    ],
    [
      'Read more: How the grid survived the winter storm',
      'In Glasgow the discounter opened its first depot last year.',
    ],
    [
      'Le puede interesar: "El sector se concentra", dice un analista',
      'La operación necesita el visto bueno de las autoridades.',
    ],
    [
      'Смотрите также: «Рынок меняется», считает эксперт',
      'Газ пойдёт по газопроводу в обратном направлении с осени.',
    ],
    [
      'Читайте также: Как спасали завод после пожара',
      'Однако выпуск деталей планируют увеличить лишь к осени.',
    ],
    [
      'Lire aussi : Comment la filière se réinvente',
      'Le groupe vendéen emploie près de quatre mille personnes.',
    ],
  ])('%s | %s', (link, text) => {
    const page = dump(TITLE, `${FIRST} ${link} ${text}`);
    expect(kindOf(page, link)).toBe('read-also');
    expect(kindOf(page, link.slice(-8))).toBe('read-also');
    expect(kindOf(page, text)).toBe('lead');
  });

  it.each([
    'Lesen Sie auch: Wie können Sie beim Strom in diesem Winter am besten sparen?',
    'Lesen Sie auch: Nach dem Brand: Das Werk in Heide läuft wieder ohne Störung.',
    'Read more: Why we love The Beatles and what they mean to us today.',
    'Read more: How The Plant In Ferndale Came Back After The Long Winter.',
    'Lire aussi : Comment le ministre veut relancer La Poste avant la fin de cette année.',
    'Lea también: El alcalde visita La Rioja para hablar con todos los bodegueros.',
    'Читайте также: «Рынок меняется», считает эксперт Иванов из Москвы о ценах на газ.',
  ])('and not in its title: %s', (link) => {
    const page = dump(TITLE, `${FIRST} ${link} ${FIRST}`);
    expect(kindOf(page, link.slice(-12))).toBe('read-also');
  });
});
