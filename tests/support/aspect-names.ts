/**
 * What aspects of different topics have in common, whatever a topic calls them: so that a label says what
 * a reader knows ("called for") and a pack may say "demanded".
 */

const SAME: Readonly<Record<string, string>> = {
  demanded: 'called-for',
  urged: 'called-for',
  threatened: 'considered',
  possible: 'considered',
  lifted: 'eased',
  circumvented: 'evaded',
  negotiated: 'talks',
  intended: 'announced',
  planned: 'announced',
  delayed: 'postponed',
  averted: 'cancelled',
  abandoned: 'cancelled',
  refused: 'blocked',
  prohibited: 'blocked',
  offered: 'bid',
};

/** The common name of an aspect; `none` where there is none. */
export const aspectName = (aspect: string | null | undefined): string =>
  aspect ? (SAME[aspect] ?? aspect) : 'none';

/** Aspects of what did not happen, or not yet. */
const NOT_A_FACT: ReadonlySet<string> = new Set([
  'called-for',
  'denied',
  'postponed',
  'considered',
  'cancelled',
]);

/** Does the label say that the event did not happen, or not yet? */
export const isNoFact = (aspects: readonly string[] | undefined): boolean =>
  aspects !== undefined && NOT_A_FACT.has(aspectName(aspects[0]));

/** What an alert says of an event that did not happen: how it really is, or that it happened. */
export const isToldAsFact = (aspect: string | null, right: readonly string[]): boolean => {
  const name = aspectName(aspect);
  return !NOT_A_FACT.has(name) && !right.map(aspectName).includes(name);
};
