import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { septets, toGsm7 } from '../../../lambda/core/alert/gsm7.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'éêçôœ«»’…€[]~½²ß Жλ😀ł1') }),
);

describe('GSM-7 septets', () => {
  test('accented letters of the alphabet cost one, those of the extension table two', () => {
    expect(septets('à é è ù É Ç ä ö ü æ')).toBe(19);
    expect(septets('5 € [~]')).toBe(11);
  });

  test('a letter outside the alphabet makes the text uncountable in septets', () => {
    for (const letter of 'çêëîïôûâœÿÀÈÊÔÎÛŒ«»’“”–—…\u00a0\u202fЖ')
      expect(septets(`mot${letter}`), letter).toBeUndefined();
  });
});

describe('folding to GSM-7', () => {
  test('only what is outside the alphabet changes', () => {
    expect(toGsm7('Dépêches Éco : reçu à Noël, où ?')).toBe('Dépeches Éco : recu à Noel, où ?');
    expect(toGsm7('« l’Œuvre » … 12\u202f000 – fin')).toBe('"l\'OEuvre" ... 12 000 - fin');
    expect(toGsm7('Łódź, Kraków, Şişli, Đà Nẵng')).toBe(
      'Lódz, Kraków, Sisli, Dà Nang'.replace(/ó/g, 'o'),
    );
  });

  test('a decomposed accent is put together first', () => {
    expect(toGsm7('re\u0301ouverture')).toBe('réouverture');
  });

  test('a fraction or a power does not become another number', () => {
    expect(toGsm7('3½ % de 10²')).toBe('3 1/2 % de 10^2');
    expect(toGsm7('40 m² de CO₂')).toBe('40 m2 de CO2');
  });

  test('a letter that cannot be written shows as lost, an emoji goes', () => {
    expect(toGsm7('Газ 🚗 OK')).toBe('???  OK');
  });

  test('whatever comes in, the result can be sent, and folding it again changes nothing', () => {
    void fc.assert(
      fc.property(anyText, (text) => {
        const folded = toGsm7(text);
        expect(septets(folded)).toBeDefined();
        expect(toGsm7(folded)).toBe(folded);
      }),
    );
  });

  test('what the alphabet has is kept as it is', () => {
    const letters =
      '@£$¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./059:;<=>?¡AZÄÖÑÜ§¿azäöñüà^{}\\[~]|€';
    void fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...letters) }), (text) => {
        expect(toGsm7(text)).toBe(text);
      }),
    );
  });
});
