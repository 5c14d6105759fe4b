/**
 * A query tree as text, with as few parentheses as the language allows: `parse(print(q))` is `q` but
 * for ranges. AND is always written out, since a blank beside OR is refused.
 */

import type { Fact, Query, Word, Zoned } from './ast.ts';
import { foreignSpelling, isKeyword } from './spelling.ts';

const ZONE_NAMES: Readonly<Record<Zoned['zone'], string>> = {
  headline: 'title',
  lead: 'lead',
  body: 'body',
  caption: 'caption',
};

/** How tightly a node binds: an operand that binds less tightly than its place needs parentheses. */
const BINDING = {
  or: 1,
  and: 2,
  not: 3,
  near: 4,
  zone: 5,
  atleast: 5,
  word: 5,
  phrase: 5,
  concept: 5,
  fact: 5,
} as const satisfies Record<Query['kind'], number>;

const PLAIN = /^[\p{L}\p{M}\p{N}]+$/u;

const printWord = ({ text, exact, edge }: Word): string => {
  const starred = edge === 'begins' ? `${text}*` : edge === 'ends' ? `*${text}` : text;
  const unquoted = PLAIN.test(text) && !(edge === 'whole' && !exact && isForeign(text));
  return `${exact ? '=' : ''}${unquoted ? starred : `"${starred}"`}`;
};

/** Words that cannot stand unquoted: operators, here or elsewhere (`NEAR5`). */
const isForeign = (text: string): boolean => isKeyword(text) || foreignSpelling(text) !== undefined;

/** Unquoted where it is read as one name, not as the sign of another system (`source:~3`). */
const printFact = ({ fact, value }: Fact): string => {
  const unquoted = `${fact}:${value}`;
  const isOne =
    /^[^\s()（）"«»“”„‟‹›″＂]+$/u.test(value) && foreignSpelling(unquoted) === undefined;
  return isOne ? unquoted : `${fact}:"${value}"`;
};

const inside = (query: Query, least: number): string =>
  BINDING[query.kind] < least ? `(${printQuery(query)})` : printQuery(query);

/** The query in the query language. */
export const printQuery = (query: Query): string => {
  switch (query.kind) {
    case 'word':
      return printWord(query);
    case 'phrase':
      return `${query.exact ? '=' : ''}"${query.words.join(' ')}"`;
    case 'concept':
      return `@${query.name}`;
    case 'fact':
      return printFact(query);
    case 'zone':
      return `${ZONE_NAMES[query.zone]}:${inside(query.of, BINDING.zone)}`;
    case 'atleast':
      return `ATLEAST/${query.count} (${printQuery(query.of)})`;
    case 'near': {
      const operator = `${query.negated ? 'NOT ' : ''}${query.ordered ? 'BEFORE' : 'NEAR'}/${query.within}`;
      return `${inside(query.left, BINDING.near)} ${operator} ${inside(query.right, BINDING.zone)}`;
    }
    case 'not':
      return `NOT ${inside(query.of, BINDING.near)}`;
    case 'and':
      return query.of.map((part) => inside(part, BINDING.not)).join(' AND ');
    case 'or':
      return query.of.map((part) => inside(part, BINDING.and)).join(' OR ');
  }
};
