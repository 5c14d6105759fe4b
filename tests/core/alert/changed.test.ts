import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeLines } from '../../../lambda/core/alert/changed.ts';
import { emailOf } from '../../../lambda/core/alert/email.ts';
import { smsOf } from '../../../lambda/core/alert/sms.ts';
import { subjectOf } from '../../../lambda/core/alert/subject.ts';
import { alert, EN, FR } from './sample.ts';

const update = alert({
  ...{ kind: 'update', publishers: 2, toldAt: '2026-11-23T21:05:40Z' },
  news: ['energy-contract: announced → signed', 'W 420000000'],
});
const correction = alert({ kind: 'correction', toldAt: '2026-11-23T21:05:40Z' });

describe('an update', () => {
  test('says first what changed, and since when', () => {
    expect(changeLines(update, FR)).toEqual([
      'Nouveau depuis la première alerte, lundi 23 nov. 2026 à 22:05 (Paris) :',
      '  - état : signature (était : annonce)',
      '  - chiffre : 420 MW',
    ]);
    expect(changeLines(update, EN).slice(1)).toEqual([
      '  - status: signed (was: announced)',
      '  - figure: 420 MW',
    ]);
  });

  test.each([
    ['EUR 1200000000', '1,2 Md EUR', '1.2 bn EUR'],
    ['EUR 40000000', '40 M EUR', '40 m EUR'],
    ['MONEY 300', '300', '300'],
    ['% 3.5', '3,5 %', '3.5 %'],
    ['Wh 1000000000000', '1 TWh', '1 TWh'],
    ['12, 13 → 15', '15 (était : 12, 13)', '15 (was: 12, 13)'],
    ['publishers 4', '4 éditeurs indépendants', '4 independent publishers'],
    ['sanctions: reported → eased', 'levée ou allègement', 'eased or lifted'],
  ])('%s is %s, %s', (news, fr, en) => {
    const view = { ...update, news: [news] };
    expect(changeLines(view, FR)[1]).toMatch(new RegExp(`${fr.replace(/[()]/g, '\\$&')}$`));
    expect(changeLines(view, EN)[1]).toMatch(new RegExp(`${en.replace(/[()]/g, '\\$&')}$`));
  });

  test('has it in its subject and its SMS too, and how many publishers there are', () => {
    expect(subjectOf(update, FR)).toBe(
      '[Suite 6B4K] etat : signature (etait : annonce) - Arcelor rouvre son usine de Florange',
    );
    expect(smsOf(update, EN).text).toMatch(/^Update, .*\(status: signed/);
    expect(emailOf(update, FR).body).toContain(
      'Éditeurs    2, le premier vu lundi 23 nov. 2026 à 22:05 (Paris)',
    );
  });
});

describe('a correction', () => {
  test('says first what to forget, then what the alert quoted', () => {
    const { subject, body } = emailOf(correction, FR);
    expect(subject).toBe(
      '[Rectification 6B4K] A ne plus retenir : Arcelor rouvre son usine de Florange',
    );
    expect(body.replaceAll('\n', ' ')).toMatch(
      /^À ne plus retenir : la source a changé son texte depuis l'alerte du lundi 23 nov\. 2026 à 22:05 \(Paris\)\. Vigie n'y trouve plus : Réouverture d'usine\. {2}L'alerte citait : {2}Réouverture/,
    );
    expect(smsOf(correction, EN).text).toMatch(/^Correction, .*\(Please forget\): Arcelor/);
  });
});

test('a story that is new has no such lines', () => {
  expect(changeLines(alert({ news: ['W 1'] }), FR)).toEqual([]);
});

test('whatever is new, a subject and an SMS keep their size', () => {
  const word = fc.stringMatching(/^[a-z-]{1,60}$/);
  const news = fc.oneof(
    fc.tuple(word, word, word).map(([topic, from, to]) => `${topic}: ${from} → ${to}`),
    fc.double({ min: 0, max: 1e15, noNaN: true }).map((value) => `EUR ${value}`),
    fc.array(fc.nat(), { minLength: 1, maxLength: 30 }).map((all) => `${all.join(', ')} → 7`),
    fc.string(),
  );
  fc.assert(
    fc.property(news, fc.constantFrom(FR, EN), (text, wording) => {
      const view = { ...update, news: [text] };
      expect(subjectOf(view, wording)).toMatch(/^[ -~]{1,99}$/);
      expect(smsOf(view, wording).units).toBeLessThanOrEqual(160);
      for (const line of changeLines(view, wording)) expect(line.length).toBeLessThanOrEqual(72);
    }),
  );
});
