/**
 * Which encoding bytes are in that do not say it: each is tried, and the text that comes out is judged
 * by its letters. The right one gives letters that its languages use, capitals where words begin and no
 * signs within words; a wrong one gives "ÐÕàÒëÙ" or "Пїіпїі".
 */

import { languageOf } from '../text/language.ts';
import type { Alphabet, EncodingGuess } from './alphabets.ts';
import { ENCODINGS } from './alphabets.ts';
import { signOf } from './mended.ts';

/** How well bytes read in an encoding: about 1 a byte beyond ASCII where they are right, below 0 where not. */
export type Judged = { readonly encoding: string; readonly score: number };

/** So many bytes are judged, in stretches that have some beyond ASCII. */
const SAMPLE = 8_000;
const LONGEST_STRETCH = 2_000;

const isBorder = (byte: number): boolean => byte === 0x0a || byte === 0x3c || byte === 0x3e;

/** The stretches of bytes with something to judge. No trailing byte of any encoding is a border. */
const sampleOf = (bytes: Uint8Array): Uint8Array => {
  const parts: Uint8Array[] = [];
  let size = 0;
  let start = 0;
  let high = false;
  for (let at = 0; at <= bytes.length && size < SAMPLE; at++) {
    const byte = bytes[at] ?? 0x0a;
    if (byte >= 0x80) high = true;
    if (!isBorder(byte)) continue;
    if (high) {
      const part = bytes.subarray(start, Math.min(at + 1, start + LONGEST_STRETCH));
      parts.push(part);
      size += part.length;
    }
    start = at + 1;
    high = false;
  }
  const sample = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    sample.set(part, at);
    at += part.length;
  }
  return sample;
};

/** Signs that stand at the border of words, in any language. */
const SIGNS = /[\u00a0«»„“”‘’‚‹›–—…€£°§©®·•№№¿¡ºª\u00ad]/u;
const APOSTROPHES = /[’‘·\u00ad]/u;
const LETTER = /[\p{L}\p{M}]/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const ASCII_LETTER = /[A-Za-z]/;
const LATIN = /\p{sc=Latin}/u;
const DENSE = /[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uff60]/u;
const NONSENSE = /[\ufffd\u0080-\u009f\p{Co}\p{Cn}]/u;

/** Points for what a character is; the numbers matter in their relation only. */
const POINTS = {
  nonsense: -8,
  usual: 1,
  less: 0.6,
  otherLetter: -0.7,
  capitalInWord: -1,
  mixedScripts: -1.5,
  signInWord: -1.5,
  apostrophe: 1,
  sign: 0.7,
  otherSign: -0.4,
};

type Context = { readonly before: string; readonly at: string; readonly after: string };

const signPoints = ({ before, at, after }: Context): number => {
  const within = LETTER.test(before) && LETTER.test(after);
  if (within) return APOSTROPHES.test(at) ? POINTS.apostrophe : POINTS.signInWord;
  return SIGNS.test(at) ? POINTS.sign : POINTS.otherSign;
};

/** What speaks against a letter where it stands. */
const misplaced = ({ before, at, after }: Context): number => {
  let points = 0;
  if (LOWER.test(before) && UPPER.test(at)) points += POINTS.capitalInWord;
  // Alphabets do not mix within a word; Chinese and Latin stand side by side.
  const isForeign = !LATIN.test(at);
  const byLatin = ASCII_LETTER.test(before) && ASCII_LETTER.test(after);
  const touches = !DENSE.test(at) && (ASCII_LETTER.test(before) || ASCII_LETTER.test(after));
  if (isForeign && (byLatin || touches)) points += POINTS.mixedScripts;
  return points;
};

/** Points of a character that do not depend on the language; letters are left to the alphabet. */
const plainPoints = (context: Context): number => {
  if (NONSENSE.test(context.at)) return POINTS.nonsense;
  return LETTER.test(context.at) ? misplaced(context) : signPoints(context);
};

type Known = { readonly usual: ReadonlySet<string>; readonly less: ReadonlySet<string> };

const known = new Map<Alphabet, Known>();

const setsOf = (alphabet: Alphabet): Known => {
  const found = known.get(alphabet) ?? {
    usual: new Set(alphabet.usual),
    less: new Set(alphabet.less),
  };
  known.set(alphabet, found);
  return found;
};

const letterPoints = (letter: string, { usual, less }: Known): number => {
  if (usual.has(letter)) return POINTS.usual;
  if (less.has(letter)) return POINTS.less;
  // There are thousands of Chinese characters and Korean syllables, and no list is long enough.
  return DENSE.test(letter) ? 0 : POINTS.otherLetter;
};

/** Characters beyond ASCII with their neighbours. */
const contextsIn = (text: string): readonly Context[] => {
  const characters = [...text];
  return characters.flatMap((at, place) =>
    at > '\u007f'
      ? [{ before: characters[place - 1] ?? ' ', at, after: characters[place + 1] ?? ' ' }]
      : [],
  );
};

/** What the bytes say before any is decoded. */
type Hints = {
  /** Bytes beyond ASCII. */
  readonly high: number;
  /** The languages that the words in ASCII speak for. */
  readonly langs: readonly string[];
  /** Share of letters that are beyond ASCII, if all those are letters. */
  readonly share: number;
  /** Bytes beyond ASCII stand in pairs. */
  readonly paired: boolean;
};

/** What the hints are worth, in points a byte. */
const WORTH = { lang: 0.3, wrongScript: -0.6, paired: 0.2, rare: -0.2 };
/** Hardly any page is in these, and their letters are those of commoner ones in other places. */
const RARE: ReadonlySet<string> = new Set(['macintosh', 'iso-8859-4', 'iso-8859-6', 'iso-8859-13']);
/** In Latin letters at most so much of the letters is beyond ASCII; elsewhere, at least. */
const MOST_LATIN = 0.4;
const LEAST_OTHER = 0.15;

const ASCII_WORDS = /(?<![\u0080-\u00ff])[A-Za-z]+(?![\u0080-\u00ff])/g;

const hintsOf = (sample: Uint8Array): Hints => {
  let text = '';
  let high = 0;
  let letters = 0;
  for (const byte of sample) {
    if (byte >= 0x80) high++;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters++;
    text += String.fromCharCode(byte);
  }
  const { lang, plausible } = languageOf((text.match(ASCII_WORDS) ?? []).join(' '));
  const runs = text.match(/[\u0080-\u00ff]+/g) ?? [];
  return {
    high,
    langs: lang === 'und' ? plausible.slice(0, 2) : [lang],
    share: high / (high + letters),
    paired: runs.every((run) => run.length % 2 === 0),
  };
};

/** Points for what is known before decoding. */
const hintPoints = (guess: EncodingGuess, hints: Hints): number => {
  const { encoding, script, langs } = guess;
  let points = RARE.has(encoding) ? WORTH.rare : 0;
  if (langs.some(({ lang }) => hints.langs.includes(lang))) points += WORTH.lang;
  if (script === 'latin' ? hints.share > MOST_LATIN : hints.share < LEAST_OTHER)
    points += WORTH.wrongScript;
  if (script === 'pairs' && hints.paired) points += WORTH.paired;
  return points;
};

const scoreOf = (text: string, langs: readonly Alphabet[], high: number): number => {
  const contexts = contextsIn(text);
  const plain = contexts.reduce((sum, context) => sum + plainPoints(context), 0);
  const letters = contexts.filter(({ at }) => LETTER.test(at) || DENSE.test(at));
  const best = Math.max(
    ...langs.map((alphabet) => {
      const sets = setsOf(alphabet);
      return letters.reduce((sum, { at }) => {
        const points = letterPoints(at, sets);
        // A character of two bytes counts for two.
        return sum + (DENSE.test(at) ? 2 * points : points);
      }, 0);
    }),
  );
  return (plain + best) / high;
};

/** How the bytes read in each encoding, best first; equal ones in order of use. None if all is ASCII. */
export const judge = (bytes: Uint8Array): readonly Judged[] => {
  const sample = sampleOf(bytes);
  if (sample.length === 0) return [];
  const hints = hintsOf(sample);
  return ENCODINGS.map((guess) => {
    const { encoding, langs } = guess;
    const text = decodeLoosely(sample, encoding);
    return { encoding, score: scoreOf(text, langs, hints.high) + hintPoints(guess, hints) };
  }).sort((a, b) => b.score - a.score);
};

/** windows-1252's own signs, which some versions of Node leave as control characters. */
const withSigns = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (sign) => signOf(sign.charCodeAt(0)) || sign);

/** The text in an encoding that TextDecoder knows; what is none becomes U+FFFD. */
export const decodeLoosely = (bytes: Uint8Array, encoding: string): string => {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'windows-1252' ? withSigns(text) : text;
};
