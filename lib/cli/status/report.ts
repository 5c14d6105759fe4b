/**
 * What a status says: figures of each part of a system, and findings. A finding is what a person should
 * know and may do something about: `wrong` needs somebody, `missing` is a first step not yet made,
 * `unknown` is what AWS did not let the command see. Each has the line to type, where there is one.
 */

/** Something that a person should know. */
export type Finding = {
  readonly kind: 'wrong' | 'missing' | 'unknown';
  readonly says: string;
  /** What to type, or where to read. */
  readonly next?: string;
};

/** One part: its figures as programs read them, its lines as people do, and what was found. */
export type Part = {
  readonly name: string;
  readonly figures: unknown;
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
};

/** An answer of AWS that says no, or that an emulator does not know: every one of the SDK has metadata. */
const isAnswer = (error: unknown): error is Error => error instanceof Error && '$metadata' in error;

/** A part, or what kept it from being seen: one right that is missing does not hide all else. */
export const seen = async (name: string, look: () => Promise<Part>): Promise<Part> => {
  try {
    return await look();
  } catch (error) {
    if (!isAnswer(error)) throw error;
    const says = `Cannot see ${name}: AWS answered ${error.name}: ${error.message}`;
    return { name, figures: null, lines: [], findings: [{ kind: 'unknown', says }] };
  }
};

/** `4 s`, `12 min`, `3 h`, `5 d`. */
export const span = (seconds: number): string => {
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 7_200) return `${Math.round(seconds / 60)} min`;
  return seconds < 172_800
    ? `${Math.round(seconds / 3_600)} h`
    : `${Math.round(seconds / 86_400)} d`;
};

/** How long ago an ISO instant was. */
export const ago = (instant: string, now: string): string =>
  `${span(Math.max(0, (Date.parse(now) - Date.parse(instant)) / 1_000))} ago`;
