import { expect, test } from 'vitest';
import { filtersTopics } from '../../lambda/aws/env.ts';

test('topics are filtered unless NO_FILTERING is set to something', () => {
  expect(filtersTopics({})).toBe(true);
  expect(filtersTopics({ NO_FILTERING: '' })).toBe(true);
  expect(filtersTopics({ NO_FILTERING: '1' })).toBe(false);
});
