import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Query } from '../../../lambda/core/query/ast.ts';
import { parseQuery } from '../../../lambda/core/query/parser.ts';
import { printQuery } from '../../../lambda/core/query/print.ts';
import { sources, withoutRanges } from './trees.ts';

const tree = (source: string): Query => {
  const parsed = parseQuery(source);
  if (!parsed.ok) throw new Error(`${source}: ${parsed.problems[0]?.message}`);
  return parsed.query;
};

/** A tree with every parenthesis written. */
const grouped = (query: Query): string => {
  switch (query.kind) {
    case 'and':
    case 'or':
      return `(${query.of.map(grouped).join(` ${query.kind} `)})`;
    case 'not':
      return `(not ${grouped(query.of)})`;
    case 'near':
      return `(${grouped(query.left)} ${query.negated ? '!' : ''}${query.ordered ? '<' : '~'}${query.within} ${grouped(query.right)})`;
    case 'zone':
      return `${query.zone}:${grouped(query.of)}`;
    case 'atleast':
      return `${query.count}x${grouped(query.of)}`;
    default:
      return printQuery(query);
  }
};

describe('binding', () => {
  test.each([
    ['usine rouvrir', '(usine and rouvrir)'],
    ['usine AND rouvrir OR grève', '((usine and rouvrir) or grève)'],
    ['usine AND (rouvrir OR grève)', '(usine and (rouvrir or grève))'],
    ['usine NOT grève', '(usine and (not grève))'],
    ['NOT grève AND usine', '((not grève) and usine)'],
    ['usine AND NOT grève NEAR/3 sncf', '(usine and (not (grève ~3 sncf)))'],
    ['usine NEAR/s rouvrir BEFORE/5 Renault', '((usine ~s rouvrir) <5 Renault)'],
    ['relance NOT NEAR/2 plan', '(relance !~2 plan)'],
    ['relance NOT BEFORE/p plan NEAR/1 x', '((relance !<p plan) ~1 x)'],
    ['relance NOT plan', '(relance and (not plan))'],
    ['title:usine NEAR/5 rouvrir', '(headline:usine ~5 rouvrir)'],
    ['title:body:usine', 'headline:body:usine'],
    ['lead:(usine OR site)', 'lead:(usine or site)'],
    ['ATLEAST/3 (usine OR site) NEAR/s Douai', '(3x(usine or site) ~s Douai)'],
    ['ATLEAST/2(usine)', '2xusine'],
    ['a OR (b OR (c OR d))', '(a or b or c or d)'],
    ['(a b) (c d)', '(a and b and c and d)'],
    ['lang:fr usine source:"Le Monde"', '(lang:fr and usine and source:"Le Monde")'],
    ['title: usine  source: reuters', '(headline:usine and source:reuters)'],
    ['@plant\n  NEAR/s\n  @restart', '(@plant ~s @restart)'],
  ])('%s', (source, expected) => {
    expect(grouped(tree(source))).toBe(expected);
  });
});

describe('words and phrases', () => {
  test.each([
    ["l'usine", 'usine'],
    ['l’usine', 'usine'],
    ['AT&T', '"AT T"'],
    ['3,5', '"3 5"'],
    ['350MW', '"350 MW"'],
    ['12:30', '"12 30"'],
    ['制裁', '"制 裁"'],
    ["aujourd'hui", `"aujourd'hui"`],
    ['=PPA', '=PPA'],
    ['="Air Liquide"', '="Air Liquide"'],
    ['=AT&T', '="AT T"'],
    ['rouvr*', 'rouvr*'],
    ['*werk', '*werk'],
    ['=Rouvr*', '=Rouvr*'],
    ["l'électri*", 'électri*'],
    ['«site de production»', '"site de production"'],
    ['“site de production”', '"site de production"'],
    ['„Werk in Köln“', '"Werk in Köln"'],
    ['»Werk in Köln«', '"Werk in Köln"'],
    ['„Werk in Köln"', '"Werk in Köln"'],
    ['"prix de l\'énergie"', '"prix de énergie"'],
    ['"usine"', 'usine'],
    ['"AND"', '"AND"'],
    ['re-open', '"re open" OR reopen'],
    ['"Saint-Jean de Luz"', '"Saint Jean de Luz" OR "SaintJean de Luz"'],
    ['="re-open"', '="re open"'],
    ['"rouvr* les usines"', 'rouvr* BEFORE/1 "les usines"'],
    ['"contrat =PPA"', 'contrat BEFORE/1 =PPA'],
    ['km/h', '"km h"'],
    ['usi\u00adne', 'usine'],
  ])('%s is %s', (source, expected) => {
    expect(printQuery(tree(source))).toBe(expected);
  });

  test('every node knows its place in the source', () => {
    const source = 'title:"site de production" NEAR/5 (rouvrir OR =PPA) AND NOT @flora';
    const places: string[] = [];
    const childrenOf = (query: Query): readonly Query[] => {
      if (query.kind === 'near') return [query.left, query.right];
      return 'of' in query ? [query.of].flat() : [];
    };
    const walk = (query: Query): void => {
      places.push(source.slice(query.start, query.end));
      childrenOf(query).forEach(walk);
    };
    walk(tree(source));
    expect(places).toEqual([
      source,
      'title:"site de production" NEAR/5 (rouvrir OR =PPA)',
      'title:"site de production"',
      '"site de production"',
      'rouvrir OR =PPA',
      'rouvrir',
      '=PPA',
      'NOT @flora',
      '@flora',
    ]);
  });
});

describe("a concept's item", () => {
  test.each([
    ['usine', 'usine'],
    ['site de production', '"site de production"'],
    ["mise à l'arrêt", '"mise à arrêt"'],
    ['or', '"or"'],
    ['rouvr*', 'rouvr*'],
    ['=PPA', '=PPA'],
    ['=OPA sur Suez', '=OPA BEFORE/1 "sur Suez"'],
    ['nimmt NEAR/6 auf', 'nimmt NEAR/6 auf'],
    ['"site de" NEAR/2 @plant', '"site de" NEAR/2 @plant'],
    ['="Air Liquide"', '="Air Liquide"'],
    ['title:repreneur', 'title:repreneur'],
    ['(ouvrir OR rouvrir) NEAR/3 porte', '(ouvrir OR rouvrir) NEAR/3 porte'],
  ])('%s is %s', (source, expected) => {
    const parsed = parseQuery(source, { as: 'item' });
    expect(parsed.ok ? printQuery(parsed.query) : parsed.problems).toBe(expected);
  });

  test.each([
    'usine AND site',
    'NOT usine',
    'usine NEAR/3 (a AND b)',
    'lang:fr OR "usine"',
    '',
    'a W/5 b',
  ])('%s is refused', (source) => {
    expect(parseQuery(source, { as: 'item' }).ok).toBe(false);
  });
});

describe('any text at all', () => {
  test('gives a tree or mistakes that lie in it, and never throws', () => {
    fc.assert(
      fc.property(sources, fc.constantFrom('query' as const, 'item' as const), (source, as) => {
        const parsed = parseQuery(source, { as });
        if (parsed.ok) return;
        expect(parsed.problems.length).toBeGreaterThan(0);
        for (const { start, end, message, wayOut } of parsed.problems) {
          expect(0 <= start && start <= end && end <= source.length).toBe(true);
          expect(message.length * wayOut.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('the same text gives the same tree however blanks are written', () => {
    expect(withoutRanges(tree('usine\u00a0AND\t"a  b"\r\nOR  c'))).toEqual(
      withoutRanges(tree('usine AND "a b" OR c')),
    );
  });

  test('depth is limited, not the length of a list', () => {
    const deep = parseQuery(`${'('.repeat(100_000)}usine${')'.repeat(100_000)}`);
    expect(deep.ok ? '' : deep.problems[0]?.message).toMatch(/nested more than/);
    const chain = parseQuery(Array.from({ length: 10_000 }, () => 'usine').join(' NEAR/5 '));
    expect(chain.ok ? '' : chain.problems[0]?.message).toMatch(/in one chain/);
    const zones = parseQuery(`${'title:'.repeat(100_000)}usine`);
    expect(zones.ok ? '' : zones.problems[0]?.message).toMatch(/nested more than/);
    const list = parseQuery(Array.from({ length: 50_000 }, (_, i) => `usine${i}`).join(' OR '));
    expect(list.ok && list.query.kind === 'or' && list.query.of.length).toBe(50_000);
  });

  test.each([
    ['words', 'usine OR site '],
    ['quotes', '"'],
    ['open parentheses', '('],
    ['tildes', '~1'],
    ['bars', 'a|'],
    ['question marks', 'a?'],
    ['commas', 'a,'],
    ['colons', 'a:'],
    ['zones', 'title:'],
    ['unknown fields', 'wat:'],
    ['hyphens', 'a-'],
    ['stars in quotes', '"a* b" OR '],
  ])('time grows with length, not with its square: %s', (_, piece) => {
    const start = performance.now();
    parseQuery(piece.repeat(Math.ceil(300_000 / piece.length)));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
