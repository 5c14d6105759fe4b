/** One contract for the records, on DynamoDB and in memory. */

import { beforeEach, describe, expect, test } from 'vitest';
import type { Delivery } from '../../lambda/core/alert/delivery.ts';
import type { LedgerAlert } from '../../lambda/core/alert/ledger.ts';
import type { KeptArticle, KeptMatch } from '../../lambda/steps/store.ts';
import { type Records, recordPlaces } from '../support/record-places.ts';

const places = recordPlaces();

const SEEN = '2026-11-23T21:05:00.000Z';
const LATER = '2026-11-23T22:40:00.000Z';

const article: KeptArticle = {
  id: 'a1',
  title: "L'usine Moskvitch redémarre « sous un autre nom »",
  lang: 'fr',
  kind: 'story',
  source: 'depeches.txt',
  url: 'https://depeches.example/moskvitch',
  author: 'Anna Berg',
  publisher: 'Dépêches du soir',
  owner: 'Groupe du Soir',
  textHash: 'first',
  state: 'CLAIMED',
  seenAt: SEEN,
  topics: [{ topic: 'plant-reopening', prominence: 3 }],
  keys: ['s0#abcde', 'n#_-f'],
};

const match: KeptMatch = {
  topic: 'plant-reopening',
  titles: { fr: "Réouverture d'usine", en: 'Plant reopening' },
  articleId: 'a1',
  seenAt: SEEN,
  zone: 'headline',
  prominence: 3,
  aspect: null,
  quotes: [{ sentence: "L'usine Moskvitch redémarre", terms: [{ start: 2, end: 7 }] }],
};

const alert: LedgerAlert = {
  by: 'a1',
  textHash: 'first',
  kind: 'alert',
  at: SEEN,
  topics: article.topics,
  fanned: false,
};

describe.each(Object.keys(places))('records in %s', (place) => {
  let records: Records;
  beforeEach(async () => {
    records = await (places[place] as () => Promise<Records>)();
  });

  describe('an article', () => {
    test('is claimed once, and keeps what its first claimer wrote', async () => {
      expect(await records.articles.get('a1')).toBeUndefined();
      expect(await records.articles.claim(article)).toBe(true);
      expect(await records.articles.claim({ ...article, seenAt: LATER })).toBe(false);
      expect(await records.articles.get('a1')).toEqual(article);
    });

    test('keeps the rules of its topics that are not the defaults', async () => {
      const rules = { cooldownH: 24, publishers: 5, maxAgeH: 0.5 };
      const topics = [
        { topic: 'plant-reopening', prominence: 3, rules },
        { topic: 'sanctions', prominence: 1, rules: { maxAgeH: 72 } },
      ] as const;
      await records.articles.claim({ ...article, topics: topics.slice(0, 1) });
      expect((await records.articles.get('a1'))?.topics).toEqual(topics.slice(0, 1));
      await records.articles.edit({ ...article, textHash: 'second', topics }, 'first');
      expect((await records.articles.get('a1'))?.topics).toEqual(topics);
    });

    test('is claimed by one of many who try at the same time', async () => {
      const tries = Array.from({ length: 20 }, () => records.articles.claim(article));
      expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    });

    test('becomes another version only over the version that was read, and keeps its story', async () => {
      await records.articles.claim(article);
      await records.articles.join('a1', 'st_a1', 'another');
      const { url: _, author: __, publisher: ___, owner: ____, ...without } = article;
      const edited: KeptArticle = { ...without, textHash: 'second', editedAt: LATER };
      expect(await records.articles.edit(edited, 'another')).toBe(false);
      expect(await records.articles.edit(edited, 'first')).toBe(true);
      expect(await records.articles.get('a1')).toEqual({ ...edited, storyId: 'st_a1' });
    });

    test('is done only as the version that was taken up', async () => {
      await records.articles.claim(article);
      expect(await records.articles.join('a1', 'st_a1', 'another')).toBe('st_a1');
      expect((await records.articles.get('a1'))?.state).toBe('CLAIMED');
      expect(await records.articles.join('a1', 'st_a1', 'first')).toBe('st_a1');
      expect((await records.articles.get('a1'))?.state).toBe('DONE');
    });

    test('joins the first story that it is given, for good', async () => {
      await records.articles.claim(article);
      expect(await records.articles.join('a1', 'st_a1', 'first')).toBe('st_a1');
      expect(await records.articles.join('a1', 'st_b7', 'first')).toBe('st_a1');
    });
  });

  describe('a match', () => {
    test('is found by topic, time and article', async () => {
      await records.matches.put(match);
      await records.matches.put({ ...match, aspect: 'postponed' });
      expect(await records.matches.get('plant-reopening', SEEN, 'a1')).toEqual({
        ...match,
        aspect: 'postponed',
      });
      expect(await records.matches.get('sanctions', SEEN, 'a1')).toBeUndefined();
    });

    test('is listed by the time its article was first seen, the end left out', async () => {
      await records.matches.put({ ...match, articleId: 'late', seenAt: LATER });
      await records.matches.put({ ...match, articleId: 'early' });
      await records.matches.put({ ...match, articleId: 'other', topic: 'sanctions' });
      const between = (from: string, to: string) =>
        records.matches.between('plant-reopening', from, to);
      expect(await between(SEEN, LATER)).toEqual(['early']);
      expect(await between(SEEN, '2026-11-24T00:00:00.000Z')).toEqual(['early', 'late']);
    });
  });

  test('a decision is kept, with its alert or with why there is none', async () => {
    const told = { at: SEEN, articleId: 'a1', storyId: 'st_a1', n: 1, reason: 'alert', topics: [] };
    const { n: _, ...held } = { ...told, articleId: 'b7', reason: 'nothing new' };
    await records.decisions.put(told);
    await records.decisions.put(held);
    expect(await records.decisions.get(SEEN, 'a1')).toEqual(told);
    expect(await records.decisions.get(SEEN, 'b7')).toEqual(held);
    expect(await records.decisions.get(LATER, 'b7')).toBeUndefined();
  });

  test('the decisions of a day are listed, the oldest first, and those of no other day', async () => {
    const decided = { at: LATER, articleId: 'b7', storyId: 'st_b7', n: 1, reason: 'alert' };
    const last = { ...decided, topics: article.topics };
    const first = { ...last, at: SEEN, articleId: 'a1', storyId: 'st_a1' };
    for (const one of [
      last,
      first,
      { ...last, at: '2026-11-24T00:00:00.000Z' },
      { ...last, at: '2026-11-22T23:59:59.999Z' },
    ])
      await records.decisions.put(one);
    expect(await records.decisions.ofDay('2026-11-23')).toEqual([first, last]);
    expect(await records.decisions.ofDay('2026-11-25')).toEqual([]);
  });

  describe('a delivery', () => {
    const id = { storyId: 'st_a1', n: 1, subscriberId: 'm4r1e' };
    const waiting = { state: 'WAITING', attempt: 0, changedAt: SEEN } as const;
    const mine: Delivery = {
      state: 'SENDING',
      attempt: 1,
      owner: 'mine',
      leaseUntil: LATER,
      changedAt: SEEN,
    };

    test('is expected once, and never set back', async () => {
      await records.deliveries.expect(id, SEEN);
      expect(await records.deliveries.get(id)).toEqual(waiting);
      const sent = { state: 'SENT', attempt: 1, messageId: 'sns-1', changedAt: LATER } as const;
      expect(await records.deliveries.change(id, waiting, sent)).toBe(true);
      await records.deliveries.expect(id, LATER);
      expect(await records.deliveries.get(id)).toEqual(sent);
    });

    test('is claimed by one of many who read the same', async () => {
      await records.deliveries.expect(id, SEEN);
      const tries = Array.from({ length: 20 }, (_, i) =>
        records.deliveries.change(id, waiting, { ...mine, owner: `worker-${i}` }),
      );
      expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    });

    test('is changed only by whom it belongs to', async () => {
      expect(await records.deliveries.change(id, undefined, mine)).toBe(true);
      expect(await records.deliveries.change(id, undefined, mine)).toBe(false);
      const other = { ...mine, owner: 'other' };
      expect(await records.deliveries.change(id, other, waiting)).toBe(false);
      expect(await records.deliveries.change(id, { ...mine, attempt: 2 }, waiting)).toBe(false);
      expect(await records.deliveries.change(id, mine, waiting)).toBe(true);
      expect(await records.deliveries.get(id)).toEqual(waiting);
    });

    test('is listed with its story, programs too', async () => {
      await records.ledgers.add('st_a1', 0, alert);
      await records.deliveries.expect(id, SEEN);
      await records.deliveries.expect({ ...id, subscriberId: '*' }, SEEN);
      await records.deliveries.expect({ ...id, storyId: 'st_b7' }, SEEN);
      const listed = await records.deliveries.of('st_a1');
      const names = listed.map(({ n, subscriberId, delivery: { state } }) => [
        n,
        subscriberId,
        state,
      ]);
      expect(names.sort()).toEqual([
        [1, '*', 'WAITING'],
        [1, 'm4r1e', 'WAITING'],
      ]);
    });
  });

  test('starts without an end are counted', async () => {
    const { attempts } = records;
    expect(await attempts.of('message-1')).toBeUndefined();
    await attempts.start('message-1', undefined, SEEN);
    const first = await attempts.of('message-1');
    const owner = (await attempts.start('message-1', first, LATER)) ?? '';
    expect(await attempts.of('message-1')).toEqual({ tries: 2, lastAt: LATER, owner });
    await attempts.end('message-1', owner);
    await attempts.end('message-1', owner);
    expect(await attempts.of('message-1')).toMatchObject({ tries: 0 });
  });

  test('a start is one of two who read the same, and an end is of its own start', async () => {
    const { attempts } = records;
    const first = (await attempts.start('message-2', undefined, SEEN)) ?? '';
    expect(await attempts.start('message-2', undefined, LATER)).toBeUndefined();
    const read = await attempts.of('message-2');
    await attempts.end('message-2', first);
    const second = (await attempts.start('message-2', read, LATER)) ?? '';
    await attempts.end('message-2', first);
    expect(await attempts.of('message-2')).toMatchObject({ owner: second });
    expect((await attempts.of('message-2'))?.tries).toBeGreaterThan(0);
  });
});

describe('on DynamoDB', () => {
  test('an url longer than a kilobyte is left out; a title, an author and a publisher are cut, not refused', async () => {
    const records = await (places['dynamo'] as () => Promise<Records>)();
    const url = `https://depeches.example/${'é'.repeat(600)}`;
    await records.articles.claim({
      ...article,
      title: 'я'.repeat(3_000),
      author: 'Љ'.repeat(300),
      publisher: '🗞'.repeat(300),
      url,
    });
    const stored = await records.articles.get('a1');
    expect(stored).not.toHaveProperty('url');
    expect(stored?.title).toHaveLength(500);
    expect(stored?.author).toBe('Љ'.repeat(200));
    expect(stored?.publisher).toBe('🗞'.repeat(200));
  });
});
