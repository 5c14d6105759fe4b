import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Decision,
  decideAlert,
  topicsFor,
  unfinished,
} from '../../../lambda/core/alert/decide.ts';
import type { About, Heard } from '../../../lambda/core/alert/heard.ts';
import {
  EMPTY_LEDGER,
  type Ledger,
  type LedgerAlert,
  type Told,
} from '../../../lambda/core/alert/ledger.ts';
import { subscriberWith } from '../../support/subscriber.ts';

const SEEN = '2026-11-23T21:05:00.000Z';
const EDITED = '2026-11-24T06:40:00.000Z';

const NONE: ReadonlySet<number> = new Set();

const inHeadline = (topic: string): Told => ({ topic, prominence: 3 });
const inBody = (topic: string): Told => ({ topic, prominence: 1 });
const heard = (changes: Partial<Heard> = {}): Heard => ({
  articleId: 'a1',
  textHash: 'first',
  at: SEEN,
  topics: [inHeadline('plant-reopening'), inBody('sanctions')],
  ...changes,
});

/** An article of one owner that says nothing but its topics. */
const decide = (ledger: Ledger, one: Heard, about: Partial<About> = {}): Decision =>
  decideAlert(ledger, one, { owner: 'site:a.example', isEdit: one.at !== SEEN, ...about });

const written = (ledger: Ledger, decision: Decision): Ledger => {
  if (decision.act === 'known') return ledger;
  const v = ledger.v + 1;
  const alerts = decision.act === 'add' ? { ...ledger.alerts, [v]: decision.alert } : ledger.alerts;
  return { ...decision.notes, v, alerts };
};

/** The ledger after these were decided, in this order. */
const ledgerOf = (...all: readonly Heard[]): Ledger =>
  all.reduce<Ledger>((ledger, one) => {
    const decision = decide(ledger, one);
    return written(ledger, decision);
  }, EMPTY_LEDGER);

describe('deciding on an article', () => {
  test('the first version is alert 1, with each topic at its own prominence', () => {
    expect(decide(EMPTY_LEDGER, heard())).toMatchObject({
      ...{ act: 'add', n: 1 },
      alert: { kind: 'alert', topics: [inHeadline('plant-reopening'), inBody('sanctions')] },
    });
  });

  test('heard again, it is known and not decided anew', () => {
    expect(decide(ledgerOf(heard()), heard())).toEqual({ act: 'known', n: 1 });
  });

  test('an edit that adds a topic tells of that topic alone', () => {
    const edit = heard({
      textHash: 'second',
      at: EDITED,
      topics: [inHeadline('plant-reopening'), inBody('acquisition')],
    });
    expect(decide(ledgerOf(heard()), edit)).toMatchObject({
      ...{ act: 'add', n: 2 },
      alert: { kind: 'update', at: EDITED, topics: [inBody('acquisition')] },
    });
  });

  test('an edit that lifts a topic into the headline tells of it; one that lowers it does not', () => {
    const lifted = heard({ textHash: 'second', at: EDITED, topics: [inHeadline('sanctions')] });
    expect(decide(ledgerOf(heard()), lifted)).toMatchObject({
      act: 'add',
      alert: { topics: [inHeadline('sanctions')] },
    });
    const lowered = heard({ textHash: 'second', at: EDITED, topics: [inBody('plant-reopening')] });
    const reason = 'update without new facts';
    expect(decide(ledgerOf(heard()), lowered)).toMatchObject({ act: 'none', reason });
  });

  test('an edit that meets nothing any more says so', () => {
    const edit = heard({ textHash: 'second', topics: [] });
    const reason = 'no topic matches any more';
    expect(decide(ledgerOf(heard()), edit)).toMatchObject({ act: 'none', reason });
  });

  test('two versions that alternate are told of twice at most', () => {
    const second = heard({ textHash: 'second', topics: [inHeadline('sanctions')] });
    const { alerts } = ledgerOf(heard(), second, heard(), second, heard());
    expect(Object.keys(alerts)).toHaveLength(2);
  });

  const told = fc.record({
    topic: fc.constantFrom('a', 'b', 'c'),
    prominence: fc.constantFrom(1 as const, 2 as const, 3 as const),
  });
  const version = fc.record({
    textHash: fc.constantFrom('1', '2', '3', '4'),
    topics: fc.uniqueArray(told, { selector: (one) => one.topic }),
  });
  test('whatever versions come in whatever order, no reader is told twice, and none who asked is missed', () => {
    fc.assert(
      fc.property(
        fc.array(version, { maxLength: 8 }),
        fc.constantFrom(1 as const, 2 as const, 3 as const),
        fc.subarray(['a', 'b', 'c']),
        (versions, min, topics) => {
          // A text has one hash: the first of each is the version.
          const first = new Map(versions.map((one) => [one.textHash, one] as const).reverse());
          const ledger = ledgerOf(
            ...versions.map(({ textHash }) => heard({ ...first.get(textHash), textHash })),
          );
          const reader = subscriberWith({ min, topics, since: SEEN });
          const numbers = Object.keys(ledger.alerts).map(Number);
          const told = new Set<number>();
          for (const n of numbers) if ('topics' in topicsFor(ledger, n, reader, told)) told.add(n);
          const times = told.size;
          const isConcerned = [...first.values()].some((one) =>
            one.topics.some((t) => topics.includes(t.topic) && t.prominence >= min),
          );
          expect(times).toBe(isConcerned ? 1 : 0);
        },
      ),
    );
  });
});

describe('who an alert is for', () => {
  const ledger = ledgerOf(heard());
  const marie = subscriberWith({ topics: ['plant-reopening', 'sanctions'], min: 1, since: SEEN });

  test('a reader gets the topics that were asked for', () => {
    expect(topicsFor(ledger, 1, marie, NONE)).toEqual({
      topics: heard().topics,
      kind: 'alert',
    });
    expect(topicsFor(ledger, 1, { ...marie, topics: ['sanctions'] }, NONE)).toEqual({
      topics: [inBody('sanctions')],
      kind: 'alert',
    });
  });

  test("headlines only means each topic's own headline", () => {
    const headlines = { ...marie, min: 3 } as const;
    expect(topicsFor(ledger, 1, headlines, NONE)).toEqual({
      topics: [inHeadline('plant-reopening')],
      kind: 'alert',
    });
    expect(topicsFor(ledger, 1, { ...headlines, topics: ['sanctions'] }, NONE)).toEqual({
      not: 'below prominence',
    });
    expect(topicsFor(ledger, 1, { ...marie, topics: ['layoffs'] }, NONE)).toEqual({
      not: 'not asked for',
    });
  });

  test('an alert older than the subscription is not for it', () => {
    expect(topicsFor(ledger, 1, { ...marie, since: EDITED }, NONE)).toEqual({
      not: 'older than the subscription',
    });
  });

  test('who has left gets nothing', () => {
    expect(topicsFor(ledger, 1, undefined, NONE)).toEqual({ not: 'unsubscribed' });
  });

  describe('of a story that was told before', () => {
    const edit = heard({ textHash: 'second', at: EDITED, topics: [inHeadline('sanctions')] });
    const both = ledgerOf(heard(), edit);
    const change = (alert: Partial<LedgerAlert>): Ledger => {
      const second = both.alerts[2];
      if (!second) throw new Error('There is an alert 2');
      return { ...both, alerts: { ...both.alerts, 2: { ...second, ...alert } } };
    };
    const new2 = { topics: [inHeadline('sanctions')] };

    test('who was told is not told again; who was not is told as of a new one', () => {
      expect(topicsFor(both, 2, marie, new Set([1]))).toEqual({ not: 'story already told' });
      expect(topicsFor(both, 2, marie, NONE)).toEqual({ ...new2, kind: 'alert' });
    });

    test('who was told hears of new facts as an update, wherever their topic stands now', () => {
      const updated = change({ news: ['EUR 40000000'] });
      const headlines = { ...marie, min: 3 } as const;
      expect(topicsFor(updated, 2, marie, new Set([1]))).toEqual({ ...new2, kind: 'update' });
      const lower = change({ news: ['EUR 40000000'], topics: [inBody('sanctions')] });
      expect(topicsFor(lower, 2, headlines, new Set([1]))).toMatchObject({ kind: 'update' });
      expect(topicsFor(lower, 2, headlines, NONE)).toEqual({ not: 'below prominence' });
    });

    test('only who was told of what a correction takes back hears of it', () => {
      const corrected = change({ kind: 'correction', corrects: [1] });
      expect(topicsFor(corrected, 2, marie, new Set([1]))).toEqual({ ...new2, kind: 'correction' });
      expect(topicsFor(corrected, 2, marie, NONE)).toEqual({ not: 'never told of it' });
    });
  });
});

test('an alert is unfinished until it is fanned out', () => {
  const ledger = ledgerOf(heard());
  expect(unfinished(ledger, 'a1')).toEqual([1]);
  expect(unfinished(ledger, 'b7')).toEqual([]);
  const alert = ledger.alerts[1];
  if (!alert) throw new Error('There is an alert 1');
  expect(unfinished({ v: 1, alerts: { 1: { ...alert, fanned: true } } }, 'a1')).toEqual([]);
});
