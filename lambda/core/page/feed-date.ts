/**
 * The dates of feeds and records: RFC 3339 and RFC 822 as they should be, and as they are: without
 * a zone, with two digits of year, with the month's name in the language of the site, as seconds
 * since 1970. A date says nothing rather than something wrong: 31 February is none.
 */

import { fold } from '../text/fold.ts';

/** Month names and abbreviations, as far as they tell the month, by number. */
const MONTHS: readonly string[] = [
  'jan gen ene янв січ sty oca ιαν ledn ينا',
  'feb fev fevr лют фев lut sub φεβ unor فبر',
  'mar maar mrz mrt мар бер μαρ brez مار',
  'apr avr abr квіт апр kwi nis απρ dubn أبر',
  'may mai maj mag mei май мая трав μαι μαϊ kvet ماي',
  'jun juin giu июн черв cze haz ιουν cervn يون',
  'jul juil lug июл лип lip tem ιουλ cervenc يول',
  'aug aou ago авг серп sie agu αυγ srpn أغس',
  'sep set сен вер wrz eyl σεπ zari سبت',
  'oct okt ott out окт жовт paz eki οκτ rijn أكت',
  // "marraskuu" of Finnish is not March.
  'nov нояб ноя лист lis kas νοε marr نوف',
  'dec dez dic дек груд gru ara δεκ pros ديس',
];

const BY_START: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((starts, at) =>
    starts.split(' ').map((start): [string, number] => [fold(start), at + 1]),
  ),
);

/** How many letters may tell a month, the most first: Czech June and July differ in the fifth. */
const TELLING = [7, 5, 4, 3];

/** The month a word names, or 0. */
const monthOf = (word: string): number => {
  const folded = fold(word);
  const months = TELLING.map((letters) => BY_START.get(folded.slice(0, letters)));
  return months.find((month) => month !== undefined) ?? 0;
};

/** Hours that zones' names stand for: RFC 822, and those of European, Russian and East Asian sites. */
const ZONES: Readonly<Record<string, number>> = {
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  wet: 0,
  west: 1,
  bst: 1,
  cet: 1,
  mez: 1,
  cest: 2,
  mesz: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  trt: 3,
  jst: 9,
  kst: 9,
};

/** A date in parts; minutes east of Greenwich. */
type Parts = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: readonly [hours: number, minutes: number, seconds: number];
  readonly zone: number;
};

/** Years that a feed's dates may have. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

const instantOfParts = ({ year, month, day, time, zone }: Parts): string | undefined => {
  const [hours, minutes, seconds] = time;
  if (year < FIRST_YEAR || year > LAST_YEAR || hours > 24 || minutes > 59 || seconds > 60)
    return undefined;
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return undefined;
  const at = midnight.getTime() + ((hours * 60 + minutes - zone) * 60 + seconds) * 1_000;
  return new Date(at).toISOString();
};

/** A time of day; a day in numbers, as where a line has two of them, is none. */
const TIME =
  /(?<![\d.:-])(\d{1,2})\s?[:hH.時时点시]\s?(\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?!\d|\.\d)\s*([ap]\.?m\b)?/iu;
const OFFSET = /(?:^|[\s\d]|gmt|utc)([+-])(\d{1,2}):?(\d{2})?(?=$|[\s)(])/iu;

const timeIn = (text: string): Parts['time'] => {
  const [, hours = '0', minutes = '0', seconds = '0', half] = TIME.exec(text) ?? [];
  const shift = half === undefined ? 0 : half.toLowerCase().startsWith('p') ? 12 : 0;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + shift;
  return [hour, Number(minutes), Number(seconds)];
};

const zoneIn = (text: string): number => {
  const [, sign, hours = '0', minutes = '0'] = OFFSET.exec(text) ?? [];
  if (sign !== undefined) {
    const offset = Number(hours) * 60 + Number(minutes);
    return offset > 14 * 60 ? 0 : sign === '-' ? -offset : offset;
  }
  for (const word of text.toLowerCase().match(/[a-z]{3,4}/gu) ?? []) {
    const zone = ZONES[word];
    if (zone !== undefined) return zone * 60;
  }
  return 0;
};

const ISO =
  /^([12]\d{3})-?(0[1-9]|1[0-2])(?:-?([0-3]\d))?(?:[T\s_]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(.*))?$/iu;

const isoParts = (text: string): Parts | undefined => {
  const [whole, year, month, day = '1', hours = '0', minutes = '0', seconds = '0', rest = ''] =
    ISO.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const time = [Number(hours), Number(minutes), Number(seconds)] as const;
  return { year: Number(year), month: Number(month), day: Number(day), time, zone: zoneIn(rest) };
};

const fullYear = (digits: string): number => {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 70 ? 2_000 + year : 1_900 + year;
};

type Day = readonly [year: number, month: number, day: number, rest: string];

const NUMBERS =
  /(?<!\d)(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})[日일]?|(?<!\d)(\d{1,2})[-/.]\s?(\d{1,2})[-/.]\s?(\d{4}|\d{2})(?!\d)/u;

/** A day in numbers: year first, or, as everywhere but in the USA, day first where that can be. */
const numberedDay = (text: string): Day | undefined => {
  const found = NUMBERS.exec(text);
  if (found === null) return undefined;
  const rest = text.replace(found[0], ' ');
  const [, year, month, day, first, second, last] = found;
  if (year !== undefined) return [Number(year), Number(month), Number(day), rest];
  const [a, b] = [Number(first), Number(second)];
  return b > 12 ? [fullYear(last ?? ''), a, b, rest] : [fullYear(last ?? ''), b, a, rest];
};

/** Day, month and year with a month's name between or before them. */
const NAMED = [
  /(?<!\d)(\d{1,2})(?:er|st|nd|rd|th|[.ºª])?[\s-]+(?:de\s+|of\s+)?(\p{L}{3,12})\.?,?[\s-]+(?:de\s+|del\s+)?(\d{4}|\d{2})(?![\d:])/iu,
  /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,|\s)\s*(\d{4})(?!\d)/iu,
  /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})\s[\s\S]*?\b(\d{4})$/iu,
] as const;

const namedDay = (text: string): Day | undefined => {
  for (const [at, pattern] of NAMED.entries()) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const [whole, one = '', two = '', year = ''] = found;
    const month = monthOf(at === 0 ? two : one);
    if (month === 0) continue;
    const rest = at === 2 ? text.replace(year, ' ') : text.replace(whole, ' ');
    return [fullYear(year), month, Number(at === 0 ? one : two), rest];
  }
  return undefined;
};

/** Longer texts are no dates. UTF-16 units. */
const LONGEST_DATE = 80;

/** The instant of a date as ISO 8601 in UTC, to the millisecond; undefined if it is no date that can be. */
export const instantOf = (text: string): string | undefined => {
  const date = text.trim().replace(/[\s\u00a0]+/gu, ' ');
  if (date === '' || date.length > LONGEST_DATE) return undefined;
  if (/^\d{10}(?:\d{3})?$/u.test(date)) return new Date(Number(date.padEnd(13, '0'))).toISOString();
  const iso = isoParts(date);
  if (iso !== undefined) return instantOfParts(iso);
  const named = namedDay(date) ?? numberedDay(date);
  if (named === undefined) return undefined;
  const [year, month, day, rest] = named;
  return instantOfParts({ year, month, day, time: timeIn(rest), zone: zoneIn(rest) });
};

/** Clocks and zones differ by no more. */
const DAY_MS = 86_400_000;

/** The instant of a date; undefined also if it is more than a day after `now`, an ISO instant. */
export const pastInstantOf = (text: string, now: string | undefined): string | undefined => {
  const instant = instantOf(text);
  if (instant === undefined || now === undefined) return instant;
  return Date.parse(instant) > Date.parse(now) + DAY_MS ? undefined : instant;
};
