/** The language that a text's script says by itself, for scripts other than Latin and Cyrillic. */

/** Scripts that one language of the news mostly owns. */
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

/** Letters of any script but Latin and Cyrillic; most texts of the packs have none. */
const OTHER_SCRIPTS =
  /[\u0370-\u03ff\u0530-\u1cff\u1f00-\u1fff\u2e80-\ud7ff\uf900-\ufdff\ufe70-\uffdc]/u;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The language of a script other than Latin and Cyrillic, if most letters are in it. */
export const languageByScript = (text: string): string | undefined => {
  if (!OTHER_SCRIPTS.test(text)) return undefined;
  const letters = count(text, /\p{L}/gu);
  const kana = count(text, /[\p{sc=Hira}\p{sc=Kana}]/gu);
  const found = SCRIPTS.find(([script]) => count(text, script) * 2 > letters)?.[1];
  if (found === 'zh' && kana > 0) return 'ja';
  if (found === undefined && kana * 8 > letters) return 'ja';
  return found === 'ar' && /[پچژگکی]/u.test(text) ? 'fa' : found;
};
