import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hash } from '../../lambda/aws/hash.ts';
import type { Article } from '../../lambda/core/article.ts';
import {
  apartFromCanary,
  CANARY_TOPIC,
  canaryId,
  canaryIn,
  canaryKey,
  canaryPage,
  canaryTime,
  isCanary,
} from '../../lambda/core/canary.ts';
import { compile } from '../../lambda/core/match/compile.ts';
import { readPage } from '../../lambda/core/page/read.ts';

const NOON = '2026-11-24T12:00:05.250Z';
const { match } = compile([CANARY_TOPIC]);

/** A page as scan reads it. */
const found = (key: string, page: string) => {
  const { articles } = readPage(page, { source: 'page.txt', hash });
  const all = articles.map((article: Article) => ({ article, matches: match(page, article) }));
  return apartFromCanary(key, page, all);
};

const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

describe('the canary', () => {
  test('is read as one article that meets its own topic in the headline, under its own name', () => {
    const [only, ...others] = found(canaryKey(NOON), canaryPage(NOON));
    expect(others).toEqual([]);
    expect(only?.article).toMatchObject({
      id: 'canary-20261124T120005Z',
      title: 'Vigie canary sings at 2026-11-24 12:00:05 UTC',
      kind: 'story',
      lang: 'en',
    });
    expect(only?.matches).toMatchObject([{ topic: CANARY_TOPIC.id, zone: 'headline' }]);
  });

  test('is read like that at any time', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const [only, ...others] = found(canaryKey(at), canaryPage(at));
        expect([only?.article.id, only?.matches.length, others.length]).toEqual([
          canaryId(at),
          1,
          0,
        ]);
      }),
      { numRuns: 50 },
    );
  });

  test('has a topic of a name that no file of a topic can have', () => {
    expect(CANARY_TOPIC.id).not.toMatch(/^[a-z]/);
  });

  test('names its time, to the second; a hash names none', () => {
    fc.assert(
      fc.property(instant, (at) => {
        expect(canaryTime(canaryId(at))).toBe(`${at.slice(0, 19)}.000Z`);
        expect([canaryId(at), `st_${canaryId(at)}`].every(isCanary)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(canaryTime(hash(text))).toBeUndefined();
        expect([hash(text), `st_${hash(text)}`].some(isCanary)).toBe(false);
      }),
    );
  });
});

const SANCTIONS = `L'Union européenne adopte un vingtième paquet de sanctions

Les ambassadeurs des Vingt-Sept se sont entendus mardi à Bruxelles sur de nouvelles sanctions.
`;

describe('a page of news is never taken for it', () => {
  test.each([
    ['in its folder', canaryKey(NOON), SANCTIONS],
    ['in its folder, under any name', 'inbox/canary/depeche.txt', SANCTIONS],
    ['with its text before the news', canaryKey(NOON), `${canaryPage(NOON)}\n\n${SANCTIONS}`],
    ['with its text of another time', canaryKey(NOON), canaryPage('2026-11-24T12:00:06Z')],
    ['with its text in another folder', 'inbox/20261124T120005Z.txt', canaryPage(NOON)],
    ['with its text under a longer name', `${canaryKey(NOON)}.txt`, canaryPage(NOON)],
    ['with its text under a day that is none', 'inbox/canary/x.txt', canaryPage(NOON)],
  ])('%s', (_, key, page) => {
    expect(canaryIn(key, page)).toBeUndefined();
    const read = found(key, page);
    expect(read.length).toBeGreaterThan(0);
    for (const { article, matches } of read) {
      expect(isCanary(article.id)).toBe(false);
      expect(matches).toEqual([]);
    }
  });

  test('a news article that quotes it keeps its other topics and loses the canary’s', () => {
    const { articles } = readPage(SANCTIONS, { source: 'page.txt', hash });
    const [article] = articles;
    if (!article) throw new Error('It is one article');
    const one = (topic: string) =>
      ({ topic, zone: 'headline', prominence: 3, aspect: null, evidence: [] }) as const;
    const kept = apartFromCanary('inbox/a.txt', SANCTIONS, [
      { article, matches: [one('sanctions'), one(CANARY_TOPIC.id)] },
    ]);
    expect(kept.map(({ matches }) => matches.map(({ topic }) => topic))).toEqual([['sanctions']]);
  });
});
