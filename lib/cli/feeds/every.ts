/** How often a feed is asked, as people write it: `15m`, `2h`, `1d`, or `auto`, by the feed's habit. */

const SECONDS: Readonly<Record<string, number>> = { m: 60, h: 3_600, d: 86_400 };
/** The poller's clock strikes every minute; a feed that is asked less often than daily may have turned over. */
const LEAST_S = 60;
const MOST_S = 86_400;

/** The rule, for messages. */
export const EVERY_RULE = 'a time from 1m to 1d such as 15m or 2h, or auto';

/** Seconds, or `auto`; undefined if it is neither. */
export const everyOf = (written: string): number | 'auto' | undefined => {
  if (written === 'auto') return 'auto';
  const [, digits = '', unit = ''] = /^(\d{1,5})([mhd])$/.exec(written.trim()) ?? [];
  const seconds = Number(digits) * (SECONDS[unit] ?? 0);
  return seconds >= LEAST_S && seconds <= MOST_S ? seconds : undefined;
};

/** The largest unit that divides it. `everyOf` reads it again. */
export const everyText = (seconds: number): string => {
  const [unit, size] = Object.entries(SECONDS)
    .toReversed()
    .find(([, each]) => seconds % each === 0 && seconds >= each) ?? ['m', 60];
  return `${Math.round(seconds / size)}${unit}`;
};
