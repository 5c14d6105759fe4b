/** Filter policies: SNS's documented examples, and laws that hold for any message. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributeData, type Data, passes } from '../../lib/local/sns/filter.ts';
import { parsePolicy } from '../../lib/local/sns/policy.ts';

const holds = (policy: object, data: Data): boolean => {
  const parsed = parsePolicy(JSON.stringify(policy));
  return parsed === undefined || passes(parsed, data);
};

const alert: Data = attributeData({
  kind: { type: 'String', value: 'alert' },
  topics: { type: 'String.Array', value: '["plant-reopening","plant-reopening:3","sanctions",7]' },
  prominence: { type: 'Number', value: '3' },
  lang: { type: 'String', value: 'fr' },
  blob: { type: 'Binary', value: 'AAAA' },
});

describe('on attributes', () => {
  test.each([
    [{ kind: ['alert'] }, true],
    [{ kind: ['update', 'alert'] }, true],
    [{ kind: ['update'] }, false],
    [{ kind: ['alert'], lang: ['de'] }, false],
    [{ topics: ['sanctions'] }, true],
    [{ topics: [7] }, true],
    [{ topics: ['7'] }, false],
    [{ topics: ['acquisition'] }, false],
    [{ topics: [{ prefix: 'plant-reopening:' }] }, true],
    [{ lang: [{ 'anything-but': ['fr', 'en'] }] }, false],
    [{ lang: [{ 'anything-but': 'de' }] }, true],
    // SNS: an array matches if it holds a value that is none of these.
    [{ topics: [{ 'anything-but': ['sanctions'] }] }, true],
    [{ lang: [{ 'anything-but': { prefix: 'f' } }] }, false],
    [{ prominence: [{ numeric: ['>=', 2] }] }, true],
    [{ prominence: [{ numeric: ['>', 0, '<', 3] }] }, false],
    [{ prominence: [3] }, true],
    [{ prominence: ['3'] }, false],
    [{ lang: [{ numeric: ['=', 3] }] }, false],
    [{ aspect: [{ exists: false }] }, true],
    [{ aspect: [{ exists: true }] }, false],
    [{ kind: [{ exists: true }] }, true],
    [{ kind: [{ exists: false }] }, false],
    [{ blob: [{ exists: true }] }, false],
    [{ lang: [{ 'equals-ignore-case': 'FR' }] }, true],
    [{ kind: [{ suffix: 'ert' }] }, true],
    [{ kind: [{ wildcard: 'a*t' }] }, true],
    [{ kind: [{ wildcard: 'a*r' }] }, false],
    [{ $or: [{ kind: ['update'] }, { lang: ['fr'] }] }, true],
    [{ $or: [{ kind: ['update'] }, { lang: ['de'] }] }, false],
    [{ kind: ['alert'], $or: [{ lang: ['de'] }, { prominence: [3] }] }, true],
    [{}, true],
  ])('%j: %s', (policy, expected) => {
    expect(holds(policy, alert)).toBe(expected);
  });
});

describe('on the body', () => {
  const body: Data = {
    version: 1,
    article: { lang: 'ru', title: 'ЕС ввёл новые санкции', url: null },
    matches: [
      { topic: 'sanctions', prominence: 3 },
      { topic: 'acquisition', prominence: 1 },
    ],
    tags: ['news', ['deep']],
  };

  test.each([
    [{ article: { lang: ['ru'] } }, true],
    [{ article: { lang: ['fr'] } }, false],
    [{ article: { url: [null] } }, true],
    [{ article: { source: [{ exists: false }] } }, true],
    [{ missing: { deep: ['x'] } }, false],
    [{ missing: { deep: [{ exists: false }] } }, true],
    [{ matches: { topic: ['acquisition'] } }, true],
    [{ matches: { topic: ['sanctions'], prominence: [1] } }, true],
    [{ tags: ['news'] }, true],
    [{ tags: ['deep'] }, true],
    [{ version: [true] }, false],
  ])('%j: %s', (policy, expected) => {
    expect(holds(policy, body)).toBe(expected);
  });
});

const word = fc.stringMatching(/^[a-z]{0,6}$/);

test('a wildcard matches as the regular expression does that says the same', () => {
  const pattern = fc.array(fc.constantFrom('a', 'b', '*'), { maxLength: 6 });
  const value = fc.array(fc.constantFrom('a', 'b'), { maxLength: 8 });
  fc.assert(
    fc.property(pattern, value, (letters, text) => {
      const regex = new RegExp(`^${letters.join('').replaceAll('*', '.*')}$`);
      expect(holds({ k: [{ wildcard: letters.join('') }] }, { k: text.join('') })).toBe(
        regex.test(text.join('')),
      );
    }),
    { numRuns: 500 },
  );
});

test('one value: anything-but is the opposite of the list, and a list is the sum of its values', () => {
  fc.assert(
    fc.property(word, fc.array(word, { minLength: 1, maxLength: 4 }), (value, list) => {
      const listed = holds({ k: list }, { k: value });
      expect(listed).toBe(list.includes(value));
      expect(holds({ k: [{ 'anything-but': list }] }, { k: value })).toBe(!listed);
    }),
  );
});

test('another key only makes a policy stricter, another alternative of $or only looser', () => {
  const policy = fc.dictionary(
    fc.constantFrom('a', 'b'),
    fc.array(word, { minLength: 1, maxLength: 2 }),
  );
  fc.assert(
    fc.property(
      policy,
      policy,
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), word),
      (p, q, data) => {
        if (Object.keys(p).length === 0 || Object.keys(q).length === 0) return;
        expect(holds({ $or: [p, q] }, data)).toBe(holds(p, data) || holds(q, data));
        expect(holds({ c: ['x'], ...p }, data)).toBe(holds({ c: ['x'] }, data) && holds(p, data));
      },
    ),
  );
});

test('names such as __proto__ and constructor are names', () => {
  expect(holds({ constructor: [{ exists: true }] }, {})).toBe(false);
  expect(holds({ toString: ['x'] }, {})).toBe(false);
});
