import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../lambda/core/query/parser.ts';

/** The first mistake: the text that it points at, and all that is said. */
const mistake = (source: string): { at: string; from: number; said: string } => {
  const parsed = parseQuery(source);
  const [first] = parsed.ok ? [] : parsed.problems;
  if (!first) throw new Error(`${source} is accepted`);
  const { start, end, message, wayOut } = first;
  return { at: source.slice(start, end), from: start, said: `${message} ${wayOut}` };
};

describe('every mistake points at its place and says what to write', () => {
  test.each([
    // Other systems' spellings.
    ['usine W/5 rouvrir', 'W/5', 'Write NEAR/5'],
    ['usine w/s rouvrir', 'w/s', 'Write NEAR/s'],
    ['usine near/5 rouvrir', 'near/5', 'Write NEAR/5'],
    ['usine NEAR/S rouvrir', 'NEAR/S', 'Write NEAR/s'],
    ['usine NEAR5 rouvrir', 'NEAR5', 'Write NEAR/5'],
    ['usine PRE/3 rouvrir', 'PRE/3', 'Write BEFORE/3'],
    ['usine ADJ3 rouvrir', 'ADJ3', 'Write NEAR/3'],
    ['"usine rouvrir"~5', '~5', 'a NEAR/5 b'],
    ['"usine rouvrir"^2', '^2', 'no weight'],
    ['usine and rouvrir', 'and', 'Write AND'],
    ['usine or site', 'or', '"or" in quotes'],
    ['usine not site', 'not', 'Write NOT'],
    ['usine near rouvrir', 'near', 'Write NEAR/5'],
    ['usine -grève', '-grève', 'Write NOT grève'],
    ['usine !grève', '!grève', 'Write NOT grève'],
    ['+usine +rouvrir', '+usine', 'Write usine'],
    ['usine && rouvrir', '&&', 'Write AND'],
    ['usine | site', '|', 'Write OR'],
    ['usine|site', 'usine|site', 'Write usine OR site'],
    ['usine || site', '||', 'Write OR'],
    ['usine, site', 'usine,', 'usine OR'],
    ['usine,site', 'usine,site', 'usine OR site'],
    ['usine?', 'usine?', 'Write usine'],
    ['us?ne', 'us?ne', 'OR'],
    ['usine~', 'usine~', 'Write usine'],
    ['[usine site]', '[usine', 'parentheses'],
    ["'site de production'", "'site", '"…"'],
    ['intitle:usine', 'intitle:', 'Write title:'],
    ['headline:usine', 'headline:', 'Write title:'],
    ['TITLE:usine', 'TITLE:', 'Write title:'],
    ['site:reuters.com usine', 'site:', 'Write source:'],
    ['language:fr usine', 'language:', 'Write lang:'],
    ['wat:usine', 'wat:', 'put it in quotes'],
    // Ours, badly written.
    ['usine NEAR rouvrir', 'NEAR', 'Write NEAR/5, NEAR/s or NEAR/p'],
    ['usine BEFORE rouvrir', 'BEFORE', 'Write BEFORE/5'],
    ['usine NEAR/ 5 rouvrir', 'NEAR/', 'without blanks'],
    ['usine NEAR/x rouvrir', 'NEAR/x', 'Write NEAR/5'],
    ['usine NEAR/0 rouvrir', 'NEAR/0', '1 (neighbours)'],
    ['usine NEAR/99999 rouvrir', 'NEAR/99999', 'out of range'],
    ['usine NEAR/5 NOT rouvrir', 'NOT', 'a NOT NEAR/5 b'],
    ['ATLEAST/3 usine', 'ATLEAST/3', 'ATLEAST/3 (a OR b)'],
    ['ATLEAST (usine)', 'ATLEAST', 'needs a number'],
    ['ATLEAST/0 (usine)', 'ATLEAST/0', 'out of range'],
    ['usine OR', '', 'the query ends'],
    ['OR usine', 'OR', 'a word before it'],
    ['usine AND OR site', 'OR', 'was expected'],
    ['usine NOT NOT site', 'NOT', 'Two NOTs'],
    ['', '', 'empty'],
    ['   ', '', 'empty'],
    ['usine ()', '()', 'nothing between'],
    ['usine ""', '""', 'nothing between'],
    ['usine AND "site de', '"', 'never closed'],
    ['usine AND (site OR (atelier)', '(', 'never closed'],
    ['usine) AND site', ')', 'closes nothing'],
    ['ru*', 'ru*', 'at least 3 letters'],
    ['*erk', '*erk', 'at least 4 letters'],
    ['rou*rir', 'rou*rir', 'in the middle'],
    ['*werk*', '*werk*', 'both sides'],
    ['prix * énergie', '*', 'a NEAR/2 b'],
    ['"prix * énergie"', '*', 'a NEAR/2 b'],
    ['AT&T*', 'AT&T*', 'one word'],
    ['= usine', '=', 'without a blank'],
    ['=@plant', '=@plant', 'without a blank'],
    ['@Plant', '@Plant', 'small letters'],
    ['@ plant', '@', 'right after the @'],
    ['usine €', '€', 'nothing to find'],
    ['lang:french usine', 'lang:french', 'two letters'],
    ['source: AND usine', 'source: AND', 'whole name'],
    ['source:reut* usine', 'source:reut*', 'whole name'],
    ['source:(a OR b) usine', 'source:', 'whole name'],
    ['l"usine"', '"usine"', 'middle of a word'],
    ['"site"usine', 'usine', 'right after a quoted phrase'],
    ['usine site OR atelier', ' ', '(a b) OR c'],
    ['usine OR site NOT grève', ' ', '(a b) OR c'],
    // No hits where hits are needed.
    ['usine NEAR/5 (rouvrir AND Renault)', 'rouvrir AND Renault', 'beside NEAR/5'],
    ['(usine rouvrir) BEFORE/s Renault', 'usine rouvrir', 'beside BEFORE/s'],
    ['usine NEAR/5 (rouvrir OR NOT Renault)', 'NOT Renault', 'NOT NEAR/5'],
    ['usine NEAR/5 lang:fr', 'lang:fr', 'AND lang:fr'],
    ['usine NEAR/5 title:(a b)', 'a b', 'beside NEAR/5'],
    ['ATLEAST/2 (usine AND site)', 'usine AND site', 'in ATLEAST/2'],
    // No word required.
    ['NOT usine', 'NOT usine', 'require a word'],
    ['usine OR NOT site', 'NOT site', 'require a word'],
    ['lang:fr', 'lang:fr', 'require a word'],
    ['lang:fr OR usine', 'lang:fr', 'require a word'],
    ['title:(NOT usine)', 'NOT usine', 'require a word'],
    ['NOT usine AND lang:fr', 'NOT usine AND lang:fr', 'require a word'],
  ])('%s: "%s", %s', (source, at, said) => {
    const found = mistake(source);
    expect(found.at).toBe(at);
    expect(found.said).toContain(said);
  });

  test('an unclosed parenthesis is told where it was opened', () => {
    expect(mistake('(usine OR (site)').from).toBe(0);
    expect(mistake('usine AND (site OR (atelier)').from).toBe(10);
  });

  test('all mistakes of spelling are told at once', () => {
    const parsed = parseQuery('usine near/5 rouvrir && -grève');
    expect(parsed.ok ? [] : parsed.problems.map(({ start }) => start)).toEqual([6, 21, 24]);
  });

  test.each(['usine AND (lang:fr OR NOT grève)', 'title:(NOT grève usine)', 'NOT grève AND usine'])(
    'is no mistake, since a word is required: %s',
    (source) => {
      expect(parseQuery(source).ok).toBe(true);
    },
  );
});
