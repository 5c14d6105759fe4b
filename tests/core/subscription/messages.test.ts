import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { septets } from '../../../lambda/core/alert/gsm7.ts';
import {
  codeSms,
  testEmail,
  testSms,
  type Words,
  welcomeEmail,
  welcomeSms,
} from '../../../lambda/core/subscription/messages.ts';
import { subscriberWith } from '../../support/subscriber.ts';

const TITLES: Record<string, string> = {
  sanctions: 'Sanctions',
  'plant-reopening': "Réouvertures d'usines",
  'energy-contract': "Contrats d'énergie",
};
const LINK =
  'https://abcdefghij.execute-api.eu-west-3.amazonaws.com/leave?s=k3v9x2m7qa.abcde.0123456789abcdefghjk';
const words = (lang: 'fr' | 'en', leaveUrl?: (id: string) => string): Words => ({
  lang,
  titleOf: (id) => TITLES[id] ?? id,
  ...(leaveUrl ? { leaveUrl } : {}),
});
const marie = subscriberWith({ guarded: true });
const phone = subscriberWith({ channel: 'sms', address: '+33639980001' });

describe.each(['fr', 'en'] as const)('in %s', (lang) => {
  test.each([
    ['welcome', welcomeEmail],
    ['test', testEmail],
  ] as const)('the %s mail keeps to what SNS and mail programs allow', (_, write) => {
    for (const own of [words(lang), words(lang, () => LINK)]) {
      const { subject, body } = write(marie, own);
      expect(subject).toMatch(/^Vigie: [\x20-\x7e]{1,90}$/);
      for (const line of body.split('\n'))
        if (!line.includes('https://')) expect(line.length).toBeLessThanOrEqual(72);
      expect(body).toContain("Sanctions, Réouvertures d'usines");
      expect(body).toContain('Europe/Paris');
    }
  });

  test.each([
    ['code', codeSms('012345', lang)],
    ['test', testSms(lang)],
    ['welcome', welcomeSms(phone, words(lang))],
    [
      'welcome with a link',
      welcomeSms(
        phone,
        words(lang, () => LINK),
      ),
    ],
  ])('the %s SMS is one GSM-7 part', (_, text) => {
    expect(septets(text)).toBeLessThanOrEqual(160);
    expect(text).toMatch(/^Vigie: /);
  });
});

test('the welcome says what comes, when, and how to leave', () => {
  expect(
    welcomeEmail(
      marie,
      words('fr', () => LINK),
    ).body,
  ).toBe(`À partir de maintenant, marie@exemple.fr reçoit les alertes de Vigie.

Vos sujets  Sanctions, Réouvertures d'usines
Place       quand les mots sont dans le titre
Rythme      à chaque nouvelle histoire, une seule fois, avec la phrase
            qui le prouve
Heures      Europe/Paris

Pour arrêter, maintenant ou plus tard :
${LINK}

Le lien « unsubscribe » qu'AWS ajoute ci-dessous demande un compte AWS :
il ne vous sert pas.
`);
});

test('it warns where the unsubscribe link of AWS works for everybody', () => {
  const open = subscriberWith();
  expect(welcomeEmail(open, words('en')).body.replace(/\n/g, ' ')).toContain(
    'unsubscribes you as soon as it is opened',
  );
  expect(welcomeEmail(marie, words('en')).body.replace(/\n/g, ' ')).toContain(
    'asks for an AWS account',
  );
});

test('the code SMS holds the code together, for telephones that fill it in', () => {
  expect(codeSms('012345', 'fr')).toContain(' 012345,');
});

test('the welcome SMS names the link if there is room, and counts the topics that have none', () => {
  expect(welcomeSms(phone, words('fr'))).toBe(
    "Vigie: vous recevrez ici les alertes Sanctions, Réouvertures d'usines. Pour arreter: répondez STOP, ou demandez à qui vous a inscrit.",
  );
  expect(
    welcomeSms(
      subscriberWith({ topics: ['sanctions'] }),
      words('en', () => 'https://v.example/leave?s=x'),
    ),
  ).toBe('Vigie: you will get alerts here on Sanctions. Stop: https://v.example/leave?s=x');
  const many = subscriberWith({
    topics: Array.from({ length: 40 }, (_, n) => `topic-number-${n}`),
  });
  expect(welcomeSms(many, words('en'))).toMatch(/topic-number-0, .* and \d+ more topics\. To end/);
});

test('whatever the titles, the SMS are one part and say how to leave', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), {
        minLength: 1,
        maxLength: 8,
      }),
      (titles) => {
        const own: Words = { lang: 'fr', titleOf: (id) => titles[Number(id)] ?? id };
        const text = welcomeSms(subscriberWith({ topics: titles.map((_, n) => String(n)) }), own);
        expect(septets(text)).toBeLessThanOrEqual(160);
        expect(text).toContain('STOP');
      },
    ),
  );
});
