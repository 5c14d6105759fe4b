/**
 * One tokeniser for texts and queries. A word is a run of letters or a run of digits, folded, with
 * its place in the original page (UTF-16 units). Elided words (l', d', qu') and endings after an
 * apostrophe ('s) are no words. A hyphenated word is its parts, and the joined word besides. Where a
 * script has no blanks (Han, kana, Thai) each letter is a word.
 */

import { fold } from './fold.ts';

/** A word of the page: `text.slice(start, end)` is how it was written. */
export type Word = { readonly folded: string; readonly start: number; readonly end: number };

/** A hyphenated word written as one: words `first` to `last` of the list. */
type Joined = { readonly folded: string; readonly first: number; readonly last: number };

/** The words of a text in order, and its hyphenated words joined. */
type Reading = { readonly words: readonly Word[]; readonly joined: readonly Joined[] };

/** Classes of characters. */
export const OTHER = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** A letter that is a word by itself. */
const SIGN = 4;
/** Continues a word that has begun: accents, soft hyphens, zero-width and direction marks. */
const INSIDE = 5;
export const APOSTROPHE = 6;
export const HYPHEN = 7;

const classes = new Uint8Array(0x10000);
const SIGNS =
  /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]$/u;

const classOfCharacter = (character: string): number => {
  if (/[’‘‛ʼʹ′´`＇']/u.test(character)) return APOSTROPHE;
  if (/[-\u2010\u2011]/u.test(character)) return HYPHEN;
  if (/[\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u.test(character)) return INSIDE;
  if (/\p{L}/u.test(character)) return SIGNS.test(character) ? SIGN : LETTER;
  return /\p{N}/u.test(character) ? DIGIT : OTHER;
};

/** The class of the character at a place; `OTHER` past the end. */
export const classAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return OTHER;
  if (code >= 0xd800 && code < 0xdc00) {
    return classOfCharacter(String.fromCodePoint(text.codePointAt(at) ?? code));
  }
  const known = classes[code];
  if (known) return known;
  const found = classOfCharacter(String.fromCharCode(code));
  classes[code] = found;
  return found;
};

const widthAt = (text: string, at: number): number =>
  (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;

/** The end of the run of one class that starts at `at`; what only continues words does not end it. */
const runEnd = (text: string, at: number, end: number): number => {
  const kind = classAt(text, at);
  let next = at + widthAt(text, at);
  let wordEnd = next;
  while (next < end) {
    const found = classAt(text, next);
    if (found !== INSIDE && (found !== kind || kind === SIGN)) break;
    next += widthAt(text, next);
    // A soft hyphen or a joiner at the end of a word is not part of it; an accent is.
    if (found === kind || /\p{M}/u.test(text.charAt(next - 1))) wordEnd = next;
  }
  return wordEnd;
};

/** French and Italian words that lose their last vowel before another word. */
export const ELIDED: ReadonlySet<string> = new Set(
  (
    'l d j m t s n c qu jusqu lorsqu puisqu quoiqu quelqu presqu ' +
    'dell all nell sull dall coll un quest quell sant bell gl degl nessun'
  ).split(' '),
);
/** What English writes after an apostrophe: plant's, it'll, they're, we've, he'd, I'm, isn't. */
export const ENDINGS: ReadonlySet<string> = new Set(['s', 'll', 're', 've', 'd', 'm', 't']);
/** What an elided word stands before. */
export const OPENING = /[\p{L}\p{N}«“„"‹]/u;
/** A hyphen at a line's end, up to the rest of its word; sticky. */
export const LINE_BREAK_HYPHEN = /[-\u2010\u2011\u00ad][ \t]*\r?\n[ \t]*(?=\p{L})/uy;
/** Longer chains are no words: a table's rule, a URL. */
export const LONGEST_CHAIN = 6;

const isElided = (text: string, folded: string, end: number): boolean =>
  classAt(text, end) === APOSTROPHE && OPENING.test(text.charAt(end + 1)) && ELIDED.has(folded);

/** Where a word that a hyphen joins to the one ending at `end` would start; -1 for no hyphen. */
const afterHyphen = (text: string, end: number): number => {
  const code = text.charCodeAt(end);
  if (code !== 0x2d && code !== 0x2010 && code !== 0x2011 && code !== 0xad) return -1;
  if (classAt(text, end + 1) === LETTER) return end + 1;
  LINE_BREAK_HYPHEN.lastIndex = end;
  return LINE_BREAK_HYPHEN.test(text) ? LINE_BREAK_HYPHEN.lastIndex : -1;
};

type Scan = {
  readonly text: string;
  readonly end: number;
  readonly words: Word[];
  readonly joined: Joined[];
  /** Index of the first word of the chain of hyphens that is open. */
  chain: number;
  /** Where the next word of the chain must start; -1 if no chain is open. */
  chainNext: number;
};

const closeChain = (scan: Scan): void => {
  const parts = scan.words.slice(scan.chain);
  if (parts.length > 1 && parts.length <= LONGEST_CHAIN) {
    const folded = parts.map((part) => part.folded).join('');
    scan.joined.push({ folded, first: scan.chain, last: scan.words.length - 1 });
  }
  scan.chainNext = -1;
};

const addWord = (scan: Scan, word: Word, chains: boolean): void => {
  if (scan.chainNext !== word.start) {
    closeChain(scan);
    scan.chain = scan.words.length;
  }
  scan.words.push(word);
  const next = chains ? afterHyphen(scan.text, word.end) : -1;
  if (next >= 0 && next < scan.end) scan.chainNext = next;
  else {
    closeChain(scan);
    scan.chain = scan.words.length;
  }
};

/** aujourd'hui is one word: where it ends, if that is what begins at `at`; else -1. */
const todayEnd = (scan: Scan, folded: string, end: number): number => {
  if (folded !== 'aujourd' || classAt(scan.text, end) !== APOSTROPHE) return -1;
  if (end + 1 >= scan.end || classAt(scan.text, end + 1) !== LETTER) return -1;
  const last = runEnd(scan.text, end + 1, scan.end);
  return fold(scan.text.slice(end + 1, last)) === 'hui' ? last : -1;
};

/** Reads a run of letters at `at`; returns where to go on. */
const readLetters = (scan: Scan, at: number): number => {
  const { text, words } = scan;
  const end = runEnd(text, at, scan.end);
  const folded = fold(text.slice(at, end));
  const today = todayEnd(scan, folded, end);
  if (today >= 0) {
    addWord(scan, { folded: "aujourd'hui", start: at, end: today }, true);
    return today;
  }
  if (isElided(text, folded, end)) return end + 1;
  const before = words.at(-1);
  const isEnding =
    ENDINGS.has(folded) && before?.end === at - 1 && classAt(text, at - 1) === APOSTROPHE;
  if (!isEnding) addWord(scan, { folded, start: at, end }, true);
  return end;
};

/** The words of `text` between two offsets, and its hyphenated words joined. */
export const readWords = (text: string, start = 0, end = text.length): Reading => {
  const scan: Scan = { text, end, words: [], joined: [], chain: 0, chainNext: -1 };
  let at = start;
  while (at < end) {
    const kind = classAt(text, at);
    if (kind === LETTER) at = readLetters(scan, at);
    else if (kind === DIGIT || kind === SIGN) {
      const wordEnd = runEnd(text, at, end);
      addWord(scan, { folded: fold(text.slice(at, wordEnd)), start: at, end: wordEnd }, false);
      at = wordEnd;
    } else at += widthAt(text, at);
  }
  closeChain(scan);
  return { words: scan.words, joined: scan.joined };
};
