/**
 * Tables of words and their forms, one word a line: `fermer: ferme fermé | fermeture` is read as
 * "fermer has the forms ferme and fermé, and fermeture is none of them". Accents count, but for the ё
 * that Russian may write as е.
 */

import { expect, it } from 'vitest';
import { formsOf } from '../../../../lambda/core/text/inflect.ts';
import type { Lang } from '../../../../lambda/core/topic/topic.ts';

const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

/** ё or е: both are read the same. */
const plain = (text: string): string => text.replaceAll('ё', 'е');

/** Every fault of one line of the table, as a sentence. */
const faults = (lang: Lang, line: string): readonly string[] => {
  const [, lemma, has = '', lacks = ''] = /^(\S+): ([^|]*)(?:\|(.*))?$/u.exec(line) ?? [];
  if (lemma === undefined) return [`no "word: forms | others" in the line ${line}`];
  const forms = new Set(formsOf(lemma, lang).map(plain));
  return [
    ...words(plain(has)).flatMap((form) => (forms.has(form) ? [] : [`${lemma} lacks ${form}`])),
    ...words(plain(lacks)).flatMap((form) => (forms.has(form) ? [`${lemma} has ${form}`] : [])),
  ];
};

/** A test for each line of the table. */
export const expectForms = (lang: Lang, table: string): void => {
  const lines = table.split('\n').map((line) => line.trim());
  it.each(lines.filter((line) => line !== ''))('%s', (line) => {
    expect(faults(lang, line)).toEqual([]);
  });
};
