/** What was found in a month, as a table and as what fails it. */

import type { Findings } from './mailbox.ts';
import type { Lived } from './month.ts';

/** What comes of how articles were grouped, or of what counts as news: told of, and no failure of the way. */
const TOLD_OF: ReadonlySet<string> = new Set([
  'missed, grouped with another event',
  'told twice, told apart as two stories',
  'new facts not told as an update',
  'events of several stories',
  'events in the story of another',
]);

/** Rows for `console.table`. */
export const rowsOf = (findings: Findings) =>
  Object.entries(findings)
    .map(([what, { looked, wrong }]) => {
      const bar = TOLD_OF.has(what) ? 'told of' : '0';
      return { what, 'looked at': looked, found: wrong.length, bar };
    })
    .sort((a, b) => (a.bar < b.bar ? -1 : a.bar > b.bar ? 1 : 0));

/** The lines of what was found, a few of each. */
export const linesOf = (findings: Findings, most: number): readonly string[] =>
  Object.entries(findings).flatMap(([what, { wrong }]) =>
    wrong.length === 0
      ? []
      : [`${what}: ${wrong.length}`, ...wrong.slice(0, most).map((one) => `  ${one}`)],
  );

/** What must not be: a line each. */
export const failuresOf = (findings: Findings): readonly string[] =>
  Object.entries(findings)
    .filter(([what]) => !TOLD_OF.has(what))
    .flatMap(([what, { wrong }]) => wrong.map((one) => `${what}: ${one}`));

/** What happened in it, for `console.table`. */
export const sizeOf = ({ events, people, table, taken, faults, pressed }: Lived) => {
  const reasons: Record<string, number> = {};
  for (const { reason } of Object.values(table.decisions))
    reasons[`decided: ${reason}`] = (reasons[`decided: ${reason}`] ?? 0) + 1;
  const inDoubt = taken.filter((one) => one.inDoubt).length;
  return {
    events: events.length,
    articles: events.flatMap(({ articles }) => articles).length,
    subscribers: people.length,
    'messages sent': taken.length,
    'of these in doubt, so that a second one is no fault': inDoubt,
    'faults met': [...faults.values()].reduce((sum, count) => sum + count, 0),
    'stories muted by a link': pressed.length,
    ...reasons,
  };
};
