/** Deciding on the second and later articles of a story: each decision with its reason. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Decision, decideAlert } from '../../../lambda/core/alert/decide.ts';
import type { About, Heard, HeardTopic } from '../../../lambda/core/alert/heard.ts';
import { EMPTY_LEDGER, type Ledger, ownersOf } from '../../../lambda/core/alert/ledger.ts';
import type { AlertRules } from '../../../lambda/core/alert/rules.ts';
import { told } from '../story/told.ts';

const START = Date.parse('2026-11-23T21:05:00.000Z');
const hour = (hours: number): string => new Date(START + hours * 3_600_000).toISOString();

const meets = (rules?: Partial<AlertRules>, prominence: HeardTopic['prominence'] = 3) =>
  ({ topic: 'energy-contract', prominence, ...(rules ? { rules } : {}) }) as const;

type Said = {
  readonly id: string;
  readonly owner: string;
  readonly title?: string;
  readonly aspect?: string;
  readonly hours?: number;
  readonly topics?: readonly HeardTopic[];
  readonly about?: Partial<About>;
};

const TITLE = "Renault signe un contrat d'électricité de 350 MW avec Voltalia";

const decide = (ledger: Ledger, said: Said): Decision => {
  const { id, owner, title = TITLE, aspect, hours = 0, topics = [meets()], about } = said;
  const { facts } = told({ lang: 'fr', title, text: '' });
  const aspects = aspect === undefined ? {} : { 'energy-contract': aspect };
  const heard: Heard = { articleId: id, textHash: title, at: hour(hours), topics };
  return decideAlert(ledger, heard, {
    ...{ owner, isEdit: false, facts: { ...facts, aspects } },
    ...about,
  });
};

const written = (ledger: Ledger, decision: Decision): Ledger => {
  if (decision.act === 'known') return ledger;
  const v = ledger.v + 1;
  const alerts = decision.act === 'add' ? { ...ledger.alerts, [v]: decision.alert } : ledger.alerts;
  return { ...decision.notes, v, alerts };
};

const ledgerOf = (...all: readonly Said[]): Ledger =>
  all.reduce((ledger, said) => written(ledger, decide(ledger, said)), EMPTY_LEDGER);

const first: Said = { id: 'a1', owner: 'site:a.example', aspect: 'signed' };

describe('another article of a story', () => {
  const none = (reason: string) => ({ act: 'none', reason });

  test('of the same owner says nothing new', () => {
    const again = { ...first, id: 'a2' };
    expect(decide(ledgerOf(first), again)).toMatchObject(none('same publisher'));
  });

  test('of another owner is already told, and counts', () => {
    const other = { ...first, id: 'b1', owner: 'site:b.example' };
    const decision = decide(ledgerOf(first), other);
    expect(decision).toMatchObject(none('already told'));
    expect(ownersOf(written(ledgerOf(first), decision))).toEqual([
      ...['site:a.example', 'site:b.example'],
    ]);
  });

  test('with a new number, or another aspect, is an update that says what changed', () => {
    const more = { ...first, id: 'b1', owner: 'site:b.example', hours: 5 };
    const title = 'Renault et Voltalia portent leur contrat à 420 MW';
    expect(decide(ledgerOf(first), { ...more, title })).toMatchObject({
      alert: { kind: 'update', news: ['W 420000000'], publishers: 2, at: hour(5) },
    });
    expect(decide(ledgerOf(first), { ...more, aspect: 'cancelled' })).toMatchObject({
      alert: { kind: 'update', news: ['energy-contract: signed → cancelled'] },
    });
  });

  test('is an update when three more owners tell it, and then only when twice as many do', () => {
    const many = Array.from({ length: 16 }, (_, i): Said => {
      return { ...first, id: `b${i}`, owner: `site:${i}.example`, hours: i };
    });
    const { alerts } = ledgerOf(first, ...many);
    const news = Object.values(alerts).map((alert) => alert.news ?? []);
    expect(news).toEqual([[], ['publishers 4'], ['publishers 8'], ['publishers 16']]);
  });

  test('within the cooldown waits, unless an aspect changed; what was not told is still new after it', () => {
    const topics = [meets({ cooldownH: 6 })];
    const more = { ...first, id: 'b1', owner: 'site:b.example', topics };
    const title = 'Renault et Voltalia portent leur contrat à 420 MW';
    const cooling = decide(ledgerOf(first), { ...more, title, hours: 5 });
    expect(cooling).toMatchObject(none('cooldown'));
    expect(decide(ledgerOf(first), { ...more, aspect: 'cancelled', hours: 5 })).toMatchObject({
      alert: { kind: 'update' },
    });
    const later = { ...more, title, id: 'b2', hours: 7 };
    expect(decide(written(ledgerOf(first), cooling), later)).toMatchObject({
      alert: { news: ['W 420000000'] },
    });
  });

  test('that says it was published too long ago is not told, if the topic says so', () => {
    const old = { ...first, about: { published: hour(-200) } };
    const week = { ...old, topics: [meets({ maxAgeH: 168 })] };
    expect(decide(EMPTY_LEDGER, week)).toMatchObject(none('too old'));
    expect(decide(EMPTY_LEDGER, old)).toMatchObject({ act: 'add' });
    const fresh = { ...week, about: { published: hour(-100) } };
    expect(decide(EMPTY_LEDGER, fresh)).toMatchObject({ act: 'add' });
  });

  test('told first in a version that an edit took back is not told after the edit', () => {
    const edit = { ...first, title: 'autre', hours: 1, topics: [], about: { isEdit: true } };
    const decision = decide(EMPTY_LEDGER, edit);
    expect(decision).toMatchObject(none('no topic matches any more'));
    expect(decide(written(EMPTY_LEDGER, decision), first)).toMatchObject(
      none('superseded by an edit'),
    );
  });
});

const said: fc.Arbitrary<Said> = fc.record({
  id: fc.constantFrom('a1', 'a2', 'b1', 'c1', 'd1'),
  owner: fc.constantFrom('site:a', 'site:b', 'site:c', 'site:d', 'site:e'),
  title: fc.constantFrom(TITLE, 'Renault et Voltalia : 420 MW', "Voltalia : 30 millions d'euros"),
  aspect: fc.constantFrom('signed', 'cancelled'),
  hours: fc.integer({ min: 0, max: 48 }),
});

test('every story is told once as new, and nothing new is told twice', () => {
  fc.assert(
    fc.property(fc.array(said, { minLength: 1, maxLength: 12 }), (all) => {
      const alerts = Object.values(ledgerOf(...all).alerts);
      expect(alerts.map(({ kind }) => kind).filter((kind) => kind === 'alert')).toHaveLength(1);
      const news = alerts.flatMap((alert) => alert.news ?? []);
      const amounts = news.filter((text) => /^(W|EUR) /.test(text));
      expect(new Set(amounts).size).toBe(amounts.length);
      for (const alert of alerts.slice(1)) expect(alert.news?.length).toBeGreaterThan(0);
    }),
  );
});
