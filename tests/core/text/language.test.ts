import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../lambda/core/text/language.ts';
import { LANGS } from '../../../lambda/core/topic/topic.ts';

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

describe('a headline of a few words is enough for a guess', () => {
  it.each([
    ['fr', 'Sanofi rachète un laboratoire belge'],
    ['fr', 'Bruxelles durcit ses sanctions'],
    ['fr', 'Grève à la SNCF : trafic perturbé samedi'],
    ['en', 'Factory fire kills three'],
    ['en', 'Teachers debate which punishments change pupils’ behaviour.'],
    ['en', 'Brussels tightens sanctions'],
    ['de', 'Brüssel verschärft Sanktionen'],
    ['de', 'Bosch schließt Werk in Reutlingen'],
    ['de', 'Strompreise steigen erneut'],
    ['es', 'Danone cierra su fábrica de Parets'],
    ['es', 'Bruselas endurece las sanciones'],
    ['es', 'Sube el precio de la luz'],
    ['it', 'Bruxelles inasprisce le sanzioni'],
    ['it', 'Incendio in un capannone a Prato'],
    ['it', 'Il governo approva la manovra'],
    ['pt', 'Bruxelas endurece sanções'],
    ['pt', 'Preço do gás volta a subir'],
    ['pt', 'Petrobras compra empresa alemã'],
    ['ru', 'Завод возобновил работу'],
    ['ru', 'Евросоюз согласовал новый пакет санкций'],
    ['ru', 'Задержаны двое мужчин'],
    ['pl', 'Fabryka wznawia produkcję'],
    ['pl', 'Bruksela zaostrza sankcje'],
    ['pl', 'Pożar magazynu pod Warszawą'],
  ])('%s: %s', (lang, text) => {
    const found = languageOf(text);
    expect(found.lang).toBe(lang);
    expect(found.plausible[0]).toBe(lang);
  });
});

describe('short articles whose words few lists hold are told by endings and letters', () => {
  it.each([
    ['es', 'Danone cierra su fábrica de Parets\nEl cierre afectará a 157 empleados.'],
    [
      'ru',
      'Евросоюз согласовал 19-й пакет санкций\nОграничения затронут импорт российского сжиженного газа.',
    ],
    ['ru', 'Роман купили в одиннадцати странах\nПолиция задержала десять человек.'],
    ['pt', 'Galp fecha refinaria de Matosinhos\nEncerramento atinge quatrocentos trabalhadores.'],
    ['it', 'Stellantis riapre Cassino\nLa produzione riprenderà gradualmente in primavera.'],
  ])('%s: %s', (lang, text) => {
    expect(languageOf(text).lang).toBe(lang);
    expect(languageOf(text).plausible).toEqual([lang]);
  });
});

describe('a short text in a language without a topic pack is not taken for one that has', () => {
  it.each([
    ['tr', 'Merkez Bankası faiz kararını açıkladı'],
    ['tr', 'Elektrik fiyatlarına zam geldi\nFabrika üretime yeniden başladı'],
    ['nl', 'Kabinet trekt extra geld uit voor woningbouw'],
    ['nl', 'Shell sluit raffinaderij in Moerdijk\nRuim tweehonderd banen verdwijnen.'],
    ['uk', 'Рада ухвалила держбюджет на наступний рік'],
    ['uk', 'Завод у Харкові відновив роботу\nНа підприємстві працює 300 осіб.'],
    ['bg', 'Правителството прие бюджета за догодина'],
    ['bg', 'Заводът в Пловдив затваря врати\nБез работа остават 200 души.'],
    ['sr', 'Европска унија увела нове санкције'],
    ['sv', 'Regeringen lägger fram ny budget'],
    ['ro', 'Fabrica de la Mioveni își reia producția'],
    ['cs', 'Továrna v Mladé Boleslavi obnovila výrobu'],
    ['hu', 'A kormány elfogadta a jövő évi költségvetést'],
    ['ca', 'La fàbrica de Martorell reprèn la producció'],
    ['ar', 'الاتحاد الأوروبي يفرض عقوبات جديدة على روسيا'],
    ['fa', 'اتحادیه اروپا تحریم‌های جدیدی علیه روسیه تصویب کرد'],
    ['zh', '欧盟通过新一轮对俄制裁'],
  ])('%s: %s', (lang, text) => {
    expect(languageOf(text).lang).toBe(lang);
  });

  it('is sure of no language where its words are in none of the lists', () => {
    const latin =
      'Omnes homines dignitate et iure liberi et pares nascuntur, rationis et conscientiae participes sunt.';
    expect(languageOf(latin).sure).toBe(false);
  });
});

it('a name in Latin letters leaves a Russian text Russian', () => {
  const text =
    'Рафферти записал новую версию его песни группы Humblebums «Her Father Didn’t Like Me Anyway».';
  expect(languageOf(text)).toMatchObject({ lang: 'ru', plausible: ['ru'] });
});

describe('any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(...'abeinorstçñãßłéàыэіъ .\n'), maxLength: 300 }),
  );

  it('is answered, and a sure answer names one language', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { lang, sure, plausible } = languageOf(text);
        expect(sure && lang === 'und').toBe(false);
        expect(sure ? [[], [lang]] : [plausible]).toContainEqual(plausible);
        expect(new Set(plausible).size).toBe(plausible.length);
      }),
    );
  });

  it('has its guess among the plausible ones if that has a topic pack', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { lang, plausible } = languageOf(text);
        const isPack = LANGS.some((pack) => pack === lang);
        expect(isPack ? plausible : [...plausible, lang]).toContain(lang);
      }),
    );
  });

  it('says the same in capitals, a letter that has two small forms aside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('fábrica', 'la', 'the', 'завод', 'sankcje', 'über', 'em', 'il')),
        (words) => {
          const text = words.join(' ');
          expect(languageOf(text.toUpperCase())).toEqual(languageOf(text));
        },
      ),
    );
  });

  it('takes no longer than its length allows', () => {
    const page = 'Le groupe a annoncé la fermeture de l’usine de Dunkerque. '.repeat(40_000);
    const start = performance.now();
    for (let run = 0; run < 100; run++) languageOf(page);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
