/**
 * When a story is told again, and what is too old to be told: a topic's `alert` settings. A topic without
 * them has the defaults, which hold nothing back that is new.
 */

/** Settings; hours where it is a time. */
export type AlertRules = {
  /** After an alert of a story, numbers and publishers that are new wait so long for the next article; a changed aspect does not. */
  readonly cooldownH: number;
  /** Tell again when so many more independent publishers tell it than at the last alert, and twice as many; 0: never. */
  readonly publishers: number;
  /** An article that says it was published longer ago is not told; 0: any is. */
  readonly maxAgeH: number;
};

/** The rules of a topic that sets none. */
const DEFAULT_RULES: AlertRules = { cooldownH: 0, publishers: 3, maxAgeH: 0 };

/** The rules of a topic, of which only those that are not the defaults are carried. */
export const rulesOf = ({ rules }: { readonly rules?: Partial<AlertRules> }): AlertRules => ({
  ...DEFAULT_RULES,
  ...rules,
});

/** Those of the rules that are not the defaults; undefined if none is. */
export const ownRules = (rules: Partial<AlertRules>): Partial<AlertRules> | undefined => {
  const own = (Object.keys(DEFAULT_RULES) as (keyof AlertRules)[]).filter(
    (name) => rules[name] !== undefined && rules[name] !== DEFAULT_RULES[name],
  );
  return own.length === 0 ? undefined : Object.fromEntries(own.map((name) => [name, rules[name]]));
};

/** Milliseconds of an hour. */
export const HOUR_MS = 3_600_000;
