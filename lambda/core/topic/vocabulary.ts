/**
 * The words of a topic with the forms that each finds, by where they stand and by language: what a
 * writer of topics reads to see what will be found. A word that is no headword of its language's
 * dictionary gets regular endings only; it is told whose form it may be, or that nobody knows it.
 */

import { dictionariesFor, formsInText } from '../match/lexicon.ts';
import { partsOf, wordsOfPhrase } from '../match/parts.ts';
import type { Query, Word } from '../query/ast.ts';
import { fold } from '../text/fold.ts';
import { isFunctionWord } from '../text/inflect/common.ts';
import type { Dictionaries } from '../text/inflect.ts';
import { type Items, LANGS, type Lang, type Topic } from './topic.ts';

/**
 * What the dictionary says of a word: a `headword`; a `form` of headwords whose other forms it does not
 * find; some other `word` that has its forms by rule; or `unknown`. Undefined for what is not looked up:
 * names, words as written, beginnings and ends of words, languages without a dictionary.
 */
export type Standing = 'headword' | 'form' | 'word' | 'unknown' | undefined;

/** A word of a query as it is written, and what it finds. */
export type QueryWord = {
  /** With its `=` or `*`. */
  readonly written: string;
  readonly forms: readonly string[];
  readonly standing: Standing;
  /** Of a `form`. */
  readonly headwords: readonly string[];
};

/** The words of one place and language. */
export type WordGroup = {
  /** `@plant`, `@plant not`, `match`, `except` or `aspect denied`. */
  readonly place: string;
  readonly lang: Lang | 'any';
  readonly words: readonly QueryWord[];
};

const wordsOf = (query: Query): readonly Word[] => {
  switch (query.kind) {
    case 'word':
      return [query];
    case 'phrase':
      return wordsOfPhrase(query);
    case 'and':
    case 'or':
      return query.of.flatMap(wordsOf);
    case 'near':
      return [...wordsOf(query.left), ...wordsOf(query.right)];
    case 'not':
    case 'zone':
    case 'atleast':
      return wordsOf(query.of);
    default:
      return [];
  }
};

const isLookedUp = ({ text, exact, edge }: Word, lang: Lang): boolean =>
  !exact && edge === 'whole' && /^\p{Ll}{2,}$/u.test(text) && !isFunctionWord(text, lang);

const NOT_LOOKED_UP = { standing: undefined, headwords: [] } as const;

const standingOf = (
  word: Word,
  lang: Lang,
  dictionaries: Dictionaries,
): Pick<QueryWord, 'standing' | 'headwords'> => {
  const dictionary = isLookedUp(word, lang) ? dictionaries(lang) : undefined;
  const text = word.text.normalize('NFC');
  if (!dictionary) return NOT_LOOKED_UP;
  if (dictionary.formsOf(text)) return { standing: 'headword', headwords: [] };
  const headwords = dictionary.headwordsOf(text);
  if (headwords.length === 0) {
    return { standing: dictionary.isWord(text) ? 'word' : 'unknown', headwords };
  }
  const found = new Set(formsInText(word, lang, dictionaries).map(fold));
  const isFound = (headword: string): boolean =>
    (dictionary.formsOf(headword) ?? []).every((form) => found.has(fold(form)));
  return headwords.some(isFound)
    ? { standing: 'word', headwords: [] }
    : { standing: 'form', headwords };
};

const signed = ({ text, exact, edge }: Word): string =>
  `${exact ? '=' : ''}${edge === 'ends' ? '*' : ''}${text}${edge === 'begins' ? '*' : ''}`;

const formsIn = (word: Word, lang: Lang | 'any', dictionaries: Dictionaries): readonly string[] => {
  if (word.exact) return [word.text];
  const langs = lang === 'any' ? LANGS : [lang];
  const looked = dictionariesFor(word, lang, dictionaries);
  return [...new Set(langs.flatMap((each) => formsInText(word, each, looked)))];
};

const groupOf = (
  place: string,
  lang: Lang | 'any',
  queries: readonly Query[],
  dictionaries: Dictionaries,
): WordGroup => {
  const words = new Map<string, QueryWord>();
  const add = (word: Word, standing: Pick<QueryWord, 'standing' | 'headwords'>): void => {
    const written = signed(word);
    if (words.has(written)) return;
    words.set(written, { written, forms: formsIn(word, lang, dictionaries), ...standing });
  };
  for (const word of queries.flatMap(wordsOf)) {
    const { parts, joined } = partsOf(word);
    for (const part of parts) {
      add(part, lang === 'any' ? NOT_LOOKED_UP : standingOf(part, lang, dictionaries));
    }
    if (joined) add(joined, NOT_LOOKED_UP);
  }
  return { place, lang, words: [...words.values()] };
};

/** All words of a topic, in the order of its file. Words outside concepts are of any language. */
export const vocabularyOf = (topic: Topic, dictionaries: Dictionaries): readonly WordGroup[] => {
  const ofItems = (place: string, items: Items): readonly WordGroup[] =>
    Object.entries(items).map(([lang, queries]) =>
      groupOf(place, lang as Lang | 'any', queries, dictionaries),
    );
  const ofQuery = (place: string, query: Query): WordGroup =>
    groupOf(place, 'any', [query], dictionaries);
  return [
    ...Object.entries(topic.concepts).flatMap(([name, { items, not }]) => [
      ...ofItems(`@${name}`, items),
      ...ofItems(`@${name} not`, not),
    ]),
    ofQuery('match', topic.match),
    ...(topic.except ? [ofQuery('except', topic.except.query)] : []),
    ...topic.aspects.map(({ name, query }) => ofQuery(`aspect ${name}`, query)),
  ].filter(({ words }) => words.length > 0);
};
