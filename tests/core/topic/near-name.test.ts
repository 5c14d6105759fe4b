import { expect, test } from 'vitest';
import { nearName } from '../../../lambda/core/topic/near-name.ts';

const IDS = ['sanctions', 'plant-reopening', 'plant-closure', 'energy-contract'];

test.each([
  ['sanction', 'sanctions'],
  ['snactions', 'sanctions'],
  ['Sanctions', 'sanctions'],
  ['plant-reopenings', 'plant-reopening'],
  ['plant_closure', 'plant-closure'],
  ['energie-contract', 'energy-contract'],
])('%s means %s', (typed, meant) => {
  expect(nearName(typed, IDS)).toBe(meant);
});

test.each(['football', '', 'x', 'a'.repeat(100_000)])(
  'another word means none of them',
  (typed) => {
    expect(nearName(typed, IDS)).toBeUndefined();
  },
);

test('nothing is near where nothing is known', () => {
  expect(nearName('sanctions', [])).toBeUndefined();
});
