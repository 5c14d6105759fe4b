import { expect, test } from 'vitest';
import { turns } from '../../lambda/aws/turns.ts';

test('the first turn comes at once, the others no sooner than the time between', async () => {
  const turn = turns(40);
  const start = Date.now();
  const waited = await Promise.all([1, 2, 3].map(() => turn().then(() => Date.now() - start)));
  expect(waited[0]).toBeLessThan(40);
  // Timers may fire a millisecond early.
  expect(waited[1]).toBeGreaterThanOrEqual(39);
  expect(waited[2]).toBeGreaterThanOrEqual(79);
});

test('no time between means no waiting', async () => {
  const turn = turns(0);
  const start = Date.now();
  for (let i = 0; i < 100; i++) await turn();
  expect(Date.now() - start).toBeLessThan(40);
});
