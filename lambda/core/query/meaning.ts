/**
 * What a well-formed query must also meet to mean something: NEAR, BEFORE and ATLEAST stand on hits,
 * and every query requires a word, for an article is only looked at if it has one of the words that a
 * topic cannot match without.
 */

import type { Query } from './ast.ts';
import { printQuery } from './print.ts';
import type { QueryProblem } from './problem.ts';

/** The parts that hold or do not hold, where hits are needed; none if the query makes hits. */
const withoutHits = (query: Query): readonly Query[] => {
  switch (query.kind) {
    case 'and':
    case 'not':
    case 'fact':
      return [query];
    case 'or':
      return query.of.flatMap(withoutHits);
    case 'zone':
      return withoutHits(query.of);
    default:
      return [];
  }
};

/** Whether the query cannot hold in a text without any of its words. */
const requiresWord = (query: Query): boolean => {
  switch (query.kind) {
    case 'fact':
    case 'not':
      return false;
    case 'and':
      return query.of.some(requiresWord);
    case 'or':
      return query.of.every(requiresWord);
    case 'zone':
      return requiresWord(query.of);
    default:
      return true;
  }
};

const NAMES: Readonly<Partial<Record<Query['kind'], string>>> = {
  and: 'AND (or a blank)',
  not: 'NOT',
  fact: 'A fact (source:, lang:)',
};

const noHits = (query: Query, where: string): QueryProblem => ({
  start: query.start,
  end: query.end,
  message: `${NAMES[query.kind] ?? query.kind} holds or does not hold in the article; it makes no hits, so it cannot stand ${where}.`,
  wayOut:
    query.kind === 'and'
      ? 'Put words that belong together in quotes; else write the operator once for each part (a NEAR/5 b AND a NEAR/5 c), or use OR.'
      : query.kind === 'not'
        ? 'Write a NOT NEAR/5 b for the hits of a without such a b, or put the NOT outside: (…) AND NOT b.'
        : 'Put it outside the group: (…) AND lang:fr.',
});

const operator = (query: Query & { kind: 'near' }): string =>
  `${query.ordered ? 'BEFORE' : 'NEAR'}/${query.within}`;

const children = (query: Query): readonly Query[] => {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.of;
    case 'not':
    case 'zone':
    case 'atleast':
      return [query.of];
    case 'near':
      return [query.left, query.right];
    default:
      return [];
  }
};

const hitProblems = (query: Query): readonly QueryProblem[] => {
  const own =
    query.kind === 'near'
      ? [query.left, query.right]
          .flatMap(withoutHits)
          .map((part) => noHits(part, `beside ${operator(query)}`))
      : query.kind === 'atleast'
        ? withoutHits(query.of).map((part) => noHits(part, `in ATLEAST/${query.count}`))
        : [];
  return [...own, ...children(query).flatMap(hitProblems)];
};

/** The smallest parts that leave the query without a required word. */
const wordless = (query: Query): readonly Query[] => {
  if (requiresWord(query)) return [];
  if (query.kind === 'or') return query.of.flatMap(wordless);
  return query.kind === 'zone' ? wordless(query.of) : [query];
};

const wordlessProblem = (part: Query): QueryProblem => ({
  start: part.start,
  end: part.end,
  message: `"${printQuery(part)}" can hold in an article that has none of the words searched; every query must require a word.`,
  wayOut: `Say which word must be there: word AND ${part.kind === 'and' ? `(${printQuery(part)})` : printQuery(part)}.`,
});

/** Mistakes of meaning, in the order of the query. `hits`: the whole query must make hits (a concept's item). */
export const meaningProblems = (query: Query, hits: boolean): readonly QueryProblem[] => {
  const problems = [
    ...(hits ? withoutHits(query).map((part) => noHits(part, 'in a concept')) : []),
    ...hitProblems(query),
    ...wordless(query).map(wordlessProblem),
  ];
  const once = new Map(problems.map((problem) => [`${problem.start}:${problem.end}`, problem]));
  return [...once.values()].sort((a, b) => a.start - b.start);
};
