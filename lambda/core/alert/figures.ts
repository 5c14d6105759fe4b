/**
 * The figures of a quoted sentence, as the article gives them: a number written in digits with a unit
 * or a currency beside it. Nothing is converted, added up or guessed; a bare number is no figure.
 */

import { plain } from './plain.ts';
import type { Quote } from './view.ts';

/** `1 200`, `3,5`, `100.000`: after a blank only groups of three, so that `2024 600` stays two numbers. */
const NUMBER = String.raw`(?:\p{Nd}{1,3}(?:[ '’]\p{Nd}{3}(?!\p{Nd}))+|\p{Nd}+)(?:[.,]\p{Nd}+)*`;
/** After a number and a blank; the longer spelling before the one it begins with. */
const SCALE = [
  'thousand|million|millions|billion|billions|trillion|bn|mn|tn',
  'millier|milliers de|mille|milliard|milliards',
  'Mio\\.?|Millionen|Million|Milliarden|Milliarde|Mrd\\.?|Tausend|Tsd\\.',
  'mil millones|mil milhões|millones|millón|milhões|milhão|bilhões|bilhão|trilhões|mil',
  'milioni|milione|miliardi|miliardo|mila',
  'тысячи|тысяч|тыс\\.|миллион|миллиона|миллионов|млн|миллиард|миллиарда|миллиардов|млрд|трлн',
  'mln|mld|milion|miliony|miliona|milionów|miliard|miliardy|miliarda|miliardów|tys\\.|bln',
].join('|');
/** Right behind an amount that begins with its currency: `€12m`, `£3bn`. */
const CLOSE_SCALE = 'm|k|M';
const MONEY = [
  '(?:US|A|C|R|HK)\\$|[MG]€|€|\\$|£|¥|₽|₴|EUR|USD|GBP|CHF|JPY|CNY|RUB|PLN|BRL|SEK|NOK|DKK|CZK',
  'euros?|Euro|dollars?|Dollar|pounds|livres|yens?|yuans?|francs|Franken|Pfund|Kronen|roubles|rubles|Rubel',
  'dólares|reais|libras|ienes|yuanes|rublos|francos|dollari|sterline|franchi|rubli',
  'евро|долларов|доллара|доллар|долл\\.|рублей|рубля|рубль|руб\\.?|юаней|фунтов|гривен|тенге',
  'zł|złotych|złote|złoty|dolarów|dolary|dolara|funtów|franków|koron|rubli',
].join('|');
const UNITS = [
  '[kMGT]W[hc]?|[kMGT]Wc?',
  '(?:[Kk]ilo|[Mm]éga|[Mm]ega|[Gg]iga|[Tt]éra|[Tt]era)wat(?:theures?|t-heures?|ts?-hours?|t-hours?|t hours?|ts-hora|t-hora|tstunden|tora|ts|t|ogodzin[ay]?|ów|y)',
  '(?:kilo|mega|giga|tera)vatios?(?:[- ]hora)?',
  '(?:мега|гига|кило|тера)ватт(?:а|ов|-час(?:а|ов)?)?|[МГТк]Вт(?:[·⋅*-]?ч)?',
  '%|‰|per ?cent|pour cent|percent|Prozent|por ciento|per cento|por cento|процент(?:а|ов)?|procent|proc\\.',
  'tonnes?|tons?|Tonnen|toneladas|tonnellate|тонн(?:ы)?|tony|kt|Mt',
  'bcm|mètres cubes|cubic met(?:re|er)s|Kubikmeter|metros cúbicos|metri cubi|кубометров|куб\\. м|metrów sześciennych|m sześc\\.|m³',
  'barils?|barrels?|Barrel|barriles|barili|barris|баррел(?:я|ей)|baryłek',
  'ans|années|years?|Jahre|Jahren|años|anos|anni|лет|года|lat|lata',
  'emplois|postes|salariés|jobs|employees|workers|Arbeitsplätze|Stellen|Beschäftigte|Mitarbeiter|empleos|trabajadores|posti di lavoro|lavoratori|dipendenti|postos de trabalho|empregos|trabalhadores|рабочих мест|сотрудников|работников|miejsc pracy|etatów|pracowników',
  'véhicules|voitures|vehicles|cars|Fahrzeuge|Autos|vehículos|coches|veicoli|auto|veículos|carros|автомобил(?:я|ей)|samochodów',
].join('|');
/** A term as an adjective: `20-year`, `15-jähriger`, `20-летний`, `15-letni`. */
const TERM = '-(?:year|jährig|летн|letni)\\p{L}{0,4}';

const END = String.raw`(?![\p{L}\p{Nd}])`;
const FIGURE = new RegExp(
  String.raw`(?<![\p{L}\p{Nd}.,])(?:(?:${MONEY}) ?${NUMBER}(?:(?: ?(?:${SCALE})|(?:${CLOSE_SCALE}))${END})?|${NUMBER}(?:${TERM})${END}|${NUMBER}(?: (?:${SCALE}))?(?: d['’]| de | di )? ?(?:${MONEY}|${UNITS})${END})`,
  'gu',
);

/** Figures in the order of the text, each once, at most `most`. */
export const figuresIn = (quotes: readonly Quote[], most = 4): readonly string[] => {
  const found = quotes.flatMap(({ sentence }) =>
    Array.from(plain(sentence).matchAll(FIGURE), ([text]) => text.trim()),
  );
  return [...new Set(found)].slice(0, most);
};
