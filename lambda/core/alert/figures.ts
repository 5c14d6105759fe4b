/**
 * The figures of a quoted sentence, as the article gives them: a number written in digits with a unit
 * or a currency beside it. Nothing is converted, added up or guessed; a bare number is no figure.
 */

import { plain } from './plain.ts';
import type { Quote } from './view.ts';

/** `1 200`, `3,5`, `100.000`: after a blank only groups of three, so that `2024 600` stays two numbers. */
const NUMBER = String.raw`(?:\p{Nd}{1,3}(?:[ '’]\p{Nd}{3}(?!\p{Nd}))+|\p{Nd}+)(?:[.,]\p{Nd}+)*`;
const SCALE = [
  'thousand|million|millions|billion|billions|trillion|bn',
  'millier|milliers de|mille|million|millions|milliard|milliards',
  'Mio\\.|Millionen|Million|Milliarden|Milliarde|Mrd\\.|Tausend',
  'millones|millón|mil millones|mil|milioni|milione|miliardi|miliardo|milhões|milhão|bilhões',
  'тысячи|тысяч|тыс\\.|миллион|миллиона|миллионов|млн|миллиард|миллиарда|миллиардов|млрд|mln|mld|milion|miliony|milionów|miliard|miliardów',
].join('|');
const MONEY =
  '€|\\$|£|¥|₽|EUR|USD|GBP|CHF|JPY|CNY|RUB|PLN|zł|euros?|Euro|dollars?|dólares|dollari|pounds|livres|yens?|yuans?|francs|Dollar|евро|долларов|доллара|доллар|рублей|рубля|рубль';
const UNITS = [
  '[kMGT]W[hc]?|[kMGT]Wc?',
  '(?:kilo|méga|mega|giga|téra|tera|Kilo|Mega|Giga|Tera)wat(?:t|ts|theures?|t-heures?|tios|tstunden|ttstunden)',
  '(?:мега|гига|кило)ватт(?:а|ов)?|[МГк]Вт',
  '%|‰|per ?cent|pour cent|percent|Prozent|por ciento|per cento|por cento|процент(?:а|ов)?',
  'tonnes?|tons?|Tonnen|toneladas|тонн(?:ы)?|kt|Mt',
  'barils?|barrels?|Barrel|barriles|баррел(?:я|ей)',
  'ans|années|years?|Jahre|Jahren|años|лет|года',
  'emplois|salariés|jobs|employees|workers|Arbeitsplätze|Stellen|Beschäftigte|empleos|рабочих мест',
  'véhicules|voitures|vehicles|cars|Fahrzeuge|Autos|vehículos|coches|автомобил(?:я|ей)',
].join('|');

const END = String.raw`(?![\p{L}\p{Nd}])`;
const FIGURE = new RegExp(
  String.raw`(?<![\p{L}\p{Nd}.,])(?:(?:${MONEY}) ?${NUMBER}(?: ?(?:${SCALE})${END})?|${NUMBER}(?: (?:${SCALE}))?(?: d['’]| de | di )? ?(?:${MONEY}|${UNITS})${END})`,
  'gu',
);

/** Figures in the order of the text, each once, at most `most`. */
export const figuresIn = (quotes: readonly Quote[], most = 4): readonly string[] => {
  const found = quotes.flatMap(({ sentence }) =>
    Array.from(plain(sentence).matchAll(FIGURE), ([text]) => text.trim()),
  );
  return [...new Set(found)].slice(0, most);
};
