import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { septets } from '../../../lambda/core/alert/gsm7.ts';
import { smsOf } from '../../../lambda/core/alert/sms.ts';
import { alert, FR, match } from './sample.ts';

const text = (given: Parameters<typeof alert>[0]) => smsOf(alert(given), FR).text;

describe('the SMS of an alert', () => {
  test('topic, headline, source and reference', () => {
    expect(smsOf(alert({}), FR)).toEqual({
      text: "Réouverture d'usine: Arcelor rouvre son usine de Florange (lorraine) 6B4K",
      encoding: 'gsm7',
      units: 73,
    });
  });

  test('the most prominent topic stands for all', () => {
    const matches = [match({ topicTitle: 'Sanctions', zone: 'body', prominence: 1 }), match({})];
    expect(text({ matches })).toMatch(/^Réouverture d'usine: /);
  });

  test('an excerpt and an aspect are said', () => {
    expect(text({ articleKind: 'excerpt', matches: [match({ aspect: 'put_off-again' })] })).toBe(
      "Réouverture d'usine (put off again): Arcelor rouvre son usine de Florange (extrait, lorraine) 6B4K",
    );
  });

  test('only the letters outside the alphabet fold', () => {
    expect(text({ title: 'L’aciérie « Gandrange » a été cédée à Štěpán, reçu à l’Hôtel' })).toBe(
      "Réouverture d'usine: L'aciérie \"Gandrange\" a été cédée à Stepan, recu à l'Hotel (lorraine) 6B4K",
    );
  });

  test('a long headline is cut at a word, never after a number', () => {
    const title =
      'Le groupe sidérurgique relance à Florange les deux hauts fourneaux arrêtés depuis 2011 et y promet bientôt 1 200 millions d’euros d’ici à 2030';
    const sms = text({ title });
    expect(sms).toBe(
      "Réouverture d'usine: Le groupe sidérurgique relance à Florange les deux hauts fourneaux arretés depuis 2011 et y promet bientot... (lorraine) 6B4K",
    );
  });

  test('brackets and euro signs are counted twice', () => {
    const sms = smsOf(alert({ title: `[Exclusif] ${'50 € de plus '.repeat(20)}` }), FR);
    expect(sms.units).toBeLessThanOrEqual(160);
    expect(sms.units).toBeGreaterThan(sms.text.length);
  });

  test('a Russian headline takes 70 units and nothing is folded', () => {
    const sms = smsOf(
      alert({
        lang: 'ru',
        source: 'vesti.example',
        title: 'Завод в Тольятти возобновил выпуск автомобилей после простоя в две недели',
        matches: [match({ topicTitle: 'Réouverture' })],
      }),
      FR,
    );
    expect(sms.encoding).toBe('ucs2');
    expect(sms.text).toBe('Réouverture: Завод в Тольятти возобновил выпуск автомобилей... 6B4K');
    expect(sms.units).toBe(sms.text.length);
  });

  test('Chinese may be cut between any two letters', () => {
    const sms = smsOf(alert({ lang: 'zh', title: '俄罗斯在雷诺旧工厂恢复汽车生产'.repeat(5) }), FR);
    expect(sms.units).toBeGreaterThan(60);
    expect(sms.units).toBeLessThanOrEqual(70);
  });

  test('a headline that cannot be shown gives way to language and source', () => {
    expect(text({ title: 'x'.repeat(300) })).toBe(
      "Réouverture d'usine: 1 article en francais, lorraine.txt 6B4K",
    );
    expect(text({ title: '' })).toContain('1 article en francais');
  });

  test('whatever the headline, topic and source: one part, with the reference at its end', () => {
    const outside = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.lorem({ maxCount: 40 }),
      fc.string({ unit: fc.constantFrom(...'é ê€[ Ж漢😀9,.\n'), maxLength: 300 }),
    );
    void fc.assert(
      fc.property(
        fc.record({ title: outside, source: outside, topicTitle: outside, aspect: outside }),
        fc.constantFrom(...(['alert', 'update', 'correction', 'canary'] as const)),
        fc.constantFrom(0, 7),
        ({ title, source, topicTitle, aspect }, kind, taken) => {
          const matches = [match({ topicTitle, aspect })];
          const sms = smsOf(alert({ title, source, kind, matches }), FR, taken);
          expect(sms.units + taken).toBeLessThanOrEqual(sms.encoding === 'gsm7' ? 160 : 70);
          expect(sms.units).toBe(sms.encoding === 'gsm7' ? septets(sms.text) : sms.text.length);
          expect(sms.text).toMatch(/(^| )6B4K$/);
          expect(sms.text).not.toMatch(/[\n\r\t]/);
        },
      ),
    );
  });
});
