/** The topics that an article met, as alert is to hear of them. */

import type { HeardTopic } from '../core/alert/heard.ts';
import type { Told } from '../core/alert/ledger.ts';
import type { AlertRules } from '../core/alert/rules.ts';

/** A topic's rules of alerts that are not the defaults. */
export type RulesOf = (topic: string) => Partial<AlertRules> | undefined;

/** Topics that were met, each with the rules that it has now. */
export const heardOf = (rulesOf: RulesOf, met: readonly Told[]): readonly HeardTopic[] =>
  met.map(({ topic, prominence }) => {
    const rules = rulesOf(topic);
    return { topic, prominence, ...(rules && { rules }) };
  });

/** Every topic of both, at its best. */
export const merged = (a: readonly Told[], b: readonly Told[]): readonly Told[] => {
  const best = new Map<string, Told>();
  for (const told of [...a, ...b])
    if ((best.get(told.topic)?.prominence ?? 0) < told.prominence) best.set(told.topic, told);
  return [...best.values()];
};
