/**
 * Names of people, places and firms, as far as capitals tell: a word that is written with a capital
 * where nothing but a name has one, and nowhere in the article without. German writes every noun so:
 * there a name follows a preposition without an article, or is written in a way that no noun is.
 * What only may be a name (it begins a sentence, it is a German noun) is likened, and vetoes nothing.
 */

import { commonWordsOf, type Token } from './tokens.ts';

/** A name of the article. */
export type Name = {
  readonly folded: string;
  /** The same in another case, script or spelling: what names are compared by. */
  readonly key: string;
  readonly sure: boolean;
  /** Times that it is said. */
  readonly count: number;
  readonly foremost: boolean;
};

const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  і: 'i',
  ї: 'i',
  є: 'e',
  ґ: 'g',
};

/** Endings of cases, the longer first; what is left has three letters at least. */
const RUSSIAN_CASES =
  /(?<=.{3})(?:ского|скому|ской|ским|ском|ами|ями|ого|ому|ыми|ов|ев|ом|ем|ой|ей|ым|им|ам|ям|ах|ях|ия|ии|ию|ие|а|у|е|ы|и|ь|ю|я|о|й)$/u;

const transliterated = (folded: string): string => {
  let latin = '';
  for (const letter of folded.replace(RUSSIAN_CASES, '')) latin += CYRILLIC[letter] ?? letter;
  return latin;
};

/** Sounds that languages spell in their own way, most often behind a name's first letter. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/sch|ch|sh|sz|cz|tch/gu, 'S'],
  [/ph/gu, 'f'],
  [/ck|qu|q|c(?![eiy])|x/gu, 'k'],
  [/c/gu, 's'],
  [/z/gu, 's'],
  [/w/gu, 'v'],
  [/[aeiouyhj]/gu, ''],
  [/(.)\1+/gu, '$1'],
];
/** Shorter skeletons tell too little: such a name is compared as it is written. */
const LEAST_SKELETON = 3;

/** What names are compared by: their consonants by sound, so that Роснефти is Rosneft and Dunkirk is not Dunkerque's only spelling. */
export const nameKey = (folded: string): string => {
  const latin = /[\u0400-\u04ff]/u.test(folded) ? transliterated(folded) : folded;
  const [first = ''] = latin;
  let rest = latin.slice(1);
  for (const [pattern, sound] of SOUNDS) rest = rest.replace(pattern, sound);
  const skeleton = (/[aeiouy]/u.test(first) ? 'a' : first) + rest;
  return skeleton.length < LEAST_SKELETON ? latin : skeleton.slice(0, 6);
};

const BARE = /^(?:in|bei|aus|nach|von|mit|fur|gegen|zwischen|durch|uber|um|und)$/u;
const NOUN_ENDING =
  /(?:ung|ungen|heit|keit|schaft|ion|ionen|ismus|nis|tag|ende|jahr|jahren|werk|werke|prozent|euro|millionen|milliarden|anlage|fabrik|arbeiter|unternehmen|konzern|hersteller|paket|vertrag)$/u;

const isWrittenAsName = (written: string): boolean =>
  /\p{Lu}.*\p{Lu}/u.test(written) && written.length > 1;

type Seen = { folded: string; sure: boolean; count: number; key: boolean };

const isSure = (
  tokens: readonly Token[],
  at: number,
  german: boolean,
  written: string,
): boolean => {
  const token = tokens[at];
  if (token === undefined || token.excused) return false;
  if (!german || isWrittenAsName(written)) return true;
  const before = tokens[at - 1]?.folded ?? '';
  return BARE.test(before) && !NOUN_ENDING.test(token.folded);
};

/** Which words of the article are names, in the order in which they are first said. */
export const namesOf = (page: string, tokens: readonly Token[], lang: string): readonly Name[] => {
  const common = commonWordsOf(lang);
  const small = new Set(tokens.filter((token) => !token.capital).map((token) => token.folded));
  const seen = new Map<string, Seen>();
  for (const [at, token] of tokens.entries()) {
    const { folded } = token;
    if (!token.capital || small.has(folded) || common.has(folded)) continue;
    const written = page.slice(token.start, token.end);
    if (folded.length < 2 || common.has(written.toLowerCase())) continue;
    const sure = isSure(tokens, at, lang === 'de', written);
    const known = seen.get(folded) ?? { folded, sure: false, count: 0, key: false };
    seen.set(folded, {
      folded,
      sure: known.sure || sure,
      count: known.count + 1,
      key: known.key || token.key,
    });
  }
  return Array.from(seen.values(), ({ key, ...name }) => ({
    ...name,
    key: nameKey(name.folded),
    foremost: key,
  }));
};
