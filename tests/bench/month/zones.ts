/**
 * Local clocks of the simulated month, from a table of its own: what Vigie makes of time zones is to be
 * checked with nothing of Vigie's. Minutes ahead of UTC, from an instant on, from the announcements of
 * each country for 2026 and 2027.
 */

const ZONES = {
  'Europe/Paris': [
    ['2026-03-29T01:00Z', 120],
    ['2026-10-25T01:00Z', 60],
    ['2027-03-28T01:00Z', 120],
  ],
  'Europe/London': [
    ['2026-03-29T01:00Z', 60],
    ['2026-10-25T01:00Z', 0],
    ['2027-03-28T01:00Z', 60],
  ],
  'America/New_York': [
    ['2026-03-08T07:00Z', -240],
    ['2026-11-01T06:00Z', -300],
    ['2027-03-14T07:00Z', -240],
  ],
  'America/Los_Angeles': [
    ['2026-03-08T10:00Z', -420],
    ['2026-11-01T09:00Z', -480],
    ['2027-03-14T10:00Z', -420],
  ],
  'Asia/Kolkata': [['2026-01-01T00:00Z', 330]],
  'Pacific/Auckland': [
    ['2026-09-26T14:00Z', 780],
    ['2027-04-03T14:00Z', 720],
  ],
} as const satisfies Record<string, readonly (readonly [from: string, minutes: number])[]>;

/** A zone of the month. */
export type Zone = keyof typeof ZONES;

/** All of them. */
export const ZONE_IDS = Object.keys(ZONES) as readonly Zone[];

const MINUTE = 60_000;
const DAY = 86_400_000;

const offsetAt = (zone: Zone, time: number): number => {
  const found = ZONES[zone].findLast(([from]) => Date.parse(from) <= time);
  if (!found)
    throw new RangeError(`The table of ${zone} begins after ${new Date(time).toISOString()}`);
  return found[1] * MINUTE;
};

/** What the clock shows at an instant, as if it showed UTC. */
const shownAt = (zone: Zone, time: number): number => time + offsetAt(zone, time);

/** The first instant at which the clock shows this or, where it is skipped, more; by minutes. */
const firstShowing = (zone: Zone, shown: number): number => {
  // The clock is never further than 14 hours from UTC.
  const offsets = [shown - DAY, shown + DAY].map((near) => offsetAt(zone, near));
  const exact = offsets.map((offset) => shown - offset).filter((at) => shownAt(zone, at) === shown);
  if (exact.length > 0) return Math.min(...exact);
  let at = shown - Math.max(...offsets);
  while (shownAt(zone, at) < shown) at += MINUTE;
  return at;
};

const minutesOf = (time: string): number => {
  const [hours = '', minutes = ''] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
};

/** The instants from `from` up to `to` at which it is this time of day (`HH:MM`), once each day of the zone. */
export const timesOfDay = (
  zone: Zone,
  time: string,
  { from, to }: { readonly from: number; readonly to: number },
): readonly number[] => {
  const times: number[] = [];
  const first = Math.floor(from / DAY) * DAY - DAY;
  for (let midnight = first; midnight <= to + DAY; midnight += DAY) {
    const at = firstShowing(zone, midnight + minutesOf(time) * MINUTE);
    if (at >= from && at < to) times.push(at);
  }
  return times;
};

/** The end of the quiet hours that an instant is in; the instant itself where it is in none. */
export const quietEnd = (
  zone: Zone,
  { from, to }: { readonly from: string; readonly to: string },
  time: number,
): number => {
  const begun = timesOfDay(zone, from, { from: time - 2 * DAY, to: time + 1 }).at(-1) ?? 0;
  const [end = time] = timesOfDay(zone, to, { from: begun + 1, to: begun + 2 * DAY });
  return time < end ? end : time;
};
