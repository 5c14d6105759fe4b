/** Small values of feeds, whatever the format: authors, waiting times, what is there at all. */

import { lineOf, lineOfHtml, unescaped } from './feed-text.ts';

/** More entries are no feed's: the largest sitemaps have as many urls. */
export const MOST_ENTRIES = 50_000;

/** An object without what is undefined. */
export const told = <Rest extends object>(
  rest: Rest,
): { readonly [Key in keyof Rest]?: Exclude<Rest[Key], undefined> } => {
  const known = Object.entries(rest).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as { [Key in keyof Rest]?: Exclude<Rest[Key], undefined> };
};

/** An id for an entry that has none and no address: its title, or how its text begins, and its date. */
export const ownId = (
  title: string,
  text: string | undefined,
  published: string | undefined,
): string => `${title === '' ? (text ?? '').slice(0, 200) : title}\n${published ?? ''}`.trim();

const LONGEST_AUTHOR = 200;

/** A person's name: Atom's element, `mail@host (Name)`, or the text as it is; no bare mail address. */
export const authorOf = (raw: string): string | undefined => {
  const [, inside] = /<(?:\w{1,20}:)?name\b[^<>]*>([\s\S]*?)<\//iu.exec(raw.slice(0, 4_000)) ?? [];
  const line = lineOfHtml(unescaped(inside ?? raw).slice(0, LONGEST_AUTHOR * 2));
  const [, bracketed] = /^\S+@\S+\s+\(([^()]+)\)$/u.exec(line) ?? [];
  const name = lineOf((bracketed ?? line).replace(/<[^<>]*>/gu, ' '));
  return name === '' || /^\S+@\S+$/u.test(name) ? undefined : name.slice(0, LONGEST_AUTHOR);
};

/** Names in one line, each once, as many as there is room for; `undefined` of none. */
export const namesOf = (names: readonly (string | undefined)[]): string | undefined => {
  let line = '';
  for (const name of new Set(names.map((one) => one?.slice(0, LONGEST_AUTHOR) ?? ''))) {
    const longer = line === '' ? name : `${line}, ${name}`;
    if (name !== '' && longer.length <= LONGEST_AUTHOR) line = longer;
  }
  return line === '' ? undefined : line;
};

const MINUTES: ReadonlyMap<string, number> = new Map([
  ['hourly', 60],
  ['daily', 1_440],
  ['weekly', 10_080],
  ['monthly', 43_200],
  ['yearly', 525_600],
]);

/** The language's ISO 639 code out of a stated one, such as `fr-CA`. */
export const langCode = (written: string | undefined): string | undefined =>
  /^[a-z]{2,3}(?=$|[-_])/iu.exec(written?.trim() ?? '')?.[0].toLowerCase();

/** Minutes to wait, by `ttl` or by the syndication module's period and frequency. */
export const ttlOf = (
  first: (keys: readonly string[]) => string | undefined,
): number | undefined => {
  const ttl = Number(first(['ttl']) ?? Number.NaN);
  if (ttl > 0 && ttl < 1e6) return Math.round(ttl);
  const period = MINUTES.get(first(['sy:updateperiod'])?.toLowerCase() ?? '');
  if (period === undefined) return undefined;
  const frequency = Number(first(['sy:updatefrequency']) ?? 1);
  return frequency >= 1 ? Math.max(1, Math.round(period / frequency)) : period;
};
