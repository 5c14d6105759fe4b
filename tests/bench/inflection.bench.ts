/**
 * How well words find their forms, by language: by the rules alone and with the dictionary, on the
 * paradigms of `tests/fixtures/paradigms`. Prints recall, precision, F1 and forms a word, and every form
 * missed or wrongly found with the dictionary. Figures: docs/decisions/0009.
 */

import { bench } from 'vitest';
import { formsOf } from '../../lambda/core/text/inflect.ts';
import { LANGS } from '../../lambda/core/topic/topic.ts';
import { dictionaries } from '../../lib/dictionaries.ts';
import { type Score, scoreOf } from '../support/paradigms.ts';

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);

const row = (name: string, { recall, precision, f1, size }: Score): string =>
  `  ${name.padEnd(15)} R ${percent(recall)}  P ${percent(precision)}  F1 ${percent(f1)}  ${size.toFixed(1)} forms a word`;

for (const lang of LANGS) {
  const rules = scoreOf(lang, (word) => formsOf(word, lang));
  const both = scoreOf(lang, (word) => formsOf(word, lang, dictionaries));
  console.log(`${lang} (${both.words} words)`);
  console.log(row('rules', rules));
  if (dictionaries(lang)) console.log(row('with dictionary', both));
  if (both.missed.length > 0) console.log(`  missed: ${both.missed.join(', ')}`);
  if (both.wrong.length > 0) console.log(`  wrong: ${both.wrong.join(', ')}`);
}

bench('the forms of a French verb, dictionary read', () => {
  formsOf('rouvrir', 'fr', dictionaries);
});
