/**
 * Whether a topic's program can hold at all by which of its words the article has, before its plan is
 * made or any place is looked at: NOT and facts may hold, all else needs its words.
 */

import { type Index, isMet } from './notes.ts';
import { AND, ATLEAST, CONCEPT, NEAR, NEGATED, OR, PHRASE, type Program, WORD } from './program.ts';

const every = (index: Index, program: Program, list: number): boolean => {
  const { code } = program;
  const end = list + 2 + (code[list + 1] ?? 0);
  for (let at = list + 2; at < end; at += 1) {
    if (!mayHold(index, program, code[at] ?? 0)) return false;
  }
  return true;
};

const some = (index: Index, program: Program, list: number): boolean => {
  const { code } = program;
  const end = list + 2 + (code[list + 1] ?? 0);
  for (let at = list + 2; at < end; at += 1) {
    if (mayHold(index, program, code[at] ?? 0)) return true;
  }
  return false;
};

const mayHold = (index: Index, program: Program, node: number): boolean => {
  const { code } = program;
  const at = program.from + node;
  switch (code[at]) {
    case WORD:
      return isMet(index, code[at + 1] ?? 0);
    case PHRASE:
    case AND:
      return every(index, program, at);
    case OR:
      return some(index, program, at);
    case CONCEPT:
    case ATLEAST:
      return mayHold(index, program, code[at + 1] ?? 0);
    case NEAR: {
      if (!mayHold(index, program, code[at + 1] ?? 0)) return false;
      const negated = ((code[at + 4] ?? 0) & NEGATED) !== 0;
      return negated || mayHold(index, program, code[at + 2] ?? 0);
    }
    default:
      return true;
  }
};

/** False only if the topic cannot match the article noted in the index. */
export const canMatch = (index: Index, program: Program): boolean => {
  const { code, from } = program;
  const roots = from + (code[from] ?? 0);
  const end = roots + 1 + (code[roots] ?? 0);
  for (let at = roots + 1; at < end; at += 1) {
    if (!mayHold(index, program, code[at] ?? 0)) return false;
  }
  return true;
};
