/**
 * Sentence stock of one language for the simulated month, written for it. `{firm}`, `{town}` and
 * `{partner}` are invented and no other event names them, `{product}` is what the firm makes, `{name}` a
 * person, `{n}` a number of the event and `{m}` the one that it is later.
 */

/** What events are about; each has a topic of its own. */
export const KINDS = ['restart', 'closure', 'takeover', 'contract', 'layoffs'] as const;

/** One of them. */
export type Kind = (typeof KINDS)[number];

/** A telling: a headline that meets the topic, a first sentence that does too, and what may follow. */
export type Telling = {
  readonly head: string;
  readonly lead: string;
  readonly bodies: readonly string[];
};

/** One language. */
export type Stock = {
  readonly products: readonly string[];
  readonly people: readonly string[];
  /** Two ways to tell each, and how it went on. */
  readonly tellings: Readonly<
    Record<Kind, { readonly first: Telling; readonly other: Telling; readonly later: Telling }>
  >;
  /** Meets no topic, and names the firm and the town. */
  readonly neutral: { readonly head: string; readonly lead: string };
  /** What an article says once it was wrong: meets no topic. */
  readonly withdrawn: Telling;
};
