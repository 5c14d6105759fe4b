import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantitiesIn } from '../../../lambda/core/story/quantities.ts';

const read = (text: string): readonly string[] =>
  quantitiesIn(text, 0, text.length).map(({ kind, of, value }) =>
    `${kind} ${of} ${value}`.replace('  ', ' '),
  );

describe('the same quantity in every language', () => {
  test.each([
    ["un contrat de 1,2 milliard d'euros", 'amount EUR 1200000000'],
    ['a contract worth €1.2 billion', 'amount EUR 1200000000'],
    ['ein Vertrag über 1,2 Milliarden Euro', 'amount EUR 1200000000'],
    ['un contrato de 1.200 millones de euros', 'amount EUR 1200000000'],
    ['контракт на 1,2 млрд евро', 'amount EUR 1200000000'],
    ['une centrale de 350 MW', 'amount W 350000000'],
    ['станция на 350 МВт', 'amount W 350000000'],
    ['le 12e paquet', 'ordinal paquet 12'],
    ['the thirteenth package', 'ordinal package 13'],
    ['das 12. Sanktionspaket', 'ordinal sanktionspaket 12'],
    ['12-й пакет', 'ordinal пакет 12'],
    ['le 3 mars', 'day 303'],
    ['on March 3', 'day 303'],
    ['am 3. April', 'day 403'],
    ['el 3 de abril', 'day 403'],
    ['3 апреля', 'day 403'],
    ['am 03.04.2026', 'day 403'],
    ['le réacteur de Flamanville 3', 'label flamanville 3'],
    ['1 200 postes', 'bare 1200'],
  ])('%s: %s', (text, quantity) => {
    expect(read(text)).toEqual([quantity]);
  });

  test('stands where it is written, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const { start, end, value } of quantitiesIn(text, 0, text.length)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(Number.isNaN(value)).toBe(false);
        }
      }),
    );
  });
});
