/**
 * What each UTF-16 unit of a page means to the scanner, in a table that fills itself as units are met:
 * its class, and the letter that it folds into. It agrees with `text/words.ts` and `text/fold.ts`, which
 * it asks; what needs more than one look (accents that stand alone, soft hyphens, letters that are words,
 * pairs of units) is `ODD` and left to them.
 */

import { fold } from '../text/fold.ts';
import { APOSTROPHE, classAt, DIGIT, HYPHEN, LETTER, OTHER } from '../text/words.ts';

/** Classes of units, in bits 16 to 19. */
export const BREAK = 1 << 16;
export const LETTERS = 2 << 16;
const DIGITS = 3 << 16;
export const QUOTE = 4 << 16;
export const DASH = 5 << 16;
export const ODD = 6 << 16;
export const CLASS = 15 << 16;
/** The unit folds into several, `SPELLED[low 16 bits]`. */
export const SEVERAL = 1 << 20;
/** The folded unit. */
export const FOLDED = 0xffff;

/** What units fold into that fold into several. */
export const SPELLED: string[] = [];

/** From here on letters compose with their neighbours (Hangul) or are rare in what is watched. */
const FIRST_ODD_LETTER = 0x1100;

/** A letter is spelled with at most this many. */
export const MOST_SPELLED = 4;

/** The meaning of each unit; 0 where `unitOf` was not asked yet. */
const UNITS = new Int32Array(0x10000);

/** What ends words, in `PLAIN`. */
export const GAP = 1;

/** What texts are mostly made of: what a letter folds into if it is one unit, `GAP` for a break; else 0. */
export const PLAIN = new Uint16Array(0x10000);

const letterOf = (code: number, kind: number): number => {
  const folded = fold(String.fromCharCode(code));
  if (code >= FIRST_ODD_LETTER || folded.length === 0 || folded.length > MOST_SPELLED) return ODD;
  if (folded.length === 1) return kind | folded.charCodeAt(0);
  SPELLED.push(folded);
  return kind | SEVERAL | (SPELLED.length - 1);
};

const learn = (code: number): number => {
  if (code >= 0xd800 && code < 0xe000) return ODD;
  switch (classAt(String.fromCharCode(code), 0)) {
    case OTHER:
      return BREAK;
    case LETTER:
      return letterOf(code, LETTERS);
    case DIGIT:
      return letterOf(code, DIGITS);
    case APOSTROPHE:
      return QUOTE;
    case HYPHEN:
      return DASH;
    default:
      return ODD;
  }
};

/** The meaning of a unit. */
export const unitOf = (code: number): number => {
  const known = UNITS[code] ?? BREAK;
  if (known !== 0) return known;
  const learnt = learn(code);
  UNITS[code] = learnt;
  if ((learnt & ~FOLDED) === LETTERS) PLAIN[code] = learnt;
  else if (learnt === BREAK) PLAIN[code] = GAP;
  return learnt;
};
