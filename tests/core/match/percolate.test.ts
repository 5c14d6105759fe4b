import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../lambda/core/match/compile.ts';
import { compileSegment } from '../../../lambda/core/match/compile-segment.ts';
import { matcherOf } from '../../../lambda/core/match/percolate.ts';
import type { Query } from '../../../lambda/core/query/ast.ts';
import { parseQuery } from '../../../lambda/core/query/parser.ts';
import type { Topic } from '../../../lambda/core/topic/topic.ts';
import { loadTopics } from '../../../lib/topics.ts';
import { concept, pageOf, topic } from '../../support/articles.ts';
import { at, hitMakerOf, phraseOf } from '../../support/query-arbitraries.ts';

const WORDS = [
  'usine',
  'Renault',
  'plan',
  'dû',
  'PPA',
  'Werk',
  'завод',
  "aujourd'hui",
  '350',
  'cœur',
];

/** Query words of every kind. */
const word = fc.oneof(
  fc
    .record({ text: fc.constantFrom(...WORDS), exact: fc.boolean() })
    .map(({ text, exact }): Query => ({ kind: 'word', text, exact, edge: 'whole', ...at })),
  fc
    .constantFrom('usi', 'ren', 'rouvr')
    .map((text): Query => ({ kind: 'word', text, exact: false, edge: 'begins', ...at })),
  fc
    .constantFrom('werk', 'sine')
    .map((text): Query => ({ kind: 'word', text, exact: false, edge: 'ends', ...at })),
);
const reference = fc.constant<Query>({ kind: 'concept', name: 'plant', ...at });
const zoned = (query: fc.Arbitrary<Query>): fc.Arbitrary<Query> =>
  fc
    .record({ zone: fc.constantFrom('headline', 'lead', 'body', 'caption'), of: query })
    .map((parts): Query => ({ kind: 'zone', ...parts, ...at }) as Query);

const hitMaker = hitMakerOf(word, [phraseOf([...WORDS, 'de']), reference], (query) => [
  zoned(query),
]);

const PLANT = concept(
  { fr: ['usine', '"plan de Renault"'], de: ['*werk', 'Fabrik'], any: ['=PPA'], ru: ['завод'] },
  { fr: ['"usine de Renault"'], en: ['PPA'] },
);

/** Topics that require a word, as the loader sees to. */
const topics = fc
  .array(
    fc.record({
      needed: hitMaker,
      more: hitMaker,
      not: hitMaker,
      lang: fc.boolean(),
      except: fc.option(
        fc.record({ scope: fc.constantFrom('sentence' as const, 'article' as const), query: word }),
      ),
      aspect: hitMaker,
      reach: fc.constantFrom('sentence' as const, 'paragraph' as const, undefined),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) =>
    all.map(({ needed, more, not, lang, except, aspect, reach }, number): Topic => {
      const without: Query = { kind: 'not', of: not, ...at };
      const fact: Query = { kind: 'fact', fact: 'lang', value: 'fr', ...at };
      const either: Query = { kind: 'or', of: [more, without, ...(lang ? [fact] : [])], ...at };
      return {
        id: `t${number}`,
        title: { en: `Topic ${number}` },
        concepts: { plant: PLANT },
        match: { kind: 'and', of: [needed, either], ...at },
        ...(except && { except }),
        aspects: [{ name: 'told', query: aspect, ...(reach && { reach }) }],
      };
    }),
  );

const PIECES = [
  ...WORDS,
  'usines',
  'l’usine',
  "l'",
  'USINE',
  'Usine',
  'DU',
  'dues',
  'ppa',
  'PPA',
  'Kraftwerke',
  'Kraftwerk-',
  'заводов',
  'rouvrira',
  'renaultien',
  'plans',
  'de',
  'du',
  'arc-en-ciel',
  're-open',
  'usine-\nplan',
  '-',
  '\n\n',
  '. ',
  '.',
  "'s",
  "Renault's",
  'cœurs',
  'COEUR',
  '350MW',
  '\u00ad',
  'usi\u00adne',
  'e\u0301',
  '工厂',
  'ß',
  '\ud83d',
  '😀',
  "l'l'usine",
  '’',
  'İstanbul',
  'ﬁn',
  '½',
  'Ⅷ',
  '한국',
  'aujourd’hui',
  "aujourd'-hui",
  "qu'aujourd'hui",
] as const;

/** Articles of one to four blocks in different languages. */
const blocks = fc.array(
  fc.record({
    text: fc.oneof(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((all) => all.join(' ')),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((all) => all.join('')),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    ),
    langs: fc.subarray(['fr', 'de', 'en', 'ru', 'tr', 'any']),
    zone: fc.constantFrom('headline', 'lead', 'body', 'caption'),
  }),
  { minLength: 1, maxLength: 4 },
);

const articleOf = (parts: readonly { text: string; langs: string[]; zone: string }[]) => {
  const { page, article } = pageOf(
    parts.map(({ text, zone }) => [zone, text] as never),
    [],
  );
  const langs = article.blocks.map((block, number) => ({
    ...block,
    langs: parts[number]?.langs ?? [],
  }));
  return { page, article: { ...article, blocks: langs } };
};

const segmentOf = (all: readonly Topic[]) => {
  const { segment, uncompiled } = compileSegment(all);
  expect(uncompiled).toEqual([]);
  return segment;
};

describe('percolation gives the same matches and the same evidence as evaluating every topic', () => {
  it('for random topics and texts, in one segment or several, filtered or not', () => {
    fc.assert(
      fc.property(topics, fc.array(blocks, { minLength: 1, maxLength: 3 }), (all, texts) => {
        const oracle = compile(all);
        const one = segmentOf(all);
        const each = all.map((own) => segmentOf([own]));
        const matchers = [
          matcherOf([one]),
          matcherOf([one], { filtering: false }),
          matcherOf(each),
        ];
        for (const parts of texts) {
          const { page, article } = articleOf(parts);
          const expected = oracle.match(page, article);
          for (const match of matchers) expect(match(page, article)).toEqual(expected);
        }
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('for the seed topics', async () => {
    const { topics: seeds } = await loadTopics({ dirs: ['seeds/topics'] });
    const oracle = compile(seeds);
    const match = matcherOf([segmentOf(seeds)]);
    const words = seeds.flatMap(({ concepts }) =>
      Object.values(concepts).flatMap(({ items }) =>
        Object.values(items).flatMap((queries) =>
          queries.flatMap((query) =>
            query.kind === 'word'
              ? [query.text]
              : query.kind === 'phrase'
                ? [query.words.join(' ')]
                : [],
          ),
        ),
      ),
    );
    const text = fc.array(fc.constantFrom(...words, '. ', ', '), { minLength: 5, maxLength: 60 });
    let found = 0;
    fc.assert(
      fc.property(text, fc.subarray(['fr', 'de', 'en', 'ru', 'es']), (pieces, langs) => {
        const { page, article } = pageOf(
          [
            ['headline', pieces.slice(0, 8).join(' ')],
            ['body', pieces.join(' ')],
          ],
          langs,
        );
        const expected = oracle.match(page, article);
        found += expected.length;
        expect(match(page, article)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(20);
  }, 60_000);
});

describe('segments', () => {
  const { page, article } = pageOf([['body', 'Renault rouvre l’usine de Douai.']], ['fr']);
  const plant = topic({ id: 'plant', match: 'usine' });

  it('a later segment replaces a topic of the same id, and removed ones do not count', () => {
    const first = segmentOf([plant, topic({ id: 'maker', match: 'Renault' })]);
    const second = segmentOf([topic({ id: 'plant', match: 'raffinerie' })]);
    const ids = (...args: Parameters<typeof matcherOf>) =>
      matcherOf(...args)(page, article).map((match) => match.topic);
    expect(ids([first])).toEqual(['plant', 'maker']);
    expect(ids([first, second])).toEqual(['maker']);
    expect(ids([first], { removed: new Set(['maker']) })).toEqual(['plant']);
    // Given up in the later segment, the earlier one counts again; given up in both, none does.
    expect(ids([first, second], { without: [new Set(), new Set(['plant'])] })).toEqual([
      'plant',
      'maker',
    ]);
    const both = [new Set(['plant']), new Set(['plant'])];
    expect(ids([first, second], { without: both })).toEqual(['maker']);
  });

  it.each([
    ['costarring', 'liquid'],
    ['declinate', 'macallums'],
    ['altarage', 'zinke'],
  ])('%s is not %s, though their first hashes are the same', (one, other) => {
    const match = matcherOf([
      segmentOf([
        topic({ id: 'word', match: `=${one}` }),
        topic({ id: 'begins', match: `${one}*` }),
        topic({ id: 'other', match: `=${other}` }),
      ]),
    ]);
    const told = (text: string) => {
      const said = pageOf([['body', text]], ['en']);
      return match(said.page, said.article).map((found) => found.topic);
    };
    expect(told(`It was ${one} again.`)).toEqual(['word', 'begins']);
    expect(told(`It was ${other} again.`)).toEqual(['other']);
    expect(told(`The ${other} was ${one} again.`)).toEqual(['word', 'begins', 'other']);
  });

  it('a topic that requires no word is named, and the others run', () => {
    const parsed = parseQuery('usine');
    if (!parsed.ok) throw new Error('no query');
    const broken: Topic = {
      ...plant,
      id: 'broken',
      match: { kind: 'not', of: parsed.query, ...at },
    };
    const { segment, uncompiled } = compileSegment([broken, plant]);
    expect(uncompiled.map(({ topic: id }) => id)).toEqual(['broken']);
    expect(matcherOf([segment])(page, article).map((match) => match.topic)).toEqual(['plant']);
  });
});
