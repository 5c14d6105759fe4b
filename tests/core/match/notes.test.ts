import { expect, it } from 'vitest';
import { nextTopic } from '../../../lambda/core/match/notes.ts';

const LAST = 2 ** 31 - 1;

it.each([
  [0, [0, 0]],
  [7, [0, 3, 7]],
  [LAST - 1, [0, 3, LAST - 1]],
  [LAST, [0, 1, LAST]],
])('lists made up to topic %i are not taken for those of the next', (stamp, stamps) => {
  const memo = { stamps: Int32Array.from(stamps), lists: new Int32Array(stamps.length), stamp };
  nextTopic(memo);
  expect([...memo.stamps]).not.toContain(memo.stamp);
  expect(Int32Array.of(memo.stamp)[0]).toBe(memo.stamp);
});
