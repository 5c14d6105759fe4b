/**
 * What an article of a known story adds to it: an aspect that changed, an amount that was not known, a
 * number that is another now. Names and wording add nothing: every telling has its own.
 */

import { type Facts, numberHash, numbersFrom } from './facts.ts';
import { byUnit, isAbout } from './veto.ts';

/** The facts that may be news. */
type Some = Pick<Facts, 'amounts' | 'counts' | 'allNumbers' | 'aspects'>;

const newAspects = (known: Some, fresh: Some): readonly string[] =>
  Object.entries(fresh.aspects)
    .filter(([topic, aspect]) => known.aspects[topic] !== aspect)
    .map(([topic, aspect]) => `${topic}: ${known.aspects[topic] ?? 'reported'} → ${aspect}`);

const newAmounts = (known: Some, fresh: Some, told: ReadonlySet<string>): readonly string[] => {
  const before = byUnit(known.amounts);
  return [...byUnit(fresh.amounts)].flatMap(([unit, values]) =>
    values
      .filter((value) => !told.has(numberHash(value)))
      .filter((value) => !(before.get(unit) ?? []).some((other) => isAbout(value, other)))
      .map((value) => `${unit} ${value}`),
  );
};

const isYear = (value: number): boolean => value >= 1900 && value <= 2100;

/** A toll that rose: both say numbers in the place that matters, and none is the same. */
const newCounts = (known: Some, fresh: Some, told: ReadonlySet<string>): readonly string[] => {
  const before = known.counts.filter((value) => !isYear(value));
  const now = fresh.counts.filter((value) => !isYear(value));
  if (before.length === 0 || now.some((value) => before.includes(value))) return [];
  return now
    .filter((value) => !told.has(numberHash(value)))
    .map((value) => `${before.join(', ')} → ${value}`);
};

/** The facts of `fresh` that `known` has not, as text. */
export const newFactsOf = (known: Some, fresh: Some): readonly string[] => {
  const told = new Set(numbersFrom(known));
  return [
    ...newAspects(known, fresh),
    ...newAmounts(known, fresh, told),
    ...newCounts(known, fresh, told),
  ];
};
