import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whyOf } from '../../../lambda/core/alert/digest.ts';
import { digestEmailOf } from '../../../lambda/core/alert/digest-email.ts';
import { digestSmsOf } from '../../../lambda/core/alert/digest-sms.ts';
import type { DigestView } from '../../../lambda/core/alert/digest-view.ts';
import { septets } from '../../../lambda/core/alert/gsm7.ts';
import type { Wording } from '../../../lambda/core/alert/view.ts';
import { columns } from '../../../lambda/core/alert/wrap.ts';
import { alert, match, quote } from './sample.ts';

const PARIS = {
  ...{ timeZone: 'Europe/Paris', leaveUrl: 'https://veille.example/leave?s=abc' },
  awsUnsubscribe: 'refused',
} as const;
const FR: Wording = { lang: 'fr', ...PARIS };
const EN: Wording = { lang: 'en', ...PARIS };

const moskvich = alert({
  ...{ ref: '7K2P', source: 'Dépêches du soir', publishers: 3, published: '2026-11-23T21:05:00Z' },
  title: "Auto: Russie relance la fabrication de voitures dans l'ancienne fabricant de Renault",
  url: 'https://depeches.example/moskvitch',
  matches: [
    match({
      quotes: [
        quote(
          "Auto: Russie *relance* la *fabrication* de voitures dans l'ancienne fabricant de Renault",
        ),
      ],
    }),
    match({ topic: 'sanctions', topicTitle: 'Sanctions', zone: 'body', prominence: 1 }),
  ],
});
const acquisition = { topic: 'acquisition', topicTitle: 'Acquisitions' } as const;
const nissan = alert({
  ...{ ref: '3D8M', articleKind: 'excerpt', title: 'Nissan rachète un spécialiste des batteries' },
  matches: [
    match({
      ...{ ...acquisition, aspect: 'announced', zone: 'lead' },
      quotes: [quote('Un accord pour *acquérir* la *majorité du capital* de VEJ')],
    }),
  ],
});
const voltalia = alert({
  ...{ ref: '5TQ1', kind: 'update', title: 'Renault et Voltalia portent leur contrat à 420 MW' },
  matches: [match(acquisition)],
});

const day: DigestView = {
  ...{ why: 'daily digest', dueAt: '2026-11-24T06:30:00.000Z', since: '2026-11-23T06:30:00.000Z' },
  ...{ topics: 4, told: [moskvich, voltalia, nissan] },
  held: [{ ref: '2WX7', title: 'La production reprend', reason: 'same publisher', count: 3 }],
  sources: {
    watched: 42,
    troubled: [
      {
        ...{ name: "Journal de l'Auto", state: 'failing', since: '2026-11-22T17:00:00Z' },
        ...{ reason: 'HTTP 404', nextTry: '2026-11-24T08:00:00Z' },
      },
    ],
  },
};
const nothing: DigestView = {
  ...{ ...day, told: [], held: [] },
  sources: { watched: 42, troubled: [] },
};

describe('a daily digest by email', () => {
  test('leads with what is new, by topic, then says what was held back and what fails', () => {
    const { subject, body } = digestEmailOf(day, FR);
    expect(subject).toBe(
      "Vigie, mardi 24 nov.: 2 nouvelles, 1 suite (Acquisitions, Reouverture d'usine)",
    );
    expect(body).toBe(`2 nouvelles, 1 suite depuis lundi 23 nov. à 07:30 ; 1 histoire retenue ;
1 source en panne.

ACQUISITIONS (2)
  3D8M  Nissan rachète un spécialiste des batteries
        dans le premier paragraphe ; annonce ; extrait ; 1 éditeur ;
        lorraine.txt, lue lundi 23 nov. à 22:05
        « Un accord pour *acquérir* la *majorité du capital* de VEJ »

  5TQ1  Suite : Renault et Voltalia portent leur contrat à 420 MW
        dans le titre ; 1 éditeur ; lorraine.txt, lue lundi 23 nov. à
        22:05
        « Arcelor *rouvre* son *usine* de Florange »

RÉOUVERTURE D'USINE (1)
  7K2P  Auto: Russie *relance* la *fabrication* de voitures dans
        l'ancienne fabricant de Renault
        dans le titre ; aussi Sanctions ; 3 éditeurs ; Dépêches du soir,
        lundi 23 nov. à 22:05
        https://depeches.example/moskvitch

RETENUES, sans alerte (1)
  2WX7  La production reprend
        3 articles : reprise par un site du même éditeur

SOURCES (42)
  Journal de l'Auto : en panne depuis dimanche 22 nov. à 18:00 (HTTP
    404, prochain essai mardi 24 nov. à 09:00)

Ne plus recevoir ces alertes :
https://veille.example/leave?s=abc

Le lien « unsubscribe » qu'AWS ajoute ci-dessous demande un compte AWS :
utilisez plutôt celui qui précède.
`);
  });

  test('says so when there is nothing', () => {
    const { subject, body } = digestEmailOf(nothing, EN);
    expect(subject).toBe('Vigie, Tuesday 24 Nov: nothing new (42 sources read)');
    expect(body).toContain('Nothing new since Monday 23 Nov at 07:30 on your 4 topics.\n');
    expect(body).toContain('SOURCES (42)\n  none failing\n');
  });

  test('says which sources come through again, and since when they did not', () => {
    const back = {
      ...{ name: 'Le Progrès', state: 'silent' as const, since: '2026-11-21T08:00:00Z' },
      at: '2026-11-23T17:00:00Z',
    };
    const { body } = digestEmailOf(
      { ...nothing, sources: { watched: 42, troubled: [], recovered: [back] } },
      FR,
    );
    expect(body.replace(/\s+/g, ' ')).toContain(
      'aucune en panne Le Progrès : lue de nouveau depuis lundi 23 nov. à 18:00 (muette depuis samedi 21 nov. à 09:00)',
    );
    const { sources: _, ...blind } = nothing;
    expect(digestEmailOf(blind, FR).subject).toBe('Vigie, mardi 24 nov.: rien de nouveau');
  });

  test('sets corrections apart, and shows a reason without words of ours as it is', () => {
    const { body } = digestEmailOf(
      {
        ...day,
        told: [alert({ ref: '8HB2', kind: 'correction', title: 'Pas de rachat' })],
        held: [{ ref: '2WX7', title: 'Autre', reason: 'of another kind', count: 1 }],
      },
      FR,
    );
    expect(body).toContain(
      'RECTIFICATIONS (1)\n  8HB2  Pas de rachat\n        À ne plus retenir\n',
    );
    expect(body).toContain('        of another kind\n');
    expect(body).toMatch(/^1 rectification depuis/);
  });

  test('says of an update what it adds', () => {
    const news = ['W 420000000', 'acquisition: announced → signed'];
    const { body } = digestEmailOf({ ...day, told: [{ ...voltalia, news }] }, FR);
    expect(body).toContain(`Suite : Renault et Voltalia portent leur contrat à 420 MW
        - chiffre : 420 MW
        - état : signature (était : annonce)
        dans le titre`);
  });

  test('shows many: the first with their sentence, each by its headline, within what SNS takes', () => {
    const told = Array.from({ length: 500 }, (_, at) => ({ ...moskvich, ref: `R${at}` }));
    const held = Array.from({ length: 30 }, () => ({ ...day.held[0], ref: 'H' }) as never);
    const { subject, body } = digestEmailOf({ ...day, told, held }, FR);
    for (const { ref } of told) expect(body).toContain(`  ${ref.padEnd(6)}`);
    expect(body.match(/3 éditeurs/g)).toHaveLength(60);
    expect(body).toContain('... et 20 de plus');
    expect(subject.length).toBeLessThan(100);
    // Amazon SNS: 256 KB a message.
    expect(new TextEncoder().encode(body).length).toBeLessThan(200_000);
  });
});

describe('the message of what waited', () => {
  test('during quiet hours names them', () => {
    const { subject, body } = digestEmailOf({ ...day, why: 'quiet hours', held: [] }, FR);
    expect(subject).toBe("Vigie: 3 alertes de vos heures calmes (retenues jusqu'a 07:30)");
    expect(body).toMatch(
      /^3 alertes retenues pendant vos heures calmes, jusqu'à 07:30 \(Paris\)\./,
    );
  });

  test('in a burst counts by topic', () => {
    const { subject, body } = digestEmailOf({ ...day, why: 'burst', held: [] }, EN);
    expect(subject).toBe("Vigie: 3 alerts at once: Acquisitions 2, Reouverture d'usine 1");
    expect(body).toMatch(/^3 more alerts within a minute: here they are in one message/);
  });

  test('is called by the day where the day’s digest tells it too', () => {
    expect(whyOf(['burst', 'daily digest'])).toBe('daily digest');
    expect(whyOf(['burst', 'quiet hours'])).toBe('quiet hours');
    expect(whyOf([])).toBe('daily digest');
  });
});

describe('a digest by SMS', () => {
  test('has the counts and the foremost, one of each topic first', () => {
    expect(digestSmsOf(day, FR).text).toBe(
      "Vigie 24/11: 2 nouvelles, 1 suite. Acquisitions: Nissan rachète un spécialiste des... (3D8M) Réouverture d'usine: Auto: Russie relance la... (7K2P) +1",
    );
    expect(digestSmsOf(nothing, EN).text).toBe(
      'Vigie 24 Nov: nothing new since 23 Nov 07:30, 42 sources read.',
    );
  });

  test('names headlines in Latin letters before others, and Cyrillic ones where there are no others', () => {
    const russian = { ...nissan, ref: '8HB2', title: 'ЕС ввёл новые санкции', lang: 'ru' };
    const mixed = digestSmsOf({ ...day, told: [russian, moskvich] }, FR);
    expect([mixed.encoding, mixed.text]).toEqual(['gsm7', expect.stringMatching(/7K2P\) \+1$/)]);
    const alone = digestSmsOf({ ...day, told: [russian] }, FR);
    expect([alone.encoding, alone.text]).toEqual(['ucs2', expect.stringContaining('ЕС ввёл')]);
  });
});

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.constantFrom(
    '',
    'Прибыль выросла на 100 000',
    '株式会社が工場を再開',
    'a'.repeat(300),
    '« l’été » …',
  ),
);
const story = fc.record({ title: text, source: text, topic: text, sentence: text }).map((given) =>
  alert({
    ...{ ref: '7K2P', title: given.title, source: given.source },
    matches: [match({ topicTitle: given.topic, quotes: [quote(`${given.sentence} *x*`)] })],
  }),
);
const views = fc
  .record({
    told: fc.array(story, { maxLength: 8 }),
    why: fc.constantFrom('daily digest', 'quiet hours', 'burst'),
    held: fc.array(
      fc.record({
        ...{ title: text, reason: text, ref: fc.constant('2WX7') },
        count: fc.integer({ min: 1, max: 99 }),
      }),
      { maxLength: 3 },
    ),
  })
  .map((given): DigestView => ({ ...day, ...given }) as DigestView);

test.each(['fr', 'en'] as const)(
  'whatever it tells, in %s, it keeps to what SNS and phones take',
  (lang) => {
    fc.assert(
      fc.property(views, (view) => {
        const wording = { ...FR, lang };
        const { subject, body } = digestEmailOf(view, wording);
        expect(subject).toMatch(/^[\x20-\x7e]{1,99}$/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be in a mail.
        expect(body).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
        for (const line of body.split('\n'))
          if (!line.includes('://')) expect(columns(line)).toBeLessThanOrEqual(72);
        const sms = digestSmsOf(view, wording);
        if (sms.encoding === 'gsm7') expect(septets(sms.text) ?? 999).toBeLessThanOrEqual(160);
        else expect(sms.text.length).toBeLessThanOrEqual(70);
        expect(sms.text).toContain('Vigie');
      }),
      { numRuns: 150 },
    );
  },
);
