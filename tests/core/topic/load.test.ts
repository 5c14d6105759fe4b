import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printQuery } from '../../../lambda/core/query/print.ts';
import { loadTopic } from '../../../lib/topic-file.ts';

const GOOD = `id: plant-reopening
title: { en: Plant reopenings, fr: "Réouvertures d'usines" }
concepts:
  plant: { en: [plant, factory], fr: [usine, "site de production"], not: { fr: ["usine à gaz"] } }
  restart:
    en: [reopen]
    fr:
      - rouvrir
      - reprise NEAR/3 "@work"
  work: { any: [production] }
match: "@plant NEAR/s @restart"
except: { article: football }
aspects:
  postponed: "@restart NEAR/s reporter"
  announced: annoncer
  denied: { sentence: démentir }
`.replace('"@work"', '@work');

/** Each problem as `line:column severity text`. */
const told = (yaml: string, file = 'topics/plant-reopening.yaml'): readonly string[] =>
  loadTopic(file, yaml).problems.map(
    ({ line, column, severity, message, wayOut }) =>
      `${line}:${column} ${severity} ${message} ${wayOut}`,
  );

/** The good file with one thing changed. */
const changed = (from: string, to: string): string => {
  if (!GOOD.includes(from)) throw new Error(`no ${from}`);
  return GOOD.replace(from, to);
};

describe('a topic file without mistakes', () => {
  const { topic, problems } = loadTopic('topics/plant-reopening.yaml', GOOD);

  test('gives its topic, in the order of the file', () => {
    expect(problems).toEqual([]);
    expect(topic?.title).toEqual({ en: 'Plant reopenings', fr: "Réouvertures d'usines" });
    expect(topic && printQuery(topic.match)).toBe('@plant NEAR/s @restart');
    expect(topic?.concepts['plant']?.items.fr?.map(printQuery)).toEqual([
      'usine',
      '"site de production"',
    ]);
    expect(topic?.concepts['plant']?.not.fr?.map(printQuery)).toEqual(['"usine à gaz"']);
    expect(topic?.concepts['restart']?.items.fr?.map(printQuery)).toEqual([
      'rouvrir',
      'reprise NEAR/3 @work',
    ]);
    expect(topic?.except?.scope).toBe('article');
    expect(topic?.aspects.map(({ name }) => name)).toEqual(['postponed', 'announced', 'denied']);
    expect(topic?.aspects.map(({ reach }) => reach)).toEqual([undefined, undefined, 'sentence']);
  });

  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(topic))).toEqual(topic);
  });

  test('may be written with a byte order mark, CRLF and as .yml', () => {
    const other = loadTopic('plant-reopening.yml', `\ufeff${GOOD.replaceAll('\n', '\r\n')}`);
    expect(other).toEqual({ topic, problems: [] });
  });

  test('a sentence exception is a text', () => {
    const other = loadTopic('plant-reopening.yaml', changed('{ article: football }', 'football'));
    expect(other.topic?.except?.scope).toBe('sentence');
  });
});

describe('every mistake is told at its place with the way out', () => {
  test.each([
    ['match:', 'mach:', '11:1 error "mach" is no key of a topic. Did you mean "match"?'],
    ['id: plant-reopening\n', '', '1:1 error "id" is missing. Write id: plant-reopening'],
    ['id: plant-reopening', 'id: Plant', '1:5 error "Plant" is no id'],
    ['id: plant-reopening', 'id: plants', '1:5 error The id "plants" is not the file\'s name'],
    ['id: plant-reopening', 'id: [a]', '1:5 error "id" must be a name, and here is a list'],
    ['title: {', 'x: {', '2:1 error "x" is no key of a topic'],
    ['title: {', 'titel: {', 'error "title" is missing'],
    ['{ en: Plant', '{ english: Plant', '2:10 error "english" is no language of the packs.'],
    ['en: Plant reopenings', 'en: ', '2:14 error The title in "en" must be a text'],
    ['@plant NEAR', '@plnt NEAR', '11:9 error There is no concept "@plnt". Did you mean @plant?'],
    ['@work', '@wrok', '9:24 error There is no concept "@wrok". Did you mean @work?'],
    [
      '[production]',
      '["@restart NEAR/2 x"]',
      '5:3 error Concepts go in a circle: @restart → @work → @restart.',
    ],
    ['[reopen]', '[reopen AND x]', '6:10 error AND (or a blank) holds'],
    ['[reopen]', '[re*pen]', '6:10 error "re*pen" has a star in the middle'],
    ['[reopen]', '[]', '6:9 error "en" has no items.'],
    ['[reopen]', 'reopen', '6:9 error The items for "en" must be a list'],
    ['[reopen]', '[[a]]', '6:10 error An item of a concept must be a word'],
    ['[reopen]', '[""]', '6:11 error This item is empty.'],
    [
      'en: [reopen]',
      'eng: [reopen]',
      '6:5 error "eng" is no language of the packs (nor "not"). Did you mean "en"?',
    ],
    ['{ any: [production] }', '{ }', '10:3 error The concept "work" has no items.'],
    [
      '{ any: [production] }',
      '[production]',
      '10:9 error The concept "work" must be a map of languages',
    ],
    ['  work:', '  Work:', '10:3 error "Work" is no name for a concept.'],
    ['@plant NEAR/s @restart', '@plant NEAR @restart', '11:16 error NEAR needs a distance'],
    [
      '"@plant NEAR/s @restart"',
      '"l\'usine\\u00e9 \\"a b\\"~5"',
      '11:30 error "~" means nothing here.',
    ],
    [
      '"@plant NEAR/s @restart"',
      "'l''usine AND ''@plant'",
      '11:22 error A phrase stands in double quotes',
    ],
    [
      '"@plant NEAR/s @restart"',
      '|\n  @plant NEAR/s\n    @restart AND\n    (usine',
      '14:5 error This parenthesis is never closed.',
    ],
    [
      '"@plant NEAR/s @restart"',
      '>-\n  @plant NEAR/s\n  @restart\n  NEAR x',
      '14:3 error NEAR needs a distance',
    ],
    [
      '"@plant NEAR/s @restart"',
      '"@plant NEAR/s\n  @restart NEAR x"',
      '12:12 error NEAR needs a distance',
    ],
    ['"@plant NEAR/s @restart"', '', '11:8 error "match" must be a query, and here is nothing'],
    ['"@plant NEAR/s @restart"', '"NOT @plant"', '11:9 error "NOT @plant" can hold in an article'],
    [
      'article: football',
      'articel: football',
      '12:11 error "articel" is no key of "except". Did you mean "article"?',
    ],
    ['  announced:', '  Announced at:', '15:3 error "Announced at" is no name for an aspect.'],
    [
      'sentence: démentir',
      'sentense: démentir',
      '16:13 error "sentense" is no key of the aspect "denied". Did you mean "sentence"?',
    ],
    [
      '{ sentence: démentir }',
      '{}',
      '16:11 error The aspect "denied" must be a query, or sentence: or paragraph: and a query',
    ],
    // YAML's own.
    [
      '"@plant NEAR/s @restart"',
      '@plant NEAR/s @restart',
      '11:8 error A value cannot begin with this sign',
    ],
    [
      '[reopen]',
      '[*werk]',
      '6:10 error A star at the beginning means something else in YAML. Put it in quotes',
    ],
    ['    en: [reopen]', '\ten: [reopen]', '6:1 error A tab stands where lines are indented.'],
    ['match:', 'id: again\nmatch:', '11:1 error This key stands twice'],
    [
      '"@plant NEAR/s @restart"',
      '"site de" OR usine',
      '11:18 error Something follows where the value has ended.',
    ],
    [
      '"@plant NEAR/s @restart"',
      'usine: rouvrir: x',
      'error A colon and a blank begin a map here.',
    ],
    ['[reopen]', '[reopen', 'error'],
    ['aspects:', '---\naspects:', 'error A topic file holds one topic.'],
  ])('%s → %s', (from, to, expected) => {
    expect(told(changed(from, to)).join('\n')).toContain(expected);
    expect(loadTopic('plant-reopening.yaml', changed(from, to)).topic).toBeUndefined();
  });

  test('warnings leave the topic usable', () => {
    const unused = changed('reprise NEAR/3 @work', 'reprise');
    expect(told(unused)).toEqual([
      '10:3 warning Nothing uses the concept "work". Write @work in match, except or an aspect, or take it out.',
    ]);
    const missing = changed('    en: [reopen]\n', '');
    expect(told(missing)[0]).toMatch(/^5:3 warning The concept "restart" has no items for en,/);
    expect(loadTopic('plant-reopening.yaml', missing).topic?.id).toBe('plant-reopening');
  });

  test('several mistakes are told in the order of the file', () => {
    const yaml = changed('id: plant-reopening', 'id: X')
      .replace('@plant NEAR/s', '@plan NEAR/s')
      .replace('[reopen]', '[re*pen]');
    expect(told(yaml).map((each) => each.split(' ')[0])).toEqual(['1:5', '6:10', '11:9']);
  });

  test.each(['', '# only a comment', 'just text', '- a\n- b', '42'])('%j is no topic', (yaml) => {
    expect(told(yaml)[0]).toContain('A topic file must be a map of keys and values');
  });
});

describe('any text', () => {
  test('is answered, in any quoting, with places inside the file', () => {
    const pieces = fc.constantFrom(
      ...[
        'usine',
        ' ',
        '\n  ',
        '"',
        "'",
        '@plant',
        'NEAR',
        '\\',
        'é',
        ':',
        '#',
        '(',
        '|',
        '[',
        '\t',
        '*',
      ],
    );
    const yamls = fc
      .array(pieces, { maxLength: 12 })
      .map((list) => changed('"@plant NEAR/s @restart"', list.join('')));
    fc.assert(
      fc.property(yamls, (yaml) => {
        const lines = yaml.split('\n');
        const { topic, problems } = loadTopic('plant-reopening.yaml', yaml);
        expect(topic !== undefined || problems.some(({ severity }) => severity === 'error')).toBe(
          true,
        );
        for (const { line, column } of problems) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a mistake in a query is told at the very character, however the query is quoted', () => {
    const before = fc
      .array(fc.constantFrom('usine', 'été', "l'usine", '"a b"', '😀a', 'site'), { maxLength: 5 })
      .map((words) => words.map((word) => `${word} AND `).join(''));
    const quoted: readonly ((text: string) => string)[] = [
      (text) => `'${text.replaceAll("'", "''")}'`,
      (text) => JSON.stringify(text),
      (text) => JSON.stringify(text).replaceAll('é', '\\u00e9').replaceAll('usine', '\\x75sine'),
      (text) => `|\n  ${text}`,
      (text) => `>\n    ${text.replaceAll(' AND ', '\n    AND ')}`,
      (text) => `'${text.replaceAll("'", "''").replaceAll(' AND ', ' AND\n     ')}'`,
    ];
    fc.assert(
      fc.property(before, fc.constantFrom(...quoted), (text, quote) => {
        const yaml = changed('"@plant NEAR/s @restart"', quote(`${text}near/7 x`));
        const [first] = loadTopic('plant-reopening.yaml', yaml).problems;
        const line = yaml.split('\n')[(first?.line ?? 0) - 1] ?? '';
        expect(line.slice((first?.column ?? 0) - 1)).toMatch(/^near\/7/);
      }),
      { numRuns: 500 },
    );
  });
});
