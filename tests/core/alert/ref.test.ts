import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refOf } from '../../../lambda/core/alert/ref.ts';

test('a reference is a digit and three signs that spell no word', () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      expect(refOf(`st_${id}`)).toMatch(/^[2-9][2-9BCDFGHJKMNPQRSTVWXYZ]{3}$/);
    }),
  );
});

test('the same story always has the same', () => {
  expect(refOf('st_a1')).toBe(refOf('st_a1'));
  expect(refOf('st_a1')).not.toBe(refOf('st_a2'));
});

test('a thousand stories share few', () => {
  const refs = Array.from({ length: 1_000 }, (_, i) =>
    refOf(`st_${i.toString(32).padStart(20, '0')}`),
  );
  // Of 175,000 names 1,000 share three in the mean; twelve would be a bad hash.
  expect(1_000 - new Set(refs).size).toBeLessThan(12);
});
