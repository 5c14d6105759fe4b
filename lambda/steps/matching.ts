/** What scan needs of the topics as they are: the matcher, and the titles that are stored with a match. */

import { matcherOf } from '../core/match/percolate.ts';
import type { Segment } from '../core/match/segment.ts';
import type { Layers } from './fresh-topics.ts';
import type { ScanPorts } from './scan.ts';

/** See above; without filtering, every topic is evaluated. */
export const matching = (
  layers: Layers<Segment>,
  filtering = true,
): Pick<ScanPorts, 'matcher' | 'titlesOf'> => {
  const { parts, ...not } = layers;
  const titles = new Map<string, Readonly<Record<string, string>>>();
  for (const [at, { topics }] of parts.entries())
    for (const { id, title } of topics) if (!not.without[at]?.has(id)) titles.set(id, title);
  return {
    matcher: { match: matcherOf(parts, { ...not, filtering }) },
    titlesOf: (topic) => titles.get(topic) ?? {},
  };
};
