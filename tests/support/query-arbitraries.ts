/** Queries of any shape for property tests: of the words that a test's texts are made of. */

import fc from 'fast-check';
import type { Query } from '../../lambda/core/query/ast.ts';

/** Where a query stands in its source: nowhere, since nobody wrote it. */
export const at = { start: 0, end: 0 };

/** A whole word, in all its forms. */
export const wholeWord = (words: readonly string[]): fc.Arbitrary<Query> =>
  fc
    .constantFrom(...words)
    .map((text): Query => ({ kind: 'word', text, exact: false, edge: 'whole', ...at }));

/** A phrase of two or three words. */
export const phraseOf = (words: readonly string[]): fc.Arbitrary<Query> =>
  fc
    .array(fc.constantFrom(...words), { minLength: 2, maxLength: 3 })
    .map((of): Query => ({ kind: 'phrase', words: of, exact: false, ...at }));

type Around = (query: fc.Arbitrary<Query>) => readonly fc.Arbitrary<Query>[];

/** Queries that make hits: words, other leaves, what is built of both, and what `around` builds besides. */
export const hitMakerOf = (
  word: fc.Arbitrary<Query>,
  leaves: readonly fc.Arbitrary<Query>[],
  around: Around = () => [],
): fc.Arbitrary<Query> =>
  fc.letrec<{ query: Query }>((tie) => ({
    query: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      word,
      ...leaves,
      fc
        .array(tie('query'), { minLength: 2, maxLength: 3 })
        .map((of): Query => ({ kind: 'or', of, ...at })),
      fc
        .record({
          left: tie('query'),
          right: tie('query'),
          ordered: fc.boolean(),
          negated: fc.boolean(),
          within: fc.constantFrom<(number | 's' | 'p')[]>(1, 2, 3, 5, 's', 'p'),
        })
        .map((near): Query => ({ kind: 'near', ...near, ...at })),
      fc
        .record({ count: fc.integer({ min: 1, max: 4 }), of: word })
        .map((atLeast): Query => ({ kind: 'atleast', ...atLeast, ...at })),
      ...around(tie('query')),
    ),
  })).query;
