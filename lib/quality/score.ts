/**
 * How good a classifier's answers are: counts of what was found rightly, wrongly and not, and the
 * shares that follow, each with the interval in which it lies with 95 % certainty. Few texts prove
 * little, and only the interval says so.
 *
 * The interval is Wilson's (1927), which stays within 0 and 1 and holds for few texts and for shares near
 * the ends. F1 is no share of anything, but found / (found + false + missed) is, and F1 grows with it
 * alone (Hand et al. 2021, "F*"): its interval is carried over.
 */

/** Counts over labelled texts. */
export type Tally = {
  /** About the topic, and found. */
  readonly found: number;
  /** Not about the topic, and yet found. */
  readonly wrong: number;
  /** About the topic, and not found. */
  readonly missed: number;
  /** Not about the topic, and not found. */
  readonly silent: number;
  /** Named in passing: right either way. */
  readonly open: number;
};

/** A share between 0 and 1 with its 95 % interval. */
export type Share = { readonly value: number; readonly low: number; readonly high: number };

/** A share is undefined where there is nothing to take it of. */
export type Score = {
  readonly precision: Share | undefined;
  readonly recall: Share | undefined;
  readonly f1: Share | undefined;
};

/** Standard deviations that hold 95 % of a normal distribution. */
const Z = 1.959964;

/** Wilson's 95 % interval of `part` of `whole`; undefined of nothing. */
export const shareOf = (part: number, whole: number): Share | undefined => {
  if (whole === 0) return undefined;
  const value = part / whole;
  const scale = 1 + Z ** 2 / whole;
  const centre = (value + Z ** 2 / (2 * whole)) / scale;
  const half = (Z * Math.sqrt((value * (1 - value)) / whole + Z ** 2 / (4 * whole ** 2))) / scale;
  // Rounding may carry an end a hair beyond the share itself.
  return {
    value,
    low: Math.max(0, Math.min(value, centre - half)),
    high: Math.min(1, Math.max(value, centre + half)),
  };
};

const toF1 = (share: number): number => (2 * share) / (1 + share);

/** Precision, recall and F1 of a tally. */
export const scoreOf = ({ found, wrong, missed }: Tally): Score => {
  const star = shareOf(found, found + wrong + missed);
  return {
    precision: shareOf(found, found + wrong),
    recall: shareOf(found, found + missed),
    f1: star && { value: toF1(star.value), low: toF1(star.low), high: toF1(star.high) },
  };
};

/** What the label asks for: `open` where either answer is right. */
export type Expected = 'yes' | 'no' | 'open';

/** The field of a tally that an answer counts in. */
export const verdictOf = (expected: Expected, found: boolean): keyof Tally => {
  if (expected === 'open') return 'open';
  if (expected === 'yes') return found ? 'found' : 'missed';
  return found ? 'wrong' : 'silent';
};

/** Counts verdicts. */
export const tallyOf = (verdicts: Iterable<keyof Tally>): Tally => {
  const tally = { found: 0, wrong: 0, missed: 0, silent: 0, open: 0 };
  for (const verdict of verdicts) tally[verdict] += 1;
  return tally;
};

/** A share with its interval, as people read it: `.93 (.79–.98)`. */
export const shareText = (share: Share | undefined): string => {
  const short = (value: number) => value.toFixed(2).replace(/^0/, '');
  return share ? `${short(share.value)} (${short(share.low)}–${short(share.high)})` : '–';
};
