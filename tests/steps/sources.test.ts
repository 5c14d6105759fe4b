import { expect, test } from 'vitest';
import { hash } from '../../lambda/aws/hash.ts';
import { newPlan } from '../../lambda/core/feed/plan.ts';
import { type FeedRecord, UNASKED } from '../../lambda/core/feed/record.ts';
import { sourcesOf } from '../../lambda/steps/sources.ts';
import { memoryFeeds } from '../support/memory/feeds.ts';

const BEGAN = '2026-11-22T17:00:00.000Z';
const ENDED = '2026-11-23T17:00:00.000Z';

const watching = async (records: Readonly<Record<string, Partial<FeedRecord>>>) => {
  const feeds = memoryFeeds();
  for (const [host, record] of Object.entries(records)) {
    const plan = newPlan(hash, `https://${host}/feed`, '2026-11-01T00:00:00.000Z');
    await feeds.add(plan);
    await feeds.keepRecord(plan.id, { ...UNASKED, ...record });
  }
  return sourcesOf({ now: () => '2026-11-24T06:30:00.000Z', feeds });
};

test('sources are told as they are: well, failing with the reason, silent, or read again', async () => {
  const sources = await watching({
    'well.example': {},
    'failing.example': {
      trouble: { state: 'failing', since: BEGAN },
      lastError: { at: ENDED, code: 'status-404', reason: 'HTTP 404' },
    },
    'silent.example': { trouble: { state: 'silent', since: BEGAN } },
    'again.example': { recovery: { state: 'failing', since: BEGAN, at: ENDED } },
  });
  const { watched, troubled, recovered } = await sources();
  expect(watched).toBe(4);
  expect(troubled).toHaveLength(2);
  expect(troubled).toContainEqual(
    expect.objectContaining({ name: 'failing.example', state: 'failing', reason: 'HTTP 404' }),
  );
  expect(troubled).toContainEqual({ name: 'silent.example', state: 'silent', since: BEGAN });
  expect(recovered).toEqual([{ name: 'again.example', state: 'failing', since: BEGAN, at: ENDED }]);
});

test('a source that fails again is in trouble, whatever it recovered from before', async () => {
  const sources = await watching({
    'again.example': {
      trouble: { state: 'failing', since: ENDED },
      recovery: { state: 'silent', since: BEGAN, at: ENDED },
    },
  });
  expect(await sources()).toMatchObject({ troubled: [{ state: 'failing' }], recovered: [] });
});
