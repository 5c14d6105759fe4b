/**
 * The words of all topics, by the form in which a text writes them. Each query word becomes a leaf
 * with a number; the lexicon of a language says which leaves a folded word of the text belongs to,
 * and what else must be true of how it was written.
 */

import type { Word as QueryWord } from '../query/ast.ts';
import { fold, traitsOf } from '../text/fold.ts';
import { isCommon } from '../text/inflect/common.ts';
import { type Dictionaries, formsOf, NO_DICTIONARIES } from '../text/inflect.ts';
import { LANGS, type Lang } from '../topic/topic.ts';

/** In which blocks a word applies: those in one language, or all, in the block's own languages. */
export type Scope = Lang | 'any';

/** How a form must be written: capitals and accents, letter by letter of the folded word. */
type Writing = {
  readonly letters: ReturnType<typeof traitsOf>;
  /** A capital is asked for. */
  readonly capitals: boolean;
  /** The letters are the end of the word. */
  readonly atEnd: boolean;
};

/** A form of a query word. */
export type Entry = { readonly leaf: number; readonly writing: Writing | undefined };

type Forms = Map<string, Entry[]>;

/** Forms that are whole words, and, by their length, beginnings and ends of words. */
export type Lexicon = {
  readonly whole: Forms;
  readonly begins: Map<number, Forms>;
  readonly ends: Map<number, Forms>;
};

/** `any`: as written, for every block; the others: inflected, for blocks in that language. */
export type Lexicons = Readonly<Record<Scope, Lexicon>>;

const empty = (): Lexicon => ({ whole: new Map(), begins: new Map(), ends: new Map() });

/** The words of all topics, growing as topics are compiled. */
export type Vocabulary = {
  readonly lexicons: Lexicons;
  readonly leaves: Map<string, number>;
  readonly dictionaries: Dictionaries;
};

export const newVocabulary = (dictionaries: Dictionaries): Vocabulary => ({
  dictionaries,
  lexicons: {
    any: empty(),
    fr: empty(),
    en: empty(),
    de: empty(),
    es: empty(),
    it: empty(),
    pt: empty(),
    ru: empty(),
    pl: empty(),
  },
  leaves: new Map(),
});

const formsAt = (lexicon: Lexicon, edge: QueryWord['edge'], folded: string): Forms => {
  if (edge === 'whole') return lexicon.whole;
  const byLength = lexicon[edge];
  const known = byLength.get(folded.length);
  if (known) return known;
  const forms: Forms = new Map();
  byLength.set(folded.length, forms);
  return forms;
};

const addForm = (lexicon: Lexicon, edge: QueryWord['edge'], folded: string, entry: Entry): void => {
  if (folded === '') return;
  const forms = formsAt(lexicon, edge, folded);
  const entries = forms.get(folded);
  if (!entries) forms.set(folded, [entry]);
  else if (!entries.some(({ leaf }) => leaf === entry.leaf)) entries.push(entry);
};

/** What `=word` asks of the writing; undefined where it asks nothing. */
const asWritten = ({ text, edge }: QueryWord): Writing | undefined => {
  const letters = traitsOf(text);
  const capitals = letters.some(({ capital }) => capital);
  return capitals || letters.some(({ accent }) => accent !== '')
    ? { letters, capitals, atEnd: edge === 'ends' }
    : undefined;
};

/** A form that would fold into one of the commonest words (`dû` into `du`) must keep its accents. */
const keepsAccents = (
  form: string,
  edge: QueryWord['edge'],
  langs: readonly Lang[],
): Writing | undefined => {
  if (edge !== 'whole' || !langs.some((lang) => isCommon(fold(form), lang))) return undefined;
  const letters = traitsOf(form.toLowerCase());
  return letters.some(({ accent }) => accent !== '')
    ? { letters, capitals: false, atEnd: false }
    : undefined;
};

const UMLAUT = /[äöü]/gu;
const E_SPELLING: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** German also writes ä as ae. */
const spelledWithE = (form: string): string =>
  fold(form.toLowerCase().replace(UMLAUT, (letter) => E_SPELLING[letter] ?? letter));

const WRITTEN_WITH_E = /(?<![aeiouq])[aou]e/gu;

/** A query word written with ae may stand for ä. */
const spelledWithoutE = (form: string): string =>
  fold(form).replace(WRITTEN_WITH_E, (pair) => pair.charAt(0));

/** Ends of words in -n that are nouns alone: `*konzern` is no verb whose participle were Konzert. */
const GERMAN_NOUN_END =
  /(?:konzern|kosten|wagen|unternehmen|abkommen|vorhaben|verfahren|oren|ionen|ungen|[hk]eiten|schaften|garten|laden|hafen|ofen|boden|kern|stern|aktien|firmen|ketten|werken|zahlen)$/u;

/** Forms of a query word; of the end of a German word (`*werk`) as of the noun that it is, or the verb. */
export const formsInText = (
  { text, edge }: QueryWord,
  lang: Lang,
  dictionaries: Dictionaries,
): readonly string[] => {
  if (edge === 'begins') return [text];
  if (edge === 'whole' || lang !== 'de') return formsOf(text, lang, dictionaries);
  const noun = formsOf(text.charAt(0).toUpperCase() + text.slice(1), lang, dictionaries);
  return text.endsWith('n') && !GERMAN_NOUN_END.test(text)
    ? [...noun, ...formsOf(text, lang, dictionaries)]
    : noun;
};

/**
 * The dictionaries that a word is looked up in: names that are the same everywhere are in none, and
 * reading six takes its time.
 */
export const dictionariesFor = (
  { text }: QueryWord,
  scope: Scope,
  dictionaries: Dictionaries,
): Dictionaries => (scope === 'any' && /^\p{Lu}/u.test(text) ? NO_DICTIONARIES : dictionaries);

const addInflected = (
  { lexicons, dictionaries }: Vocabulary,
  word: QueryWord,
  lang: Lang,
  leaf: number,
): void => {
  for (const form of formsInText(word, lang, dictionaries)) {
    const folded = fold(form);
    const entry = { leaf, writing: keepsAccents(form, word.edge, [lang]) };
    addForm(lexicons[lang], word.edge, folded, entry);
    if (lang !== 'de') continue;
    addForm(lexicons.de, word.edge, spelledWithE(form), { leaf, writing: undefined });
    addForm(lexicons.de, word.edge, spelledWithoutE(form), { leaf, writing: undefined });
  }
};

/** The number of a query word's leaf; the same word in the same scope has one. */
export const leafOf = (vocabulary: Vocabulary, word: QueryWord, scope: Scope): number => {
  const key = `${scope} ${word.edge} ${word.exact ? '=' : ''}${word.text}`;
  const known = vocabulary.leaves.get(key);
  if (known !== undefined) return known;
  const leaf = vocabulary.leaves.size;
  vocabulary.leaves.set(key, leaf);
  const { lexicons } = vocabulary;
  if (word.exact) {
    const entry = { leaf, writing: asWritten(word) };
    addForm(lexicons[scope], word.edge, fold(word.text), entry);
  } else if (scope === 'any') {
    const writing = keepsAccents(word.text, word.edge, LANGS);
    addForm(lexicons.any, word.edge, fold(word.text), { leaf, writing });
    const dictionaries = dictionariesFor(word, scope, vocabulary.dictionaries);
    for (const lang of LANGS) addInflected({ ...vocabulary, dictionaries }, word, lang, leaf);
  } else addInflected(vocabulary, word, scope, leaf);
  return leaf;
};
