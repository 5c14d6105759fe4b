import { describe, expect, it } from 'vitest';
import { formsOf } from '../../../../lambda/core/text/inflect.ts';
import { LANGS, type Lang } from '../../../../lambda/core/topic/topic.ts';
import { dictionaries } from '../../../../lib/dictionaries.ts';
import { scoreOf } from '../../../support/paradigms.ts';

/** What recall and precision must not fall below; `npm run bench -- inflection` lists every form. */
const FLOORS: Readonly<Record<Lang, readonly [recall: number, precision: number]>> = {
  fr: [0.99, 0.99],
  en: [0.99, 0.98],
  de: [0.98, 0.98],
  es: [0.99, 0.97],
  it: [0.99, 0.99],
  pt: [0.99, 0.98],
  ru: [0.99, 0.99],
  pl: [0.97, 0.98],
};

describe('words written from grammars find their forms and no others', () => {
  it.each(LANGS)('%s', (lang) => {
    const { recall, precision, words } = scoreOf(lang, (word) => formsOf(word, lang, dictionaries));
    const [leastRecall, leastPrecision] = FLOORS[lang];
    expect(words).toBeGreaterThan(60);
    expect(recall).toBeGreaterThanOrEqual(leastRecall);
    expect(precision).toBeGreaterThanOrEqual(leastPrecision);
  });
});
