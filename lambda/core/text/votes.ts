/**
 * What the words of a text say for each language: common words, else the longest known ending of a
 * word, and letters and pairs of letters that few languages write. A vote goes to a set of
 * languages; votes are kept by set, so that two languages can be judged by what only one has.
 */

import { LANGS } from '../topic/topic.ts';
import { isLetter } from './characters.ts';
import { COMMON_WORDS } from './commonwords.ts';
import { SENTENCE_STARTERS } from './starters.ts';
import { ENDINGS, PAIRS, TELLING_LETTERS } from './wordshapes.ts';

const WORD_VOTE = 1;
const LETTER_VOTE = 0.7;
const PAIR_VOTE = 0.2;
/** By length: the longer an ending, the more it says; from five letters on, the last. */
const ENDING_VOTES = [0, 0.1, 0.25, 0.45, 0.6];
const LONG_ENDING_VOTE = 0.7;

const isPack = (code: string): boolean => LANGS.some((pack) => pack === code);

/** Every language that words are known of, those of the packs first. */
export const CODES: readonly string[] = [
  ...LANGS,
  ...Object.keys(COMMON_WORDS).filter((code) => !isPack(code)),
];

/** The votes of a text. */
export type Votes = {
  /** Each set of languages (places in `CODES`) that has votes, and how many. */
  readonly bySet: readonly { readonly langs: readonly number[]; readonly weight: number }[];
  readonly words: number;
  readonly letters: number;
  readonly cyrillic: number;
};

const NONE = -1;
const ASCII = 128;

/** Endings as a tree, from the last letter on. */
type Ending = { set: number; readonly before: Map<number, Ending> };
const newEnding = (): Ending => ({ set: NONE, before: new Map() });

/** Items of a list, each with the place of its set of languages. */
type Places = ReadonlyMap<string, number>;

const treeOf = (places: Places): Ending => {
  const endings = newEnding();
  for (const [text, set] of places) {
    let node = endings;
    for (let at = text.length - 1; at >= 0; at--) {
      const code = text.charCodeAt(at);
      let next = node.before.get(code);
      if (next === undefined) {
        next = newEnding();
        node.before.set(code, next);
      }
      node = next;
    }
    node.set = set;
  }
  return endings;
};

/** What begins sentences is common too. */
const wordsOf = (code: string): string =>
  `${COMMON_WORDS[code] ?? ''} ${SENTENCE_STARTERS[code] ?? ''}`;

const makeTables = () => {
  /** Sets of languages, each once: grown from the empty one, in the order of languages. */
  const sets: (readonly number[])[] = [[]];
  const grown = new Map<number, number>();
  const grow = (set: number, lang: number): number => {
    const key = set * CODES.length + lang;
    const known = grown.get(key);
    if (known !== undefined) return known;
    grown.set(key, sets.length);
    return sets.push([...(sets[set] ?? []), lang]) - 1;
  };

  const invert = (lists: Readonly<Record<string, string>>): Places => {
    const places = new Map<string, number>();
    for (const [lang, code] of CODES.entries()) {
      for (const item of lists[code]?.match(/\S+/g) ?? []) {
        const set = places.get(item) ?? 0;
        if (sets[set]?.at(-1) !== lang) places.set(item, grow(set, lang));
      }
    }
    return places;
  };

  /** Letters by code; the last ones are those of Vietnamese. */
  const letterSets = new Int16Array(0x1f00).fill(NONE);
  for (const [letter, set] of invert(TELLING_LETTERS)) letterSets[letter.charCodeAt(0)] = set;
  /** Pairs by their two codes. */
  const pairSets = new Int16Array(ASCII * ASCII).fill(NONE);
  for (const [pair, set] of invert(PAIRS))
    pairSets[pair.charCodeAt(0) * ASCII + pair.charCodeAt(1)] = set;
  const wordSets = invert(Object.fromEntries(CODES.map((code) => [code, wordsOf(code)])));
  return { sets, letterSets, pairSets, wordSets, endings: treeOf(invert(ENDINGS)) };
};

let made: ReturnType<typeof makeTables> | undefined;

/** Made for the first text, not on loading: many a function that has them never reads a text. */
const tables = () => {
  made ??= makeTables();
  return made;
};

type Tally = { readonly weights: Float64Array; readonly used: number[] };

const add = ({ weights, used }: Tally, set: number, weight: number): void => {
  const before = weights[set] ?? 0;
  if (before === 0) used.push(set);
  weights[set] = before + weight;
};

/** The vote of the longest ending of the word in [start, end) that is shorter than the word. */
const addEnding = (tally: Tally, text: string, start: number, end: number): void => {
  let node: Ending | undefined = tables().endings;
  let set = NONE;
  let length = 0;
  for (let at = end - 1; at > start; at--) {
    node = node.before.get(text.charCodeAt(at));
    if (node === undefined) break;
    if (node.set === NONE) continue;
    set = node.set;
    length = end - at;
  }
  if (set !== NONE) add(tally, set, ENDING_VOTES[length] ?? LONG_ENDING_VOTE);
};

const addWord = (tally: Tally, text: string, start: number, end: number): void => {
  const set = tables().wordSets.get(text.slice(start, end));
  if (set === undefined) addEnding(tally, text, start, end);
  else add(tally, set, WORD_VOTE);
};

const addLetter = (tally: Tally, before: number, code: number): void => {
  if (code >= ASCII) {
    const set = tables().letterSets[code] ?? NONE;
    if (set !== NONE) add(tally, set, LETTER_VOTE);
  } else if (before < ASCII) {
    const set = tables().pairSets[before * ASCII + code] ?? NONE;
    if (set !== NONE) add(tally, set, PAIR_VOTE);
  }
};

const isCyrillic = (code: number): boolean => code >= 0x400 && code < 0x530;

/** Counts the votes of a text in one pass. */
export const votesOf = (text: string): Votes => {
  // The small form of a capital with a dot ("İ") would be two characters.
  const lower = text.toLowerCase().normalize('NFC').replaceAll('i\u0307', 'i');
  const { sets } = tables();
  const tally: Tally = { weights: new Float64Array(sets.length), used: [] };
  let [words, letters, cyrillic, start, before] = [0, 0, 0, NONE, 0];
  for (let at = 0; at <= lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (isLetter(code)) {
      if (start === NONE) start = at;
      letters++;
      if (isCyrillic(code)) cyrillic++;
      addLetter(tally, before, code);
      before = code;
    } else if (start !== NONE) {
      addWord(tally, lower, start, at);
      words++;
      start = NONE;
      before = 0;
    }
  }
  const bySet = tally.used.map((set) => ({
    langs: sets[set] ?? [],
    weight: tally.weights[set] ?? 0,
  }));
  return { bySet, words, letters, cyrillic };
};
