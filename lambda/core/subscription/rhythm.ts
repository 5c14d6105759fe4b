/** A person's choice of when to be told: checked as it was typed, applied to what was chosen before, and said back. */

import { USUAL_AT, USUAL_QUIET } from './cadence.ts';
import { bad, type Checked, good } from './checked.ts';
import { minutesOf } from './localtime.ts';
import type { Cadence, Subscriber } from './subscriber.ts';

/** What is chosen; what is left out stays as it is. */
export type RhythmWish = {
  readonly cadence?: Cadence;
  readonly at?: string;
  readonly quiet?: NonNullable<Subscriber['quiet']>;
  readonly always?: boolean;
  readonly burst?: number;
};

/** The same as words. */
export type TypedRhythm = {
  readonly cadence?: string | undefined;
  readonly at?: string | undefined;
  readonly quiet?: string | undefined;
  readonly always?: boolean | undefined;
  readonly burst?: string | undefined;
};

const CADENCES: readonly Cadence[] = ['instant', 'daytime', 'daily'];
const MOST_BURST = 1_000;

/** `8:30` is 08:30. */
const checkTime = (typed: string): Checked<string> => {
  const time = typed.trim().padStart(5, '0');
  return minutesOf(time) === undefined
    ? bad(`"${typed}" is no time of day: write hours and minutes, such as 08:00 or 17:45`)
    : good(time);
};

const checkQuiet = (typed: string): Checked<NonNullable<Subscriber['quiet']>> => {
  const parts = typed.split('-').map((part) => checkTime(part));
  const [from, to] = parts;
  if (parts.length !== 2 || !from?.ok || !to?.ok)
    return bad(`"${typed}" are no quiet hours: write their beginning and end, such as 22:00-07:00`);
  return from.value === to.value
    ? bad(`quiet hours from ${from.value} to ${to.value} would be none, or never end`)
    : good({ from: from.value, to: to.value });
};

const checkCadence = (typed: string): Checked<Cadence> => {
  const found = CADENCES.find((one) => one === typed.trim().toLowerCase());
  return found ? good(found) : bad(`"${typed}" is no cadence: write instant, daytime or daily`);
};

const checkBurst = (typed: string): Checked<number> => {
  const number = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0;
  return number >= 1 && number <= MOST_BURST
    ? good(number)
    : bad(`"${typed}" is no number of messages a minute: write 1 to ${MOST_BURST}`);
};

/** The cadence that an option belongs to. */
const ONLY_WITH = { at: 'daily', always: 'daily', quiet: 'daytime' } as const;

/** The cadence that is meant: the one that is named, else the one that an option belongs to. */
const meant = (typed: TypedRhythm): Checked<Cadence | undefined> => {
  const named = typed.cadence === undefined ? undefined : checkCadence(typed.cadence);
  if (named && !named.ok) return named;
  let cadence = named?.value;
  for (const [option, only] of Object.entries(ONLY_WITH)) {
    const given = typed[option as keyof typeof ONLY_WITH];
    if (given === undefined || given === false) continue;
    if (cadence !== undefined && cadence !== only)
      return bad(`--${option} belongs to --cadence ${only}, not to ${cadence}`);
    cadence = only;
  }
  return good(cadence);
};

const maybe = <Value>(
  typed: string | undefined,
  check: (typed: string) => Checked<Value>,
): Checked<Value | undefined> => (typed === undefined ? good(undefined) : check(typed));

/** Checks what was typed; `--at` alone means daily, `--quiet` alone daytime. */
export const checkRhythm = (typed: TypedRhythm): Checked<RhythmWish> => {
  const cadence = meant(typed);
  const at = maybe(typed.at, checkTime);
  const quiet = maybe(typed.quiet, checkQuiet);
  const burst = maybe(typed.burst, checkBurst);
  if (!cadence.ok) return cadence;
  if (!at.ok) return at;
  if (!quiet.ok) return quiet;
  if (!burst.ok) return burst;
  return good({
    ...(cadence.value === undefined ? {} : { cadence: cadence.value }),
    ...(at.value === undefined ? {} : { at: at.value }),
    ...(quiet.value === undefined ? {} : { quiet: quiet.value }),
    ...(typed.always === undefined ? {} : { always: typed.always }),
    ...(burst.value === undefined ? {} : { burst: burst.value }),
  });
};

/** A subscriber with these wishes; what belongs to another cadence is forgotten. */
export const withRhythm = (reader: Subscriber, wish: RhythmWish): Subscriber => {
  const { at, quiet, always, ...rest } = reader;
  const cadence = wish.cadence ?? reader.cadence;
  const chosen = { at: wish.at ?? at, quiet: wish.quiet ?? quiet, always: wish.always ?? always };
  return {
    ...rest,
    cadence,
    ...(wish.burst === undefined ? {} : { burst: wish.burst }),
    ...(cadence === 'daily' && chosen.at !== undefined ? { at: chosen.at } : {}),
    ...(cadence === 'daily' && chosen.always ? { always: true } : {}),
    ...(cadence === 'daytime' && chosen.quiet ? { quiet: chosen.quiet } : {}),
  };
};

type Lang = 'fr' | 'en';

const SENTENCES = {
  fr: {
    instant: 'à chaque nouvelle histoire, une seule fois, avec la phrase qui le prouve',
    daytime: (from: string, to: string) =>
      `à chaque nouvelle histoire, une seule fois ; entre ${from} et ${to}, à ${to} en un seul message`,
    daily: (at: string) => `un résumé par jour, à ${at}`,
    always: ", même quand il n'y a rien",
    burst: (most: number) =>
      ` ; au-delà de ${most} messages par minute, le reste en un seul message`,
  },
  en: {
    instant: 'at each new story, once, with the sentence that proves it',
    daytime: (from: string, to: string) =>
      `at each new story, once; between ${from} and ${to}, at ${to} in one message`,
    daily: (at: string) => `one digest a day, at ${at}`,
    always: ', also when there is nothing',
    burst: (most: number) => `; beyond ${most} messages a minute, the rest in one message`,
  },
} as const;

/** When a subscriber is told, in a sentence for this person. */
export const rhythmIn = (reader: Subscriber, lang: Lang): string => {
  const words = SENTENCES[lang];
  const { cadence, at = USUAL_AT, quiet = USUAL_QUIET, burst } = reader;
  if (cadence === 'daily') return `${words.daily(at)}${reader.always ? words.always : ''}`;
  const often = cadence === 'daytime' ? words.daytime(quiet.from, quiet.to) : String(words.instant);
  return burst === undefined ? often : `${often}${words.burst(burst)}`;
};

/** The same in a few words, for lists: `daily 08:00 always`. */
export const rhythmWords = (reader: Subscriber): string => {
  const { cadence, at = USUAL_AT, quiet = USUAL_QUIET, burst } = reader;
  const most = burst === undefined || cadence === 'daily' ? '' : ` burst ${burst}`;
  if (cadence === 'daily') return `daily ${at}${reader.always ? ' always' : ''}`;
  return cadence === 'daytime'
    ? `daytime, quiet ${quiet.from}-${quiet.to}${most}`
    : `instant${most}`;
};
