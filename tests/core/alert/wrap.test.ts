import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain } from '../../../lambda/core/alert/plain.ts';
import { COLUMNS, columns, lines, wrap } from '../../../lambda/core/alert/wrap.ts';

describe('lines of 72 columns', () => {
  test('a URL stays whole on a line of its own, however long', () => {
    const url = `https://example.org/${'a'.repeat(100)}`;
    expect(wrap(['Voir', url, 'ici'], '  ', '  ')).toEqual(['  Voir', `  ${url}`, '  ici']);
  });

  test('Chinese letters take two columns and a long run of them is broken', () => {
    expect(columns('汽车 ok')).toBe(7);
    expect(wrap(['汽'.repeat(50)], '', '')).toEqual(['汽'.repeat(36), '汽'.repeat(14)]);
  });

  test('a French colon and a number with blanks stay with what is before them', () => {
    const filler = 'x'.repeat(60);
    expect(lines(`${filler} 1 200 000 MW`)).toEqual([`${filler}`, '1 200 000 MW']);
    expect(lines(`${filler}x précédent : oui`)).toEqual([`${filler}x`, 'précédent : oui']);
  });

  test('a label stands before the first line, blanks before the others', () => {
    expect(lines('mot '.repeat(20), 'Source      ', ' '.repeat(12))).toEqual([
      `Source      ${'mot '.repeat(15).trim()}`,
      `${' '.repeat(12)}${'mot '.repeat(5).trim()}`,
    ]);
  });

  test('no line is too wide and no letter is lost', () => {
    const word = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.lorem({ maxCount: 1 }));
    void fc.assert(
      fc.property(fc.array(word), (given) => {
        const words = given.map((each) => plain(each).replace(/ |https?:/g, '')).filter(Boolean);
        const rows = wrap(words, '  ', '  ');
        for (const row of rows) expect(columns(row)).toBeLessThanOrEqual(COLUMNS);
        expect(rows.join('').replaceAll(' ', '')).toBe(words.join(''));
      }),
    );
  });
});
