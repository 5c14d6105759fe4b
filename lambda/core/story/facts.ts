/**
 * What an article states that another telling of the same event cannot state otherwise: amounts,
 * ordinals, days, numbered names and names in the place that matters, and which aspect each topic saw.
 * Of the rest of the text only the numbers and names themselves are kept, as hashes, so that what one
 * telling has in its headline is found further down in another.
 */

import { stemOf } from './fingerprint.ts';
import type { Name } from './names.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import { cut, hashOf, lettersOf } from './sketch.ts';
import { commonWordsOf, keySpansOf, type Token, type View } from './tokens.ts';

/** A name in the place that matters, and what stands before and behind it there. */
export type Placed = {
  readonly name: string;
  readonly key: string;
  /** Hashes of the word or name before, and of the one behind; empty where there is none. */
  readonly before: string;
  readonly behind: string;
};

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
  /** All numbers of the article, two letters each. */
  readonly allNumbers: string;
  /** The keys of all names of the article, three letters each, the most told first. */
  readonly allNames: string;
  /** By topic, the aspect that it saw. */
  readonly aspects: Readonly<Record<string, string>>;
};

const NUMBER_LETTERS = 2;
const NAME_LETTERS = 3;
const MOST_OF_A_KIND = 6;
const MOST_NAMES = 10;
const MOST_NUMBERS = 30;
const MOST_ALL_NAMES = 40;

/** How a number is kept among all numbers of a text. */
export const numberHash = (value: number): string => lettersOf(hashOf(`${value}`), NUMBER_LETTERS);
/** How a name's key is kept among all names of a text. */
export const nameHash = (key: string): string => lettersOf(hashOf(key), NAME_LETTERS);

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

const placedNames = (
  tokens: readonly Token[],
  names: ReadonlyMap<string, Name>,
  lang: string,
): readonly Placed[] => {
  const common = commonWordsOf(lang);
  const contextOf = (token: Token | undefined): string => {
    if (token === undefined) return '';
    const name = names.get(token.folded);
    return nameHash(name === undefined ? stemOf(token.folded) : name.key);
  };
  const placed = new Map<string, Placed>();
  for (const [at, token] of tokens.entries()) {
    const name = names.get(token.folded);
    if (!token.key || name === undefined || !name.sure) continue;
    const before = contextOf(neighbour(tokens, at, -1, common));
    const behind = contextOf(neighbour(tokens, at, 1, common));
    const place = { name: token.folded, key: name.key, before, behind };
    if (before !== '' || behind !== '') placed.set(`${name.key} ${before} ${behind}`, place);
  }
  return [...placed.values()].slice(0, MOST_NAMES);
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
    quantities.filter((quantity) => quantity.kind === kind).map(({ value }) => value),
    MOST_OF_A_KIND,
  );

const aspectsOf = ({ matches = [] }: View): Readonly<Record<string, string>> =>
  Object.fromEntries(
    matches.flatMap(({ topic, aspect }) => (aspect === null ? [] : [[topic, aspect]])),
  );

/** The facts of an article's words. */
export const factsFrom = (view: View, tokens: readonly Token[], names: readonly Name[]): Facts => {
  const { page, article } = view;
  const quantities = article.blocks
    .filter((block) => block.zone !== 'caption')
    .flatMap((block) => quantitiesIn(page, block.start, block.end));
  const key = inKey(view, quantities);
  const byWord = new Map(names.map((name) => [name.folded, name]));
  const told = [...names].sort(
    (a, b) => Number(b.foremost) - Number(a.foremost) || b.count - a.count,
  );
  return {
    amounts: written(key, 'amount'),
    ordinals: written(key, 'ordinal'),
    labels: written(key, 'label'),
    days: valuesOf(key, 'day'),
    counts: valuesOf(key, 'bare'),
    names: placedNames(tokens, byWord, article.lang),
    allNumbers: distinct(
      quantities.map(({ value }) => numberHash(value)),
      MOST_NUMBERS,
    ).join(''),
    allNames: distinct(
      told.map(({ key: name }) => nameHash(name)),
      MOST_ALL_NAMES,
    ).join(''),
    aspects: aspectsOf(view),
  };
};

/** The hashes of all names, the most told first. */
export const namesFrom = ({ allNames }: Facts): readonly string[] => cut(allNames, NAME_LETTERS);

/** The hashes of all numbers. */
export const numbersFrom = ({ allNumbers }: Facts): readonly string[] =>
  cut(allNumbers, NUMBER_LETTERS);
