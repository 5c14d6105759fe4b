import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  factsNews,
  type NewsFacts,
  publishersNews,
  readNews,
  withFacts,
} from '../../../lambda/core/alert/news.ts';
import { told } from '../story/told.ts';

const facts = (title: string, aspects: Readonly<Record<string, string>> = {}): NewsFacts => ({
  ...told({ lang: 'fr', title, text: '' }).facts,
  aspects,
});

describe('what is new', () => {
  const first = facts("Renault signe un contrat d'électricité de 350 MW avec Voltalia");
  const known = withFacts(undefined, first);

  test('is an amount that no alert told', () => {
    const price = facts("Renault et Voltalia : le contrat vaut 120 millions d'euros");
    expect(factsNews(known, price)).toEqual(['EUR 120000000']);
    expect(factsNews(known, facts('Renault va acheter 350 MW à Voltalia'))).toEqual([]);
  });

  test('is an aspect that no alert told, but not an earlier one told again', () => {
    const signed = withFacts(known, facts('Contrat signé', { 'energy-contract': 'signed' }));
    const cancelled = facts('Contrat annulé', { 'energy-contract': 'cancelled' });
    expect(factsNews(signed, cancelled)).toEqual(['energy-contract: signed → cancelled']);
    const all = withFacts(signed, cancelled);
    expect(factsNews(all, facts('Contrat signé', { 'energy-contract': 'signed' }))).toEqual([]);
  });

  test('is a toll that rose', () => {
    const before = withFacts(undefined, facts('Explosion à Toulouse : 12 morts'));
    expect(factsNews(before, facts('Explosion à Toulouse : 15 morts'))).toEqual(['12 → 15']);
  });

  const some: fc.Arbitrary<NewsFacts> = fc
    .record({
      megawatts: fc.integer({ min: 1, max: 900 }),
      euros: fc.integer({ min: 1, max: 900 }),
      jobs: fc.integer({ min: 20, max: 900 }),
      aspect: fc.option(fc.constantFrom('signed', 'cancelled', 'postponed')),
    })
    .map(({ megawatts, euros, jobs, aspect }) =>
      facts(
        `Contrat de ${megawatts} MW pour ${euros} millions d'euros, ${jobs} postes`,
        aspect === null ? {} : { topic: aspect },
      ),
    );

  test('is told once: what was told is not new, and nothing is new beside itself', () => {
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 6 }), (articles) => {
        const all = articles.reduce<ReturnType<typeof withFacts> | undefined>(
          (known, one) => withFacts(known, one),
          undefined,
        );
        for (const one of articles) expect(factsNews(all, one)).toEqual([]);
      }),
    );
  });

  test('can be read, whatever it is', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        for (const text of factsNews(withFacts(undefined, one), other))
          expect(readNews(text)?.kind).toMatch(/aspect|amount|count/);
      }),
    );
    expect(readNews('sanctions: reported → eased')).toEqual({
      ...{ kind: 'aspect', topic: 'sanctions', from: 'reported', to: 'eased' },
    });
    expect(readNews('EUR 1.5')).toEqual({ kind: 'amount', unit: 'EUR', value: 1.5 });
    expect(readNews('12, 13 → 15')).toEqual({ kind: 'count', from: [12, 13], to: 15 });
    expect(readNews(publishersNews(4))).toEqual({ kind: 'publishers', count: 4 });
    expect(readNews('what is this')).toBeUndefined();
  });
});
