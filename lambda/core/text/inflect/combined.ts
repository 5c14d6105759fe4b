/**
 * Dictionary and rules together. A headword has its own entry's forms. Dictionaries leave gaps that the
 * rules know: English lists `bought` apart, Russian participles are words of their own, Spanish hangs
 * pronouns on few verbs. So the rules' forms are taken too where a language's dictionary has such a
 * gap, and only those that the dictionary knows as words (`energied` is none).
 */

import type { Lang } from '../../topic/topic.ts';
import type { Dictionary } from './dictionary/dictionary.ts';
import { isIrregularEnglish } from './english.ts';
import { IRREGULAR_RUSSIAN } from './russian.ts';
import { NO_FEMININE_SPANISH } from './spanish.ts';

/** A headword with the forms of its entry, and what is known of other words. */
type Headword = {
  readonly word: string;
  readonly entry: readonly string[];
  readonly isKnown: (form: string) => boolean;
  readonly dictionary: Dictionary;
};

/** Whether a form that only the rules make is taken. */
type Takes = (form: string, headword: Headword) => boolean;

const isEnglishVerb = (entry: readonly string[]): boolean =>
  entry.some((form) => /(?:ed|ing)$/u.test(form));

/** Told by the number of forms, which no noun or adjective has. */
const isConjugated = (entry: readonly string[]): boolean => entry.length > 20;

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

/**
 * Every noun has a plural. A verb has forms of its entry in -ed or -ing, and British spellings (cancelled)
 * that an American dictionary does not know; other words have what is listed apart (bought, feet), if it
 * is no form of another word (cared is of care, not of car).
 */
const takesEnglish: Takes = (form, { word, entry, isKnown, dictionary }) =>
  form.endsWith('s') ||
  isEnglishVerb(entry) ||
  isIrregularEnglish(word) ||
  (isKnown(form) && (word.endsWith('s') || !dictionary.headwordsOf(form).includes(`${word}e`)));

const TAKES: Readonly<Partial<Record<Lang, Takes>>> = {
  fr: (form, { entry, isKnown }) => NEW_FRENCH.test(form) || (entry.length === 1 && isKnown(form)),
  en: takesEnglish,
  // A verb's rules are as sure as its entry. Not from a noun in -a back to a masculine (seguida, seguido).
  es: (form, { word, entry, isKnown }) =>
    isConjugated(entry) ||
    (!(/as?$/u.test(word) && /(?:[^aeiou]|[iu])os?$/u.test(form)) && isKnown(form)),
  pt: (form, { entry, isKnown }) => isConjugated(entry) || isKnown(form),
  ru: takesRussian,
  // The adverbial participle of the present, and what short entries leave out (domu).
  pl: (form, { entry, isKnown }) =>
    form.endsWith('ąc') || (entry.length < FULL_DECLENSION && isKnown(form)),
};

/** Forms that are of a homograph or another word: the plan is not flat, capital no town. */
const NOT_OF: Readonly<Partial<Record<Lang, ReadonlySet<string>>>> = {
  fr: new Set(
    'plan:plane plan:planes capital:capitale capital:capitales feu:feue feu:feues fin:fine fin:fines brut:brute brut:brutes permis:permise permis:permises commune:commun commune:communs droits:droite droits:droites'.split(
      ' ',
    ),
  ),
  en: new Set(
    'fee:feed fee:feeing new:news good:goods mean:means economic:economics re:red re:ring'.split(
      ' ',
    ),
  ),
  es: new Set(
    'doce:doca doce:docas nueve:nueva nueve:nuevas libre:libra libre:libras mejor:mejora mejor:mejoras martes:marte'.split(
      ' ',
    ),
  ),
  pt: new Set('mês:mesa mês:mesas'.split(' ')),
};

/** Forms on another stem that dictionary and rules leave out. */
const ALSO: Readonly<Partial<Record<Lang, ReadonlyMap<string, string>>>> = {
  pl: new Map([
    ['rok', 'lata lat latom latami latach'],
    ['człowiek', 'ludzie ludzi ludziom ludźmi ludziach'],
    ['świat', 'świecie'],
    ['iść', 'idę idzie idziemy idą szedł szła szło szli szły'],
  ]),
};

/** Verbs that lack the forms of other verbs (fala is of falar); their dictionary lists them all the same. */
const DEFECTIVE: Readonly<Partial<Record<Lang, ReadonlyMap<string, RegExp>>>> = {
  pt: new Map([
    ['falir', /^fali/u],
    ['comedir', /^comed/u],
  ]),
};

const isNotOf = (form: string, word: string, lang: Lang): boolean =>
  NOT_OF[lang]?.has(`${word}:${form}`) === true ||
  DEFECTIVE[lang]?.get(word)?.test(form) === false ||
  (lang === 'es' && NO_FEMININE_SPANISH.has(word) && /as?$/u.test(form));

/** English dictionaries give `scrap` the forms of `scrape` as well. */
const isOfWordInE = (form: string, word: string, dictionary: Dictionary): boolean =>
  /(?:ed|ing|er|est)$/u.test(form) && dictionary.formsOf(`${word}e`) !== undefined;

/** The forms of a headword, given those of its entry and those that the rules make. */
export const combined = (
  lang: Lang,
  dictionary: Dictionary,
  word: string,
  made: { readonly byEntry: readonly string[]; readonly byRule: readonly string[] },
): readonly string[] => {
  const headword = {
    word,
    entry: made.byEntry,
    isKnown: dictionary.isWord,
    dictionary,
  };
  const takes = TAKES[lang] ?? (() => false);
  const byRule = new Set(made.byRule);
  const byEntry = new Set(made.byEntry);
  const entry = made.byEntry.filter(
    (form) => lang !== 'en' || byRule.has(form) || !isOfWordInE(form, word, dictionary),
  );
  const more = made.byRule.filter((form) => !byEntry.has(form) && takes(form, headword));
  const also = ALSO[lang]?.get(word)?.split(' ') ?? [];
  return [...entry, ...more, ...also].filter((form) => !isNotOf(form, word, lang));
};

const isVerb = (entry: readonly string[], headword: string, lang: Lang): boolean => {
  if (lang === 'en') return isEnglishVerb(entry);
  return lang === 'ru' ? RUSSIAN_VERB.test(headword) : isConjugated(entry);
};

/** Adjectives have a short form that is an adverb as well: временно is no case of временный. */
const isRussianAdverb = (word: string, headword: string): boolean =>
  word.endsWith('о') && RUSSIAN_ADJECTIVE.test(headword);

/**
 * The forms of a word that is no headword, given those that the rules make: a plural or feminine that the
 * rules lead back to a headword (électorale), or any case of a Russian one, has that headword's forms.
 */
export const combinedOfForm = (
  lang: Lang,
  dictionary: Dictionary,
  word: string,
  byRule: readonly string[],
): readonly string[] => {
  const headwords = dictionary.headwordsOf(word);
  if (lang === 'ru' && headwords.some((headword) => isRussianAdverb(word, headword))) return [word];
  const entries = headwords.flatMap((headword) => {
    const isMeant = lang === 'ru' || byRule.includes(headword);
    const entry = isMeant ? dictionary.formsOf(headword) : undefined;
    return entry && !isVerb(entry, headword, lang) ? [entry] : [];
  });
  const forms = entries.length > 0 ? [word, ...entries.flat()] : byRule;
  return forms.filter((form) => !isNotOf(form, word, lang));
};
