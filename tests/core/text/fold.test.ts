import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, traitsOf, visible } from '../../../lambda/core/text/fold.ts';

describe('fold', () => {
  it.each([
    ['Électricité', 'electricite'],
    ['e\u0301te\u0301', 'ete'],
    ['ŒUVRE', 'oeuvre'],
    ['ex æquo', 'ex aequo'],
    ['Straße', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['Łódź', 'lodz'],
    ['København', 'kobenhavn'],
    ['Đặng', 'dang'],
    ['Ёлка', 'елка'],
    ['Йод', 'йод'],
    ['и\u0306од', 'йод'],
    ['İstanbul', 'istanbul'],
    ['l’usine', "l'usine"],
    ['lʼusine', "l'usine"],
    ['⁗', "''''"],
    ['soft\u00adhy\u200bphen', 'softhyphen'],
    ['ﬁn', 'fin'],
    ['Ｐ', 'p'],
    ['한국', '한국'],
    ['が', 'が'],
    ['Οδός', 'οδοσ'],
  ])('%s is %s', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  it('is the same however the letters are composed, and folds once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
    for (const word of ['électricité', 'Ёлка', 'йод', 'Łódź', 'Übernahme']) {
      expect(fold(word.normalize('NFD'))).toBe(fold(word));
    }
  });

  it('tells how each folded letter was written', () => {
    expect(traitsOf('Éa').map(({ capital, accent }) => [capital, accent])).toEqual([
      [true, 'é'],
      [false, ''],
    ]);
    expect(traitsOf('œ')).toHaveLength(2);
    expect(visible('a\u00adb')).toBe('ab');
  });
});
