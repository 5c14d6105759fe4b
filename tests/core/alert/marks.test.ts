import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GLUE, markedWords } from '../../../lambda/core/alert/marks.ts';
import { quote } from './sample.ts';

const shown = (marked: string, room = 80) =>
  markedWords(quote(marked), room).join(' ').replaceAll(GLUE, ' ');

describe('the marked sentence', () => {
  test('marks stand on their words, with the punctuation around them', () => {
    expect(shown("(L'*usine*, dit-il, *redémarre*.)")).toBe("(L'*usine*, dit-il, *redémarre*.)");
  });

  test('a marked phrase is one word for the line-breaker, over a line break of the page too', () => {
    expect(markedWords(quote('un *contrat\n  de fourniture* signé'), 80)).toEqual([
      'un',
      `*contrat${GLUE}de${GLUE}fourniture*`,
      'signé',
    ]);
  });

  test('a very long marked phrase is marked word by word', () => {
    expect(shown('*une très longue suite de mots qui ne tient pas*', 200)).toMatch(
      /^\*une\* \*très\*/,
    );
  });

  test('a long sentence keeps the marked words and what is around them', () => {
    const sentence =
      'Au terme de longues négociations avec les syndicats et la région, le groupe *rouvre* au printemps, sauf imprévu de dernière minute dans la fourniture de gaz, son *usine* de Florange.';
    expect(shown(sentence, 110)).toBe(
      '(...) région, le groupe *rouvre* au printemps, sauf (...) de gaz, son *usine* de Florange.',
    );
  });

  test('without a marked word the beginning is shown', () => {
    expect(shown('un deux trois quatre cinq six', 14)).toBe('un deux trois (...)');
  });

  test('a word of any length is not carried along, a URL is whole', () => {
    expect(shown(`*usine* ${'A'.repeat(5000)}`, 9000).length).toBeLessThan(200);
    const url = `https://example.org/${'a'.repeat(200)}`;
    expect(shown(`*usine* ${url}`, 9000)).toContain(url);
  });

  test('ranges that overlap, run backwards or leave the sentence do no harm', () => {
    const range = fc.record({ start: fc.nat(60), end: fc.nat(60) });
    void fc.assert(
      fc.property(fc.lorem({ maxCount: 8 }), fc.array(range), (sentence, terms) => {
        const words = markedWords({ sentence, terms }, 1000);
        expect(words.join(' ').replaceAll(GLUE, ' ').replace(/[*\s]/g, '')).toBe(
          sentence.replace(/\s/g, ''),
        );
      }),
    );
  });

  test('with room enough every word is there in order; with little, every marked one', () => {
    const words = fc.array(fc.tuple(fc.lorem({ maxCount: 1 }), fc.boolean()), { minLength: 1 });
    void fc.assert(
      fc.property(words, (given) => {
        const clean = given.map(([word, isHit]) => [word.replace(/\W/g, ''), isHit] as const);
        const marked = clean.map(([word, isHit]) => (isHit ? `*${word}*` : word)).join(' ');
        expect(shown(marked, 10_000)).toBe(marked);
        const hits = clean.filter(([, isHit]) => isHit).map(([word]) => `*${word}*`);
        const needed = marked.length + hits.length * 12;
        const short = shown(marked, needed);
        for (const hit of hits) expect(short).toContain(hit);
      }),
    );
  });
});
