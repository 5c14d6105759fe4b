/** Query trees and texts for property tests: every tree is one that the parser can give. */

import fc from 'fast-check';
import type { Query } from '../../../lambda/core/query/ast.ts';

const AT = { start: 0, end: 0 } as const;

const WORDS = [
  ...['usine', 'Réouverture', 'œuvre', 'Übernahme', 'Straße', 'завод', 'ёлка', 'sanción', 'AND'],
  ...['or', 'NEAR', 'near', 'Not', 'atleast', 'ATLEAST', 'PPA', '350', "aujourd'hui", 'w'],
] as const;

const wholeWord = fc.constantFrom(...WORDS, '制', 'né');
const letters = (least: number) => fc.constantFrom(...WORDS.filter((word) => word.length >= least));

const word: fc.Arbitrary<Query> = fc.oneof(
  fc.record({ text: wholeWord, exact: fc.boolean() }).map(
    ({ text, exact }): Query => ({
      kind: 'word',
      text,
      exact,
      edge: 'whole',
      ...AT,
    }),
  ),
  fc.record({ text: letters(4), exact: fc.boolean(), begins: fc.boolean() }).map(
    ({ text, exact, begins }): Query => ({
      kind: 'word',
      text,
      exact,
      edge: begins ? 'begins' : 'ends',
      ...AT,
    }),
  ),
);

const phrase: fc.Arbitrary<Query> = fc
  .record({ words: fc.array(wholeWord, { minLength: 2, maxLength: 4 }), exact: fc.boolean() })
  .map((parts) => ({ kind: 'phrase', ...parts, ...AT }));

const concept: fc.Arbitrary<Query> = fc
  .constantFrom('plant', 'buy-out', 'a_1')
  .map((name) => ({ kind: 'concept', name, ...AT }));

const fact: fc.Arbitrary<Query> = fc
  .constantFrom(
    ['source', 'reuters'],
    ['source', 'Le Monde'],
    ['source', 'https://lemonde.fr/eco'],
    ['lang', 'fr'],
  )
  .map(([name, value]) => ({
    kind: 'fact',
    fact: name as 'source' | 'lang',
    value: value ?? '',
    ...AT,
  }));

const zone = fc.constantFrom('headline', 'lead', 'body', 'caption');
const within = fc.oneof(
  fc.constantFrom('s' as const, 'p' as const),
  fc.integer({ min: 1, max: 50 }),
);

const flat = (kind: 'and' | 'or', of: readonly Query[]): Query => ({
  kind,
  of: of.flatMap((each) => (each.kind === kind ? each.of : [each])),
  ...AT,
});

const list = (of: fc.Arbitrary<Query>) => fc.array(of, { minLength: 2, maxLength: 3 });

const { hits, any } = fc.letrec<{ hits: Query; any: Query }>((tie) => ({
  hits: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    word,
    phrase,
    concept,
    fc
      .record({
        left: tie('hits'),
        right: tie('hits'),
        ordered: fc.boolean(),
        negated: fc.boolean(),
        within,
      })
      .map((parts): Query => ({ kind: 'near', ...parts, ...AT })),
    list(tie('hits')).map((of) => flat('or', of)),
    fc
      .record({ of: tie('hits'), count: fc.integer({ min: 1, max: 9 }) })
      .map((parts): Query => ({ kind: 'atleast', ...parts, ...AT })),
    fc.record({ of: tie('hits'), zone }).map((parts): Query => ({ kind: 'zone', ...parts, ...AT })),
  ),
  any: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    tie('hits'),
    fact,
    list(tie('any')).map((of) => flat('or', of)),
    list(tie('any')).map((of) => flat('and', of)),
    tie('any').map((of): Query => ({ kind: 'not', of, ...AT })),
    fc.record({ of: tie('any'), zone }).map((parts): Query => ({ kind: 'zone', ...parts, ...AT })),
  ),
}));

/** Queries with a required word, so that each is one that the parser accepts. */
export const queries: fc.Arbitrary<Query> = fc.oneof(
  hits,
  fc.tuple(hits, any).map(([required, other]) => flat('and', [required, other])),
);

/** Any text, and texts made of the language's own pieces, which reach farther into the parser. */
export const sources: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'usine',
          ' ',
          ' ',
          '(',
          ')',
          '"',
          '«',
          '”',
          ' AND ',
          ' OR ',
          ' NOT ',
          ' NEAR/5 ',
          '=',
          '*',
        ],
        ...[
          ' NOT BEFORE/s ',
          'ATLEAST/2 (',
          '@plant',
          'title:',
          'lang:',
          'source:',
          "l'",
          '-',
          '350MW',
        ],
        ...[
          '制裁',
          '\u00ad',
          '\u200b',
          'NEAR',
          '/',
          '5',
          ':',
          '@',
          '?',
          '~3',
          'W/5',
          '&&',
          '|',
          '\ud800',
        ],
      ),
      { maxLength: 25 },
    )
    .map((pieces) => pieces.join('')),
);

/** A tree without ranges, for comparing. */
export const withoutRanges = (query: Query): unknown =>
  JSON.parse(
    JSON.stringify(query, (key, value) => (key === 'start' || key === 'end' ? undefined : value)),
  );
