/**
 * Times as a reader says them: `lundi 23 nov. 2026 à 22:05 (Paris)`. Names of days and months are our
 * own, since those of ICU change between versions of Node; ICU only knows the time zones.
 */

import type { Wording } from './view.ts';

const DAYS = {
  fr: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

const MONTHS = {
  fr: 'janv. févr. mars avril mai juin juil. août sept. oct. nov. déc.'.split(' '),
  en: 'Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec'.split(' '),
} as const;

type Clock = { readonly format: Intl.DateTimeFormat; readonly city: string };

const clockOf = (timeZone: string): Clock => ({
  format: new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }),
  city: (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' '),
});

/** An unknown zone (a name that this ICU lacks) must not cost an alert: the time is then in UTC and says so. */
const clockIn = (timeZone: string): Clock => {
  try {
    return clockOf(timeZone);
  } catch (error) {
    if (error instanceof RangeError) return clockOf('UTC');
    throw error;
  }
};

const dayOf = (year: number, month: number, day: number, lang: Wording['lang']): string => {
  const weekday = DAYS[lang][new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return `${weekday} ${day} ${MONTHS[lang][month - 1]} ${year}`;
};

type Shown = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** `22:05`. */
  readonly time: string;
  readonly city: string;
};

const shownAt = (instant: Date, timeZone: string): Shown => {
  const { format, city } = clockIn(timeZone);
  const parts = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, value]),
  );
  const { year, month, day, hour, minute } = parts;
  return {
    ...{ year: Number(year), month: Number(month), day: Number(day) },
    time: `${hour}:${minute}`,
    city,
  };
};

/**
 * An ISO 8601 instant in the reader's zone, to the minute, with the zone's city; a date alone
 * (`2026-11-23`) has no time and no zone. Undefined for what is no date.
 */
export const dateIn = (iso: string, { lang, timeZone }: Wording): string | undefined => {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso))
    return dayOf(instant.getUTCFullYear(), instant.getUTCMonth() + 1, instant.getUTCDate(), lang);
  const { year, month, day, time, city } = shownAt(instant, timeZone);
  return `${dayOf(year, month, day, lang)} ${lang === 'fr' ? 'à' : 'at'} ${time} (${city})`;
};

/** The parts of an ISO instant as they are said in its own week: `mardi 24 nov.`, `24/11` (`24 Nov`), `07:30`, `Paris`. */
export const shortDateIn = (
  iso: string,
  { lang, timeZone }: Wording,
): {
  readonly day: string;
  readonly date: string;
  readonly time: string;
  readonly city: string;
} => {
  const { year, month, day, time, city } = shownAt(new Date(iso), timeZone);
  const two = (number: number) => String(number).padStart(2, '0');
  return {
    day: dayOf(year, month, day, lang).replace(/ \d{4}$/, ''),
    date: lang === 'fr' ? `${two(day)}/${two(month)}` : `${day} ${MONTHS.en[month - 1]}`,
    ...{ time, city },
  };
};
