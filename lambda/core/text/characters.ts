/**
 * What a character is, from a table that fills itself as characters are met: a property regex
 * for every character of a page would cost more than all the rest of the reading.
 */

const UNKNOWN = 255;
const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
const CASELESS = 3;
const IDEOGRAPH = 4;
const DIGIT = 5;
const MARK = 6;
const SPACE = 7;
const FORMAT = 8;

const classes = new Uint8Array(65_536).fill(UNKNOWN);

const TESTS: readonly (readonly [number, RegExp])[] = [
  [FORMAT, /[\p{Cf}]/u],
  [SPACE, /\s/u],
  [IDEOGRAPH, /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}]/u],
  [LOWER, /\p{Ll}/u],
  [UPPER, /[\p{Lu}\p{Lt}]/u],
  [CASELESS, /\p{L}/u],
  [DIGIT, /\p{N}/u],
  [MARK, /\p{M}/u],
];

const classify = (code: number): number => {
  const character = String.fromCharCode(code);
  // U+FEFF is both white space and a format character: it shows nothing, so it is the latter.
  const kind = TESTS.find(([, test]) => test.test(character))?.[0] ?? OTHER;
  // Ideographic punctuation shares the scripts' extensions but is no letter.
  const isLetter = kind !== IDEOGRAPH || /[\p{L}\p{M}]/u.test(character);
  return isLetter ? kind : OTHER;
};

/** 1 for what goes on a word and was met: most of a text, so one look must do. */
const goesOn = new Uint8Array(65_536);

const learn = (code: number): number => {
  const kind = classify(code);
  classes[code] = kind;
  if ((kind >= LOWER && kind <= MARK && kind !== IDEOGRAPH) || kind === FORMAT) goesOn[code] = 1;
  return kind;
};

/** NaN (past the end) becomes U+0000, which is nothing either: asked for place NaN, a list is many times slower. */
const classOf = (code: number): number => {
  const known = classes[code | 0] ?? OTHER;
  return known === UNKNOWN ? learn(code | 0) : known;
};

/** White space of any kind, no-break spaces and line ends included. NaN (past the end) is none. */
export const isSpace = (code: number): boolean => classOf(code) === SPACE;

/** Shows nothing on its own: soft hyphen, zero-width and direction marks. */
export const isFormat = (code: number): boolean => classOf(code) === FORMAT;

/** Nothing to read: white space or a format character. */
export const isBlank = (code: number): boolean => isSpace(code) || isFormat(code);

export const isLower = (code: number): boolean => classOf(code) === LOWER;

export const isUpper = (code: number): boolean => classOf(code) === UPPER;

export const isDigit = (code: number): boolean => classOf(code) === DIGIT;

/** An accent or a vowel sign written as a character of its own: a letter may be followed by some. */
export const isMark = (code: number): boolean => classOf(code) === MARK;

/** A letter that is a word by itself: Han, kana, Thai. */
export const isIdeograph = (code: number): boolean => classOf(code) === IDEOGRAPH;

/** A letter of any script. */
export const isLetter = (code: number): boolean => {
  const kind = classOf(code);
  return kind >= LOWER && kind <= IDEOGRAPH;
};

/** Part of a word: letter, digit, or a mark on one. */
export const isWordPart = (code: number): boolean => {
  const kind = classOf(code);
  return kind >= LOWER && kind <= MARK;
};

/** Where the letter stands that ends before `at`, whatever marks it bears. */
export const letterBefore = (text: string, at: number): number => {
  let letter = at - 1;
  while (isMark(text.charCodeAt(letter))) letter--;
  return letter;
};

/** The end of the word that starts at `at`, at most `end`; an ideograph is a word by itself. */
export const wordEnd = (text: string, at: number, end: number): number => {
  let last = at + 1;
  if (isIdeograph(text.charCodeAt(at))) return last;
  for (;;) {
    while (last < end && goesOn[text.charCodeAt(last)] === 1) last++;
    if (last >= end || classes[text.charCodeAt(last)] !== UNKNOWN) return last;
    learn(text.charCodeAt(last));
  }
};

const APOSTROPHES = "'’ʼ";

/** How many words stand in [start, end): runs of letters and digits, "l'usine" one; each ideograph is one. */
export const countWords = (text: string, start = 0, end = text.length): number => {
  let words = 0;
  let inside = false;
  for (let at = start; at < end; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === FORMAT || kind === MARK) continue;
    if (inside && kind === OTHER && APOSTROPHES.includes(text.charAt(at))) continue;
    const part = kind >= LOWER && kind <= DIGIT;
    if (part && (!inside || kind === IDEOGRAPH)) words++;
    inside = part;
  }
  return words;
};
