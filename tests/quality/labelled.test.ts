/** Files of labelled texts, and what is said of lines that are none. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLabelled } from '../../lib/quality/labelled.ts';

const line = (value: unknown) => JSON.stringify(value);
const problemOf = (written: string) => readLabelled('set.jsonl', written).problems[0];

describe('a line', () => {
  test('is a whole page, or a story of title and body, with its labels', () => {
    const { texts, problems } = readLabelled(
      'set.jsonl',
      [
        line({ text: 'Grève à Donges', topics: ['strikes'] }),
        '',
        line({
          id: 'n1',
          lang: 'de',
          source: 'dpa',
          title: 'Streik im Hafen',
          body: 'Die Kräne stehen still.',
          topics: [],
          mention: ['strikes'],
          aspects: { strikes: ['planned'] },
          mine: 3,
        }),
      ].join('\r\n'),
    );
    expect(problems).toEqual([]);
    expect(texts[0]).toMatchObject({
      place: 'set.jsonl:1',
      id: 'set.jsonl:1',
      source: 'set.jsonl',
    });
    expect(texts[1]).toMatchObject({
      place: 'set.jsonl:3',
      id: 'n1',
      lang: 'de',
      source: 'dpa',
      page: 'Streik im Hafen\n\nDie Kräne stehen still.',
      mention: ['strikes'],
      aspects: { strikes: ['planned'] },
    });
  });

  test.each([
    ['{"text": "a"', /^set\.jsonl:1: this line is no JSON \(.*one object a line/],
    ['["a"]', /:1: it must be one JSON object/],
    ['{"text": "a"}', /:1: "topics" must be a list of topic ids, such as \["sanctions"\]/],
    ['{"text": "a", "topics": "sanctions"}', /"topics" must be a list/],
    ['{"text": "a", "topics": [3]}', /"topics\.0" must be a text in quotes/],
    ['{"text": 7, "topics": []}', /"text" must be a text in quotes/],
    ['{"topics": []}', /nothing to read; give a "text", or a "title" and a "body"/],
    ['{"text": " ", "topics": []}', /nothing to read/],
    ['{"text": "a", "title": "b", "topics": []}', /"text" stands beside "title" or "body"/],
    ['{"text": "a", "topics": ["x"], "mention": ["x"]}', /"x" is in "topics" and in "mention"/],
    [
      '{"text": "a", "topics": [], "aspects": {"x": "y"}}',
      /"aspects\.x" must be a list of aspects/,
    ],
    ['\n \n', /set\.jsonl: the file is empty/],
  ])('%s is answered with its place and the way out', (written, expected) => {
    expect(problemOf(written)).toMatch(expected);
  });

  test('that is wrong does not hide the others', () => {
    const { texts, problems } = readLabelled(
      'set.jsonl',
      `nonsense\n${line({ text: 'a', topics: [] })}\n{}\n`,
    );
    expect(texts.map(({ place }) => place)).toEqual(['set.jsonl:2']);
    expect(problems.map((problem) => /:(\d+):/.exec(problem)?.[1])).toEqual(['1', '3']);
  });
});

test('whatever is written comes back, one text a line', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => value.trim() !== '');
  fc.assert(
    fc.property(
      fc.array(fc.record({ text, topics: fc.uniqueArray(text) }), { minLength: 1 }),
      (rows) => {
        const read = readLabelled('f', rows.map(line).join('\n'));
        expect(read.problems).toEqual([]);
        expect(read.texts.map(({ page, topics }) => ({ text: page, topics }))).toEqual(rows);
      },
    ),
  );
});
