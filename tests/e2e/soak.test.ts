/** A small soak, so that every run of the tests keeps its promises; `npm run soak` is the large one. And the judge itself, judged. */

import { beforeAll, describe, expect, test } from 'vitest';
import { judge, type Taken } from '../soak/doubles.ts';
import { type Soaked, soak } from '../soak/soak.ts';
import { type Found, type Given, verdicts } from '../soak/verdict.ts';
import type { DeliveryWrite, Publish, Seen } from '../soak/witness.ts';

describe('a hundred and fifty articles while one call in ten goes wrong and processes die', () => {
  let soaked: Soaked;
  beforeAll(async () => {
    const crew = { scan: 1, alert: 1, notify: 2 };
    const amount = { articles: 150, alerts: 20 };
    soaked = await soak({ ...amount, crew, times: 'local', seed: 7, faults: 0.1, killOneIn: 900 });
  }, 300_000);

  test('every promise is held', () => {
    const broken = soaked.verdicts.filter(({ problems }) => problems.length > 0);
    expect(broken).toEqual([]);
  });

  test('and things did go wrong, at every service', () => {
    const { faults, calls, killed } = soaked.seen;
    const all = Object.values(faults).reduce((sum, count) => sum + count, 0);
    expect(all).toBeGreaterThan(100);
    for (const service of ['dynamodb', 'sqs', 'sns', 's3'])
      expect(calls[service]).toBeGreaterThan(0);
    // The page that ends its process did so as often as it may.
    expect(killed.size).toBeGreaterThanOrEqual(3);
  });
});

const story = {
  ...{ place: 'Kelmorgate', lang: 'en', title: 'Kelmorgate mill to reopen', text: '' },
  topic: 'plant-reopening',
} as const;
const reader = { id: 'r1', reach: 'email', key: 'arn:r1', topics: ['plant-reopening'] } as const;
const publish: Publish = {
  ...{ worker: 'worker-notify-1', to: 'arn:r1', text: 'Kelmorgate mill to reopen' },
  messageId: 'sns-1',
};
const sent: DeliveryWrite = {
  ...{ worker: 'worker-notify-1', storyId: 'st_1', subscriberId: 'r1', state: 'SENT' },
  ...{ reason: '', messageId: 'sns-1', applied: true, at: 0 },
};
const seenOf = (publishes: readonly Publish[], writes: readonly DeliveryWrite[]): Seen => ({
  ...{ publishes, writes, faults: {}, calls: {}, killed: new Set<string>() },
});

const given: Given = {
  pages: [{ name: 'en-001.txt', text: '', stories: [story] }],
  readers: [reader],
  poison: new Map([['photo.txt', 'binary']]),
  messages: [{ queue: 'alerts', body: 'x', refusal: 'wrong-shape' }],
};
const good: Found = {
  facts: {
    archived: new Map([['en-001.txt', new Set([story.title])]]),
    inbox: [],
    done: new Set(['en-001.txt']),
    quarantine: [{ what: 'photo.txt', reason: 'binary: this is a PNG image' }],
    dead: [{ what: 'x', reason: 'wrong-shape: not JSON' }],
    storyOf: new Map([[story.title, 'st_1']]),
    deliveries: [{ storyId: 'st_1', subscriberId: 'r1', name: 'st_1/1/r1', state: 'SENT' }],
    listed: new Set(),
    programs: [],
  },
  seen: seenOf([publish], [sent]),
  arrived: [{ to: 'marie@exemple.fr', text: '' }],
  swept: { pages: 0, articles: 0, deliveries: 0 },
  threw: [],
};
const broken = (found: Found): readonly string[] =>
  verdicts(given, found)
    .filter(({ problems }) => problems.length > 0)
    .map(({ promise }) => promise);
const withFacts = (facts: Partial<Found['facts']>): Found => ({
  ...good,
  facts: { ...good.facts, ...facts },
});
const unknown = [{ storyId: 'st_1', subscriberId: 'r1', name: 'st_1/1/r1', state: 'UNKNOWN' }];

describe('the judge of a soak', () => {
  test('finds nothing where all went well, and takes an unknown outcome that is listed', () => {
    expect(broken(good)).toEqual([]);
    const listed = withFacts({ deliveries: unknown, listed: new Set(['st_1/1/r1']) });
    expect(broken(listed)).toEqual([]);
  });

  test.each<[string, Found]>([
    ['every article is in the archive', withFacts({ archived: new Map() })],
    ['every page is done, none is left in the inbox', withFacts({ inbox: ['en-001.txt'] })],
    ['every alert is told to everybody whom it concerns', withFacts({ deliveries: [] })],
    ['what nobody knows is listed by vigie ops unknown', withFacts({ deliveries: unknown })],
    [
      'the quarantine has the poisonous, each with its reason, and no other',
      withFacts({ quarantine: [{ what: 'photo.txt', reason: 'empty: wrong' }] }),
    ],
    [
      'dead letters are the poisonous, each with its reason, and no other',
      withFacts({ dead: [{ what: 'x', reason: '' }] }),
    ],
    [
      'nobody is told what does not concern them',
      { ...good, seen: seenOf([{ ...publish, to: 'arn:r2' }], [sent]) },
    ],
    ['what SNS took arrived, and nothing else', { ...good, arrived: [] }],
    [
      'the sweep finds nothing that was left lying',
      { ...good, swept: { ...good.swept, deliveries: 1 } },
    ],
    ['no function throws', { ...good, threw: ['TypeError'] }],
  ])('notices where it does not hold: %s', (promise, found) => {
    expect(broken(found)).toContain(promise);
  });

  test('takes a double for explained only if at most one publish has no cause', () => {
    const taken = (changes: Partial<Publish>): Taken => ({
      publish: { ...publish, ...changes },
      ...{ storyId: 'st_1', reader },
    });
    const second = taken({ messageId: 'sns-2', worker: 'worker-notify-2' });
    const seen = seenOf([], [sent]);
    expect(judge([taken({}), second], seen)).toMatchObject({ extra: 1, isExplained: false });
    const cut = taken({ messageId: 'sns-2', fault: 'cut' });
    expect(judge([taken({}), cut], seen)).toMatchObject({ causes: ['fault'], isExplained: true });
    const slow = taken({ messageId: 'sns-2', fault: 'slow' });
    expect(judge([taken({}), slow], seen).isExplained).toBe(false);
    const died = { ...seen, killed: new Set(['worker-notify-2']) };
    expect(judge([taken({}), second], died)).toMatchObject({ causes: ['killed'] });
  });
});
