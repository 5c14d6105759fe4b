import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../lambda/core/match/compile.ts';
import type { Query } from '../../../lambda/core/query/ast.ts';
import type { Topic } from '../../../lambda/core/topic/topic.ts';
import { type Blocks, concept, pageOf, topic } from '../../support/articles.ts';
import { at, hitMakerOf, phraseOf, wholeWord } from '../../support/query-arbitraries.ts';
import { oracleHits, oracleHolds, type Plain } from './oracle.ts';

const WORDS = ['Renault', 'Douai', 'Kamaz', 'Moscou'] as const;
/** Queries that make hits. */
const hitMaker = hitMakerOf(wholeWord(WORDS), [phraseOf(WORDS)]);

/** One to three blocks of one to three sentences. */
const sentences = fc.array(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 3,
});
const blocks = fc.array(sentences, { minLength: 1, maxLength: 3 });

const plainOf = (text: readonly (readonly (readonly string[])[])[]): Plain => {
  let sentence = 0;
  return text.flatMap((block, number) =>
    block.flatMap((words) => {
      sentence += 1;
      return words.map((own) => ({ word: own, sentence, block: number }));
    }),
  );
};

const written = (text: readonly (readonly (readonly string[])[])[]): Blocks =>
  text.map((block) => ['body', block.map((words) => `${words.join(' ')}.`).join(' ')]);

const matcher = (match: Query): ReturnType<typeof compile> => {
  const made: Topic = { id: 't', title: { en: 't' }, concepts: {}, match, aspects: [] };
  return compile([made]);
};

const evaluates = (match: Query, text: Blocks): boolean => {
  const { page, article } = pageOf(text, []);
  return matcher(match).match(page, article).length > 0;
};

describe('against every hit tried by brute force', () => {
  it('hit-makers hold where a hit exists', () => {
    fc.assert(
      fc.property(hitMaker, blocks, (match, text) => {
        const expected = oracleHits(plainOf(text), match).length > 0;
        expect(evaluates(match, written(text))).toBe(expected);
      }),
      { numRuns: 1500 },
    );
  });

  it('AND and NOT hold or do not hold in the article', () => {
    fc.assert(
      fc.property(hitMaker, hitMaker, hitMaker, blocks, (a, b, c, text) => {
        const not: Query = { kind: 'not', of: b, ...at };
        const either: Query = { kind: 'or', of: [not, c], ...at };
        const match: Query = { kind: 'and', of: [a, either], ...at };
        expect(evaluates(match, written(text))).toBe(oracleHolds(plainOf(text), match));
      }),
      { numRuns: 500 },
    );
  });
});

const FRENCH = topic({
  match: '@plant NEAR/8 @restart AND NOT grève',
  concepts: {
    plant: concept({ fr: ['usine', 'site de production', "chaîne d'assemblage"] }),
    restart: concept({ fr: ['rouvrir', 'redémarrer', 'remettre NEAR/3 service'] }),
  },
  aspects: { later: 'reporter' },
});
const PIECES = [
  "l'usine",
  'les usines',
  'le site de production',
  "la chaîne d'assemblage",
  'rouvre',
  'a été rouverte',
  'redémarrera',
  'est remise en service',
  'reportée',
  'en grève',
  'à Douai',
  'de Renault.',
  'Selon Kamaz,',
  'aujourd’hui',
] as const;
const french = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 });

const inFrench = (text: string): readonly string[] => {
  const { page, article } = pageOf([['lead', text]]);
  return compile([FRENCH])
    .match(page, article)
    .flatMap(({ evidence, aspect }) => [
      String(aspect),
      ...evidence.map(({ terms }) => terms.map((term) => term.text.toLowerCase()).join('+')),
    ]);
};

const plainLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ′‘]/gu, "'")
    .toLowerCase();

describe('what a reader does not see as a difference', () => {
  it('accents, in whole or decomposed', () => {
    fc.assert(
      fc.property(french, (pieces) => {
        const text = pieces.join(' ');
        const expected = inFrench(text).map(plainLetters);
        expect(inFrench(text.normalize('NFD')).map(plainLetters)).toEqual(expected);
        const bare = text.normalize('NFD').replace(/\p{M}/gu, '');
        expect(inFrench(bare).map(plainLetters)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('capitals', () => {
    fc.assert(
      fc.property(french, (pieces) => {
        // Sentences are seen by their capitals, so one sentence only.
        const text = pieces.join(' ').replaceAll('.', '');
        expect(inFrench(text.toUpperCase())).toEqual(inFrench(text));
      }),
      { numRuns: 200 },
    );
  });

  it('kinds of apostrophes, line breaks and soft hyphens', () => {
    fc.assert(
      fc.property(french, fc.constantFrom("'", '’', 'ʼ', '′', '‘'), (pieces, apostrophe) => {
        // Whether a sentence ends before a broken word is not the matter here.
        const plain = pieces.map((piece) => piece.replace('.', ''));
        const text = plain.join(' ');
        const other = plain
          .join('\n')
          .replace(/(?<=\p{L}{2})(?=\p{L}{2})/gu, '\u00ad')
          .replace(/['’]/gu, apostrophe);
        const seen = inFrench(other).map((line) =>
          line.replace(/\u00ad/gu, '').replace(/\n/gu, ' '),
        );
        expect(seen.map(plainLetters)).toEqual(inFrench(text).map(plainLetters));
      }),
      { numRuns: 200 },
    );
  });
});

describe('any page whatever', () => {
  const topics = [
    FRENCH,
    topic({ match: '=PPA OR *werk OR rouvr* OR ATLEAST/2 (a OR e)', id: 'odd' }),
    topic({ match: 'l NOT NEAR/3 usine', id: 'not', except: 'usine' }),
  ];
  const all = compile(topics);

  it('never fails, and evidence is what the page says', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            ...PIECES,
            'PPA',
            'Kraftwerk',
            "l'",
            '\u00ad',
            '-\n',
            '\u200b',
            'A\u0301',
            '\ud83d',
            '工厂',
          ),
          { maxLength: 40 },
        )
        .map((all) => all.join(' ')),
      fc
        .array(
          fc.constantFrom(
            ...PIECES,
            'PPA',
            'Kraftwerk',
            "'",
            '-',
            '\n',
            '.',
            'é',
            'e\u0301',
            'l',
            'a',
          ),
        )
        .map((all) => all.join('')),
    );
    const langs = fc.subarray(['fr', 'de', 'en', 'tr', 'any', 'constructor']);
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 3 }), langs, (texts, own) => {
        const { page, article } = pageOf(
          texts.map((text) => ['body', text] as const),
          own,
        );
        for (const match of all.match(page, article)) {
          expect(match.evidence.length).toBeGreaterThan(0);
          for (const { sentence, start, end, terms } of match.evidence) {
            expect(page.slice(start, end)).toBe(sentence);
            let reached = start;
            for (const term of terms) {
              expect(page.slice(term.start, term.end)).toBe(term.text);
              expect(term.start).toBeGreaterThanOrEqual(reached);
              expect(term.end).toBeGreaterThan(term.start);
              reached = term.end;
            }
            expect(reached).toBeLessThanOrEqual(end);
            expect(article.blocks.some((block) => block.start <= start && end <= block.end)).toBe(
              true,
            );
          }
        }
        for (const { id } of topics) {
          const matched = all.match(page, article).some((match) => match.topic === id);
          expect(all.explain(page, article, id)?.matched).toBe(matched);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('large pages', () => {
  it('reads 500 kB in one line with repeated words in seconds, whatever its words repeat', () => {
    const line = 'usine rouvre Douai reprend une usine de Renault '.repeat(10_500);
    const { page, article } = pageOf([['body', line]]);
    const chain = '(usine NEAR/p rouvrir) NEAR/20 Renault';
    const matches = compile([
      topic({ match: chain, id: 'chain' }),
      topic({ match: `ATLEAST/50 (usine NEAR/30 Douai)`, id: 'many' }),
      topic({ match: 'usine NOT BEFORE/p grève', id: 'none' }),
    ]);
    const began = process.cpuUsage();
    expect(matches.match(page, article)).toHaveLength(3);
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1e6).toBeLessThan(5);
  });
});
