import { expect, test } from 'vitest';
import { holdsIn } from '../../support/articles.ts';

const filler = (words: number): string =>
  'Le groupe parle du marché et de ses prix. '.repeat(words / 9);

test('a paragraph is read as parts of 2,000 words, each cut at a sentence', () => {
  const query = 'usine NEAR/p rouvrir';
  expect(holdsIn(query, `L'usine est là. ${filler(1_800)}Elle rouvre.`)).toBe(true);
  expect(holdsIn(query, `L'usine est là. ${filler(2_700)}Elle rouvre.`)).toBe(false);
  expect(holdsIn(query, `${filler(2_700)}L'usine est là. Elle rouvre.`)).toBe(true);
});

test('a sentence is read as parts of 150 words', () => {
  const comma = (words: number): string => 'le prix, '.repeat(words / 2);
  expect(holdsIn('usine NEAR/s rouvrir', `L'usine, ${comma(100)}rouvre.`)).toBe(true);
  expect(holdsIn('usine NEAR/s rouvrir', `L'usine, ${comma(200)}rouvre.`)).toBe(false);
});
