/** NEAR between single runs of words, as `near.ts` has it between hits. */

import type { Noted } from './leaf-runs.ts';
import { NEGATED, ORDERED, PARAGRAPH, type Program, SENTENCE } from './program.ts';
import { countOf } from './runs.ts';
import { sentenceOf, type Text } from './text.ts';

/** What a node of a program asks. */
export type Asked = {
  readonly within: number;
  readonly ordered: boolean;
  readonly negated: boolean;
};

/** What the NEAR at a place of a program asks. */
export const askedAt = ({ code }: Program, at: number): Asked => {
  const flags = code[at + 4] ?? 0;
  return {
    within: code[at + 3] ?? 0,
    ordered: (flags & ORDERED) !== 0,
    negated: (flags & NEGATED) !== 0,
  };
};

/** So many on one side that not all pairs are looked at. */
const MANY = 32;

/** Whether there are more pairs than are looked at one by one. */
export const areMany = ({ index: { runs } }: Noted, left: number, right: number): boolean =>
  countOf(runs, left) > MANY || countOf(runs, right) > MANY;

/** Whether words stand in one sentence. */
export const inOneSentence = (text: Text, first: number, last: number): boolean =>
  first === last || sentenceOf(text, first) === sentenceOf(text, last);

/** Whether two runs, by where they are listed, stand as is asked, with no word in common. */
export const areNear = ({ index, text }: Noted, asked: Asked, a: number, b: number): boolean => {
  const { list } = index.runs;
  const { within, ordered } = asked;
  const [first = 0, last = 0] = [list[a], list[a + 1]];
  const [otherFirst = 0, otherLast = 0] = [list[b], list[b + 1]];
  const before = last < otherFirst;
  if (!before && (ordered || otherLast >= first)) return false;
  if (within >= 0 && (before ? otherFirst - last : first - otherLast) > within) return false;
  if (text.blockOf[first] !== text.blockOf[otherFirst]) return false;
  if (within === PARAGRAPH || within !== SENTENCE) return true;
  return before ? inOneSentence(text, first, otherLast) : inOneSentence(text, otherFirst, last);
};
