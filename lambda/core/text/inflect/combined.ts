/**
 * Dictionary and rules together. A headword has its own entry's forms. Dictionaries leave gaps that the
 * rules know: English lists `bought` apart, Russian participles are words of their own, Spanish hangs
 * pronouns on few verbs. So the rules' forms are taken too where a language's dictionary has such a
 * gap, and only those that the dictionary knows as words (`energied` is none).
 */

import type { Lang } from '../../topic/topic.ts';
import type { Dictionary } from './dictionary/dictionary.ts';
import { IRREGULAR_RUSSIAN } from './russian.ts';

/** A headword with the forms of its entry, and what is known of other words. */
type Headword = {
  readonly word: string;
  readonly entry: readonly string[];
  readonly isKnown: (form: string) => boolean;
};

/** Whether a form that only the rules make is taken. */
type Takes = (form: string, headword: Headword) => boolean;

const HANGING_PRONOUN = /(?:[aeií]r|[áé]ndo)(?:se|l[aeo]s?|me|nos)$/u;
const RUSSIAN_VERB = /(?:ть|ти|чь)(?:ся|сь)?$/u;
const RUSSIAN_ADJECTIVE = /(?:ый|ий|ой)(?:ся)?$/u;
/** Cases of both numbers, as different words: below this the entry has but one number, or gaps. */
const FULL_DECLENSION = 10;
const RUSSIAN_PLURAL = /(?:[ая]ми?|[ая]х|ий|[ое]в)$/u;
/** As the reform of 1990 writes: cèdera, paraitre. */
const NEW_FRENCH = /è[^aeiouéè]+er(?:ai|as|a|ons|ez|ont|ais|ait|ions|iez|aient)$|[ao]itr/u;

/** ё or е: dictionaries write one of them, our tables now and then the other. */
const isKnownRussian = (form: string, isKnown: Headword['isKnown']): boolean =>
  isKnown(form) || (form.includes('ё') && isKnown(form.replaceAll('ё', 'е')));

const takesRussian: Takes = (form, { word, entry, isKnown }) => {
  if (RUSSIAN_VERB.test(word)) return isKnownRussian(form, isKnown);
  if (IRREGULAR_RUSSIAN.has(word)) return true;
  if (RUSSIAN_ADJECTIVE.test(word) || entry.length >= FULL_DECLENSION) return false;
  return RUSSIAN_PLURAL.test(form) || isKnownRussian(form, isKnown);
};

const TAKES: Readonly<Partial<Record<Lang, Takes>>> = {
  fr: (form, { entry, isKnown }) => NEW_FRENCH.test(form) || (entry.length === 1 && isKnown(form)),
  // Every noun has a plural; a verb has forms of its entry in -ed or -ing, and British spellings
  // (cancelled) that an American dictionary does not know.
  en: (form, { entry, isKnown }) =>
    form.endsWith('s') || entry.some((known) => /(?:ed|ing)$/u.test(known)) || isKnown(form),
  // Not from a noun in -a back to a masculine (seguida is no seguido).
  es: (form, { word, isKnown }) =>
    HANGING_PRONOUN.test(form) ||
    (isKnown(form) && !(/as?$/u.test(word) && /(?:[^aeiou]|[iu])os?$/u.test(form))),
  pt: (form, { isKnown }) => isKnown(form),
  ru: takesRussian,
  // The adverbial participle of the present.
  pl: (form, { entry, isKnown }) => form.endsWith('ąc') || (entry.length === 1 && isKnown(form)),
};

/** Forms that are of a homograph or another word: the plan is not flat, capital no town. */
const NOT_OF: Readonly<Partial<Record<Lang, ReadonlySet<string>>>> = {
  fr: new Set(['plan plane', 'plan planes', 'capital capitale', 'capital capitales']),
  en: new Set(['breath breathed', 'breath breathes', 'breath breathing']),
};

/** The forms of a headword, given those of its entry and those that the rules make. */
export const combined = (
  lang: Lang,
  dictionary: Dictionary,
  word: string,
  made: { readonly byEntry: readonly string[]; readonly byRule: readonly string[] },
): readonly string[] => {
  const entry = made.byEntry;
  const known = new Set(entry);
  const takes = TAKES[lang] ?? (() => false);
  const more = made.byRule.filter(
    (form) => !known.has(form) && takes(form, { word, entry, isKnown: dictionary.isWord }),
  );
  const not = NOT_OF[lang];
  return [...entry, ...more].filter((form) => !not?.has(`${word} ${form}`));
};
