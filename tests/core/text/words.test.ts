import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../lambda/core/text/fold.ts';
import { readWords } from '../../../lambda/core/text/words.ts';

const read = (text: string): string =>
  readWords(text)
    .words.map(({ folded }) => folded)
    .join(' ');

describe('words', () => {
  it.each([
    ["L'usine d’Orléans", 'usine orleans'],
    ["jusqu'ici, lorsqu'il, puisqu‘elle, qu'on", 'ici il elle on'],
    ["l'« usine »", 'usine'],
    ["dell'energia, un'altra", 'energia altra'],
    ["Aujourd'hui AUJOURD’HUI", "aujourd'hui aujourd'hui"],
    ["Renault's plant isn't ours", 'renault plant isn ours'],
    ["the workers' plant", 'the workers plant'],
    ["O'Brien", 'o brien'],
    ["le plan 'c' échoue", 'le plan c echoue'],
    ['350MW', '350 mw'],
    ['3,5 % · 1.250,50', '3 5 1 250 50'],
    ['AT&T', 'at t'],
    ['日本の工場', '日 本 の 工 場'],
    ['ไทย', 'ไ ท ย'],
    ['прем\u0301ьер', 'премьер'],
    ['\u200eusi\u00adne\u200f', 'usine'],
    ['Œuvre, cœur, Straße, Færøerne, Łódź', 'oeuvre coeur strasse faeroerne lodz'],
    ['Ёлка и йод, ВСЁ', 'елка и йод все'],
    ["l'hôpital d’Évry, qu'Édouard, presqu'île, c'était", 'hopital evry edouard ile etait'],
    ['e\u0301teint ETEINT E\u0301TEINT', 'eteint eteint eteint'],
    ['カタカナ工場', 'カ タ カ ナ 工 場'],
    ['10kV, 2GWh, 3e, 1er', '10 kv 2 gwh 3 e 1 er'],
    ['Kraftwerk-Betreiber', 'kraftwerk betreiber'],
    ['rouvrira-t-elle', 'rouvrira t elle'],
    ['', ''],
    ['— … !', ''],
  ])('%j are %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('joins hyphenated words, over a line break too', () => {
    const joined = (text: string): readonly string[] =>
      readWords(text).joined.map(({ folded, first, last }) => `${folded} ${first}-${last}`);
    expect(joined('the re-opened plant')).toEqual(['reopened 1-2']);
    expect(joined('la fabri-\n  cation')).toEqual(['fabrication 1-2']);
    expect(joined('la fabri\u00ad\r\ncation')).toEqual(['fabrication 1-2']);
    expect(joined('sous\u2011traitant')).toEqual(['soustraitant 0-1']);
    expect(joined('un - deux, Paris – Lyon, mi-2024')).toEqual([]);
    expect(joined('- un\n- deux')).toEqual([]);
  });

  it('stays inside the offsets it is given', () => {
    const text = "aujourd'hui re-open l'usine";
    for (let end = 0; end <= text.length; end += 1) {
      for (const word of readWords(text, 3, end).words) {
        expect(word.start).toBeGreaterThanOrEqual(3);
        expect(word.end).toBeLessThanOrEqual(end);
      }
    }
  });

  it('gives places in the text as it is written, in order', () => {
    const letters = fc.constantFrom(
      ..."aéL'’-\u00ad\u200b\u0301\n .3ßй工ทœ".split(''),
      '\ud83d\ude00',
      '\ud835\udc00',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 40 }), (all) => {
        const text = all.join('');
        const { words, joined } = readWords(text);
        let reached = 0;
        for (const { folded, start, end } of words) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(folded).toBe(fold(text.slice(start, end)));
          reached = end;
        }
        for (const { folded, first, last } of joined) {
          const parts = words.slice(first, last + 1).map((word) => word.folded);
          expect(parts.join('')).toBe(folded);
          expect(parts.length).toBeGreaterThan(1);
        }
      }),
      { numRuns: 500 },
    );
  });
});
