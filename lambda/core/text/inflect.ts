/**
 * The inflected forms of a query word, found when a topic is compiled: by the language's dictionary where
 * there is one, by rules and tables of our own where not; no stemming of the text. A word finds its own
 * forms only: no prefix rules (ease is not disease), no agent nouns, and a noun does not find its verb
 * (fermeture, fermer).
 */

import type { Lang } from '../topic/topic.ts';
import { visible } from './fold.ts';
import { combined, combinedOfForm } from './inflect/combined.ts';
import { isFunctionWord } from './inflect/common.ts';
import type { Dictionary } from './inflect/dictionary/dictionary.ts';
import { inflectEnglish } from './inflect/english.ts';
import { inflectFrench } from './inflect/french.ts';
import { inflectGerman } from './inflect/german.ts';
import { inflectItalian } from './inflect/italian.ts';
import { inflectPolish } from './inflect/polish.ts';
import { inflectPortuguese } from './inflect/portuguese.ts';
import { inflectRussian } from './inflect/russian.ts';
import { inflectSpanish } from './inflect/spanish.ts';

/** Forms of a lower-case word; `name`: it was written with a capital. */
type Inflect = (word: string, name: boolean) => readonly string[];

const BY_LANGUAGE: Readonly<Record<Lang, Inflect>> = {
  fr: inflectFrench,
  en: inflectEnglish,
  de: inflectGerman,
  es: inflectSpanish,
  it: inflectItalian,
  pt: inflectPortuguese,
  ru: inflectRussian,
  pl: inflectPolish,
};

const ALPHABETS: Readonly<Partial<Record<Lang, RegExp>>> = { ru: /^[а-яё]+$/u };
const LATIN = /^[\p{Script=Latin}']+$/u;

/** Auxiliaries: their forms are common words, and theirs all the same. */
const AUXILIARIES: ReadonlySet<string> = new Set(
  'être avoir faire pouvoir dire be have do can will sein haben werden ser estar haber essere avere fare ter fazer быть być mieć'.split(
    ' ',
  ),
);

/** Which language's dictionary there is: of the other languages the rules are all there is. */
export type Dictionaries = (lang: Lang) => Dictionary | undefined;

/** The rules alone. */
export const NO_DICTIONARIES: Dictionaries = () => undefined;

/** As the rules of the language have it, and as its dictionary has it, where there is one. */
const inflected = (
  seen: string,
  lang: Lang,
  dictionary: Dictionary | undefined,
): readonly string[] => {
  const lower = seen.toLowerCase();
  const byRule = BY_LANGUAGE[lang](lower, seen !== lower);
  if (!dictionary) return byRule;
  const byEntry = dictionary.formsOf(seen);
  if (byEntry) return combined(lang, dictionary, seen, { byEntry, byRule });
  return seen === lower ? combinedOfForm(lang, dictionary, seen, byRule) : byRule;
};

/**
 * All forms of a word in a language, lower case with accents, the word itself first. A word that is
 * no dictionary form gets the regular endings of what it looks like; function words, acronyms, numbers
 * and words of another script stay as they are.
 */
export const formsOf = (
  word: string,
  lang: Lang,
  dictionaries: Dictionaries = NO_DICTIONARIES,
): readonly string[] => {
  const seen = visible(word);
  const lower = seen.toLowerCase();
  const acronym = lower.length > 1 && seen === seen.toUpperCase() && seen !== lower;
  const alphabet = ALPHABETS[lang] ?? LATIN;
  if (acronym || lower.length < 2 || !alphabet.test(lower) || isFunctionWord(lower, lang)) {
    return [lower];
  }
  const forms = inflected(seen, lang, dictionaries(lang)).map((form) => form.toLowerCase());
  const own = AUXILIARIES.has(lower)
    ? forms
    : forms.filter((form) => form.length > 1 && !isFunctionWord(form, lang));
  return [...new Set([lower, ...own])];
};
