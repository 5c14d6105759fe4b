/** A topic file's `alert:` settings: when a story is told again, and what is too old to be told. */

import { type AlertRules, ownRules } from '../alert/rules.ts';
import type { Node } from './node.ts';
import { error, type Report, unknownKeys, wrongShape } from './report.ts';

const KEYS = ['cooldown', 'publishers', 'maxAge'] as const;

const WAY_OUT =
  'Write alert: { cooldown: 6h, publishers: 3, maxAge: 7d }, or leave out what is not to be set.';

const HOURS = { h: 1, d: 24, w: 7 * 24 } as const;

/** A cooldown or an age above it is a slip of the finger. */
const MOST_HOURS = 365 * 24;
/** No story has so many independent publishers. */
const MOST_PUBLISHERS = 100;

/** Hours of a written time, 6h, 7d or 2w. */
const hoursOf = (written: string): number | undefined => {
  const [, count, unit] = /^(\d{1,5})([hdw])$/.exec(written) ?? [];
  if (count === undefined || unit === undefined) return undefined;
  const hours = Number(count) * HOURS[unit as keyof typeof HOURS];
  return hours >= 1 && hours <= MOST_HOURS ? hours : undefined;
};

const publishersOf = (written: string): number | undefined =>
  /^\d{1,3}$/.test(written) && Number(written) <= MOST_PUBLISHERS ? Number(written) : undefined;

const TIME = { read: hoursOf, expected: 'a time of 1h to 365d' };

const SETTINGS = {
  cooldown: { ...TIME, rule: 'cooldownH', wayOut: 'Write hours, days or weeks: cooldown: 6h.' },
  publishers: {
    rule: 'publishers',
    read: publishersOf,
    expected: `a whole number from 0 to ${MOST_PUBLISHERS}`,
    wayOut: 'Write publishers: 3, or 0 if more publishers alone are never news.',
  },
  maxAge: { ...TIME, rule: 'maxAgeH', wayOut: 'Write hours, days or weeks: maxAge: 7d.' },
} as const;

const readSetting = (report: Report, name: (typeof KEYS)[number], value: Node) => {
  const { rule, read, expected, wayOut } = SETTINGS[name];
  const what = `"${name}" of "alert"`;
  if (value.kind !== 'text') {
    wrongShape(report, value, { what, expected, wayOut });
    return {};
  }
  const found = read(value.value.trim());
  if (found !== undefined) return { [rule]: found };
  error(report, value.place, {
    message: `${what} must be ${expected}, and here is "${value.value}".`,
    wayOut,
  });
  return {};
};

/** The settings that are not the defaults; undefined if all are. */
export const readAlertSettings = (
  report: Report,
  node: Node | undefined,
): Partial<AlertRules> | undefined => {
  if (!node) return undefined;
  if (node.kind !== 'map' || node.entries.length === 0)
    return wrongShape(report, node, {
      what: '"alert"',
      expected: 'a map of settings',
      wayOut: WAY_OUT,
    });
  unknownKeys(report, node, { known: KEYS, what: 'key of "alert"' });
  const rules = KEYS.map((name) => {
    const entry = node.entries.find(({ key }) => key.value === name);
    return entry ? readSetting(report, name, entry.value) : {};
  });
  return ownRules(Object.assign({}, ...rules));
};
