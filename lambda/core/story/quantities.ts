/**
 * Numbers of a text with what they count: amounts with a unit (scaled, so that "1,2 milliard d'euros"
 * is "€1.2bn"), ordinals ("12e paquet", "thirteenth package"), days of the year, and numbers that
 * belong to a name ("Flamanville 3", "n° 12"). The same in every language of the packs.
 */

import { fold } from '../text/fold.ts';
import { markFormer } from './former.ts';

/** One number of the text. */
export type Quantity = {
  readonly kind: 'amount' | 'ordinal' | 'day' | 'label' | 'bare';
  /** Of an amount its unit, of an ordinal or a label the folded word that it numbers; else empty. */
  readonly of: string;
  /** Scaled; of a day month × 100 + day. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** What it was before: "from 350 to 420 MW", "538 instead of 412". */
  readonly old?: true;
};

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:thousand|mille|milliers?|tausend|tsd|mil|mila|тысяч\p{L}*|тыс|tys|tysiec\p{L}*)$/u, 1e3],
  [
    /^(?:m|mn|mio|million(?:s|en)?|millon(?:es)?|milhao|milhoes|milion[eiyaow]*|миллион\p{L}*|млн|mln)$/u,
    1e6,
  ],
  [
    /^(?:bn|md|mds|mrd|mld|billions?|milliards?|milliarden?|miliard[io\p{L}]*|bilhao|bilhoes|миллиард\p{L}*|млрд)$/u,
    1e9,
  ],
];

const UNITS: readonly (readonly [RegExp, string, number])[] = [
  [/^(?:€|euros?|eur|евро)$/u, 'EUR', 1],
  [/^(?:\$|us\$|usd|dollars?|dolares|dollari|долл\p{L}*|dolar\p{L}*)$/u, 'USD', 1],
  [/^(?:£|gbp|pounds?|livres?|pfund|libras?|sterline)$/u, 'GBP', 1],
  [/^(?:₽|rub|rubl\p{L}*|roubles?|rublos?|руб\p{L}*)$/u, 'RUB', 1],
  [/^(?:¥|jpy|yens?|yuans?|cny|юан\p{L}*)$/u, 'YEN', 1],
  [/^(?:chf|francs?|franken|sek|nok|dkk|pln|zł|zl\p{L}*|brl|reais|hryvnias?|гривен)$/u, 'MONEY', 1],
  [/^(?:kw|kilowatts?|квт)$/u, 'W', 1e3],
  [/^(?:mw|mwc|mwp|megawatts?|megavatios?|megawat\p{L}*|мвт|мегаватт\p{L}*)$/u, 'W', 1e6],
  [/^(?:gw|gwc|gigawatts?|gigavatios?|gigawat\p{L}*|гвт|гигаватт\p{L}*)$/u, 'W', 1e9],
  [/^(?:mwh|megawatt(?:heures?|stunden))$/u, 'Wh', 1e6],
  [/^(?:gwh|gigawatt(?:heures?|stunden))$/u, 'Wh', 1e9],
  [/^(?:twh|terawatt(?:heures?|stunden))$/u, 'Wh', 1e12],
  [/^(?:%|percent|prozent|процент\p{L}*|procent\p{L}*)$/u, '%', 1],
  [/^(?:tonnes?|tons?|tonnen|toneladas?|tonnellate|тонн\p{L}*|ton[ya])$/u, 't', 1],
  [/^(?:barils?|barrels?|barril(?:es)?|barili|баррел\p{L}*)$/u, 'barrel', 1],
  [/^(?:km|kilometres?|kilometers?|kilometer|kilometros|км|километр\p{L}*)$/u, 'km', 1],
];

/** Beginnings of the names of months, folded, by their number. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan(?:v|vier|uary|uar|eiro)?|janner|ene(?:ro)?|gennaio|янв(?:аря)?|stycznia)$/u,
  /^(?:feb(?:ruary|ruar|rero|braio)?|fev(?:r|rier|ereiro)?|фев(?:раля)?|lutego)$/u,
  /^(?:mar(?:s|ch|z|zo|co|ca)?|marz|mrz|марта?|marca)$/u,
  /^(?:apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|апр(?:еля)?|kwietnia)$/u,
  /^(?:may|mai|mayo|maggio|maio|мая|maja)$/u,
  /^(?:jun[ei]?|juni|juin|junio|giugno|junho|июн(?:я)?|czerwca)$/u,
  /^(?:jul[yi]?|juli|juil(?:let)?|julio|luglio|julho|июл(?:я)?|lipca)$/u,
  /^(?:aug(?:ust)?|aout|ago(?:sto)?|авг(?:уста)?|sierpnia)$/u,
  /^(?:sep(?:t|tember|tembre|tiembre)?|setembro|settembre|сен(?:тября)?|wrzesnia)$/u,
  /^(?:oct(?:ober|obre|ubre)?|okt(?:ober)?|ottobre|outubro|окт(?:ября)?|pazdziernika)$/u,
  /^(?:nov(?:ember|embre|iembre|embro)?|ноя(?:бря)?|listopada)$/u,
  /^(?:dec(?:ember|embre)?|dez(?:ember|embro)?|dic(?:iembre|embre)?|дек(?:абря)?|grudnia)$/u,
];

/** Ordinals in words from the third on ("first" and "second" are said of everything), by their number. */
const WORDED: readonly (readonly [number, RegExp])[] = [
  [3, /^(?:third|troisieme|dritte[nrs]?|tercer[oa]?|трет(?:ий|ье|ья|ьего|ьей|ьем|ью))$/u],
  [4, /^(?:fourth|quatrieme|vierte[nrs]?|cuart[oa]|четверт\p{L}{2,3})$/u],
  [5, /^(?:fifth|cinquieme|funfte[nrs]?|quint[oa]|пят(?:ый|ая|ое|ого|ой|ом|ую))$/u],
  [6, /^(?:sixth|sixieme|sechste[nrs]?|sext[oa]|шест(?:ой|ая|ое|ого|ом|ую))$/u],
  [7, /^(?:seventh|septieme|siebte[nrs]?|septim[oa]|седьм\p{L}{2,3})$/u],
  [8, /^(?:eighth|huitieme|achte[nrs]|octav[oa]|восьм(?:ой|ая|ое|ого|ом|ую))$/u],
  [9, /^(?:ninth|neuvieme|neunte[nrs]?|noven[oa]|девят(?:ый|ая|ое|ого|ой|ом|ую))$/u],
  [10, /^(?:tenth|dixieme|zehnte[nrs]?|decim[oa]|десят(?:ый|ая|ое|ого|ой|ом|ую))$/u],
  [11, /^(?:eleventh|onzieme|elfte[nrs]?|undecim[oa]|одиннадцат\p{L}{2,3})$/u],
  [12, /^(?:twelfth|douzieme|zwolfte[nrs]?|duodecim[oa]|двенадцат\p{L}{2,3})$/u],
  [13, /^(?:thirteenth|treizieme|dreizehnte[nrs]?|decimotercer[oa]?|тринадцат\p{L}{2,3})$/u],
  [14, /^(?:fourteenth|quatorzieme|vierzehnte[nrs]?|decimocuart[oa]|четырнадцат\p{L}{2,3})$/u],
  [15, /^(?:fifteenth|quinzieme|funfzehnte[nrs]?|decimoquint[oa]|пятнадцат\p{L}{2,3})$/u],
  [16, /^(?:sixteenth|seizieme|sechzehnte[nrs]?|decimosext[oa]|шестнадцат\p{L}{2,3})$/u],
  [17, /^(?:seventeenth|dix-septieme|siebzehnte[nrs]?|decimoseptim[oa]|семнадцат\p{L}{2,3})$/u],
  [18, /^(?:eighteenth|dix-huitieme|achtzehnte[nrs]?|decimoctav[oa]|восемнадцат\p{L}{2,3})$/u],
  [19, /^(?:nineteenth|dix-neuvieme|neunzehnte[nrs]?|decimonoven[oa]|девятнадцат\p{L}{2,3})$/u],
  [20, /^(?:twentieth|vingtieme|zwanzigste[nrs]?|vigesim[oa]|двадцат(?:ый|ая|ое|ого|ой|ом|ую))$/u],
];

const monthOf = (folded: string): number => MONTHS.findIndex((names) => names.test(folded)) + 1;

/** Is it the name of a month in a language of the packs? */
export const isMonth = (folded: string): boolean => monthOf(folded) > 0;

/** "1 200", "1.200" and "1,200" are one number, "3,5" and "3.5" another. */
const numberFrom = (written: string): number => {
  const plain = written.replace(/[\s'’]/gu, '');
  if (/^\d{1,3}(?:[.,]\d{3})+$/u.test(plain)) return Number(plain.replace(/[.,]/gu, ''));
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (last < 0) return Number(plain);
  return Number(`${plain.slice(0, last).replace(/[.,]/gu, '')}.${plain.slice(last + 1)}`);
};

const NUMBER = /(?<![\d.,])(?:\d{1,3}(?:[ \u00a0\u202f'’]\d{3}(?!\d))+|\d+)(?:[.,]\d+)*/gu;
const NUMERIC_DATE =
  /(?<![\p{Nd}./-])(\d{4})-(\d{2})-(\d{2})(?!\d)|(?<![\p{Nd}./-])(\d{1,2})[./](\d{1,2})[./](?:20)?\d{2}(?!\d)/gu;
const NEXT = /^[\s\u00a0\u202f-]{0,2}(?:d['’]|de\s|di\s)?([\p{L}$€£¥₽%]+)\.?/u;
const BEFORE = /([\p{L}$€£¥₽°º]+)[.\s\u00a0\u202f]{0,2}$/u;
const ORDINAL_MARK =
  /^(?:[eè](?:me)?|ème|er|re|nde?|st|nd|rd|th|[-‑]?(?:й|я|е|го|му|м|ю|ый|ая|ое|ой)|[ºª°]|\.[ºª])(?![\p{L}])/u;
const GERMAN_ORDINAL = /^\.[\s\u00a0](?=\p{L})/u;

type Words = readonly [string, string];

/** The two words behind a place of the text, folded. */
const nextWords = (text: string, at: number): Words => {
  const rest = text.slice(at, at + 60);
  const first = NEXT.exec(rest);
  if (first === null) return ['', ''];
  const second = NEXT.exec(rest.slice(first[0].length));
  return [fold(first[1] ?? ''), fold(second?.[1] ?? '')];
};

const scaleOf = (word: string): number => SCALES.find(([name]) => name.test(word))?.[1] ?? 1;
const unitOf = (word: string): readonly [string, number] | undefined => {
  const unit = UNITS.find(([name]) => name.test(word));
  return unit === undefined ? undefined : [unit[1], unit[2]];
};

type Place = { readonly text: string; readonly start: number; readonly end: number };

const dayAt = ({ text, start, end }: Place, value: number): Quantity | undefined => {
  if (!Number.isInteger(value) || value < 1 || value > 31) return undefined;
  const rest = text.slice(end).replace(/^(?:er|st|nd|rd|th|\.|º|ª)/u, '');
  const [next] = nextWords(rest, 0);
  const before = fold(BEFORE.exec(text.slice(Math.max(0, start - 20), start))?.[1] ?? '');
  const month = monthOf(next) || monthOf(before);
  return month === 0 ? undefined : { kind: 'day', of: '', value: month * 100 + value, start, end };
};

const ordinalAt = ({ text, start, end }: Place, value: number): Quantity | undefined => {
  const rest = text.slice(end, end + 12);
  const mark = ORDINAL_MARK.exec(rest)?.[0] ?? GERMAN_ORDINAL.exec(rest)?.[0];
  if (mark === undefined || !Number.isInteger(value) || value > 999) return undefined;
  const [of] = nextWords(text, end + mark.trimEnd().length);
  return of === '' ? undefined : { kind: 'ordinal', of, value, start, end };
};

const amountAt = ({ text, start, end }: Place, value: number): Quantity | undefined => {
  const [first, second] = nextWords(text, end);
  const before = BEFORE.exec(text.slice(Math.max(0, start - 8), start))?.[1] ?? '';
  const scale = scaleOf(first);
  const pound = fold(before).replace(/^(?:us|c|a|hk)(?=\$)/u, '');
  const unit =
    unitOf(scale === 1 ? first : second) ??
    (/^(?:[€$£¥₽]|usd|eur|gbp)$/u.test(pound) ? unitOf(pound) : undefined);
  if (unit === undefined)
    return scale === 1 ? undefined : { kind: 'bare', of: '', value: value * scale, start, end };
  return { kind: 'amount', of: unit[0], value: value * scale * unit[1], start, end };
};

/** "Notice 44/2026": the number of a year's issue. */
const ISSUE_OF_YEAR = /^\/(?:19|20)\d{2}(?![\d/])/u;
const WORD_BEFORE = /(\p{L}+)[.\s\u00a0:-]{0,2}$/u;

/** A number behind the word that it numbers: a name, or "no.", "n°", "№"; any word of a year's issue. */
const labelAt = ({ text, start, end }: Place, value: number): Quantity | undefined => {
  const issued = ISSUE_OF_YEAR.test(text.slice(end, end + 6))
    ? WORD_BEFORE.exec(text.slice(Math.max(0, start - 30), start))?.[1]
    : undefined;
  if (issued !== undefined) return { kind: 'label', of: fold(issued), value, start, end };
  const before = /(?:^|[\s(])([\p{Lu}][\p{L}]*|no|n°|nº|№|nr)[.\s-]?\s?$/u.exec(
    text.slice(Math.max(0, start - 30), start),
  )?.[1];
  if (before === undefined || !Number.isInteger(value) || value > 999) return undefined;
  return { kind: 'label', of: fold(before), value, start, end };
};

const numericDates = (text: string, from: number): readonly Quantity[] =>
  Array.from(text.matchAll(NUMERIC_DATE), (found): Quantity => {
    const [whole, , isoMonth, isoDay, day, month] = found;
    const value = Number(isoMonth ?? month) * 100 + Number(isoDay ?? day);
    const start = from + found.index;
    return { kind: 'day', of: '', value, start, end: start + whole.length };
  });

const wordedOrdinals = (text: string, from: number): readonly Quantity[] =>
  Array.from(text.matchAll(/\p{L}+(?:-\p{L}+)?/gu)).flatMap((found): readonly Quantity[] => {
    if (found[0].length < 5) return [];
    const folded = fold(found[0]);
    const value = WORDED.find(([, words]) => words.test(folded))?.[0];
    const end = found.index + found[0].length;
    if (value === undefined) return [];
    const [of] = nextWords(text, end);
    return of === ''
      ? []
      : [{ kind: 'ordinal', of, value, start: from + found.index, end: from + end }];
  });

/** The quantities of `page.slice(start, end)`, in its order but for dates in digits and ordinals in words, which come last. */
export const quantitiesIn = (page: string, start: number, end: number): readonly Quantity[] => {
  const text = page.slice(start, end);
  const dates = numericDates(text, start);
  const found: Quantity[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const at = { text, start: match.index, end: match.index + match[0].length };
    if (dates.some((date) => start + at.start >= date.start && start + at.end <= date.end))
      continue;
    const value = numberFrom(match[0]);
    const quantity: Quantity = dayAt(at, value) ??
      amountAt(at, value) ??
      ordinalAt(at, value) ??
      labelAt(at, value) ?? { kind: 'bare', of: '', value, start: at.start, end: at.end };
    found.push({ ...quantity, start: at.start, end: at.end });
  }
  const writtenAs = (one: Quantity): number => numberFrom(text.slice(one.start, one.end));
  const numbers = markFormer(text, found, writtenAs).map((one) => ({
    ...one,
    start: start + one.start,
    end: start + one.end,
  }));
  return [...numbers, ...dates, ...wordedOrdinals(text, start)];
};
