/**
 * Text that is glued to a title without a full stop: "…la transition énergétique L'énergéticien,
 * qui…". It goes on where a word has a capital that it has only at the start of a sentence.
 */

import { countWords, isBlank, isLower, isUpper, letterBefore } from '../text/characters.ts';
import { visible } from '../text/fold.ts';
import { ALL_SMALL_WORDS, smallWordsOf } from '../text/smallwords.ts';

const wordAt = (page: string, at: number): string =>
  /^\p{L}+['’]?/u
    .exec(visible(page.slice(at, at + 20)))?.[0]
    .toLowerCase()
    .replace('’', "'") ?? '';

/** Where the text goes on: after a small letter, at a word that begins sentences. */
export const gluedText = (page: string, from: number, end: number): number | undefined => {
  for (let at = from + 1; at < end; at++) {
    if (!isUpper(page.charCodeAt(at)) || !isBlank(page.charCodeAt(at - 1))) continue;
    const word = wordAt(page, at);
    if (
      !isLower(page.charCodeAt(letterBefore(page, at - 1))) ||
      !ALL_SMALL_WORDS.starters.has(word)
    )
      continue;
    const before = /\p{L}+$/u.exec(visible(page.slice(Math.max(from, at - 24), at - 1)))?.[0] ?? '';
    if (!ALL_SMALL_WORDS.open.has(before) && countWords(page, from, at) >= 3) return at;
  }
  return undefined;
};

/** With fewer words behind it a capital is part of the title. */
const FEWEST = 6;
/** Before a capital these are part of a name: "La Poste", "The Times". */
const ARTICLES = new Set(
  "le la les l' un une the a an el los las una il lo i gli o os as um uma".split(' '),
);
/** Said to the reader, these have their capital anywhere. */
const POLITE = new Set('sie ihr ihre ihren ihrem ihrer i a o'.split(' '));

/** In German a title ends with a noun as often as not, and knows no capitals of the English kind. */
const GERMAN = smallWordsOf(['de']).starters;
const OTHERS = smallWordsOf(['fr', 'en', 'es', 'it', 'pt', 'ru', 'pl']).starters;

/** Does a word with a capital at `at` begin a sentence, with what stands before and behind it? */
const opensSentence = (page: string, at: number, before: string): boolean => {
  const word = wordAt(page, at);
  if (!ALL_SMALL_WORDS.starters.has(word) || POLITE.has(word)) return false;
  if (ALL_SMALL_WORDS.open.has(before)) return false;
  if (GERMAN.has(word) && !OTHERS.has(word)) return true;
  if (isUpper(before.charCodeAt(0))) return false;
  const next = at + word.length;
  const noun = next + (isBlank(page.charCodeAt(next)) ? 1 : 0);
  return !ARTICLES.has(word) || isLower(page.charCodeAt(noun));
};

/** A title that is a quotation and who said so, in small letters: "« … », считает эксперт". */
const SAID =
  /^(?:«[^»]{3,150}»|[“„"][^“”"]{3,150}[“”"])\s?,?\s\p{Ll}+(?:\s\p{Ll}+){1,3}(?=\s\p{Lu}\p{L}*\s(\p{Ll}+))/u;

/** Where the text goes on behind such a title, with any word before one in small letters. */
const behindQuotation = (page: string, from: number, end: number): number | undefined => {
  const said = SAID.exec(page.slice(from, Math.min(end, from + 260)).replace(/\s/gu, ' '));
  if (said === null || ALL_SMALL_WORDS.open.has(said[1] ?? '')) return undefined;
  const last = /\p{Ll}+$/u.exec(said[0])?.[0] ?? '';
  return ALL_SMALL_WORDS.open.has(last) ? undefined : from + said[0].length + 1;
};

/**
 * Where the text goes on behind the title of a link, though both together are no longer than a
 * title may be.
 */
export const gluedToTitle = (page: string, from: number, end: number): number | undefined => {
  const quoted = behindQuotation(page, from, end);
  if (quoted !== undefined && countWords(page, quoted, end) >= FEWEST) return quoted;
  for (let at = from + 1; at < end; at++) {
    if (!isUpper(page.charCodeAt(at)) || !isBlank(page.charCodeAt(at - 1))) continue;
    const before =
      /[\p{L}’'-]+$/u.exec(visible(page.slice(Math.max(from, at - 40), at - 1)))?.[0] ?? '';
    if (!isLower(page.charCodeAt(letterBefore(page, at - 1))) || !opensSentence(page, at, before))
      continue;
    if (countWords(page, from, at) < 3) continue;
    return countWords(page, at, end) >= FEWEST ? at : undefined;
  }
  return undefined;
};
