import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Fields, fromItem, toItem } from '../../lambda/aws/item.ts';

const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z1-9]{1,8}$/), tie('value'), { maxKeys: 4 }),
  ),
})).value;

test('an item comes back from the wire as it was written', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value), (fields) => {
      expect(fromItem(toItem(fields as Fields))).toEqual(fields);
    }),
  );
});

test('a field that is undefined is left out', () => {
  expect(toItem({ title: 'Завод', url: undefined })).toEqual({ title: { S: 'Завод' } });
});

test('a kind of value that nobody wrote is refused, not guessed', () => {
  expect(() => fromItem({ topics: { SS: ['sanctions'] } })).toThrow('SS');
});
