/**
 * Names of people, places and firms, as far as capitals tell: a word that is written with a capital
 * where nothing but a name has one, and nowhere in the article without. German writes every noun so:
 * there a name follows a preposition without an article, or is written in a way that no noun is.
 * What only may be a name (it begins a sentence, it is a German noun) is likened, and vetoes nothing.
 */

import { baseName, isCyrillic, withoutCase } from './cases.ts';
import { canonicalName } from './exonyms.ts';
import { isMonth } from './quantities.ts';
import { commonWordsOf, type Token } from './tokens.ts';

/** A name of the article. */
export type Name = {
  readonly folded: string;
  readonly sure: boolean;
  /** Times that it is said. */
  readonly count: number;
  readonly foremost: boolean;
  readonly headline: boolean;
};

const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
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

const transliterated = (folded: string): string => {
  let latin = '';
  for (const letter of withoutCase(folded).replaceAll('дж', 'j'))
    latin += CYRILLIC[letter] ?? letter;
  return latin;
};

/**
 * Sounds that languages spell in their own way, in this order. Hisses are one sound, since ş, š and ś
 * lose their marks when they are folded and ц is z in one language and c in another; f, v and w are one;
 * an H at the beginning is a Г in Russian, a J there is a vowel or дж.
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/kh/gu, 'h'],
  [/t?sch|szcz|tch|ch|sh|sz|cz|zh|ts|tz/gu, 's'],
  [/x/gu, 'ks'],
  [/ck|q|c(?![eiy])/gu, 'k'],
  [/[cz]/gu, 's'],
  [/ph|[fw]/gu, 'v'],
  [/^h/u, 'g'],
  [/^[aeiouyj]/u, 'A'],
  [/(.)\1+/gu, '$1'],
  [/[aeiouyhj]/gu, ''],
];
/** Endings that Russian cases and Latin stems share: Росатом and Гамбургом, Rosatom. Off on both sides. */
const LIKE_A_CASE = /(?<=.{3})(?:[aeiouy]+[mvw])+[aeiouy]*$/u;
/** Shorter skeletons tell too little: such a name is compared as it is written. */
const LEAST_SKELETON = 2;
const LONGEST_SKELETON = 4;
/** The name's first consonants by sound: what is compared between languages. Роснефти is Rosneft. */
export const soundOf = (folded: string): string => {
  const known = canonicalName(folded);
  if (known !== undefined) return known;
  const latin = isCyrillic(folded) ? transliterated(folded) : folded;
  const skeleton = SOUNDS.reduce(
    (rest, [pattern, sound]) => rest.replace(pattern, sound),
    latin.replace(LIKE_A_CASE, ''),
  );
  return skeleton.length < LEAST_SKELETON ? latin : skeleton.slice(0, LONGEST_SKELETON);
};

const BARE = /^(?:in|bei|aus|nach|von|mit|fur|gegen|zwischen|durch|uber|um|und)$/u;
const NOUN_ENDING =
  /(?:ung|ungen|heit|keit|schaft|ion|ionen|ismus|nis|tag|ende|jahr|jahren|werk|werke|prozent|euro|millionen|milliarden|anlage|fabrik|arbeiter|unternehmen|konzern|hersteller|paket|vertrag)$/u;

const isWrittenAsName = (written: string): boolean =>
  written.length > 1 && /\p{Lu}.*\p{Lu}/u.test(written);

type Seen = { folded: string; sure: boolean; count: number; foremost: boolean; headline: boolean };

type Reading = { readonly page: string; readonly tokens: readonly Token[]; readonly lang: string };

/** "350 MW", "3 March", "40 Euro": what is counted has a capital in some languages. */
const isCounted = (tokens: readonly Token[], at: number): boolean =>
  /\p{Nd}$/u.test(tokens[at - 1]?.folded ?? '') && (tokens[at]?.gap.length ?? 9) <= 2;

/** "Schuhhändler Görtz", "Verwalter Thies": a noun right behind a noun is its name. */
const isApposition = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.gap === ' ' && tokens[at - 1]?.capital === true && !tokens[at - 1]?.excused;

const isSure = ({ page, tokens, lang }: Reading, at: number): boolean => {
  const token = tokens[at];
  if (token === undefined) return false;
  if (isWrittenAsName(page.slice(token.start, token.end))) return !token.shouted;
  if (token.excused) return false;
  if (lang !== 'de') return true;
  const before = tokens[at - 1]?.folded ?? '';
  return (BARE.test(before) || isApposition(tokens, at)) && !NOUN_ENDING.test(token.folded);
};

/** Which words of the article are names, in the order in which they are first said. */
export const namesOf = (reading: Reading): readonly Name[] => {
  const { page, tokens, lang } = reading;
  const common = commonWordsOf(lang);
  const small = new Set(tokens.filter((token) => !token.capital).map((token) => token.folded));
  const isName = (token: Token, at: number): boolean => {
    const { folded } = token;
    if (!token.capital || folded.length < 2 || small.has(folded) || common.has(folded))
      return false;
    if (isMonth(folded) || isCounted(tokens, at)) return false;
    return !common.has(page.slice(token.start, token.end).toLowerCase());
  };
  const seen = new Map<string, Seen>();
  for (const [at, token] of tokens.entries()) {
    if (!isName(token, at)) continue;
    const key = baseName(token.folded);
    const known = seen.get(key);
    seen.set(key, {
      folded: known?.folded ?? token.folded,
      sure: known?.sure === true || isSure(reading, at),
      count: (known?.count ?? 0) + 1,
      foremost: known?.foremost === true || token.key,
      headline: known?.headline === true || token.headline,
    });
  }
  return [...seen.values()];
};
