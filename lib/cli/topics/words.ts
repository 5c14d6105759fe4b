/** What `vigie topics words` and `vigie topics check` say of the words of a topic. */

import type { Topic } from '../../../lambda/core/topic/topic.ts';
import {
  type QueryWord,
  vocabularyOf,
  type WordGroup,
} from '../../../lambda/core/topic/vocabulary.ts';
import { dictionaries } from '../../dictionaries.ts';

/** The words with their forms, of one language (and of those that hold in every language) or of all. */
export const wordGroups = (topic: Topic, lang: string | undefined): readonly WordGroup[] =>
  vocabularyOf(topic, dictionaries).filter(
    (group) => lang === undefined || group.lang === lang || group.lang === 'any',
  );

const mark = ({ standing, headwords }: QueryWord): string => {
  if (standing === 'unknown') return ' (not in the dictionary)';
  return standing === 'form' ? ` (form of ${headwords.join(', ')})` : '';
};

/** `usine: usine usines`, below where the words stand and their language. */
export const wordLines = (groups: readonly WordGroup[]): readonly string[] =>
  groups.flatMap(({ place, lang, words }) => [
    `${place} · ${lang}`,
    ...words.map((word) => `  ${word.written}${mark(word)}: ${word.forms.join(' ')}`),
  ]);

type Odd = { readonly lang: string; readonly word: QueryWord };

const listed = (odd: readonly Odd[], show: (word: QueryWord) => string): string => {
  const byLang = new Map<string, string[]>();
  for (const { lang, word } of odd) byLang.set(lang, [...(byLang.get(lang) ?? []), show(word)]);
  return Array.from(byLang, ([lang, words]) => `${lang} ${[...new Set(words)].join(', ')}`).join(
    '; ',
  );
};

/** The words that are no headwords, so that a slip of the pen or a verb's form is seen. */
export const oddWordLines = (topic: Topic): readonly string[] => {
  const all = vocabularyOf(topic, dictionaries).flatMap(({ lang, words }) =>
    words.map((word) => ({ lang, word })),
  );
  const unknown = all.filter(({ word }) => word.standing === 'unknown');
  const forms = all.filter(({ word }) => word.standing === 'form');
  return [
    ...(unknown.length > 0
      ? [`${topic.id}: in no dictionary: ${listed(unknown, ({ written }) => written)}`]
      : []),
    ...(forms.length > 0
      ? [
          `${topic.id}: no headwords: ${listed(forms, ({ written, headwords }) => `${written} (${headwords.join(', ')})`)}`,
        ]
      : []),
  ];
};
