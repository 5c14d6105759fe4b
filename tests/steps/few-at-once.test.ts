import { expect, test } from 'vitest';
import { fewAtOnce } from '../../lambda/steps/few-at-once.ts';

const topics = Array.from({ length: 50 }, (_, n) => `sujet-${n}`);

test('many calls are made a few at a time, and their answers come in the order of the items', async () => {
  let under = 0;
  let most = 0;
  const asked = async (topic: string) => {
    most = Math.max(most, ++under);
    await Promise.resolve();
    under -= 1;
    return topic.toUpperCase();
  };
  expect(await fewAtOnce(topics, asked, 7)).toEqual(topics.map((topic) => topic.toUpperCase()));
  expect(most).toBe(7);
  await fewAtOnce(topics, asked);
  expect(most).toBe(16);
});

test('the first failure ends it, and what comes later is not begun', async () => {
  const begun: string[] = [];
  const work = async (topic: string) => {
    begun.push(topic);
    if (topic === 'sujet-3') throw new Error('throttled');
  };
  await expect(fewAtOnce(topics, work, 2)).rejects.toThrow('throttled');
  expect(begun).toEqual(topics.slice(0, 4));
});
