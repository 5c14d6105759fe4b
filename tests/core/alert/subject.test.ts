import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { subjectOf } from '../../../lambda/core/alert/subject.ts';
import { alert, EN, FR, match } from './sample.ts';

const subject = (given: Parameters<typeof alert>[0]) => subjectOf(alert(given), FR);

describe('the subject of a mail', () => {
  test('topic, headline and reference in ASCII', () => {
    expect(subject({ title: 'À Liège, l’aciérie « rallumée » dès le 3½' })).toBe(
      '[Reouverture d\'usine] A Liege, l\'acierie "rallumee" des le 3 1/2 (6B4K)',
    );
  });

  test('a long headline is cut at a word and never in a number', () => {
    const title =
      'Le fabricant de tracteurs relance à Beauvais une ligne de 100 000 véhicules par an';
    expect(subject({ title })).toBe(
      "[Reouverture d'usine] Le fabricant de tracteurs relance a Beauvais une ligne de... (6B4K)",
    );
  });

  test('a headline without Latin letters gives way to language and source', () => {
    const russian = { title: 'ЕС ввёл новые санкции', lang: 'ru', source: 'vesti.example' };
    expect(subject(russian)).toBe("[Reouverture d'usine] 1 article en russe, vesti.example (6B4K)");
    expect(
      subjectOf(alert({ ...russian, matches: [match({ topicTitle: 'Sanctions' })] }), EN),
    ).toBe('[Sanctions] 1 article in Russian, vesti.example (6B4K)');
    expect(subject({ ...russian, lang: 'und', source: 'Вести' })).toBe(
      "[Reouverture d'usine] 1 article (6B4K)",
    );
  });

  test('an update and a correction keep the reference in front', () => {
    expect(subject({ kind: 'update' })).toBe('[Suite 6B4K] Arcelor rouvre son usine de Florange');
    expect(subject({ kind: 'correction' })).toMatch(/^\[Rectification 6B4K\] /);
    expect(subject({ kind: 'canary', title: 'Essai' })).toBe('[Vigie, Essai] Essai (6B4K)');
  });

  test('no header can be put in through a headline or a topic', () => {
    const title = 'Arcelor\r\nBcc: all@example.org\u2028rouvre';
    expect(subject({ title, matches: [match({ topicTitle: 'Usines\nX-Mine: 1' })] })).toBe(
      '[Usines X-Mine: 1] Arcelor Bcc: all@example.org rouvre (6B4K)',
    );
  });

  test('always under 100 printable ASCII characters', () => {
    const outside = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: fc.constantFrom(...'aé œ€Ж漢9\n'), maxLength: 300 }),
    );
    void fc.assert(
      fc.property(
        fc.record({ title: outside, source: outside, topicTitle: outside }),
        fc.constantFrom(...(['alert', 'update', 'correction', 'canary'] as const)),
        ({ title, source, topicTitle }, kind) => {
          const matches = [match({ topicTitle })];
          expect(subject({ title, source, kind, matches })).toMatch(/^[\x20-\x7e]{8,99}$/);
        },
      ),
    );
  });
});
