/**
 * Whether a topic's program can hold at all by which of its words the article has, and where, before its
 * plan is made or any letter is looked at: NOT and facts may hold, all else needs its words.
 */

import { isMet } from './notes.ts';
import { addPlaces, mayBeNear, mayFollow, type Noted, type Places } from './places.ts';
import { AND, ATLEAST, CONCEPT, NEAR, NEGATED, OR, PHRASE, type Program, WORD } from './program.ts';

const every = (noted: Noted, program: Program, list: number): boolean => {
  const { code } = program;
  const end = list + 2 + (code[list + 1] ?? 0);
  for (let at = list + 2; at < end; at += 1) {
    if (!mayHold(noted, program, code[at] ?? 0)) return false;
  }
  return true;
};

const some = (noted: Noted, program: Program, list: number): boolean => {
  const { code } = program;
  const end = list + 2 + (code[list + 1] ?? 0);
  for (let at = list + 2; at < end; at += 1) {
    if (mayHold(noted, program, code[at] ?? 0)) return true;
  }
  return false;
};

/** The places of all words below a node that its hits can be made of. */
const placesBelow = (noted: Noted, program: Program, node: number, places: Places): Places => {
  const { code } = program;
  const at = program.from + node;
  const kind = code[at];
  if (kind === WORD) addPlaces(noted, code[at + 1] ?? 0, places);
  else if (kind === PHRASE || kind === OR) {
    const end = at + 2 + (code[at + 1] ?? 0);
    for (let part = at + 2; part < end; part += 1)
      placesBelow(noted, program, code[part] ?? 0, places);
  } else {
    placesBelow(noted, program, code[at + 1] ?? 0, places);
    const joins = kind === NEAR && ((code[at + 4] ?? 0) & NEGATED) === 0;
    if (joins) placesBelow(noted, program, code[at + 2] ?? 0, places);
  }
  return places;
};

/** Whether the parts of a phrase may follow one another. */
const follow = (noted: Noted, program: Program, list: number): boolean => {
  const { code } = program;
  const end = list + 2 + (code[list + 1] ?? 0);
  let before: Places | undefined;
  for (let at = list + 2; at < end; at += 1) {
    const places = placesBelow(noted, program, code[at] ?? 0, []);
    if (before && !mayFollow(before, places)) return false;
    before = places;
  }
  return true;
};

const near = (noted: Noted, program: Program, at: number): boolean => {
  const { code } = program;
  const [left = 0, right = 0, within = 0] = [code[at + 1], code[at + 2], code[at + 3]];
  if (!mayHold(noted, program, left)) return false;
  if (((code[at + 4] ?? 0) & NEGATED) !== 0) return true;
  if (!mayHold(noted, program, right)) return false;
  const [a, b] = [placesBelow(noted, program, left, []), placesBelow(noted, program, right, [])];
  return mayBeNear(noted, a, b, within < 0 ? Number.POSITIVE_INFINITY : within);
};

const mayHold = (noted: Noted, program: Program, node: number): boolean => {
  const { code } = program;
  const at = program.from + node;
  switch (code[at]) {
    case WORD:
      return isMet(noted.index, code[at + 1] ?? 0);
    case PHRASE:
      return every(noted, program, at) && follow(noted, program, at);
    case AND:
      return every(noted, program, at);
    case OR:
      return some(noted, program, at);
    case CONCEPT:
    case ATLEAST:
      return mayHold(noted, program, code[at + 1] ?? 0);
    case NEAR:
      return near(noted, program, at);
    default:
      return true;
  }
};

/** False only if the topic cannot match the article. */
export const canMatch = (noted: Noted, program: Program): boolean => {
  const { code, from } = program;
  const roots = from + (code[from] ?? 0);
  const end = roots + 1 + (code[roots] ?? 0);
  for (let at = roots + 1; at < end; at += 1) {
    if (!mayHold(noted, program, code[at] ?? 0)) return false;
  }
  return true;
};
