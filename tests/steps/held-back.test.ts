import { expect, test } from 'vitest';
import { refOf } from '../../lambda/core/alert/ref.ts';
import { heldBackFor } from '../../lambda/steps/held-back.ts';
import { memoryRecords } from '../support/memory/records.ts';
import { subscriberWith } from '../support/subscriber.ts';

const SINCE = '2026-11-23T07:00:00.000Z';
const UNTIL = '2026-11-24T07:00:00.000Z';
const marie = subscriberWith({ id: 'marie', topics: ['usine'] });

test('a story that the same message tells is not held back, whatever else was decided of it', async () => {
  const records = memoryRecords();
  const decide = (at: string, articleId: string, storyId: string, reason: string) =>
    records.decisions.put({
      ...{ at, articleId, storyId, reason, topics: [{ topic: 'usine', prominence: 3 }] },
    });
  await decide('2026-11-23T09:00:00.000Z', 'a2', 'st_a1', 'already told');
  await decide('2026-11-23T10:00:00.000Z', 'b8', 'st_b7', 'already told');
  await decide('2026-11-23T11:00:00.000Z', 'b9', 'st_b7', 'already told');
  const heldBesides = (...told: readonly string[]) =>
    heldBackFor(records, marie, { since: SINCE, until: UNTIL, untold: [], told: new Set(told) });
  const [a1, b7] = [
    { ref: refOf('st_a1'), title: '', reason: 'already told', count: 1 },
    { ref: refOf('st_b7'), title: '', reason: 'already told', count: 2 },
  ];
  expect(await heldBesides()).toEqual([a1, b7]);
  expect(await heldBesides('st_a1')).toEqual([b7]);
  expect(await heldBesides('st_a1', 'st_b7')).toEqual([]);
});
