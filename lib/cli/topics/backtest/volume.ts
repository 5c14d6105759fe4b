/** How many alerts a day two versions of a topic would have sent. */

import type { Story } from './stories.ts';

const DAY_MS = 86_400_000;

/** A UTC day with what either version would have told on it. */
export type Day = { readonly day: string; readonly fresh: number; readonly present: number };

/** See above. */
export type Volume = {
  /** Every day from the first dated article to the last, also those with nothing to tell. */
  readonly days: readonly Day[];
  /** Stories of a version without a date. */
  readonly undated: Readonly<Record<'fresh' | 'present', number>>;
};

const countByDay = (stories: readonly Story[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { first } of stories) {
    const day = first.found.at?.slice(0, 10) ?? '';
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
};

// Files may be dated far apart: a list of thousands of empty days tells nothing.
const MOST_DAYS = 400;

/** All days between two instants, or, where those are too many, none. */
const allDays = (first: string, last: string): readonly string[] => {
  const [from, to] = [Date.parse(first.slice(0, 10)), Date.parse(last.slice(0, 10))];
  const count = Math.round((to - from) / DAY_MS) + 1;
  if (count > MOST_DAYS) return [];
  return Array.from({ length: count }, (_, by) =>
    new Date(from + by * DAY_MS).toISOString().slice(0, 10),
  );
};

/** The volume of two versions over dated articles between two instants. */
export const volumeOf = (
  stories: { readonly fresh: readonly Story[]; readonly present: readonly Story[] },
  { first, last }: { readonly first?: string; readonly last?: string },
): Volume => {
  const [fresh, present] = [countByDay(stories.fresh), countByDay(stories.present)];
  const met = [...fresh.keys(), ...present.keys()].filter((day) => day !== '');
  const whole = first === undefined || last === undefined ? [] : allDays(first, last);
  const days = whole.length > 0 ? whole : [...new Set(met)].sort();
  return {
    days: days.map((day) => ({ day, fresh: fresh.get(day) ?? 0, present: present.get(day) ?? 0 })),
    undated: { fresh: fresh.get('') ?? 0, present: present.get('') ?? 0 },
  };
};

/** Alerts a day on average, and the day with most of them; undefined without dated days. */
export const paceOf = (
  { days }: Volume,
  version: 'fresh' | 'present',
): { readonly mean: number; readonly most: number; readonly day: string } | undefined => {
  const [first] = days;
  if (!first) return undefined;
  const best = days.reduce((most, one) => (one[version] > most[version] ? one : most), first);
  const sum = days.reduce((total, one) => total + one[version], 0);
  return { mean: sum / days.length, most: best[version], day: best.day };
};
