import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emailOf } from '../../../lambda/core/alert/email.ts';
import { columns } from '../../../lambda/core/alert/wrap.ts';
import { alert, EN, FR, match, quote } from './sample.ts';

const LEAVE = 'https://veille.example/abonnement?s=4fQ9';

describe('the mail of an alert', () => {
  test('reads like this, with two topics, no date and a leave link', () => {
    const view = alert({
      title: 'Arcelor rouvre son usine de Florange',
      matches: [
        match({
          topic: 'energy-contract',
          topicTitle: "Contrat d'énergie",
          zone: 'body',
          prominence: 1,
          aspect: 'ten-years',
          quotes: [
            quote(
              "Pour l'alimenter, le groupe a *conclu* avec le producteur Aubes du Rhin un *contrat d'électricité* de\n120 MW sur 10 ans, pour 1,5 milliard d'euros.",
            ),
          ],
        }),
        match({}),
      ],
    });
    const { body } = emailOf(view, { ...FR, leaveUrl: LEAVE, awsUnsubscribe: 'refused' });
    expect(body).toBe(`Réouverture d'usine, dans le titre
  « Arcelor *rouvre* son *usine* de Florange »

Contrat d'énergie, dans le corps de l'article ; ten years
  « Pour l'alimenter, le groupe a *conclu* avec le producteur Aubes du
  Rhin un *contrat d'électricité* de 120 MW sur 10 ans, pour 1,5
  milliard d'euros. »

Chiffres    120 MW ; 10 ans ; 1,5 milliard d'euros
Source      lorraine.txt, page déposée, en français
Date        absente de la page ; lue lundi 23 nov. 2026 à 22:05 (Paris)
Éditeurs    1 pour l'instant

Ne plus recevoir ces alertes :
${LEAVE}

Le lien « unsubscribe » qu'AWS ajoute ci-dessous demande un compte AWS :
utilisez plutôt celui qui précède.
Réf. 6B4K
`);
  });

  test('reads like this in English, dated, an excerpt, its headline shown in no quote', () => {
    const view = alert({
      lang: 'de',
      articleKind: 'excerpt',
      title: 'Bosch will Werk in Reutlingen wieder anfahren',
      source: 'Neckar-Bote',
      url: 'https://neckar-bote.example/bosch',
      published: '2026-11-24T07:12:00+01:00',
      publishers: 2,
      matches: [
        match({
          topicTitle: 'Plant reopening',
          zone: 'lead',
          prominence: 2,
          quotes: [quote('Das *Werk* soll im Mai *wieder anlaufen*.')],
        }),
      ],
    });
    expect(emailOf(view, EN)).toEqual({
      subject: '[Plant reopening] Bosch will Werk in Reutlingen wieder anfahren (6B4K)',
      body: `Plant reopening, in the first paragraph
  “Das *Werk* soll im Mai *wieder anlaufen*.”

Title       Bosch will Werk in Reutlingen wieder anfahren
Note        excerpt: the page does not have the whole text
Source      Neckar-Bote, Tuesday 24 Nov 2026 at 01:12 (New York), in
            German
            https://neckar-bote.example/bosch
Publishers  2

Ref. 6B4K
`,
    });
  });

  test('what SNS does with its own link is said only where it is known', () => {
    const body = (awsUnsubscribe?: 'refused' | 'works') =>
      emailOf(alert({}), { ...EN, leaveUrl: LEAVE, ...(awsUnsubscribe && { awsUnsubscribe }) })
        .body;
    expect(body('refused')).toContain('asks for an AWS account');
    expect(body('works')).toContain('unsubscribes you\nas soon as it is opened');
    expect(body()).toContain('is added by AWS');
  });

  test('a link that is not a web address, or that hides its host, is not printed', () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'https://bank.example@evil.example/',
      'not a url',
    ])
      expect(emailOf(alert({ url }), FR).body).not.toContain(url);
  });

  test('controls and direction marks of outside text do not reach the reader', () => {
    const title = 'Arcelor\u202e rouvre\u0007\u001b[31m\r\n.\r\nFrom: x';
    const { body } = emailOf(
      alert({ title, source: 'a\u2066b\nRéf. 0000', matches: [match({ quotes: [quote(title)] })] }),
      FR,
    );
    for (const steering of '\u202e\u2066\u0007\u001b\r') expect(body).not.toContain(steering);
    expect(body).not.toMatch(/^(From|Réf\. 0000)/m);
  });

  test('an unknown time zone costs no alert', () => {
    expect(emailOf(alert({}), { lang: 'fr', timeZone: 'Mars/Base' }).body).toContain('21:05 (UTC)');
  });

  test('lines are at most 72 columns, whatever comes, and every marked word is there', () => {
    const word = fc.oneof(
      fc.lorem({ maxCount: 1 }),
      fc.constantFrom('漢字漢字', '1 200', 'é', '😀'),
    );
    const sentence = fc
      .array(fc.tuple(word, fc.boolean()), { minLength: 1, maxLength: 150 })
      .map((words) => ({
        marked: words.map(([text, isHit]) => (isHit ? `*${text}*` : text)).join(' '),
        hits: words.filter(([, isHit]) => isHit).slice(0, 10),
        fits: words.filter(([, isHit]) => isHit).length <= 10,
      }));
    void fc.assert(
      fc.property(sentence, word, ({ marked, hits, fits }, title) => {
        const { body } = emailOf(alert({ title, matches: [match({ quotes: [quote(marked)] })] }), {
          ...FR,
          leaveUrl: LEAVE,
        });
        for (const line of body.split('\n'))
          if (!line.includes('http')) expect(columns(line)).toBeLessThanOrEqual(72);
        if (fits)
          for (const [hit] of hits) expect(body.replaceAll('\n  ', ' ')).toContain(`*${hit}*`);
      }),
    );
  });
});
