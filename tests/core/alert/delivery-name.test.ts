import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { deliveryName, readDeliveryName } from '../../../lambda/core/alert/delivery-name.ts';

const part = fc.stringMatching(/^[a-z0-9_]{1,20}$/).filter((id) => id !== 'programs');

test('a name is read back as the delivery that it is of', () => {
  void fc.assert(
    fc.property(part, fc.integer({ min: 1, max: 999_999 }), part, (storyId, n, subscriberId) => {
      const id = { storyId, n, subscriberId };
      expect(readDeliveryName(deliveryName(id))).toEqual(id);
    }),
  );
});

test('the delivery to programs has a name that no shell takes for file names', () => {
  const id = { storyId: 'st_9f2c', n: 2, subscriberId: '*' };
  expect(deliveryName(id)).toBe('st_9f2c/2/programs');
  expect(readDeliveryName('st_9f2c/2/programs')).toEqual(id);
  expect(readDeliveryName('st_9f2c/2/*')).toEqual(id);
});

test.each(['', '7K2P', 'st_9f2c/1', 'st_9f2c/0/m4r1e', 'st_9f2c/one/m4r1e', 'a/1/b/c', 'a b/1/c'])(
  '%j is no name of a delivery',
  (typed) => {
    expect(readDeliveryName(typed)).toBeUndefined();
  },
);
