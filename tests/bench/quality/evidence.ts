/** Whether the marked words of a match are what its query requires: all of them, and nothing else. */

import type { Matcher } from '../../../lambda/core/match/types.ts';
import { articlesOf } from '../../../lib/quality/examine.ts';
import type { Labelled } from '../../../lib/quality/labelled.ts';
import { evidenceFault } from '../../support/evidence.ts';
import { ofAll, table } from './markdown.ts';

const faults = (match: Matcher['match'], texts: readonly Labelled[]) =>
  texts.flatMap((text) =>
    articlesOf(text).flatMap((article) =>
      match(text.page, article).map((found) => ({
        id: text.id,
        topic: found.topic,
        ...evidenceFault(match, text.page, article, found),
      })),
    ),
  );

/** The section on evidence. */
export const evidenceSection = (
  match: Matcher['match'],
  sets: readonly { readonly name: string; readonly texts: readonly Labelled[] }[],
): string => {
  const rows = sets.map(({ name, texts }) => {
    const all = faults(match, texts);
    const count = (kind: string) => all.filter((each) => each.kind === kind).length;
    const bad = all.filter(({ kind }) => kind !== 'sound').slice(0, 20);
    if (bad.length > 0) console.table(bad.map(({ id, topic, kind }) => ({ id, topic, kind })));
    return [
      name,
      all.length,
      ofAll(count('not-enough'), all.length),
      ofAll(count('not-required'), all.length),
    ];
  });
  return [
    '## Evidence',
    'On a page where all other words are made meaningless, the marked words must be enough; without any one of them the topic must not hold, or in a less prominent place only.',
    table(['texts', 'matches', 'not enough', 'a marked word is not required'], rows),
  ].join('\n\n');
};
