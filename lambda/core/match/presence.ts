/**
 * Whether a topic's program can hold at all by which of its words the article has, before anybody looks
 * where they stand: NOT and facts may hold, all else needs its words.
 */

import { type Index, isMet } from './notes.ts';
import { AND, ATLEAST, CONCEPT, NEAR, NEGATED, OR, PHRASE, type Program, WORD } from './program.ts';

const every = (index: Index, program: Program, list: number): boolean => {
  const { code } = program;
  const end = list + 1 + (code[list] ?? 0);
  for (let at = list + 1; at < end; at += 1) {
    if (!mayHold(index, program, code[at] ?? 0)) return false;
  }
  return true;
};

const some = (index: Index, program: Program, list: number): boolean => {
  const { code } = program;
  const end = list + 1 + (code[list] ?? 0);
  for (let at = list + 1; at < end; at += 1) {
    if (mayHold(index, program, code[at] ?? 0)) return true;
  }
  return false;
};

/** False only if a node can hold neither in the article nor in a part of it. */
export const mayHold = (index: Index, program: Program, node: number): boolean => {
  const { code } = program;
  const at = program.from + node;
  switch (code[at]) {
    case WORD:
      return isMet(index, code[at + 1] ?? 0);
    case PHRASE:
    case AND:
      return every(index, program, at + 1);
    case OR:
      return some(index, program, at + 1);
    case CONCEPT:
    case ATLEAST:
      return mayHold(index, program, code[at + 1] ?? 0);
    case NEAR:
      if (!mayHold(index, program, code[at + 1] ?? 0)) return false;
      return ((code[at + 4] ?? 0) & NEGATED) !== 0 || mayHold(index, program, code[at + 2] ?? 0);
    default:
      return true;
  }
};

/** False only if the topic cannot match the article. */
export const canMatch = (index: Index, program: Program): boolean =>
  every(index, program, program.from + (program.code[program.from] ?? 0));
