/**
 * Which flags of each dictionary are inflection. The others make words of their own: agent nouns,
 * diminutives, adverbs, abstract nouns, a verb's noun; or hang pronouns on a verb, which the rules of
 * the language do with fewer forms. Found by reading what each flag makes of the dictionary's words.
 */

import type { Lang } from '../../../topic/topic.ts';

/** What of a dictionary's endings makes forms of the same word. */
type Endings = {
  /** Whether a flag inflects, beside the others of its headword. */
  readonly inflects: (flag: string, flags: readonly string[]) => boolean;
  /** Forms that a flag makes beside those of the word. */
  readonly drop?: RegExp;
};

const oneOf = (flags: string): ((flag: string) => boolean) => {
  const known = new Set(flags.split(' '));
  return (flag) => known.has(flag);
};

const english = oneOf('S D G');
const isOther = oneOf('D G S');

/** By language; the others have no dictionary that may be used. */
export const ENDINGS: Readonly<Partial<Record<Lang, Endings>>> = {
  // All suffixes of the French dictionary are inflection.
  fr: { inflects: () => true },
  // R is -er, T -est: of an adjective alone the comparative, else who does it (closer, opener).
  en: {
    inflects: (flag, flags) =>
      english(flag) || (/^[RT]$/u.test(flag) && flags.includes('T') && !flags.some(isOther)),
  },
  // Number, gender, the four conjugations, participles.
  es: { inflects: oneOf('S G R E I X D') },
  // Plurals and genders, conjugations, participles; with b, d to w come -mente and diminutives.
  pt: {
    inflects: oneOf('A B C D E F G a b c d e f g h i t u w'),
    drop: /(?:amente|[iz]inh[ao]s?|[dz]ão|[dz]ões|[dz]onas?|íssim[ao]s?|issimamente)$/u,
  },
  // All but Z, the adverb of an adjective.
  ru: { inflects: (flag) => flag !== 'Z' },
  // All but adverbs (c, y) and the noun of a verb (i, j), which is a headword as well.
  pl: {
    inflects: (flag) => !/^[cyij]$/u.test(flag),
    drop: /(?:ijże|ajże|jmyż|jcież|[^aeiouyó]że|myż|cież)$/u,
  },
};
