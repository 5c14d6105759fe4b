import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutAtWord } from '../../../lambda/core/alert/cut.ts';

const cut = (text: string, room: number) => cutAtWord(text, room, (each) => each.length);

describe('cutting a headline', () => {
  test('at a blank, without the comma before it', () => {
    expect(cut('Renault, allié de Nissan', 15)).toBe('Renault...');
    expect(cut('Renault et Nissan', 17)).toBe('Renault et Nissan');
  });

  test('never in a number, nor between a number and its scale', () => {
    expect(cut('Un contrat de 100 000 MW', 22)).toBe('Un contrat de...');
    expect(cut('Coûte 100 millions de plus', 16)).toBe('Coûte...');
  });

  test('never in a URL', () => {
    expect(cut('Voir https://example.org/longue-adresse', 30)).toBe('Voir...');
  });

  test('nothing where not one word fits', () => {
    expect(cut('Donaudampfschifffahrt', 10)).toBeUndefined();
    expect(cut('12 000 000', 6)).toBeUndefined();
  });

  test('a cut text is a beginning that ends at a word, within the room', () => {
    void fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 4, max: 120 }), (text, room) => {
        const short = cut(text, room);
        if (short === undefined || short === text) return;
        expect(short.length).toBeLessThanOrEqual(room);
        const kept = short.slice(0, -3);
        expect(text.startsWith(kept)).toBe(true);
        expect(text.slice(kept.length)).toMatch(/^[\s,;:.]/);
      }),
    );
  });
});
