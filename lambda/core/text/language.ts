/**
 * Which language a text is in: its script if that says it, else a vote of the commonest words of
 * each language (a word of many languages has a small vote) and of letters that few of them use.
 * The winner needs a margin; without one, every language that is not far behind is plausible.
 */

import { LANGS } from '../topic/topic.ts';
import { COMMON_WORDS, TELLING_LETTERS } from './commonwords.ts';

/** What a text's words say about its language. */
export type Language = {
  /** ISO 639-1 code; `und` if not sure. */
  readonly lang: string;
  readonly sure: boolean;
  /** Languages of the packs that the text may be in, the likeliest first; none if surely in another. */
  readonly plausible: readonly string[];
};

/** A longer text says nothing new. UTF-16 units. */
const SAMPLE = 3_000;
/** Votes that the winner needs, and how far ahead of the second it must be. */
const LEAST_VOTES = 1.5;
const MARGIN = 1.4;
/** A language with this share of the winner's votes stays plausible. */
const NEAR = 0.5;
/** A telling letter's vote. */
const LETTER_VOTE = 0.7;

const WORDS = /[\p{L}\p{M}]+/gu;
const PACKS: ReadonlySet<string> = new Set(LANGS);

type Votes = ReadonlyMap<string, readonly string[]>;

const invert = (lists: Readonly<Record<string, string>>): Votes => {
  const votes = new Map<string, string[]>();
  for (const [lang, list] of Object.entries(lists)) {
    for (const item of new Set(list.split(/\s+/u))) {
      const langs = votes.get(item);
      if (langs === undefined) votes.set(item, [lang]);
      else langs.push(lang);
    }
  }
  return votes;
};

const wordVotes = invert(COMMON_WORDS);
const letterVotes = invert(TELLING_LETTERS);

/** Scripts that one language of the news mostly owns, with the letters that say another. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{sc=Hangul}/gu, 'ko'],
  [/[\p{sc=Hira}\p{sc=Kana}]/gu, 'ja'],
  [/\p{sc=Han}/gu, 'zh'],
  [/\p{sc=Arab}/gu, 'ar'],
  [/\p{sc=Hebr}/gu, 'he'],
  [/\p{sc=Grek}/gu, 'el'],
  [/\p{sc=Thai}/gu, 'th'],
  [/\p{sc=Deva}/gu, 'hi'],
  [/\p{sc=Geor}/gu, 'ka'],
  [/\p{sc=Armn}/gu, 'hy'],
];

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Letters of any script but Latin and Cyrillic; most texts of the packs have none. */
const OTHER_SCRIPTS =
  /[\u0370-\u03ff\u0530-\u1cff\u1f00-\u1fff\u2e80-\ud7ff\uf900-\ufdff\ufe70-\uffdc]/u;

/** The language of a script other than Latin and Cyrillic, if most letters are in it. */
const byScript = (text: string): string | undefined => {
  if (!OTHER_SCRIPTS.test(text)) return undefined;
  const letters = count(text, /\p{L}/gu);
  const kana = count(text, /[\p{sc=Hira}\p{sc=Kana}]/gu);
  const found = SCRIPTS.find(([script]) => count(text, script) * 2 > letters)?.[1];
  if (found === 'zh' && kana > 0) return 'ja';
  if (found === undefined && kana * 8 > letters) return 'ja';
  return found === 'ar' && /[پچژگ]/u.test(text) ? 'fa' : found;
};

/** A word that a language of the packs has too says only half as much for a neighbour of it. */
const add = (votes: Map<string, number>, langs: readonly string[], weight: number): void => {
  const shared = langs.some((lang) => PACKS.has(lang));
  for (const lang of langs) {
    const vote = (shared && !PACKS.has(lang) ? weight / 2 : weight) / langs.length;
    votes.set(lang, (votes.get(lang) ?? 0) + vote);
  }
};

const voteOf = (text: string): Map<string, number> => {
  const votes = new Map<string, number>();
  for (const [word] of text.toLowerCase().normalize('NFC').matchAll(WORDS)) {
    const langs = wordVotes.get(word);
    if (langs !== undefined) add(votes, langs, 1);
    for (const letter of word) {
      const owners = letter > 'z' ? letterVotes.get(letter) : undefined;
      if (owners !== undefined) add(votes, owners, LETTER_VOTE);
    }
  }
  return votes;
};

const packsOnly = (langs: readonly string[]): readonly string[] =>
  langs.filter((lang) => PACKS.has(lang));

/** No word says anything: every pack of the script is plausible. */
const silent = (text: string): readonly string[] => {
  const cyrillic = /\p{sc=Cyrl}/u.test(text);
  return LANGS.filter((lang) => (lang === 'ru') === cyrillic);
};

const decide = (text: string, votes: ReadonlyMap<string, number>): Language => {
  const ranked = [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const [first, second] = ranked;
  if (first === undefined) return { lang: 'und', sure: false, plausible: silent(text) };
  const [lang, best] = first;
  const ahead = best >= MARGIN * (second?.[1] ?? 0) + 0.3;
  if (best >= LEAST_VOTES && ahead) return { lang, sure: true, plausible: packsOnly([lang]) };
  const near = ranked.filter(([, votesOf]) => votesOf >= NEAR * best).map(([code]) => code);
  const plausible = packsOnly(near);
  // One or two votes for a language without a pack are too few to rule out all that have one.
  return { lang: 'und', sure: false, plausible: plausible.length > 0 ? plausible : silent(text) };
};

/** The language of a text, by its first 3,000 characters. */
export const languageOf = (text: string): Language => {
  const sample = text.slice(0, SAMPLE);
  const script = byScript(sample);
  if (script !== undefined) return { lang: script, sure: true, plausible: [] };
  return decide(sample, voteOf(sample));
};
