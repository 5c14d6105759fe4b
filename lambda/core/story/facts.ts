/**
 * What an article states that another telling of the same event cannot state otherwise: amounts,
 * ordinals, days, numbered names and names in the place that matters, and which aspect each topic saw.
 * Of the rest of the text only the numbers and names themselves are kept, as hashes, so that what one
 * telling has in its headline is found further down in another.
 */

import { baseName } from './cases.ts';
import { stemOf } from './fingerprint.ts';
import { type Name, soundOf } from './names.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import { cut, hashOf, lettersOf } from './sketch.ts';
import { commonWordsOf, keySpansOf, type Token, type View } from './tokens.ts';

/**
 * A name in the place that matters, as `name/before/behind/weight`: hashes of what stands before and
 * behind it there, empty where nothing telling does; weight 2 if it is surely a name and said more
 * than once, 1 if surely a name, 0 if it may be one and is in the headline.
 */
export type Placed = string;

/** The facts of an article; each list is short and in the order of the text. */
export type Facts = {
  /** `W 350000000`, `EUR 1200000000`, `% 3.5`. */
  readonly amounts: readonly string[];
  /** `12 paquet`: the number and the stem of the word that it numbers. */
  readonly ordinals: readonly string[];
  /** `3 flamanv`. */
  readonly labels: readonly string[];
  /** Month × 100 + day. */
  readonly days: readonly number[];
  /** Numbers in the place that matters that count something else. */
  readonly counts: readonly number[];
  readonly names: readonly Placed[];
  /** All numbers and days of the article, three letters each. */
  readonly allNumbers: string;
  /** All names of the article, the most told first: three letters of its form, two of its sound. */
  readonly allNames: string;
  /** By topic, the aspect that it saw. */
  readonly aspects: Readonly<Record<string, string>>;
};

const NUMBER_LETTERS = 3;
const FORM_LETTERS = 3;
const SOUND_LETTERS = 3;
const CONTEXT_LETTERS = 2;
const NAME_LETTERS = FORM_LETTERS + SOUND_LETTERS;
const MOST_OF_A_KIND = 6;
const MOST_NAMES = 10;
const MOST_NUMBERS = 30;
const MOST_ALL_NAMES = 32;

/** How a number is kept among all numbers of a text. */
export const numberHash = (value: number): string => lettersOf(hashOf(`${value}`), NUMBER_LETTERS);
/** How a day is kept among them: 4 April is no 404. */
export const dayHash = (day: number): string => numberHash(-day);
/** How a name is kept to be found again in its language. */
export const formHash = (folded: string): string =>
  lettersOf(hashOf(baseName(folded)), FORM_LETTERS);
/** How a name is kept to be found again in another language. */
export const soundHash = (folded: string): string =>
  lettersOf(hashOf(soundOf(folded)), SOUND_LETTERS);

const distinct = <T>(values: readonly T[], most: number): readonly T[] =>
  [...new Set(values)].slice(0, most);

/** Is it a word that a name's place is told by? */
const isTelling = (token: Token, common: ReadonlySet<string>): boolean =>
  token.folded.length >= 3 && !common.has(token.folded);

/** The nearest telling word before or behind, in the same sentence, at most three words away. */
const neighbour = (
  tokens: readonly Token[],
  at: number,
  step: -1 | 1,
  common: ReadonlySet<string>,
): Token | undefined => {
  for (let away = 1; away <= 3; away += 1) {
    const token = tokens[at + step * away];
    const between = tokens[step < 0 ? at - away + 1 : at + away];
    if (token === undefined || between === undefined || /[.!?…;:\n]/u.test(between.gap))
      return undefined;
    if (!token.key) return undefined;
    if (isTelling(token, common)) return token;
  }
  return undefined;
};

/** Does the name go on in the next word: "Laem Chabang", "San Marina"? */
const GOES_ON = /^[ \u00a0-]$/u;

type Words = {
  readonly tokens: readonly Token[];
  readonly names: ReadonlyMap<string, Name>;
  readonly lang: string;
};

const nameAt = ({ tokens, names, lang }: Words, at: number): Name | undefined => {
  const token = tokens[at];
  if (token?.capital !== true || !token.key) return undefined;
  const name = names.get(baseName(token.folded));
  return lang === 'de' && name?.sure === false ? undefined : name;
};

/** The last word of the name that begins at `at`. */
const lastOf = (words: Words, at: number): number => {
  let last = at;
  while (GOES_ON.test(words.tokens[last + 1]?.gap ?? '') && nameAt(words, last + 1)) last += 1;
  return last;
};

const weightOf = (words: Words, first: number, last: number): number => {
  const parts = words.tokens.slice(first, last + 1);
  const sure = parts.flatMap(({ folded }) => {
    const name = words.names.get(baseName(folded));
    return name?.sure === true ? [name.count] : [];
  });
  return Math.min(2, Math.max(0, ...sure));
};

const placedNames = (words: Words): readonly Placed[] => {
  const { tokens, names, lang } = words;
  const common = commonWordsOf(lang);
  const contextOf = (token: Token | undefined): string => {
    if (token === undefined) return '';
    const base = baseName(token.folded);
    return lettersOf(hashOf(names.has(base) ? base : stemOf(token.folded)), CONTEXT_LETTERS);
  };
  const placed: Placed[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (nameAt(words, at) === undefined) continue;
    const last = lastOf(words, at);
    const weight = weightOf(words, at, last);
    const named = tokens.slice(at, last + 1);
    if (weight > 0 || named.some((token) => token.headline && !token.titled)) {
      const before = contextOf(neighbour(tokens, at, -1, common));
      const behind = contextOf(neighbour(tokens, last, 1, common));
      const head = named.some((token) => token.headline) ? 'h' : '';
      placed.push(
        [named.map(({ folded }) => folded).join(' '), before, behind, weight + head].join('/'),
      );
    }
    at = last;
  }
  return distinct(placed, MOST_NAMES);
};

const inKey = (view: View, quantities: readonly Quantity[]): readonly Quantity[] => {
  const spans = keySpansOf(view);
  return quantities.filter(({ start, end }) =>
    spans.some((span) => start >= span.start && end <= span.end),
  );
};

const written = (quantities: readonly Quantity[], kind: Quantity['kind']): readonly string[] =>
  distinct(
    quantities
      .filter((quantity) => quantity.kind === kind)
      .map(({ of, value }) => (kind === 'amount' ? `${of} ${value}` : `${value} ${stemOf(of)}`)),
    MOST_OF_A_KIND,
  );

const valuesOf = (quantities: readonly Quantity[], kind: Quantity['kind']): readonly number[] =>
  distinct(
    quantities.filter((one) => one.kind === kind && !one.old).map(({ value }) => value),
    MOST_OF_A_KIND,
  );

const aspectsOf = ({ matches = [] }: View): Readonly<Record<string, string>> =>
  Object.fromEntries(
    matches.flatMap(({ topic, aspect }) => (aspect === null ? [] : [[topic, aspect]])),
  );

/** What is surely a name, is where it matters and is said often comes first. */
const importanceOf = ({ sure, foremost, count }: Name): number =>
  (sure ? 2 : 0) + (foremost ? 2 : 0) + Math.min(3, count);

/** The facts of an article's words. */
export const factsFrom = (view: View, tokens: readonly Token[], names: readonly Name[]): Facts => {
  const { page, article } = view;
  const quantities = article.blocks
    .filter((block) => block.zone !== 'caption')
    .flatMap((block) => quantitiesIn(page, block.start, block.end));
  const key = inKey(view, quantities);
  const byWord = new Map(names.map((name) => [baseName(name.folded), name]));
  const told = [...names].sort((a, b) => importanceOf(b) - importanceOf(a));
  return {
    amounts: written(key, 'amount'),
    ordinals: written(key, 'ordinal'),
    labels: written(key, 'label'),
    days: valuesOf(key, 'day'),
    counts: valuesOf(key, 'bare'),
    names: placedNames({ tokens, names: byWord, lang: article.lang }),
    allNumbers: distinct(
      quantities.map(({ kind, value }) => (kind === 'day' ? dayHash(value) : numberHash(value))),
      MOST_NUMBERS,
    ).join(''),
    allNames: distinct(
      told.map(({ folded }) => formHash(folded) + soundHash(folded)),
      MOST_ALL_NAMES,
    ).join(''),
    aspects: aspectsOf(view),
  };
};

/** The hashes of all names, the most told first: of their forms, or of their sounds. */
export const formsFrom = ({ allNames }: Facts): readonly string[] =>
  cut(allNames, NAME_LETTERS).map((name) => name.slice(0, FORM_LETTERS));
export const soundsFrom = ({ allNames }: Facts): readonly string[] =>
  cut(allNames, NAME_LETTERS).map((name) => name.slice(FORM_LETTERS));

/** The hashes of all numbers. */
export const numbersFrom = ({ allNumbers }: Pick<Facts, 'allNumbers'>): readonly string[] =>
  cut(allNumbers, NUMBER_LETTERS);
