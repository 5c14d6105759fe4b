/**
 * Local clocks: which instant a time of day is in an IANA time zone, and the reverse. On the days when
 * clocks change an hour is missing or comes twice (in some zones half an hour, once a whole day): a
 * time that is skipped stands for the first instant after it, and one that comes twice for the first.
 *
 * Only the zones are taken from Intl; a zone that this ICU does not know counts as UTC, since a reader
 * must not lose a message by the name of a zone.
 */

/** What a clock in a zone shows, as if it showed UTC: milliseconds since 1970, to the minute. */
type Wall = number;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });

/** A format is slow to make and quick to use. */
const formatIn = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  let made: Intl.DateTimeFormat;
  try {
    made = formatOf(zone);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    made = formatOf('UTC');
  }
  formats.set(zone, made);
  return made;
};

const wallAt = (ms: number, zone: string): Wall => {
  const shown: Record<string, number> = {};
  for (const { type, value } of formatIn(zone).formatToParts(ms)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute);
};

const floorMinute = (ms: number): number => Math.floor(ms / MINUTE_MS) * MINUTE_MS;

/** How far the zone's clock is ahead of UTC. Offsets are whole minutes since 1972. */
const offsetAt = (ms: number, zone: string): number => wallAt(ms, zone) - floorMinute(ms);

/** The first minute after `low`, up to `high`, at which the clock shows `wall` or later; clocks only jump forward between them. */
const firstAfterGap = (low: number, high: number, at: { wall: Wall; zone: string }): number => {
  let [before, after] = [low, high];
  while (after - before > MINUTE_MS) {
    const middle = floorMinute((before + after) / 2);
    if (wallAt(middle, at.zone) >= at.wall) after = middle;
    else before = middle;
  }
  return after;
};

const instantOfWall = (wall: Wall, zone: string): number => {
  // A day to both sides is beyond any change of the clock that concerns this time, and beyond no other.
  const offsets = [offsetAt(wall - DAY_MS, zone), offsetAt(wall + DAY_MS, zone)];
  const possible = [...new Set(offsets)].map((offset) => wall - offset).sort((a, b) => a - b);
  const found = possible.find((ms) => wallAt(ms, zone) === wall);
  if (found !== undefined) return found;
  return firstAfterGap(possible[0] ?? wall, possible.at(-1) ?? wall, { wall, zone });
};

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Minutes after midnight of `HH:MM`; undefined if it is no time of day. */
export const minutesOf = (time: string): number | undefined => {
  const [, hours, minutes] = TIME.exec(time) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
};

const iso = (ms: number): string => new Date(ms).toISOString();

/** A date of the calendar (`2026-11-24`) so many days later. */
export const daysLater = (date: string, days: number): string =>
  iso(Date.parse(date) + days * DAY_MS).slice(0, 10);

/** The date and time of day (`HH:MM`) that a clock in the zone shows at an ISO instant. */
export const localAt = (instant: string, zone: string): { readonly date: string; time: string } => {
  const shown = iso(wallAt(Date.parse(instant), zone));
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
};

/** The ISO instant at which a clock in the zone shows `HH:MM` on a date; see above for days on which clocks change. */
export const instantAt = (date: string, time: string, zone: string): string => {
  const minutes = minutesOf(time);
  if (minutes === undefined) throw new RangeError(`"${time}" is no time of day`);
  return iso(instantOfWall(Date.parse(date) + minutes * MINUTE_MS, zone));
};

/** Whether the zone has the date: Samoa had no 30 December 2011. */
export const isDateIn = (date: string, zone: string): boolean =>
  localAt(instantAt(date, '00:00', zone), zone).date === date;
