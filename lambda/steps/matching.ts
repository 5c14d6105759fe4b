/** What scan needs of the topics as they are: the matcher, the titles that are stored with a match, the rules of alerts. */

import type { AlertRules } from '../core/alert/rules.ts';
import { matcherOf } from '../core/match/percolate.ts';
import type { Segment } from '../core/match/segment.ts';
import type { Layers } from './fresh-topics.ts';
import type { ScanPorts } from './scan.ts';

/** See above; without filtering, every topic is evaluated. */
export const matching = (
  layers: Layers<Segment>,
  filtering = true,
): Pick<ScanPorts, 'matcher' | 'titlesOf' | 'rulesOf'> => {
  const { parts, ...not } = layers;
  const titles = new Map<string, Readonly<Record<string, string>>>();
  const rules = new Map<string, Partial<AlertRules> | undefined>();
  for (const [at, { topics }] of parts.entries())
    for (const { id, title, alert } of topics) {
      if (not.without[at]?.has(id)) continue;
      titles.set(id, title);
      rules.set(id, alert);
    }
  return {
    matcher: { match: matcherOf(parts, { ...not, filtering }) },
    titlesOf: (topic) => titles.get(topic) ?? {},
    rulesOf: (topic) => rules.get(topic),
  };
};
