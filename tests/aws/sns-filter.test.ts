/** Filter policies: SNS's documented examples, and laws that hold for any message. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributeData, type Data, passes } from '../../lib/local/sns/filter.ts';
import { parsePolicy } from '../../lib/local/sns/policy.ts';
import { ATTRIBUTES, BODY, ON_ATTRIBUTES, ON_BODY } from '../support/filter-examples.ts';

const holds = (policy: object, data: Data): boolean => {
  const parsed = parsePolicy(JSON.stringify(policy));
  return parsed === undefined || passes(parsed, data);
};

const said = (examples: typeof ON_BODY) =>
  examples.map(([policy, passes]) => [policy, passes] as const);

describe('on attributes', () => {
  const alert = attributeData(ATTRIBUTES);
  test.each(said(ON_ATTRIBUTES))('%j: %s', (policy, expected) => {
    expect(holds(policy, alert)).toBe(expected);
  });
});

describe('on the body', () => {
  test.each(said(ON_BODY))('%j: %s', (policy, expected) => {
    expect(holds(policy, BODY)).toBe(expected);
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
