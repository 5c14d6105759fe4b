/** One contract for what is kept of stories, on DynamoDB and in memory. */

import { beforeEach, describe, expect, test } from 'vitest';
import type { LedgerAlert } from '../../lambda/core/alert/ledger.ts';
import type { Posting } from '../../lambda/steps/store.ts';
import { told } from '../core/story/told.ts';
import { type Records, recordPlaces } from '../support/record-places.ts';

const places = recordPlaces();

const SEEN = '2026-11-23T21:05:00.000Z';

const alert: LedgerAlert = {
  by: 'a1',
  textHash: 'first',
  kind: 'alert',
  at: SEEN,
  topics: [{ topic: 'plant-reopening', prominence: 3 }],
  fanned: false,
};

describe.each(Object.keys(places))('stories in %s', (place) => {
  let records: Records;
  beforeEach(async () => {
    records = await (places[place] as () => Promise<Records>)();
  });

  describe('the head of the stories', () => {
    test('moves for one of two who read the same', async () => {
      const head = await records.stories.head();
      expect(await records.stories.announce(head, 'st_a1')).toBe(true);
      expect(await records.stories.announce(head, 'st_b7')).toBe(false);
      expect((await records.stories.head()).recent).toEqual(['st_a1']);
    });

    test('remembers the last 32', async () => {
      for (let i = 0; i < 34; i++)
        await records.stories.announce(await records.stories.head(), `st_${i}`);
      const { v, recent } = await records.stories.head();
      expect([v, recent.length, recent[0], recent.at(-1)]).toEqual([34, 32, 'st_33', 'st_2']);
    });
  });

  describe('a posting', () => {
    const traits = told({
      lang: 'fr',
      title: 'Renault relance son usine de Moscou avec 600 salariés',
      text: "L'usine Moskvitch redémarre le 3 mars, après le 12e paquet de sanctions. 350 MW.",
    });
    const posting: Posting = { articleId: 'a1', seenAt: SEEN, traits };
    const names = async (key: string, from: string) =>
      (await records.postings.under(key, from)).map(({ articleId }) => articleId);

    test('is found under its key, with all its traits', async () => {
      await records.postings.put('n#_-f', posting);
      expect(await records.postings.under('n#_-f', SEEN)).toEqual([posting]);
      expect(await records.postings.get('n#_-f', SEEN, 'a1')).toEqual(posting);
      expect(await records.postings.get('n#_-f', SEEN, 'b7')).toBeUndefined();
      expect(await names('n#_-g', SEEN)).toEqual([]);
    });

    test('of another version replaces the first', async () => {
      await records.postings.put('n#_-f', posting);
      const edited = { ...posting, traits: { ...traits, kind: 'excerpt' } as const };
      await records.postings.put('n#_-f', edited);
      expect(await records.postings.under('n#_-f', SEEN)).toEqual([edited]);
    });

    test('is listed with the latest hundred of its key, from an instant on, the latest first', async () => {
      const at = (seconds: number) => new Date(Date.parse(SEEN) + seconds * 1_000).toISOString();
      for (let i = 0; i < 102; i++)
        await records.postings.put('s0#abcde', { ...posting, articleId: `a${i}`, seenAt: at(i) });
      const all = await names('s0#abcde', SEEN);
      expect([all.length, all[0], all.at(-1)]).toEqual([100, 'a101', 'a2']);
      expect(await names('s0#abcde', at(99))).toEqual(['a101', 'a100', 'a99']);
    });
  });

  describe('a ledger', () => {
    test('takes an alert only as it was read', async () => {
      expect(await records.ledgers.get('st_a1')).toEqual({ v: 0, alerts: {} });
      expect(await records.ledgers.add('st_a1', 0, alert)).toBe(true);
      expect(await records.ledgers.add('st_a1', 0, { ...alert, by: 'b7' })).toBe(false);
      expect(await records.ledgers.add('st_a1', 1, { ...alert, textHash: 'second' })).toBe(true);
      const { v, alerts } = await records.ledgers.get('st_a1');
      expect([v, alerts[1]?.by, alerts[2]?.textHash]).toEqual([2, 'a1', 'second']);
    });

    test('keeps what is noted of the story, with an alert or without one, only as it was read', async () => {
      const one = { members: { a1: 'site:depeches.example' } };
      const two = {
        members: { ...one.members, b7: 'name:le courrier' },
        facts: {
          ...{ amounts: ['W 350000000'], counts: [12], allNumbers: 'abcdef' },
          aspects: { 'plant-reopening': ['announced', 'postponed'] },
        },
        edits: { a1: { at: SEEN, topics: ['plant-reopening'] } },
      };
      expect(await records.ledgers.add('st_a1', 0, alert, one)).toBe(true);
      expect(await records.ledgers.note('st_a1', 0, two)).toBe(false);
      expect(await records.ledgers.get('st_a1')).toEqual({ v: 1, alerts: { 1: alert }, ...one });
      expect(await records.ledgers.note('st_a1', 1, two)).toBe(true);
      const second: LedgerAlert = {
        ...{ ...alert, textHash: 'second', kind: 'correction', corrects: [1] },
        ...{ news: ['EUR 40000000'], publishers: 2 },
      };
      expect(await records.ledgers.add('st_a1', 2, second)).toBe(true);
      const alerts = { 1: alert, 3: second };
      expect(await records.ledgers.get('st_a1')).toEqual({ v: 3, alerts, ...two });
      expect(await records.ledgers.note('st_b7', 0, one)).toBe(true);
      expect(await records.ledgers.get('st_b7')).toEqual({ v: 1, alerts: {}, ...one });
    });

    test('knows which alerts are fanned out', async () => {
      await records.ledgers.add('st_a1', 0, alert);
      await records.ledgers.add('st_a1', 1, { ...alert, textHash: 'second' });
      await records.ledgers.fanned('st_a1', 1);
      await records.ledgers.fanned('st_a1', 3);
      const { alerts } = await records.ledgers.get('st_a1');
      expect([alerts[1]?.fanned, alerts[2]?.fanned, alerts[3]]).toEqual([true, false, undefined]);
    });
  });
});
