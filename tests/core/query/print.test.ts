import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from '../../../lambda/core/query/parser.ts';
import { printQuery } from '../../../lambda/core/query/print.ts';
import { queries, sources, withoutRanges } from './trees.ts';

const printed = (source: string): string => {
  const parsed = parseQuery(source);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return printQuery(parsed.query);
};

test('what is printed is read as the same tree', () => {
  fc.assert(
    fc.property(queries, (query) => {
      const parsed = parseQuery(printQuery(query));
      expect(parsed.ok ? withoutRanges(parsed.query) : parsed.problems).toEqual(
        withoutRanges(query),
      );
    }),
    { numRuns: 2000 },
  );
});

test('whatever is accepted is printed and read again as the same', () => {
  fc.assert(
    fc.property(sources, (source) => {
      const parsed = parseQuery(source);
      fc.pre(parsed.ok);
      const again = parseQuery(printQuery(parsed.query));
      expect(again.ok ? withoutRanges(again.query) : again.problems).toEqual(
        withoutRanges(parsed.query),
      );
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['(usine) (rouvrir)', 'usine AND rouvrir'],
  ['((usine OR site)) NEAR/5 (rouvrir)', '(usine OR site) NEAR/5 rouvrir'],
  ['(usine NEAR/5 rouvrir) NEAR/s Renault', 'usine NEAR/5 rouvrir NEAR/s Renault'],
  ['usine NEAR/5 (rouvrir NEAR/s Renault)', 'usine NEAR/5 (rouvrir NEAR/s Renault)'],
  ['NOT (a NEAR/2 b) c', 'NOT a NEAR/2 b AND c'],
  ['a (b OR c)', 'a AND (b OR c)'],
  ['(a AND b) OR c', 'a AND b OR c'],
  ['title:(usine)', 'title:usine'],
  ['title:(usine OR site)', 'title:(usine OR site)'],
  ['source: ~3 a', 'source:"~3" AND a'],
  ['source:"reuters" a', 'source:reuters AND a'],
  ['«site de production»', '"site de production"'],
  ['"usine"', 'usine'],
  ['"and"', '"and"'],
])('%s is printed with as few parentheses as can be: %s', (source, expected) => {
  expect(printed(source)).toBe(expected);
});
