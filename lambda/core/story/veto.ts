/**
 * Facts that keep two articles apart however alike they are. Each rule compares what both say of the
 * same kind in the place that matters; what only one of them says keeps nothing apart. The later
 * article may name in its headline what the earlier one has further down; the reverse excuses nothing,
 * since a new event's report tells of the last one too ("after the 350 MW of January, 90 MW").
 */

import {
  dayHash,
  type Facts,
  formHash,
  formsFrom,
  numberHash,
  numbersFrom,
  soundHash,
  soundsFrom,
} from './facts.ts';
import { stemOf, wordHash, wordsOf } from './fingerprint.ts';
import type { Likeness } from './likeness.ts';
import type { StoryTraits } from './traits.ts';

const HOUR = 3_600_000;

const isDisjoint = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((value) => b.includes(value));

const says = (kind: string, a: readonly unknown[], b: readonly unknown[]): string =>
  `${kind}: ${a.join(', ')} / ${b.join(', ')}`;

/** Values by the word that they number or the unit that they are in. */
const byWord = (facts: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const fact of facts) {
    const [value = '', word = ''] = fact.split(' ');
    found.set(word, [...(found.get(word) ?? []), value]);
  }
  return found;
};

/** "12 paquet" and "13 paquet"; between languages, any ordinals. */
const numbered = (
  kind: 'ordinals' | 'labels',
  a: StoryTraits,
  b: StoryTraits,
): string | undefined => {
  const [x, y] = [byWord(a.facts[kind]), byWord(b.facts[kind])];
  for (const [word, values] of x) {
    const others = y.get(word) ?? [];
    if (isDisjoint(values, others)) return says(`${kind} of ${word}`, values, others);
  }
  if (a.lang === b.lang || kind === 'labels') return undefined;
  const [all, others] = [[...x.values()].flat(), [...y.values()].flat()];
  return isDisjoint(all, others) ? says(kind, all, others) : undefined;
};

const digitsOf = (value: number): number => `${value}`.replace(/[.]|0+$/gu, '').length;

/** The same amount, or one is the other rounded ("1.25 billion" and "1.2"). */
export const isAbout = (a: number, b: number): boolean => {
  if (a === b) return true;
  const digits = Math.min(digitsOf(a), digitsOf(b));
  const near = Math.abs(a - b) <= 0.05 * Math.max(a, b);
  const scale = 10 ** (Math.floor(Math.log10(Math.max(a, b))) - digits + 1);
  return near && Math.abs(a - b) < scale && digits < Math.max(digitsOf(a), digitsOf(b));
};

/** Amounts of a list by unit. */
export const byUnit = (amounts: readonly string[]): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  for (const amount of amounts) {
    const [unit = '', value = ''] = amount.split(' ');
    found.set(unit, [...(found.get(unit) ?? []), Number(value)]);
  }
  return found;
};

const amounts = (earlier: Facts, later: Facts): string | undefined => {
  const known = new Set(numbersFrom(earlier));
  const y = byUnit(later.amounts);
  for (const [unit, values] of byUnit(earlier.amounts)) {
    const others = y.get(unit) ?? [];
    if (others.length === 0) continue;
    const agree = others.some(
      (other) => known.has(numberHash(other)) || values.some((value) => isAbout(value, other)),
    );
    if (!agree) return says(unit, values, others);
  }
  return undefined;
};

const dayText = (day: number): string => `${Math.floor(day / 100)}-${day % 100}`;

const days = (earlier: Facts, later: Facts): string | undefined => {
  if (!isDisjoint(earlier.days, later.days)) return undefined;
  const known = new Set(numbersFrom(earlier));
  if (later.days.some((day) => known.has(dayHash(day)))) return undefined;
  return says('days', earlier.days.map(dayText), later.days.map(dayText));
};

/**
 * So many first letters in common, and two names may be two forms of one ("Russia", "российского"), if
 * no more than an ending is left of either: Villepiac is not Villevandun, Friedberg not Friedrichshafen.
 */
const SAME_BEGINNING = 5;
const LONGEST_ENDING = 2;

const inCommon = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
};

const areForms = (a: string, b: string): boolean => {
  const common = inCommon(a, b);
  return common >= SAME_BEGINNING && Math.min(a.length, b.length) - common <= LONGEST_ENDING;
};

/** A name as `Placed` keeps it. */
type Place = {
  readonly name: string;
  readonly before: string;
  readonly behind: string;
  readonly weight: number;
  readonly headline: boolean;
};

const placesOf = ({ facts }: StoryTraits): readonly Place[] =>
  facts.names.map((placed) => {
    const [name = '', before = '', behind = '', weight = '0'] = placed.split('/');
    return {
      name,
      before,
      behind,
      weight: Number(weight.charAt(0)),
      headline: weight.endsWith('h'),
    };
  });

const wordsIn = (place: Place): readonly string[] => place.name.split(' ');

/** The names of one article in the place that matters of which the other has no word at all. */
const missing = (from: StoryTraits, other: StoryTraits): readonly Place[] => {
  const sounds = new Set(soundsFrom(other.facts));
  const places = placesOf(from);
  if (from.lang !== other.lang) {
    return places.filter((place) => !wordsIn(place).some((word) => sounds.has(soundHash(word))));
  }
  const forms = new Set(formsFrom(other.facts));
  const words = wordsOf(other.fingerprint);
  const others = placesOf(other).flatMap(wordsIn);
  // A stem that another name has too says nothing: Duncasham is not Duncasthorpe.
  const isWord = (word: string): boolean =>
    words.has(wordHash(stemOf(word))) &&
    !others.some((name) => stemOf(name) === stemOf(word) && !areForms(word, name));
  const isKnown = (word: string): boolean =>
    forms.has(formHash(word)) || isWord(word) || others.some((name) => areForms(word, name));
  return places.filter((place) => !wordsIn(place).some(isKnown));
};

const isSamePlace = (a: Place, b: Place): boolean =>
  a.weight > 0 &&
  b.weight > 0 &&
  ((a.before !== '' && a.before === b.before) || (a.behind !== '' && a.behind === b.behind));

/** Surely a name, and said more than once. */
const OFTEN = 2;

/** Both told often; or, in one language, in the same place, or one told often and both in the headline. */
const isInsteadOf = (one: Place, other: Place, sameLanguage: boolean): boolean => {
  if (one.weight === OFTEN && other.weight === OFTEN) return true;
  if (!sameLanguage) return false;
  const foremost = one.headline && other.headline && Math.max(one.weight, other.weight) === OFTEN;
  return foremost || isSamePlace(one, other);
};

/** Names of each article that the other does not have at all: "l'usine de Dunkerque", "l'usine de Fos". */
const names = (a: StoryTraits, b: StoryTraits): string | undefined => {
  const others = missing(b, a);
  for (const one of missing(a, b)) {
    const other = others.find((place) => isInsteadOf(one, place, a.lang === b.lang));
    if (other !== undefined) return says('names', [one.name], [other.name]);
  }
  return undefined;
};

/** Articles with the same title so far apart are two days' issues of one rubric. */
const NEXT_ISSUE = 20 * HOUR;
/** From this much common wording on, what differs is what was filled in. */
const TEMPLATE = 0.3;

const shareOf = (a: readonly string[], b: readonly string[]): number => {
  const others = new Set(b);
  return a.filter((value) => others.has(value)).length / Math.max(1, Math.min(a.length, b.length));
};

/** One form filled in twice: the wording agrees, the numbers or the names do not. */
const template = (a: StoryTraits, b: StoryTraits, { contained }: Likeness): string | undefined => {
  const [x, y] = [numbersFrom(a.facts), numbersFrom(b.facts)];
  const fewer = Math.min(x.length, y.length);
  const agreed = shareOf(x, y);
  const apart = Math.abs(Date.parse(a.at) - Date.parse(b.at));
  const again = a.title === b.title && apart >= NEXT_ISSUE;
  if (contained >= TEMPLATE && fewer >= 3 && agreed < 0.5)
    return `template: ${Math.round(agreed * 100)} % of the numbers agree`;
  if (again && fewer >= 1 && agreed <= 0.5)
    return 'template: same title another day, other numbers';
  if (again && contained < TEMPLATE) return 'template: same title another day, another text';
  return undefined;
};

/** Which facts disagree, as text; undefined if none. The same either way round. */
export const vetoOf = (a: StoryTraits, b: StoryTraits, likeness: Likeness): string | undefined => {
  const [earlier, later] = inOrder(a, b);
  return (
    numbered('ordinals', earlier, later) ??
    numbered('labels', earlier, later) ??
    amounts(earlier.facts, later.facts) ??
    (aspectsDiffer(earlier.facts, later.facts) ? undefined : days(earlier.facts, later.facts)) ??
    names(earlier, later) ??
    template(earlier, later, likeness)
  );
};

/** By time; at the same instant by what they say, so that their order does not matter. */
const inOrder = (a: StoryTraits, b: StoryTraits): readonly [StoryTraits, StoryTraits] => {
  const before =
    a.at === b.at ? a.fingerprint.bins <= b.fingerprint.bins : Date.parse(a.at) < Date.parse(b.at);
  return before ? [a, b] : [b, a];
};

/** An event that was put off has another day and is the same event. */
const aspectsDiffer = (a: Facts, b: Facts): boolean =>
  Object.entries(b.aspects).some(([topic, aspect]) => (a.aspects[topic] ?? aspect) !== aspect);
