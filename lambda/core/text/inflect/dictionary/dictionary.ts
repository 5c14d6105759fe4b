/**
 * A dictionary of a language: the forms of a headword, and the headwords of a form. Hunspell's files
 * were made for spelling, not for grammar: which of their endings are inflection is said by language in
 * `endings.ts`.
 */

import type { Lang } from '../../../topic/topic.ts';
import { type Affixes, fits, readAffixes, type Suffix } from './affixes.ts';
import { ENDINGS } from './endings.ts';
import { indexHeadwords } from './headwords.ts';

/** The two files of a Hunspell dictionary: the affixes as text, the words as UTF-8 bytes. */
export type DictionaryFiles = { readonly aff: string; readonly dic: Uint8Array };

/** A language's dictionary. */
export type Dictionary = {
  /** The inflected forms of a headword, with its homographs'; undefined if the word is no headword. */
  readonly formsOf: (headword: string) => readonly string[] | undefined;
  /** The headwords that a form belongs to; the form itself is not among them. */
  readonly headwordsOf: (form: string) => readonly string[];
  /** Whether it is a word at all: by any ending and prefix, also such as make other words. */
  readonly isWord: (form: string) => boolean;
};

const withSuffix = (word: string, { strip, add }: Suffix): string =>
  word.slice(0, word.length - strip.length) + add;

/** A headword that a form may come from, by which flag, among which. */
type Origin = { readonly word: string; readonly flag: string; readonly flags: readonly string[] };

type Flagged = { readonly flag: string; readonly rule: Suffix };

/** By what is added and then by what was taken off: every rule that a form may have been made by. */
type Backwards = ReadonlyMap<string, ReadonlyMap<string, readonly Flagged[]>>;

const backwardsOf = (affixes: Affixes): Backwards => {
  const backwards = new Map<string, Map<string, Flagged[]>>();
  for (const flag of affixes.flags) {
    for (const rule of affixes.suffixesOf(flag)) {
      const byStrip = backwards.get(rule.add) ?? new Map<string, Flagged[]>();
      backwards.set(rule.add, byStrip);
      const same = byStrip.get(rule.strip) ?? [];
      byStrip.set(rule.strip, same);
      same.push({ flag, rule });
    }
  }
  return backwards;
};

const NONE: readonly (readonly string[])[] = [];

/** Topics share words, and words share forms: each is looked up once. */
const remembered = <T>(look: (word: string) => T): ((word: string) => T) => {
  const known = new Map<string, { readonly found: T }>();
  return (word) => {
    const seen = known.get(word);
    if (seen) return seen.found;
    const found = look(word);
    known.set(word, { found });
    return found;
  };
};

/** Makes a dictionary's files ready; undefined for a language whose endings are not sorted yet. */
export const readDictionary = (lang: Lang, files: DictionaryFiles): Dictionary | undefined => {
  const endings = ENDINGS[lang];
  if (!endings) return undefined;
  const affixes = readAffixes(files.aff);
  const lines = indexHeadwords(files.dic);

  /** The flags of each homograph. */
  const homographs = (word: string): readonly (readonly string[])[] => {
    const found = lines(word);
    if (found.length === 0) return NONE;
    return found
      .map(affixes.flagsOf)
      .filter((flags) => !flags.some((flag) => affixes.noWord.has(flag)));
  };

  const counts = (form: string): boolean => !endings.drop?.test(form);

  const formsOf = (headword: string): readonly string[] | undefined => {
    const found = homographs(headword);
    if (found.length === 0) return undefined;
    const made = found.flatMap((flags) =>
      flags
        .filter((flag) => endings.inflects(flag, flags))
        .flatMap((flag) => affixes.suffixesOf(flag))
        .filter((rule) => fits(headword, rule))
        .map((rule) => withSuffix(headword, rule)),
    );
    return [...new Set([headword, ...made.filter(counts)])];
  };

  let backwards: Backwards | undefined;

  /** The headwords that rules make into a form by the same ending, each flag with those beside it. */
  const originsWith = (
    form: string,
    word: string,
    rules: readonly Flagged[],
  ): readonly Origin[] => {
    const own = word === form ? [] : homographs(word);
    if (own.length === 0) return [];
    return rules.flatMap(({ flag, rule }) => {
      const flags = own.find((each) => each.includes(flag));
      return flags && fits(word, rule) ? [{ word, flag, flags }] : [];
    });
  };

  /** Whether one of the headwords that a form may come from is as asked. */
  const hasOrigin = (form: string, isAsked: (origin: Origin) => boolean): boolean => {
    backwards ??= backwardsOf(affixes);
    for (let cut = 0; cut <= form.length; cut += 1) {
      const start = form.slice(0, cut);
      for (const [strip, rules] of backwards.get(form.slice(cut)) ?? []) {
        if (originsWith(form, start + strip, rules).some(isAsked)) return true;
      }
    }
    return false;
  };

  const headwordsOf = (form: string): readonly string[] => {
    if (!counts(form)) return [];
    const found = new Set<string>();
    hasOrigin(form, ({ word, flag, flags }) => {
      if (endings.inflects(flag, flags)) found.add(word);
      return false;
    });
    return [...found];
  };

  /** With a prefix's flag only where a headword has it. */
  const isPlainWord = (form: string, prefix?: string): boolean => {
    const has = (flags: readonly string[]): boolean =>
      prefix === undefined || flags.includes(prefix);
    return homographs(form).some(has) || hasOrigin(form, ({ flags }) => has(flags));
  };

  const isWord = (form: string): boolean =>
    isPlainWord(form) ||
    affixes.prefixes.some(
      ({ flag, add }) => form.startsWith(add) && isPlainWord(form.slice(add.length), flag),
    );

  return {
    formsOf: remembered(formsOf),
    headwordsOf: remembered(headwordsOf),
    isWord: remembered(isWord),
  };
};
