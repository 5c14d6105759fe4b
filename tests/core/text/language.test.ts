import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../lambda/core/text/language.ts';

describe('the language of a paragraph is found', () => {
  it.each([
    [
      'fr',
      'Les sanctions de l’Union européenne privent le site de ses composants, et il ne sera pas livré avant mars.',
    ],
    [
      'en',
      'The company said it had agreed to buy the plant and that all of the jobs would be kept.',
    ],
    [
      'de',
      'Im Stahlwerk glüht seit Montag wieder der Ofen, der Betriebsrat sprach von einem guten Tag.',
    ],
    [
      'es',
      'La multinacional ha comunicado al comité el cierre de la planta, en la que trabajan 820 personas.',
    ],
    [
      'it',
      'Il gruppo ha annunciato che la fabbrica riaprirà nel mese di marzo con gli stessi operai della scorsa stagione.',
    ],
    [
      'pt',
      'A empresa anunciou que não vai fechar a fábrica e que os trabalhadores voltam ao serviço em março.',
    ],
    [
      'ru',
      'Завод снова запустил конвейер, остановленный в феврале, сообщила пресс-служба предприятия.',
    ],
    [
      'pl',
      'Spółka poinformowała, że fabryka zostanie ponownie uruchomiona w marcu i nie będzie zwolnień.',
    ],
    [
      'tr',
      'Şirket, fabrikanın mart ayında yeniden açılacağını ve yeni yatırımların da olduğunu açıkladı.',
    ],
    [
      'nl',
      'Het bedrijf heeft bekendgemaakt dat de fabriek in maart weer open gaat en dat er geen banen verdwijnen.',
    ],
    ['ar', 'أعلنت الشركة أن المصنع سيعاد فتحه في شهر مارس المقبل'],
    ['zh', '公司宣布工厂将于三月重新开放，所有工人都将返回工作岗位。'],
    ['ja', 'トヨタは三月に工場の生産を再開すると発表した。'],
    [
      'uk',
      'Компанія повідомила, що завод знову запрацює у березні, і це рішення вже підтримав уряд.',
    ],
  ])('%s', (lang, text) => {
    expect(languageOf(text)).toMatchObject({ lang, sure: true });
  });

  it('names a language without a topic pack, and then no pack is plausible', () => {
    expect(
      languageOf('Het bedrijf heeft bekendgemaakt dat de fabriek weer open gaat.').plausible,
    ).toEqual([]);
    expect(languageOf('公司宣布工厂将于三月重新开放。').plausible).toEqual([]);
  });
});

describe('where the words do not tell', () => {
  it('keeps both languages of a mixed line plausible', () => {
    const { lang, sure, plausible } = languageOf(
      'Le Monde dans The Guardian, avec the plan of the day pour le pays',
    );
    expect({ lang, sure }).toEqual({ lang: 'und', sure: false });
    expect(plausible).toEqual(expect.arrayContaining(['fr', 'en']));
  });

  it('keeps every pack of the script plausible for a line of names', () => {
    expect(languageOf('Kamaz Moskvitch Voltalia').plausible).toEqual(
      expect.arrayContaining(['fr', 'en', 'de', 'es', 'it', 'pt', 'pl']),
    );
    expect(languageOf('Камаз Москвич').plausible).toEqual(['ru']);
  });

  it('says nothing of an empty text', () => {
    expect(languageOf('')).toMatchObject({ lang: 'und', sure: false });
  });
});

it('answers any text, and is sure only of a language it names', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const { lang, sure, plausible } = languageOf(text);
      expect(sure).toBe(lang !== 'und');
      expect(sure && plausible.length > 0 ? plausible : [lang]).toEqual([lang]);
    }),
  );
});
