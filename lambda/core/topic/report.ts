/** Collects the mistakes of one topic file, each with its place and its way out. */

import type { QueryProblem } from '../query/problem.ts';
import { nearName } from './near-name.ts';
import type { MapNode, Node, Place, TextNode } from './node.ts';
import type { TopicProblem } from './topic.ts';

/** Where mistakes go. */
export type Report = { readonly file: string; readonly problems: TopicProblem[] };

type Told = { readonly message: string; readonly wayOut: string };

/** An error: the topic cannot be used. */
export const error = (report: Report, place: Place, told: Told): void => {
  report.problems.push({ file: report.file, ...place, severity: 'error', ...told });
};

/** A warning: the topic works, perhaps not as meant. */
export const warning = (report: Report, place: Place, told: Told): void => {
  report.problems.push({ file: report.file, ...place, severity: 'warning', ...told });
};

/** A query's mistakes, at their places in the file. */
export const queryErrors = (
  report: Report,
  text: TextNode,
  problems: readonly QueryProblem[],
): void => {
  for (const { start, message, wayOut } of problems) {
    error(report, text.placeOf(start), { message, wayOut });
  }
};

const FOUND: Readonly<Record<Node['kind'], string>> = {
  text: 'a text',
  list: 'a list',
  map: 'a map of keys and values',
  empty: 'nothing',
};

/** A value of the wrong shape. */
export const wrongShape = (
  report: Report,
  node: Node,
  { what, expected, wayOut }: { what: string; expected: string; wayOut: string },
): undefined => {
  const message = `${what} must be ${expected}, and here is ${FOUND[node.kind]}.`;
  error(report, node.place, { message, wayOut });
  return undefined;
};

/** Errors for the keys of a map that are not among the known ones. */
export const unknownKeys = (
  report: Report,
  map: MapNode,
  { known, what }: { known: readonly string[]; what: string },
): void => {
  for (const { key } of map.entries) {
    if (known.includes(key.value)) continue;
    const near = nearName(key.value, known);
    error(report, key.place, {
      message: `"${key.value}" is no ${what}.`,
      wayOut: `${near ? `Did you mean "${near}"? ` : ''}Known: ${known.join(', ')}.`,
    });
  }
};

/** The value of a key. */
export const valueAt = (map: MapNode, key: string): Node | undefined =>
  map.entries.find((entry) => entry.key.value === key)?.value;
