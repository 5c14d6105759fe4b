/**
 * Which language a text is in: its script if that says it, else the votes of its words. What two
 * languages share does not tell them apart, so each pair is judged by what only one of them has:
 * the best guess leads every other language, a sure one leads by far, and a language of the packs
 * that is not far behind stays plausible.
 */

import { LANGS } from '../topic/topic.ts';
import { COMMON_WORDS } from './commonwords.ts';
import { languageByScript } from './script.ts';
import type { Votes } from './votes.ts';
import { CODES, votesOf } from './votes.ts';

/** What a text's words say about its language. */
export type Language = {
  /** ISO 639-1 code of the best guess; `und` if none leads. */
  readonly lang: string;
  /** No other language comes near it. */
  readonly sure: boolean;
  /** Languages of the packs that the text may be in, the likeliest first; none if surely in another. */
  readonly plausible: readonly string[];
};

/** A longer text says nothing new. UTF-16 units. */
const SAMPLE = 3_000;

/** What one language has that another has not must be this many times, and so much more than, the reverse. */
type Lead = { readonly times: number; readonly more: number };
const LEADS: Lead = { times: 1.15, more: 0.25 };
const FAR: Lead = { times: 2, more: 1 };
const SURELY: Lead = { times: 2, more: 1.4 };

/** Fewer votes say nothing. */
const LEAST_VOTES = 0.4;
/** Votes a word: a text with fewer is in a language that is not listed, whichever comes nearest. */
const COVERED = 0.4;
/** News is oftener in a language of the packs than in its small neighbours. */
const PACK_VOTES = 0.3;
/** Most news in Cyrillic is Russian. */
const SCRIPT_VOTES = 0.5;

/** What a language starts with: little news is in a small neighbour that is half like two great ones. */
const HEAD_STARTS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(LANGS.map((lang) => [lang, PACK_VOTES])),
  ru: SCRIPT_VOTES,
  gl: -0.5,
};

const PLACES: readonly number[] = [...CODES.keys()];
const CYRILLIC = PLACES.filter((lang) =>
  /\p{sc=Cyrl}/u.test(COMMON_WORDS[CODES[lang] ?? ''] ?? ''),
);
const LATIN = PLACES.filter((lang) => !CYRILLIC.includes(lang));

/** The languages written in the text's script; a third of Cyrillic letters makes it Cyrillic. */
const inScript = ({ cyrillic, letters }: Votes): readonly number[] =>
  cyrillic * 3 > letters ? CYRILLIC : LATIN;

const isPack = (lang: number): boolean => lang < LANGS.length;

const codeOf = (lang: number): string => CODES[lang] ?? 'und';
const codesOf = (langs: readonly number[]): readonly string[] => langs.map(codeOf);

const scoresOf = (votes: Votes): Float64Array => {
  const scores = new Float64Array(CODES.length);
  for (const { langs, weight } of votes.bySet) {
    for (const lang of langs) scores[lang] = (scores[lang] ?? 0) + weight;
  }
  return scores.map((score, lang) =>
    score > 0 ? Math.max(0, score + (HEAD_STARTS[codeOf(lang)] ?? 0)) : 0,
  );
};

/** Of each language, the votes that the best has not. */
const votesWithout = (best: number, votes: Votes): Float64Array => {
  const others = new Float64Array(CODES.length);
  for (const { langs, weight } of votes.bySet) {
    if (langs.includes(best)) continue;
    for (const lang of langs) others[lang] = (others[lang] ?? 0) + weight;
  }
  return others;
};

const decide = (votes: Votes): Language => {
  const scores = scoresOf(votes);
  const scoreOf = (lang: number): number => scores[lang] ?? 0;
  const rivals = inScript(votes);
  const best = rivals.reduce((most, lang) => (scoreOf(lang) > scoreOf(most) ? lang : most));
  if (scoreOf(best) < LEAST_VOTES) {
    return { lang: 'und', sure: false, plausible: codesOf(rivals.filter(isPack)) };
  }
  const others = votesWithout(best, votes);
  const isAhead = ({ times, more }: Lead, lang: number): boolean => {
    const against = others[lang] ?? 0;
    const own = scoreOf(best) - scoreOf(lang) + against;
    return lang === best || own >= times * against + more;
  };
  const near = rivals.filter((lang) => lang === best || !isAhead(FAR, lang)).filter(isPack);
  const leads = rivals.every((lang) => isAhead(LEADS, lang));
  const covered = scoreOf(best) >= COVERED * votes.words;
  return {
    lang: leads ? codeOf(best) : 'und',
    sure: covered && rivals.every((lang) => isAhead(SURELY, lang)),
    plausible: codesOf(near.sort((a, b) => scoreOf(b) - scoreOf(a))),
  };
};

/** The language of a text, by its first 3,000 characters. */
export const languageOf = (text: string): Language => {
  const sample = text.slice(0, SAMPLE);
  const script = languageByScript(sample);
  if (script !== undefined) return { lang: script, sure: true, plausible: [] };
  return decide(votesOf(sample));
};
