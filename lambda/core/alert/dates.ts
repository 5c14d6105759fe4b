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

/**
 * An ISO 8601 instant in the reader's zone, to the minute, with the zone's city; a date alone
 * (`2026-11-23`) has no time and no zone. Undefined for what is no date.
 */
export const dateIn = (iso: string, { lang, timeZone }: Wording): string | undefined => {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso))
    return dayOf(instant.getUTCFullYear(), instant.getUTCMonth() + 1, instant.getUTCDate(), lang);
  const { format, city } = clockIn(timeZone);
  const parts = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, value]),
  );
  const day = dayOf(Number(parts['year']), Number(parts['month']), Number(parts['day']), lang);
  return `${day} ${lang === 'fr' ? 'à' : 'at'} ${parts['hour']}:${parts['minute']} (${city})`;
};
