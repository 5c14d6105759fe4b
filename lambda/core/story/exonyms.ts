/**
 * Names that every language spells its own way, so that no rule of sounds finds them: countries and
 * unions that the news names most, folded, in the languages of the packs. Adjectives are no names.
 */

import { baseName } from './cases.ts';

const EXONYMS = [
  'eu ue ес',
  'nato otan нато',
  'un onu uno оон',
  'usa us etats-unis сша eeuu',
  'germany allemagne deutschland alemania alemanha germania германия niemcy',
  'france frankreich francia franca франция francja',
  'austria autriche osterreich австрия',
  'greece grece griechenland grecia греция grecja',
  'hungary hongrie ungarn hungria ungheria венгрия wegry',
  'sweden suede schweden suecia svezia швеция szwecja',
  'switzerland suisse schweiz suiza suica svizzera швейцария szwajcaria',
  'spain espagne spanien espana espanha spagna испания hiszpania',
  'italy italie italien italia италия wlochy',
  'england angleterre inglaterra inghilterra англия',
  'britain grossbritannien великобритания',
  'china chine cina китай chiny',
  'japan japon giappone япония japonia',
  'india inde indien indie индия',
  'russia russie russland rusia россия rosja',
  'ukraine ucrania ucraina украина ukraina',
  'belgium belgique belgien belgica belgio бельгия belgia',
  'netherlands niederlande нидерланды',
  'turkey turquie turkei turquia turchia турция turcja',
  'egypt egypte agypten egipto egito egitto египет egipt',
  'thailand thailande tailandia тайланд таиланд tajlandia',
  'brussels bruxelles brussel bruselas bruxelas брюссель bruksela',
  'vienna vienne wien viena вена wieden',
  'london londres londra лондон londyn',
  'moscow moscou moskau moscu mosca москва moskwa',
  'warsaw varsovie warschau varsovia варшава warszawa',
  'geneva geneve genf ginebra ginevra женева genewa',
  'munich munchen мюнхен monachium',
  'cologne koln colonia кельн',
  'antwerp anvers antwerpen amberes антверпен antwerpia',
  'beijing pekin peking pechino пекин',
  'dunkirk dunkerque dunkirchen дюнкерк',
  'ghent gand gent gante гент',
  'havre гавр',
];

const CANONICAL: ReadonlyMap<string, string> = new Map(
  EXONYMS.flatMap((line) => {
    const [first = '', ...others] = line.split(' ');
    return [first, ...others].map((name) => [baseName(name), first] as const);
  }),
);

/** The name in English, if it is one that every language spells its own way. */
export const canonicalName = (folded: string): string | undefined =>
  CANONICAL.get(baseName(folded));
