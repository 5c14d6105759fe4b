/**
 * The query language's syntax tree. Every node knows its range in the query's source, so that a
 * mistake found later (an unknown concept, a NEAR without hits) can still be pointed at. The tree is
 * plain JSON: compiled topics travel in the function's bundle.
 */

import type { Zone } from '../article.ts';

/** UTF-16 range in the source of the query. */
type Range = { readonly start: number; readonly end: number };

/** Positions between the nearest edges (neighbours are 1), or one sentence, or one paragraph (block). */
export type Distance = number | 's' | 'p';

/** `usine`, `=PPA`, `rouvr*`, `*werk`. */
export type Word = Range & {
  readonly kind: 'word';
  readonly text: string;
  /** `=`: this form only; written capitals and accents must be there. */
  readonly exact: boolean;
  /** `begins` = `rouvr*` (3 letters or more), `ends` = `*werk` (4 or more; the end inflects). */
  readonly edge: 'whole' | 'begins' | 'ends';
};

/** Words side by side in one sentence; unquoted `l'usine`, `AT&T`, `3,5` are phrases too. */
export type Phrase = Range & {
  readonly kind: 'phrase';
  /** The words as written, in order; at least two (one quoted word is a `word`). */
  readonly words: readonly string[];
  readonly exact: boolean;
};

/** `@plant`. */
export type ConceptRef = Range & { readonly kind: 'concept'; readonly name: string };

/** `title:x`, `body:(x OR y)`: the query on the article cut down to that zone. */
export type Zoned = Range & { readonly kind: 'zone'; readonly zone: Zone; readonly of: Query };

/** `source:reuters`, `lang:fr`: tests the article. */
export type Fact = Range & {
  readonly kind: 'fact';
  readonly fact: 'source' | 'lang';
  readonly value: string;
};

/** `a NEAR/5 b`, `a BEFORE/s b`, `a NOT NEAR/5 b`. Left-associative chains. */
export type Near = Range & {
  readonly kind: 'near';
  readonly left: Query;
  readonly right: Query;
  /** BEFORE: left ends before right begins. */
  readonly ordered: boolean;
  /** NOT NEAR, NOT BEFORE: hits of left that have no such right. */
  readonly negated: boolean;
  readonly within: Distance;
};

/** `ATLEAST/3 (a)`. */
export type AtLeast = Range & {
  readonly kind: 'atleast';
  readonly count: number;
  readonly of: Query;
};

type And = Range & { readonly kind: 'and'; readonly of: readonly Query[] };
type Or = Range & { readonly kind: 'or'; readonly of: readonly Query[] };
type Not = Range & { readonly kind: 'not'; readonly of: Query };

/** Any node. `and` and `or` have two or more children and hold no child of their own kind. */
export type Query = Word | Phrase | ConceptRef | Zoned | Fact | Near | AtLeast | And | Or | Not;
